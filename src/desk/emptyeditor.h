// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace galley {

/// What stands in the editor's place while no article is open.
class EmptyEditor : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyEditor(QWidget *parent = nullptr);
};

} // namespace galley
