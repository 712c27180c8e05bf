// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forgery.h"

#include "sync/articlerecord.h"
#include "sync/postgrespush.h"
#include "testnewsroom.h"

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

QByteArray dashed(const QByteArray &hex)
{
    return QUuid::fromRfc4122(QByteArray::fromHex(hex)).toByteArray(QUuid::WithoutBraces);
}

template <typename IdType>
QByteArray hexOf(IdType id)
{
    return id.uuid().toRfc4122().toHex();
}

} // namespace

void Forgery::renew()
{
    m_push.operation = OperationId(QUuid::createUuid());
    for (qsizetype i = 0; i < m_push.entries.size(); ++i) {
        const Statement statement = got(statementFromBytes(m_push.entries.at(i).statement));
        replace(hexOf(statement.operation), hexOf(OperationId(QUuid::createUuid())));
    }
    seal();
}

/// An id, as statements have it and as records do.
void Forgery::replace(const QByteArray &hex, const QByteArray &by)
{
    for (ChainEntry &entry : m_push.entries)
        entry.statement.replace(dashed(hex), dashed(by));
    for (Push::Change &change : m_push.changes) {
        change.record.json.replace(hex, by);
        change.record.json.replace(dashed(hex), dashed(by));
    }
}

void Forgery::seal()
{
    for (Revision &revision : m_push.revisions) {
        const QByteArray before = revision.hash;
        revision.contentHash = contentHash(revision.article, revision.canonical);
        revision.hash = revisionHash(revision);
        for (Push::Change &change : m_push.changes)
            change.record.json.replace(before.toHex(), revision.hash.toHex());
    }
    for (Push::Change &change : m_push.changes)
        change.record.hash = recordHash(change.record.kind, change.record.key, change.record.json);
}

Forgery &Forgery::inNameOf(PersonId other, PersonId instead)
{
    replace(hexOf(other), hexOf(instead));
    for (Revision &revision : m_push.revisions) {
        if (revision.author == other)
            revision.author = instead;
    }
    seal();
    return *this;
}

Forgery &Forgery::withStatement(qsizetype which, const std::function<void(Statement &)> &change)
{
    Statement statement = got(statementFromBytes(m_push.entries.at(which).statement));
    change(statement);
    m_push.entries[which].statement = statementBytes(statement);
    return *this;
}

QJsonObject Forgery::record() const
{
    return recordObject(m_push.changes.constFirst().record.json);
}

Forgery &Forgery::withRecord(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject object = record();
    change(object);
    m_push.changes.first().record.json = recordJson(object);
    seal();
    return *this;
}

Forgery &Forgery::withArticleField(QLatin1StringView field, const QJsonValue &value)
{
    return withRecord([&](QJsonObject &object) {
        QJsonObject article = object.value(articleRecord).toObject();
        article.insert(field, value);
        object.insert(articleRecord, article);
    });
}

Forgery &Forgery::withoutStatements()
{
    m_push.entries.clear();
    return *this;
}

Forgery &Forgery::withoutTexts()
{
    m_push.revisions.clear();
    return *this;
}

Forgery &Forgery::withChange(const SyncRecord &record, const QByteArray &base)
{
    m_push.changes.append({record, base});
    seal();
    return *this;
}

Forgery &Forgery::withText(const Revision &revision)
{
    m_push.revisions.append(revision);
    seal();
    return *this;
}

QString Forgery::json() const
{
    return QString::fromUtf8(got(pushesToJson({m_push})).toJson(QJsonDocument::Compact));
}

} // namespace galley::testkit
