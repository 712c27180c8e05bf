// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "store/crashjournal.h"
#include "store/newsroom.h"

#include <QObject>

#include <functional>
#include <memory>

namespace galley {

class DocumentJournal;

/// The article that is open: what is saved, what is being typed, and the way from one to the other. The
/// editor and the inspector both work on it. Window thread.
///
/// Modified clears only when the store has committed. While modified, the crash journal is written at
/// most a second behind the typing. A failed save leaves everything as it is and says so (saveFailed).
class ArticleDocument : public QObject
{
    Q_OBJECT
public:
    ArticleDocument(Newsroom &newsroom, PersonId person, QObject *parent = nullptr);
    ~ArticleDocument() override; ///< journals what was not saved

    /// Opens an article. What was open must be saved or given up before (isModified()).
    void open(ArticleId id);
    /// A new article that exists nowhere yet; made at the first save.
    void openNew(const Content &content, const Handling &handling);
    /// Text found in a journal, on top of its article; modified from the start. Where the article was saved by another
    /// hand since, it opens as a conflict copy: a new article beside it, related to it.
    void openRecovered(const RecoveredText &recovered);
    void close();
    void setPerson(PersonId person);
    PersonId person() const;

    bool isOpen() const;
    bool isNew() const;
    bool isModified() const;
    bool isSaving() const;
    /// Whether this person may change the content now (Save or EditInReview); else why not.
    std::optional<Refusal> editRefusal() const;
    /// Whether this person's edits are a reviewer's: those are tracked in any case.
    bool editsAreTracked() const;
    /// Why handling fields may not be changed, which editors may in every stage.
    std::optional<Refusal> handlingRefusal() const;

    ArticleId id() const;
    const Article &saved() const;     ///< as committed
    const Content &content() const;   ///< as being edited; pulls the body in first
    const Content &fields() const;  ///< the same for who reads fields: the body in it may be behind the editor's
    const QList<ChangeEntry> &changes() const; ///< of fields()
    const Handling &handling() const;
    const Situation &situation() const;
    QString recoveredFile() const; ///< of openRecovered(), until our own journal has its text; empty: none

    /// An edit by a field's widget. origin is handed on with the signal, so that it can ignore its own echo.
    void setContent(const Content &content, const QObject *origin);
    /// The same where fields alone are edited: costs nothing proportional to the body, which the edit finds empty and
    /// cannot change. So a key in the headline of a book is as cheap as in that of a flash.
    void editFields(const std::function<void(Content &)> &edit, const QObject *origin);
    void setHandling(const Handling &handling, const QObject *origin);
    /// The list of tracked changes alone: unlike setContent() it costs nothing proportional to the body.
    void setChanges(const QList<ChangeEntry> &changes, const QObject *origin);
    /// The editor lends the body lazily: bodyEdited() per key press costs nothing proportional to it, and
    /// emits no contentChanged(); modifiedChanged(true) comes with the first. isBlank: whether there is nothing but
    /// white space in it, at no cost to speak of.
    void setBodySource(std::function<QString()> bodySource, std::function<bool()> isBlank = {});
    void bodyEdited();
    /// The same, where the edit itself is known: the journal then follows at the cost of its length.
    void bodySpliced(const TextSplice &splice);

    /// Commits. committed(), conflicted() or saveFailed() follows; typing may go on meanwhile, and what was
    /// typed since keeps the document modified. A call during a save makes another one after it.
    void save();
    /// Gives the unsaved edits up. They are kept aside for some weeks (CrashJournal::keptAside()).
    void revert();
    /// After conflicted(), and having seen the other text: the text here stays, and the next save lays it
    /// over the newest revision (which stays in the history).
    void takeNewestAsBase();

Q_SIGNALS:
    void opened();                       ///< another article, or none, or re-read
    void contentChanged(const QObject *origin);
    void bodyChanged(const QObject *origin); ///< setContent() brought another body; contentChanged() follows
    void handlingChanged(const QObject *origin);
    void modifiedChanged(bool modified);
    void savingChanged(bool saving);
    void committed();
    void saveFailed(const galley::Error &error);
    /// Somebody else's revision came in between: the text stays here, unsaved.
    void conflicted();
    /// What is typed is not being protected against a crash; tried again until journalWorks().
    void journalFailed(const galley::Error &error);
    void journalWorks();
    void situationChanged();             ///< stage, live, reviews: actions want re-enabling

private:
    void begin();
    void beginJournal(ArticleId article, const QByteArray &base);
    void makeConflictCopy(const Article &article);
    void edited();
    void tellMissing();
    void setModified(bool modified);
    void setSaving(bool saving);
    void readSituation();
    void tellReviewersEye();
    void changedOutside();
    void finishSave(quint64 opening, quint64 edits, DocumentJournal &journal, const Result<ArticleId> &result);
    void committedAs(const Article &article, quint64 edits, DocumentJournal &journal);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
