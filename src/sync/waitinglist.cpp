// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/waitinglist.h"

#include "store/newsroomdoor.h"
#include "sync/agreement.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<WaitingList> waitingList(const Newsroom &newsroom, int most)
{
    return NewsroomDoor::read(newsroom, [most](Database &database) -> Result<WaitingList> {
        WaitingList list;
        QSet<QByteArray> seen;
        const auto add = [&](const QByteArray &article) {
            if (seen.contains(article))
                return;
            seen.insert(article);
            if (list.articles.size() < most)
                list.articles.append(ArticleId(QUuid::fromRfc4122(article)));
        };
        GALLEY_TAKE(sent, readOutbox(database));
        for (const Push &push : std::as_const(sent)) {
            for (const Push::Change &change : push.changes) {
                if (change.record.kind == articleRecord)
                    add(change.record.key);
                else
                    list.registers = true;
            }
            list.registers = list.registers || push.changes.isEmpty();
        }
        GALLEY_TRY(database.each(u"SELECT kind, key FROM sync_changed ORDER BY seq"_s, {}, [&](const Row &row) {
            if (row.text(0) == articleRecord)
                add(row.bytes(1));
            else
                list.registers = true;
        }));
        list.articleCount = static_cast<int>(seen.size());
        return list;
    });
}

} // namespace galley
