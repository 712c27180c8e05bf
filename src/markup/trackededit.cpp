// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/trackededit.h"

#include "markup/lines.h"
#include "markup/render.h"
#include "markup/trackedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Unit = TrackedText::Unit;

bool isBlank(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return c == u' ' || c == u'\t'; });
}

/// The paragraphs around a stretch: marks never reach beyond, so that a long article costs no more than a short one.
std::pair<qsizetype, qsizetype> surroundings(QStringView source, qsizetype from, qsizetype to)
{
    if (source.contains("```"_L1) || source.contains("~~~"_L1))
        return {0, source.size()};
    const auto lineStart = [&](qsizetype at) { return at > 0 ? source.lastIndexOf(u'\n', at - 1) + 1 : 0; };
    const auto lineEnd = [&](qsizetype at) {
        const qsizetype end = source.indexOf(u'\n', at);
        return end < 0 ? source.size() : end;
    };
    // An indented paragraph belongs to the list before it.
    const auto startsAlone = [&](qsizetype line) {
        return line == 0 || (source[line] != u' ' && source[line] != u'\t' && isBlank(source.sliced(lineStart(line - 1), line - 1 - lineStart(line - 1))));
    };
    while (from > 0 && source[from - 1] == u'\n') // an edit at the start of a paragraph may become one of the end before
        --from;
    qsizetype begin = lineStart(from);
    while (begin > 0 && (begin == source.size() || source[begin] == u'\n' || !startsAlone(begin)))
        begin = lineStart(begin - 1);
    qsizetype end = lineEnd(to);
    while (end < source.size() && !isBlank(source.sliced(lineStart(end), end - lineStart(end))))
        end = lineEnd(end + 1);
    return {begin, std::min(end + 1, source.size())};
}

bool isCommentAlone(QStringView text)
{
    const QList<ChangeMark> marks = changesIn(text);
    return !marks.isEmpty() && marks.first().kind == ChangeMark::Kind::Comment && marks.first().start == 0 && marks.first().end == text.size();
}

/// One edit of a piece of source that holds all marks it touches.
class Tracker
{
    struct Particulars
    {
        bool isComment = false;
        qsizetype behind = 0; ///< how many units of what is inserted stand behind the cursor then
    };

public:
    Tracker(QStringView source, const QList<ChangeEntry> &changes, const ChangeAuthor &by, QString id)
        : m_source(source), m_marks(changesIn(source)), m_changes(changes), m_by(by), m_id(std::move(id))
    {
    }

    std::optional<TrackedEdit> edit(QList<SourceSplice> wanted)
    {
        if (wanted.size() == 1)
            return editOne(wanted.first());
        std::ranges::sort(wanted, std::ranges::greater(), &SourceSplice::position);
        for (SourceSplice &splice : wanted)
            splice.inserted.replace(u'\u00b6', "&para;"_L1);
        return attempt(wanted, {});
    }

    const QList<ChangeMark> &marks() const { return m_marks; }

private:
    std::optional<TrackedEdit> editOne(SourceSplice wanted)
    {
        const qsizetype end = wanted.position + wanted.removed;
        for (const ChangeMark &mark : m_marks) {
            if (mark.kind != ChangeMark::Kind::Comment)
                continue;
            const bool inside = wanted.position >= mark.content && end <= mark.close;
            if (inside || (wanted.removed > 0 && wanted.position == mark.start && end == mark.end))
                return TrackedEdit{.splice = wanted, .changes = m_changes, .id = {}, .before = wanted.position,
                                   .after = wanted.position + wanted.inserted.size()};
        }
        if (wanted.removed == 0 && isCommentAlone(wanted.inserted))
            return attempt({wanted}, {.isComment = true});
        if (wanted.inserted.contains(u'{'))
            wanted.inserted = withChangesAccepted(wanted.inserted);
        wanted.inserted.replace(u'\u00b6', "&para;"_L1); // in a mark it would be a line end
        rotate(wanted);
        holdLine(wanted);
        if (const auto first = attempt({wanted}, {}))
            return first;
        // A mark cannot stand in code or behind a backslash: a small piece around is replaced as a whole.
        const auto [from, to] = widened(wanted.position, wanted.position + wanted.removed);
        const qsizetype behind = to - wanted.position - wanted.removed;
        const QString piece = m_source.sliced(from, wanted.position - from) % wanted.inserted % m_source.sliced(to - behind, behind);
        if (std::ranges::any_of(m_marks, [&](const ChangeMark &mark) { return mark.start < to && mark.end > from; }))
            return std::nullopt;
        return attempt({{from, to - from, piece}}, {.behind = behind});
    }

    /// An edit that ends with a line end after a line end is the same as one that begins with it, one unit before; told
    /// so, a whole paragraph's change stands at the end of the paragraph before and leaves the next one's mark (## …) alone.
    void rotate(SourceSplice &wanted)
    {
        const auto plain = [&](qsizetype at) {
            return std::ranges::none_of(m_marks, [at](const ChangeMark &mark) { return at >= mark.start && at < mark.end; });
        };
        const auto plainStretch = [&](qsizetype from, qsizetype to) {
            return std::ranges::none_of(m_marks, [&](const ChangeMark &mark) { return mark.start < to && mark.end > from; });
        };
        if (wanted.removed > 0 && !wanted.inserted.isEmpty())
            return;
        if (!plainStretch(wanted.position, wanted.position + wanted.removed))
            return;
        for (;;) {
            const qsizetype at = wanted.position;
            if (at == 0 || m_source[at - 1] != u'\n' || !plain(at - 1))
                return;
            if (wanted.removed > 0 && m_source[at + wanted.removed - 1] != u'\n')
                return;
            if (wanted.removed == 0 && (!wanted.inserted.endsWith(u'\n')
                                        || std::ranges::any_of(m_marks, [at](const ChangeMark &mark) { return mark.end == at; })))
                return;
            --wanted.position;
            ++m_rotated;
            if (wanted.removed == 0) {
                wanted.inserted.chop(1);
                wanted.inserted.prepend(u'\n');
            }
        }
    }

    /// What stands alone on a line that was empty would take the line with it when it is refused (changemarks.h), and
    /// paragraphs would run together: the line end before it becomes part of the change.
    void holdLine(SourceSplice &wanted) const
    {
        if (wanted.removed > 0 || wanted.inserted.isEmpty())
            return;
        const qsizetype start = wanted.position > 0 ? m_source.lastIndexOf(u'\n', wanted.position - 1) + 1 : 0;
        qsizetype end = m_source.indexOf(u'\n', wanted.position);
        end = end < 0 ? m_source.size() : end;
        const std::string line = m_source.sliced(start, end - start).toUtf8().toStdString();
        const std::string_view bare = lines::trimmed(std::string_view(line).substr(lines::containerPrefix(line)));
        const bool empty = bare.empty() || (lines::isHeading(bare) && bare.find_first_not_of('#') == bare.npos);
        if (!empty || start == 0)
            return;
        wanted.inserted.prepend(m_source.sliced(start - 1, wanted.position - start + 1));
        wanted.removed = wanted.position - start + 1;
        wanted.position = start - 1;
    }

    std::pair<qsizetype, qsizetype> widened(qsizetype from, qsizetype to) const
    {
        qsizetype lineStart = from > 0 ? m_source.lastIndexOf(u'\n', from - 1) + 1 : 0;
        qsizetype lineEnd = m_source.indexOf(u'\n', to);
        lineEnd = lineEnd < 0 ? m_source.size() : lineEnd;
        const qsizetype open = from > lineStart ? m_source.first(from).lastIndexOf(u'`') : -1;
        const qsizetype close = m_source.sliced(to).indexOf(u'`');
        if (open >= lineStart && close >= 0 && to + close < lineEnd) {
            from = open;
            to += close + 1;
            while (from > lineStart && m_source[from - 1] == u'`')
                --from;
            while (to < lineEnd && m_source[to] == u'`')
                ++to;
            return {from, to};
        }
        while (from > lineStart && m_source[from - 1] == u'\\')
            --from;
        return {from, std::min(m_source.size(), to + 1)};
    }

    const ChangeEntry *entryOf(const TrackedText &text, int mark) const
    {
        const auto found = std::ranges::find(m_changes, text.ids.at(mark), &ChangeEntry::id);
        return found == m_changes.end() ? nullptr : &*found;
    }
    bool isOwn(const TrackedText &text, int mark) const
    {
        const ChangeEntry *entry = mark < 0 ? nullptr : entryOf(text, mark);
        return entry && entry->author == m_by.person;
    }
    bool isOfSession(const TrackedText &text, int mark) const
    {
        return isOwn(text, mark) && entryOf(text, mark)->open && entryOf(text, mark)->time >= m_by.since;
    }

    /// The mark that an edit between these units belongs to.
    int markFor(TrackedText &text, int from, int to)
    {
        for (const int at : {from - 1, to}) {
            if (at < 0 || at >= static_cast<int>(text.units.size()))
                continue;
            const Unit &unit = text.units[static_cast<size_t>(at)];
            const int mark = unit.deleted >= 0 ? unit.deleted : unit.inserted;
            if (isOfSession(text, mark))
                return mark;
        }
        return text.markNamed(m_id);
    }

    /// The splices come last first.
    std::optional<TrackedEdit> attempt(const QList<SourceSplice> &wanted, const Particulars &particulars)
    {
        qsizetype from = wanted.last().position;
        qsizetype to = wanted.first().position + wanted.first().removed;
        for (const ChangeMark &mark : m_marks) {
            const auto touches = [&](const SourceSplice &splice) { return mark.start <= splice.position + splice.removed && mark.end >= splice.position; };
            if (mark.parent < 0 && std::ranges::any_of(wanted, touches)) {
                from = std::min(from, mark.start);
                to = std::max(to, mark.end);
            }
        }
        TrackedText text(m_source, m_marks, from, to);
        std::vector<std::pair<int, int>> places;
        for (const SourceSplice &splice : wanted)
            places.emplace_back(text.unitAt(splice.position), text.unitAt(splice.position + splice.removed));
        int used = -1;
        qsizetype live = 0;
        for (qsizetype index = 0; index < wanted.size(); ++index) {
            const SourceSplice &splice = wanted.at(index);
            const auto [a, b] = places[static_cast<size_t>(index)];
            live = std::ranges::count_if(text.units.begin(), text.units.begin() + a, &Unit::isLive);
            if (particulars.isComment) {
                putComment(text, a, splice.inserted);
                continue;
            }
            const int at = remove(text, a, b, used);
            if (!splice.inserted.isEmpty())
                insert(text, at, splice.inserted, used);
            live += splice.inserted.size() - particulars.behind;
        }
        text.arrange();
        const TrackedText::Written written = text.write();

        TrackedEdit edit;
        edit.splice = trimmed(from, to, written.source);
        edit.id = used >= 0 ? text.ids.at(used) : QString();
        place(edit, text, written, from, static_cast<int>(live));
        if (!reads(text, from, to, written.source))
            return std::nullopt;
        edit.changes = m_changes;
        if (used >= 0 && std::ranges::find(m_changes, edit.id, &ChangeEntry::id) == m_changes.end())
            edit.changes.append({.id = edit.id, .author = m_by.person, .time = m_by.now, .open = true, .replies = {}});
        return edit;
    }

    /// Marks the units as deleted, or takes own ones away; answers where something may be put in their place.
    int remove(TrackedText &text, int a, int b, int &used)
    {
        const auto begin = text.units.begin();
        if (std::none_of(begin + a, begin + b, [](const Unit &unit) { return unit.isLive(); }))
            return b;
        std::vector<Unit> kept;
        for (auto unit = begin + a; unit != begin + b; ++unit) {
            if (unit->isLive() && isOwn(text, unit->inserted))
                continue;
            kept.push_back(*unit);
        }
        const bool marks = std::ranges::any_of(kept, &Unit::isLive);
        text.units.erase(begin + a, begin + b);
        text.units.insert(text.units.begin() + a, kept.begin(), kept.end());
        const int end = a + static_cast<int>(kept.size());
        if (marks) {
            if (used < 0)
                used = markFor(text, a, end);
            for (int at = a; at < end; ++at) {
                Unit &unit = text.units[static_cast<size_t>(at)];
                if (unit.isLive())
                    unit.deleted = used;
            }
        }
        return end;
    }

    void insert(TrackedText &text, int at, QStringView what, int &used)
    {
        if (used < 0)
            used = markFor(text, at, at);
        std::vector<Unit> units;
        units.reserve(static_cast<size_t>(what.size()));
        for (const QChar c : what)
            units.push_back({.character = c.unicode(), .inserted = used, .deleted = -1, .comment = -1, .source = -1});
        text.units.insert(text.units.begin() + at, units.begin(), units.end());
    }

    static void putComment(TrackedText &text, int at, const QString &comment)
    {
        Unit unit{.character = QChar::ObjectReplacementCharacter, .inserted = -1, .deleted = -1, .comment = static_cast<int>(text.comments.size()), .source = -1};
        if (at > 0 && at < static_cast<int>(text.units.size())) { // inside a mark it stands in the mark
            const Unit &left = text.units[static_cast<size_t>(at) - 1];
            const Unit &right = text.units[static_cast<size_t>(at)];
            unit.inserted = left.inserted == right.inserted ? left.inserted : -1;
            unit.deleted = left.deleted == right.deleted ? left.deleted : -1;
        }
        text.comments.append(comment);
        text.units.insert(text.units.begin() + at, unit);
    }

    /// Where so many live units stand before, at the left and at the right of what is deleted there.
    void place(TrackedEdit &edit, const TrackedText &text, const TrackedText::Written &written, qsizetype from, int live) const
    {
        int left = 0;
        for (int count = 0; count < live && left < static_cast<int>(text.units.size()); ++left)
            count += text.units[static_cast<size_t>(left)].isLive() ? 1 : 0;
        int right = left;
        while (right < static_cast<int>(text.units.size()) && !text.units[static_cast<size_t>(right)].isLive())
            ++right;
        const auto behind = [&](int at) { // close behind the unit before, so that typing goes on in its mark
            const Unit *unit = at > 0 ? &text.units[static_cast<size_t>(at) - 1] : nullptr;
            if (unit && unit->isLive())
                return written.starts[static_cast<size_t>(at) - 1] + 1;
            return written.opens[static_cast<size_t>(at)];
        };
        edit.before = from + behind(left);
        edit.after = from + (right == left ? behind(left) : written.opens[static_cast<size_t>(right)]);
        if (m_rotated > 0)
            edit.before = edit.after = from + written.opens[static_cast<size_t>(right)] + m_rotated;
    }

    SourceSplice trimmed(qsizetype from, qsizetype to, const QString &written) const
    {
        const QStringView present = m_source.sliced(from, to - from);
        qsizetype front = 0;
        const qsizetype shorter = std::min(present.size(), written.size());
        while (front < shorter && present[front] == written[front])
            ++front;
        if (front > 0 && present[front - 1].isHighSurrogate())
            --front;
        qsizetype back = 0;
        while (back < shorter - front && present[present.size() - 1 - back] == written[written.size() - 1 - back])
            ++back;
        if (back > 0 && present[present.size() - back].isLowSurrogate())
            --back;
        return {from + front, present.size() - front - back, written.sliced(front, written.size() - front - back)};
    }

    /// Whether the marks read as they are meant to: nothing in the text around swallows one.
    bool reads(const TrackedText &text, qsizetype from, qsizetype to, const QString &written) const
    {
        const QString whole = m_source.first(from) % written % m_source.sliced(to);
        const QList<ChangeMark> marks = changesIn(whole);
        const TrackedText read(whole, marks, from, from + written.size());
        const auto same = [&](const Unit &one, const Unit &other) {
            const auto name = [](const TrackedText &in, int mark) { return mark < 0 ? QString() : in.ids.at(mark); };
            return one.character == other.character && (one.inserted < 0) == (other.inserted < 0) && (one.deleted < 0) == (other.deleted < 0)
                && name(read, one.inserted) == name(text, other.inserted) && name(read, one.deleted) == name(text, other.deleted)
                && (one.comment < 0) == (other.comment < 0);
        };
        if (!std::ranges::equal(read.units, text.units, same))
            return false;
        const auto elsewhere = [](const QList<ChangeMark> &all, qsizetype begin, qsizetype end) {
            return std::ranges::count_if(all, [&](const ChangeMark &mark) { return mark.start < begin || mark.start >= end; });
        };
        return elsewhere(marks, from, from + written.size()) == elsewhere(m_marks, from, to);
    }

    QStringView m_source;
    QList<ChangeMark> m_marks;
    const QList<ChangeEntry> &m_changes;
    const ChangeAuthor &m_by;
    QString m_id;
    qsizetype m_rotated = 0;
};

} // namespace

std::optional<TrackedEdit> trackedEdit(QStringView source, const QList<ChangeEntry> &changes, const QList<SourceSplice> &wanted,
                                       const ChangeAuthor &by)
{
    if (wanted.isEmpty())
        return std::nullopt;
    qsizetype first = source.size();
    qsizetype last = 0;
    for (const SourceSplice &splice : wanted) {
        first = std::min(first, splice.position);
        last = std::max(last, splice.position + splice.removed);
    }
    const auto [from, to] = surroundings(source, first, last);
    QList<SourceSplice> here = wanted;
    for (SourceSplice &splice : here)
        splice.position -= from;
    Tracker tracker(source.sliced(from, to - from), changes, by, by.freeId.isEmpty() ? nextChangeId(changes, source) : by.freeId);
    std::optional<TrackedEdit> edit = tracker.edit(std::move(here));
    if (!edit)
        return edit;
    const QString piece = source.sliced(from, to - from).toString().replace(edit->splice.position, edit->splice.removed, edit->splice.inserted);
    for (const ChangeMark &mark : tracker.marks()) { // whose last mark went
        const QString name = "{#"_L1 % mark.id % u'}';
        if (!mark.id.isEmpty() && !piece.contains(name) && !source.first(from).contains(name) && !source.sliced(to).contains(name))
            edit->changes.removeIf([&](const ChangeEntry &entry) { return entry.id == mark.id; });
    }
    edit->splice.position += from;
    edit->before += from;
    edit->after += from;
    return edit;
}

} // namespace galley
