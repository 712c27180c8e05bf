// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proofregister.h"

#include "article/plausible.h"
#include "article/readjson.h"
#include "store/articlestating.h"
#include "store/auditchain.h"
#include "store/peopleregister.h"
#include "store/registerhistory.h"
#include "store/storetext.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString fingerprint(const QByteArray &json)
{
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

QJsonObject dismissalJson(const ProofDismissal &dismissal)
{
    return {{u"rule"_s, dismissal.rule}, {u"text"_s, dismissal.text}, {u"context"_s, dismissal.context},
            {u"reason"_s, dismissal.reason}};
}

/// In an article's history the reason says which finding and why; it is about the content as it stands.
Result<void> stateOfArticle(WriteContext &context, const ProofDismissal &dismissal, const QString &verb, PersonId by)
{
    GALLEY_TAKE(state, loadState(context.database, dismissal.article));
    GALLEY_TRY(stateOf(context, state, Action::Save, by, u"%1 %2: %3 (%4)"_s.arg(verb, dismissal.rule, dismissal.text, dismissal.reason)));
    return {};
}

Result<void> mayDismiss(Database &database, const ProofDismissal &dismissal, PersonId by)
{
    if (dismissal.article.isNull()) {
        GALLEY_TRY(listKeeper(database, by));
        return {};
    }
    GALLEY_TRY(personHolding(database, by, {Role::Reporter, Role::Editor, Role::SectionHead, Role::Chief, Role::Proofreader},
                             Store::tr("Only who works on texts may set a finding aside.")));
    return {};
}

Result<qint64> forget(Database &database, const ProofDismissal &dismissal)
{
    return database.change(u"DELETE FROM proof_dismissals WHERE article IS ? AND rule = ? AND text = ? AND context = ?"_s,
                           bind(dismissal.article, dismissal.rule, dismissal.text, dismissal.context));
}

} // namespace

Result<QByteArray> readProofList(Database &database, const QString &name, int version)
{
    QByteArray json;
    const auto take = [&](const Row &row) { json = row.bytes(0); };
    if (version == 0)
        GALLEY_TRY(database.one(u"SELECT json FROM proof_lists WHERE name = ? ORDER BY version DESC LIMIT 1"_s, bind(name), take));
    else
        GALLEY_TRY(database.one(u"SELECT json FROM proof_lists WHERE name = ? AND version = ?"_s, bind(name, version), take));
    return json;
}

Result<QList<ListVersion>> readProofListVersions(Database &database, const QString &name)
{
    QList<ListVersion> versions;
    GALLEY_TRY(database.each(u"SELECT version, person, time, note FROM proof_lists WHERE name = ? ORDER BY version DESC"_s, bind(name),
                             [&](const Row &row) { versions.append({row.integer(0), row.id<PersonId>(1), row.time(2), row.text(3)}); }));
    return versions;
}

Result<void> putProofList(WriteContext &context, const QString &name, const QByteArray &json, const QString &note, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(listKeeper(database, by));
    if (!isNameLine(name))
        return failure(ErrorCode::Usage, Store::tr("A name is one line of text and not empty."));
    if (readJson(json).isNull())
        return failure(ErrorCode::BadInput, Store::tr("The list “%1” is no JSON document.").arg(name));
    GALLEY_TAKE(before, readProofList(database, name));
    if (before == json)
        return {};
    GALLEY_TAKE(last, database.number(u"SELECT coalesce(max(version), 0) FROM proof_lists WHERE name = ?"_s, bind(name)));
    GALLEY_TRY(database.exec(u"INSERT INTO proof_lists (name, version, person, time, note, json) VALUES (?, ?, ?, ?, ?, ?)"_s,
                             bind(name, last + 1, by, context.now, note, json)));
    const auto stand = [&](qint64 version, const QByteArray &bytes) {
        return version == 0 ? QJsonObject() : QJsonObject{{u"name"_s, name}, {u"version"_s, version}, {u"sha256"_s, fingerprint(bytes)}};
    };
    return recordChange(context, {u"proof-list"_s, {}, stand(last, before), stand(last + 1, json)}, by);
}

Result<QList<ProofDismissal>> readDismissals(Database &database, ArticleId article)
{
    QList<ProofDismissal> dismissals;
    GALLEY_TRY(database.each(u"SELECT article, rule, text, context, reason, person, time FROM proof_dismissals "
                             "WHERE article IS NULL OR article = ? ORDER BY seq"_s, bind(article), [&](const Row &row) {
        dismissals.append({row.id<ArticleId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.id<PersonId>(5), row.time(6)});
    }));
    return dismissals;
}

Result<void> dismissFinding(WriteContext &context, const ProofDismissal &dismissal)
{
    Database &database = context.database;
    GALLEY_TRY(mayDismiss(database, dismissal, dismissal.person));
    if (dismissal.rule.isEmpty() || dismissal.text.isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A finding is set aside by its rule and its text."));
    GALLEY_TAKE(earlier, forget(database, dismissal));
    GALLEY_TRY(database.exec(u"INSERT INTO proof_dismissals (article, rule, text, context, reason, person, time) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                             bind(dismissal.article, dismissal.rule, dismissal.text, dismissal.context, dismissal.reason,
                                  dismissal.person, context.now)));
    if (dismissal.article.isNull()) {
        const QJsonObject before = earlier > 0 ? QJsonObject{{u"again"_s, true}} : QJsonObject();
        return recordChange(context, {u"proof-dismissal"_s, {}, before, dismissalJson(dismissal)}, dismissal.person);
    }
    return stateOfArticle(context, dismissal, u"proof-dismissal"_s, dismissal.person);
}

Result<void> recallDismissal(WriteContext &context, const ProofDismissal &dismissal, PersonId by)
{
    GALLEY_TRY(mayDismiss(context.database, dismissal, by));
    GALLEY_TAKE(gone, forget(context.database, dismissal));
    if (gone == 0)
        return failure(ErrorCode::NotFound, Store::tr("The finding was not set aside."));
    if (dismissal.article.isNull())
        return recordChange(context, {u"proof-dismissal-recall"_s, {}, dismissalJson(dismissal), {}}, by);
    return stateOfArticle(context, dismissal, u"proof-dismissal-recall"_s, by);
}

Result<QByteArray> readProofReport(Database &database, const QByteArray &contentHash)
{
    QByteArray json;
    GALLEY_TRY(database.one(u"SELECT json FROM proof_reports WHERE content_hash = ?"_s, bind(contentHash),
                            [&](const Row &row) { json = row.bytes(0); }));
    return json;
}

Result<void> storeProofReport(Database &database, const QByteArray &contentHash, const QByteArray &json)
{
    return database.exec(u"INSERT INTO proof_reports (content_hash, json) VALUES (?, ?) ON CONFLICT (content_hash) DO UPDATE SET json = excluded.json"_s,
                         bind(contentHash, json));
}

} // namespace galley
