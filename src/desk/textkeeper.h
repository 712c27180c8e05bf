// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/unsavedtexts.h"

#include <QObject>
#include <QPointer>

namespace galley {

class ConflictDesk;
class MessageArea;
class RecoveryDialog;

/// Sees to it that no text is lost: saves before another article is opened or the window closes, says what
/// hinders a save or the crash journal and offers the ways out, and brings back what a crash left behind.
class TextKeeper : public QObject
{
    Q_OBJECT
public:
    TextKeeper(Newsroom &newsroom, ArticleDocument &document, MessageArea &messages, QWidget *window);

    /// Saves what is unsaved, then goes on. When the save fails the way on is dropped and a message says why.
    void leaveThen(const std::function<void()> &goOn);
    void save();
    /// Offers the texts of journals that a crash left behind, if there are any.
    void offerRecovered();
    /// All unsaved texts with their differences, those set aside among them, in a window of their own.
    void showUnsaved();

Q_SIGNALS:
    void stayed(); ///< leaving was given up: the article that was open still is

private:
    void tellFailure(const Error &error);
    void tellConflict();
    void tellJournal(const Error &error);
    void compareWithTheirs();
    void putTogether();
    void keepMine();
    void takeTheirs();
    void giveUp();
    void recover(const RecoveredText &text);
    void discard(const RecoveredText &text);
    void tellRemaining();
    QList<UnsavedText> unsaved(bool withSetAside) const;

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    MessageArea &m_messages;
    QWidget *m_window;
    ConflictDesk *m_merging;
    std::function<void()> m_goOn;
    QPointer<RecoveryDialog> m_unsaved;
    bool m_journalTold = false; ///< once for each time that it fails, whatever becomes of the message
};

} // namespace galley
