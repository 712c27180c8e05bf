// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/newsroomnames.h"
#include "publish/publishing.h"

#include <QAction>
#include <QFuture>
#include <QHash>
#include <QThreadPool>

namespace galley {

class DeliveryCourse;
class MessageArea;
class ReasonDialog;

/// One action of the window for every action of the workflow. What this person may not do now is disabled and
/// says why, in the rules' own words. Unsaved text is saved first; approvals name the text that is shown.
class EditorialActions : public QObject
{
    Q_OBJECT
public:
    EditorialActions(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, MessageArea &messages,
                     QWidget *window);
    ~EditorialActions() override;

    void setPerson(const Person &person);
    /// Who may write outlets, where the newsroom has a store.
    void setKeepers(const OutletKeepers &keepers) { m_keepers = keepers; }
    QAction *action(Action action) const { return m_actions.value(action); }
    /// Pass, or at the last step approve: the one button of the tool bar.
    QAction *forward() const { return m_forward; }
    /// The next thing to do with the article: submit or pass. Always enabled; says why when neither is possible.
    QAction *advance() const { return m_advance; }
    /// Brings every outlet to what is live, without an action.
    void deliverAgain();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void carriedOut(galley::Action action, const galley::Article &article);
    void delivered(const QList<galley::Delivery> &deliveries);
    void refused(galley::Action action, const galley::Error &error);
    void busyChanged(bool busy);
    void assignWanted(galley::ArticleId article); ///< Assign asks for more than a reason

private:
    struct Errand;
    void make(Action action);
    void follow();
    void followForward();
    void start(Action action);
    void ask(Errand errand);
    void askForWithdrawal(Errand errand);
    void askForNote(Errand errand);
    bool isStillOpen(const Errand &errand); ///< its article; says why not
    void saveThenCarryOut(const Errand &errand);
    void carryOut(Errand errand);
    void sendOff(const Errand &errand, const ActRequest &request); ///< signed, where it is to be
    void publishInWorker(const Errand &errand, const ActRequest &request);
    void askForOutlet(const Errand &errand);
    void finish(const Errand &errand, const Result<Article> &article);
    DeliveryProgress watch(const QString &text); ///< says so while it lasts, how far it is, and offers to stop it
    void tellDeliveries(const QList<Delivery> &deliveries, const QString &what);
    void advanceOrExplain();
    void setBusy(bool busy);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDocument &m_document;
    MessageArea &m_messages;
    QWidget *m_window;
    Person m_person;
    OutletKeepers m_keepers;
    QHash<Action, QAction *> m_actions;
    QAction *m_forward;
    QAction *m_advance;
    QThreadPool m_publisher; ///< of its own: a delivery may last, and may wait for another
    QFuture<Result<Publication>> m_publishing;
    QFuture<Result<QList<Delivery>>> m_delivering;
    DeliveryCourse *m_course = nullptr; ///< of the last delivery
    bool m_busy = false;
};

} // namespace galley
