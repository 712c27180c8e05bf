// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxhead.h"

#include "exchange/pagefurniture.h"
#include "exchange/personname.h"
#include "exchange/signoffparser.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr int usualSize = 21; // 五号, what a file means that names none

/// The size most of the text is set in.
int sizeOfBody(const QList<DocxBlock> &blocks)
{
    QMap<int, qsizetype> characters;
    for (const DocxBlock &block : blocks) {
        if (block.kind == DocxBlock::Kind::Paragraph)
            characters[block.size] += block.text.size();
    }
    int size = 0;
    for (auto one = characters.cbegin(); one != characters.cend(); ++one) {
        if (one.value() > characters.value(size))
            size = one.key();
    }
    return size == 0 ? usualSize : size;
}

/// 摘　要：, 作　者： set wide.
QString closed(const QString &text)
{
    static const QRegularExpression wide(u"(?<![\\x{3400}-\\x{9FFF}])([\\x{3400}-\\x{9FFF}])\\s+([\\x{3400}-\\x{9FFF}])(?=\\s*[:：])"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QString line = text;
    return line.replace(wide, u"\\1\\2"_s).replace(u'\n', u' ');
}

bool isProse(const QString &text)
{
    return text.size() >= 60 || (text.size() >= 25 && (text.endsWith(u'。') || text.endsWith(u"。”"_s)));
}

/// 一、 （一） 第一章 …: a part of the text, not its headline.
bool isEnumerated(const QString &text)
{
    static const QRegularExpression form(u"^(?:[（(]?[一二三四五六七八九十]+[、）)]|第[一二三四五六七八九十\\d]+[章节条部])"_s);
    return form.match(text).hasMatch();
}

/// 文/张三, □ 张三 李四, 本报记者 张三.
bool isByline(const QString &text)
{
    constexpr qsizetype longest = 60;
    if (text.size() > longest)
        return false;
    if (const std::optional<SignOff> signOff = parseSignOff(text))
        return !signOff->names.isEmpty();
    static const QRegularExpression marked(u"^(?:(?:文字|图文|文|图|撰文|采写)\\s*[/／|｜]\\s*|[□■◎●○]\\s*(?:文\\s*[/／])?\\s*)(.+)$"_s);
    static const QRegularExpression between(u"[\\s、,，/／|｜]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = marked.match(text);
    if (!match.hasMatch())
        return false;
    const QStringList names = match.captured(1).split(between, Qt::SkipEmptyParts);
    return !names.isEmpty() && std::ranges::all_of(names, [](const QString &name) { return isPersonName(name) || name == u"文" || name == u"图" || name == u"摄"; });
}

/// As it is printed: without the brackets around it or the sign before it.
QString byline(const QString &text)
{
    static const QRegularExpression sign(u"^[□■◎●○]\\s*"_s);
    if (sign.match(text).hasMatch())
        return QString(text).remove(sign);
    const bool bracketed = text.size() > 2 && QStringView(u"（(").contains(text.front()) && QStringView(u"）)").contains(text.back());
    return bracketed ? text.sliced(1, text.size() - 2).trimmed() : text;
}

/// What a newsroom writes over a text to say what paper it is.
bool isSlip(const QString &text)
{
    static const QRegularExpression form(u"^[【\\[（(]?(?:新闻通稿|通稿|新闻稿|新闻稿件|稿件|消息稿|供稿|送审稿|内部资料.*|.*(?:讨论稿|征求意见稿))[】\\]）)]?$"_s);
    return form.match(text).hasMatch();
}

/// Who checked a text is kept for the newsroom and is no part of it.
bool namesCheckers(const QString &text)
{
    static const QRegularExpression form(u"(?:[一二三初复终]审|审核|校对|监制|签发|编审|值班\\S{0,3}|栏目|编号)\\s*[:：]"_s);
    return form.match(text).hasMatch();
}

bool isCheckersLine(const QString &text)
{
    static const QRegularExpression form(
        u"^[\\s【\\[（(]*(?:(?:[一二三初复终]审|审核|校对|监制|签发|编审|值班\\S{0,3})\\s*[:：]\\s*[^\\s:：]{1,12}[\\s|｜/；;，,]*)+[\\s】\\]）)]*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return text.size() <= 100 && form.match(text).hasMatch();
}

/// 【核心提示】 and the text behind it, or alone on its line (then empty text).
std::optional<QString> summaryBehindLabel(const QString &text)
{
    static const QRegularExpression form(
        u"^[【\\[（(]?\\s*(?:内容摘要|摘要|核心提示|内容提要|提要|导读)\\s*(?:[】\\])）]\\s*[:：]?|[:：])?\\s*(.*)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool labelled = match.capturedStart(1) > 0 && QStringView(u"】])）:：").contains(text[match.capturedStart(1) - 1]);
    const bool alone = match.capturedLength(1) == 0;
    return labelled || alone ? std::optional(match.captured(1)) : std::nullopt;
}

bool isCaptionText(const DocxBlock &block, int bodySize)
{
    static const QRegularExpression opening(u"^(?:[▲△↑▼（(]*\\s*)(?:图为|[上下左右]图|图片说明|图说|图\\s*[\\d一二三四五六七八九十①-⑳:：])|^[▲△↑▼]"_s);
    static const QRegularExpression ending(u"(?:摄影?|供图|配图|制图|/图|资料图片?)\\s*[）)]?[。]?$"_s);
    const QString &text = block.text;
    if (block.kind != DocxBlock::Kind::Paragraph || text.isEmpty())
        return false;
    if (block.role == DocxRole::Caption)
        return !text.startsWith(u'表');
    if (block.role != DocxRole::Body || text.size() > 160)
        return false;
    const bool small = block.centred && block.size != 0 && block.size < bodySize && text.size() <= 60;
    return opening.match(text).hasMatch() || (ending.match(text).hasMatch() && text.size() <= 120) || small;
}

QString captionOf(const QString &text)
{
    static const QRegularExpression arrow(u"^[▲△↑▼]\\s*"_s);
    QString caption = text.simplified();
    return caption.remove(arrow);
}

/// Where the lines above the text end.
qsizetype endOfHead(const QList<DocxBlock> &blocks, const QTimeZone &zone)
{
    constexpr qsizetype deepest = 20;
    bool summaryNext = false;
    for (qsizetype i = 0; i < qMin(blocks.size(), deepest); ++i) {
        const DocxBlock &block = blocks[i];
        if (block.kind == DocxBlock::Kind::Picture || block.role == DocxRole::Title)
            continue;
        if (block.kind != DocxBlock::Kind::Paragraph)
            return i;
        PageFields fields;
        const std::optional<QString> summary = summaryBehindLabel(closed(block.text));
        if (std::exchange(summaryNext, summary && summary->isEmpty()) || summary || readFieldLine(closed(block.text), zone, fields))
            continue;
        if (isProse(block.text) || isEnumerated(block.text))
            return i;
    }
    return qMin(blocks.size(), deepest);
}

class Head
{
public:
    Head(QList<DocxBlock> &blocks, const QTimeZone &zone) : m_blocks(blocks), m_zone(zone), m_end(endOfHead(blocks, zone)) {}

    DocxHead take()
    {
        m_taken.fill(false, m_end);
        takeFields();
        chooseHeadline();
        if (m_headline >= 0) {
            takeAbove();
            takeBelow();
        }
        QList<DocxBlock> rest;
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            if (i >= m_end || !m_taken[i])
                rest.append(m_blocks[i]);
            else
                m_head.notes += m_blocks[i].notes;
        }
        m_blocks = rest;
        return m_head;
    }

private:
    bool isLine(qsizetype i) const { return i < m_end && !m_taken[i] && m_blocks[i].kind == DocxBlock::Kind::Paragraph; }

    void takeFields()
    {
        for (qsizetype i = 0; i < m_end; ++i) {
            const QString text = closed(m_blocks[i].text);
            if (!isLine(i) || m_blocks[i].role == DocxRole::Title)
                continue;
            if (const std::optional<QString> summary = summaryBehindLabel(text); summary && m_head.fields.summary.isEmpty()) {
                const bool below = summary->isEmpty() && i + 1 < m_end && isLine(i + 1);
                if (summary->isEmpty() && !below)
                    continue;
                m_taken[i] = true;
                m_head.fields.summary = below ? m_blocks[i + 1].text : *summary;
                if (below)
                    m_taken[++i] = true;
            } else if (isCheckersLine(text)) {
                m_taken[i] = true;
                m_head.asides.append(text);
            } else if (readFieldLine(text, m_zone, m_head.fields)) {
                m_taken[i] = true;
                if (namesCheckers(text))
                    m_head.asides.append(text);
            }
        }
    }

    /// How a line stands out. Higher is more.
    int weight(const DocxBlock &block) const
    {
        constexpr int title = 1000;
        if (block.role == DocxRole::Title)
            return title;
        const int size = block.size == 0 ? usualSize : block.size;
        const int heading = block.role == DocxRole::Heading ? 12 - 2 * block.level : 0;
        const int lesser = block.role == DocxRole::Subtitle || block.role == DocxRole::Kicker || block.role == DocxRole::Caption ? 40 : 0;
        return size + (block.bold ? 4 : 0) + (block.centred ? 4 : 0) + heading - lesser;
    }

    void chooseHeadline()
    {
        int best = 0;
        for (qsizetype i = 0; i < m_end; ++i) {
            const DocxBlock &block = m_blocks[i];
            constexpr qsizetype longest = 120;
            static constexpr QStringView notAtEnd = u"。；：，;:,";
            const bool possible = block.text.size() >= 2 && block.text.size() <= longest && !notAtEnd.contains(block.text.back());
            if (!isLine(i) || (block.role != DocxRole::Title && (!possible || isByline(block.text) || block.text.startsWith(u"——"))))
                continue;
            if (const int found = weight(block); m_headline < 0 || found > best) {
                best = found;
                m_headline = i;
            }
        }
        if (m_headline < 0)
            return;
        // A headline on several lines, set alike.
        m_taken[m_headline] = true;
        m_head.headline = m_blocks[m_headline].text.simplified();
        m_lastOfHeadline = m_headline;
        const DocxBlock &first = m_blocks[m_headline];
        const bool standsOut = first.role == DocxRole::Title || first.size > sizeOfBody(m_blocks);
        for (qsizetype next = m_headline + 1; standsOut && isLine(next); ++next) {
            const DocxBlock &line = m_blocks[next];
            const bool alike = weight(line) == best && line.role == first.role && line.centred == first.centred;
            if (!alike || line.text.startsWith(u"—"_s) || line.text.startsWith(u"--"_s) || isByline(line.text))
                break;
            m_taken[next] = true;
            m_head.headline += u' ' + line.text.simplified();
            m_lastOfHeadline = next;
        }
    }

    void takeAbove()
    {
        bool nearest = true;
        for (qsizetype i = m_headline - 1; i >= 0; --i) {
            if (!isLine(i))
                continue;
            const QString text = m_blocks[i].text.simplified();
            const bool kicker = nearest && text.size() >= 4 && text.size() <= 40 && !isFurniture(text) && !isByline(text) && !isSlip(text);
            nearest = false;
            m_taken[i] = true;
            if (isByline(text) && m_head.fields.authorLine.isEmpty())
                m_head.fields.authorLine = byline(text);
            else if (kicker || (m_blocks[i].role == DocxRole::Kicker && m_head.kicker.isEmpty()))
                m_head.kicker = text;
            else
                m_head.asides.prepend(text);
        }
    }

    void takeBelow()
    {
        const int body = sizeOfBody(m_blocks);
        bool nearest = true;
        for (qsizetype i = m_lastOfHeadline + 1; i < m_end; ++i) {
            if (!isLine(i))
                continue;
            const DocxBlock &block = m_blocks[i];
            const QString text = block.text.simplified();
            const bool dashed = text.startsWith(u"—"_s) || text.startsWith(u"--"_s);
            const bool setApart = nearest && block.role == DocxRole::Body && block.centred && text.size() <= 60 && (block.bold || block.size > body);
            if (isByline(text) && m_head.fields.authorLine.isEmpty()) {
                m_head.fields.authorLine = byline(text);
                m_taken[i] = true;
            } else if (m_head.subtitle.isEmpty() && (block.role == DocxRole::Subtitle || (block.role != DocxRole::Heading && dashed && nearest) || setApart)) {
                m_head.subtitle = text;
                m_taken[i] = true;
            }
            nearest = nearest && m_taken[i];
        }
    }

    QList<DocxBlock> &m_blocks;
    const QTimeZone &m_zone;
    const qsizetype m_end;
    QList<bool> m_taken;
    qsizetype m_headline = -1;
    qsizetype m_lastOfHeadline = -1;
    DocxHead m_head;
};

} // namespace

void attachCaptions(QList<DocxBlock> &blocks)
{
    const int bodySize = sizeOfBody(blocks);
    QList<DocxBlock> kept;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        DocxBlock &block = blocks[i];
        const bool belowPicture = !kept.isEmpty() && kept.last().kind == DocxBlock::Kind::Picture && kept.last().caption.isEmpty();
        if (belowPicture && block.notes.isEmpty() && isCaptionText(block, bodySize)) {
            kept.last().caption = captionOf(block.text);
            continue;
        }
        // A caption above its picture: by style only, and where none stands below.
        const bool abovePicture = block.role == DocxRole::Caption && block.kind == DocxBlock::Kind::Paragraph && i + 1 < blocks.size()
            && blocks[i + 1].kind == DocxBlock::Kind::Picture
            && !(i + 2 < blocks.size() && blocks[i + 2].role == DocxRole::Caption);
        if (abovePicture && block.notes.isEmpty()) {
            blocks[i + 1].caption = captionOf(block.text);
            continue;
        }
        kept.append(block);
    }
    blocks = kept;
}

DocxHead takeHead(QList<DocxBlock> &blocks, const QTimeZone &zone)
{
    return Head(blocks, zone).take();
}

void takeTail(QList<DocxBlock> &blocks, const QTimeZone &zone, DocxHead &head)
{
    for (qsizetype i = blocks.size() - 1; i >= 0; --i) {
        const DocxBlock &block = blocks[i];
        if (block.kind == DocxBlock::Kind::Picture)
            continue;
        constexpr qsizetype longest = 100;
        if (block.kind != DocxBlock::Kind::Paragraph || block.text.size() > longest)
            return;
        const QString text = closed(block.text);
        const QString editor = editorOf(text);
        const bool checkers = isCheckersLine(text);
        if (editor.isEmpty() && !checkers && !readFieldLine(text, zone, head.fields))
            return;
        if (head.fields.editor.isEmpty())
            head.fields.editor = editor;
        if (checkers || namesCheckers(text))
            head.asides.append(text);
        head.notes += block.notes;
        blocks.removeAt(i);
    }
}

} // namespace galley
