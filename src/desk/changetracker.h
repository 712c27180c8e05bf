// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/editrevision.h"
#include "markup/changelist.h"
#include "markup/trackededit.h"

#include <QTimer>

namespace galley {

class SourceEditor;

/// A tracked change or a comment for people: all marks of one name together.
struct ListedChange
{
    QString id;             ///< empty for a mark without
    ChangeMark::Kind kind = ChangeMark::Kind::Comment;
    QString removed = {};
    QString inserted = {};  ///< or what a comment says
    PersonId author = {};
    QDateTime time = {};    ///< invalid where nobody knows
    bool open = true;
    QStringList replies = {};
    qsizetype start = 0;    ///< of the first mark in the source
    qsizetype end = 0;
    bool operator==(const ListedChange &) const = default;
};

/// 修订: the tracked changes of the open article. Edits come here as splices of the source and go into the editor, as
/// changes where tracking is on, each one undo step; accepting and refusing likewise. The change list follows the marks,
/// whatever brings them or takes them: undo, too.
class ChangeTracker : public QObject
{
    Q_OBJECT
public:
    ChangeTracker(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor);

    bool isOn() const { return m_forced || m_on; }
    bool isForced() const { return m_forced; } ///< a reviewer's edits: not to be switched off
    void setOn(bool on);
    bool mayEdit() const;

    /// Where the cursor may stand afterwards, in the source: left and right of what was deleted.
    struct Places
    {
        qsizetype before = 0;
        qsizetype after = 0;
    };
    /// Nothing, and nothing done, where a change cannot be marked; refused() says so.
    std::optional<Places> edit(const QList<SourceSplice> &splices);

    const QList<ListedChange> &changes() const { return m_changes; }
    /// Brings changes() up to the text; it follows by itself a moment later.
    void refresh();

    /// By place in changes(). Comments are left alone by the ones for all.
    void settle(const QList<int> &which, bool accept);
    void settleAll(bool accept);
    /// Those that touch a stretch of the source.
    QList<int> within(qsizetype from, qsizetype to) const;
    void comment(qsizetype at, const QString &text);
    void reply(int which, const QString &text);
    void setResolved(int which, bool resolved);

Q_SIGNALS:
    void onChanged();
    void changesChanged();
    void refused(const QString &message);

private:
    void opened();
    void listen();
    std::optional<RevisedEdit> revise(const QString &before, const WantedEdit &wanted);
    void note(const TextSplice &splice);
    bool readsParagraphs() const { return !m_fenced; }
    std::optional<TrackedEdit> tracked(const QString &shown, const WantedEdit &wanted) const;
    std::optional<RevisedEdit> reviseApart(const QString &before, const WantedEdit &wanted);
    void sayRefused();
    ChangeAuthor author() const;
    void follow();
    void readRights();
    void remember(const QList<ChangeEntry> &entries);
    void setEntries(const QList<ChangeEntry> &entries);
    void put(const QString &source, const QList<ChangeEntry> &entries);
    QString freeId() const;
    ChangeEntry *entry(QList<ChangeEntry> &entries, int which) const;

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    SourceEditor *m_editor;
    bool m_on = false;
    bool m_forced = false;
    QDateTime m_since;           ///< since when edits of this person may become one change
    QList<ChangeEntry> m_known;  ///< all entries seen since the article was opened
    QList<ListedChange> m_changes;
    QList<ChangeEntry> m_listed; ///< the entries of which m_changes tells
    // Of the text, so that no key asks all of it; what is typed can only make them larger.
    bool m_fenced = false; ///< it may have code between fences, which paragraphs do not show
    int m_lastId = 0;      ///< the highest number of a change in it
    QTimer m_soon;
};

} // namespace galley
