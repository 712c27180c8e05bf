// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/signer.h"
#include "signing/signature.h"
#include "store/codecs.h"
#include "store/keyregister.h"
#include "store/registerhistory.h"
#include "store/siteregister.h"
#include "store/storetext.h"
#include "store/verifiedrecords.h"

using namespace Qt::StringLiterals;

namespace galley {

using Found = VerificationFinding::Kind;

namespace {

using Entries = QHash<qint64, StatedEntry>;

/// Every record has its statement and every statement about no article its record.
Result<void> verifyHistory(Database &database, VerificationReport &report, const Entries &entries)
{
    QSet<qint64> recorded;
    GALLEY_TRY(database.each(u"SELECT audit, matter, subject, before, after FROM register_history ORDER BY audit"_s, {}, [&](const Row &row) {
        const qint64 number = row.number(0);
        const auto entry = entries.constFind(number);
        if (entry == entries.cend() || !entry->statement.article.isNull()) {
            report.add({Found::RegisterWrong, number, {}, {}, {}, {},
                        Store::tr("The history of registers holds a change (%1) that entry %2 does not state.").arg(row.text(1), QString::number(number))});
            return;
        }
        const QUuid subject = row.isNull(2) ? QUuid() : QUuid::fromRfc4122(row.bytes(2));
        const bool twice = recorded.contains(number);
        recorded.insert(number);
        if (twice || row.text(1) != entry->statement.reason
            || entry->statement.contentHash != registerDigest(row.text(1), subject, row.text(3).toUtf8(), row.text(4).toUtf8()))
            report.add(Found::RegisterWrong, *entry, Store::tr("what it says was changed is not what the history of registers holds."));
    }));
    for (const StatedEntry &entry : entries) {
        if (entry.statement.article.isNull() && !recorded.contains(entry.number))
            report.add(Found::RegisterWrong, entry, Store::tr("its record in the history of registers is missing."));
    }
    return {};
}

/// An embargo that was quietly taken off would let an article out early. Of those that nobody ever changed the history
/// says nothing.
Result<void> verifyTimes(Database &database, VerificationReport &report, const QHash<ArticleId, Handling> &last)
{
    for (auto each = last.cbegin(); each != last.cend(); ++each) {
        GALLEY_TRY(database.one(u"SELECT embargo, expire_at FROM articles WHERE id = ?"_s, bind(each.key()), [&](const Row &row) {
            const QDateTime embargo = row.isNull(0) ? QDateTime() : row.time(0);
            const QDateTime expiry = row.isNull(1) ? QDateTime() : row.time(1);
            // Older versions cleared an expiry that was over without a word.
            if (embargo != each->embargo || (expiry.isValid() && expiry != each->expireAt)) {
                report.add({Found::RegisterWrong, 0, each.key(), {}, {}, {},
                            Store::tr("Embargo or expiry of article %1 are not as somebody set them last.").arg(each.key().toString())});
            }
        }));
    }
    return {};
}

Result<void> verifyHandling(Database &database, VerificationReport &report, const Entries &entries, ArticleId article)
{
    QSet<qint64> recorded;
    QHash<ArticleId, Handling> last;
    const QString columns = u"SELECT h.audit, a.id, h.person, h.time, h.before, h.after FROM handling_history h "
                            "LEFT JOIN articles a ON a.row = h.article "_s;
    const auto take = [&](const Row &row) {
        const qint64 number = row.number(0);
        const auto entry = entries.constFind(number);
        recorded.insert(number);
        const ArticleId of = row.id<ArticleId>(1);
        last.insert(of, handlingFromJson(row.text(5).toUtf8()));
        if (entry == entries.cend() || entry->statement.article != of || entry->statement.person != row.id<PersonId>(2)
            || entry->statement.time != row.time(3)) {
            report.add({Found::RegisterWrong, number, of, {}, row.id<PersonId>(2), row.time(3),
                        Store::tr("A change of handling fields of article %1 is not what entry %2 states.").arg(of.toString(), QString::number(number))});
            return;
        }
        const QString stated = entry->statement.details.value("handling"_L1).toString();
        // Entries of older versions about nothing else say so by their reason alone.
        if (stated.isEmpty() && entry->statement.reason != "handling"_L1)
            report.add(Found::RegisterWrong, *entry, Store::tr("it states no change of handling fields, and their history holds one by it."));
        else if (!stated.isEmpty() && stated.toLatin1() != handlingDigest(row.text(4).toUtf8(), row.text(5).toUtf8()).toHex())
            report.add(Found::RegisterWrong, *entry, Store::tr("the change of handling fields is not the one that was stated."));
    };
    if (article.isNull())
        GALLEY_TRY(database.each(QString(columns + u"ORDER BY h.seq"_s), {}, take));
    else
        GALLEY_TRY(database.each(QString(columns + u"WHERE a.id = ? ORDER BY h.seq"_s), bind(article), take));
    GALLEY_TRY(verifyTimes(database, report, last));
    for (const StatedEntry &entry : entries) {
        if (entry.statement.details.contains("handling"_L1) && (article.isNull() || entry.statement.article == article)
            && !recorded.contains(entry.number))
            report.add(Found::RegisterWrong, entry, Store::tr("its record in the history of handling fields is missing."));
    }
    return {};
}

/// The table of keys says what the chain registered, no more and no less.
Result<void> verifyKeys(Database &database, VerificationReport &report, const VerifiedChain &chain)
{
    QHash<qint64, PersonKey> registered;
    for (const PersonKey &key : chain.keys())
        registered.insert(key.added, key);
    QSet<qint64> seen;
    GALLEY_TRY(database.each(u"SELECT fingerprint, person, public_key, label, added, revoked FROM person_keys"_s, {}, [&](const Row &row) {
        const qint64 number = row.number(4);
        const PersonKey key = registered.value(number);
        seen.insert(number);
        if (key.added == 0 || key.fingerprint != row.bytes(0) || key.person != row.id<PersonId>(1) || key.publicKey != row.bytes(2)
            || key.label != row.text(3) || key.revoked != row.number(5)) {
            report.add({Found::KeyWrong, number, {}, {}, row.id<PersonId>(1), {},
                        Store::tr("The key %1 of %2 is not as entry %3 registered it.")
                            .arg(QString::fromLatin1(row.bytes(0).toHex().left(16)), report.name(row.id<PersonId>(1)), QString::number(number))});
        }
    }));
    for (const PersonKey &key : std::as_const(registered)) {
        if (!seen.contains(key.added)) {
            report.add({Found::KeyWrong, key.added, {}, {}, key.person, key.addedAt,
                        Store::tr("The key that entry %1 registered for %2 is missing.").arg(QString::number(key.added), report.name(key.person))});
        }
    }
    GALLEY_TAKE(asked, readSignaturesAsked(database));
    if (asked != chain.asksSignatures()) {
        report.add({Found::KeyWrong, 0, {}, {}, {}, {},
                    Store::tr("Whether signatures are asked of everybody was changed, and nobody stated it.")});
    }
    return {};
}

} // namespace

Result<void> verifyRegisters(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article)
{
    Entries entries;
    for (const StatedEntry &entry : chain.stated())
        entries.insert(entry.number, entry);
    if (article.isNull()) {
        GALLEY_TRY(verifyHistory(database, report, entries));
        GALLEY_TRY(verifyStanding(database, report));
    }
    GALLEY_TRY(verifyHandling(database, report, entries, article));
    return verifyKeys(database, report, chain);
}

} // namespace galley
