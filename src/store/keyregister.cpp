// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyregister.h"

#include "article/readjson.h"
#include "signing/signature.h"
#include "store/keys.h"
#include "store/peopleregister.h"
#include "store/registerhistory.h"
#include "store/siteregister.h"
#include "store/storetext.h"


using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

std::unexpected<Error> wrongSignature(const QString &message)
{
    return failure(ErrorCode::Refused, message, ruleName(Rule::SignatureWrong));
}

QDateTime timeOfEntry(const QByteArray &statement)
{
    const auto read = statementFromBytes(statement);
    return read ? read->time : QDateTime();
}

Result<std::optional<PersonKey>> standingKey(Database &database, PersonId person, const QByteArray &publicKey)
{
    std::optional<PersonKey> found;
    GALLEY_TRY(database.one(u"SELECT fingerprint, public_key, label, added FROM person_keys WHERE fingerprint = ? AND person = ? AND revoked IS NULL"_s,
                            bind(keyFingerprint(publicKey), person), [&](const Row &row) {
        PersonKey key;
        key.fingerprint = row.bytes(0);
        key.person = person;
        key.publicKey = row.bytes(1);
        key.label = row.text(2);
        key.added = row.number(3);
        found = key;
    }));
    if (found && found->publicKey != publicKey)
        found.reset();
    return found;
}

Result<bool> hasStandingKey(Database &database, PersonId person)
{
    GALLEY_TAKE(number, database.number(u"SELECT count(*) FROM person_keys WHERE person = ? AND revoked IS NULL"_s, bind(person)));
    return number > 0;
}

Result<bool> isSignedByStandingKey(Database &database, const Statement &statement)
{
    GALLEY_TAKE(keys, readKeys(database, statement.person));
    return std::ranges::any_of(keys, [&](const PersonKey &key) {
        return key.revoked == 0 && verifySignature(key.publicKey, statementBytes(statement), statement.signature);
    });
}

Result<void> checkNewKey(WriteContext &context, PersonId person, const QByteArray &publicKey, const QByteArray &proof)
{
    if (publicKey.size() != publicKeyBytes)
        return failure(ErrorCode::Usage, Store::tr("A public key has 32 bytes (Ed25519)."));
    if (!isStrongKey(publicKey))
        return wrongSignature(Store::tr("This is no key of anybody's: everybody could sign with it. Make another one."));
    if (!verifySignature(publicKey, keyProofBytes(context.newsroom, person, publicKey), proof)) {
        return wrongSignature(Store::tr("The key was not registered: who registers a key shows by a signature that it is theirs, "
                                        "and this one is not by that key."));
    }
    GALLEY_TAKE(known, context.database.number(u"SELECT count(*) FROM person_keys WHERE fingerprint = ?"_s, bind(keyFingerprint(publicKey))));
    if (known > 0)
        return failure(ErrorCode::Conflict, Store::tr("This key is registered already, or was once. Make a new one."));
    return {};
}

} // namespace

QJsonObject keyJson(const PersonKey &key, const QByteArray &proof)
{
    return {{u"fingerprint"_s, hex(key.fingerprint)}, {u"person"_s, key.person.toString()}, {u"public_key"_s, hex(key.publicKey)},
            {u"label"_s, key.label}, {u"proof"_s, hex(proof)}};
}

Result<QList<PersonKey>> readKeys(Database &database, PersonId person)
{
    QList<PersonKey> keys;
    const QString columns = u"SELECT k.fingerprint, k.person, k.public_key, k.label, k.added, k.revoked, a.statement, r.statement "
                            "FROM person_keys k LEFT JOIN audit a ON a.number = k.added LEFT JOIN audit r ON r.number = k.revoked "_s;
    const auto take = [&](const Row &row) {
        keys.append({row.bytes(0), row.id<PersonId>(1), row.bytes(2), row.text(3), row.number(4), row.number(5),
                     timeOfEntry(row.bytes(6)), row.isNull(7) ? QDateTime() : timeOfEntry(row.bytes(7))});
    };
    if (person.isNull())
        GALLEY_TRY(database.each(QString(columns + u"ORDER BY k.added"_s), {}, take));
    else
        GALLEY_TRY(database.each(QString(columns + u"WHERE k.person = ? ORDER BY k.added"_s), bind(person), take));
    return keys;
}

Result<bool> readSignaturesAsked(Database &database)
{
    GALLEY_TAKE(json, readDocument(database, signaturesAskedDocument));
    return readJson(json).object().value("asked"_L1).toBool();
}

Result<PersonKey> registerKey(WriteContext &context, PersonId person, const QByteArray &publicKey, const QString &label,
                              const QByteArray &proof)
{
    GALLEY_TAKE(owner, activePerson(context.database, person));
    GALLEY_TRY(checkNewKey(context, owner.id, publicKey, proof));
    PersonKey key;
    key.fingerprint = keyFingerprint(publicKey);
    key.person = owner.id;
    key.publicKey = publicKey;
    key.label = label.simplified().left(100);
    GALLEY_TAKE(number, stateChange(context, {keyMatter, owner.id.uuid(), {}, keyJson(key, proof)}, owner.id));
    GALLEY_TRY(context.database.exec(u"INSERT INTO person_keys (fingerprint, person, public_key, label, added) VALUES (?, ?, ?, ?, ?)"_s,
                                     bind(key.fingerprint, key.person, key.publicKey, key.label, number)));
    key.added = number;
    key.addedAt = context.now;
    return key;
}

Result<void> revokeKey(WriteContext &context, const QByteArray &fingerprint, const QString &reason, PersonId by)
{
    GALLEY_TAKE(person, activePerson(context.database, by));
    GALLEY_TAKE(keys, readKeys(context.database));
    const auto key = std::ranges::find(keys, fingerprint, &PersonKey::fingerprint);
    if (key == keys.end())
        return failure(ErrorCode::NotFound, Store::tr("There is no such key in the newsroom."));
    if (key->revoked != 0)
        return failure(ErrorCode::Conflict, Store::tr("This key was revoked before."));
    if (key->person != person.id && !person.hasRole(Role::Administrator)) {
        return failure(ErrorCode::Refused, Store::tr("A key is revoked by its owner or by an administrator."), ruleName(Rule::RoleMissing));
    }
    if (reason.trimmed().isEmpty()) {
        return failure(ErrorCode::Refused, Store::tr("Say why the key is revoked: what it signed stays signed, and readers of the history will ask."),
                       ruleName(Rule::ReasonMissing));
    }
    const QJsonObject before{{u"fingerprint"_s, hex(fingerprint)}};
    const QJsonObject after{{u"fingerprint"_s, hex(fingerprint)}, {u"revoked"_s, true}, {u"reason"_s, reason.trimmed()}};
    GALLEY_TAKE(number, stateChange(context, {keyMatter, key->person.uuid(), before, after}, person.id));
    return context.database.exec(u"UPDATE person_keys SET revoked = ? WHERE fingerprint = ?"_s, bind(number, fingerprint));
}

Result<void> putSignaturesAsked(WriteContext &context, bool asked, PersonId by)
{
    GALLEY_TRY(manager(context.database, by));
    GALLEY_TAKE(before, readSignaturesAsked(context.database));
    if (before == asked)
        return {};
    GALLEY_TRY(recordChange(context, {signaturesAskedMatter, {}, {{u"asked"_s, before}}, {{u"asked"_s, asked}}}, by));
    return storeDocument(context.database, signaturesAskedDocument, asked ? R"({"asked":true})"_ba : R"({"asked":false})"_ba);
}

Result<Signing> signingNow(WriteContext &context, PersonId person, const Statement *stated)
{
    if (person.isNull())
        return Signing::NotAsked;
    if (stated != nullptr && !stated->signature.isEmpty()) {
        GALLEY_TAKE(good, isSignedByStandingKey(context.database, *stated));
        return good ? Signing::Good : Signing::Wrong;
    }
    if (const auto signer = context.signers.value(person)) {
        GALLEY_TAKE(key, standingKey(context.database, person, signer->publicKey()));
        return key ? Signing::Good : Signing::Wrong;
    }
    GALLEY_TAKE(has, hasStandingKey(context.database, person));
    GALLEY_TAKE(asked, readSignaturesAsked(context.database));
    return has || asked ? Signing::Missing : Signing::NotAsked;
}

Result<Statement> signedStatement(WriteContext &context, const Statement &statement)
{
    // What the clock carries out was signed when it was ordered; nobody signs now.
    if (statement.person.isNull() || transition(statement.action).who == Actor::TheClock)
        return statement;
    Statement made = statement;
    if (made.signature.isEmpty()) {
        const auto signer = context.signers.value(statement.person);
        if (!signer)
            return statement;
        GALLEY_TAKE(key, standingKey(context.database, statement.person, signer->publicKey()));
        if (!key)
            return statement;
        GALLEY_TAKE(signature, signer->sign(statementBytes(statement)));
        made.signature = signature;
        // A signer may be another process: what it gives is looked at before it is kept for good.
        if (!verifySignature(key->publicKey, statementBytes(made), made.signature))
            return wrongSignature(Store::tr("The signature is not by the key that is registered for this person. Nothing was done."));
        return made;
    }
    GALLEY_TAKE(good, isSignedByStandingKey(context.database, made));
    if (good)
        return made;
    return wrongSignature(Store::tr("The statement is signed, but not by a key that is this person's and stands. Nothing was done."));
}

} // namespace galley
