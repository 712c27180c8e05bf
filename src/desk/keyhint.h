// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// A label and its keys in the brackets of the language: Save (Ctrl+S), 保存（Ctrl+S）. Without keys, the label alone.
QString withKeys(const QString &label, const QString &keys);

} // namespace galley
