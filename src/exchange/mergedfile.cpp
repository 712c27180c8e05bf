// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mergedfile.h"

#include "exchange/exchangetr.h"
#include "markup/conflictmarks.h"

namespace galley {

Result<void> checkPutRight(QStringView text)
{
    if (const auto line = unresolvedConflict(text)) {
        return failure(ErrorCode::BadInput,
                       Exchange::tr("A conflict of a merge stands in line %1 and was not put right. Keep one of the versions between <<<<<<< and >>>>>>>, "
                                    "and take the lines of marks out.").arg(*line));
    }
    return {};
}

} // namespace galley
