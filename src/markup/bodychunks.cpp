// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/bodychunks.h"

#include "markup/lines.h"
#include "markup/render.h"

#include <algorithm>
#include <string>

namespace galley {

namespace {

bool isBlank(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return c == u' ' || c == u'\t'; });
}

/// What lines.h looks at is ASCII, all of it.
std::string ascii(QStringView line)
{
    std::string bytes;
    bytes.reserve(static_cast<size_t>(line.size()));
    for (const QChar c : line)
        bytes += c.unicode() < 0x80 ? static_cast<char>(c.unicode()) : 'x';
    return bytes;
}

/// Follows code fences. Three readers of a body follow them by rules of their own (the parser, the one for lines that
/// are no CommonMark, the one for tracked changes); at the left margin, outside of lists and quotations, they agree.
class Fences
{
public:
    void read(QStringView line)
    {
        const bool inTable = m_bars; // the parser takes a fence below a row for another row
        m_bars = !isBlank(line) && (m_bars || line.contains(u'|'));
        const auto mark = std::ranges::find_if(line, [](QChar c) { return c == u'`' || c == u'~'; });
        if (mark == line.end())
            return;
        const std::string bytes = ascii(line);
        const size_t inner = std::min(bytes.find_first_not_of(" \t>"), bytes.size());
        if (m_length > 0) {
            const std::string_view bare = lines::trimmed(std::string_view(bytes).substr(inner));
            if (bare.size() < m_length || bare.find_first_not_of(m_mark) != bare.npos)
                return;
            m_length = 0;
            m_unsure |= bytes[0] != m_mark;
            return;
        }
        size_t length = std::max(lines::fence(std::string_view(bytes).substr(inner)),
                                 lines::fence(std::string_view(bytes).substr(lines::containerPrefix(bytes))));
        if (length == 0)
            return;
        m_length = length;
        m_mark = bytes[0];
        m_unsure |= lines::fence(bytes) == 0 || inTable;
    }
    void doubt() { m_unsure = true; }
    bool areClosed() const { return m_length == 0 && !m_unsure; }

private:
    size_t m_length = 0;
    char m_mark = '\0';
    bool m_bars = false;   ///< above, in lines without a gap
    bool m_unsure = false;
};

} // namespace

bool beginsAfresh(QStringView line)
{
    if (line.isEmpty())
        return false;
    const QChar c = line.front();
    // Behind a brace stands what a tracked change leaves, and that may be anything, or nothing.
    if (c == u' ' || c == u'\t' || c == u'{')
        return false;
    if (c == u'#' || c == u'>')
        return !line.contains(u'{');
    if (c == u'-' || c == u'+' || c == u'*' || (c >= u'0' && c <= u'9'))
        return !line.contains(u'{') && lines::listMarker(ascii(line.first(std::min<qsizetype>(line.size(), 12)))) == 0;
    return true;
}

bool mayBelongToGallery(QStringView line)
{
    return line.startsWith(u'!') || line.startsWith(u':');
}

BodyChunks bodyChunks(QStringView text)
{
    BodyChunks found;
    if (text.isEmpty())
        return found;
    found.starts.append(0);
    Fences fences;
    Fences refused; // of what is left when tracked changes are refused, which most readers see
    bool changes = false;
    bool gallery = false;
    bool blankBefore = false;
    const auto isClosed = [&](qsizetype end) {
        if (changes && fences.areClosed()) {
            const QString left = withChangesRefused(text.sliced(found.starts.last(), end - found.starts.last()));
            for (const QStringView line : left.tokenize(u'\n'))
                refused.read(line);
            if (!refused.areClosed())
                fences.doubt();
            changes = false;
        }
        return fences.areClosed();
    };
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf(u'\n', at);
        const bool ended = end >= 0;
        end = ended ? end : text.size();
        const QStringView line = text.sliced(at, end - at);
        if (blankBefore && beginsAfresh(line) && !(gallery && mayBelongToGallery(line)) && isClosed(at)) {
            found.starts.append(at);
            gallery = false;
        }
        const bool brace = line.contains(u'{');
        changes |= brace;
        gallery |= line.contains(u":::") || (brace && line.contains(u':'));
        fences.read(line);
        blankBefore = isBlank(line) && ended;
        at = end + 1;
    }
    found.endsClosed = blankBefore && isClosed(text.size());
    found.pictureMayFollow = found.endsClosed && !gallery;
    return found;
}

namespace {

bool bears(QStringView chunk)
{
    if (chunk.contains(u'\r'))
        return true;
    const bool definitions = chunk.contains(u"]:");
    const bool tables = chunk.contains(u'|');
    if (!definitions && !tables)
        return false;
    qsizetype lineCount = 0;
    qsizetype mostBars = 0;
    for (const QStringView line : chunk.tokenize(u'\n')) {
        ++lineCount;
        if (tables)
            mostBars = std::max(mostBars, line.count(u'|'));
        if (!definitions)
            continue;
        const std::string bytes = ascii(line);
        if (std::string_view(bytes).substr(lines::containerPrefix(bytes)).starts_with('['))
            return true;
    }
    // How many empty cells a table may have goes by the length of what is rendered.
    return tables && lineCount >= 3 && (mostBars + 1) * lineCount > chunk.size();
}

} // namespace

bool bearsOnOthers(QStringView chunk)
{
    return bears(chunk) || (chunk.contains(u'{') && bears(withChangesRefused(chunk)));
}

} // namespace galley
