// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <QString>
#include <QStringList>

namespace galley {

/// The words of an article as the index holds them, by column.
struct SearchWords
{
    QString headline;
    QString body;
    QString people;
    QString source;
};

/// Cuts text into words for the index: a run of Han characters gives its overlapping pairs and, at
/// its end, the last character alone (so every character begins a word); other letters and digits
/// stay words, lower-cased; width variants are folded.
QString indexWords(QStringView text);
SearchWords searchWords(const Content &content);

/// What was typed into a search box, as an FTS5 query. Terms are parted by spaces and all must be found;
/// "quoted" terms are taken as they stand, others match the beginnings of words. Every text is valid;
/// empty where it holds nothing that could be searched for.
QString matchQuery(QStringView typed);

/// The part of a plain text around the first place where a term of the search stands; its beginning
/// where none does.
QString searchSnippet(const QString &plain, QStringView typed, int length = 80);

} // namespace galley
