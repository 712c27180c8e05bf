// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "desk/articledocument.h"
#include "desk/newsroomnames.h"
#include "publish/publicationclock.h"

#include <QPointer>

class QAction;

namespace galley {

class CalendarWindow;
class ChecklistWindow;
class EditorialActions;
class EditorPane;
class LiveBanner;
class MessageArea;

/// What comes after the approval, in the window: the banner that says what readers see, the calendar, the receipts and
/// outside copies, and what the newsroom's clock did by itself.
class PublicationDesk : public QObject
{
    Q_OBJECT
public:
    struct Panes
    {
        EditorPane &editor;
        EditorialActions &editorial;
        MessageArea &messages;
    };
    PublicationDesk(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, const Panes &panes, QWidget *window);

    void setPerson(const Person &person);
    void coloursChanged();
    QList<QAction *> actions() const { return {m_calendarAction, m_checklistAction}; }
    /// What the clock did while the window stood open.
    void tell(const ClockRound &round);
    CalendarWindow &calendar();            ///< made when it is first asked for
    ChecklistWindow &checklist();
    LiveBanner &banner() { return *m_banner; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);

private:
    void openChecklist(ArticleId id);
    void tellEvent(const ClockEvent &event);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDocument &m_document;
    Panes m_panes;
    QWidget *m_window;
    Person m_person;
    LiveBanner *m_banner;
    QAction *m_calendarAction;
    QAction *m_checklistAction;
    QPointer<CalendarWindow> m_calendar;
    QPointer<ChecklistWindow> m_checklist;
};

} // namespace galley
