// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "article/section.h"

#include <QColor>

namespace galley {

class Newsroom;

/// A text's 字数 against what its section asks for: 1,286 / 1,500 字.
struct LengthMeasure
{
    enum class Fit { Free, Within, Near, Past }; ///< Near: a tenth or less is left

    int words = 0;
    int limit = 0; ///< 0: none

    Fit fit() const;
    QString text() const;
    QString fitName() const; ///< "free", "within", "near", "past": for the style sheet
    QColor ink() const;
    /// What the figure means, in a sentence; empty without a limit.
    QString remark() const;
};

/// What the section asks for; without one, or where it cannot be read, nothing.
LengthLimits lengthLimits(const Newsroom &newsroom, SectionId section);

} // namespace galley
