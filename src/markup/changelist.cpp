// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/changelist.h"

#include "markup/changemarks.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A byte for every unit, so that places in it are places in the source.
std::string asBytes(QStringView source)
{
    std::string bytes(static_cast<size_t>(source.size()), '\0');
    std::ranges::transform(source, bytes.begin(), [](QChar c) { return c.unicode() < 0x80 ? static_cast<char>(c.unicode()) : '\x80'; });
    return bytes;
}

ChangeMark::Kind kindOf(ChangePlace::Kind kind)
{
    switch (kind) {
    case ChangePlace::Kind::Insertion: return ChangeMark::Kind::Insertion;
    case ChangePlace::Kind::Deletion: return ChangeMark::Kind::Deletion;
    case ChangePlace::Kind::Replacement: return ChangeMark::Kind::Replacement;
    case ChangePlace::Kind::Comment: return ChangeMark::Kind::Comment;
    }
    Q_UNREACHABLE();
}

/// Writes a source anew with some of its marks settled.
class Settler
{
public:
    Settler(QStringView source, const QList<ChangeMark> &marks, std::vector<bool> settled, bool accept)
        : m_source(source), m_marks(marks), m_settled(std::move(settled)), m_accept(accept)
    {
    }

    QString run() { return stretch(0, m_source.size(), -1, false); }

private:
    /// `inside`: a mark around it stays, so that line ends stay signs.
    QString stretch(qsizetype from, qsizetype to, int parent, bool inside)
    {
        QString out;
        qsizetype done = from;
        while (m_next < m_marks.size() && m_marks[m_next].start < to) {
            const int index = m_next++;
            const ChangeMark &mark = m_marks[index];
            if (mark.parent != parent || mark.start < done)
                continue;
            out += text(done, mark.start, parent, inside);
            out += m_settled[static_cast<size_t>(index)] ? settle(mark, index, inside) : keep(mark, index);
            done = mark.end;
        }
        return out + text(done, to, parent, inside);
    }

    QString text(qsizetype from, qsizetype to, int parent, bool inside) const
    {
        QString part = m_source.sliced(from, to - from).toString();
        if (parent >= 0 && !inside)
            part.replace(u'\u00b6', u'\n');
        return part;
    }

    QString keep(const ChangeMark &mark, int index)
    {
        const auto copy = [&](qsizetype from, qsizetype to) { return m_source.sliced(from, to - from); };
        QString out = copy(mark.start, mark.content) % stretch(mark.content, mark.arrow, index, true);
        if (mark.kind == ChangeMark::Kind::Replacement)
            out += copy(mark.arrow, mark.arrow + 2) % stretch(mark.arrow + 2, mark.close, index, true);
        return out % copy(mark.close, mark.end);
    }

    QString settle(const ChangeMark &mark, int index, bool inside)
    {
        switch (mark.kind) {
        case ChangeMark::Kind::Replacement: {
            const QString before = stretch(mark.content, mark.arrow, index, inside);
            const QString after = stretch(mark.arrow + 2, mark.close, index, inside);
            return m_accept ? after : before;
        }
        case ChangeMark::Kind::Insertion:
        case ChangeMark::Kind::Deletion: {
            const QString what = stretch(mark.content, mark.close, index, inside);
            return (mark.kind == ChangeMark::Kind::Insertion) == m_accept ? what : QString();
        }
        case ChangeMark::Kind::Comment:
            stretch(mark.content, mark.close, index, inside);
            break;
        }
        return {};
    }

    QStringView m_source;
    const QList<ChangeMark> &m_marks;
    std::vector<bool> m_settled;
    bool m_accept;
    int m_next = 0;
};

QString withoutMarks(QStringView source, qsizetype from, qsizetype to)
{
    const QStringView part = source.sliced(from, to - from);
    QString text = settleChanges(part, {}, [](const ChangeMark &) { return true; }, true).source;
    return text.replace(u'\u00b6', u'\n');
}

} // namespace

QList<ChangeMark> changesIn(QStringView source)
{
    QList<ChangeMark> marks;
    if (!source.contains(u'{'))
        return marks;
    const std::string bytes = asBytes(source);
    for (const ChangePlace &place : changePlaces(bytes)) {
        ChangeMark mark{.kind = kindOf(place.kind), .id = {}, .start = qsizetype(place.start), .content = qsizetype(place.content),
                        .arrow = qsizetype(place.arrow), .close = qsizetype(place.close), .end = qsizetype(place.end), .parent = place.parent};
        if (!place.id.empty())
            mark.id = source.sliced(mark.close + 5, mark.end - mark.close - 6).toString();
        marks.append(mark);
    }
    return marks;
}

QString deletedText(QStringView source, const ChangeMark &mark)
{
    switch (mark.kind) {
    case ChangeMark::Kind::Deletion:
    case ChangeMark::Kind::Replacement:
        return withoutMarks(source, mark.content, mark.arrow);
    case ChangeMark::Kind::Insertion:
    case ChangeMark::Kind::Comment:
        break;
    }
    return {};
}

QString insertedText(QStringView source, const ChangeMark &mark)
{
    switch (mark.kind) {
    case ChangeMark::Kind::Insertion:
    case ChangeMark::Kind::Comment:
        return withoutMarks(source, mark.content, mark.close);
    case ChangeMark::Kind::Replacement:
        return withoutMarks(source, mark.arrow + 2, mark.close);
    case ChangeMark::Kind::Deletion:
        break;
    }
    return {};
}

SettledChanges settleChanges(QStringView source, const QList<ChangeEntry> &changes, const std::function<bool(const ChangeMark &)> &which,
                             bool accept)
{
    const QList<ChangeMark> marks = changesIn(source);
    std::vector<bool> settled;
    settled.reserve(static_cast<size_t>(marks.size()));
    QSet<QString> gone;
    QSet<QString> staying;
    for (const ChangeMark &mark : marks) {
        settled.push_back(which(mark));
        (settled.back() ? gone : staying).insert(mark.id);
    }
    SettledChanges result{.source = Settler(source, marks, std::move(settled), accept).run(), .changes = {}};
    // What stood inside a mark that fell away went with it.
    QSet<QString> left;
    for (const ChangeMark &mark : changesIn(result.source))
        left.insert(mark.id);
    std::ranges::copy_if(changes, std::back_inserter(result.changes), [&](const ChangeEntry &entry) {
        return left.contains(entry.id) || !(gone.contains(entry.id) || staying.contains(entry.id));
    });
    return result;
}

QList<ChangeEntry> entriesFor(QStringView source, const QList<ChangeEntry> &changes, const QList<ChangeEntry> &known)
{
    QList<ChangeEntry> entries;
    QSet<QString> wanted;
    for (const ChangeMark &mark : changesIn(source))
        wanted.insert(mark.id);
    wanted.remove(QString());
    for (const QList<ChangeEntry> *list : {&changes, &known}) {
        for (const ChangeEntry &entry : *list) {
            if (wanted.remove(entry.id))
                entries.append(entry);
        }
    }
    return entries;
}

QString nextChangeId(const QList<ChangeEntry> &changes, QStringView source)
{
    static const QRegularExpression used(u"\\{#c([0-9]{1,9})\\}"_s);
    int highest = 0;
    for (const ChangeEntry &entry : changes) {
        if (entry.id.startsWith(u'c'))
            highest = std::max(highest, QStringView(entry.id).sliced(1).toInt());
    }
    for (auto each = used.globalMatchView(source); each.hasNext();)
        highest = std::max(highest, each.next().capturedView(1).toInt());
    return u'c' % QString::number(highest + 1);
}

} // namespace galley
