// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/softparts.h"

#include "sync/articlerecord.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct SoftPart
{
    QLatin1StringView name;
    QList<QLatin1StringView> key;
};

const QList<SoftPart> &softParts()
{
    static const QList<SoftPart> parts{
        {"comments"_L1, {"id"_L1}},
        {"comment_mentions"_L1, {"comment"_L1, "person"_L1}},
        {"notices"_L1, {"person"_L1, "kind"_L1, "by"_L1, "time"_L1, "text"_L1, "comment"_L1}},
        {"receipts"_L1, {"audit"_L1, "outlet"_L1, "time"_L1}},
        {"outside_copies"_L1, {"id"_L1}},
        {"import_origins"_L1, {"origin"_L1}},
        {"proof_dismissals"_L1, {"rule"_L1, "text"_L1, "context"_L1, "person"_L1, "time"_L1}},
        {"refused_intents"_L1, {"operation"_L1}},
        {"conflicts"_L1, {"id"_L1}},
    };
    return parts;
}

using Rows = QMap<QByteArray, QJsonObject>;

Rows rowsOf(const QJsonObject &record, const SoftPart &part)
{
    Rows rows;
    for (const QJsonValue &row : record.value(part.name).toArray()) {
        QJsonObject key;
        for (const QLatin1StringView column : part.key)
            key.insert(column, row[column]);
        rows.insert(recordJson(key), row.toObject());
    }
    return rows;
}

QJsonObject mergedRow(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    if (mine == base)
        return theirs;
    QJsonObject merged = theirs;
    for (auto field = mine.begin(); field != mine.end(); ++field) {
        // What was settled, read or done at one place is so.
        if (base.value(field.key()) != field.value() && theirs.value(field.key()) == base.value(field.key()))
            merged.insert(field.key(), field.value());
    }
    return merged;
}

Rows mergedRows(const Rows &base, const Rows &mine, const Rows &theirs)
{
    Rows merged;
    for (auto row = theirs.begin(); row != theirs.end(); ++row) {
        const bool removedHere = !mine.contains(row.key()) && base.contains(row.key()) && base.value(row.key()) == row.value();
        if (!removedHere)
            merged.insert(row.key(), mine.contains(row.key()) ? mergedRow(base.value(row.key()), mine.value(row.key()), row.value()) : row.value());
    }
    for (auto row = mine.begin(); row != mine.end(); ++row) {
        const bool removedThere = base.contains(row.key()) && base.value(row.key()) == row.value();
        if (!theirs.contains(row.key()) && !removedThere)
            merged.insert(row.key(), row.value());
    }
    return merged;
}

/// Notices that an action leaves: whoever is concerned is told again when it is done again.
bool isLeftByAction(const QJsonObject &notice)
{
    switch (static_cast<NoticeKind>(notice.value("kind"_L1).toInt())) {
    case NoticeKind::Returned:
    case NoticeKind::Assigned:
    case NoticeKind::ApprovalVoided:
    case NoticeKind::Approved:
    case NoticeKind::Withdrawn:
        return true;
    default:
        return false;
    }
}

} // namespace

QJsonObject withSoftParts(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs, const PendingStatements &pending)
{
    const auto isPending = [&](const QJsonValue &operation) {
        return pending.operations.contains(QByteArray::fromHex(operation.toString().toLatin1()));
    };
    QJsonObject merged = theirs;
    QSet<QString> droppedComments;
    for (const SoftPart &part : softParts()) {
        const Rows before = rowsOf(base, part);
        const Rows there = rowsOf(theirs, part);
        Rows here = rowsOf(mine, part);
        for (auto row = here.begin(); row != here.end();) {
            const bool own = !before.contains(row.key()) && !there.contains(row.key());
            bool drop = false;
            if (part.name == "comments"_L1) {
                drop = isPending(row->value("reason_of"_L1));
                if (drop)
                    droppedComments.insert(row->value("id"_L1).toString());
            } else if (part.name == "comment_mentions"_L1) {
                drop = droppedComments.contains(row->value("comment"_L1).toString());
            } else if (part.name == "notices"_L1) {
                drop = own && !pending.operations.isEmpty() && isLeftByAction(*row);
            } else if (part.name == "receipts"_L1) {
                drop = isPending(row->value("audit"_L1));
            } else if (part.name == "outside_copies"_L1) {
                drop = own && pending.takesAway;
            }
            row = drop ? here.erase(row) : std::next(row);
        }
        const Rows together = mergedRows(before, here, there);
        QJsonArray rows;
        for (const QJsonObject &row : together)
            rows.append(row);
        if (rows.isEmpty())
            merged.remove(part.name);
        else
            merged.insert(part.name, rows);
    }
    return merged;
}

QList<PlacedReason> reasonsOfReturn(const QJsonObject &record, OperationId operation)
{
    QList<std::pair<QString, PlacedReason>> found;
    const QString wanted = QString::fromLatin1(operation.uuid().toRfc4122().toHex());
    for (const QJsonValue &row : record.value("comments"_L1).toArray()) {
        const QJsonObject comment = row.toObject();
        if (comment.value("reason_of"_L1).toString() != wanted)
            continue;
        const TextPlace place{comment.value("field"_L1).toString(), comment.value("start"_L1).toInt(), comment.value("quote"_L1).toString(),
                              comment.value("before"_L1).toString(), comment.value("after"_L1).toString()};
        const QString order = u"%1 %2"_s.arg(comment.value("time"_L1).toInteger(), 20, 10, QLatin1Char('0')).arg(comment.value("id"_L1).toString());
        found.append({order, {place, comment.value("text"_L1).toString()}});
    }
    std::ranges::sort(found, {}, [](const auto &each) { return each.first; });
    QList<PlacedReason> reasons;
    for (const auto &[order, reason] : std::as_const(found))
        reasons.append(reason);
    return reasons;
}

} // namespace galley
