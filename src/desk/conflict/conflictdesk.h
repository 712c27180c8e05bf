// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/conflict/conflictwindow.h"

#include <QObject>
#include <QPointer>

namespace galley {

class MessageArea;

/// Puts the open text and what somebody else saved meanwhile together: what merges by itself is taken, for the rest the
/// conflict window opens. The outcome goes into the editor, unsaved, over the newest version.
class ConflictDesk : public QObject
{
    Q_OBJECT
public:
    ConflictDesk(Newsroom &newsroom, ArticleDocument &document, MessageArea &messages, QWidget *window);

    void merge();
    ConflictWindow *window() const { return m_conflicts; } ///< null when none is open

private:
    struct Version
    {
        Content content;
        Handling handling;
    };
    void mergeWithNewest(const Version &base, const Version &mine);
    void use(const Version &merged, const Article &theirs, const QString &told);

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    MessageArea &m_messages;
    QWidget *m_parent;
    QPointer<ConflictWindow> m_conflicts;
};

} // namespace galley
