// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/readjson.h"
#include "ctl/articlejson.h"
#include "ctl/callerskey.h"
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "signing/keyfault.h"
#include "signing/keyring.h"
#include "store/keys.h"

#include <QJsonArray>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString placeName(KeyPlace place)
{
    return place == KeyPlace::Keychain ? u"keychain"_s : u"file"_s;
}

QJsonObject keyJson(const PersonKey &key, const QHash<PersonId, QString> &names, const KeyRing &ring)
{
    const auto kept = ring.find(key.fingerprint);
    return {{u"fingerprint"_s, hashJson(key.fingerprint)}, {u"person"_s, names.value(key.person)}, {u"label"_s, key.label},
            {u"public_key"_s, hashJson(key.publicKey)}, {u"added"_s, key.added}, {u"added_at"_s, timeJson(key.addedAt)},
            {u"revoked"_s, key.revoked != 0 ? QJsonValue(key.revoked) : QJsonValue(QJsonValue::Null)},
            {u"revoked_at"_s, timeJson(key.revokedAt)},
            {u"kept_here"_s, kept ? QJsonValue(placeName(kept->place)) : QJsonValue(QJsonValue::Null)}};
}

QString keyLine(const PersonKey &key, const QHash<PersonId, QString> &names, const KeyRing &ring, const QTimeZone &zone)
{
    const auto kept = ring.find(key.fingerprint);
    QString line = hexOf(key.fingerprint).left(16) + u"  "_s + plainLine(names.value(key.person)).leftJustified(10)
        + key.addedAt.toTimeZone(zone).toString(u"yyyy-MM-dd"_s) + u"  "_s + plainLine(key.label);
    if (key.revoked != 0)
        line += u"  ("_s + Ctl::tr("revoked %1").arg(key.revokedAt.toTimeZone(zone).toString(u"yyyy-MM-dd"_s)) + u')';
    else if (kept)
        line += u"  ("_s + (kept->place == KeyPlace::Keychain ? Ctl::tr("in this machine's keychain") : Ctl::tr("on this machine")) + u')';
    return line + u'\n';
}

/// By the beginning of a fingerprint; without one the actor's only standing key.
Result<PersonKey> chosenKey(const Session &session)
{
    const QString prefix = session.positional(0).toLower();
    const auto keys = readKeys(*session.newsroom);
    if (!keys)
        return std::unexpected(keys.error());
    QList<PersonKey> fitting;
    for (const PersonKey &key : *keys) {
        if (prefix.isEmpty() ? key.person == session.actor.id && key.revoked == 0 : hexOf(key.fingerprint).startsWith(prefix))
            fitting.append(key);
    }
    if (fitting.size() == 1)
        return fitting.constFirst();
    if (fitting.isEmpty())
        return failure(ErrorCode::NotFound, prefix.isEmpty() ? Ctl::tr("%1 has no signing key. `galleyctl key make` makes one.").arg(session.actor.realName)
                                                             : Ctl::tr("There is no key %1.").arg(prefix));
    return failure(ErrorCode::Usage, Ctl::tr("Several keys fit: name one by the beginning of its fingerprint."));
}

/// Where a new key goes: as asked for, else to the keychain where there is one.
Result<KeyPlace> chosenPlace(const Session &session, const KeyRing &ring)
{
    const bool file = session.arguments.has(u"file"_s);
    const bool keychain = session.arguments.has(u"keychain"_s);
    if (file && keychain)
        return failure(ErrorCode::Usage, Ctl::tr("Choose one of --keychain and --file."));
    if (file)
        return KeyPlace::File;
    const auto available = ring.keychainAvailable();
    if (keychain && !available)
        return std::unexpected(available.error());
    return available ? KeyPlace::Keychain : KeyPlace::File;
}

/// What the command that was run for this one came to.
Result<QJsonObject> carriedOut(const HandedAnswer &answer)
{
    const QJsonObject object = readJson(answer.output).object();
    if (answer.exitCode == static_cast<int>(ExitCode::Done))
        return object;
    const QJsonObject told = object.value("error"_L1).toObject();
    const ErrorCode code = answer.exitCode == static_cast<int>(ExitCode::Refused) ? ErrorCode::Refused
        : answer.exitCode == static_cast<int>(ExitCode::Usage)                    ? ErrorCode::Usage
                                                                                  : ErrorCode::Io;
    const QJsonValue rule = told.value("rule"_L1);
    return failure(code, told.value("message"_L1).toString(), rule.isString() ? rule.toString() : told.value("detail"_L1).toString());
}

Result<Answer> make(Session &session)
{
    KeyRing ring;
    const auto place = chosenPlace(session, ring);
    if (!place)
        return std::unexpected(place.error());
    const auto passphrase = *place == KeyPlace::File ? freshPassphrase(session.passphraseFile) : Result<SecretBytes>();
    if (!passphrase)
        return std::unexpected(passphrase.error());
    const QString label = session.arguments.has(u"label"_s) ? session.arguments.value(u"label"_s) : QSysInfo::machineHostName();
    const auto made = ring.make(session.newsroom->id(), session.actor.id, label, *place, *passphrase);
    if (!made)
        return std::unexpected(made.error());
    const QByteArray publicKey = made->kept.publicKey;
    const auto proof = made->unlocked->sign(keyProofBytes(session.newsroom->id(), session.actor.id, publicKey));
    const auto registered = proof ? carriedOut(session.again({u"key"_s, u"register"_s, hexOf(publicKey), u"--proof"_s, hexOf(*proof), u"--label"_s, label}))
                                  : std::unexpected(proof.error());
    if (!registered) {
        (void)ring.forget(made->kept); // nobody knows it
        return std::unexpected(registered.error());
    }
    QJsonObject object = *registered;
    object[u"kept_here"_s] = placeName(*place);
    object[u"file"_s] = made->kept.file;
    const QString text = Ctl::tr("%1 signs with the key %2 from now on. It is kept in %3.")
                             .arg(session.actor.realName, hexOf(made->kept.fingerprint()).left(16),
                                  *place == KeyPlace::Keychain ? Ctl::tr("this machine's keychain") : made->kept.file);
    return Answer{object, QString(text + u'\n').toUtf8()};
}

Result<Answer> registerCommand(Session &session)
{
    const auto key = await(registerKey(*session.newsroom, session.actor.id, QByteArray::fromHex(session.positional(0).toLatin1()),
                                       session.arguments.value(u"label"_s), QByteArray::fromHex(session.arguments.value(u"proof"_s).toLatin1())));
    if (!key)
        return std::unexpected(key.error());
    return Answer{keyJson(*key, personNames(*session.newsroom), KeyRing()), QString(hexOf(key->fingerprint) + u'\n').toUtf8()};
}

Result<Answer> list(Session &session)
{
    const auto keys = readKeys(*session.newsroom);
    if (!keys)
        return std::unexpected(keys.error());
    const auto asked = readSignaturesAsked(*session.newsroom);
    if (!asked)
        return std::unexpected(asked.error());
    const QHash<PersonId, QString> names = personNames(*session.newsroom);
    const KeyRing ring;
    QJsonArray array;
    QString text;
    for (const PersonKey &key : *keys) {
        array << keyJson(key, names, ring);
        text += keyLine(key, names, ring, session.newsroom->zone());
    }
    return Answer{QJsonObject{{u"keys"_s, array}, {u"asked_of_everybody"_s, *asked}}, text.toUtf8()};
}

Result<Answer> show(Session &session)
{
    const auto key = chosenKey(session);
    if (!key)
        return std::unexpected(key.error());
    const KeyRing ring;
    const QHash<PersonId, QString> names = personNames(*session.newsroom);
    QJsonObject object = keyJson(*key, names, ring);
    const QByteArray pem = publicKeyPem(key->publicKey);
    object[u"pem"_s] = QString::fromLatin1(pem);
    return Answer{object, keyLine(*key, names, ring, session.newsroom->zone()).toUtf8() + hexOf(key->fingerprint).toUtf8() + '\n' + pem};
}

Result<Answer> revoke(Session &session)
{
    const auto key = chosenKey(session);
    if (!key)
        return std::unexpected(key.error());
    const auto revoked = await(revokeKey(*session.newsroom, key->fingerprint, session.arguments.value(u"reason"_s), session.actor.id));
    if (!revoked)
        return std::unexpected(revoked.error());
    Answer answer{QJsonObject{{u"fingerprint"_s, hashJson(key->fingerprint)}, {u"revoked"_s, true}},
                  QString(Ctl::tr("The key %1 signs nothing any more. What it signed stays signed.").arg(hexOf(key->fingerprint).left(16)) + u'\n').toUtf8()};
    KeyRing ring;
    if (const auto kept = ring.find(key->fingerprint)) {
        if (const auto forgotten = ring.forget(*kept); !forgotten)
            answer.diagnostics << forgotten.error().message;
    }
    return answer;
}

Result<Answer> changePassphrase(Session &session)
{
    const auto key = chosenKey(session);
    if (!key)
        return std::unexpected(key.error());
    KeyRing ring;
    const auto kept = ring.find(key->fingerprint);
    if (!kept)
        return std::unexpected(kept.error());
    const auto old = kept->place == KeyPlace::File ? wantedPassphrase(session.passphraseFile, Ctl::tr("Passphrase of the signing key: "))
                                                    : Result<SecretBytes>();
    if (!old)
        return std::unexpected(old.error());
    const auto unlocked = ring.unlock(*kept, *old);
    if (!unlocked)
        return std::unexpected(unlocked.error());
    KeyPlace place = kept->place;
    if (session.arguments.has(u"file"_s) || session.arguments.has(u"keychain"_s)) {
        const auto chosen = chosenPlace(session, ring);
        if (!chosen)
            return std::unexpected(chosen.error());
        place = *chosen;
    }
    const QString file = session.arguments.has(u"new-passphrase-file"_s) ? session.path(session.arguments.value(u"new-passphrase-file"_s)) : QString();
    const auto fresh = place == KeyPlace::File ? freshPassphrase(file, "GALLEY_NEW_PASSPHRASE") : Result<SecretBytes>();
    if (!fresh)
        return std::unexpected(fresh.error());
    const auto moved = ring.keepAnew(*kept, **unlocked, place, *fresh);
    if (!moved)
        return std::unexpected(moved.error());
    return Answer{QJsonObject{{u"fingerprint"_s, hashJson(key->fingerprint)}, {u"kept_here"_s, placeName(moved->place)}},
                  QString(hexOf(key->fingerprint).left(16) + u'\n').toUtf8()};
}

Result<Answer> require(Session &session)
{
    const auto asked = parseYes(u"require"_s, session.positional(0));
    if (!asked)
        return std::unexpected(asked.error());
    const auto done = await(setSignaturesAsked(*session.newsroom, *asked, session.actor.id));
    if (!done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"asked_of_everybody"_s, *asked}}, {}};
}

} // namespace

QList<Command> keyCommands()
{
    const Option keychain{u"keychain"_s, {}, Ctl::tr("keep it in this machine's keychain; the default where there is one")};
    const Option file{u"file"_s, {}, Ctl::tr("keep it in a file with a passphrase (--passphrase-file or GALLEY_PASSPHRASE)")};
    return {
        {.name = u"key make"_s, .usage = u"[--label NAME]"_s, .help = Ctl::tr("Makes the signing key of the person who acts, and registers its public part."),
         .needs = Needs::Here, .run = make,
         .options = {{u"label"_s, u"NAME"_s, Ctl::tr("what to call it; by default the machine's name")}, keychain, file}},
        {.name = u"key register"_s, .usage = u"PUBLIC-KEY --proof HEX"_s, .help = Ctl::tr("Registers a key that was made elsewhere, by a signature that shows whose it is."),
         .needs = Needs::Writing, .run = registerCommand, .least = 1, .most = 1,
         .options = {{u"proof"_s, u"HEX"_s, Ctl::tr("a signature over \"galley-key-1\", newsroom, person and key, a line each")},
                     {u"label"_s, u"NAME"_s, Ctl::tr("what to call it")}}},
        {.name = u"key list"_s, .help = Ctl::tr("Lists the newsroom's public keys."), .run = list},
        {.name = u"key show"_s, .usage = u"[FINGERPRINT]"_s, .help = Ctl::tr("Shows a public key, as PEM too."), .run = show, .most = 1},
        {.name = u"key revoke"_s, .usage = u"[FINGERPRINT] --reason TEXT"_s,
         .help = Ctl::tr("Ends a key: by its owner or an administrator. What it signed stays signed."),
         .needs = Needs::Writing, .run = revoke, .most = 1, .options = {{u"reason"_s, u"TEXT"_s, Ctl::tr("why")}}},
        {.name = u"key passphrase"_s, .usage = u"[FINGERPRINT]"_s,
         .help = Ctl::tr("Keeps a key of this machine under another passphrase, or in another place."), .needs = Needs::Here, .run = changePassphrase, .most = 1,
         .options = {{u"new-passphrase-file"_s, u"FILE"_s, Ctl::tr("the new one is its first line; else GALLEY_NEW_PASSPHRASE")}, keychain, file}},
        {.name = u"key require"_s, .usage = u"yes|no"_s, .help = Ctl::tr("Whether review and publication are taken signed only, of everybody."),
         .needs = Needs::Writing, .run = require, .least = 1, .most = 1},
    };
}

} // namespace galley
