// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managerowdelegate.h"

namespace galley {

/// A role in a table, chosen from a list; the model's EditRole is the role's contract word.
class RoleChoiceDelegate : public ManageRowDelegate
{
    Q_OBJECT
public:
    using ManageRowDelegate::ManageRowDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace galley
