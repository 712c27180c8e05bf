// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/render.h"

#include "markup/blockplaces.h"
#include "markup/bodywriter.h"
#include "markup/changemarks.h"
#include "markup/renderpiece.h"

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

namespace {

/// UTF-8 with LF line ends.
std::string toUtf8(QStringView source)
{
    const QByteArray bytes = source.toUtf8();
    std::string text(bytes.constData(), static_cast<size_t>(bytes.size()));
    size_t from = text.find('\r');
    if (from == text.npos)
        return text;
    size_t to = from;
    for (; from < text.size(); ++from) {
        if (text[from] != '\r')
            text[to++] = text[from];
        else if (from + 1 >= text.size() || text[from + 1] != '\n')
            text[to++] = '\n';
    }
    text.resize(to);
    return text;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A whole body on its way to HTML: the text, then its footnotes.
class Rendering
{
public:
    Rendering(QStringView source, const RenderOptions &options, BodyWriter::Form form)
        : m_options(options), m_form(form)
    {
        WithoutChanges refused = withoutChanges(toUtf8(source), ChangeView::Refused);
        m_sourceLine = std::move(refused.sourceLine);
        m_prepared = prepareSource(std::move(refused.text), m_footnotes);
        m_out.reserve(m_prepared.text.size() + m_prepared.text.size() / 4 + 64);
        m_top = writeTo(m_prepared, m_out);
        m_notesStart = m_out.size();
        notes();
    }

    const std::string &out() const { return m_out; }
    bool wentSmoothly() const { return m_attempts == 1; }

    QList<RenderedBlock> blocks() const
    {
        const std::vector<std::pair<int, int>> places = placeBlocks(m_prepared.work, m_top);
        QList<RenderedBlock> blocks;
        blocks.reserve(static_cast<qsizetype>(m_top.size()) + 1);
        for (size_t i = 0; i < m_top.size(); ++i) {
            const size_t begin = m_top[i].outStart;
            const size_t end = i + 1 < m_top.size() ? m_top[i + 1].outStart : m_notesStart;
            if (begin == end)
                continue; // a figure left out
            const int first = sourceLine(places[i].first);
            const int last = sourceLine(places[i].first + places[i].second - 1);
            blocks.append({.firstLine = first,
                           .lineCount = last - first + 1,
                           .html = fromUtf8(std::string_view(m_out).substr(begin, end - begin))});
        }
        if (m_notesStart < m_out.size())
            blocks.append(notesBlock(blocks.isEmpty() ? 0 : blocks.last().firstLine + blocks.last().lineCount));
        return blocks;
    }

private:
    int sourceLine(int line) const
    {
        const auto at = static_cast<size_t>(std::max(line, 0));
        return m_sourceLine.empty() ? line : m_sourceLine[std::min(at, m_sourceLine.size() - 1)];
    }

    std::vector<TopBlock> writeTo(PreparedSource &prepared, std::string &out)
    {
        int attempts = 0;
        std::vector<TopBlock> top = writeBody(prepared, m_footnotes, m_mentioned, m_options, m_form, out, attempts);
        m_attempts = std::max(m_attempts, attempts);
        return top;
    }

    void notes()
    {
        if (m_form == BodyWriter::Form::PlainText) {
            for (size_t i = 0; i < m_footnotes.size(); ++i)
                m_out += noteBody(i);
            return;
        }
        if (m_mentioned.empty())
            return;
        m_out += "<section class=\"footnotes\">\n<ol>\n"sv;
        for (size_t i = 0; i < m_mentioned.size(); ++i) { // grows while notes mention further ones
            std::string body = noteBody(m_mentioned[i]);
            const std::string number = std::to_string(i + 1);
            const std::string back = " <a href=\"#fnref-" + number + "\" class=\"footnote-back\">↩</a>";
            if (body.ends_with("</p>\n"sv))
                body.insert(body.size() - 5, back);
            else
                body += "<p>" + back.substr(1) + "</p>\n";
            m_out.append("<li id=\"fn-"sv).append(number).append("\">\n"sv).append(body).append("</li>\n"sv);
        }
        m_out += "</ol>\n</section>\n"sv;
    }

    std::string noteBody(size_t index)
    {
        std::string out;
        PreparedSource prepared = prepareSource(m_footnotes[index].text, m_footnotes);
        writeTo(prepared, out);
        return out;
    }

    RenderedBlock notesBlock(int after) const
    {
        const auto newlines = [&](size_t end) {
            const auto first = m_prepared.text.begin();
            return static_cast<int>(std::count(first, first + static_cast<std::ptrdiff_t>(end), '\n'));
        };
        const size_t end = m_prepared.text.size();
        const int last = sourceLine(newlines(end - (m_prepared.text.ends_with('\n') ? 1 : 0)));
        // Defined somewhere before the end, they have no line of their own and stand at the last.
        const int first = std::min(std::max(after, sourceLine(newlines(m_footnotes.front().offset))), last);
        return {.firstLine = first,
                .lineCount = last - first + 1,
                .html = fromUtf8(std::string_view(m_out).substr(m_notesStart))};
    }

    const RenderOptions &m_options;
    BodyWriter::Form m_form;
    std::vector<int> m_sourceLine;
    std::vector<Footnote> m_footnotes;
    std::vector<size_t> m_mentioned;
    PreparedSource m_prepared;
    std::string m_out;
    size_t m_notesStart = 0;
    int m_attempts = 0;
    std::vector<TopBlock> m_top;
};

} // namespace

QList<RenderedBlock> renderBlocks(QStringView source, const RenderOptions &options)
{
    return Rendering(source, options, BodyWriter::Form::Html).blocks();
}

std::optional<QList<RenderedBlock>> renderPiece(QStringView source, const RenderOptions &options)
{
    const Rendering rendering(source, options, BodyWriter::Form::Html);
    return rendering.wentSmoothly() ? std::optional(rendering.blocks()) : std::nullopt;
}

QString renderBody(QStringView source, const RenderOptions &options)
{
    return fromUtf8(Rendering(source, options, BodyWriter::Form::Html).out());
}

namespace {

QString shownText(const Rendering &rendering)
{
    std::string_view text = rendering.out();
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    return fromUtf8(text);
}

} // namespace

QString plainText(QStringView source)
{
    const RenderOptions none;
    return shownText(Rendering(source, none, BodyWriter::Form::PlainText));
}

std::optional<QString> plainPiece(QStringView source)
{
    const RenderOptions none;
    const Rendering rendering(source, none, BodyWriter::Form::PlainText);
    return rendering.wentSmoothly() ? std::optional(shownText(rendering)) : std::nullopt;
}

bool hasOpenChanges(QStringView source, const QList<ChangeEntry> &changes)
{
    if (!source.contains(u'{'))
        return false;
    const std::string text = toUtf8(source);
    return std::ranges::any_of(changePlaces(text), [&](const ChangePlace &place) {
        const auto entry = std::ranges::find(changes, fromUtf8(place.id), &ChangeEntry::id);
        return entry == changes.end() || entry->open;
    });
}

QString withChangesRefused(QStringView source)
{
    return fromUtf8(withoutChanges(toUtf8(source), ChangeView::Refused).text);
}

QString withChangesAccepted(QStringView source)
{
    return fromUtf8(withoutChanges(toUtf8(source), ChangeView::Accepted).text);
}

} // namespace galley
