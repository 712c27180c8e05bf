// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pageparticulars.h"

#include "exchange/pagefurniture.h"
#include "exchange/pagemeta.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;

/// Year, day and time set in boxes of their own: "2024 07 / 06 20:15:33".
FoundDate findSplitDate(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression form(u"(?<!\\d)(20\\d\\d)\\s+(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s+(\\d{1,2}:\\d\\d(?::\\d\\d)?)(?!\\d)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    FoundDate found = findDate(QString(match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3) + u' ' + match.captured(4)), zone);
    found.start = found.start < 0 ? -1 : match.capturedStart();
    found.length = match.capturedLength();
    return found;
}

bool takeDate(const QString &text, const FoundDate &found, PageFields &fields)
{
    if (found.start < 0)
        return false;
    if (fields.date.isNone()) {
        fields.date = found.date;
        fields.dateText = text.sliced(found.start, found.length).trimmed();
    }
    return true;
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// What stands beside a date without a label and is no name of a source.
bool isToolWord(const QString &word)
{
    static const QRegularExpression form(
        u"^(?:由|发布于|发表于|更新于|文/图|图/文|文图|图文|原创|首发|转载|独家|编辑|阅读|浏览|点击|评论|分享|收藏|举报|听新闻|朗读|关注|订阅|字[号体]?|[大中小]|打印|发布|刚刚|星期.|周.|发表|本报讯|登录|注册|"
        u"微信|微博|纠错|上一[版篇]|下一[版篇]|参与互动|分享(?:到|至)|缩小|放大|字体|默认|打印|正文|第\\d+版.*|[A-Z]?\\d+版.*)$"_s);
    return form.match(word).hasMatch() || isFurniture(word);
}

bool canBeSource(const QString &word)
{
    return word.size() >= 2 && word.size() <= 16 && std::ranges::count_if(word, isHan) >= 2
        && std::ranges::none_of(word, [](QChar c) { return QStringView(u"，。！？：；,!?:;“”‘’、（）()|｜").contains(c); })
        && !isToolWord(word);
}

/// 都会报 记者 苗青 编辑 于小雨; 澎渡新闻记者 杜若; 文/温小言.
void readByline(QString &line, PageFields &fields)
{
    static const QRegularExpression spaced(
        u"^(?:(\\S{2,12})\\s+)?(?:记者|記者)\\s+([\\x{3400}-\\x{9FFF}·]{2,8}(?:[\\s、][\\x{3400}-\\x{9FFF}·]{2,4})*?)(?=\\s*(?:[／/∕╱|｜].*|编辑.*|责编.*|校对.*|摄影.*|通讯员.*)?$)"_s, unicode);
    static const QRegularExpression joined(u"^[\\x{3400}-\\x{9FFF}·]{2,10}(?:记者|記者|评论员|特约撰稿人?)\\s+[\\x{3400}-\\x{9FFF}·]{2,4}(?:[\\s、]+[\\x{3400}-\\x{9FFF}·]{2,4}){0,5}$"_s, unicode);
    static const QRegularExpression byline(u"(?:^|\\s)文\\s*[/／]\\s*([\\x{3400}-\\x{9FFF}·]{2,4}(?:[\\s、]+[\\x{3400}-\\x{9FFF}·]{2,4})*)"_s, unicode);
    static const QRegularExpression editor(u"(?:^|\\s)(?:责任编辑|责编|编辑)\\s+([\\x{3400}-\\x{9FFF}·]{2,4}(?:、[\\x{3400}-\\x{9FFF}·]{2,4})*)(?=\\s|$)"_s, unicode);
    const auto fill = [](QString &field, const QString &value) { field = field.isEmpty() ? value : field; };
    if (const auto match = editor.match(line); match.hasMatch())
        fill(fields.editor, match.captured(1));
    if (joined.match(line).hasMatch()) {
        fill(fields.authorLine, line.simplified());
        line.clear();
    } else if (const auto match = spaced.match(line); match.hasMatch()) {
        fill(fields.authorLine, match.captured(2).simplified());
        if (canBeSource(match.captured(1)))
            fill(fields.source, match.captured(1));
        line.clear();
    } else if (const auto written = byline.match(line); written.hasMatch()) {
        fill(fields.authorLine, written.captured(1).simplified());
        line.remove(written.capturedStart(), written.capturedLength());
    }
}

struct HeadLine
{
    QStringList words;    ///< what is neither label nor date
    bool hasDate = false;
    bool startsWithWord = false;
};

/// One line between headline and story: labels, date, byline; what is left may be a medium's name.
HeadLine readHeadLine(const QString &text, const QTimeZone &zone, PageFields &fields)
{
    HeadLine read;
    if (const QString editor = editorOf(text); !editor.isEmpty()) {
        fields.editor = fields.editor.isEmpty() ? editor : fields.editor;
        readLabels(text, zone, fields);
        return read;
    }
    QString rest = text;
    const PageFields before = fields;
    const bool onlyFields = readFieldLine(text, zone, fields);
    FoundDate found = findDate(rest, zone);
    if (found.start < 0)
        found = findSplitDate(rest, zone);
    read.hasDate = takeDate(rest, found, fields);
    if (onlyFields || readPrintLine(text, zone, fields))
        return read;
    readLabels(text, zone, fields);
    if (found.start >= 0) {
        read.startsWithWord = !rest.first(found.start).trimmed().isEmpty();
        rest.replace(found.start, found.length, u" "_s);
    }
    readByline(rest = rest.trimmed(), fields);
    // Behind a label stands its value, already read.
    static const QRegularExpression label(u"[\\x{3400}-\\x{9FFF}]{2,6}\\s*[:：].*$"_s, unicode);
    rest.remove(label);
    static const QRegularExpression between(u"[\\s|｜·•∙>＞/／]+"_s, unicode);
    for (const QString &word : rest.split(between, Qt::SkipEmptyParts)) {
        if (canBeSource(word))
            read.words.append(word);
    }
    if (found.start >= 0 && read.startsWithWord)
        read.startsWithWord = !read.words.isEmpty() && text.trimmed().startsWith(read.words.first());
    return read;
}

/// A medium's name beside the date, or in the line before or behind it; else what the date's line begins with.
QString nameBesideDate(const QList<HeadLine> &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].hasDate)
            continue;
        for (const qsizetype near : {i, i - 1, i + 1}) {
            if (near < 0 || near >= lines.size())
                continue;
            const auto medium = std::ranges::find_if(lines[near].words, [](const QString &word) { return isMediumName(word); });
            if (medium != lines[near].words.end())
                return *medium;
        }
        constexpr qsizetype shortName = 8;
        if (lines[i].startsWithWord && lines[i].words.first().size() <= shortName)
            return lines[i].words.first();
    }
    return {};
}

bool isProseLine(const QString &line)
{
    constexpr qsizetype surely = 50;
    constexpr qsizetype sentence = 20;
    const bool stops = std::ranges::any_of(line, [](QChar c) { return QStringView(u"，。！？；").contains(c); });
    return stops && (line.size() >= surely || (line.size() >= sentence && endsLikeProse(line)));
}

void readHead(const QStringList &lines, const QString &headline, const QTimeZone &zone, PageFields &fields)
{
    constexpr qsizetype most = 40;
    QList<HeadLine> read;
    for (const QString &line : lines.first(qMin(lines.size(), most))) {
        const QString text = line.trimmed();
        if (text.isEmpty() || folded(text) == folded(headline) || isColumnStrip(text))
            continue;
        PageFields labelled;
        if (isProseLine(text) && !readFieldLine(text, zone, labelled))
            break;
        read.append(readHeadLine(text, zone, fields));
    }
    if (fields.source.isEmpty())
        fields.source = nameBesideDate(read);
    if (fields.date.isNone()) {
        const QString all = lines.first(qMin(lines.size(), most)).join(u' ');
        takeDate(all, findSplitDate(all, zone), fields);
    }
}

/// Below the story only what is labelled counts.
void readTail(const QStringList &lines, const QTimeZone &zone, PageFields &fields)
{
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        constexpr qsizetype longest = 120;
        if (text.isEmpty() || text.size() > longest)
            continue;
        if (const QString editor = editorOf(text); !editor.isEmpty())
            fields.editor = fields.editor.isEmpty() ? editor : fields.editor;
        else if (!readFieldLine(text, zone, fields) && !readPrintLine(text, zone, fields))
            readRoleLine(text, fields);
    }
}

void readAbove(const QStringList &lines, const QTimeZone &zone, PageFields &fields)
{
    constexpr qsizetype most = 15;
    const QStringList near = lines.last(qMin(lines.size(), most));
    if (fields.date.isNone()) {
        const QString all = near.join(u' ');
        takeDate(all, findSplitDate(all, zone), fields);
    }
    for (auto line = near.crbegin(); line != near.crend(); ++line) {
        if (!isColumnStrip(*line) && !isFurniture(*line) && !readFieldLine(*line, zone, fields) && fields.date.isNone() && line->size() < 40)
            takeDate(*line, findDate(*line, zone), fields);
    }
}

/// <span class="source">某报</span>, .lead, .summary: names that say what a bare text is.
void readNamedElements(const GumboNode *root, const QString &head, PageFields &fields)
{
    static const QRegularExpression source(u"(?:^|[\\s_-])(?:source|laiyuan|copyfrom|media-?name|comefrom)(?:[\\s_-]|$)"_s);
    static const QRegularExpression summary(u"(?:^|[\\s_-])(?:summary|abstract|daodu|intro|zhaiyao|digest|article-desc|lead-?in)(?:[\\s_-]|$)"_s);
    static const QRegularExpression label(u"^(?:来源|來源|信息来源|稿件来源|来自|摘要|导读|核心提示|内容提要|提要)\\s*[:：]?\\s*"_s);
    if (!fields.source.isEmpty() && !fields.summary.isEmpty() && !fields.keywords.isEmpty())
        return;
    visitElements(root, [&](const GumboNode *node) {
        if (isInvisible(node))
            return false;
        const QString names = classAndId(node);
        if (names.size() < 3)
            return true;
        // 标签： and links, each perhaps in a cell or heading of its own.
        static const QRegularExpression tag(u"tag|keyword|biaoqian"_s);
        static const QRegularExpression tagLabel(u"^(?:标签|标籤|关键词)\\s*[:：]\\s*"_s);
        if (fields.keywords.isEmpty() && tag.match(names).hasMatch()) {
            const QString text = visibleLine(node).simplified();
            if (text.size() < 100 && !text.contains(u"分类"_s) && tagLabel.match(text).hasMatch()) {
                visitElements(node, [&](const GumboNode *link) {
                    if (isElement(link, GUMBO_TAG_A))
                        fields.keywords.append(visibleLine(link).simplified());
                    return true;
                });
                fields.keywords.removeAll(QString());
            }
        }
        const bool isSource = fields.source.isEmpty() && source.match(names).hasMatch();
        const bool isSummary = fields.summary.isEmpty() && isBlock(node) && summary.match(names).hasMatch();
        if (!isSource && !isSummary)
            return true;
        const QString text = visibleLine(node).simplified().remove(label);
        constexpr qsizetype longestSummary = 300;
        if (text.isEmpty() || !head.contains(folded(text).left(16)))
            return true;
        if (isSource && canBeSource(text))
            fields.source = text;
        else if (isSummary && text.size() >= 6 && text.size() <= longestSummary)
            fields.summary = text;
        return true;
    });
}

/// <time datetime="…">2 天前</time>, above the story.
void readTimeElement(const GumboNode *root, const GumboNode *content, const QTimeZone &zone, PageFields &fields)
{
    bool done = false;
    visitElements(root, [&](const GumboNode *node) {
        done = done || node == content;
        if (done || !fields.date.isNone())
            return false;
        if (isElement(node, GUMBO_TAG_TIME)) {
            const QString told = attribute(node, "datetime");
            takeDate(told, findDate(told, zone), fields);
        }
        return true;
    });
}

} // namespace

bool readPrintLine(QStringView line, const QTimeZone &zone, PageFields &fields)
{
    static const QRegularExpression form(
        u"^\\s*([\\x{3400}-\\x{9FFF}·]{2,4}(?:[\\s、][\\x{3400}-\\x{9FFF}·]{2,4})*)?\\s*(《\\s*[^》]{2,20}?\\s*》|[\\x{3400}-\\x{9FFF}]{2,10}报)\\s*[（(]\\s*(\\d{4}年\\d{1,2}月\\d{1,2}日)\\s*(?:星期.)?\\s*第?\\s*[A-Z]?\\d+\\s*版[^（）()]{0,8}[）)]\\s*$"_s, unicode);
    const QRegularExpressionMatch match = form.matchView(line);
    if (!match.hasMatch())
        return false;
    static const QRegularExpression space(u"\\s+"_s, unicode);
    if (fields.source.isEmpty())
        fields.source = match.captured(2).remove(space);
    if (fields.authorLine.isEmpty())
        fields.authorLine = match.captured(1).simplified();
    takeDate(match.captured(3), findDate(match.captured(3), zone), fields);
    return true;
}

bool readRoleLine(QStringView line, PageFields &fields)
{
    static const QRegularExpression form(
        u"^[\\s\\[【(（]*(?:(?:责任编辑|值班编辑|编辑|责编|校对|审核|主编|摄影|制图|设计|排版|记者|文字)\\s*[:：|｜丨]?\\s+[\\x{3400}-\\x{9FFF}·]{2,4}(?:、[\\x{3400}-\\x{9FFF}·]{2,4})*\\s*)+[\\s\\]】)）]*$"_s, unicode);
    if (!form.matchView(line).hasMatch() || (!line.contains(u"编") && !line.contains(u"校对") && !line.contains(u"审核")))
        return false;
    static const QRegularExpression editor(u"(?:责任编辑|值班编辑|编辑|责编)\\s*[:：|｜丨]?\\s+([\\x{3400}-\\x{9FFF}·]{2,4}(?:、[\\x{3400}-\\x{9FFF}·]{2,4})*)"_s, unicode);
    if (const auto match = editor.matchView(line); match.hasMatch() && fields.editor.isEmpty())
        fields.editor = match.captured(1);
    return true;
}

void readParticulars(const GumboNode *root, const GumboNode *headline, const GumboNode *content, const QString &printedHeadline,
                     const QTimeZone &zone, PageFields &fields)
{
    const auto linesOf = [](const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); };
    const TextAround story = content ? visibleTextAround(root, content) : TextAround{visibleText(root), {}, {}};
    QStringList above = linesOf(story.before);
    QStringList head = linesOf(story.inside);
    if (headline) {
        const TextAround page = visibleTextAround(root, headline);
        above = linesOf(page.before);
        head = linesOf(page.behind);
    }
    readHead(head, printedHeadline, zone, fields);
    constexpr qsizetype lastOfStory = 8;
    constexpr qsizetype firstBehind = 14;
    const QStringList inside = linesOf(story.inside);
    const QStringList behind = linesOf(story.behind);
    PageFields tail;
    readTail(inside.last(qMin(inside.size(), lastOfStory)) + behind.first(qMin(behind.size(), firstBehind)), zone, tail);
    const auto fill = [](auto &field, const auto &value) { field = field.isEmpty() ? value : field; };
    fill(fields.source, tail.source);
    fill(fields.authorLine, tail.authorLine);
    fill(fields.editor, tail.editor);
    fill(fields.originalTitle, tail.originalTitle);
    fill(fields.keywords, tail.keywords);
    if (!headline)
        readHead(above.last(qMin<qsizetype>(above.size(), 15)), printedHeadline, zone, fields);
    readAbove(above, zone, fields);
    if (fields.date.isNone())
        readTimeElement(root, content, zone, fields);
    if (fields.date.isNone()) {
        fields.date = tail.date;
        fields.dateText = tail.dateText;
    }
    readNamedElements(root, folded(head.join(u' ')).left(3000), fields);
}

} // namespace galley
