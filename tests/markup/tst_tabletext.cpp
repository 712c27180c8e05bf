// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/tabletext.h"

#include "markup/render.h"

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;
using Align = TableText::Align;

class TableTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void readsATableAndWritesItTidily()
    {
        const auto table = readTable(u"年份|装机容量|a\\|b\n:--|--:|:-:\n2024|3\n|2025 | 12 | **粗** |\n");
        QVERIFY(table);
        QCOMPARE(table->columns, (QList{Align::Left, Align::Right, Align::Centre}));
        QCOMPARE(table->rows, (QList<QStringList>{{u"年份"_s, u"装机容量"_s, u"a|b"_s}, {u"2024"_s, u"3"_s, QString()}, {u"2025"_s, u"12"_s, u"**粗**"_s}}));
        QCOMPARE(writeTable(*table), u"| 年份 | 装机容量 |  a\\|b  |\n| :--- | -------: | :----: |\n| 2024 |        3 |        |\n| 2025 |       12 | **粗** |"_s);
    }

    void whatIsWrittenReadsAsTheSameTable()
    {
        QVERIFY(rc::check("written, read", [] {
            const auto cell = [] { return *rc::gen::element(u""_s, u"年"_s, u"a|b"_s, u"12.5%"_s, u"**粗**"_s, u"[链](/a)"_s, u"😀"_s); };
            TableText table;
            const int columns = *rc::gen::inRange(1, 5);
            for (int at = 0; at < columns; ++at)
                table.columns.append(*rc::gen::element(Align::None, Align::Left, Align::Centre, Align::Right));
            const int rows = *rc::gen::inRange(1, 5);
            for (int y = 0; y < rows; ++y) {
                QStringList row;
                for (int x = 0; x < columns; ++x)
                    row.append(cell());
                table.rows.append(row);
            }
            const auto read = readTable(writeTable(table));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == table);
            RC_ASSERT(renderBody(writeTable(table)).count(u"<td"_s) == (rows - 1) * columns);
        }));
    }

    void cellsTheRuleDoesNotCountAreKept()
    {
        const auto table = readTable(u"| a |\n|---|\n| 1 | 2 |");
        QCOMPARE(table->columns.size(), 2);
        QCOMPARE(table->rows.last(), (QStringList{u"1"_s, u"2"_s}));
    }

    void aTextWithPipesIsNoTable()
    {
        QVERIFY(!readTable(u"甲 | 乙\n丙 | 丁"));
        const QStringList lines{u"甲|乙"_s, u"|a|b|"_s, u"|--|--|"_s, u"|1|2|"_s, u""_s, u"|x|y|"_s};
        const auto around = [&](int line) { return tableAround(line, int(lines.size()), [&](int at) { return lines.at(at); }); };
        QCOMPARE(around(3), std::pair(1, 3));
        QCOMPARE(around(1), std::pair(1, 3));
        QVERIFY(!around(0) && !around(4) && !around(5));
    }

    void spreadsheetsPasteAsCells()
    {
        QCOMPARE(spreadsheetCells(u"年份\t量\r\n2024\t\"a\nb\"\r\n2025\t说\"好\"\r\n").value(),
                 (QList<QStringList>{{u"年份"_s, u"量"_s}, {u"2024"_s, u"a b"_s}, {u"2025"_s, u"说\"好\""_s}}));
        QVERIFY(!spreadsheetCells(u"一段话"));
    }
};

QTEST_APPLESS_MAIN(TableTextTest)
#include "tst_tabletext.moc"
