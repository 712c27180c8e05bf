// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/trackededits.h"

#include "markup/bodychunks.h"
#include "markup/changelist.h"
#include "markup/splicedtext.h"
#include "markup/textdiff.h"
#include "markup/trackedtext.h"

#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Places, by index, and the stretch of source that is read for them.
struct Group
{
    qsizetype from = 0;
    qsizetype to = 0;
    qsizetype first = 0;
    qsizetype last = 0; ///< one more
};

/// Whether nothing that is there to be seen goes: deleted text, a comment, a mark's own characters.
bool isPassedOver(const TrackedText &text, const QList<ChangeMark> &marks, const SourceSplice &splice)
{
    const qsizetype end = splice.position + splice.removed;
    const bool inComment = std::ranges::any_of(marks, [&](const ChangeMark &mark) {
        return mark.kind == ChangeMark::Kind::Comment && splice.position < mark.end && end > mark.start;
    });
    if (inComment || splice.removed == 0)
        return inComment;
    const auto begin = text.units.begin();
    return std::none_of(begin + text.unitAt(splice.position), begin + text.unitAt(end), [](const TrackedText::Unit &unit) { return unit.isLive(); });
}

class Editing
{
public:
    Editing(QStringView source, const QList<ChangeEntry> &changes, QList<SourceSplice> wanted, const ChangeAuthor &by)
        : m_source(source), m_changes(changes), m_wanted(std::move(wanted)), m_by(by)
    {
        std::ranges::sort(m_wanted, {}, &SourceSplice::position);
        join();
        const QString id = by.freeId.isEmpty() ? nextChangeId(changes, source) : by.freeId;
        m_firstId = QStringView(id).sliced(1).toInt();
    }

    TrackedEdits run()
    {
        const QList<Group> all = groups();
        QStringList pieces;
        for (const Group &group : all | std::views::reverse)
            pieces.append(edited(group));
        if (m_done.made == 0)
            return {.splice = {}, .changes = m_changes, .made = 0, .refused = m_done.refused, .after = 0};
        const qsizetype from = all.first().from;
        QString result;
        for (qsizetype at = from; const Group &group : all) {
            result += m_source.sliced(at, group.from - at);
            result += pieces.takeLast();
            at = group.to;
        }
        result += m_source.sliced(all.last().to);
        const TextSplice differs = spliceBetween(m_source.sliced(from), result);
        m_done.splice = {from + differs.position, differs.removed.size(), differs.inserted};
        m_done.after = from + result.size() - m_tail;
        m_done.changes = entriesOf(m_source.first(from) % result);
        return std::move(m_done);
    }

private:
    /// Places that touch are one: a line end's deletion may be told as that of the line end before it.
    void join()
    {
        QList<SourceSplice> joined;
        for (const SourceSplice &splice : std::as_const(m_wanted)) {
            if (!joined.isEmpty() && joined.last().position + joined.last().removed == splice.position) {
                joined.last().removed += splice.removed;
                joined.last().inserted += splice.inserted;
                ++m_counts.last();
            } else {
                joined.append(splice);
                m_counts.append(1);
            }
        }
        m_wanted = joined;
    }

    /// Each place belongs to the chunk around it, or to more where it reaches over; those with places of one chunk go together.
    QList<Group> groups() const
    {
        const QList<qsizetype> starts = bodyChunks(m_source).starts;
        QList<Group> found;
        for (qsizetype index = 0; index < m_wanted.size(); ++index) {
            const SourceSplice &splice = m_wanted.at(index);
            const qsizetype end = splice.position + splice.removed;
            auto chunk = std::ranges::upper_bound(starts, splice.position) - starts.begin() - 1;
            // What begins a chunk may be told as an edit of the line end before it.
            const bool atStart = chunk > 0 && starts.at(chunk) == splice.position;
            if (atStart && (splice.removed == 0 || m_source.sliced(splice.position, splice.removed).contains(u'\n')))
                --chunk;
            const auto behind = std::ranges::upper_bound(starts, end);
            const qsizetype from = chunk < 0 ? 0 : starts.at(chunk);
            const qsizetype to = behind == starts.end() ? m_source.size() : *behind;
            if (!found.isEmpty() && from < found.last().to) {
                found.last().from = std::min(found.last().from, from);
                found.last().to = std::max(found.last().to, to);
                found.last().last = index + 1;
            } else {
                found.append({from, to, index, index + 1});
            }
        }
        return found;
    }

    QString edited(const Group &group)
    {
        QString piece = m_source.sliced(group.from, group.to - group.from).toString();
        QList<ChangeEntry> entries = m_changes; // and those of this piece: the others' names do not stand in it
        for (qsizetype index = group.last - 1; index >= group.first; --index) {
            SourceSplice splice = m_wanted.at(index);
            splice.position -= group.from;
            const QList<ChangeMark> marks = changesIn(piece);
            if (!marks.isEmpty() && isPassedOver(TrackedText(piece), marks, splice))
                continue;
            ChangeAuthor by = m_by;
            by.freeId = u'c' % QString::number(m_firstId + index);
            const auto edit = trackedEdit(piece, entries, {splice}, by);
            if (!edit) {
                m_done.refused += m_counts.at(index);
                continue;
            }
            for (const ChangeEntry &entry : edit->changes) {
                if (std::ranges::find(entries, entry.id, &ChangeEntry::id) != entries.end())
                    continue;
                entries.append(entry);
                m_added.append(entry);
            }
            piece.replace(edit->splice.position, edit->splice.removed, edit->splice.inserted);
            if (m_done.made == 0)
                m_tail = piece.size() - edit->after + m_source.size() - group.to;
            m_done.made += m_counts.at(index);
        }
        return piece;
    }

    /// What stood before and what came, in the order of the text. An entry goes with its last mark; the same change may
    /// have had marks elsewhere, too.
    QList<ChangeEntry> entriesOf(const QString &result) const
    {
        QSet<QString> stood;
        for (const ChangeMark &mark : changesIn(m_source))
            stood.insert(mark.id);
        QSet<QString> stands;
        for (const ChangeMark &mark : changesIn(result))
            stands.insert(mark.id);
        QList<ChangeEntry> entries;
        std::ranges::copy_if(m_changes, std::back_inserter(entries), [&](const ChangeEntry &entry) { return stands.contains(entry.id) || !stood.contains(entry.id); });
        std::ranges::copy_if(m_added | std::views::reverse, std::back_inserter(entries), [&](const ChangeEntry &entry) { return stands.contains(entry.id); });
        return entries;
    }

    QStringView m_source;
    const QList<ChangeEntry> &m_changes;
    QList<SourceSplice> m_wanted;
    QList<int> m_counts; ///< how many of the places that were asked for each of them is
    const ChangeAuthor &m_by;
    int m_firstId = 1;
    QList<ChangeEntry> m_added; ///< last first
    TrackedEdits m_done;
    qsizetype m_tail = 0; ///< how much of the source stands behind the last place that was made
};

} // namespace

TrackedEdits trackedEdits(QStringView source, const QList<ChangeEntry> &changes, QList<SourceSplice> wanted, const ChangeAuthor &by)
{
    if (wanted.isEmpty())
        return {.splice = {}, .changes = changes, .made = 0, .refused = 0, .after = 0};
    return Editing(source, changes, std::move(wanted), by).run();
}

SourceSplice asOneStretch(QStringView source, const QList<SourceSplice> &splices)
{
    const qsizetype from = splices.first().position;
    SourceSplice stretch{from, splices.last().position + splices.last().removed - from, {}};
    for (qsizetype at = from; const SourceSplice &splice : splices) {
        stretch.inserted += source.sliced(at, splice.position - at) % splice.inserted;
        at = splice.position + splice.removed;
    }
    return stretch;
}

QList<SourceSplice> refinedEdit(qsizetype position, QStringView removed, QStringView inserted)
{
    QList<SourceSplice> splices;
    if (removed.isEmpty() || inserted.isEmpty())
        return {{position, removed.size(), inserted.toString()}};
    bool fresh = true; // the next piece begins another splice
    for (const DiffPiece &piece : textDiff(removed, inserted)) {
        if (piece.kind == DiffPiece::Kind::Same) {
            position += piece.text.size();
            fresh = true;
            continue;
        }
        if (std::exchange(fresh, false))
            splices.append({position, 0, {}});
        if (piece.kind == DiffPiece::Kind::Removed) {
            splices.last().removed += piece.text.size();
            position += piece.text.size();
        } else {
            splices.last().inserted += piece.text;
        }
    }
    return splices;
}

} // namespace galley
