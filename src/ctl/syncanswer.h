// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/session.h"
#include "sync/engine.h"

namespace galley {

/// What a sync came to, for people and for programs. Refused (1) where something is for a person to look at: it stands
/// still, an action was refused, or a text is in conflict.
Answer syncAnswer(const SyncReport &report, qint64 waiting);
QJsonObject syncJson(const SyncReport &report, qint64 waiting);
QString syncText(const SyncReport &report, qint64 waiting);

} // namespace galley
