// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace galley {

struct Stretch
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const Stretch &) const = default;
};

/// Bare addresses in a text: https://…, www.…, host names of the usual endings with what follows (nmgnews.com.cn/a),
/// desk@example.cn. Ends before Chinese and before marks that end the sentence. Linear.
std::vector<Stretch> addressesIn(QStringView text);

} // namespace galley
