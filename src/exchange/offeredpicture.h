// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace galley {

/// A picture as it was offered, before anybody looked into it: bytes, a file's path, or bare pixels. Whoever takes
/// it in (takePicture()) reads and checks it, away from the window.
struct OfferedPicture
{
    QByteArray bytes = {};
    QString name = {};  ///< of the file it came from, for people; may be empty
    QString file = {};  ///< path; read where bytes is empty
    QImage pixels = {}; ///< where there is nothing else
    bool operator==(const OfferedPicture &) const = default;
};

} // namespace galley
