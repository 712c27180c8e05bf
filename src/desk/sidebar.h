// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sidebarmodel.h"

#include <QTreeView>

namespace galley {

/// The list of lists, on the left.
class Sidebar : public QTreeView
{
    Q_OBJECT
public:
    explicit Sidebar(SidebarModel &model, QWidget *parent = nullptr);

    QString selectedKey() const { return m_key; }
    /// False when there is no such entry.
    bool select(const QString &key);
    /// Takes the mark away (a search shows its own list).
    void deselect();

Q_SIGNALS:
    void chosen(const galley::ArticleQuery &query, const QString &title);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    QSize sizeHint() const override { return {208, 400}; }

private:
    void choose(const QModelIndex &index);

    SidebarModel &m_model;
    QString m_key;
    bool m_restoring = false; ///< after a reset of the model: the same entry, no new list
};

} // namespace galley
