// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/plainline.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

bool passesForMore(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029 || c == 0x061c || c == 0x200e || c == 0x200f
        || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

QString shownAs(char16_t c)
{
    switch (c) {
    case u'\n': return u"\\n"_s;
    case u'\r': return u"\\r"_s;
    case u'\t': return u"\\t"_s;
    default: return u"\\u{"_s + QString::number(c, 16) + u'}';
    }
}

} // namespace

QString plainLine(const QString &typed)
{
    QString line;
    line.reserve(typed.size());
    for (const QChar c : typed) {
        if (passesForMore(c.unicode()))
            line += shownAs(c.unicode());
        else
            line += c;
    }
    return line;
}

} // namespace galley
