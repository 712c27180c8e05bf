// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"

#include <QTimeZone>

namespace galley {

/// The article as a sheet to read and to write on: kicker, headline, subtitle, particulars, body with figures and
/// captions, sign-off. Tracked changes are refused. HTML for Paper.
QString articleSheet(const Content &content, const Handling &handling, const QTimeZone &zone);

} // namespace galley
