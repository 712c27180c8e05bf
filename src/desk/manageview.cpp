// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageview.h"

#include "desk/colours.h"
#include "desk/managerowdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

namespace galley {

using namespace Qt::StringLiterals;

ManageView::ManageView(QWidget *parent) : QTreeView(parent)
{
    setProperty("register", true);
    setItemDelegate(new ManageRowDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(false);
    setIndentation(0);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setDragDropOverwriteMode(false);
    setTabKeyNavigation(false);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
    header()->setMinimumSectionSize(40);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ManageView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ManageView::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &ManageView::restore);
    expandAll();
}

void ManageView::setOrderedByHand()
{
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setSelectionMode(SingleSelection);
}

void ManageView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

QString ManageView::currentKey() const
{
    return currentIndex().siblingAtColumn(0).data(KeyRole).toString();
}

QStringList ManageView::selectedKeys() const
{
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::ranges::sort(rows, {}, [this](const QModelIndex &index) { return visualRect(index).top(); });
    QStringList keys;
    for (const QModelIndex &row : std::as_const(rows))
        if (const QString key = row.data(KeyRole).toString(); !key.isEmpty())
            keys.append(key);
    return keys;
}

QModelIndex ManageView::find(const QString &key, const QModelIndex &above) const
{
    for (int row = 0; model() && row < model()->rowCount(above); ++row) {
        const QModelIndex index = model()->index(row, 0, above);
        if (index.data(KeyRole).toString() == key)
            return index;
        if (const QModelIndex below = find(key, index); below.isValid())
            return below;
    }
    return {};
}

bool ManageView::selectKey(const QString &key)
{
    const QModelIndex index = find(key);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void ManageView::remember()
{
    m_selected = selectedKeys();
    m_current = currentKey();
    m_scrolled = verticalScrollBar()->value();
    m_restoring = true;
}

void ManageView::restore()
{
    expandAll();
    QItemSelection selection;
    for (const QString &key : std::as_const(m_selected))
        if (const QModelIndex index = find(key); index.isValid())
            selection.select(index, index);
    if (const QModelIndex current = find(m_current); current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    verticalScrollBar()->setValue(m_scrolled);
    m_restoring = false;
    Q_EMIT chosen();
}

void ManageView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_restoring && current.siblingAtColumn(0) != previous.siblingAtColumn(0))
        Q_EMIT chosen();
}

void ManageView::editAgain(const QModelIndex &index, const QString &text)
{
    setCurrentIndex(index);
    edit(index);
    if (auto *line = viewport()->findChild<QLineEdit *>()) {
        line->setText(text);
        line->setFocus();
    }
}

void ManageView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTreeView::closeEditor(editor, hint);
    Q_EMIT editingEnded();
}

void ManageView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testFlag(Qt::AltModifier) && state() != EditingState) {
        switch (event->key()) {
        case Qt::Key_Up: Q_EMIT moveAsked(-1, 0); return;
        case Qt::Key_Down: Q_EMIT moveAsked(1, 0); return;
        case Qt::Key_Left: Q_EMIT moveAsked(0, -1); return;
        case Qt::Key_Right: Q_EMIT moveAsked(0, 1); return;
        default: break;
        }
    }
    if (event->key() == Qt::Key_Delete && state() != EditingState) {
        Q_EMIT removeAsked();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ManageView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_emptyText.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Colours::current().dim);
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

void ManageView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {}

} // namespace galley
