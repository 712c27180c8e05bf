// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/characterdata.h"

#include <QFile>

static void initResources()
{
    Q_INIT_RESOURCE(proof);
}

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// A word of n characters that no dictionary lists is about as frequent as this.
int usualCost(qsizetype length)
{
    return length <= 2 ? 105 : 110;
}

// (甲|乙) at the beginning or end of what is wrong: alternatives of the words around it, taken off the text.
QStringList takeAlternatives(QStringView &text, bool atBegin)
{
    const QChar edge = text.isEmpty() ? QChar() : atBegin ? text.front() : text.back();
    if (edge != (atBegin ? u'(' : u')'))
        return {QString()};
    const qsizetype other = atBegin ? text.indexOf(u')') : text.lastIndexOf(u'(');
    if (other < 0)
        return {QString()};
    const QStringView inside = atBegin ? text.first(other).sliced(1) : text.sliced(other + 1).chopped(1);
    text = atBegin ? text.sliced(other + 1) : text.first(other);
    return inside.toString().split(u'|');
}

std::vector<WrongWord> readWrongWords(const QString &name)
{
    std::vector<WrongWord> all;
    int number = 0;
    for (const QString &line : proofLines(name)) {
        ++number;
        for (WrongWord &word : wrongWordsOfLine(line)) {
            word.line = number;
            all.push_back(std::move(word));
        }
    }
    return all;
}

void addWords(CharacterData &data)
{
    for (const QString &line : proofLines(u"words.txt"_s)) {
        const QStringList parts = line.split(u' ', Qt::SkipEmptyParts);
        const int cost = parts.size() > 1 ? parts[1].toInt() : 0;
        data.words.push_back({parts[0], cost > 0 ? cost : usualCost(parts[0].size())});
    }
    for (const FixedPhrase &phrase : data.phrases) {
        if (phrase.text.size() <= 6)
            data.words.push_back({phrase.text, usualCost(phrase.text.size())});
    }
}

void addPhrases(CharacterData &data)
{
    for (const QString &line : proofLines(u"idioms.txt"_s))
        data.phrases.push_back({line, PhraseKind::Idiom});
    PhraseKind kind = PhraseKind::Formula;
    for (const QString &line : proofLines(u"fixed-phrases.txt"_s)) {
        if (line.startsWith(u'['))
            kind = line == "[organisations]"_L1 ? PhraseKind::Organisation : PhraseKind::Formula;
        else
            data.phrases.push_back({line, kind});
    }
}

} // namespace

QStringList proofLines(const QString &name)
{
    initResources();
    QFile file(u":/proof/" + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringView line : qTokenize(text, u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.isEmpty() && trimmed.front() != u'#')
            lines.append(trimmed.toString());
    }
    return lines;
}

std::vector<WrongWord> wrongWordsOfLine(QStringView line)
{
    const QStringList parts = line.toString().split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2 || parts.size() > 3)
        return {};
    Severity severity = Severity::MustFix;
    if (parts.size() == 3)
        severity = parts[2] == u'.' ? Severity::Style : Severity::ShouldLook;
    QStringView wrong = parts[0];
    const QStringList before = takeAlternatives(wrong, true);
    const QStringList after = takeAlternatives(wrong, false);
    if (wrong.isEmpty())
        return {};
    std::vector<WrongWord> words;
    for (const QString &head : before) {
        for (const QString &tail : after) {
            const QString text = head + wrong + tail;
            if (text.size() >= 2)
                words.push_back({text, int(head.size()), int(wrong.size()), parts[1].split(u'|'), severity});
        }
    }
    return words;
}

const CharacterData &characterData()
{
    static const CharacterData data = [] {
        CharacterData all;
        addPhrases(all);
        addWords(all);
        all.wrongWords = readWrongWords(u"wrong-words.txt"_s);
        all.wrongInContext = readWrongWords(u"context-words.txt"_s);
        all.wrongParticles = readWrongWords(u"particle-words.txt"_s);
        return all;
    }();
    return data;
}

} // namespace galley
