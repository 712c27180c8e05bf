// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <optional>

namespace galley {

/// Parses a sign-off, brackets included: （某某社记者 张三 李四）. None when it is anything else, for instance
/// a remark in brackets: it must say 记者, 通讯员 or the like, and everything after that must be names.
std::optional<SignOff> parseSignOff(QStringView text);

/// A sign-off at the end of a paragraph, or a whole paragraph that is one (then brackets may be missing).
struct FoundSignOff
{
    SignOff signOff;
    qsizetype start = -1; ///< where it begins in the paragraph; 0: the paragraph is nothing else
};
std::optional<FoundSignOff> findSignOff(QStringView paragraph);

} // namespace galley
