// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QByteArray>
#include <QString>

namespace galley {

/// A table that the newsroom keeps (words, offices) from and to a file. Any thread. Io as it is; TooLarge over 256 MB.
Result<QByteArray> readListFile(const QString &file);
/// The file is whole or as it was before.
Result<void> writeListFile(const QString &file, const QByteArray &bytes);

} // namespace galley
