// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/site.h"
#include "store/writecontext.h"

namespace galley {

Result<QList<ArticleTemplate>> readTemplates(Database &database);

/// Writes without asking who may: a newsroom that is being made.
Result<void> storeTemplate(Database &database, const ArticleTemplate &entry);

// By administrators and chiefs, as sections are.
Result<ArticleTemplate> putTemplate(WriteContext &context, const ArticleTemplate &entry, PersonId by);
Result<void> removeTemplate(WriteContext &context, TemplateId entry, PersonId by);

} // namespace galley
