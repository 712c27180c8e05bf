// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "desk/typeddraft.h"
#include "store/statistics.h"

#include <QDialog>
#include <QFuture>

#include <memory>

class QToolButton;

namespace Ui {
class AssignDialog;
}

namespace galley {

class AssigneeListModel;

/// 派稿: to whom the article's present work goes, until when, and what is to be done. Stays until the store has taken it,
/// so that nothing that was chosen or typed is lost to a refusal.
class AssignDialog : public QDialog
{
    Q_OBJECT
public:
    AssignDialog(Newsroom &newsroom, const Article &article, QWidget *parent = nullptr);
    ~AssignDialog() override;
    /// What is typed is kept until it was used.
    void keepTyped(const TypedDraft::Of &of);

    ArticleId article() const { return m_article; }
    QList<PersonId> chosen() const;
    QDateTime due() const; ///< UTC; invalid: none
    QString note() const;
    AssigneeListModel &people() { return *m_people; }
    void refuse(const QString &why);
    void setBusy(bool busy);
    void accept() override; ///< asks for it; done(Accepted) closes
    void done(int result) override;

Q_SIGNALS:
    void assignWanted(const QList<galley::PersonId> &people);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readPeople();
    void countLoads();
    void offerTimes();
    void filter(const QString &text);
    void check();

    Newsroom &m_newsroom;
    ArticleId m_article;
    AssigneeListModel *m_people;
    TypedDraft *m_typed = nullptr;
    std::unique_ptr<Ui::AssignDialog> m_ui;
    QList<QToolButton *> m_times;
    QFuture<Result<QList<WorkloadFigure>>> m_counting;
    bool m_assigned = false; ///< it already is somebody's
    bool m_busy = false;
};

} // namespace galley
