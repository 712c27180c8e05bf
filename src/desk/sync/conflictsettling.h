// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/conflict/conflictwindow.h"
#include "desk/newsroomnames.h"
#include "sync/conflictrevisions.h"

#include <QPointer>

namespace galley {

class MessageArea;

/// Puts a text that was saved elsewhere, and could not be brought in by itself, together with the one that stands: what
/// merges by itself is taken, for the rest the conflict window opens. The outcome is saved as a merge of both, and the
/// conflict is settled everywhere. Giving the window up leaves everything as it was.
class ConflictSettling : public QObject
{
    Q_OBJECT
public:
    ConflictSettling(Newsroom &newsroom, const NewsroomNames &names, MessageArea &messages, QWidget *window);

    /// The article's oldest one. What is typed in it must be saved before.
    void start(ArticleId article, PersonId by);
    ConflictWindow *window() const { return m_window; } ///< null when none is open

Q_SIGNALS:
    void settled(galley::ArticleId article);

private:
    /// What one side of the merge made of the base.
    struct Sides
    {
        Content base;
        Content mine;
        Content theirs;      ///< the text that stands
        QByteArray head;     ///< its revision
        PersonId headBy;
        QDateTime headTime;
    };
    Result<Sides> sidesOf(const ConflictRevision &conflict) const;
    void put(const ConflictRevision &conflict, const Sides &sides, PersonId by);
    void settle(const ConflictRevision &conflict, const Sides &sides, const Content &decided, PersonId by, const QString &told);
    void decideAgain(const ConflictRevision &conflict, const Sides &before, const Content &decided, PersonId by);
    QString nameOf(const QString &text, PersonId person, const QDateTime &time) const;

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    MessageArea &m_messages;
    QWidget *m_parent;
    QPointer<ConflictWindow> m_window;
};

} // namespace galley
