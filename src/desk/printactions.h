// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "print/paper.h"

class QAction;
class QMenu;

namespace galley {

class MessageArea;

/// The open article, or its 稿签, on paper or as a PDF. The article is printed as it stands in the editor, the slip
/// as the newsroom has it stored.
class PrintActions : public QObject
{
    Q_OBJECT
public:
    enum class Sheet { Article, Slip };

    PrintActions(Newsroom &newsroom, ArticleDocument &document, MessageArea &messages, QWidget *window);

    QMenu *menu() const { return m_menu; }
    /// What would be printed; nothing where a message said why not.
    std::shared_ptr<Paper> paper(Sheet sheet);
    void writePdf(Sheet sheet, const QString &file);

private:
    void follow();
    void preview(Sheet sheet);
    void askForFile(Sheet sheet);
    QString foot() const;

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    MessageArea &m_messages;
    QWidget *m_window;
    QMenu *m_menu;
    QList<QAction *> m_ofAny;    ///< want an open article
    QList<QAction *> m_ofStored; ///< want one that was saved
};

} // namespace galley
