// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/chinesedictionary.h"

#include "proof/characterdata.h"

#include <unicode/ucharstrie.h>
#include <unicode/ucharstriebuilder.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>

#include <cstring>
#include <map>

namespace galley {

struct ChineseDictionary::Own
{
    UDataMemory *data = nullptr;
    icu::UnicodeString trie;
};

const ChineseDictionary &ChineseDictionary::shared()
{
    static const ChineseDictionary dictionary;
    return dictionary;
}

ChineseDictionary::ChineseDictionary()
    : m_own(std::make_unique<Own>())
{
    openIcu();
    readOwnWords();
    readBeginnings();
}

ChineseDictionary::~ChineseDictionary()
{
    if (m_own->data)
        udata_close(m_own->data);
}

void ChineseDictionary::openIcu()
{
    UErrorCode error = U_ZERO_ERROR;
    UDataMemory *data = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &error);
    if (U_FAILURE(error))
        return;
    m_own->data = data;
    UDataInfo info = {};
    info.size = sizeof info;
    udata_getInfo(data, &info);
    if (std::memcmp(info.dataFormat, "Dict", 4) != 0 || info.formatVersion[0] != 1)
        return;
    // Sixteen-bit tries say so in the fifth of eight indexes; the first one is where the trie starts.
    const auto *const indexes = static_cast<const qint32 *>(udata_getMemory(data));
    constexpr int trieOfUnits = 1;
    if ((indexes[4] & 7) != trieOfUnits)
        return;
    const auto *const bytes = static_cast<const char *>(static_cast<const void *>(indexes)) + indexes[0];
    m_icu = static_cast<const char16_t *>(static_cast<const void *>(bytes));
}

void ChineseDictionary::readOwnWords()
{
    std::map<QString, int> words;
    for (const OwnWord &word : characterData().words)
        words.try_emplace(word.text, word.cost);
    if (words.empty())
        return;
    UErrorCode error = U_ZERO_ERROR;
    icu::UCharsTrieBuilder builder(error);
    for (const auto &[text, cost] : words)
        builder.add(icu::UnicodeString(false, reinterpret_cast<const char16_t *>(text.utf16()), int(text.size())), cost, error);
    builder.buildUnicodeString(USTRINGTRIE_BUILD_FAST, m_own->trie, error);
    // The builder's string is an alias of the builder's buffer.
    m_own->trie = icu::UnicodeString(m_own->trie.getBuffer(), m_own->trie.length());
}

void ChineseDictionary::readBeginnings()
{
    m_beginnings.resize(lastHan - firstHan + 1);
    m_characterCost.resize(m_beginnings.size(), unknownCharacter);
    for (char16_t c = firstHan; c <= lastHan; ++c) {
        Place &place = m_beginnings[c - firstHan];
        if (m_icu) {
            icu::UCharsTrie trie(m_icu);
            const UStringTrieResult result = trie.first(c);
            if (USTRINGTRIE_MATCHES(result)) {
                place.inIcu = USTRINGTRIE_HAS_NEXT(result);
                place.icu = trie.getState64();
                if (USTRINGTRIE_HAS_VALUE(result) && trie.getValue() < unknownCharacter)
                    m_characterCost[c - firstHan] = quint8(trie.getValue());
            }
        }
        if (!m_own->trie.isEmpty()) {
            icu::UCharsTrie trie(m_own->trie.getBuffer());
            const UStringTrieResult result = trie.first(c);
            place.inOwn = USTRINGTRIE_HAS_NEXT(result);
            place.own = trie.getState64();
        }
    }
}

ChineseDictionary::Place ChineseDictionary::begin(char16_t character) const
{
    return isBasicHan(character) ? m_beginnings[character - firstHan] : Place();
}

WordCost ChineseDictionary::characterCost(char16_t character) const
{
    return isBasicHan(character) ? m_characterCost[character - firstHan] : unknownCharacter;
}

WordCost ChineseDictionary::step(Place &place, char16_t character) const
{
    WordCost found = 0;
    if (place.inIcu) {
        icu::UCharsTrie trie(m_icu);
        trie.resetToState64(place.icu);
        const UStringTrieResult result = trie.next(character);
        place.inIcu = USTRINGTRIE_HAS_NEXT(result);
        if (USTRINGTRIE_HAS_VALUE(result) && trie.getValue() < foreignFrom)
            found = trie.getValue();
        if (place.inIcu)
            place.icu = trie.getState64();
    }
    if (place.inOwn) {
        icu::UCharsTrie trie(m_own->trie.getBuffer());
        trie.resetToState64(place.own);
        const UStringTrieResult result = trie.next(character);
        place.inOwn = USTRINGTRIE_HAS_NEXT(result);
        if (USTRINGTRIE_HAS_VALUE(result) && (found == 0 || trie.getValue() < found))
            found = trie.getValue();
        if (place.inOwn)
            place.own = trie.getState64();
    }
    return found;
}

WordCost ChineseDictionary::cost(QStringView word) const
{
    if (word.isEmpty())
        return 0;
    if (word.size() == 1)
        return characterCost(word.front().unicode());
    Place place = begin(word.front().unicode());
    WordCost found = 0;
    for (const QChar c : word.sliced(1)) {
        if (!place.alive())
            return 0;
        found = step(place, c.unicode());
    }
    return found;
}

} // namespace galley
