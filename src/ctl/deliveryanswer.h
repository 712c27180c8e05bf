// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/session.h"
#include "publish/outlets.h"

#include <QJsonObject>

namespace galley {

QJsonObject buildReportJson(const BuildReport &report);
QString buildReportText(const BuildReport &report);

/// Adds what each outlet came to. One that failed makes the exit code that of a failure, though the
/// action itself stands.
void addDeliveries(QJsonObject &object, Answer &answer, const QList<Delivery> &deliveries);

} // namespace galley
