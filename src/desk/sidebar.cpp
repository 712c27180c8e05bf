// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sidebar.h"

#include "desk/sidebardelegate.h"

namespace galley {

Sidebar::Sidebar(SidebarModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setObjectName(QStringLiteral("sidebarTree"));
    setAccessibleName(tr("Queues, sections and tags"));
    setModel(&model);
    setItemDelegate(new SidebarDelegate(this));
    setHeaderHidden(true);
    setIndentation(0); // the delegate indents
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setMinimumWidth(160);
    setContextMenuPolicy(Qt::CustomContextMenu);
    expandAll();
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        expandAll();
        m_restoring = true;
        if (const QModelIndex again = m_model.find(m_key); again.isValid())
            setCurrentIndex(again);
        m_restoring = false;
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { choose(current); });
}

bool Sidebar::select(const QString &key)
{
    const QModelIndex index = m_model.find(key);
    if (!index.isValid())
        return false;
    if (currentIndex() == index && m_key == key)
        choose(index);
    else
        setCurrentIndex(index);
    return true;
}

void Sidebar::deselect()
{
    m_key.clear();
    setCurrentIndex({});
}

void Sidebar::choose(const QModelIndex &index)
{
    if (m_restoring || !index.isValid() || index.data(SidebarModel::HeadingRole).toBool())
        return;
    m_key = index.data(SidebarModel::KeyRole).toString();
    Q_EMIT chosen(m_model.query(index), index.data(Qt::DisplayRole).toString());
}

void Sidebar::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {}

} // namespace galley
