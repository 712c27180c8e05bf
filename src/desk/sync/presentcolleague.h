// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QDateTime>

namespace galley {

/// Somebody who has an article open at another workstation.
struct PresentColleague
{
    PersonId person;
    ArticleId article;
    QDateTime since;  ///< UTC, by this workstation's clock; invalid: was there when it looked first
    bool operator==(const PresentColleague &) const = default;
};

} // namespace galley
