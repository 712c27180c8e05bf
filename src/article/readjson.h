// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>

namespace galley {

/// QJsonDocument::fromJson() that gives every string as it stands. Qt 6 takes a U+FEFF at the start of
/// a string for a byte order mark and drops it (RFC 8259, 8.1, speaks of the whole text's start alone):
/// pasted text begins with one often enough, and what is hashed or sealed has to come back as it went.
/// Reentrant.
QJsonDocument readJson(QByteArray json, QJsonParseError *error = nullptr);

/// QString::fromUtf8() that keeps a U+FEFF at the start. What is no UTF-8 becomes U+FFFD.
QString textFromUtf8(QByteArrayView utf8);

} // namespace galley
