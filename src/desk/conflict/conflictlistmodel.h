// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/conflict/mergedecisions.h"

#include <QAbstractListModel>

namespace galley {

/// The conflicts of a merge, each with where it is, how it begins and whether it is decided.
class ConflictListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ConflictListModel(const MergeDecisions &decisions, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void decided(int row); ///< something else was decided there

private:
    const MergeDecisions &m_decisions;
};

/// What was decided, for people: "Mine", "Both" …; empty while open.
QString choiceText(MergeDecisions::Choice choice);

} // namespace galley
