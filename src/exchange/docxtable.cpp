// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxreader.h"

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr int mostColumns = 60;

struct Cell
{
    QList<DocxBlock> blocks;
    int column = 0;
    int columns = 1;
    int rows = 1;
    bool continued = false; ///< by the cell above
};
using Row = QList<Cell>;

bool holdsOnlyPictures(const Cell &cell)
{
    return !cell.blocks.isEmpty() && std::ranges::all_of(cell.blocks, [](const DocxBlock &block) { return block.kind == DocxBlock::Kind::Picture; });
}

bool holdsShortText(const Cell &cell)
{
    constexpr qsizetype longest = 120;
    return cell.blocks.size() == 1 && cell.blocks.first().kind == DocxBlock::Kind::Paragraph && cell.blocks.first().text.size() <= longest;
}

/// The rows inside w:sdt, w:customXml and the like as well.
void collect(const DocxNode &parent, QStringView name, QList<const DocxNode *> &found)
{
    for (const DocxNode &node : parent.children) {
        if (node.is(name))
            found.append(&node);
        else if (node.is(u"w:sdt") || node.is(u"w:sdtContent") || node.is(u"w:customXml") || node.is(u"w:ins"))
            collect(node, name, found);
    }
}

/// How many columns the widest row has; merged ones count.
qsizetype width(const QList<Row> &rows)
{
    qsizetype most = 0;
    for (const Row &row : rows)
        most = qMax(most, row.size());
    return most;
}

/// A table that only holds things in place, a frame around a text or pictures over their captions, is read
/// cell by cell; a picture and the caption below it stay together.
bool isLayout(const QList<Row> &rows)
{
    qsizetype pictures = 0;
    qsizetype texts = 0;
    bool nested = false;
    for (const Row &row : rows) {
        for (const Cell &cell : row) {
            for (const DocxBlock &block : cell.blocks) {
                pictures += block.kind == DocxBlock::Kind::Picture ? 1 : 0;
                texts += block.kind == DocxBlock::Kind::Picture ? 0 : 1;
                nested = nested || block.kind == DocxBlock::Kind::Table;
            }
        }
    }
    return width(rows) < 2 || nested || (pictures > 0 && texts <= pictures * 2);
}

QList<DocxBlock> inOrder(const QList<Row> &rows)
{
    QList<DocxBlock> blocks;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        const bool captioned = r + 1 < rows.size() && rows[r].size() == rows[r + 1].size()
            && std::ranges::all_of(rows[r], holdsOnlyPictures) && std::ranges::all_of(rows[r + 1], holdsShortText);
        for (qsizetype c = 0; c < rows[r].size(); ++c) {
            blocks += rows[r][c].blocks;
            if (!captioned)
                continue;
            blocks.append(rows[r + 1][c].blocks.first());
            blocks.last().role = DocxRole::Caption;
        }
        r += captioned ? 1 : 0;
    }
    return blocks;
}

/// A cell's rows: as many as go on below it in the same column.
void countRows(QList<Row> &rows)
{
    for (qsizetype r = 0; r < rows.size(); ++r) {
        for (Cell &cell : rows[r]) {
            for (qsizetype below = r + 1; below < rows.size() && !cell.continued; ++below) {
                const auto next = std::ranges::find(rows[below], cell.column, &Cell::column);
                if (next == rows[below].end() || !next->continued)
                    break;
                ++cell.rows;
            }
        }
    }
}

QString cellHtml(const Cell &cell, bool header)
{
    QString html;
    for (const DocxBlock &block : cell.blocks) {
        const QString mark = block.kind != DocxBlock::Kind::Item ? QString()
            : block.ordered                                      ? QString(QString::number(block.number) + u". ")
                                                                 : u"• "_s;
        html += u"<p>"_s + mark + block.html + u"</p>"_s;
    }
    if (header)
        html.remove(u"<b>"_s).remove(u"</b>"_s); // the head of a table is bold by being one
    QString opening = u"<td"_s;
    if (cell.columns > 1)
        opening += u" colspan=\""_s + QString::number(cell.columns) + u'"';
    if (cell.rows > 1)
        opening += u" rowspan=\""_s + QString::number(cell.rows) + u'"';
    return opening + u'>' + html + u"</td>"_s;
}

} // namespace

void DocxReader::table(const DocxNode &node, QList<DocxBlock> &into)
{
    QList<const DocxNode *> rowNodes;
    collect(node, u"w:tr", rowNodes);
    QList<Row> rows;
    for (const DocxNode *rowNode : std::as_const(rowNodes)) {
        const DocxNode *rowProperties = rowNode->child(u"w:trPr");
        if (rowProperties && rowProperties->child(u"w:del")) {
            ++m_changes;
            continue;
        }
        Row row;
        int column = 0;
        if (const int before = rowProperties ? rowProperties->value(u"w:gridBefore").toInt() : 0; before > 0) {
            row.append(Cell{.blocks = {}, .column = 0, .columns = qMin(before, mostColumns)});
            column = row.last().columns;
        }
        QList<const DocxNode *> cellNodes;
        collect(*rowNode, u"w:tc", cellNodes);
        for (const DocxNode *cellNode : std::as_const(cellNodes)) {
            const DocxNode *properties = cellNode->child(u"w:tcPr");
            const DocxNode *vertical = properties ? properties->child(u"w:vMerge") : nullptr;
            const bool besides = properties && properties->child(u"w:hMerge") && properties->value(u"w:hMerge") != u"restart";
            Cell cell;
            cell.column = column;
            cell.columns = properties ? qBound(1, properties->value(u"w:gridSpan").toInt(), mostColumns) : 1;
            cell.continued = vertical && vertical->attribute(u"w:val") != u"restart";
            blocks(*cellNode, cell.blocks);
            finishOpenLine(cell.blocks);
            column += cell.columns;
            // Cells beyond what a page can show go into the last one, so that no text is lost.
            const bool tooMany = row.size() >= mostColumns;
            if ((besides || tooMany) && !row.isEmpty()) {
                row.last().columns += tooMany ? 0 : cell.columns;
                row.last().blocks += cell.blocks;
                continue;
            }
            row.append(cell);
        }
        rows.append(row);
    }
    if (isLayout(rows)) {
        into += inOrder(rows);
        return;
    }
    countRows(rows);

    DocxBlock table;
    table.kind = DocxBlock::Kind::Table;
    table.html = u"<table>"_s;
    QList<DocxBlock> pictures;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        table.html += u"<tr>"_s;
        for (Cell &cell : rows[r]) {
            for (const DocxBlock &block : std::as_const(cell.blocks)) {
                if (block.kind == DocxBlock::Kind::Picture)
                    pictures.append(block);
                table.text += block.text + u' ';
                table.notes += block.notes;
            }
            cell.blocks.removeIf([](const DocxBlock &block) { return block.kind == DocxBlock::Kind::Picture; });
            if (!cell.continued || !cell.blocks.isEmpty())
                table.html += cellHtml(cell, r == 0);
        }
        table.html += u"</tr>"_s;
    }
    table.html += u"</table>"_s;
    table.text = table.text.trimmed();
    if (!table.text.isEmpty())
        into.append(table);
    into += pictures;
}

} // namespace galley
