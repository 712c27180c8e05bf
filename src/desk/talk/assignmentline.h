// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
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

    /// 王磊、李文
    static QString who(const QList<Assignment> &assignments, const NewsroomNames &names);
    /// Until when it is to be done, or how late it is; empty: no time was given.
    static QString untilWhen(const QList<Assignment> &assignments, const QDateTime &now, const QTimeZone &zone);

private:
    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDocument &m_document;
    QLabel *m_text;
    QLabel *m_note;
    QPushButton *m_assign;
};

} // namespace galley
