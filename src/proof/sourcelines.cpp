// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/sourcelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::sourcelines {

int indent(QStringView line)
{
    int columns = 0;
    for (const QChar c : line) {
        if (c == u' ')
            ++columns;
        else if (c == u'\t')
            columns += 4 - columns % 4;
        else
            break;
    }
    return columns;
}

QStringView trimmed(QStringView line)
{
    while (!line.isEmpty() && isSpace(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && isSpace(line.back()))
        line.chop(1);
    return line;
}

qsizetype listMarker(QStringView line)
{
    qsizetype at = 0;
    if (line.isEmpty())
        return 0;
    if (line[0] == u'-' || line[0] == u'+' || line[0] == u'*') {
        at = 1;
    } else {
        while (at < line.size() && at < 9 && isDigit(line[at]))
            ++at;
        if (at == 0 || at >= line.size() || (line[at] != u'.' && line[at] != u')'))
            return 0;
        ++at;
    }
    if (at == line.size())
        return at;
    return isSpace(line[at]) ? at + 1 : 0;
}

qsizetype fence(QStringView line)
{
    if (line.size() < 3 || (line[0] != u'`' && line[0] != u'~'))
        return 0;
    qsizetype length = 0;
    while (length < line.size() && line[length] == line[0])
        ++length;
    if (length < 3 || (line[0] == u'`' && line.indexOf(u'`', length) >= 0))
        return 0;
    return length;
}

int headingLevel(QStringView line)
{
    int level = 0;
    while (level < line.size() && line[level] == u'#')
        ++level;
    if (level == 0 || level > 6)
        return 0;
    return level == line.size() || isSpace(line[level]) ? level : 0;
}

bool isThematicBreak(QStringView line)
{
    if (line.isEmpty() || (line[0] != u'*' && line[0] != u'-' && line[0] != u'_'))
        return false;
    int marks = 0;
    for (const QChar c : line) {
        if (c == line[0])
            ++marks;
        else if (!isSpace(c))
            return false;
    }
    return marks >= 3;
}

qsizetype footnoteLabel(QStringView line)
{
    if (!line.startsWith("[^"_L1))
        return 0;
    for (qsizetype end = 2; end < line.size(); ++end) {
        if (line[end] == u']')
            return end > 2 && end + 1 < line.size() && line[end + 1] == u':' ? end + 2 : 0;
        if (isSpace(line[end]) || line[end] == u'[' || line[end] == u'\\' || line[end] == u'`')
            return 0;
    }
    return 0;
}

bool isTableRule(QStringView line)
{
    if (!line.contains(u'-') || !(line.contains(u'|') || line.contains(u':')))
        return false;
    return std::ranges::all_of(line, [](QChar c) { return c == u'-' || c == u'|' || c == u':' || isSpace(c); });
}

bool isUnderline(QStringView line)
{
    line = trimmed(line);
    return !line.isEmpty() && (line[0] == u'=' || line[0] == u'-')
        && std::ranges::all_of(line, [&](QChar c) { return c == line[0]; });
}

} // namespace galley::sourcelines
