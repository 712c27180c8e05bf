// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace galley {

class NewsroomNames;

/// 派稿, in the inspector: whose work the open article now is, until when and what for; a button to give it to somebody.
class AssignmentLine : public QWidget
{
    Q_OBJECT
public:
    AssignmentLine(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QAction *assign, QWidget *parent = nullptr);
    QString text() const;
    void refresh();

private:
    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDocument &m_document;
    QLabel *m_text;
    QLabel *m_note;
    QPushButton *m_assign;
};

} // namespace galley
