// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QString>
#include <QStringList>

namespace galley {

/// Looks for text that was damaged before it was saved: replacement characters, 锟斤拷 (those read as GBK),
/// UTF-8 read as GBK (鐨勬柊) or as Latin-1 (æ–°é—»). What can be read back is, with a warning; a few lost
/// characters are a warning that says where; where much is lost it is BadInput, with the place. Offsets are
/// UTF-16 units of the text.
Result<QString> withDamageMended(const QString &text, QStringList &warnings);

/// Whether a text reads like UTF-8 that was taken for GBK.
bool readsLikeMistakenUtf8(QStringView text);

} // namespace galley
