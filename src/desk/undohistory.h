// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/undogroup.h"

namespace galley {

/// The edits of one text in groups, without limit. A typed run is a group as far as the next clause's end, word,
/// pause or place; a paste or a command is one by itself. QTextDocument's own would be lost with every text that is
/// set, and groups by key. Cheap: an edit costs its own length.
class UndoHistory
{
public:
    /// How an edit came about, which decides whether it joins the one before.
    enum class Way {
        Key,       ///< a key: typing, or deleting
        Composing, ///< an input method: the selection it replaces goes first
        Command,   ///< anything else; always a group of its own
    };

    /// now: milliseconds of a clock that only goes on.
    void record(const TextSplice &splice, Way way, int anchorBefore, int cursorBefore, qint64 now);
    /// What comes next begins a group.
    void close() { m_open = false; }
    void clear();

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_groups.size(); }
    /// The group to take back (its splices reversed, last first), or to make again. Only where there is one.
    UndoGroup undo();
    UndoGroup redo();

    const QList<UndoGroup> &groups() const { return m_groups; }
    qsizetype done() const { return m_done; }
    /// History of the text before the first edit that is held here (read from a file meanwhile). undone: what could be
    /// made again there; dropped where something was edited since.
    void prepend(const QList<UndoGroup> &done, const QList<UndoGroup> &undone);

private:
    bool joins(const TextSplice &splice, Way way, qint64 now) const;

    QList<UndoGroup> m_groups;
    qsizetype m_done = 0;
    bool m_open = false;
    Way m_way = Way::Command;
    qint64 m_time = 0;
};

} // namespace galley
