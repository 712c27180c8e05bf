// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/postgrespush.h"

#include "article/readjson.h"
#include "article/workflow.h"
#include "sync/articlerecord.h"
#include "sync/localside.h"
#include "store/try.h"
#include "sync/synctext.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

using Verdict = PushAnswer::Verdict;

namespace {

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

Result<QString> textOf(const QByteArray &utf8)
{
    const QString text = textFromUtf8(utf8);
    if (text.toUtf8() != utf8)
        return failure(ErrorCode::Corrupt, Sync::tr("What was to be sent to the newsroom's store cannot be read any more."));
    return text;
}

Result<QJsonObject> revisionToJson(const Revision &revision)
{
    QJsonArray parents;
    for (const QByteArray &parent : revision.parents)
        parents.append(hexOf(parent));
    GALLEY_TAKE(canonical, textOf(revision.canonical));
    return QJsonObject{{u"hash"_s, hexOf(revision.hash)},
                       {u"article"_s, revision.article.toString()},
                       {u"parents"_s, parents},
                       {u"content_hash"_s, hexOf(revision.contentHash)},
                       {u"author"_s, revision.author.toString()},
                       {u"time"_s, revision.time.toMSecsSinceEpoch()},
                       {u"canonical"_s, canonical}};
}

QJsonObject entryToJson(const ChainEntry &entry)
{
    return {{u"number"_s, entry.number},
            {u"previous"_s, hexOf(entry.previous)},
            {u"hash"_s, hexOf(entry.hash)},
            {u"statement"_s, QString::fromUtf8(entry.statement)},
            {u"signature"_s, hexOf(entry.signature)},
            {u"history"_s, QString::fromUtf8(entry.history)}};
}

Result<QJsonObject> pushToJson(const Push &push)
{
    QJsonArray changes;
    for (const Push::Change &change : push.changes) {
        GALLEY_TAKE(json, textOf(change.record.json));
        changes.append(QJsonObject{{u"kind"_s, change.record.kind}, {u"key"_s, hexOf(change.record.key)}, {u"json"_s, json},
                                   {u"hash"_s, hexOf(change.record.hash)}, {u"base"_s, hexOf(change.base)}});
    }
    QJsonArray entries;
    for (const ChainEntry &entry : push.entries)
        entries.append(entryToJson(entry));
    QJsonArray revisions;
    for (const Revision &revision : push.revisions) {
        GALLEY_TAKE(object, revisionToJson(revision));
        revisions.append(object);
    }
    QJsonArray assets;
    // A text that cannot be read names no pictures; the store finds out that it is damaged.
    for (const QByteArray &name : assetsOf(push.revisions).value_or(QList<QByteArray>()))
        assets.append(QString::fromLatin1(name));
    return QJsonObject{{u"operation"_s, push.operation.toString()}, {u"client"_s, push.client.toString()}, {u"epoch"_s, push.epoch.toString()},
                       {u"changes"_s, changes}, {u"entries"_s, entries}, {u"revisions"_s, revisions}, {u"assets"_s, assets}};
}

struct NamedVerdict
{
    QLatin1StringView name;
    Verdict verdict;
};
constexpr NamedVerdict verdicts[] = {
    {QLatin1StringView("accepted"), Verdict::Accepted},      {QLatin1StringView("overtaken"), Verdict::Overtaken},
    {QLatin1StringView("taken"), Verdict::Taken},            {QLatin1StringView("refused"), Verdict::Refused},
    {QLatin1StringView("assets-missing"), Verdict::AssetsMissing}, {QLatin1StringView("other-epoch"), Verdict::OtherEpoch},
    {QLatin1StringView("waits"), Verdict::Waits},            {QLatin1StringView("damaged"), Verdict::Damaged},
};

QString messageFor(Verdict verdict, const QJsonObject &object)
{
    switch (verdict) {
    case Verdict::Accepted:
        return {};
    case Verdict::Overtaken:
        return Sync::tr("Somebody else was first. Both are brought together.");
    case Verdict::Taken:
        return Sync::tr("A name or an address in it is another's already.");
    case Verdict::Refused: {
        const QString rule = object.value("rule"_L1).toString();
        return rule == "overtaken"_L1 ? Sync::tr("What was done comes to something else here than it says (%1).").arg(object.value("matter"_L1).toString())
                                      : messageForRule(rule);
    }
    case Verdict::AssetsMissing:
        return Sync::tr("Its pictures come first.");
    case Verdict::OtherEpoch:
        return Sync::tr("The newsroom's store was restored. Everything is compared first.");
    case Verdict::Waits:
        return Sync::tr("Somebody else did part of it at this workstation. It is sent when they have signed in to the newsroom's store here.");
    case Verdict::Damaged:
        return Sync::tr("The newsroom's store could not take something, for it is not whole (%1).").arg(object.value("matter"_L1).toString());
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Result<QJsonDocument> pushesToJson(const QList<Push> &pushes)
{
    QJsonArray all;
    for (const Push &push : pushes) {
        GALLEY_TAKE(object, pushToJson(push));
        all.append(object);
    }
    return QJsonDocument(all);
}

QJsonDocument entriesToJson(const QList<ChainEntry> &entries)
{
    QJsonArray all;
    for (const ChainEntry &entry : entries)
        all.append(entryToJson(entry));
    return QJsonDocument(all);
}

Result<QList<PushAnswer>> answersFromJson(const QList<Push> &pushes, const QByteArray &json)
{
    const QJsonArray all = readJson(json).array();
    if (all.size() != pushes.size())
        return failure(ErrorCode::Corrupt, Sync::tr("The newsroom's store answered to something else."));
    QList<PushAnswer> answers;
    for (qsizetype i = 0; i < pushes.size(); ++i) {
        const QJsonObject object = all.at(i).toObject();
        const QString name = object.value("verdict"_L1).toString();
        PushAnswer answer;
        answer.operation = pushes.at(i).operation;
        for (const NamedVerdict &each : verdicts) {
            if (each.name == name)
                answer.verdict = each.verdict;
        }
        answer.refused = OperationId::fromString(object.value("operation"_L1).toString());
        answer.rule = object.value("rule"_L1).toString();
        answer.message = messageFor(answer.verdict, object);
        answer.seq = object.value("seq"_L1).toInteger();
        for (const QJsonValue &asset : object.value("assets"_L1).toArray())
            answer.assets.append(asset.toString().toLatin1());
        answers.append(answer);
    }
    return answers;
}

QString messageForRule(const QString &rule)
{
    const std::pair<Rule, QString> messages[] = {
        {Rule::StageForbids, Sync::tr("It stands elsewhere by now, where this is not possible any more.")},
        {Rule::RoleMissing, Sync::tr("The newsroom's store does not know a role of yours for this: the newsroom's register and your account have to have it both.")},
        {Rule::NotOnDuty, Sync::tr("Somebody else was the chief editor on duty.")},
        {Rule::Inactive, Sync::tr("The account was shut, or is not there yet.")},
        {Rule::OwnWork, Sync::tr("Nobody reviews what they wrote themselves.")},
        {Rule::AlreadyReviewed, Sync::tr("One person takes one step only, and you took another.")},
        {Rule::HashNotNamed, Sync::tr("It names no text.")},
        {Rule::TextChanged, Sync::tr("The text has been changed meanwhile. Read it again as it is now.")},
        {Rule::NotApprovedText, Sync::tr("This text is not the approved one.")},
        {Rule::OpenChanges, Sync::tr("There are tracked changes or comments that nobody has settled.")},
        {Rule::ReasonMissing, Sync::tr("It needs a reason.")},
        {Rule::Embargoed, Sync::tr("The article is under embargo.")},
        {Rule::AlreadyOpened, Sync::tr("A reviewer has opened the article meanwhile.")},
        {Rule::NotSubmitter, Sync::tr("Only the person who submitted the article can recall it.")},
        {Rule::BadTarget, Sync::tr("It cannot be returned to there any more.")},
        {Rule::ProofreadingOwed, Sync::tr("The text still needs proofreading.")},
        {Rule::LastStep, Sync::tr("The review stands at another step by now.")},
        {Rule::TimeInPast, Sync::tr("The time given was past.")},
        {Rule::AssigneeUnfit, Sync::tr("Somebody who was named cannot do this work any more.")},
        {Rule::NotDue, Sync::tr("The time has not come.")},
        {Rule::SignatureMissing, Sync::tr("It is not signed.")},
    };
    for (const auto &[each, message] : messages) {
        if (ruleName(each) == rule)
            return message;
    }
    return Sync::tr("A rule of the newsroom forbids it (%1).").arg(rule);
}

} // namespace galley
