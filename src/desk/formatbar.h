// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace galley {

/// The row of formats between headline and text: flat words, no icons. What does not fit goes into a menu at the
/// end; a remark may stand at the right (why the text cannot be changed).
class FormatBar : public QWidget
{
    Q_OBJECT
public:
    FormatBar(const QList<QAction *> &actions, QWidget *parent);
    void setRemark(const QString &remark, const QString &explanation = {});
    /// A widget at the right end, right of the remark.
    void setCorner(QWidget *corner);
    void coloursChanged();
    /// The words begin where a column of this width, in the middle, begins; 0: at the left.
    void setColumnWidth(int pixels);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    QList<QToolButton *> m_buttons;
    QToolButton *m_more = nullptr;
    QLabel *m_remark;
    QWidget *m_corner = nullptr;
    int m_columnWidth = 0;
};

} // namespace galley
