// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace galley {

/// What a UTF-16 unit is to the checks of marks and numbers. Plain comparisons: they run on every unit.

/// A Han character, 〇 among them; both halves of those outside the basic plane.
constexpr bool isHan(char16_t unit)
{
    return (unit >= 0x4E00 && unit <= 0x9FFF) || unit == 0x3007 || (unit >= 0x3400 && unit <= 0x4DBF)
           || (unit >= 0xD840 && unit <= 0xD888) || (unit >= 0xDC00 && unit <= 0xDFFF);
}

constexpr bool isDigit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }
constexpr bool isFullWidthDigit(char16_t unit) { return unit >= u'０' && unit <= u'９'; }

constexpr bool isLatin(char16_t unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= 0xC0 && unit <= 0x24F && unit != 0xD7 && unit != 0xF7);
}

constexpr bool isFullWidthLatin(char16_t unit)
{
    return (unit >= u'Ａ' && unit <= u'Ｚ') || (unit >= u'ａ' && unit <= u'ｚ');
}

/// White space of one line; U+3000 among it.
constexpr bool isBlank(char16_t unit)
{
    return unit == u' ' || unit == u'\t' || unit == 0xA0 || unit == 0x3000 || (unit >= 0x2002 && unit <= 0x200B) || unit == 0x202F;
}

/// Marks that end or part sentences and clauses, full width: 。！？，、；：
constexpr bool isStop(char16_t unit)
{
    switch (unit) {
    case u'。': case u'！': case u'？': case u'，': case u'、': case u'；': case u'：':
        return true;
    default:
        return false;
    }
}

constexpr bool isSentenceEnd(char16_t unit) { return unit == u'。' || unit == u'！' || unit == u'？'; }

constexpr bool isOpening(char16_t unit)
{
    switch (unit) {
    case u'“': case u'‘': case u'《': case u'〈': case u'（': case u'【': case u'「': case u'『': case u'〔': case u'［':
        return true;
    default:
        return false;
    }
}

constexpr bool isClosing(char16_t unit)
{
    switch (unit) {
    case u'”': case u'’': case u'》': case u'〉': case u'）': case u'】': case u'」': case u'』': case u'〕': case u'］':
        return true;
    default:
        return false;
    }
}

/// 一 to 九, 〇, 零, 两 and the tens: what Chinese numbers are written with.
constexpr bool isHanDigit(char16_t unit)
{
    switch (unit) {
    case u'一': case u'二': case u'三': case u'四': case u'五': case u'六': case u'七': case u'八': case u'九':
        return true;
    default:
        return false;
    }
}

constexpr bool isHanZero(char16_t unit) { return unit == u'〇' || unit == u'零'; }

constexpr bool isHanTens(char16_t unit)
{
    return unit == u'十' || unit == u'百' || unit == u'千' || unit == u'万' || unit == u'亿';
}

constexpr bool isHanNumeral(char16_t unit) { return isHanDigit(unit) || isHanZero(unit) || isHanTens(unit) || unit == u'两'; }

constexpr int hanDigitValue(char16_t unit)
{
    switch (unit) {
    case u'一': return 1;
    case u'二': return 2;
    case u'两': return 2;
    case u'三': return 3;
    case u'四': return 4;
    case u'五': return 5;
    case u'六': return 6;
    case u'七': return 7;
    case u'八': return 8;
    case u'九': return 9;
    case u'零': case u'〇': return 0;
    default: return -1;
    }
}

/// The unit at a place, 0 outside the text.
constexpr char16_t unitAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text[at].unicode() : u'\0';
}

/// Whether the text has this word at a place.
inline bool hasAt(QStringView text, qsizetype at, QStringView word)
{
    return at >= 0 && at + word.size() <= text.size() && text.sliced(at, word.size()) == word;
}

/// Whether this word ends just before a place.
inline bool endsAt(QStringView text, qsizetype end, QStringView word)
{
    return hasAt(text, end - word.size(), word);
}

/// The first of some words that the text has at a place, empty when none. Longer words first.
template<typename Words>
QStringView firstAt(QStringView text, qsizetype at, const Words &words)
{
    for (const QStringView word : words)
        if (hasAt(text, at, word))
            return word;
    return {};
}

template<typename Words>
QStringView firstEndingAt(QStringView text, qsizetype end, const Words &words)
{
    for (const QStringView word : words)
        if (endsAt(text, end, word))
            return word;
    return {};
}

} // namespace galley
