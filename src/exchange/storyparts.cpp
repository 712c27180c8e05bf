// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/storyparts.h"

#include "article/partmark.h"
#include "exchange/exchangetr.h"
#include "exchange/pagefurniture.h"
#include "exchange/peopleintext.h"
#include "exchange/signoffparser.h"
#include "markup/convert.h"
#include "markup/render.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr qsizetype longestHeading = 30;
constexpr qsizetype shortestProse = 30;

bool isProse(const Paragraph &paragraph)
{
    return paragraph.text.size() >= shortestProse || (paragraph.text.size() >= 12 && endsLikeProse(paragraph.text));
}

bool canBeHeading(QStringView text)
{
    if (text.isEmpty() || text.size() > longestHeading || endsLikeProse(text))
        return false;
    static constexpr QStringView inside = u"。；;|｜";
    static const QRegularExpression caption(u"^(?:图[①-⑩\\d一二三四五六七八九十:：]|（?完）?$|\\d+$|文[/／]|视频|摄影|来源)|[，,]$"_s);
    return !std::ranges::any_of(text, [](QChar c) { return inside.contains(c); }) && !caption.matchView(text).hasMatch();
}

} // namespace

void markHeadings(QList<Paragraph> &paragraphs)
{
    const auto indented = std::ranges::count_if(paragraphs, &Paragraph::indented);
    const bool indentTells = indented > 0 && indented * 2 < paragraphs.size();
    for (qsizetype i = 0; i + 1 < paragraphs.size(); ++i) {
        Paragraph &paragraph = paragraphs[i];
        if (!canBeHeading(paragraph.text) || !isProse(paragraphs[i + 1]))
            continue;
        const bool afterProse = i > 0 && isProse(paragraphs[i - 1]) && !paragraphs[i - 1].heading;
        paragraph.heading = afterProse || (indentTells && paragraph.indented);
    }
}

QString bodyOf(const QList<Paragraph> &paragraphs)
{
    QStringList blocks;
    for (const Paragraph &paragraph : paragraphs) {
        const QString escaped = escapeInline(paragraph.text);
        blocks.append(paragraph.heading ? QString(u"## "_s + escaped) : escaped);
    }
    return joinBlocks(blocks);
}

QStringList bodyBlocks(const QString &body)
{
    static const QRegularExpression empty(u"\\n(?:[ \\t]*\\n)+"_s);
    return body.trimmed().split(empty, Qt::SkipEmptyParts);
}

QString joinBlocks(const QStringList &blocks)
{
    return blocks.isEmpty() ? QString() : QString(blocks.join("\n\n"_L1) + u'\n');
}

QString plainBlock(const QString &block)
{
    return plainText(block).trimmed();
}

void setHeadline(Content &content, const QString &printed)
{
    const PartMark split = splitPartMark(printed.trimmed());
    content.headline = split.mark.isEmpty() ? printed.trimmed() : split.rest;
    if (split.mark.isEmpty())
        return;
    content.series.mark = split.mark;
    content.series.number = split.number;
    content.series.name = split.rest; // parts of a series often share the headline
}

void setFields(ImportedArticle &article, const PageFields &fields)
{
    Content &content = article.content;
    content.source.printed = fields.source;
    content.authorLine = fields.authorLine;
    content.summary = fields.summary;
    content.date = fields.date;
    article.tagNames += fields.keywords;
}

void takeSignOff(Content &content)
{
    QStringList blocks = bodyBlocks(content.body);
    if (blocks.isEmpty())
        return;
    // （完） below it goes with it.
    static const QRegularExpression endMark(u"^[（(]\\s*完\\s*[）)]$"_s);
    const QString end = blocks.size() > 1 && endMark.match(blocks.last()).hasMatch() ? blocks.takeLast() : QString();
    QString &last = blocks.last();
    // At the end, in brackets, perhaps all of it strong; or a short last paragraph of its own.
    static const QRegularExpression bracketed(u"\\s*(\\*{0,3})([（(][^（）()]{3,250}[）)])\\1\\s*$"_s);
    const QRegularExpressionMatch match = bracketed.match(last);
    constexpr qsizetype longestAlone = 120;
    if (!match.hasMatch() && last.size() > longestAlone)
        return;
    const std::optional<FoundSignOff> found = findSignOff(plainBlock(match.hasMatch() ? match.captured(2) : last));
    if (!found)
        return;
    content.signOff = found->signOff;
    content.signOff.verbatim += end;
    if (match.hasMatch() && match.capturedStart() > 0)
        last = last.first(match.capturedStart());
    else
        blocks.removeLast();
    content.body = joinBlocks(blocks);
}

void strongHeadings(Content &content)
{
    QStringList blocks = bodyBlocks(content.body);
    bool changed = false;
    for (qsizetype i = 0; i + 1 < blocks.size(); ++i) {
        QString &block = blocks[i];
        if (!block.startsWith(u"**"_s) || !block.endsWith(u"**"_s) || block.size() < 5 || block.contains(u'\n')
            || block.indexOf(u"**"_s, 2) != block.size() - 2)
            continue;
        const QString inside = block.sliced(2, block.size() - 4);
        if (!canBeHeading(inside) || blocks[i + 1].size() < shortestProse || blocks[i + 1].startsWith(u"**"_s))
            continue;
        block = u"## "_s + inside.trimmed();
        changed = true;
    }
    if (changed)
        content.body = joinBlocks(blocks);
}

QString sourceInDateline(QStringView text)
{
    static const QRegularExpression form(
        u"^\\s*[（(]?((?:新华社|中新社|中新网|新华网|人民网|央视网|央广网|中国网|光明网|国际在线)|[^\\s，。、（(“]{2,8}(?:网|社))(?:[^，。“]{0,20}?\\d+日)?(?:消息|电|讯)(?=[\\s（(：:，,　]|$)"_s);
    const QRegularExpressionMatch match = form.matchView(text.first(qMin<qsizetype>(text.size(), 60)));
    return match.hasMatch() && !match.capturedView(1).startsWith(u"本") ? match.captured(1) : QString();
}

void finishArticle(ImportedArticle &article)
{
    Content &content = article.content;
    static constexpr QStringView verbs[] = {u"采访", u"专访", u"採訪", u"專訪", u"访问", u"连线", u"对话"};
    const bool interviews = std::ranges::any_of(verbs, [&](QStringView verb) { return content.body.contains(verb); });
    if (content.people.isEmpty() && interviews)
        content.people = peopleInterviewed(plainText(content.body));
    if (content.headline.isEmpty())
        article.warnings.append(Exchange::tr("No headline was found."));
    if (content.body.trimmed().isEmpty())
        article.warnings.append(Exchange::tr("No text was found below the headline."));
    if (summaryRepeatsHeadline(content))
        article.warnings.append(Exchange::tr("The summary repeats the headline."));
}

void recordReprint(ImportedArticle &article, const PageFields &fields, const QString &snapshot,
                   const QString &address, bool foreign, const ImportOptions &options)
{
    if (options.asReprint)
        article.kind = Kind::Reprint;
    if (!options.asReprint && !foreign && fields.editor.isEmpty())
        return;
    ReprintRecord record;
    record.title = fields.originalTitle.isEmpty() ? article.content.printedHeadline() : fields.originalTitle;
    record.author = fields.authorLine;
    record.editor = fields.editor;
    record.time = fields.dateText;
    record.address = address;
    record.snapshot = snapshot;
    article.content.reprint = record;
}

} // namespace galley
