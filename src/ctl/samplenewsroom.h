// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// A newsroom to try things in: sections, people without passwords, and articles in every state of the
/// workflow, brought there by the people of the sample through the same rules as anybody's. The texts and
/// pictures are our own; the people are invented. Times lie in the days before clock.nowUtc().
Result<void> makeSampleNewsroom(const QString &folder, const NewsroomOptions &options, const Clock &clock);

/// A portal page of our own making as a browser copies it, to try importing with. UTF-8.
QByteArray samplePageText();

} // namespace galley
