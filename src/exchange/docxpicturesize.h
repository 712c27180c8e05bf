// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace galley {

/// What a picture's first bytes say of it, without decoding it.
struct PictureSize
{
    QString suffix; ///< png, jpeg, gif
    int width = 0;  ///< pixels
    int height = 0;
};

/// None for what Word cannot hold (WebP among it) and for what is damaged.
std::optional<PictureSize> pictureSize(QByteArrayView bytes);

} // namespace galley
