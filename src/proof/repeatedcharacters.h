// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/characterreading.h"

namespace galley {

/// Characters and words typed twice: 的的, 发展展, 进行进行. What the language itself doubles (天天, 慢慢,
/// 研究研究, 非常非常) is left alone.
class RepeatedCharacters
{
public:
    static constexpr const char *characterRule = "characters.doubled";
    static constexpr const char *wordRule = "characters.repeated-word";

    void read(CharacterReading &reading) const;

private:
    void readCharacter(CharacterReading &reading, int at) const;
    void readWord(CharacterReading &reading, int word) const;
};

} // namespace galley
