// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/prooftext.h"

namespace galley {

/// Words of a text as ICU's dictionary cuts Chinese; together they cover the text. Bounded in time and memory for any
/// text: runs of thousands of characters without a mark are cut in pieces. Any thread.
std::vector<Span> wordSpans(QStringView text);

} // namespace galley
