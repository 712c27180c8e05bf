// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/newsroomnames.h"

#include <QObject>

namespace galley {

class MessageArea;

/// Sees to it that no text is lost: saves before another article is opened or the window closes, says what
/// hinders a save and offers the ways out, and brings back what a crash left behind.
class TextKeeper : public QObject
{
    Q_OBJECT
public:
    TextKeeper(Newsroom &newsroom, ArticleDocument &document, MessageArea &messages, QWidget *window);

    /// Saves what is unsaved, then goes on. When the save fails the way on is dropped and a message says why.
    void leaveThen(const std::function<void()> &goOn);
    void save();
    /// Offers the text of journals that a crash left behind, one at a time.
    void offerRecovered();

Q_SIGNALS:
    void stayed(); ///< leaving was given up: the article that was open still is

private:
    void tellFailure(const Error &error);
    void tellConflict();
    void offer(const RecoveredText &recovered);
    void showTheirs();

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    MessageArea &m_messages;
    QWidget *m_window;
    std::function<void()> m_goOn;
    QList<RecoveredText> m_recovered;
};

} // namespace galley
