// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/housestylerules.h"

namespace galley {

void addHouseStyleChecks(Checks &checks)
{
    checks.paragraph.push_back(makeParagraphStyleCheck());
    checks.paragraph.push_back(makeFigureStyleCheck());
    checks.paragraph.push_back(makeAdvertisingCheck());
    checks.article.push_back(makeArticleStyleCheck());
}

} // namespace galley
