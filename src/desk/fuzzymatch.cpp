// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fuzzymatch.h"

#include "desk/pinyin.h"

#include <QList>

namespace galley {

namespace {

constexpr int nothing = -100'000;
constexpr qsizetype longest = 200; ///< of a text or query, in code points: headlines are shorter

/// One word of the query in one text, by dynamic programming: best[i][j] is the best way to name the rest of the
/// query from j on in the rest of the text from i on.
class WordMatch
{
public:
    WordMatch(const QList<uint> &query, const QList<uint> &text)
        : m_query(query), m_text(text), m_best((text.size() + 1) * (query.size() + 1) * 2, unknown)
    {
    }
    int best() { return from(0, 0, false); }

private:
    static constexpr int unknown = -200'000;

    /// adjacent: the character before was named, too.
    int from(qsizetype i, qsizetype j, bool adjacent)
    {
        if (j == m_query.size())
            return 0;
        if (i == m_text.size())
            return nothing;
        int &known = m_best[(i * (m_query.size() + 1) + j) * 2 + (adjacent ? 1 : 0)];
        if (known != unknown)
            return known;
        int best = from(i + 1, j, false) - 1;
        const char32_t character = m_text.at(i);
        const int place = (adjacent ? 12 : 0) + (beginsWord(i) ? 8 : 0);
        if (QChar::toLower(character) == m_query.at(j))
            best = std::max(best, 10 + place + from(i + 1, j + 1, true));
        const QString reading = pinyinOf(character);
        for (qsizetype letters = 0; letters < reading.size() && j + letters < m_query.size()
             && reading.at(letters).unicode() == m_query.at(j + letters); ++letters) {
            // Every letter counts as one that stands beside the last; the whole syllable a little more.
            const int worth = 8 + static_cast<int>(letters) * 22 + (letters + 1 == reading.size() ? 4 : 0);
            best = std::max(best, worth + place + from(i + 1, j + letters + 1, true));
        }
        return known = best;
    }
    bool beginsWord(qsizetype i) const
    {
        return i == 0 || !QChar::isLetterOrNumber(m_text.at(i - 1));
    }

    const QList<uint> &m_query;
    const QList<uint> &m_text;
    QList<int> m_best;
};

} // namespace

std::optional<int> fuzzyMatch(QStringView query, QStringView text)
{
    const QList<uint> letters = text.left(longest).toUcs4();
    int score = 0;
    for (const QStringView word : query.left(longest).split(u' ', Qt::SkipEmptyParts)) {
        const QList<uint> wanted = word.toString().toLower().toUcs4();
        const int best = WordMatch(wanted, letters).best();
        if (best <= nothing / 2)
            return std::nullopt;
        score += best;
    }
    return score;
}

} // namespace galley
