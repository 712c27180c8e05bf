// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace galley {

/// A new entry for Person::password, salted: "pbkdf2-sha512$iterations$salt$key". Empty for an empty
/// password, which asks for none.
QByteArray makePasswordEntry(const QString &password);

/// Whether a password fits an entry; an empty entry fits every password. Takes about a tenth of a second.
bool passwordFits(const QString &password, const QByteArray &entry);

} // namespace galley
