// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"

#include <QStringList>

#include <vector>

namespace galley {

/// A word the dictionary lacks, or values too low.
struct OwnWord
{
    QString text;
    int cost = 0;   ///< WordCost
};

/// Something written wrongly, in the words around it that make it wrong (none: wrong everywhere).
struct WrongWord
{
    QString text;       ///< with its context
    int start = 0;      ///< the wrong part in text
    int length = 0;
    QStringList right;  ///< of the wrong part, best first
    Severity severity = Severity::MustFix;
    int line = 0;       ///< of its file
};

enum class PhraseKind { Formula, Organisation, Idiom };

/// A phrase that has one right form.
struct FixedPhrase
{
    QString text;
    PhraseKind kind = PhraseKind::Formula;
};

/// What the checks for wrong characters know, read once from resources/proof (each file documents its form at
/// its head). Immutable; any thread.
struct CharacterData
{
    std::vector<OwnWord> words;
    std::vector<WrongWord> wrongWords;    ///< one entry a combination: alternatives are written out
    std::vector<WrongWord> wrongInContext;
    std::vector<WrongWord> wrongParticles;
    std::vector<FixedPhrase> phrases;
};
const CharacterData &characterData();

/// The lines of a list under :/proof/ without comments and empty lines, trimmed.
QStringList proofLines(const QString &name);

/// What one line of wrong-words.txt, context-words.txt or particle-words.txt stands for; empty when the line is not of the form.
std::vector<WrongWord> wrongWordsOfLine(QStringView line);

} // namespace galley
