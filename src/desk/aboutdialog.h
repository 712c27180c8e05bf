// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace galley {

/// What this program is, in which version, and which newsroom it has open.
class AboutDialog
{
public:
    static void show(QWidget *parent, const QString &newsroomFolder);
};

} // namespace galley
