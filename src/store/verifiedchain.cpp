// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verifiedchain.h"

#include "article/readjson.h"
#include "signing/signature.h"
#include "store/keyregister.h"
#include "store/keys.h"
#include "store/parallel.h"
#include "store/peopleregister.h"
#include "store/registerhistory.h"
#include "store/storetext.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace galley {

using Found = VerificationFinding::Kind;

// ---- findings ---------------------------------------------------------------------------------

VerificationReport::VerificationReport(Database &database, const QTimeZone &zone)
    : m_database(database)
    , m_zone(zone)
{
}

Result<void> VerificationReport::readNames()
{
    GALLEY_TAKE(people, readPeople(m_database));
    for (const Person &person : std::as_const(people))
        m_names.insert(person.id, person.realName.isEmpty() ? person.login : person.realName);
    return {};
}

QString VerificationReport::name(PersonId person) const
{
    if (person.isNull())
        return Store::tr("nobody");
    return m_names.value(person, person.toString());
}

QString VerificationReport::at(const QDateTime &time) const
{
    return time.toTimeZone(m_zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

void VerificationReport::add(Found kind, const StatedEntry &entry, const QString &what)
{
    const Statement &statement = entry.statement;
    //: an entry of the audit chain: its number, the action, who did it and when; then what is the matter
    const QString message = Store::tr("Entry %1 (%2, %3, %4): %5")
                                .arg(QString::number(entry.number), actionLabel(statement.action), name(statement.person), at(statement.time), what);
    add({kind, entry.number, statement.article, {}, statement.person, statement.time, message});
}

// ---- the chain --------------------------------------------------------------------------------

namespace {

/// At a time: signatures are checked by all processors together, and stopping is heeded between.
constexpr qint64 entriesAtOnce = 2000;

/// auditHash() of the bytes as they are stored: a statement that cannot be read has a place in the chain too.
QByteArray hashOf(qint64 number, const QByteArray &previous, const QByteArray &statement, const QByteArray &signature)
{
    QByteArray text("galley-audit-1\n");
    text += QByteArray::number(number) + '\n';
    text += previous.toHex() + '\n';
    text += statement + '\n';
    text += signature.toHex();
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

bool stoodAt(const PersonKey &key, qint64 number)
{
    return key.added < number && (key.revoked == 0 || number <= key.revoked);
}

bool mustBeSigned(Action action)
{
    return transition(action).guards.contains(Rule::SignatureMissing);
}

} // namespace

VerifiedChain::VerifiedChain(Database &database, VerificationReport &report, ArticleId article, const VerificationWatch &watch)
    : m_database(database)
    , m_report(report)
    , m_article(article)
    , m_watch(watch)
    , m_previous(32, '\0')
    , m_recomputed(m_previous)
{
}

Result<void> VerifiedChain::read(const std::optional<ExpectedHead> &expected)
{
    GALLEY_TRY(m_database.one(u"SELECT value FROM meta WHERE key = 'newsroom'"_s, {}, [&](const Row &row) {
        m_newsroom = row.id<NewsroomId>(0).toString().toLatin1();
    }));
    GALLEY_TAKE(total, m_database.number(u"SELECT count(*) FROM audit"_s));
    bool sawExpected = !expected;
    qint64 after = std::numeric_limits<qint64>::min();
    for (;;) {
        if (isStopped(m_watch))
            return failure(ErrorCode::Cancelled, Store::tr("The verification was stopped."));
        QList<RawEntry> raw;
        GALLEY_TRY(m_database.each(u"SELECT number, previous, hash, article, operation, statement, signature FROM audit "
                                   "WHERE number > ? ORDER BY number LIMIT ?"_s, bind(after, entriesAtOnce), [&](const Row &row) {
            raw.append({row.number(0), row.bytes(1), row.bytes(2), row.bytes(3), row.bytes(4), row.bytes(5), row.bytes(6)});
        }));
        if (raw.isEmpty())
            break;
        after = raw.constLast().number;
        for (const RawEntry &entry : std::as_const(raw)) {
            link(entry);
            if (expected && entry.number == expected->number)
                sawExpected = entry.hash == expected->hash && m_recomputed == expected->hash;
            if (concerns(entry))
                GALLEY_TRY(take(entry));
        }
        settle();
        m_report.result().entries += raw.size();
        if (m_watch.progress)
            m_watch.progress(m_report.result().entries, total);
    }
    m_report.result().head = m_previous;
    if (!sawExpected) {
        m_report.add({Found::ChainBroken, expected->number, {}, {}, {}, {},
                      Store::tr("Entry %1 is not the one whose hash was written down: the chain was cut short or made anew.").arg(expected->number)});
    }
    return {};
}

/// Place and hash of an entry. Where entries are missing the first missing one is named.
void VerifiedChain::link(const RawEntry &entry)
{
    const auto broken = [this](qint64 number, const QString &message, const RawEntry *at) {
        VerificationFinding finding{Found::ChainBroken, number, {}, {}, {}, {}, message};
        if (at != nullptr) {
            if (const auto statement = statementFromBytes(at->statement)) {
                finding.article = statement->article;
                finding.person = statement->person;
                finding.time = statement->time;
                finding.message = Store::tr("Entry %1 (%2, %3, %4): %5").arg(QString::number(number), actionLabel(statement->action),
                                                                            m_report.name(statement->person), m_report.at(statement->time), message);
            } else {
                finding.message = Store::tr("Entry %1: %2").arg(QString::number(number), message);
            }
        }
        m_report.add(finding);
    };
    // A statement counts once: signed as it is, it could else be put behind what came of it, and would be obeyed again.
    if (m_operations.contains(entry.operation))
        broken(entry.number, Store::tr("it was stated before, and stands here once more."), &entry);
    m_operations.insert(entry.operation);
    const bool inPlace = entry.number == m_next;
    if (!inPlace)
        broken(m_next, Store::tr("Entry %1 is missing: the next one there is %2.").arg(m_next).arg(entry.number), nullptr);
    // Of an entry whose hash was changed the next one still names the right one.
    const bool follows = entry.previous == m_previous || entry.previous == m_recomputed;
    m_recomputed = hashOf(entry.number, entry.previous, entry.statement, entry.signature);
    if (m_recomputed != entry.hash)
        broken(entry.number, Store::tr("it is not as it was when it was written: its hash does not fit."), &entry);
    else if (inPlace && !follows)
        broken(entry.number, Store::tr("it does not follow the entry before it."), &entry);
    m_previous = entry.hash;
    m_next = entry.number + 1;
}

/// By the bytes: where the column lies about what the entry is of, the statement still says it.
bool VerifiedChain::concerns(const RawEntry &entry) const
{
    return m_article.isNull() || entry.statement.contains(m_article.toString().toLatin1()) || entry.subject == m_article.uuid().toRfc4122()
        || !entry.statement.contains("\"article\":");
}

Result<void> VerifiedChain::take(const RawEntry &entry)
{
    const auto statement = statementFromBytes(entry.statement);
    if (!statement) {
        m_report.add({Found::EntryUnreadable, entry.number, {}, {}, {}, {},
                      Store::tr("Entry %1 cannot be read: %2").arg(QString::number(entry.number), statement.error().message)});
        return {};
    }
    StatedEntry stated{entry.number, *statement};
    stated.statement.signature = entry.signature;
    const QUuid subject = statement->article.isNull() ? statement->newsroom.uuid() : statement->article.uuid();
    if (entry.subject != subject.toRfc4122() || entry.operation != statement->operation.uuid().toRfc4122()
        || statement->newsroom.toString().toLatin1() != m_newsroom)
        m_report.add(Found::EntryUnreadable, stated, Store::tr("it is filed under something else than it says."));
    // Keys first: a revocation is not asked for the signature of the key that may have been lost.
    if (statement->article.isNull())
        GALLEY_TRY(takeRegisterChange(stated));
    judgeSignature(stated);
    m_stated.append(std::move(stated));
    return {};
}

Result<void> VerifiedChain::takeRegisterChange(const StatedEntry &entry)
{
    if (entry.statement.reason != keyMatter && entry.statement.reason != signaturesAskedMatter)
        return {};
    QByteArray before;
    QByteArray after;
    QUuid subject;
    GALLEY_TRY(m_database.one(u"SELECT subject, before, after FROM register_history WHERE audit = ?"_s, bind(entry.number), [&](const Row &row) {
        subject = row.isNull(0) ? QUuid() : QUuid::fromRfc4122(row.bytes(0));
        before = row.text(1).toUtf8();
        after = row.text(2).toUtf8();
    }));
    if (registerDigest(entry.statement.reason, subject, before, after) != entry.statement.contentHash)
    {
        m_report.add(Found::KeyWrong, entry, Store::tr("what it says of keys is not what the history of registers holds."));
        return {};
    }
    const QJsonObject object = readJson(after).object();
    if (entry.statement.reason == signaturesAskedMatter) {
        m_asksSignatures = object.value("asked"_L1).toBool();
        return {};
    }
    const QByteArray fingerprint = QByteArray::fromHex(object.value("fingerprint"_L1).toString().toLatin1());
    if (object.value("revoked"_L1).toBool()) {
        for (PersonKey &key : m_keys) {
            if (key.fingerprint == fingerprint) {
                key.revoked = entry.number;
                key.revokedAt = entry.statement.time;
            }
        }
        return {};
    }
    PersonKey key{fingerprint, PersonId(subject), QByteArray::fromHex(object.value("public_key"_L1).toString().toLatin1()),
                  object.value("label"_L1).toString(), entry.number, 0, entry.statement.time, {}};
    const QByteArray proof = QByteArray::fromHex(object.value("proof"_L1).toString().toLatin1());
    if (entry.statement.person != key.person || !isStrongKey(key.publicKey) || keyFingerprint(key.publicKey) != fingerprint
        || !verifySignature(key.publicKey, keyProofBytes(entry.statement.newsroom, key.person, key.publicKey), proof)) {
        m_report.add(Found::KeyWrong, entry, Store::tr("it registers a key without a proof that the key is its owner's."));
        return {};
    }
    if (m_report.result().firstKey == 0)
        m_report.result().firstKey = entry.number;
    m_keys.append(key);
    return {};
}

bool VerifiedChain::hadKey(const StatedEntry &entry) const
{
    return std::ranges::any_of(m_keys, [&](const PersonKey &key) {
        // Whoever revokes a key may have lost it.
        return key.person == entry.statement.person && stoodAt(key, entry.number) && key.revoked != entry.number;
    });
}

void VerifiedChain::judgeSignature(const StatedEntry &entry)
{
    Verification &result = m_report.result();
    ++result.looked;
    if (!entry.statement.signature.isEmpty()) {
        Job job{entry, statementBytes(entry.statement), {}, false};
        for (const PersonKey &key : std::as_const(m_keys)) {
            if (key.person == entry.statement.person && stoodAt(key, entry.number))
                job.keys.append(key.publicKey);
        }
        m_jobs.push_back(std::move(job));
        return;
    }
    ++result.unsignedEntries;
    const bool owed = !entry.statement.person.isNull() && transition(entry.statement.action).who != Actor::TheClock
        && (hadKey(entry) || (m_asksSignatures && mustBeSigned(entry.statement.action)));
    result.signatures.insert(entry.number, owed ? SignatureState::Unsigned : SignatureState::NoKey);
    if (!owed)
        return;
    if (mustBeSigned(entry.statement.action)) {
        m_report.add(Found::SignatureMissing, entry, Store::tr("it is not signed, though its person's signature was asked for. Keys have been in use since entry %1.")
                                                        .arg(result.firstKey));
    } else {
        m_report.add(Found::Unsigned, entry, Store::tr("it is not signed, though its person had a key. Keys have been in use since entry %1.").arg(result.firstKey));
    }
}

/// The costly part, by all processors.
void VerifiedChain::settle()
{
    forEachInParallel(m_jobs, [](Job &job) {
        job.good = std::ranges::any_of(job.keys, [&](const QByteArray &key) { return verifySignature(key, job.bytes, job.entry.statement.signature); });
    });
    for (const Job &job : m_jobs) {
        m_report.result().signatures.insert(job.entry.number, job.good ? SignatureState::Good : SignatureState::Wrong);
        ++m_report.result().signedEntries;
        if (job.good)
            continue;
        m_report.add(Found::SignatureWrong, job.entry, job.keys.isEmpty() ? Store::tr("it is signed, but no key of its person stood then.")
                                                                          : Store::tr("its signature is not by a key of its person's."));
    }
    m_jobs.clear();
}

} // namespace galley
