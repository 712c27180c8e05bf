// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articlelistmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace galley {

class ArticleDelegate;

/// The list in the middle: title and number, order, the articles, or what to do next when there are none.
class ArticleListPane : public QWidget
{
    Q_OBJECT
public:
    ArticleListPane(Newsroom &newsroom, const NewsroomNames &names, QWidget *parent = nullptr);

    void showList(const ArticleQuery &query, const QString &title);
    ArticleListModel &model() { return *m_model; }
    QListView *view() const { return m_view; }
    ArticleId current() const { return m_current; }
    /// Marks the article where it is in the list; otherwise marks none. Opens nothing.
    void mark(ArticleId id);
    /// Offered where a list is empty.
    void setFirstSteps(QAction *newArticle, QAction *importFiles);

Q_SIGNALS:
    void chosen(galley::ArticleId id);
    void newTabWanted(galley::ArticleId id);  ///< middle button, Shift+Enter
    void besideWanted(galley::ArticleId id);
    void assignWanted(galley::ArticleId id);
    void failed(const galley::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offerMenu(const QPoint &place);
    void buildHeader();
    void buildEmptyState();
    void setOrder(ListOrder order);
    void tellTotal(int total);
    QString emptyTitle() const;
    QString emptyAdvice() const;

    ArticleListModel *m_model;
    ArticleDelegate *m_delegate;
    QString m_title;
    ArticleId m_current;
    bool m_marking = false;
    QWidget *m_header = nullptr;
    QLabel *m_titleLabel = nullptr;
    QToolButton *m_order = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_view = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyAdvice = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace galley
