// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/typesize.h"

#include <QStyledItemDelegate>

namespace galley {

/// A person in the sign-in list: name, and roles in grey at the right.
class PersonDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Roles { RolesRole = Qt::UserRole + 1, LoginRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, typePixels(34)}; }
};

} // namespace galley
