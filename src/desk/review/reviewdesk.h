// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "desk/review/decider.h"
#include "desk/review/forwardact.h"
#include "desk/review/reasonpanel.h"
#include "desk/review/reviewahead.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QListView;
class QSplitter;
class QStackedWidget;

namespace galley {

class DecisionBar;
class EditInPlace;
class FactColumn;
class MessageArea;
class PublishedLook;
class QueueBar;
class QueueModel;
class ReviewKeys;
class Session;
class SheetHead;
class SheetView;
class Thumbnails;

/// 审核台: a queue by urgency and waiting time, the article as readers will see it with what changed, what is known of it,
/// and the decision; all from the keyboard. The next articles are prepared while one is read. What is decided on is the
/// text that was on the screen: decisions name its hash, nothing is passed before all that is new in it was seen, and a
/// text that changes underneath is shown anew first.
class ReviewDesk : public QWidget
{
    Q_OBJECT
public:
    ReviewDesk(Newsroom &newsroom, const NewsroomNames &names, Session &session, QWidget *parent = nullptr);
    ~ReviewDesk() override;

    void setPerson(const Person &person);
    /// Comes to the front, with this queue where one is named.
    void open(std::optional<Queue> queue = {});
    /// Shows an article, whether it is in the queue or not.
    void showArticle(ArticleId article);
    /// What is being edited is saved, then on; stays and says why when that fails.
    void leaveThen(const std::function<void()> &goOn);
    /// Asked whether an article that is to be edited is open elsewhere, which then comes to the front with it.
    void setOpenElsewhere(const std::function<bool(ArticleId)> &ask) { m_openElsewhere = ask; }
    void setKeepers(const OutletKeepers &keepers) { m_decider->setKeepers(keepers); }
    void setBeforeDeciding(const Decider::BeforeDeciding &ask) { m_decider->setBeforeDeciding(ask); }
    void coloursChanged();

    const ReviewItem *item() const { return m_item ? &*m_item : nullptr; }
    bool isLoading() const { return m_loading; }
    /// Whether it was prepared ahead.
    bool isPrepared(ArticleId article) const { return m_ahead->isReady({article, m_person.id}); }
    /// Nothing is shown, and nothing was prepared: what follows costs what a first look costs.
    void putAside();
    SheetView &sheet() const { return *m_sheet; }
    QueueModel &queue() const { return *m_queue; }
    QueueBar &queues() const { return *m_queues; }
    QListView &list() const { return *m_list; }
    DecisionBar &decision() const { return *m_decision; }
    ReasonPanel &reasons() const { return *m_reasons; }
    FactColumn &facts() const { return *m_facts; }
    MessageArea &messages() const { return *m_messages; }
    PublishedLook &published() const { return *m_published; }
    EditInPlace *editing() const { return m_edit; }
    ReviewKeys &keys() const { return *m_keys; }
    Decider &decider() const { return *m_decider; }

Q_SIGNALS:
    void itemShown(galley::ArticleId article); ///< laid out and ready to be read
    void emptied();                            ///< nothing is left in the queue
    void openWanted(galley::ArticleId article);///< in the main window
    void commentWanted(galley::ArticleId article, galley::CommentId comment);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A decision that is carried out.
    struct UnderWay
    {
        Queue queue = Queue::All; ///< that it was taken in
        QString headline;
    };
    enum Page { SheetPage, PublishedPage, EditPage, EmptyPage };

    void build();
    QWidget *buildList();
    QWidget *buildMiddle();
    QWidget *buildSide();
    void connectParts();
    void connectKeys();

    void showQueue(Queue queue);
    void queueRead();
    void select(ArticleId article);
    void stepQueue(int by);
    ArticleId besideInQueue(ArticleId article) const;
    /// What is on the screen is what was asked for last: only then do keys act on it.
    bool isCurrent() const { return m_item && m_item->article.id == m_wanted; }
    void onceCurrent(const std::function<void()> &then);
    void request(const ReviewWish &wish);
    void readAgain();
    void take(const ReviewWish &wish, const ReviewAhead::Prepared &prepared);
    void showItem(bool anew);
    void markOpened();
    void showNothing();
    void clearItem(const QString &why);
    void expectNext();
    void articlesChanged(const QList<ArticleId> &ids);
    void chooseBase(ChangeBase base);

    void setPage(Page page);
    void edit();
    void endEditing();
    void followReading();
    void readRights();
    void showDecision();
    void showBack();
    QString forwardWords() const;
    bool isSeen() const;
    void showFacts();
    void factChosen(const QString &target);

    void forward();
    void confirm();
    void cancel();
    void pageOn();
    void askReason(Action action);
    void openBack();
    void markPlace();
    void addPlace(const TextPlace &place);
    void openComment();
    void send();
    void sendComment();
    ActRequest requestFor(Action action) const;
    void begun(const ActRequest &request);
    void moveOn(ArticleId from);
    void decided(const ActRequest &request, const Article &article);
    void refused(const ActRequest &request, const Error &error);
    void delivered(const ActRequest &request, const QList<Delivery> &deliveries);
    void keepDraft();
    void restoreDraft();
    void askForOutlet(const std::function<void()> &then);
    std::optional<Refusal> refusalOf(Action action) const;
    QString headlineOf(ArticleId article) const;
    void say(const QString &text);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    Session &m_session;
    Person m_person;
    ReviewAhead *m_ahead;
    Decider *m_decider;
    Thumbnails *m_pictures;
    QueueModel *m_queue;
    QueueBar *m_queues = nullptr;
    MessageArea *m_messages = nullptr;
    QSplitter *m_columns = nullptr;
    QStackedWidget *m_listPages = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_emptyList = nullptr;
    QLabel *m_empty = nullptr;
    SheetHead *m_head = nullptr;
    QStackedWidget *m_pages = nullptr;
    SheetView *m_sheet = nullptr;
    PublishedLook *m_published = nullptr;
    EditInPlace *m_edit = nullptr; ///< made when it is first wanted
    ReasonPanel *m_reasons = nullptr;
    QPushButton *m_back = nullptr;
    DecisionBar *m_decision = nullptr;
    FactColumn *m_facts = nullptr;
    ReviewKeys *m_keys;
    std::function<bool(ArticleId)> m_openElsewhere;

    std::optional<ReviewItem> m_item;      ///< shown
    QList<ActionState> m_rights;           ///< what the person may do with it
    std::optional<ForwardAct> m_forward;
    ArticleId m_wanted;                    ///< shown, or on its way
    std::optional<ChangeBase> m_base;      ///< chosen for the article that is shown
    QByteArray m_changedFrom;              ///< the hash it had when it changed underneath
    ReasonDrafts *m_drafts;                ///< typed and not sent
    QSet<ArticleId> m_commenting;          ///< a comment on it is on its way to the store
    QHash<ArticleId, UnderWay> m_underWay;
    QTimer m_patience;                     ///< how long an article stays while its decision is carried out
    ArticleId m_bringingOut;               ///< the message that something was done is about this one, and busy
    std::function<void()> m_onceCurrent;   ///< a key that came before the article it is meant for
    QSet<QByteArray> m_seen;               ///< content hashes that were seen as a whole
    int m_decisions = 0;                   ///< of this person, since the desk was opened
    QString m_toConfirm;                   ///< what the button said when it was asked for; one more key carries that out
    bool m_triedUnread = false;            ///< somebody would have passed it unread
    bool m_loading = false;
    bool m_edited = false;                 ///< by this person, in place: what changed is their own
    bool m_selecting = false;
};

} // namespace galley
