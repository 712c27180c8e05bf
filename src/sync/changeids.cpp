// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/changeids.h"

#include "markup/changelist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const ChangeEntry *entry(const QList<ChangeEntry> &changes, const QString &id)
{
    const auto found = std::ranges::find(changes, id, &ChangeEntry::id);
    return found == changes.end() ? nullptr : &*found;
}

QString named(const QString &body, const QString &id, const QString &newId)
{
    QString out;
    qsizetype done = 0;
    QList<ChangeMark> marks = changesIn(body);
    std::ranges::sort(marks, {}, &ChangeMark::end);
    const QString ending = u"{#"_s + id + u'}';
    for (const ChangeMark &mark : std::as_const(marks)) {
        if (mark.id != id || mark.end - ending.size() < done || QStringView(body).sliced(mark.end - ending.size(), ending.size()) != ending)
            continue;
        out += QStringView(body).sliced(done, mark.end - ending.size() - done) + u"{#"_s + newId + u'}';
        done = mark.end;
    }
    return out + QStringView(body).sliced(done);
}

bool isLater(const ChangeEntry &one, const ChangeEntry &two)
{
    return one.time != two.time ? one.time > two.time : two.author < one.author;
}

} // namespace

void tellChangesApart(const QList<ChangeEntry> &base, Content &mine, Content &theirs)
{
    const QList<ChangeEntry> before = mine.changes;
    for (const ChangeEntry &own : before) {
        const ChangeEntry *other = entry(theirs.changes, own.id);
        if (other == nullptr || entry(base, own.id) != nullptr || (own.author == other->author && own.time == other->time))
            continue;
        Content &renamed = isLater(own, *other) ? mine : theirs;
        const QString id = own.id;
        const QString newId = nextChangeId(base + mine.changes + theirs.changes, QString(mine.body + u'\n' + theirs.body));
        renamed.body = named(renamed.body, id, newId);
        std::ranges::find(renamed.changes, id, &ChangeEntry::id)->id = newId;
    }
}

} // namespace galley
