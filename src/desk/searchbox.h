// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/typesize.h"

#include <QLineEdit>
#include <QTimer>

namespace galley {

/// The search of the tool bar: looks for what is typed shortly after the last key, at once on Enter.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);

Q_SIGNALS:
    void searched(const QString &text); ///< empty: the search is over

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QSize sizeHint() const override { return {typePixels(330), typePixels(30)}; }

private:
    void search();

    QTimer m_due;
    QString m_searched;
};

} // namespace galley
