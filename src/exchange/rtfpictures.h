// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace galley {

/// The PNG and JPEG pictures of an RTF text, in their order. Word puts its pictures into the RTF beside the HTML, whose
/// own addresses lead to files that may be gone or, on a Mac, are out of reach. One in another form (WMF)
/// is an empty entry, so that the others keep their places. Any bytes may be given.
QList<QByteArray> rtfPictures(const QByteArray &rtf);

} // namespace galley
