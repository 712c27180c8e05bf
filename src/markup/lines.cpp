// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/lines.h"

#include "markup/utf8.h"

using namespace std::string_view_literals;

namespace galley::lines {

size_t indent(std::string_view line)
{
    size_t columns = 0;
    for (const char c : line) {
        if (c == ' ')
            ++columns;
        else if (c == '\t')
            columns += 4 - columns % 4;
        else
            break;
    }
    return columns;
}

std::string_view trimmed(std::string_view line)
{
    const size_t first = line.find_first_not_of(" \t"sv);
    if (first == line.npos)
        return {};
    return line.substr(first, line.find_last_not_of(" \t"sv) - first + 1);
}

size_t listMarker(std::string_view line)
{
    size_t at = 0;
    if (line.empty())
        return 0;
    if (line[0] == '-' || line[0] == '+' || line[0] == '*') {
        at = 1;
    } else {
        while (at < line.size() && at < 9 && utf8::isDigit(line[at]))
            ++at;
        if (at == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')'))
            return 0;
        ++at;
    }
    if (at == line.size())
        return at;
    return line[at] == ' ' || line[at] == '\t' ? at + 1 : 0;
}

size_t containerPrefix(std::string_view line)
{
    size_t at = 0;
    for (;;) {
        while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
            ++at;
        if (at < line.size() && line[at] == '>') {
            ++at;
            continue;
        }
        const size_t marker = isThematicBreak(line.substr(at)) ? 0 : listMarker(line.substr(at));
        if (marker == 0)
            return at;
        at += marker;
    }
}

size_t fence(std::string_view line)
{
    if (line.size() < 3 || (line[0] != '`' && line[0] != '~'))
        return 0;
    size_t length = line.find_first_not_of(line[0]);
    if (length == line.npos)
        length = line.size();
    if (length < 3 || (line[0] == '`' && line.find('`', length) != line.npos))
        return 0;
    return length;
}

bool isHeading(std::string_view line)
{
    const size_t marks = line.find_first_not_of('#');
    if (marks == line.npos)
        return !line.empty() && line.size() <= 6;
    return marks >= 1 && marks <= 6 && (line[marks] == ' ' || line[marks] == '\t');
}

bool isThematicBreak(std::string_view line)
{
    if (line.empty() || (line[0] != '*' && line[0] != '-' && line[0] != '_'))
        return false;
    size_t marks = 0;
    for (const char c : line) {
        if (c == line[0])
            ++marks;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return marks >= 3;
}

size_t footnoteLabel(std::string_view line)
{
    if (!line.starts_with("[^"sv))
        return 0;
    const size_t end = line.find_first_of("] \t[\\`"sv, 2);
    if (end == line.npos || end == 2 || line[end] != ']' || end + 1 >= line.size() || line[end + 1] != ':')
        return 0;
    return end + 2;
}

} // namespace galley::lines
