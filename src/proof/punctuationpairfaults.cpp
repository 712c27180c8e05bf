// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/punctuationpairing.h"

#include "proof/punctuationhalfwidth.h"

#include <array>
#include <limits>

namespace galley {

namespace {

/// A mark of one kind. Wild: a straight quotation mark, which may be either.
struct KindMark
{
    int at = 0;
    bool opens = false;
    bool wild = false;
};

constexpr int deepest = 3;
constexpr std::size_t mostFaults = 60; ///< of a kind in a paragraph: who has more does not want to read them one by one
constexpr int impossible = std::numeric_limits<int>::max() / 4;

// Costs of what a writer may have done wrong. A pair put in is dearer than one turned, one taken out dearest.
constexpr int insertion = 22;
constexpr int deletion = 34;
constexpr int turning = 17;
constexpr int nesting = 12;

/// Where brackets may stand in brackets nothing is wrong with depth.
int nestingCost(PairKind kind, int depth)
{
    if (depth == 0)
        return 0;
    const bool harmless = kind.open == u'（' || kind.open == u'《' || kind.open == u'〈';
    return harmless ? 2 : nesting;
}

int turningCost(const PunctuationText &text, const KindMark &mark)
{
    if (mark.wild)
        return 0;
    const char16_t before = text.at(mark.at - 1);
    const char16_t after = text.at(mark.at + 1);
    const bool opensWell = before == 0 || isStop(before) || isOpening(before) || isBlank(before);
    const bool closesWell = after == 0 || isStop(after) || isClosing(after);
    if (mark.opens)
        return turning + (closesWell && !opensWell ? -6 : 0) + (opensWell && !closesWell ? 8 : 0);
    return turning + (opensWell && !closesWell ? -6 : 0) + (closesWell && !opensWell ? 8 : 0);
}

enum class Step : quint8 { AsIs, Turned, Deleted };

/// How depth is reached before a mark: by closing or opening some that are missing.
struct Way
{
    int cost = impossible;
    qint8 from = 0;     ///< depth behind the mark before
    qint8 inserted = 0; ///< openings (positive), closings (negative) put in before the mark
    Step step = Step::AsIs;
};

/// The cheapest reading of a kind's marks.
class Reading
{
public:
    Reading(const PunctuationText &text, PairKind kind, std::vector<KindMark> marks)
        : m_text(text), m_kind(kind), m_marks(std::move(marks))
    {
    }

    std::vector<PairFault> run()
    {
        if (alternates())
            return {};
        solve();
        return retrace();
    }

private:
    bool alternates() const
    {
        bool open = false;
        for (const KindMark &mark : m_marks) {
            if (mark.opens == open || mark.wild)
                return false;
            open = !open;
        }
        return !open;
    }

    void consider(std::size_t at, int depth, const Way &way)
    {
        if (depth >= 0 && depth <= deepest && way.cost < m_ways[at][static_cast<std::size_t>(depth)].cost)
            m_ways[at][static_cast<std::size_t>(depth)] = way;
    }

    void solve()
    {
        m_ways.assign(m_marks.size() + 1, {});
        m_ways[0][0].cost = 0;
        for (std::size_t i = 0; i < m_marks.size(); ++i)
            for (int depth = 0; depth <= deepest; ++depth)
                advance(i, depth);
    }

    void advance(std::size_t i, int depth)
    {
        const int cost = m_ways[i][static_cast<std::size_t>(depth)].cost;
        if (cost >= impossible)
            return;
        const KindMark &mark = m_marks[i];
        for (int before = 0; before <= deepest; ++before) {
            const int inserted = before - depth;
            if (inserted > 1)
                continue;
            const int reached = cost + std::abs(inserted) * insertion + (inserted > 0 ? nestingCost(m_kind, depth) : 0);
            const Way way{reached, static_cast<qint8>(depth), static_cast<qint8>(inserted), Step::AsIs};
            take(i, before, way, mark.opens, Step::AsIs, 0);
            take(i, before, way, !mark.opens, Step::Turned, turningCost(m_text, mark));
            if (inserted == 0) {
                Way deleted = way;
                deleted.step = Step::Deleted;
                deleted.cost += deletion;
                consider(i + 1, before, deleted);
            }
        }
    }

    void take(std::size_t i, int depth, Way way, bool opens, Step step, int extra)
    {
        way.step = step;
        way.cost += extra + (opens ? nestingCost(m_kind, depth) : 0);
        consider(i + 1, depth + (opens ? 1 : -1), way);
    }

    std::vector<PairFault> retrace()
    {
        // Walk back over the cheapest way, then forward again for the faults in their order.
        int depth = 0;
        int cheapest = impossible;
        for (int end = 0; end <= deepest; ++end) {
            const int cost = m_ways.back()[static_cast<std::size_t>(end)].cost + end * insertion;
            if (cost < cheapest) {
                cheapest = cost;
                depth = end;
            }
        }
        m_endDepth = depth;
        std::vector<Way> way(m_marks.size());
        for (std::size_t i = m_marks.size(); i-- > 0;) {
            way[i] = m_ways[i + 1][static_cast<std::size_t>(depth)];
            depth = way[i].from;
        }
        for (std::size_t i = 0; i < m_marks.size() && m_faults.size() < mostFaults; ++i)
            follow(way[i], i);
        for (int open = 0; open < m_endDepth; ++open)
            missingClose(m_text.size(), true);
        flushTurned();
        return std::move(m_faults);
    }

    void follow(const Way &way, std::size_t i)
    {
        const KindMark &mark = m_marks[i];
        for (int n = way.inserted; n < 0; ++n)
            missingClose(mark.at, false);
        if (way.inserted > 0)
            missingOpen(i);
        if (way.step == Step::Deleted) {
            PairFault fault;
            fault.what = PairFault::What::Extra;
            fault.kind = m_kind;
            fault.mark = mark.at;
            m_faults.push_back(std::move(fault));
            return;
        }
        const bool opens = mark.opens != (way.step == Step::Turned);
        if (mark.wild) {
            PairFault fault;
            fault.what = opens ? PairFault::What::StraightOpen : PairFault::What::StraightClose;
            fault.kind = m_kind;
            fault.mark = mark.at;
            m_faults.push_back(std::move(fault));
        } else if (way.step == Step::Turned) {
            m_turned.push_back(mark.at);
        }
        if (opens) {
            m_open.push_back(mark.at);
        } else if (!m_open.empty()) {
            const int open = m_open.back();
            m_open.pop_back();
            if (!m_open.empty() && open >= 0 && m_open.back() >= 0)
                nested(open, mark.at);
            if (m_open.empty())
                flushTurned();
        }
        m_behind = mark.at + 1;
    }

    void missingClose(int to, bool atEnd)
    {
        if (m_open.empty())
            return;
        const int open = m_open.back();
        m_open.pop_back();
        if (open < 0)
            return;
        PairFault fault;
        fault.what = PairFault::What::MissingClose;
        fault.kind = m_kind;
        fault.mark = open;
        fault.from = open + 1;
        fault.to = to;
        fault.atEnd = atEnd;
        m_faults.push_back(std::move(fault));
        m_behind = to;
    }

    /// The opening mark that belongs before mark i, which closes (or opens one deeper).
    void missingOpen(std::size_t i)
    {
        PairFault fault;
        fault.what = PairFault::What::MissingOpen;
        fault.kind = m_kind;
        fault.mark = m_marks[i].at;
        fault.from = m_behind;
        fault.to = m_marks[i].at;
        fault.atStart = i == 0;
        m_faults.push_back(std::move(fault));
        m_open.push_back(-1);
    }

    void nested(int open, int close)
    {
        if (m_kind.open == u'（' || m_kind.open == u'〈' || isParted(open))
            return;
        PairFault fault;
        fault.what = PairFault::What::NestedSame;
        fault.kind = m_kind;
        fault.mark = open;
        fault.inner = close;
        m_faults.push_back(std::move(fault));
    }

    /// 《〈《…》〉》: kinds in turn, as the standard has it; 「 in “ the same.
    bool isParted(int open) const
    {
        int depth = 0;
        const char16_t parting = m_kind.open == u'《' ? u'〈' : u'‘';
        const char16_t partingEnd = m_kind.open == u'《' ? u'〉' : u'’';
        const auto &marks = m_text.marks();
        for (auto mark = std::ranges::lower_bound(marks, m_open.back(), {}, &PunctuationMark::at); mark != marks.end() && mark->at < open; ++mark)
            depth += mark->unit == parting ? 1 : mark->unit == partingEnd ? -1 : 0;
        return depth > 0;
    }

    void flushTurned()
    {
        if (m_turned.empty())
            return;
        PairFault fault;
        fault.what = PairFault::What::Reversed;
        fault.kind = m_kind;
        fault.mark = m_turned.front();
        fault.turned = std::move(m_turned);
        m_turned.clear();
        m_faults.push_back(std::move(fault));
    }

    const PunctuationText &m_text;
    PairKind m_kind;
    std::vector<KindMark> m_marks;
    std::vector<std::array<Way, deepest + 1>> m_ways;
    std::vector<PairFault> m_faults;
    std::vector<int> m_open; ///< places of the marks open here; -1 where one was put in
    std::vector<int> m_turned;
    int m_endDepth = 0;
    int m_behind = 0;
};

constexpr PairKind kinds[] = {{u'“', u'”'}, {u'‘', u'’'}, {u'《', u'》'}, {u'〈', u'〉'}, {u'（', u'）'},
                              {u'【', u'】'}, {u'「', u'」'}, {u'『', u'』'}, {u'〔', u'〕'}, {u'［', u'］'}};

/// ’ between letters, and before the digits of a year.
bool isApostrophe(const PunctuationText &text, int at)
{
    const char16_t after = text.at(at + 1);
    return isLatin(text.at(at - 1)) && (isLatin(after) || after == u' ');
}

/// 1） and a) count things and close nothing; :) smiles.
bool isOrdinalBracket(const PunctuationText &text, int at)
{
    int start = at;
    while (start > 0 && at - start < 3 && (isDigit(text.at(start - 1)) || isLatin(text.at(start - 1)) || isHanDigit(text.at(start - 1))))
        --start;
    const char16_t before = text.at(start - 1);
    if (start == at)
        return text.at(at) == u')' && (before == u':' || before == u';' || before == u'-');
    return before == 0 || isStop(before) || isBlank(before) || before == u',' || before == u';';
}

std::vector<KindMark> marksOfKind(const PunctuationText &text, PairKind kind, bool straight)
{
    std::vector<KindMark> marks;
    int depth = 0;
    for (const PunctuationMark mark : text.marks()) {
        const bool paren = kind.open == u'（' && (mark.unit == u'(' || mark.unit == u')');
        const bool opens = mark.unit == kind.open || (paren && mark.unit == u'(');
        const bool closes = mark.unit == kind.close || (paren && mark.unit == u')');
        if (opens || closes) {
            if (kind.close == u'’' && closes && isApostrophe(text, mark.at) && (depth <= 0 || text.at(mark.at + 1) != u' '))
                continue;
            if (kind.open == u'（' && closes && depth == 0 && isOrdinalBracket(text, mark.at))
                continue;
            depth += opens ? 1 : -1;
            marks.push_back({mark.at, opens, false});
        } else if (straight && mark.unit == u'"' && kind.open == u'“' && !isDigit(text.at(mark.at - 1))) {
            marks.push_back({mark.at, true, true});
        }
    }
    return marks;
}

} // namespace

std::vector<PairFault> pairFaults(const PunctuationText &text)
{
    // Which kinds there are at all: most paragraphs have none or “” alone.
    unsigned present = 0;
    int straight = 0;
    for (const PunctuationMark mark : text.marks()) {
        if (mark.unit == u'"' && !isDigit(text.at(mark.at - 1)))
            ++straight;
        for (std::size_t k = 0; k < std::size(kinds); ++k)
            if (mark.unit == kinds[k].open || mark.unit == kinds[k].close)
                present |= 1u << k;
        if (mark.unit == u'(' || mark.unit == u')')
            present |= 1u << 4;
    }
    // Straight ones that pair among themselves are typed in half width, not unpaired.
    if (straight > 0 && std::ranges::any_of(halfWidthMarks(text).marks, [](const HalfWidthMark &mark) { return mark.unit == u'"'; }))
        straight = 0;
    if (straight > 0 && text.hanCount() > 0)
        present |= 1u;
    std::vector<PairFault> faults;
    for (std::size_t k = 0; k < std::size(kinds); ++k) {
        if ((present & (1u << k)) == 0)
            continue;
        std::vector<PairFault> ofKind = Reading(text, kinds[k], marksOfKind(text, kinds[k], straight > 0)).run();
        faults.insert(faults.end(), std::make_move_iterator(ofKind.begin()), std::make_move_iterator(ofKind.end()));
    }
    return faults;
}

} // namespace galley
