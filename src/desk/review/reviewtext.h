// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace galley {

/// The translation context of what the review desk says outside of its widgets: ReviewText::tr("…").
struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(galley::ReviewText)
};

} // namespace galley
