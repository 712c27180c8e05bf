// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articletab.h"

#include <QTabBar>

namespace galley {

/// The strip of tabs above the headline: a dot in the colour of the stage, the headline, and at the right a
/// cross, which is a dot while something is not saved. Shown from two tabs on. Asks; changes nothing by itself
/// but the order.
class ArticleTabBar : public QTabBar
{
    Q_OBJECT
public:
    explicit ArticleTabBar(QWidget *parent = nullptr);

    /// Emits nothing.
    void showTabs(const QList<ArticleTab> &tabs, int current);
    void showTab(int index, const ArticleTab &tab);
    void setBare(bool bare); ///< not shown, however many there are
    void coloursChanged();

Q_SIGNALS:
    void chosen(int index);
    void closeAsked(int index);
    void moved(int from, int to);
    void menuAsked(int index, const QPoint &globalPlace);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;

private:
    void giveCloseButton(int index);

    QList<ArticleTab> m_tabs;
    bool m_showing = false;
    bool m_bare = false;
    int m_pressed = -1; ///< of the middle button
};

} // namespace galley
