// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textstatistics.h"

#include <QChar>

using namespace Qt::StringLiterals;

namespace galley {

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 || c == 0x3005
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool isChinesePunctuation(char32_t c)
{
    switch (c) {
    case 0x00B7: // · in names
    case 0x2013: // – and
    case 0x2014: // — the dash
    case 0x2018: case 0x2019: case 0x201C: case 0x201D: // ‘ ’ “ ”
    case 0x2025: case 0x2026: // ‥ …
    case 0x2027: case 0x2E3A: case 0x2E3B: case 0x25CF: case 0x30FB:
    case 0xFF5E: // ～
        return true;
    default:
        break;
    }
    if (c >= 0x3001 && c <= 0x303F)
        return c != 0x3005 && c != 0x3006 && c != 0x3007 && !(c >= 0x3021 && c <= 0x3029) && !(c >= 0x3031 && c <= 0x303C);
    // Full-width forms: all of ASCII's punctuation, and the half-width 。「」、・ beside them.
    return (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40)
        || (c >= 0xFF5B && c <= 0xFF65) || (c >= 0xFE10 && c <= 0xFE1F) || (c >= 0xFE30 && c <= 0xFE4F);
}

int TextStatistics::readingMinutes() const
{
    return (words + 399) / 400;
}

namespace {

char32_t codePointAt(QStringView text, qsizetype &at)
{
    const QChar c = text[at++];
    if (c.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at++]);
    return c.unicode();
}

bool isPunctuation(char32_t c)
{
    return isChinesePunctuation(c) || QChar::isPunct(c) || QChar::isSymbol(c);
}

/// Inside a number or a word these do not part it: 3.5%, 1,000, don't, U.S., e-mail, 2023-12-30.
bool joinsWord(char32_t c)
{
    return c == '.' || c == ',' || c == '\'' || c == '-' || c == '_' || c == '/' || c == ':' || c == '@' || c == '&'
        || c == '+' || c == 0x2019;
}

bool isLatinPart(char32_t c)
{
    return (QChar::isLetterOrNumber(c) || QChar::isMark(c)) && !isHan(c);
}

} // namespace

TextStatistics textStatistics(QStringView text)
{
    TextStatistics counted;
    bool inWord = false;      // the run so far is one word
    bool joinPending = false; // a joining mark was seen after it; it stays one word if a letter follows
    bool lineHasText = false;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = codePointAt(text, at);
        if (c == '\n' || c == 0x2029) {
            counted.paragraphs += lineHasText ? 1 : 0;
            lineHasText = inWord = joinPending = false;
            continue;
        }
        if (QChar::isSpace(c) || c == 0xFEFF || c == 0x200B) {
            inWord = joinPending = false;
            continue;
        }
        lineHasText = true;
        ++counted.characters;
        if (!isPunctuation(c))
            ++counted.charactersNoPunctuation;
        if (isLatinPart(c)) {
            if (!inWord && !joinPending)
                ++counted.words;
            inWord = true;
            joinPending = false;
        } else if (isHan(c)) {
            ++counted.words;
            inWord = joinPending = false;
        } else {
            joinPending = inWord && joinsWord(c);
            inWord = false;
        }
    }
    counted.paragraphs += lineHasText ? 1 : 0;
    return counted;
}

} // namespace galley
