// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/receipts.h"

#include "store/newsroomdoor.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<QList<Receipt>> readReceipts(const Newsroom &newsroom, ArticleId article)
{
    return NewsroomDoor::read(newsroom, [article](Database &database) -> Result<QList<Receipt>> {
        QList<Receipt> receipts;
        GALLEY_TRY(database.each(u"SELECT r.audit, r.outlet, r.outlet_name, r.time, r.ok, r.message FROM receipts r "
                                 "JOIN articles a ON a.row = r.article WHERE a.id = ? ORDER BY r.seq DESC"_s, bind(article),
                                 [&](const Row &row) {
            receipts.append({article, row.number(0), row.id<OutletId>(1), row.text(2), row.time(3), row.yes(4), row.text(5)});
        }));
        return receipts;
    });
}

QFuture<Result<void>> addReceipts(Newsroom &newsroom, const QList<Receipt> &receipts)
{
    return NewsroomDoor::write<void>(newsroom, [receipts](WriteContext &context, Changes &changes) -> Result<void> {
        for (const Receipt &receipt : receipts) {
            GALLEY_TRY(context.database.exec(u"INSERT INTO receipts (article, audit, outlet, outlet_name, time, ok, message) "
                                             "SELECT row, ?, ?, ?, ?, ?, ? FROM articles WHERE id = ?"_s,
                                             bind(receipt.audit, receipt.outlet, receipt.outletName,
                                                  receipt.time.isValid() ? receipt.time : context.now, receipt.ok, receipt.message,
                                                  receipt.article)));
            if (!changes.articles.contains(receipt.article))
                changes.articles.append(receipt.article);
        }
        return {};
    });
}

} // namespace galley
