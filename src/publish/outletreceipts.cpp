// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outletreceipts.h"

#include "publish/outlet/outletcarrier.h"

namespace galley {

namespace {

/// What is found of each change's article; of a delivery that failed, why.
QList<FoundThere> found(const Delivery &delivery, const QList<OwedReceipt> &owed, OutletCarrier *carrier)
{
    if (!delivery.report || carrier == nullptr)
        return QList<FoundThere>(owed.size(), {.ok = false, .message = delivery.report ? QString() : delivery.report.error().message});
    QList<ArticleId> articles;
    for (const OwedReceipt &each : owed)
        articles.append(each.article);
    return carrier->lookAt(articles);
}

} // namespace

QList<Receipt> receiptsFor(const Newsroom &newsroom, const Delivery &delivery, const QList<OwedReceipt> &owed, OutletCarrier *carrier)
{
    if (owed.isEmpty())
        return {};
    const QList<FoundThere> all = found(delivery, owed, carrier);
    QList<Receipt> receipts;
    for (qsizetype i = 0; i < owed.size(); ++i) {
        const OwedReceipt &each = owed.at(i);
        if (!all.at(i).ok && all.at(i).message == each.lastMessage)
            continue;
        receipts.append({.article = each.article, .audit = each.audit, .outlet = delivery.outlet.id, .outletName = delivery.outlet.name,
                         .time = newsroom.clock().nowUtc(), .ok = all.at(i).ok, .message = all.at(i).message});
    }
    return receipts;
}

} // namespace galley
