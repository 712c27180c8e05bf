// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/trackedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr char16_t lineEndSign = u'\u00b6';

class Writer
{
public:
    explicit Writer(const TrackedText &text) : m_text(text), m_units(text.units)
    {
        m_out.starts.resize(m_units.size());
        m_out.opens.resize(m_units.size() + 1);
    }

    TrackedText::Written run()
    {
        const int size = static_cast<int>(m_units.size());
        for (int at = 0; at < size;) {
            const int outer = outerOf(at);
            if (outer < 0) {
                open(at);
                put(at++, false);
                continue;
            }
            int end = at;
            while (end < size && outerOf(end) == outer)
                ++end;
            change(at, end, outer);
            at = end;
        }
        m_out.opens.back() = m_out.source.size();
        return std::move(m_out);
    }

private:
    const TrackedText::Unit &unit(int at) const { return m_units[static_cast<size_t>(at)]; }
    int outerOf(int at) const { return unit(at).inserted >= 0 ? unit(at).inserted : unit(at).deleted; }
    void open(int at) { m_out.opens[static_cast<size_t>(at)] = m_out.source.size(); }

    void put(int at, bool inMark)
    {
        m_out.starts[static_cast<size_t>(at)] = m_out.source.size();
        const TrackedText::Unit &one = unit(at);
        if (one.comment >= 0)
            m_out.source += m_text.comments.at(one.comment);
        else if (inMark && one.character == u'\n')
            m_out.source += QChar(lineEndSign);
        else
            m_out.source += QChar(one.character);
    }

    void name(int mark)
    {
        if (!m_text.ids.at(mark).isEmpty())
            m_out.source += "{#"_L1 % m_text.ids.at(mark) % u'}';
    }

    void change(int from, int to, int mark)
    {
        int second = from;
        while (second < to && unit(second).inserted < 0)
            ++second;
        // Deleted text behind inserted: only where a mark that somebody wrote has it so.
        const int last = std::find_if(m_units.begin() + second, m_units.begin() + to, [](const auto &one) { return one.inserted < 0; }) - m_units.begin();
        if (last < to) {
            change(from, last, mark);
            change(last, to, mark);
            return;
        }
        const bool replaces = second > from && second < to && mayReplace(from, second, to);
        if (second > from) {
            const qsizetype opening = m_out.source.size();
            m_out.source += replaces ? "{~~"_L1 : "{--"_L1;
            for (int at = from; at < second; ++at)
                inside(at, at == from ? opening : m_out.source.size());
            if (!replaces) {
                m_out.source += "--}"_L1;
                name(mark);
            }
        }
        if (second == to)
            return;
        const qsizetype opening = m_out.source.size();
        m_out.source += replaces ? "~>"_L1 : "{++"_L1;
        inserted(second, to, opening);
        m_out.source += replaces ? "~~}"_L1 : "++}"_L1;
        name(mark);
    }

    void inside(int at, qsizetype opening)
    {
        m_out.opens[static_cast<size_t>(at)] = opening;
        put(at, true);
    }

    void inserted(int from, int to, qsizetype opening)
    {
        for (int at = from; at < to;) {
            const int deleted = unit(at).deleted;
            int end = at;
            while (end < to && unit(end).deleted == deleted)
                ++end;
            qsizetype here = at == from ? opening : m_out.source.size();
            if (deleted >= 0)
                m_out.source += "{--"_L1;
            for (; at < end; ++at) {
                inside(at, here);
                here = m_out.source.size();
            }
            if (deleted >= 0) {
                m_out.source += "--}"_L1;
                name(deleted);
            }
        }
    }

    /// Whether the marks of a replacement can hold it.
    bool mayReplace(int from, int second, int to) const
    {
        const auto holds = [&](int begin, int end, QStringView what) {
            QString text;
            for (int at = begin; at < end; ++at)
                text += QChar(unit(at).character);
            return text.contains(what);
        };
        return !holds(from, second, u"~") && !holds(second, to, u"~~");
    }

    const TrackedText &m_text;
    const std::vector<TrackedText::Unit> &m_units;
    TrackedText::Written m_out;
};

} // namespace

TrackedText::TrackedText(QStringView source)
    : TrackedText(source, changesIn(source), 0, source.size())
{
}

TrackedText::TrackedText(QStringView source, const QList<ChangeMark> &marks, qsizetype from, qsizetype to)
    : end(to)
{
    units.reserve(static_cast<size_t>(to - from));
    QHash<QString, int> first;
    for (const ChangeMark &mark : marks) {
        const int here = static_cast<int>(ids.size());
        if (!mark.id.isEmpty() && !first.contains(mark.id))
            first.insert(mark.id, here);
        m_marks.push_back(mark.id.isEmpty() ? here : first.value(mark.id));
        ids.append(mark.id);
    }
    int next = static_cast<int>(std::ranges::lower_bound(marks, from, {}, &ChangeMark::start) - marks.begin());
    read(source, marks, next, from, to, {}, -1);
}

void TrackedText::put(QStringView source, qsizetype from, qsizetype to, const Unit &state)
{
    const bool inMark = state.inserted >= 0 || state.deleted >= 0;
    for (qsizetype at = from; at < to; ++at) {
        Unit unit = state;
        unit.character = source[at].unicode();
        unit.source = at;
        if (inMark && unit.character == lineEndSign)
            unit.character = u'\n';
        units.push_back(unit);
    }
}

void TrackedText::read(QStringView source, const QList<ChangeMark> &marks, int &next, qsizetype from, qsizetype to, const Unit &state, int parent)
{
    qsizetype done = from;
    while (next < marks.size() && marks[next].start < to) {
        const int index = next++;
        const ChangeMark &mark = marks[index];
        if (mark.parent != parent || mark.start < done)
            continue;
        put(source, done, mark.start, state);
        done = mark.end;
        if (mark.kind == ChangeMark::Kind::Comment) {
            while (next < marks.size() && marks[next].start < mark.end)
                ++next;
            Unit unit = state;
            unit.character = QChar::ObjectReplacementCharacter;
            unit.comment = static_cast<int>(comments.size());
            unit.source = mark.start;
            comments.append(source.sliced(mark.start, mark.end - mark.start).toString());
            units.push_back(unit);
            continue;
        }
        Unit deleted = state;
        deleted.deleted = state.deleted >= 0 ? state.deleted : m_marks[static_cast<size_t>(index)];
        Unit inserted = state;
        inserted.inserted = state.inserted >= 0 ? state.inserted : m_marks[static_cast<size_t>(index)];
        if (mark.kind != ChangeMark::Kind::Insertion)
            read(source, marks, next, mark.content, mark.arrow, deleted, index);
        if (mark.kind == ChangeMark::Kind::Insertion)
            read(source, marks, next, mark.content, mark.close, inserted, index);
        else if (mark.kind == ChangeMark::Kind::Replacement)
            read(source, marks, next, mark.arrow + 2, mark.close, inserted, index);
    }
    put(source, done, to, state);
}

QString TrackedText::text() const
{
    QString text(static_cast<qsizetype>(units.size()), Qt::Uninitialized);
    std::ranges::transform(units, text.begin(), [](const Unit &unit) { return QChar(unit.character); });
    return text;
}

int TrackedText::unitAt(qsizetype source) const
{
    return static_cast<int>(std::ranges::lower_bound(units, source, {}, &Unit::source) - units.begin());
}

int TrackedText::markNamed(const QString &id)
{
    if (const qsizetype found = ids.indexOf(id); found >= 0)
        return static_cast<int>(found);
    ids.append(id);
    return static_cast<int>(ids.size()) - 1;
}

void TrackedText::arrange()
{
    const auto simple = [](const Unit &unit) {
        return unit.inserted >= 0 ? (unit.deleted < 0 ? unit.inserted : -1) : unit.deleted;
    };
    for (auto at = units.begin(); at != units.end();) {
        const int mark = simple(*at);
        if (mark < 0) {
            ++at;
            continue;
        }
        const auto run = std::find_if(at, units.end(), [&](const Unit &unit) { return simple(unit) != mark; });
        std::stable_partition(at, run, [](const Unit &unit) { return unit.inserted < 0; });
        at = run;
    }
}

TrackedText::Written TrackedText::write() const
{
    return Writer(*this).run();
}

} // namespace galley
