// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <span>
#include <vector>

namespace galley {

/// Characters that are taken for one another: by sound (what a pinyin input method offers) and by shape.
/// Readings come from resources/proof/sounds.txt, groups of shape from shapes.txt. Immutable; any thread.
class Confusables
{
public:
    static const Confusables &shared();

    /// How two characters resemble each other, closest first.
    enum class Likeness : quint8 {
        SameTone,   ///< the same syllable in the same tone
        SameSound,  ///< the same syllable
        Shape,
        NearSound,  ///< but for zh/z, ch/c, sh/s, n/l, ang/an, eng/en, ing/in
        None
    };

    struct Likely
    {
        char16_t character = 0;
        Likeness likeness = Likeness::None;
        bool operator==(const Likely &) const = default;
    };
    /// What may have been meant where this character stands, closest first; never itself.
    std::span<const Likely> of(char16_t character) const;
    Likeness likeness(char16_t one, char16_t other) const;

private:
    Confusables();
    void readSounds();
    void readShapes();
    void joinSounds();
    void note(char16_t one, char16_t other, Likeness likeness);

    struct Reading
    {
        quint16 syllable = 0;
        quint16 near = 0;  ///< of the syllables that are near each other
        quint8 tone = 0;
    };
    static constexpr char16_t firstHan = 0x4e00;
    static constexpr size_t hanCount = 0x9fff - 0x4e00 + 1;

    std::vector<std::vector<Reading>> m_readings;  ///< by character, from firstHan
    QHash<QByteArray, quint16> m_syllables;
    std::vector<std::vector<Likely>> m_likely;     ///< the same; sorted by likeness
};

} // namespace galley
