// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/publicationdesk.h"

#include "desk/deskicon.h"
#include "desk/editorialactions.h"
#include "desk/editorpane.h"
#include "desk/messagearea.h"
#include "desk/publication/calendarwindow.h"
#include "desk/publication/checklistwindow.h"
#include "desk/publication/deliverywords.h"
#include "desk/publication/livebanner.h"
#include "desk/publication/withdrawaldialog.h"

#include <QAction>
#include <QBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

void bringUp(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

PublicationDesk::PublicationDesk(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, const Panes &panes, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_document(document), m_panes(panes), m_window(window),
      m_banner(new LiveBanner(newsroom, names, document, &panes.editor)),
      m_calendarAction(new QAction(deskIcon(u"view-calendar-week"_s), tr("Calendar…"), this)),
      m_checklistAction(new QAction(deskIcon(u"view-task"_s), tr("Receipts and outside copies…"), this))
{
    m_calendarAction->setObjectName(u"calendar"_s);
    m_calendarAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    m_checklistAction->setObjectName(u"outsideCopies"_s);
    window->installEventFilter(this);
    for (QAction *action : {m_calendarAction, m_checklistAction})
        window->addAction(action); // its key works while the menu bar is hidden
    if (auto *column = qobject_cast<QBoxLayout *>(panes.editor.layout()))
        column->insertWidget(1, m_banner); // below the headline
    connect(m_calendarAction, &QAction::triggered, this, [this] { bringUp(calendar()); });
    connect(m_checklistAction, &QAction::triggered, this, [this] { openChecklist({}); });
    connect(m_banner, &LiveBanner::restoreWanted, this, [this] { m_panes.editorial.action(Action::RestoreLive)->trigger(); });
    connect(m_banner, &LiveBanner::checklistWanted, this, [this] { openChecklist(m_document.id()); });
    // Whoever takes something away sees the outlets answer, and what is left to do.
    connect(&panes.editorial, &EditorialActions::carriedOut, this, [this](Action action, const Article &article) {
        if (WithdrawalDialog::asksFor(action))
            openChecklist(article.id);
    });
}

/// With the window goes what stands beside it; what is being typed there is stored.
bool PublicationDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Close && m_checklist)
        m_checklist->close();
    return QObject::eventFilter(watched, event);
}

void PublicationDesk::setPerson(const Person &person)
{
    m_person = person;
    if (m_calendar)
        m_calendar->setPerson(person);
    if (m_checklist)
        m_checklist->setPerson(person);
}

void PublicationDesk::coloursChanged()
{
    m_banner->coloursChanged();
    if (m_checklist && m_checklist->isVisible())
        m_checklist->showArticle({});
}

CalendarWindow &PublicationDesk::calendar()
{
    if (!m_calendar) {
        m_calendar = new CalendarWindow(m_newsroom, m_person, m_window);
        connect(m_calendar, &CalendarWindow::articleWanted, this, &PublicationDesk::articleWanted);
    }
    return *m_calendar;
}

ChecklistWindow &PublicationDesk::checklist()
{
    if (!m_checklist) {
        m_checklist = new ChecklistWindow(m_newsroom, m_names, m_person, m_window);
        connect(m_checklist, &ChecklistWindow::articleWanted, this, &PublicationDesk::articleWanted);
    }
    return *m_checklist;
}

void PublicationDesk::openChecklist(ArticleId id)
{
    checklist().showArticle(id);
    bringUp(checklist());
}

void PublicationDesk::tell(const ClockRound &round)
{
    for (const ClockEvent &event : round.events)
        tellEvent(event);
    for (const Delivery &delivery : round.deliveries)
        tellDelivery(m_panes.messages, delivery);
    if (round.error)
        tellDeliveryHeldUp(m_panes.messages, *round.error);
}

void PublicationDesk::tellEvent(const ClockEvent &event)
{
    const QString key = u"clock:"_s + event.work.article.toString();
    const QList<MessageOffer> open{{tr("Open"), [this, id = event.work.article] { Q_EMIT articleWanted(id); }}};
    if (event.error) {
        m_panes.messages.sayError(key, *event.error);
    } else if (!event.outcome.done) {
        m_panes.messages.say(key, MessageBar::Kind::Warning, tr("“%1” did not go out at its time: %2").arg(event.work.headline, event.outcome.why), open);
    } else {
        m_panes.messages.say(key, MessageBar::Kind::Done,
                             event.work.action == Action::GoLive ? tr("“%1” went out at its time.").arg(event.work.headline)
                                                                 : tr("“%1” has run its time and was taken offline.").arg(event.work.headline), open);
    }
}

} // namespace galley
