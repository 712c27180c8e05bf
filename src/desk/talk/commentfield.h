// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"

#include <QPlainTextEdit>

class QListView;
class QStandardItemModel;

namespace galley {

/// Where a comment is written: as high as its text (within bounds), Ctrl+Enter sends, Escape leaves, and @ offers people
/// by name, login or pinyin.
class CommentField : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CommentField(QWidget *parent = nullptr);

    void setPeople(const QList<Person> &people) { m_people = people; }
    bool isOffering() const;
    QStringList offered() const; ///< real names, for tests
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, 44}; }

Q_SIGNALS:
    void sendWanted();
    void leaveWanted();

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override; ///< Tab takes who is offered
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void place();
    void take(const QModelIndex &index);

    QList<Person> m_people;
    QListView *m_list;
    QStandardItemModel *m_model;
    int m_at = -1; ///< where the @ stands
};

} // namespace galley
