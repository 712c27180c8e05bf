// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/stageink.h"

#include "desk/colours.h"

namespace galley {

QColor stageInk(Stage stage, Live live)
{
    const Colours &colours = Colours::current();
    switch (stage) {
    case Stage::Draft: return colours.blue;
    case Stage::Review: return colours.amber;
    case Stage::Approved: return colours.green;
    case Stage::Settled: return live == Live::Published ? colours.green : colours.dim;
    case Stage::Spiked: return colours.red;
    }
    return colours.dim;
}

} // namespace galley
