// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "desk/review/reviewitem.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace galley {

class ReviewKeys;

/// Over the article: which look of it, changes since when, and the walk from change to change.
class SheetHead : public QWidget
{
    Q_OBJECT
public:
    SheetHead(const ReviewKeys &keys, const NewsroomNames &names, const QTimeZone &zone, QWidget *parent);

    enum class Look { Published, Changes, Edit };
    void setLook(Look look);
    void setItem(const ReviewItem *item);
    void setChange(int change, int of);

Q_SIGNALS:
    void baseChosen(galley::ChangeBase base);

private:
    QToolButton *lookButton(QAction *action, const QString &key);
    void offerBases(const ReviewItem &item);

    const NewsroomNames &m_names;
    QTimeZone m_zone;
    QToolButton *m_looks[3];
    Look m_look = Look::Changes;
    QToolButton *m_base;
    QToolButton *m_back;
    QToolButton *m_on;
    QLabel *m_count;
};

} // namespace galley
