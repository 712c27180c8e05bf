// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/handlinghistory.h"

#include "store/codecs.h"
#include "store/newsroomdoor.h"

namespace galley {

using namespace Qt::StringLiterals;

Result<QList<HandlingChange>> readHandlingHistory(const Newsroom &newsroom, ArticleId article)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<HandlingChange>> {
        QList<HandlingChange> changes;
        GALLEY_TRY(database.each(u"SELECT h.person, h.time, h.before, h.after FROM handling_history h JOIN articles a ON a.row = h.article "
                                 "WHERE a.id = ? ORDER BY h.seq"_s,
                                 bind(article), [&](const Row &row) {
                                     changes.append({row.id<PersonId>(0), row.time(1), handlingFromJson(row.text(2).toUtf8()),
                                                     handlingFromJson(row.text(3).toUtf8())});
                                 }));
        return changes;
    });
}

} // namespace galley
