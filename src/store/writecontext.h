// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clock.h"
#include "store/database.h"
#include "store/idsource.h"
#include "store/signing.h"

#include <QTimeZone>

namespace galley {

/// What a piece of work in the writer thread needs beside the database.
struct WriteContext
{
    Database &database;
    IdSource &ids;
    NewsroomId newsroom;
    QTimeZone zone;
    QDateTime now; ///< UTC
    Signers signers = {}; ///< of who asked for this work
};

/// What a committed change is to be told of.
struct Changes
{
    QList<ArticleId> articles;
    bool manyArticles = false;
    bool sections = false;
    bool tags = false;
    bool people = false;
    bool site = false;
    bool proof = false;
    QList<ArticleId> comments = {};
    QList<PersonId> notices = {};
};

/// Something that readers see is about to change.
inline Result<void> bumpPublicVersion(Database &database)
{
    return database.exec(QStringLiteral("UPDATE meta SET value = value + 1 WHERE key = 'public_version'"));
}

} // namespace galley
