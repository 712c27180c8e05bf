// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/check.h"

namespace galley {

const Checks &allChecks()
{
    static const Checks checks = [] {
        Checks all;
        addPunctuationChecks(all);
        addNumeralChecks(all);
        addWrongCharacterChecks(all);
        addPeopleChecks(all);
        addPlaceChecks(all);
        addFactChecks(all);
        addWordChecks(all);
        addHouseStyleChecks(all);
        return all;
    }();
    return checks;
}

} // namespace galley
