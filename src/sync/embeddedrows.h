// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/codecs.h"
#include "store/database.h"
#include "sync/remote.h"

namespace galley {

// For the files of the embedded remote.

inline PushAnswer answerOf(const Push &push, PushAnswer::Verdict verdict, const QString &message)
{
    PushAnswer answer;
    answer.operation = push.operation;
    answer.verdict = verdict;
    answer.message = message;
    return answer;
}

inline Revision takeRevision(const Row &row)
{
    return {row.bytes(0), row.id<ArticleId>(1), splitHashes(row.bytes(2)), row.bytes(3), row.bytes(6), row.id<PersonId>(4), row.time(5)};
}

inline const QString revisionColumns = QStringLiteral("SELECT hash, article, parents, content_hash, author, time, canonical FROM revisions ");

} // namespace galley
