// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/statedmatters.h"
#include "store/writecontext.h"

#include <QJsonObject>

namespace galley {

/// An outside copy as a statement about it says it.
QJsonObject statedCopy(const OutsideCopy &copy);

/// Of the article, or all.
Result<void> eachOutsideCopy(Database &database, ArticleId article, const std::function<void(const OutsideCopy &)> &take);

/// Outside copies to work off, put down with the withdrawal itself. Those that stand open at the same place already are
/// not doubled.
Result<void> addOutsideCopies(WriteContext &context, qint64 article, const QList<OutsideCopyPlan> &copies, PersonId by);

} // namespace galley
