// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflict/conflictlistmodel.h"

#include "desk/colours.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// A ring while open, a full dot once decided.
QPixmap sign(bool decided)
{
    QPixmap pixmap(28, 28);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::current();
    painter.setPen(QPen(decided ? colours.green : colours.amber, 2));
    painter.setBrush(decided ? QBrush(colours.green) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(3, 3, 8, 8));
    return pixmap;
}

QString beginning(const MergeDecisions::Item &item)
{
    for (const QString &text : {item.mine, item.theirs, item.base}) {
        const QString line = text.simplified();
        if (!line.isEmpty())
            return line.size() > 24 ? QString(line.first(24) + u'…') : line;
    }
    return {};
}

} // namespace

QString choiceText(MergeDecisions::Choice choice)
{
    using Choice = MergeDecisions::Choice;
    switch (choice) {
    case Choice::Open: return {};
    case Choice::Mine: return QCoreApplication::translate("ConflictWindow", "Mine");
    case Choice::Theirs: return QCoreApplication::translate("ConflictWindow", "Theirs");
    case Choice::Both: return QCoreApplication::translate("ConflictWindow", "Both");
    case Choice::Proposal: return QCoreApplication::translate("ConflictWindow", "Proposal");
    case Choice::Own: return QCoreApplication::translate("ConflictWindow", "Written anew");
    }
    Q_UNREACHABLE();
}

ConflictListModel::ConflictListModel(const MergeDecisions &decisions, QObject *parent)
    : QAbstractListModel(parent), m_decisions(decisions)
{
}

int ConflictListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_decisions.items().size());
}

QVariant ConflictListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MergeDecisions::Item &item = m_decisions.items().at(index.row());
    const QString choice = choiceText(item.choice);
    switch (role) {
    case Qt::DisplayRole:
        return QString((choice.isEmpty() ? item.label : tr("%1: %2").arg(item.label, choice)) + u'\n' + beginning(item));
    case Qt::AccessibleTextRole:
        return choice.isEmpty() ? tr("%1, to be decided: %2").arg(item.label, beginning(item)) : tr("%1, decided (%2): %3").arg(item.label, choice, beginning(item));
    case Qt::DecorationRole:
        return sign(!choice.isEmpty());
    case Qt::ToolTipRole:
        return item.reason;
    default:
        return {};
    }
}

void ConflictListModel::decided(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace galley
