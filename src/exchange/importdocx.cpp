// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxhead.h"
#include "exchange/exchangetr.h"
#include "exchange/storyparts.h"
#include "markup/convert.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

/// A paragraph of lines, each a paragraph to its author (text pasted from a page), in its lines, so that
/// headline and particulars can be told. Only where one of the lines is set in or stands in the head.
QList<DocxBlock> inLines(const QList<DocxBlock> &blocks, const QTimeZone &zone)
{
    QList<DocxBlock> parted;
    for (const DocxBlock &block : blocks) {
        const QStringList texts = block.text.split(u'\n');
        const QStringList htmls = block.html.split(u"<br>"_s);
        const bool cutsLink = std::ranges::any_of(htmls, [](const QString &html) { return html.count(u"<a "_s) != html.count(u"</a>"_s); });
        const bool particulars = std::ranges::any_of(texts, [&](const QString &line) {
            PageFields fields;
            return line.startsWith(u"　　"_s) || readFieldLine(line, zone, fields);
        });
        if (block.kind != DocxBlock::Kind::Paragraph || texts.size() < 2 || texts.size() != htmls.size() || cutsLink || !particulars) {
            parted.append(block);
            continue;
        }
        for (qsizetype i = 0; i < texts.size(); ++i) {
            DocxBlock line = block;
            line.text = texts[i].trimmed();
            line.html = htmls[i];
            line.notes = i == 0 ? block.notes : QList<int>();
            if (!line.text.isEmpty())
                parted.append(line);
        }
    }
    return parted;
}

/// The blocks as a page, for the one converter that knows how body source is written.
class Page
{
public:
    explicit Page(const DocxText &text) : m_text(text) {}

    QString of(const QList<DocxBlock> &blocks, const QList<int> &otherNotes)
    {
        for (const DocxBlock &block : blocks) {
            if (block.role == DocxRole::Heading && block.kind == DocxBlock::Kind::Paragraph)
                m_highest = qMin(m_highest, block.level);
        }
        for (qsizetype i = 0; i < blocks.size();) {
            if (blocks[i].kind == DocxBlock::Kind::Item)
                i = list(blocks, i, 0);
            else
                block(blocks[i++]);
        }
        // Notes of the headline or a caption have no place to be mentioned at; their text stays.
        for (const int note : otherNotes)
            m_html += m_text.notes[note].html;
        for (qsizetype i = 0; i < m_text.notes.size(); ++i) {
            if (!otherNotes.contains(int(i)))
                m_html += u"<div id=\""_s + docxNoteId(i) + u"\">"_s + m_text.notes[i].html + u"</div>"_s;
        }
        return m_html;
    }

private:
    void block(const DocxBlock &block)
    {
        switch (block.kind) {
        case DocxBlock::Kind::Table: m_html += block.html; return;
        case DocxBlock::Kind::Picture:
            m_html += u"<figure><img src=\"docx:"_s + QString::number(block.picture) + u"\" alt=\""_s + block.alt.toHtmlEscaped() + u"\">"_s;
            if (!block.caption.isEmpty())
                m_html += u"<figcaption>"_s + block.caption.toHtmlEscaped() + u"</figcaption>"_s;
            m_html += u"</figure>"_s;
            return;
        case DocxBlock::Kind::Paragraph:
        case DocxBlock::Kind::Item: break;
        }
        const bool heading = block.role == DocxRole::Heading || block.role == DocxRole::Title;
        const QString tag = !heading ? u"p"_s : block.role == DocxRole::Title || block.level == m_highest ? u"h2"_s : u"h3"_s;
        const QString one = u'<' + tag + u'>' + block.html + u"</"_s + tag + u'>';
        m_html += block.role == DocxRole::Quote ? QString(u"<blockquote>"_s + one + u"</blockquote>"_s) : one;
    }

    /// The items from first on that belong to one list, with the lists inside it. Answers the block after.
    qsizetype list(const QList<DocxBlock> &blocks, qsizetype first, int depth)
    {
        constexpr int deepest = 9;
        const int level = blocks[first].level;
        const bool ordered = blocks[first].ordered;
        m_html += ordered ? QString(u"<ol start=\""_s + QString::number(blocks[first].number) + u"\">"_s) : u"<ul>"_s;
        qsizetype i = first;
        while (i < blocks.size() && blocks[i].kind == DocxBlock::Kind::Item && blocks[i].level <= level) {
            const DocxBlock &item = blocks[i];
            const bool another = item.level < level || item.ordered != ordered
                || (ordered && i > first && item.number != lastNumber(blocks, first, i) + 1);
            if (another && i > first)
                break;
            m_html += u"<li>"_s + item.html;
            ++i;
            while (depth < deepest && i < blocks.size() && blocks[i].kind == DocxBlock::Kind::Item && blocks[i].level > level)
                i = list(blocks, i, depth + 1);
            m_html += u"</li>"_s;
        }
        m_html += ordered ? u"</ol>"_s : u"</ul>"_s;
        return i;
    }

    /// The number of the item before at the same level: a list that begins anew is another list.
    static int lastNumber(const QList<DocxBlock> &blocks, qsizetype first, qsizetype at)
    {
        for (qsizetype i = at - 1; i >= first; --i) {
            if (blocks[i].level == blocks[at].level)
                return blocks[i].number;
        }
        return 0;
    }

    const DocxText &m_text;
    QString m_html;
    int m_highest = 9;
};

/// Sub-headings without a style, told by their shape, where the file has no headings at all.
void headingsByShape(QList<DocxBlock> &blocks)
{
    if (std::ranges::any_of(blocks, [](const DocxBlock &block) { return block.role == DocxRole::Heading; }))
        return;
    QList<Paragraph> shapes;
    for (const DocxBlock &block : std::as_const(blocks)) {
        const bool plain = block.kind == DocxBlock::Kind::Paragraph && block.role == DocxRole::Body;
        shapes.append({plain ? block.text : QString(), false, false});
    }
    markHeadings(shapes);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (!shapes[i].heading)
            continue;
        blocks[i].role = DocxRole::Heading;
        blocks[i].html.remove(u"<b>"_s).remove(u"</b>"_s);
    }
}

/// The sign-off stands below the text, but perhaps above its pictures, and always above its notes.
void takeSignOffAboveFigures(Content &content)
{
    static const QRegularExpression below(u"^(?:!\\[|\\[\\^\\d+\\]:|    )"_s);
    QStringList blocks = bodyBlocks(content.body);
    QStringList end;
    while (!blocks.isEmpty() && below.match(blocks.last()).hasMatch())
        end.prepend(blocks.takeLast());
    content.body = joinBlocks(blocks);
    takeSignOff(content);
    content.body = joinBlocks(bodyBlocks(content.body) + end);
}

/// The pictures that stand in the text, in its order, and what is known of each.
void takePictures(ImportedArticle &article, const DocxText &text, const QList<DocxBlock> &blocks)
{
    QSet<int> taken;
    for (const DocxBlock &block : blocks) {
        if (block.kind != DocxBlock::Kind::Picture || taken.contains(block.picture))
            continue;
        taken.insert(block.picture);
        const ImportedPicture &picture = text.pictures[block.picture];
        article.pictures.append(picture);
        AssetUse use;
        use.sha256 = picture.sha256;
        use.name = picture.name;
        use.caption = block.caption;
        use.alt = block.alt;
        article.content.assets.append(use);
    }
}

QString asFound(const QList<DocxBlock> &blocks)
{
    QStringList lines;
    for (const DocxBlock &block : blocks) {
        if (!block.text.isEmpty())
            lines.append(block.text);
    }
    return lines.join(u"\n\n"_s);
}

} // namespace

Result<ImportedArticle> importDocx(const QByteArray &bytes, const ImportOptions &options)
{
    Result<DocxText> text = readDocxText(bytes, options.largestPicture);
    if (!text)
        return std::unexpected(text.error());
    if (text->blocks.isEmpty())
        return failure(ErrorCode::BadInput, Exchange::tr("The file holds no text."));

    QList<DocxBlock> blocks = inLines(text->blocks, options.zone);
    const QString snapshot = asFound(blocks);
    attachCaptions(blocks);
    DocxHead head = takeHead(blocks, options.zone);
    takeTail(blocks, options.zone, head);
    headingsByShape(blocks);

    ImportedArticle article;
    setFields(article, head.fields);
    setHeadline(article.content, head.headline);
    article.content.kicker = head.kicker;
    article.content.subtitle = head.subtitle;
    article.warnings = text->warnings;
    takePictures(article, *text, blocks);

    ConvertOptions conversion;
    conversion.image = [&](const QString &address) {
        const qsizetype index = address.sliced(address.indexOf(u':') + 1).toLongLong();
        return QString(u"asset:"_s + QString::fromLatin1(text->pictures.value(index).sha256));
    };
    const Converted converted = htmlToBody(Page(*text).of(blocks, head.notes), conversion);
    article.content.body = converted.body;
    article.warnings += converted.warnings;
    strongHeadings(article.content);
    takeSignOffAboveFigures(article.content);
    if (article.content.source.printed.isEmpty())
        article.content.source.printed = sourceInDateline(plainBlock(bodyBlocks(article.content.body).value(0)));

    if (options.asReprint)
        recordReprint(article, head.fields, snapshot, {}, true, options);
    else
        article.responsibleEditor = head.fields.editor;
    if (!text->creator.isEmpty())
        head.asides.append(Exchange::tr("Maker in the file's properties: %1").arg(text->creator));
    article.notes = head.asides.join(u'\n');
    finishArticle(article);
    return article;
}

} // namespace galley
