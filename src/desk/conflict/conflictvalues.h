// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"

#include <QJsonValue>

namespace galley {

/// A field's value for people: sections by their paths, kinds by their words, times in the newsroom's zone.
QString conflictValueText(const NewsroomNames &names, const QTimeZone &zone, const QString &field, const QJsonValue &value);

} // namespace galley
