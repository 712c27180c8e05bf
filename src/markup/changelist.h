// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <functional>

namespace galley {

/// A mark of a tracked change or a comment in body source. Offsets are UTF-16 units of the source. Several marks may
/// name one entry of the change list: a change at several places, which is accepted or refused as one.
struct ChangeMark
{
    enum class Kind { Insertion, Deletion, Replacement, Comment };
    Kind kind = Kind::Comment;
    QString id;            ///< empty for a mark without {#id}
    qsizetype start = 0;   ///< of the whole mark
    qsizetype content = 0; ///< behind its opening
    qsizetype arrow = 0;   ///< of a replacement: between old and new text (two units); else close
    qsizetype close = 0;   ///< before its closing
    qsizetype end = 0;     ///< of the whole mark, {#id} included
    int parent = -1;       ///< the mark it stands in, by index
    bool operator==(const ChangeMark &) const = default;
};

/// All marks in the order of the source, those inside others behind them. LF line ends. Linear, any thread.
QList<ChangeMark> changesIn(QStringView source);

/// What a mark deletes and what it inserts (or a comment's text as inserted), with line ends for ¶ and without marks
/// inside.
QString deletedText(QStringView source, const ChangeMark &mark);
QString insertedText(QStringView source, const ChangeMark &mark);

/// Body and change list after some changes were settled.
struct SettledChanges
{
    QString source;
    QList<ChangeEntry> changes;
    bool operator==(const SettledChanges &) const = default;
};

/// Accepts or refuses the changes that `which` picks, the others stay as they are; a comment goes either way. Entries
/// go with the last mark that names them. Refusing everything gives exactly the text that the changes were made to.
SettledChanges settleChanges(QStringView source, const QList<ChangeEntry> &changes, const std::function<bool(const ChangeMark &)> &which,
                             bool accept);

/// The entries that the marks of a source name, in the order of `changes`. What `changes` does not have comes from
/// `known` (undo brings marks back whose entries are gone); what neither knows has none.
QList<ChangeEntry> entriesFor(QStringView source, const QList<ChangeEntry> &changes, const QList<ChangeEntry> &known = {});

/// The next free id for a tracked change or comment: c1, c2 …
QString nextChangeId(const QList<ChangeEntry> &changes, QStringView source);

} // namespace galley
