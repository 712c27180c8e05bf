// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "store/newsroom.h"

#include <QObject>
#include <QPointer>

namespace galley {

class AssignDialog;
class MessageArea;
class NewsroomNames;

/// Assigning in the window: the dialog, and what the store says to it.
class AssignDesk : public QObject
{
    Q_OBJECT
public:
    AssignDesk(Newsroom &newsroom, const NewsroomNames &names, MessageArea &messages, QWidget *window);
    ~AssignDesk() override;

    void setPerson(const Person &person) { m_person = person; }
    void start(ArticleId article);
    AssignDialog *dialog() const;

Q_SIGNALS:
    void assigned(galley::ArticleId article);

private:
    void assign(const QList<PersonId> &people);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    MessageArea &m_messages;
    QWidget *m_window;
    Person m_person;
    QPointer<AssignDialog> m_dialog;
};

} // namespace galley
