// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/workflow.h"

#include <QColor>

namespace galley {

/// The colour that tells where an article stands, of the palette in force.
QColor stageInk(Stage stage, Live live);

} // namespace galley
