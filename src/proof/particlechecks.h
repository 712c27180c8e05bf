// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/characterreading.h"

#include <QSet>

namespace galley {

/// 的, 地 and 得 taken for one another where the words around them leave no doubt: a manner word, 的 and a verb
/// that carries 了, 着 or 过 (认真的完成了), an adjective that is no manner word, and 地 before a noun
/// (美丽地草原). Fixed cases (觉的, 值的) stand in particle-words.txt.
class ParticleChecks
{
public:
    static constexpr const char *rule = "characters.particle";

    ParticleChecks();
    void read(CharacterReading &reading) const;

private:
    bool isManner(QStringView word) const;
    bool wantsDi(const CharacterReading &reading, int word) const;
    bool wantsResult(const CharacterReading &reading, int particle) const;
    bool endsAdverb(const CharacterReading &reading, int particle) const;
    bool wantsDe(const CharacterReading &reading, int word) const;
    void report(CharacterReading &reading, int at, QChar right) const;

    QSet<QStringView> m_manners;    ///< 认真, 积极: before 地, sometimes before 的
    QSet<QStringView> m_adverbs;    ///< 渐渐, 悄悄: before 地 only
    QSet<QStringView> m_adjectives; ///< 美丽, 宝贵: before 的 only
    QSet<QStringView> m_coverbs;
    QSet<QStringView> m_toldOf;
    QSet<QStringView> m_degrees;
};

} // namespace galley
