// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/proofrecord.h"
#include "store/newsroom.h"
#include "store/writecontext.h"

namespace galley {

// What proofing keeps: the newsroom's lists in all their versions, findings set aside, reports of submitted
// texts. What is in a list or a report is proofing's affair.

/// 0: the newest; empty where there is none.
Result<QByteArray> readProofList(Database &database, const QString &name, int version = 0);
Result<QList<ListVersion>> readProofListVersions(Database &database, const QString &name);
Result<void> putProofList(WriteContext &context, const QString &name, const QByteArray &json, const QString &note, PersonId by);

Result<QList<ProofDismissal>> readDismissals(Database &database, ArticleId article);
/// Stated in the article's history; for the newsroom in the registers'. A second one of the same finding
/// takes the first one's place.
Result<void> dismissFinding(WriteContext &context, const ProofDismissal &dismissal);
/// NotFound where it was not dismissed. Known by article, rule, text and context.
Result<void> recallDismissal(WriteContext &context, const ProofDismissal &dismissal, PersonId by);

Result<QByteArray> readProofReport(Database &database, const QByteArray &contentHash);
/// Of a content that is submitted; a second report of the same content takes the first one's place.
Result<void> storeProofReport(Database &database, const QByteArray &contentHash, const QByteArray &json);

} // namespace galley
