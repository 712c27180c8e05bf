// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <optional>

namespace galley {

/// A table of the body source as a grid. Cells hold source (emphasis, links), a | in them as itself.
struct TableText
{
    enum class Align { None, Left, Centre, Right };
    QList<Align> columns;    ///< one for each column
    QList<QStringList> rows; ///< the first is the head; as many cells each as there are columns
    bool operator==(const TableText &) const = default;
};

/// Where the cells of a line stand, white space around them left out: UTF-16 units of the line, from and to.
QList<std::pair<int, int>> tableCells(QStringView line);
/// |---|:--:|
bool isTableRuleLine(QStringView line);

/// Head, rule and rows, a line each; nothing where the second line is no rule.
std::optional<TableText> readTable(QStringView source);
/// Tidy pipes, each column as wide as its widest cell (a Han character counts as two); no line feed at the end.
QString writeTable(const TableText &table);

/// What a spreadsheet copies: rows by line, cells by tab, quoted ones with line feeds inside (which become spaces).
/// Nothing for a text without a tab and with a single line.
std::optional<QList<QStringList>> spreadsheetCells(QStringView text);

/// The lines of the table that a line belongs to: first and last; nothing where it is in none. `lineAt` gives a line's
/// text, `count` how many there are. Looks at the table's lines alone.
template <typename LineAt>
std::optional<std::pair<int, int>> tableAround(int line, int count, const LineAt &lineAt)
{
    const auto isRow = [&](int at) { return at >= 0 && at < count && QStringView(lineAt(at)).contains(u'|') && !QStringView(lineAt(at)).trimmed().isEmpty(); };
    if (!isRow(line))
        return std::nullopt;
    int first = line;
    while (isRow(first - 1))
        --first;
    int last = line;
    while (isRow(last + 1))
        ++last;
    // What stands above the head is text with a | in it.
    while (first < last && !isTableRuleLine(lineAt(first + 1)))
        ++first;
    if (first >= last || first > line)
        return std::nullopt;
    return std::pair(first, last);
}

} // namespace galley
