// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/articletab.h"

#include <QWidget>

class QLabel;

namespace galley {

class EditorPane;
class MessageArea;
class TextKeeper;

/// 对照: a second article beside the first, with a document, journal and save of its own. Read and written by the
/// same rules; what concerns workflow, fields and proofing belongs to the first.
class BesidePane : public QWidget
{
    Q_OBJECT
public:
    BesidePane(Newsroom &newsroom, PersonId person, QWidget *parent = nullptr);
    ~BesidePane() override;

    /// What was open must be saved before.
    void open(ArticleId id, CursorPlace place);
    CursorPlace place() const;
    ArticleDocument &document() { return *m_document; }
    EditorPane &editor() { return *m_editor; }
    TextKeeper &keeper() { return *m_keeper; }
    MessageArea &messages() { return *m_messages; }
    void coloursChanged();

Q_SIGNALS:
    void swapAsked();
    void closeAsked();
    void emptied(); ///< its article is gone

private:
    QWidget *makeHead();
    void showState();

    ArticleDocument *m_document;
    EditorPane *m_editor;
    MessageArea *m_messages;
    TextKeeper *m_keeper;
    QLabel *m_state = nullptr;
    int m_words = 0;
};

} // namespace galley
