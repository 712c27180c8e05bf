// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/tabletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Columns of a fixed-width face, as far as tidiness needs it.
int width(QStringView text)
{
    int columns = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool wide = (unit >= 0x1100 && unit <= 0x115F) || (unit >= 0x2E80 && unit <= 0xA4CF) || (unit >= 0xAC00 && unit <= 0xD7A3)
            || (unit >= 0xF900 && unit <= 0xFAFF) || (unit >= 0xFE30 && unit <= 0xFE6F) || (unit >= 0xFF01 && unit <= 0xFF60) || (unit >= 0xFFE0 && unit <= 0xFFE6);
        columns += wide ? 2 : 1;
    }
    return columns;
}

QString escapedCell(const QString &cell)
{
    QString out;
    for (qsizetype at = 0; at < cell.size(); ++at) {
        if (cell.at(at) == u'|')
            out += u'\\';
        out += cell.at(at) == u'\n' ? QChar(u' ') : cell.at(at);
    }
    return out.trimmed();
}

QString padded(const QString &cell, int columns, TableText::Align align)
{
    const int room = std::max(0, columns - width(cell));
    switch (align) {
    case TableText::Align::Right: return QString(room, u' ') + cell;
    case TableText::Align::Centre: return QString(room / 2, u' ') + cell + QString(room - room / 2, u' ');
    case TableText::Align::None: case TableText::Align::Left: break;
    }
    return cell + QString(room, u' ');
}

QString rule(int columns, TableText::Align align)
{
    const bool left = align == TableText::Align::Left || align == TableText::Align::Centre;
    const bool right = align == TableText::Align::Right || align == TableText::Align::Centre;
    return (left ? u":"_s : QString()) + QString(columns - int(left) - int(right), u'-') + (right ? u":"_s : QString());
}

QStringList cellsOf(QStringView line)
{
    QStringList cells;
    for (const auto &[from, to] : tableCells(line))
        cells.append(line.sliced(from, to - from).toString().replace("\\|"_L1, "|"_L1));
    return cells;
}

} // namespace

QList<std::pair<int, int>> tableCells(QStringView line)
{
    QList<std::pair<int, int>> cells;
    const auto add = [&](qsizetype from, qsizetype to) {
        const qsizetype begin = from;
        qsizetype end = to;
        while (from < end && line[from].isSpace())
            ++from;
        while (end > from && line[end - 1].isSpace())
            --end;
        if (from == end) // an empty one: in its middle
            from = end = begin + (to - begin) / 2;
        cells.emplace_back(int(from), int(end));
    };
    qsizetype start = 0;
    while (start < line.size() && line[start].isSpace())
        ++start;
    qsizetype end = line.size();
    while (end > start && line[end - 1].isSpace())
        --end;
    if (start < end && line[start] == u'|')
        ++start;
    for (qsizetype at = start; at < end; ++at) {
        if (line[at] == u'\\') {
            ++at;
        } else if (line[at] == u'|') {
            add(start, at);
            start = at + 1;
        }
    }
    if (start < end)
        add(start, end);
    return cells;
}

bool isTableRuleLine(QStringView line)
{
    if (!line.contains(u'-') || !(line.contains(u'|') || line.contains(u':')))
        return false;
    return std::ranges::all_of(line, [](QChar c) { return c == u'-' || c == u'|' || c == u':' || c.isSpace(); });
}

std::optional<TableText> readTable(QStringView source)
{
    const QList<QStringView> lines = source.split(u'\n', Qt::SkipEmptyParts);
    if (lines.size() < 2 || !isTableRuleLine(lines.at(1)))
        return std::nullopt;
    TableText table;
    for (const QString &cell : cellsOf(lines.at(1))) {
        const bool left = cell.startsWith(u':');
        const bool right = cell.endsWith(u':');
        table.columns.append(left && right ? TableText::Align::Centre : left ? TableText::Align::Left : right ? TableText::Align::Right : TableText::Align::None);
    }
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (at == 1)
            continue;
        table.rows.append(cellsOf(lines.at(at)));
        while (table.columns.size() < table.rows.last().size()) // cells that readers would lose
            table.columns.append(TableText::Align::None);
    }
    for (QStringList &row : table.rows)
        row.resize(table.columns.size());
    return table;
}

QString writeTable(const TableText &table)
{
    QList<QStringList> rows;
    QList<int> widths(table.columns.size(), 3);
    for (const QStringList &row : table.rows) {
        QStringList cells;
        for (qsizetype at = 0; at < table.columns.size(); ++at) {
            cells.append(escapedCell(row.value(at)));
            widths[at] = std::max(widths.at(at), width(cells.last()));
        }
        rows.append(cells);
    }
    QStringList lines;
    for (const QStringList &row : std::as_const(rows)) {
        QStringList cells;
        for (qsizetype at = 0; at < table.columns.size(); ++at)
            cells.append(padded(row.at(at), widths.at(at), table.columns.at(at)));
        lines.append("| "_L1 + cells.join(" | "_L1) + " |"_L1);
        if (lines.size() == 1) {
            cells.clear();
            for (qsizetype at = 0; at < table.columns.size(); ++at)
                cells.append(rule(widths.at(at), table.columns.at(at)));
            lines.append("| "_L1 + cells.join(" | "_L1) + " |"_L1);
        }
    }
    return lines.join(u'\n');
}

std::optional<QList<QStringList>> spreadsheetCells(QStringView text)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        QString &cell = rows.last().last();
        if (quoted) {
            if (c == u'"' && at + 1 < text.size() && text[at + 1] == u'"')
                cell += text[at++];
            else if (c == u'"')
                quoted = false;
            else
                cell += c == u'\n' || c == u'\r' ? QChar(u' ') : c;
        } else if (c == u'"' && cell.isEmpty() && text.indexOf(u'"', at + 1) > 0) {
            quoted = true;
        } else if (c == u'\t') {
            rows.last().append(QString());
        } else if (c == u'\n') {
            rows.append({QString()});
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (rows.size() > 1 && rows.last() == QStringList{QString()})
        rows.removeLast();
    if (rows.size() == 1 && rows.first().size() == 1)
        return std::nullopt;
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = cell.trimmed();
    }
    return rows;
}

} // namespace galley
