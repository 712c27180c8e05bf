// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/emphasis.h"

#include "markup/textstatistics.h"
#include "markup/utf8.h"

#include <QChar>

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

namespace {

enum class Script { Other, Letter, Punctuation };

/// A character beside a run, as the parser will see it.
struct Neighbour
{
    size_t at = 0;
    int length = 0;
    char32_t character = 0;
    int level = 0;
    Script script = Script::Other;
    bool settled = false; ///< an earlier run depends on how it is seen
};

/// Punctuation that English writes too (“ ” ‘ ’ … — ·): Chinese only beside something Chinese.
bool isSharedPunctuation(char32_t c)
{
    return c == 0xB7 || (c >= 0x2010 && c <= 0x205E) || c == 0x25CF;
}

bool isStrictlyChinese(char32_t c)
{
    return isChineseLetter(c) || (isChinesePunctuation(c) && !isSharedPunctuation(c));
}

Neighbour describe(char32_t c, size_t at, int length)
{
    Neighbour found{.at = at, .length = length, .character = c, .level = flankLevel(c)};
    if (isChineseLetter(c))
        found.script = Script::Letter;
    else if (found.level == 1 && isChinesePunctuation(c))
        found.script = Script::Punctuation;
    return found;
}

class Mapper
{
public:
    Mapper(std::string_view source, std::string &work, std::vector<size_t> &changed)
        : m_source(source), m_work(work), m_changed(changed)
    {
    }

    void run()
    {
        size_t at = 0;
        while ((at = m_source.find_first_of("*~"sv, at)) != m_source.npos) {
            if (isEscaped(at)) {
                ++at;
                continue;
            }
            size_t end = at + 1;
            while (end < m_source.size() && m_source[end] == m_source[at])
                ++end;
            one(at, end);
            at = end;
        }
    }

private:
    bool isEscaped(size_t at) const
    {
        size_t backslashes = 0;
        while (backslashes < at && m_source[at - 1 - backslashes] == '\\')
            ++backslashes;
        return backslashes % 2 == 1;
    }

    Neighbour before(size_t at) const
    {
        if (at == 0)
            return {};
        int length = 0;
        const char32_t c = utf8::decodeBefore(m_source, at, length);
        Neighbour found = describe(c, at - static_cast<size_t>(length), length);
        if (found.at == m_last.at && m_last.length > 0)
            return m_last;
        return found;
    }

    Neighbour after(size_t at) const
    {
        if (at >= m_source.size())
            return {};
        int length = 0;
        const char32_t c = utf8::decode(m_source, at, length);
        return describe(c, at, length);
    }

    /// “ ” beside Latin text on both sides keep CommonMark's meaning.
    void judgeShared(Neighbour &mark, const Neighbour &opposite, bool markIsLeft) const
    {
        if (mark.script != Script::Punctuation || !isSharedPunctuation(mark.character)
            || isStrictlyChinese(opposite.character))
            return;
        const Neighbour beyond = markIsLeft ? before(mark.at) : after(mark.at + static_cast<size_t>(mark.length));
        if (!isStrictlyChinese(beyond.character))
            mark.script = Script::Other;
    }

    void one(size_t at, size_t end)
    {
        Neighbour left = before(at);
        Neighbour right = after(end);
        if (m_source[at] == '~' && end - at == 1 && !mayStrike(left, right)) {
            change(at, "%"sv);
            right.settled = false;
            m_last = {};
            return;
        }
        judgeShared(left, right, true);
        judgeShared(right, left, false);
        keepLoneCharacter(at, end, left, right);
        if (left.level > 0 && right.level > 0 && left.level != right.level)
            level(left, right);
        // Between two letters a closing run stays one even if the letter after it is changed for the next run.
        right.settled = !(m_closes && left.level == 2 && right.level == 2 && right.script == Script::Letter);
        m_last = right;
    }

    /// A character alone between two runs ( (**甲**b ) must not be changed for a run that works without, or it
    /// fails the other: whether this run opens or closes is told by the runs before it.
    void keepLoneCharacter(size_t at, size_t end, const Neighbour &left, Neighbour &right)
    {
        if (m_runEnd == 0 || startsAnew(m_source.substr(m_runEnd, at - m_runEnd)))
            m_open = 0;
        m_runEnd = end;
        const unsigned bit = 1U << std::min<size_t>(end - at, 8) << (m_source[at] == '~' ? 9 : 0);
        m_closes = left.level > 0 && (right.level == 0 || (m_open & bit) != 0);
        m_open = m_closes || (left.level == 0 && right.level == 0) ? m_open & ~bit : m_open | bit;
        const size_t beyond = end + static_cast<size_t>(right.length);
        const bool alone = right.length > 0 && beyond < m_source.size() && (m_source[beyond] == '*' || m_source[beyond] == '~');
        if (alone && !m_closes && left.level == 1 && right.level == 2)
            right.settled = true;
    }

    /// Whether emphasis begun before this stretch has ended in it: with its block, item or cell.
    static bool startsAnew(std::string_view gap)
    {
        for (size_t i = 0; (i = gap.find_first_of("\n|"sv, i)) != gap.npos; ++i) {
            // A paragraph in a quotation goes on after the next line's >.
            const size_t next = gap.find_first_not_of(" \t>"sv, i + 1);
            if (gap[i] == '|' || next == gap.npos || "\n-+#"sv.contains(gap[next]) || utf8::isDigit(gap[next]))
                return true;
        }
        return false;
    }

    /// ~word~ with one tilde is GitHub's; between figures or Chinese a tilde says "to".
    static bool mayStrike(const Neighbour &left, const Neighbour &right)
    {
        const auto open = [](const Neighbour &n) { return n.level == 0 || (n.level == 1 && n.character < 0x80); };
        const auto word = [](const Neighbour &n) {
            return n.character < 0x80 && utf8::isAsciiLetter(static_cast<char>(n.character));
        };
        return (open(left) && word(right)) || (word(left) && open(right));
    }

    void level(Neighbour &left, Neighbour &right)
    {
        Neighbour &punctuation = left.level == 1 ? left : right;
        Neighbour &letter = left.level == 1 ? right : left;
        if (punctuation.script == Script::Punctuation && !punctuation.settled)
            become(punctuation, 2);
        else if (letter.script == Script::Letter && !letter.settled)
            become(letter, 1);
    }

    void become(Neighbour &neighbour, int level)
    {
        // Letters é 一 𠀀, marks § 。 𐄀.
        static constexpr std::string_view letters[] = {"\u00E9"sv, "\u4E00"sv, "\U00020000"sv};
        static constexpr std::string_view marks[] = {"\u00A7"sv, "\u3002"sv, "\U00010100"sv};
        if (neighbour.length < 2)
            return;
        const auto index = static_cast<size_t>(neighbour.length - 2);
        change(neighbour.at, level == 2 ? letters[index] : marks[index]);
        neighbour.level = level;
    }

    void change(size_t at, std::string_view replacement)
    {
        m_work.replace(at, replacement.size(), replacement);
        m_changed.push_back(at);
    }

    std::string_view m_source;
    std::string &m_work;
    std::vector<size_t> &m_changed;
    size_t m_runEnd = 0;
    bool m_closes = false; ///< whether the run under way is likely to close
    unsigned m_open = 0;   ///< lengths of runs met an odd number of times in this block
    Neighbour m_last; ///< right of the run before, as it was settled there
};

} // namespace

int flankLevel(char32_t c)
{
    if (c == 0 || QChar::isSpace(c))
        return 0;
    return QChar::isPunct(c) || QChar::isSymbol(c) ? 1 : 2;
}

bool isChineseLetter(char32_t c)
{
    return isHan(c) || (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3105 && c <= 0x312F);
}

void mapEmphasisNeighbours(std::string_view source, std::string &work, std::vector<size_t> &changed)
{
    Mapper(source, work, changed).run();
}

} // namespace galley
