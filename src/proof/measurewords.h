// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/characterreading.h"

#include <QHash>

namespace galley {

/// Measure words that do not go with their noun (一只会议), from resources/proof/measure-words.txt. Only after a
/// number and right before the noun, and where the noun is not the beginning of a longer name (一座汽车城).
class MeasureWords
{
public:
    static constexpr const char *rule = "characters.measure-word";

    MeasureWords();
    void read(CharacterReading &reading) const;

private:
    struct Class
    {
        QStringList right;  ///< best first
        QString wrong;      ///< of one character each
    };
    void readAt(CharacterReading &reading, int at) const;

    QList<Class> m_classes;
    QHash<QString, int> m_classOf; ///< by noun
    QString m_measures;            ///< every wrong one of any class
};

} // namespace galley
