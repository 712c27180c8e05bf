// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/conflictmarks.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr auto opening = "<<<<<<<"_L1;
constexpr auto original = "|||||||"_L1;
constexpr auto between = "======="_L1;
constexpr auto closing = ">>>>>>>"_L1;

QString markLine(QLatin1StringView mark, const QString &name)
{
    return name.isEmpty() ? QString(mark + u'\n') : QString(mark + u' ' + name + u'\n');
}

QString wholeLines(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'\n') ? text : QString(text + u'\n');
}

/// > quotes where it begins a text of its own: only with nothing or a space behind the marks is it one.
bool isMark(QStringView line, QLatin1StringView mark)
{
    return line.startsWith(mark) && (line.size() == mark.size() || line[mark.size()] == u' ' || line[mark.size()] == u'\r');
}

} // namespace

QString conflictMarked(const QString &mine, const QString &base, const QString &theirs, const ConflictNames &names)
{
    return markLine(opening, names.mine) % wholeLines(mine) % markLine(original, names.base) % wholeLines(base) % between % u'\n'
        % wholeLines(theirs) % markLine(closing, names.theirs);
}

std::optional<int> unresolvedConflict(QStringView text)
{
    if (!text.contains(opening) || !text.contains(closing))
        return std::nullopt;
    int number = 0;
    int opened = 0;
    for (const QStringView line : text.tokenize(u'\n')) {
        ++number;
        if (opened == 0 && isMark(line, opening))
            opened = number;
        else if (opened > 0 && isMark(line, closing))
            return opened;
    }
    return std::nullopt;
}

} // namespace galley
