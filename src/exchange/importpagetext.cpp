// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangetr.h"
#include "exchange/mergedfile.h"
#include "exchange/pagefurniture.h"
#include "exchange/storyparts.h"

using namespace Qt::StringLiterals;

namespace galley {
namespace {

struct Line
{
    QString raw;
    QString text; ///< trimmed
};

QList<Line> linesOf(const QString &page)
{
    QString unified = page;
    unified.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar(0x2028), u'\n').replace(u'\f', u'\n');
    unified.remove(QChar(0x200B));
    QList<Line> lines;
    for (const QString &raw : unified.split(u'\n')) {
        if (const QString text = raw.trimmed(); !text.isEmpty())
            lines.append({raw, text});
    }
    return lines;
}

bool isSiteName(const QString &line)
{
    static constexpr QStringView ends = u"网網报報社";
    return ends.contains(line.back()) || line.contains(u'_');
}

/// What stands above a story and what of it is the story's.
struct Head
{
    qsizetype headline = -1;    ///< line
    qsizetype bodyStart = 0;    ///< first line after the particulars
    QString printed;
    QString kicker;
    QString subtitle;
    QStringList sections;       ///< the most particular first
    bool hasFurniture = false;
};

class PageText
{
public:
    PageText(const QString &page, const ImportOptions &options) : m_lines(linesOf(page)), m_options(options) {}

    Result<ImportedArticle> read();

private:
    qsizetype firstFieldLine() const;
    void readHead();
    void readFields();
    void chooseHeadline(const QList<qsizetype> &candidates);
    void takeShortKicker(QStringList &bareLines, const QStringList &crumbs);
    void chooseSection(const QStringList &bareLines, const QStringList &crumbs);
    qsizetype findEnd();
    QList<Paragraph> paragraphs(qsizetype end) const;
    QString snapshot(qsizetype end) const;

    QList<Line> m_lines;
    const ImportOptions &m_options;
    Head m_head;
    PageFields m_fields;
    qsizetype m_editorLine = -1;
    bool m_foreignFooter = false;
};

/// The line of particulars stands near the top: 来源:… 作者:…
qsizetype PageText::firstFieldLine() const
{
    constexpr qsizetype deepest = 40;
    for (qsizetype i = 0; i < qMin(m_lines.size(), deepest); ++i) {
        PageFields fields;
        if (!isColumnStrip(m_lines[i].text) && readFieldLine(m_lines[i].text, m_options.zone, fields)
            && fields.summary.isEmpty() && !fields.isEmpty())
            return i;
        // Two paragraphs of prose before any particulars: a text without them.
        if (i > 0 && m_lines[i].text.size() > 80 && m_lines[i - 1].text.size() > 80)
            break;
    }
    return -1;
}

void PageText::chooseHeadline(const QList<qsizetype> &candidates)
{
    if (candidates.isEmpty())
        return;
    qsizetype chosen = candidates.size() - 1;
    // 副题: a line after the headline that begins with a dash.
    const QString &last = m_lines[candidates.last()].text;
    if (chosen > 0 && (last.startsWith(u"——"_s) || last.startsWith(u"--"_s) || last.startsWith(u"—"_s))) {
        m_head.subtitle = last;
        --chosen;
    }
    m_head.headline = candidates[chosen];
    m_head.printed = m_lines[m_head.headline].text;
    // 引题: the line right above; a site's name or slogan stands farther off.
    if (chosen > 0 && candidates[chosen - 1] == m_head.headline - 1) {
        const QString &above = m_lines[candidates[chosen - 1]].text;
        if (above.size() >= 5 && above.size() <= 40 && !isSiteName(above))
            m_head.kicker = above;
    }
}

/// A 引题 as short as a column's name is one where a breadcrumb already says which column it is.
void PageText::takeShortKicker(QStringList &bareLines, const QStringList &crumbs)
{
    if (crumbs.isEmpty() || m_head.headline < 1 || !m_head.kicker.isEmpty())
        return;
    const QString &above = m_lines[m_head.headline - 1].text;
    if (above.size() < 5 || isSiteName(above) || crumbs.contains(above) || m_options.knownSections.contains(above))
        return;
    if (bareLines.removeAll(above) > 0)
        m_head.kicker = above;
}

void PageText::chooseSection(const QStringList &bareLines, const QStringList &crumbs)
{
    QStringList found;
    for (const QString &name : bareLines) {
        if (m_options.knownSections.contains(name))
            found.append(name);
    }
    if (found.isEmpty() && crumbs.isEmpty()) {
        const auto bare = std::find_if(bareLines.crbegin(), bareLines.crend(), [](const QString &line) { return !isSiteName(line); });
        if (bare != bareLines.crend())
            found.append(*bare);
    }
    for (auto crumb = crumbs.crbegin(); crumb != crumbs.crend(); ++crumb)
        found.append(*crumb);
    found.removeDuplicates();
    m_head.sections = found;
}

/// Everything above the particulars: channel bar, strip, the page's own column, headline.
void PageText::readHead()
{
    const qsizetype particulars = firstFieldLine();
    if (particulars < 0) {
        // Furniture may stand above a plain text, too; then comes its headline.
        qsizetype first = 0;
        while (first < m_lines.size() && isFurniture(m_lines[first].text))
            ++first;
        m_head.hasFurniture = first > 0;
        if (first < m_lines.size() && m_lines[first].text.size() <= 100 && first + 1 < m_lines.size()) {
            m_head.headline = first;
            m_head.printed = m_lines[first].text;
        }
        m_head.bodyStart = m_head.headline < 0 ? first : m_head.headline + 1;
        return;
    }
    QList<qsizetype> candidates;
    QStringList bareLines;
    QStringList crumbs;
    for (qsizetype i = 0; i < particulars; ++i) {
        const QString &text = m_lines[i].text;
        if (const QStringList names = breadcrumb(text); !names.isEmpty())
            crumbs = names;
        else if (isFurniture(text))
            m_head.hasFurniture = true;
        else if (text.size() <= 8 && i + 1 < particulars && !text.contains(u' '))
            bareLines.append(text);
        else
            candidates.append(i);
    }
    if (candidates.isEmpty() && !bareLines.isEmpty()) {
        const QString short_ = bareLines.takeLast(); // a very short headline
        for (qsizetype i = 0; i < particulars; ++i) {
            if (m_lines[i].text == short_)
                candidates = {i};
        }
    }
    chooseHeadline(candidates);
    takeShortKicker(bareLines, crumbs);
    chooseSection(bareLines, crumbs);
    m_head.hasFurniture = m_head.hasFurniture || !crumbs.isEmpty();
    m_head.bodyStart = particulars;
}

void PageText::readFields()
{
    qsizetype at = m_head.bodyStart;
    while (at < m_lines.size()) {
        const QString &text = m_lines[at].text;
        if (!readFieldLine(text, m_options.zone, m_fields) && !(isFurniture(text) && text.size() < 60))
            break;
        ++at;
    }
    // Particulars above everything else: the headline comes after them.
    if (m_head.headline < 0 && m_head.bodyStart < at && at < m_lines.size()) {
        m_head.headline = at;
        m_head.printed = m_lines[at].text;
        ++at;
    }
    m_head.bodyStart = at;
}

/// The line after the body's last. The editor's line ends a text; below it stands the site's own.
qsizetype PageText::findEnd()
{
    qsizetype end = m_lines.size();
    for (qsizetype i = m_head.bodyStart; i < m_lines.size(); ++i) {
        const QString editor = editorOf(m_lines[i].text);
        if (editor.isEmpty() && !(i > m_head.bodyStart && startsAfterwork(m_lines[i].text)))
            continue;
        // Something like it between paragraphs of prose is part of the story.
        qsizetype proseAfter = 0;
        for (qsizetype j = i + 1; j < m_lines.size(); ++j) {
            const QString &text = m_lines[j].text;
            const bool sentence = editor.isEmpty() ? text.size() >= 12 && endsLikeProse(text) : text.size() > 60;
            proseAfter += sentence && !isFurniture(text) && !isPromotion(text) ? 1 : 0;
        }
        // Below 相关链接 a sentence is the story's; below the editor's line it takes more to be believed.
        if (editor.isEmpty() ? proseAfter > 0 : proseAfter > 1 && proseAfter >= i - m_head.bodyStart)
            continue;
        if (!editor.isEmpty()) {
            m_fields.editor = m_fields.editor.isEmpty() ? editor : m_fields.editor;
            m_editorLine = i;
        }
        end = qMin(end, i);
        if (m_editorLine >= 0)
            break;
    }
    for (qsizetype i = end; i < m_lines.size(); ++i)
        m_foreignFooter = m_foreignFooter || isFooter(m_lines[i].text);
    while (end > m_head.bodyStart) {
        const QString &text = m_lines[end - 1].text;
        PageFields trailing;
        if (isFurniture(text)) {
            m_foreignFooter = m_foreignFooter || isFooter(text);
        } else if (text.size() < 80 && readFieldLine(text, m_options.zone, trailing)) {
            if (m_fields.source.isEmpty())
                m_fields.source = trailing.source;
            if (m_fields.authorLine.isEmpty())
                m_fields.authorLine = trailing.authorLine;
        } else {
            break;
        }
        --end;
    }
    return end;
}

QList<Paragraph> PageText::paragraphs(qsizetype end) const
{
    QList<Paragraph> found;
    for (qsizetype i = m_head.bodyStart; i < end; ++i) {
        const Line &line = m_lines[i];
        found.append({line.text, line.raw.front().isSpace(), false});
    }
    return found;
}

/// The original as found, from its headline to its editor, without the site around it.
QString PageText::snapshot(qsizetype end) const
{
    const qsizetype first = m_head.headline < 0 ? m_head.bodyStart : m_head.headline;
    QStringList kept;
    for (qsizetype i = first; i < end; ++i)
        kept.append(m_lines[i].raw);
    if (m_editorLine >= 0)
        kept.append(m_lines[m_editorLine].raw);
    return kept.join("\n\n"_L1);
}

Result<ImportedArticle> PageText::read()
{
    if (m_lines.isEmpty())
        return failure(ErrorCode::BadInput, Exchange::tr("The file holds no text."));
    readHead();
    readFields();
    const qsizetype end = findEnd();

    ImportedArticle article;
    setFields(article, m_fields);
    setHeadline(article.content, m_head.printed);
    article.content.kicker = m_head.kicker;
    article.content.subtitle = m_head.subtitle;
    article.sectionNames = m_head.sections;
    QList<Paragraph> story = paragraphs(end);
    markHeadings(story);
    article.content.body = bodyOf(story);
    takeSignOff(article.content);
    recordReprint(article, m_fields, snapshot(end), {}, m_head.hasFurniture && m_foreignFooter, m_options);
    finishArticle(article);
    return article;
}

} // namespace

Result<ImportedArticle> importPageText(const QByteArray &bytes, const ImportOptions &options)
{
    return decodeText(bytes).and_then([&](const QString &page) {
        return checkPutRight(page).and_then([&] { return PageText(page, options).read(); });
    });
}

} // namespace galley
