// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/personname.h"

#include "markup/textstatistics.h"

using namespace Qt::StringLiterals;

namespace galley {
namespace {

bool isHanUnit(QChar c)
{
    // Rare surnames beyond the basic plane come as surrogates; both halves count as Han here.
    return c.isSurrogate() || isHan(c.unicode());
}

bool isJoint(QChar c)
{
    return c == u'·' || c == u'•' || c == u'・' || c == u'‧';
}

bool allHan(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isHanUnit);
}

bool isJoined(QStringView text)
{
    constexpr qsizetype longest = 24;
    if (text.size() < 3 || text.size() > longest || isJoint(text.front()) || isJoint(text.back()))
        return false;
    bool joint = false;
    for (const QChar c : text) {
        if (isJoint(c))
            joint = true;
        else if (!isHanUnit(c) && !c.isLetter() && c != u'.')
            return false;
    }
    return joint;
}

bool isLatin(QStringView text)
{
    return text.size() >= 2 && text.size() <= 30 && text.front().isUpper()
        && std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x250 && (c.isLetter() || c == u'.' || c == u'-'); });
}

} // namespace

bool isPersonName(QStringView text)
{
    return (text.size() >= 2 && text.size() <= 6 && allHan(text)) || isJoined(text) || isLatin(text);
}

bool isUsualPersonName(QStringView text)
{
    return (text.size() >= 2 && text.size() <= 4 && allHan(text)) || isJoined(text);
}

} // namespace galley
