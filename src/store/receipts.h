// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/newsroom.h"

namespace galley {

Result<QList<Receipt>> readReceipts(const Newsroom &newsroom, ArticleId article);    ///< newest first
QFuture<Result<void>> addReceipts(Newsroom &newsroom, const QList<Receipt> &receipts);

Result<QList<OutsideCopy>> readOutsideCopies(const Newsroom &newsroom, ArticleId article); ///< open ones first
/// Articles with outside copies that nobody has worked off.
Result<QList<ArticleId>> articlesWithOpenCopies(const Newsroom &newsroom);
/// Null id: a new one. Else place, address, done and note change.
QFuture<Result<OutsideCopy>> putOutsideCopy(Newsroom &newsroom, const OutsideCopy &copy, PersonId by);
QFuture<Result<void>> removeOutsideCopy(Newsroom &newsroom, OutsideCopyId copy, PersonId by);

} // namespace galley
