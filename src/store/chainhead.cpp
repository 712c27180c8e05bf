// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chainhead.h"

#include "store/newsroomdoor.h"

namespace galley {

using namespace Qt::StringLiterals;

Result<OperationId> lastOperation(const Newsroom &newsroom)
{
    return NewsroomDoor::read(newsroom, [](Database &database) -> Result<OperationId> {
        OperationId last;
        GALLEY_TRY(database.one(u"SELECT operation FROM audit ORDER BY number DESC LIMIT 1"_s, {}, [&](const Row &row) { last = row.id<OperationId>(0); }));
        return last;
    });
}

Result<bool> knowsOperation(const Newsroom &newsroom, OperationId operation)
{
    return NewsroomDoor::read(newsroom, [operation](Database &database) -> Result<bool> {
        GALLEY_TAKE(found, database.number(u"SELECT EXISTS (SELECT 1 FROM audit WHERE operation = ?) OR EXISTS (SELECT 1 FROM refused_intents WHERE operation = ?)"_s,
                                           bind(operation, operation)));
        return found != 0;
    });
}

} // namespace galley
