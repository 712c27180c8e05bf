// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outlinemodel.h"

#include "desk/deskicon.h"
#include "desk/sourceoutline.h"

#include <QMimeData>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString mimeType() { return u"application/x-galley-outline-row"_s; }

QString kindName(OutlineKind kind)
{
    switch (kind) {
    case OutlineKind::Heading: return OutlineModel::tr("Heading");
    case OutlineKind::Figure: return OutlineModel::tr("Picture");
    case OutlineKind::Gallery: return OutlineModel::tr("Gallery");
    case OutlineKind::Video: return OutlineModel::tr("Video");
    case OutlineKind::Table: return OutlineModel::tr("Table");
    case OutlineKind::Fence: return {};
    }
    return {};
}

QString iconName(OutlineKind kind)
{
    switch (kind) {
    case OutlineKind::Heading:
    case OutlineKind::Fence: return {};
    case OutlineKind::Figure: return u"view-preview"_s;
    case OutlineKind::Gallery: return u"folder-pictures"_s;
    case OutlineKind::Video: return u"media-playback-start"_s;
    case OutlineKind::Table: return u"table"_s;
    }
    return {};
}

} // namespace

OutlineModel::OutlineModel(SourceOutline *outline)
    : QAbstractListModel(outline), m_outline(outline)
{
    connect(outline, &SourceOutline::changed, this, &OutlineModel::follow);
    follow();
}

/// Typing in a heading changes its row alone.
void OutlineModel::follow()
{
    int highest = 6;
    for (const OutlinePlace &place : m_outline->places()) {
        if (place.entry.kind == OutlineKind::Heading)
            highest = std::min(highest, place.entry.level);
    }
    const int rows = int(m_outline->places().size());
    if (rows == m_rows && highest == m_highest) {
        if (rows > 0)
            Q_EMIT dataChanged(index(0), index(rows - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    m_highest = highest;
    endResetModel();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::vector<OutlinePlace> &places = m_outline->places();
    const OutlineEntry &entry = places[size_t(index.row())].entry;
    switch (role) {
    case Qt::DisplayRole: return entry.text.isEmpty() ? kindName(entry.kind) : entry.text;
    case Qt::ToolTipRole: return QString(kindName(entry.kind) % (entry.text.isEmpty() ? QString() : QString(u": "_s % entry.text)));
    case Qt::AccessibleTextRole:
        return entry.kind == OutlineKind::Heading ? tr("Heading %1: %2").arg(entry.level).arg(entry.text)
                                                  : QString(kindName(entry.kind) % u": "_s % entry.text);
    case Qt::DecorationRole:
        return entry.kind == OutlineKind::Heading ? QVariant() : QVariant(deskIcon(iconName(entry.kind), IconInk::Dim));
    case LevelRole: {
        if (entry.kind == OutlineKind::Heading)
            return entry.level - m_highest;
        for (int before = index.row() - 1; before >= 0; --before) { // below its heading
            if (places[size_t(before)].entry.kind == OutlineKind::Heading)
                return places[size_t(before)].entry.level - m_highest + 1;
        }
        return 0;
    }
    default: return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList OutlineModel::mimeTypes() const { return {mimeType()}; }

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData; // the caller's: Qt's way
    data->setData(mimeType(), QByteArray::number(indexes.value(0).row()));
    return data;
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType()))
        return false;
    const int target = row >= 0 ? row : parent.isValid() ? parent.row() : m_rows;
    m_outline->moveBefore(data->data(mimeType()).toInt(), target);
    return false; // the text has moved, and with it the row: the view removes nothing
}

} // namespace galley
