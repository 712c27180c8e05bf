// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/doctor.h"

#include "store/codecs.h"
#include "store/searchindex.h"
#include "store/storetext.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

DoctorFinding found(const QString &check, const QStringList &faults, const QString &fine)
{
    return {check, faults.isEmpty(), false, faults.isEmpty() ? fine : faults.join(u"\n"_s)};
}

/// Long lists of the same fault help nobody.
void note(QStringList &faults, const QString &fault)
{
    if (faults.size() < 20)
        faults.append(fault);
    else if (faults.size() == 20)
        faults.append(u"…"_s);
}

Result<Revision> nextRevision(Database &database, qint64 after, qint64 *seq)
{
    Revision revision;
    *seq = 0;
    GALLEY_TRY(database.one(u"SELECT seq, hash, article, parents, content_hash, author, time, canonical FROM revisions "
                            "WHERE seq > ? ORDER BY seq LIMIT 1"_s, bind(after), [&](const Row &row) {
        *seq = row.number(0);
        revision = {row.bytes(1), row.id<ArticleId>(2), splitHashes(row.bytes(3)), row.bytes(4), row.bytes(7),
                    row.id<PersonId>(5), row.time(6)};
    }));
    return revision;
}

void collectAssets(const Revision &revision, QSet<QByteArray> &names)
{
    const Result<Content> content = contentFromCanonical(revision.canonical);
    if (!content)
        return;
    if (!content->cover.sha256.isEmpty())
        names.insert(content->cover.sha256);
    for (const AssetUse &use : content->assets)
        names.insert(use.sha256);
}

} // namespace

Result<DoctorFinding> checkDatabase(Database &database)
{
    QStringList faults;
    GALLEY_TRY(database.each(u"PRAGMA integrity_check(20)"_s, {}, [&](const Row &row) {
        if (row.text(0) != "ok"_L1)
            note(faults, row.text(0));
    }));
    return found(u"database"_s, faults, Store::tr("The database is whole."));
}

Result<DoctorFinding> checkForeignKeys(Database &database)
{
    QStringList faults;
    GALLEY_TRY(database.each(u"PRAGMA foreign_key_check"_s, {}, [&](const Row &row) {
        note(faults, Store::tr("A row of %1 names something missing in %2.").arg(row.text(0), row.text(2)));
    }));
    return found(u"foreign-keys"_s, faults, Store::tr("Everything that is named is there."));
}

QList<DoctorFinding> checkRecords(const Verification &verification)
{
    QStringList texts;
    QStringList chain;
    for (const VerificationFinding &finding : verification.findings) {
        if (!finding.isBroken())
            continue;
        const bool ofText = finding.kind == VerificationFinding::Kind::RevisionWrong;
        note(ofText ? texts : chain, finding.message);
    }
    return {found(u"revisions"_s, texts, Store::tr("All revisions carry their hashes.")),
            found(u"audit"_s, chain, Store::tr("The audit chain is whole."))};
}

Result<DoctorFinding> checkAssets(Database &database, const Assets &assets)
{
    QSet<QByteArray> names;
    GALLEY_TRY(database.each(u"SELECT sha256 FROM assets"_s, {}, [&](const Row &row) { names.insert(row.text(0).toLatin1()); }));
    qint64 seq = 0;
    for (qint64 after = 0;; after = seq) {
        GALLEY_TAKE(revision, nextRevision(database, after, &seq));
        if (seq == 0)
            break;
        collectAssets(revision, names);
    }
    QStringList faults;
    for (const QByteArray &name : std::as_const(names)) {
        const Result<QByteArray> bytes = assets.get(name);
        if (!bytes)
            note(faults, bytes.error().message + u' ' + QString::fromLatin1(name));
    }
    return found(u"assets"_s, faults, Store::tr("All assets are there and undamaged."));
}

Result<DoctorFinding> checkLists(Database &database)
{
    QStringList faults;
    GALLEY_TAKE(wrong, database.number(u"SELECT count(*) FROM lists l WHERE l.n <> (SELECT count(*) FROM memberships m WHERE m.list = l.id)"_s));
    GALLEY_TAKE(stale, database.number(u"SELECT count(*) FROM memberships m JOIN articles a ON a.row = m.article WHERE a.sort_key <> m.sort_key"_s));
    GALLEY_TAKE(unlisted, database.number(u"SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM memberships m WHERE m.article = a.row)"_s));
    if (wrong + stale + unlisted > 0)
        note(faults, Store::tr("Lists and articles do not agree."));
    return found(u"lists"_s, faults, Store::tr("The lists agree with the articles."));
}

Result<DoctorFinding> checkSearch(Database &database)
{
    QStringList faults;
    if (const auto self = database.exec(u"INSERT INTO search (search) VALUES ('integrity-check')"_s); !self)
        note(faults, Store::tr("The search index is damaged."));
    GALLEY_TAKE(lost, database.number(u"SELECT count(*) FROM articles a WHERE a.indexed_key IS NULL AND NOT EXISTS "
                                      "(SELECT 1 FROM search_pending p WHERE p.article = a.row)"_s));
    GALLEY_TAKE(entries, database.number(u"SELECT count(*) FROM search"_s));
    GALLEY_TAKE(indexed, database.number(u"SELECT count(*) FROM articles WHERE indexed_key IS NOT NULL"_s));
    if (lost > 0 || entries != indexed)
        note(faults, Store::tr("Some articles are not in the search index."));
    return found(u"search"_s, faults, Store::tr("The search index is whole."));
}

} // namespace galley
