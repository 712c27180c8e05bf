// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/auditjson.h"

#include "ctl/articlejson.h"
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/plainline.h"
#include "ctl/session.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Long lists of the same help nobody; --json gives them all.
constexpr qsizetype shownFindings = 40;

QJsonObject findingJson(const VerificationFinding &finding)
{
    return {{u"kind"_s, findingName(finding.kind)}, {u"broken"_s, finding.isBroken()},
            {u"number"_s, finding.number > 0 ? QJsonValue(finding.number) : QJsonValue(QJsonValue::Null)},
            {u"article"_s, finding.article.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(finding.article.toString())},
            {u"revision"_s, hashJson(finding.revision)}, {u"time"_s, timeJson(finding.time)}, {u"message"_s, finding.message}};
}

QString signedWord(const AuditEntry &entry, const Verification *verified)
{
    if (verified != nullptr && verified->signatures.contains(entry.number))
        return signatureName(verified->signatures.value(entry.number));
    return entry.statement.signature.isEmpty() ? u"none"_s : u"unchecked"_s;
}

} // namespace

QJsonObject verificationJson(const Verification &verification)
{
    QJsonArray findings;
    for (const VerificationFinding &finding : verification.findings)
        findings << findingJson(finding);
    const VerificationFinding *broken = verification.firstBroken();
    return {{u"whole"_s, broken == nullptr},
            {u"first_broken"_s, broken != nullptr ? QJsonValue(findingJson(*broken)) : QJsonValue(QJsonValue::Null)},
            {u"entries"_s, verification.entries}, {u"looked_at"_s, verification.looked}, {u"signed"_s, verification.signedEntries},
            {u"unsigned"_s, verification.unsignedEntries}, {u"revisions"_s, verification.revisions}, {u"reviews"_s, verification.reviews},
            {u"first_key"_s, verification.firstKey > 0 ? QJsonValue(verification.firstKey) : QJsonValue(QJsonValue::Null)},
            {u"head"_s, QJsonObject{{u"number"_s, verification.entries}, {u"hash"_s, hashJson(verification.head)}}},
            {u"findings"_s, findings}};
}

QString verificationText(const Verification &verification)
{
    QString text = verification.isWhole()
        ? Ctl::tr("Whole: %1 entries, %2 signed and %3 unsigned looked at, %4 texts, %5 reviews.")
              .arg(verification.entries).arg(verification.signedEntries).arg(verification.unsignedEntries)
              .arg(verification.revisions).arg(verification.reviews)
        : Ctl::tr("Broken. First: %1").arg(plainLine(verification.firstBroken()->message));
    text += u'\n';
    for (const VerificationFinding &finding : verification.findings.first(qMin(shownFindings, verification.findings.size())))
        text += (finding.isBroken() ? u"  ! "_s : u"  · "_s) + plainLine(finding.message) + u'\n';
    if (verification.findings.size() > shownFindings)
        text += u"  "_s + Ctl::tr("and %n more; --json lists all", nullptr, static_cast<int>(verification.findings.size() - shownFindings)) + u'\n';
    text += Ctl::tr("Head: %1:%2").arg(QString::number(verification.entries), QString::fromLatin1(verification.head.toHex())) + u'\n';
    return text;
}

void tellBroken(const Verification &verification, Answer &answer)
{
    if (const VerificationFinding *broken = verification.firstBroken()) {
        answer.exitCode = static_cast<int>(ExitCode::Failure);
        answer.diagnostics << Ctl::tr("The history is broken: %1").arg(broken->message);
    }
}

QJsonObject entryJson(const AuditEntry &entry, const QHash<PersonId, QString> &names, const Verification *verified)
{
    const Statement &statement = entry.statement;
    return {{u"number"_s, entry.number}, {u"action"_s, actionName(statement.action)}, {u"person"_s, names.value(statement.person)},
            {u"time"_s, timeJson(statement.time)}, {u"reason"_s, statement.reason}, {u"content_hash"_s, hashJson(statement.contentHash)},
            {u"details"_s, statement.details}, {u"hash"_s, hashJson(entry.hash)}, {u"signature"_s, signedWord(entry, verified)}};
}

QString entryLine(const AuditEntry &entry, const QHash<PersonId, QString> &names, const QTimeZone &zone, const Verification *verified)
{
    const Statement &statement = entry.statement;
    const QString word = signedWord(entry, verified);
    QString line = QString::number(entry.number).rightJustified(6) + u"  "_s + statement.time.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s)
        + u"  "_s + QString::fromLatin1(statement.contentHash.toHex().left(12)) + u"  "_s + actionName(statement.action).leftJustified(18)
        + plainLine(names.value(statement.person));
    if (word != "none"_L1)
        line += u"  ["_s + word + u']';
    if (!statement.reason.isEmpty())
        line += u"  "_s + plainLine(statement.reason);
    return line + u'\n';
}

} // namespace galley
