// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/newsroomnames.h"

#include <QWidget>

class QVBoxLayout;

namespace galley {

/// 历史: what happened to the article, newest first: who did what, when and why. Read only while it is shown.
class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    HistoryPanel(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent = nullptr);
    void refresh();
    QStringList lines() const { return m_lines; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Entry
    {
        QDateTime time;
        QString what;
        QString who;
        QString reason;
    };
    static QString saidWith(const Statement &statement);
    QList<Entry> entries() const;
    void refreshIfShown();

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDocument &m_document;
    QVBoxLayout *m_column;
    QStringList m_lines;
};

} // namespace galley
