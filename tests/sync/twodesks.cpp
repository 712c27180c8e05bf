// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twodesks.h"

#include "store/verification.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace galley::testkit {

QString apartness(const SyncDesk &one, const SyncDesk &other, Remote &store)
{
    const auto stored = storeRecords(store);
    for (const SyncDesk *desk : {&one, &other}) {
        if (const QString wrong = difference(desk->records(), stored); !wrong.isEmpty())
            return wrong;
        if (desk->waiting() != 0)
            return u"something waits"_s;
        const Verification verified = got(verify(**desk));
        if (!verified.isWhole())
            return verified.firstBroken()->message;
    }
    return got(one->audit()).constLast().hash == got(other->audit()).constLast().hash ? QString() : u"the chains differ"_s;
}

void copyStore(const QString &from, const QString &to)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(to + suffix);
    const auto database = got(Database::open(from, Database::Access::Write));
    got(database->exec(u"VACUUM INTO ?"_s, bind(to)));
}

void copyDesk(const SyncDesk &desk, const QString &to)
{
    for (const QString &folder : {u"/assets"_s, u"/journal"_s}) {
        QDir().mkpath(to + folder);
        copyFolder(desk.folder() + folder, to + folder);
    }
    copyStore(desk.folder() + u"/newsroom.sqlite"_s, to + u"/newsroom.sqlite"_s);
}

QStringList bodies(const Newsroom &newsroom, ArticleId id)
{
    QStringList all;
    for (const Revision &revision : got(newsroom.revisions(id)))
        all.append(got(contentFromCanonical(revision.canonical)).body);
    return all;
}

ArticleId TwoDesks::write(SyncDesk &desk, const QString &headline, const QString &body, PersonId by)
{
    SectionId section;
    for (const Section &each : got(desk->sections())) {
        if (each.name == u"资讯")
            section = each.id;
    }
    return got(await(desk->createArticle(newArticle(headline, body, section), by)));
}

void TwoDesks::settle()
{
    for (int round = 0; round < 4; ++round) {
        first->sync();
        second->sync();
    }
}

} // namespace galley::testkit
