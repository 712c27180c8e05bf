// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace galley {

/// A text to read, in a window of its own.
class TextDialog
{
public:
    /// Opens beside the work and goes away by itself when it is closed.
    static void show(QWidget *parent, const QString &title, const QString &hint, const QString &text);
};

} // namespace galley
