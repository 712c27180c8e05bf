// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/colours.h"
#include "proof/finding.h"

namespace galley {

/// 必改 red, 应看 amber, 体例 grey: the same under the text, in the panel and beside fields.
inline QColor proofInk(Severity severity)
{
    const Colours &colours = Colours::current();
    switch (severity) {
    case Severity::MustFix: return colours.red;
    case Severity::ShouldLook: return colours.amber;
    case Severity::Style: return colours.dim;
    }
    return colours.dim;
}

} // namespace galley
