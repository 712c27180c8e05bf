// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"

#include <QJsonDocument>

namespace galley {

// What galley.push() and galley.take_chain() are given and answer (resources/remote/postgresql_push.sql): texts as they
// are, hashes and ids of records in hex.

/// Corrupt where a text is no UTF-8, so that it would arrive as another.
Result<QJsonDocument> pushesToJson(const QList<Push> &pushes);
QJsonDocument entriesToJson(const QList<ChainEntry> &entries);
Result<QList<PushAnswer>> answersFromJson(const QList<Push> &pushes, const QByteArray &json);

/// Why the store refused, by the rule's name (ruleName()), for people.
QString messageForRule(const QString &rule);

} // namespace galley
