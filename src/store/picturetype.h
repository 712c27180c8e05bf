// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace galley {

/// What a picture's first bytes (16 are enough) say it is, as its media type names it: "png", "jpeg", "gif",
/// "webp". Empty for anything else, SVG included: it can hold scripts, and the portal serves none.
QByteArray pictureFormat(QByteArrayView firstBytes);

/// How a file of that kind is called: png, jpg, gif, webp; empty for what pictureFormat() does not know.
QString pictureSuffix(QByteArrayView firstBytes);

} // namespace galley
