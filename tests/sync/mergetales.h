// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bodymerge.h"

#include <QRandomGenerator>
#include <QStringList>

namespace galley::testkit {

/// Bodies and what editors do to them, for merging. The first two draw from rapidcheck.
QString randomStory();
QString editedStory(const QString &story);

/// What an editor does in an afternoon: `edits` times a figure, a word or a clause changed, a sentence struck out, put
/// in or moved, paragraphs split, joined and moved. Never the same for two seeds, always the same for one.
QString editedBy(QRandomGenerator &chance, const QString &story, int edits);

/// Sentences that the merge should have, by how often each version has them, and that are neither in its text nor in its
/// conflicts.
QStringList lostSentences(const QString &base, const QString &mine, const QString &theirs, const BodyMerge &merge);
/// Sentences that a clean merge has more often than either side.
QStringList doubledSentences(const QString &base, const QString &mine, const QString &theirs, const BodyMerge &merge);
/// Sentences of a clean merge that no version has: what nobody wrote.
QStringList inventedSentences(const QString &base, const QString &mine, const QString &theirs, const BodyMerge &merge);

} // namespace galley::testkit
