// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QStringView>

namespace galley {

/// Refuses (BadInput, naming the line) a text with a conflict of a merge that nobody put right.
Result<void> checkPutRight(QStringView text);

} // namespace galley
