// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/properties.h"

#include "markup/convert.h"
#include "markup/kit/pagetree.h"
#include "markup/render.h"
#include "markup/textstatistics.h"

using namespace Qt::StringLiterals;

namespace galley::faults {

// The factor is above the worst honest cases: a footnote's mention is 4 characters and makes 70.
bool isBounded(qsizetype output, qsizetype input)
{
    return output <= 64 * input + 4096;
}

QString notBounded(QLatin1StringView what, qsizetype output, qsizetype input)
{
    return u"%1 grew from %2 to %3"_s.arg(what).arg(input).arg(output);
}

namespace {

QString blocksMakeTheBody(QStringView source, const QString &html)
{
    QString together;
    int line = 0;
    for (const RenderedBlock &block : renderBlocks(source)) {
        const bool notes = block.html.startsWith("<section"_L1);
        if (block.lineCount <= 0 || block.firstLine < (notes ? line - 1 : line))
            return u"a block stands at line %1, %2 lines, after line %3"_s.arg(block.firstLine).arg(block.lineCount).arg(line);
        line = block.firstLine + block.lineCount;
        together += block.html;
    }
    return together == html ? QString() : u"the blocks are not the body"_s;
}

} // namespace

QString rendered(QStringView source)
{
    const QString html = renderBody(source);
    if (!isBounded(html.size(), source.size()))
        return notBounded("rendering"_L1, html.size(), source.size());
    if (const QString active = testkit::activeContent(html); !active.isEmpty())
        return u"rendering wrote "_s + active;
    return {};
}

namespace {

QString counted(QStringView source)
{
    const QString text = plainText(source);
    if (!isBounded(text.size(), source.size()))
        return notBounded("plain text"_L1, text.size(), source.size());
    for (const QStringView one : {QStringView(text), source}) {
        const TextStatistics statistics = textStatistics(one);
        if (statistics.characters > one.size() || statistics.words > statistics.characters
            || statistics.charactersNoPunctuation > statistics.characters || statistics.paragraphs > one.count(u'\n') + one.count(u'\u2029') + 1)
            return u"the counts contradict each other"_s;
    }
    return {};
}

QString changed(QStringView source)
{
    if (withChangesRefused(source).size() > source.size() || withChangesAccepted(source).size() > source.size())
        return u"a view of the changes is longer than the source"_s;
    ChangeEntry none;
    return hasOpenChanges(source, {none}) && !source.contains(u'{') ? u"changes without a mark"_s : QString();
}

} // namespace

QString rendering(const QByteArray &input)
{
    const QString source = QString::fromUtf8(input);
    for (const auto &part : {rendered, counted, changed}) {
        if (const QString broken = part(source); !broken.isEmpty())
            return broken;
    }
    return blocksMakeTheBody(source, renderBody(source));
}

QString converting(const QByteArray &input)
{
    const QString html = QString::fromUtf8(input);
    ConvertOptions options;
    options.image = [](const QString &address) { return address; };
    for (const bool pasted : {false, true}) {
        options.pasted = pasted;
        const QString body = htmlToBody(html, options).body;
        if (!isBounded(body.size(), html.size()))
            return notBounded("converting"_L1, body.size(), html.size());
        if (!body.isEmpty() && (!body.endsWith(u'\n') || body.endsWith("\n\n"_L1)))
            return u"the body does not end with one line end"_s;
        if (const QString broken = rendered(body); !broken.isEmpty())
            return broken;
    }
    if (const QString broken = rendered(textToBody(html)); !broken.isEmpty())
        return u"as plain text: "_s + broken;
    return {};
}

} // namespace galley::faults
