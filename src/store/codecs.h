// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/handling.h"
#include "article/route.h"
#include "article/site.h"

#include <QByteArray>

namespace galley {

// How values that have no table of their own are written. Unknown keys are ignored on reading, so that
// a field added later needs no migration.

/// All handling fields, for the handling history.
QByteArray handlingToJson(const Handling &handling);
Handling handlingFromJson(const QByteArray &json);
/// What the statement of a change of handling names: SHA-256("galley-handling-1" LF before LF after).
QByteArray handlingDigest(const QByteArray &before, const QByteArray &after);
/// Those handling fields that have no column: place, subjects, responsible editor, related, notes.
QString handlingRestToJson(const Handling &handling);
void handlingRestFromJson(const QString &json, Handling &handling);

QString routeToJson(const Route &route);
Route routeFromJson(const QString &json);

QByteArray siteToJson(const SiteSettings &settings);
SiteSettings siteFromJson(const QByteArray &json);

QString stepsToText(const QList<int> &steps);   ///< "1,3"
QList<int> stepsFromText(const QString &text);

QByteArray joinHashes(const QList<QByteArray> &hashes);
QList<QByteArray> splitHashes(const QByteArray &joined);

} // namespace galley
