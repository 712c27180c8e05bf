// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace galley {

/// What stands for a person in a small circle: the last character of a Chinese name (that is what colleagues call each
/// other by), the first letters of another.
QString personInitials(const QString &name);
/// The circle, in one of the palette's colours, always the same one for a name.
void paintPersonMark(QPainter *painter, const QRectF &circle, const QString &name, bool faint = false);

} // namespace galley
