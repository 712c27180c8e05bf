// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/confusables.h"

#include "proof/characterdata.h"
#include "proof/chinesedictionary.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// The 3,755 characters of the first level of GB 2312-1980 (rows 16 to 55), which stand in the order of their sound.
QString firstLevelCharacters()
{
    QByteArray bytes;
    for (int row = 0xb0; row <= 0xd7; ++row) {
        const int last = row == 0xd7 ? 0xf9 : 0xfe;
        for (int cell = 0xa1; cell <= last; ++cell) {
            bytes.append(char(row));
            bytes.append(char(cell));
        }
    }
    UErrorCode error = U_ZERO_ERROR;
    UConverter *const converter = ucnv_open("gb18030", &error);
    if (U_FAILURE(error))
        return {};
    QString text(bytes.size(), Qt::Uninitialized);
    const int length = ucnv_toUChars(converter, reinterpret_cast<char16_t *>(text.data()), int(text.size()), bytes.constData(),
                                     int(bytes.size()), &error);
    ucnv_close(converter);
    text.resize(U_SUCCESS(error) ? length : 0);
    return text;
}

// What speakers of many places do not tell apart, folded into one syllable.
QByteArray nearSyllable(QByteArray syllable)
{
    for (const char *initial : {"zh", "ch", "sh"}) {
        if (syllable.startsWith(initial))
            syllable.remove(1, 1);
    }
    if (syllable.startsWith('n') && syllable.size() > 1)
        syllable[0] = 'l';
    for (const char *final : {"ang", "eng", "ing"}) {
        if (syllable.endsWith(final))
            syllable.chop(1);
    }
    return syllable;
}

} // namespace

const Confusables &Confusables::shared()
{
    static const Confusables confusables;
    return confusables;
}

Confusables::Confusables()
    : m_readings(hanCount)
    , m_likely(hanCount)
{
    readSounds();
    joinSounds();
    readShapes();
    for (std::vector<Likely> &likely : m_likely) {
        std::ranges::stable_sort(likely, {}, &Likely::likeness);
        likely.shrink_to_fit();
    }
}

void Confusables::readSounds()
{
    const QString firstLevel = firstLevelCharacters();
    qsizetype next = 0;
    for (const QString &line : proofLines(u"sounds.txt"_s)) {
        const qsizetype space = line.indexOf(u' ');
        QByteArray syllable = line.first(std::max<qsizetype>(space, 0)).toLatin1();
        if (syllable.size() < 2)
            continue;
        const quint8 tone = quint8(syllable.back() - '0');
        syllable.chop(1);
        const auto number = [this](const QByteArray &name) {
            return m_syllables.value(name, 0) ? m_syllables.value(name) : *m_syllables.insert(name, quint16(m_syllables.size() + 1));
        };
        const Reading reading = {number(syllable), number("~" + nearSyllable(syllable)), tone};
        QString characters = line.sliced(space + 1);
        bool isCount = false;
        if (const int count = characters.toInt(&isCount); isCount) {
            characters = firstLevel.sliced(std::min(next, firstLevel.size()), std::min<qsizetype>(count, firstLevel.size() - next));
            next += characters.size();
        }
        for (const QChar c : characters) {
            if (isBasicHan(c))
                m_readings[c.unicode() - firstHan].push_back(reading);
        }
    }
}

void Confusables::joinSounds()
{
    std::vector<std::vector<char16_t>> byNear(size_t(m_syllables.size()) + 1);
    for (size_t c = 0; c < hanCount; ++c) {
        for (const Reading &reading : m_readings[c]) {
            if (byNear[reading.near].empty() || byNear[reading.near].back() != c + firstHan)
                byNear[reading.near].push_back(char16_t(c + firstHan));
        }
    }
    for (size_t c = 0; c < hanCount; ++c) {
        for (const Reading &reading : m_readings[c]) {
            for (const char16_t other : byNear[reading.near]) {
                for (const Reading &theirs : m_readings[other - firstHan]) {
                    if (theirs.near != reading.near)
                        continue;
                    note(char16_t(c + firstHan), other,
                         theirs.syllable != reading.syllable ? Likeness::NearSound
                         : theirs.tone != reading.tone       ? Likeness::SameSound
                                                             : Likeness::SameTone);
                }
            }
        }
    }
}

void Confusables::readShapes()
{
    for (const QString &group : proofLines(u"shapes.txt"_s)) {
        for (const QChar one : group) {
            for (const QChar other : group) {
                if (isBasicHan(one) && isBasicHan(other))
                    note(one.unicode(), other.unicode(), Likeness::Shape);
            }
        }
    }
}

void Confusables::note(char16_t one, char16_t other, Likeness likeness)
{
    if (one == other)
        return;
    std::vector<Likely> &likely = m_likely[one - firstHan];
    const auto known = std::ranges::find(likely, other, &Likely::character);
    if (known == likely.end())
        likely.push_back({other, likeness});
    else
        known->likeness = std::min(known->likeness, likeness);
}

std::span<const Confusables::Likely> Confusables::of(char16_t character) const
{
    return isBasicHan(character) ? std::span<const Likely>(m_likely[character - firstHan]) : std::span<const Likely>();
}

Confusables::Likeness Confusables::likeness(char16_t one, char16_t other) const
{
    for (const Likely &likely : of(one)) {
        if (likely.character == other)
            return likely.likeness;
    }
    return Likeness::None;
}

} // namespace galley
