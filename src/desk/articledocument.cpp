// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledocument.h"

#include "article/fields.h"
#include "desk/documentjournal.h"
#include "store/actionsnow.h"

#include <QFutureWatcher>
#include <QScopedValueRollback>
#include <QTimer>

namespace galley {

namespace {

/// What an edit means beyond itself is looked at this long after it.
constexpr int idleDelay = 400; // ms

std::optional<Refusal> refusalOf(const QList<ActionState> &states, Action action)
{
    for (const ActionState &state : states) {
        if (state.action == action)
            return state.refusal;
    }
    return Refusal{Rule::StageForbids, {}};
}

/// Hands a write's answer to the context's thread, always through the event loop: QFuture::then() calls
/// back at once where the writer was quicker, and save() would answer before it returned. A write that
/// was given up (the newsroom is closing) has no result.
template <typename T, typename Answer>
void whenDone(QObject *context, const QFuture<Result<T>> &future, const Answer &answer)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, answer] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            answer(watcher->result());
        else
            answer(Result<T>(failure(ErrorCode::Cancelled,
                                     ArticleDocument::tr("The newsroom is closing; the text was not saved."))));
    });
    watcher->setFuture(future);
}

} // namespace

struct ArticleDocument::Private
{
    Newsroom &newsroom;
    Person person;
    QTimer idle;

    bool isOpen = false;
    bool isNew = false;
    bool modified = false;
    bool saving = false;
    bool saveAgain = false;
    bool changedOutside = false; ///< somebody committed while our own save was under way
    bool bodyStale = false;      ///< the editor holds a newer body than content
    quint64 openings = 0;        ///< tells a late answer about an article that is no longer open
    quint64 edits = 0;           ///< rises with every edit: what a save took, and what came later

    Article saved;
    Content content;
    Handling handling;
    Situation situation;
    std::function<QString()> bodySource;
    std::function<bool()> bodyIsBlank;
    std::shared_ptr<DocumentJournal> journal;
    bool bodyUntold = false;        ///< the journal was not told of the body's last edits
    bool telling = false;           ///< inside contentChanged(): the editor follows what the journal knows
    bool apart = false;             ///< the editor could not follow yet (somebody is composing): its edits are of another body
    bool journalFails = false;
    std::optional<RecoveredText> recovered; ///< a crash's journal: removed once our own has its text

    explicit Private(Newsroom &room) : newsroom(room) {}

    void pullBody()
    {
        if (bodyStale && bodySource)
            content.body = bodySource();
        bodyStale = false;
    }
    void tellBody()
    {
        if (!std::exchange(bodyUntold, false) || !journal)
            return;
        apart = apart && !bodyStale;
        pullBody();
        journal->setBody(content.body);
    }
    void take(const Article &article)
    {
        saved = article;
        content = article.content;
        handling = article.handling;
        bodyStale = bodyUntold = apart = false;
    }
    /// What cannot be removed is found again at the next start, and offered again.
    void dropRecovered()
    {
        if (recovered)
            (void)CrashJournal::discard(*recovered);
        recovered.reset();
    }
    /// Where it says what the open text's own journal does, one of them is enough.
    void setRecoveredAside()
    {
        if (recovered && recovered->content == content)
            (void)CrashJournal::discard(*recovered);
        else if (recovered && !recovered->isSetAside)
            (void)CrashJournal::setAside(*recovered);
        recovered.reset();
    }
    QList<ActionState> states() const
    {
        return actionsNow(newsroom, situation, person);
    }
};

ArticleDocument::ArticleDocument(Newsroom &newsroom, PersonId person, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(newsroom))
{
    d->idle.setSingleShot(true);
    connect(&d->idle, &QTimer::timeout, this, [this] {
        if (!d->isOpen || !d->modified)
            return;
        d->tellBody();
        tellMissing();
    });
    connect(&newsroom, &Newsroom::articlesChanged, this, [this](const QList<ArticleId> &ids) {
        if (d->isOpen && !d->isNew && (ids.isEmpty() || ids.contains(d->saved.id)))
            changedOutside();
    });
    connect(&newsroom, &Newsroom::peopleChanged, this, [this] { setPerson(d->person.id); });
    setPerson(person);
}

ArticleDocument::~ArticleDocument()
{
    if (d->isOpen && d->modified)
        d->tellBody();
}

void ArticleDocument::setPerson(PersonId person)
{
    d->person = Person{};
    d->person.id = person;
    if (const auto people = d->newsroom.people()) {
        for (const Person &each : *people) {
            if (each.id == person)
                d->person = each;
        }
    }
    if (d->isOpen)
        Q_EMIT situationChanged();
}

// ---- opening ----------------------------------------------------------------------------------

void ArticleDocument::begin()
{
    if (d->isOpen && d->modified)
        d->tellBody();
    ++d->openings;
    ++d->edits;
    d->idle.stop();
    d->journal.reset();
    d->recovered.reset();
    if (std::exchange(d->journalFails, false))
        Q_EMIT journalWorks();
    d->isOpen = d->isNew = d->bodyStale = d->bodyUntold = d->apart = false;
    d->changedOutside = d->saveAgain = false;
    d->saved = {};
    d->content = {};
    d->handling = {};
    d->situation = {};
    setSaving(false);
    setModified(false);
}

/// From the content as it is now; edits are told as they come.
void ArticleDocument::beginJournal(ArticleId article, const QByteArray &base)
{
    d->journal = std::make_shared<DocumentJournal>(d->newsroom.folder(), d->newsroom.clock(), article, base, d->content, d->handling);
    const DocumentJournal *journal = d->journal.get();
    connect(journal, &DocumentJournal::failed, this, [this, journal](const Error &error) {
        if (journal != d->journal.get() || !d->modified)
            return;
        d->journalFails = true;
        Q_EMIT journalFailed(error);
    });
    connect(journal, &DocumentJournal::written, this, [this, journal] {
        if (journal != d->journal.get())
            return;
        d->dropRecovered(); // this journal has it now
        if (std::exchange(d->journalFails, false))
            Q_EMIT journalWorks();
    });
}

void ArticleDocument::open(ArticleId id)
{
    const auto article = d->newsroom.article(id);
    begin();
    if (!article) {
        Q_EMIT opened();
        Q_EMIT saveFailed(article.error());
        return;
    }
    d->isOpen = true;
    d->take(*article);
    beginJournal(id, article->revision);
    readSituation();
    tellReviewersEye();
    Q_EMIT opened();
    Q_EMIT situationChanged();
}

void ArticleDocument::openNew(const Content &content, const Handling &handling)
{
    begin();
    d->isOpen = d->isNew = true;
    d->content = content;
    d->handling = handling;
    d->situation.kind = handling.kind;
    d->situation.sections = handling.sections();
    d->situation.writers = {d->person.id};
    beginJournal(ArticleId(), QByteArray());
    readSituation();
    Q_EMIT opened();
    Q_EMIT situationChanged();
}

void ArticleDocument::openRecovered(const RecoveredText &recovered)
{
    const auto article = recovered.article.isNull()
        ? Result<Article>(failure(ErrorCode::NotFound, QString())) : d->newsroom.article(recovered.article);
    begin();
    d->isOpen = true;
    d->content = recovered.content;
    d->recovered = recovered;
    if (article && (recovered.baseRevision.isEmpty() || recovered.baseRevision == article->revision)) {
        d->saved = *article;
        d->handling = recovered.handling.value_or(article->handling);
        beginJournal(article->id, article->revision);
    } else {
        d->isNew = true;
        d->handling = recovered.handling.value_or(article ? article->handling : Handling());
        if (article)
            makeConflictCopy(*article);
        d->situation.kind = d->handling.kind;
        d->situation.sections = d->handling.sections();
        d->situation.writers = {d->person.id};
        beginJournal(ArticleId(), QByteArray());
    }
    readSituation();
    Q_EMIT opened();
    Q_EMIT situationChanged();
    d->journal->setFields(d->content, d->handling);
    edited();
    tellMissing();
}

/// What was typed over a revision that is no longer the newest may neither replace the newer one nor be lost.
void ArticleDocument::makeConflictCopy(const Article &article)
{
    //: 冲突副本, behind the headline of what was typed while somebody else saved
    d->content.headline = tr("%1 (conflict copy)").arg(d->content.headline.isEmpty() ? article.content.headline : d->content.headline);
    d->handling.slug.clear();
    if (!d->handling.related.contains(article.id))
        d->handling.related.append(article.id);
}

void ArticleDocument::close()
{
    if (!d->isOpen)
        return;
    begin();
    Q_EMIT opened();
    Q_EMIT situationChanged();
}

/// Recall ends when a reviewer has opened the text.
void ArticleDocument::tellReviewersEye()
{
    if (d->situation.stage != Stage::Review)
        return;
    const QList<ActionState> states = d->states();
    if (refusalOf(states, Action::Pass) && refusalOf(states, Action::Approve))
        return;
    d->newsroom.markOpened(d->saved.id, d->person.id);
}

void ArticleDocument::readSituation()
{
    if (!d->isNew)
        if (const auto situation = d->newsroom.situation(d->saved.id))
            d->situation = *situation;
    d->situation.missingFields = missingForSubmit(d->content, d->handling); // of what is typed, not of what is saved
}

// ---- reading ----------------------------------------------------------------------------------

bool ArticleDocument::isOpen() const { return d->isOpen; }
bool ArticleDocument::isNew() const { return d->isNew; }
bool ArticleDocument::isModified() const { return d->modified; }
bool ArticleDocument::isSaving() const { return d->saving; }
PersonId ArticleDocument::person() const { return d->person.id; }
ArticleId ArticleDocument::id() const { return d->saved.id; }
const Article &ArticleDocument::saved() const { return d->saved; }
const Handling &ArticleDocument::handling() const { return d->handling; }
const Situation &ArticleDocument::situation() const { return d->situation; }
QString ArticleDocument::recoveredFile() const { return d->recovered ? d->recovered->file : QString(); }

const Content &ArticleDocument::content() const
{
    d->pullBody();
    return d->content;
}

const Content &ArticleDocument::fields() const { return d->content; }
const QList<ChangeEntry> &ArticleDocument::changes() const { return d->content.changes; }

std::optional<Refusal> ArticleDocument::editRefusal() const
{
    if (!d->isOpen)
        return Refusal{Rule::StageForbids, tr("No article is open.")};
    if (d->newsroom.mode() == Newsroom::Mode::ReadOnly)
        return Refusal{Rule::StageForbids, tr("This newsroom is open for reading only.")};
    if (d->isNew)
        return std::nullopt;
    const QList<ActionState> states = d->states();
    const auto save = refusalOf(states, Action::Save);
    const auto reviewEdit = refusalOf(states, Action::EditInReview);
    if (!save || !reviewEdit)
        return std::nullopt;
    return d->situation.stage == Stage::Review ? reviewEdit : save;
}

bool ArticleDocument::editsAreTracked() const
{
    if (!d->isOpen || d->isNew)
        return false;
    const QList<ActionState> states = d->states();
    return refusalOf(states, Action::Save) && !refusalOf(states, Action::EditInReview);
}

std::optional<Refusal> ArticleDocument::handlingRefusal() const
{
    const bool stored = d->isOpen && !d->isNew && d->newsroom.mode() != Newsroom::Mode::ReadOnly;
    return stored ? judgeHandling(d->situation, d->person, d->newsroom.clock().nowUtc()) : editRefusal();
}

// ---- editing ----------------------------------------------------------------------------------

void ArticleDocument::setContent(const Content &content, const QObject *origin)
{
    if (!d->isOpen)
        return;
    d->pullBody();
    if (d->content == content)
        return;
    const bool otherBody = d->content.body != content.body;
    d->content = content;
    d->journal->setFields(content, d->handling);
    if (otherBody)
        d->journal->setBody(content.body);
    edited();
    tellMissing();
    {
        const QScopedValueRollback telling(d->telling, true);
        if (otherBody)
            Q_EMIT bodyChanged(origin);
        Q_EMIT contentChanged(origin);
    }
    if (otherBody)
        d->apart = d->bodySource && d->bodySource() != d->content.body;
    d->tellBody(); // where the editor made something else of it
}

void ArticleDocument::editFields(const std::function<void(Content &)> &edit, const QObject *origin)
{
    if (!d->isOpen)
        return;
    Content before = d->content;
    before.body.clear(); // comparing two bodies would cost their length
    Content fields = before;
    edit(fields);
    fields.body.clear();
    if (fields == before)
        return;
    fields.body = d->content.body;
    d->content = std::move(fields);
    d->journal->setFields(d->content, d->handling);
    edited();
    tellMissing();
    Q_EMIT contentChanged(origin);
}

void ArticleDocument::setHandling(const Handling &handling, const QObject *origin)
{
    if (!d->isOpen || d->handling == handling)
        return;
    d->handling = handling;
    d->journal->setFields(d->content, handling);
    edited();
    tellMissing();
    Q_EMIT handlingChanged(origin);
}

void ArticleDocument::setChanges(const QList<ChangeEntry> &changes, const QObject *origin)
{
    if (!d->isOpen || d->content.changes == changes)
        return;
    d->content.changes = changes;
    d->journal->setFields(d->content, d->handling);
    edited();
    Q_EMIT contentChanged(origin);
}

void ArticleDocument::setBodySource(std::function<QString()> bodySource, std::function<bool()> isBlank)
{
    d->pullBody();
    d->bodySource = std::move(bodySource);
    d->bodyIsBlank = std::move(isBlank);
}

void ArticleDocument::bodyEdited()
{
    if (!d->isOpen)
        return;
    d->bodyStale = d->bodyUntold = true;
    edited();
}

void ArticleDocument::bodySpliced(const TextSplice &splice)
{
    if (!d->isOpen)
        return;
    d->bodyStale = true;
    if (d->telling || d->apart)
        d->bodyUntold = true;
    else if (!d->bodyUntold)
        d->journal->edit(splice);
    edited();
}

void ArticleDocument::edited()
{
    ++d->edits;
    // Not restarted while it runs: steady typing does not put it off.
    if (!d->idle.isActive())
        d->idle.start(idleDelay);
    setModified(true);
}

/// What is missing for review is told of the fields as they stand here, for submitting saves first.
void ArticleDocument::tellMissing()
{
    const bool blank = d->bodyStale && d->bodyIsBlank ? d->bodyIsBlank() : QStringView(content().body).trimmed().isEmpty();
    Content looked = d->content;
    looked.body = blank ? QString() : QString(u'\u6587'); // all that is asked of it is whether there is one
    QStringList missing = missingForSubmit(looked, d->handling);
    if (missing == d->situation.missingFields)
        return;
    d->situation.missingFields = std::move(missing);
    Q_EMIT situationChanged();
}

void ArticleDocument::setModified(bool modified)
{
    if (d->modified == modified)
        return;
    d->modified = modified;
    if (!modified)
        d->idle.stop();
    if (!modified && std::exchange(d->journalFails, false))
        Q_EMIT journalWorks();
    Q_EMIT modifiedChanged(modified);
}

void ArticleDocument::setSaving(bool saving)
{
    if (d->saving == saving)
        return;
    d->saving = saving;
    Q_EMIT savingChanged(saving);
}

// ---- saving -----------------------------------------------------------------------------------

void ArticleDocument::save()
{
    if (!d->isOpen)
        return;
    if (d->saving) {
        d->saveAgain = true;
        return;
    }
    if (!d->modified && !d->isNew)
        return;
    d->pullBody();
    setSaving(true);
    const quint64 opening = d->openings;
    const quint64 edits = d->edits;
    // The journal is held until the answer: should another article be opened meanwhile, its text
    // is not forgotten before it is committed.
    const auto journal = d->journal;

    if (d->isNew) {
        whenDone(this, d->newsroom.createArticle(NewArticle{d->content, d->handling, false, {}}, d->person.id),
                 [this, opening, edits, journal](const Result<ArticleId> &made) {
                     finishSave(opening, edits, *journal, made);
                 });
        return;
    }
    SaveRequest request;
    request.article = d->saved.id;
    request.person = d->person.id;
    request.baseRevision = d->saved.revision;
    if (d->content != d->saved.content)
        request.content = d->content;
    if (d->handling != d->saved.handling)
        request.handling = d->handling;
    whenDone(this, d->newsroom.save(request),
             [this, opening, edits, journal, id = d->saved.id](const Result<SaveOutcome> &outcome) {
                 finishSave(opening, edits, *journal, outcome.transform([id](const SaveOutcome &) { return id; }));
             });
}

void ArticleDocument::finishSave(quint64 opening, quint64 edits, DocumentJournal &journal, const Result<ArticleId> &result)
{
    if (opening != d->openings) {
        if (result)
            journal.saved({}, {}, {}, {});
        return;
    }
    setSaving(false);
    if (!result) {
        d->saveAgain = false;
        if (result.error().code == ErrorCode::Conflict)
            Q_EMIT conflicted();
        else
            Q_EMIT saveFailed(result.error());
        return;
    }
    const auto article = d->newsroom.article(*result);
    if (!article) {
        Q_EMIT saveFailed(article.error());
        return;
    }
    committedAs(*article, edits, journal);
}

/// The text that the save took is on the disk. What was typed since is not.
void ArticleDocument::committedAs(const Article &article, quint64 edits, DocumentJournal &journal)
{
    d->isNew = false;
    d->saved = article;
    d->dropRecovered();
    if (d->edits == edits) {
        journal.saved(article.id, article.revision, article.content, article.handling);
        // The store may fill handling fields in (a slug, the responsible editor).
        if (d->handling != article.handling) {
            d->handling = article.handling;
            Q_EMIT handlingChanged(nullptr);
        }
        setModified(false);
    } else {
        d->tellBody();
        journal.savedBehind(article.id, article.revision);
    }
    readSituation();
    Q_EMIT committed();
    Q_EMIT situationChanged();
    if (std::exchange(d->saveAgain, false) && d->modified)
        save();
    else if (std::exchange(d->changedOutside, false))
        changedOutside();
}

void ArticleDocument::revert()
{
    if (!d->isOpen)
        return;
    const auto journal = d->journal;
    const ArticleId id = d->saved.id;
    const bool wasNew = d->isNew;
    d->tellBody();
    journal->setAside();
    d->setRecoveredAside();
    setModified(false);
    if (wasNew)
        close();
    else
        open(id);
}

void ArticleDocument::takeNewestAsBase()
{
    if (!d->isOpen || d->isNew || d->saving)
        return;
    const auto article = d->newsroom.article(d->saved.id);
    if (!article)
        return;
    d->pullBody();
    d->saved = *article;
    readSituation();
    edited();
    Q_EMIT situationChanged();
}

/// Something of the open article was committed by another hand: a review step, a correction, a colleague.
void ArticleDocument::changedOutside()
{
    if (d->saving) {
        d->changedOutside = true; // our own commit, most likely; looked at when it is answered
        return;
    }
    const auto article = d->newsroom.article(d->saved.id);
    if (!article)
        return;
    readSituation();
    if (d->modified) {
        // The base stays the one typed upon, so that the save meets the conflict.
        if (article->revision == d->saved.revision && d->handling == d->saved.handling) {
            d->saved = *article;
            d->handling = article->handling;
        }
        Q_EMIT situationChanged();
        return;
    }
    const bool otherText = article->content != d->saved.content;
    const bool otherHandling = article->handling != d->saved.handling;
    d->take(*article);
    if (otherText || otherHandling)
        beginJournal(article->id, article->revision);
    if (otherText) {
        ++d->openings;
        Q_EMIT opened();
    } else if (otherHandling) {
        Q_EMIT handlingChanged(nullptr);
    }
    Q_EMIT situationChanged();
}

} // namespace galley
