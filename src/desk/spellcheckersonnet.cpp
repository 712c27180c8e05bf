// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/spellchecker.h"

#include <Sonnet/Speller>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

class SonnetChecker final : public SpellChecker
{
public:
    explicit SonnetChecker(const QString &language) : m_speller(language) {}
    bool isValid() const { return m_speller.isValid(); }
    bool isMisspelt(const QString &word) override { return m_speller.isMisspelled(word); }
    QStringList suggestions(const QString &word) override { return m_speller.suggest(word); }

private:
    Sonnet::Speller m_speller;
};

} // namespace

std::unique_ptr<SpellChecker> makeSpellChecker()
{
    const QStringList installed = Sonnet::Speller().availableLanguages();
    for (const QString &language : {u"en_US"_s, u"en_GB"_s}) {
        if (!installed.contains(language))
            continue;
        auto checker = std::make_unique<SonnetChecker>(language);
        if (checker->isValid())
            return checker;
    }
    return nullptr;
}

} // namespace galley
