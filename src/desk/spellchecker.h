// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>

namespace galley {

/// A dictionary that knows which words are right. Made and asked in one thread.
class SpellChecker
{
public:
    virtual ~SpellChecker() = default;
    virtual bool isMisspelt(const QString &word) = 0;
    virtual QStringList suggestions(const QString &word) = 0;
};

/// English, through Sonnet; null where the program was built without it or no dictionary is installed.
std::unique_ptr<SpellChecker> makeSpellChecker();

} // namespace galley
