// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/appearance.h"
#include "desk/colours.h"
#include "desk/figures/figurecard.h"
#include "desk/figures/figurechart.h"
#include "desk/keyhint.h"
#include "desk/publication/calendarwindow.h"
#include "desk/publication/correctiondialog.h"
#include "desk/talk/assigndialog.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QGraphicsTextItem>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Two figures with the longest heads there are.
Figure corrections()
{
    using Kind = FigureTable::Kind;
    Figure figure;
    figure.key = u"corrections"_s;
    figure.title = u"Corrections and withdrawals, by section"_s;
    figure.table.columns = {{u"Section"_s}, {u"Published"_s, Kind::Number}, {u"Corrections"_s, Kind::Number}, {u"Updates"_s, Kind::Number},
                            {u"Taken offline"_s, Kind::Number}, {u"Withdrawn"_s, Kind::Number}, {u"Withdrawn without a page"_s, Kind::Number}};
    figure.table.rows = {QVariantList{u"Energy"_s, 1204, 3, 2, 1, 0, 1}};
    figure.drawn = figure.table;
    return figure;
}

Figure month()
{
    Figure figure;
    figure.key = u"days"_s;
    figure.title = u"Throughput, by day"_s;
    figure.table.columns = {{u"Day"_s}, {u"Submitted"_s, FigureTable::Kind::Number}, {u"Passed"_s, FigureTable::Kind::Number}};
    for (int day = 1; day <= 31; ++day)
        figure.table.rows.append(QVariantList{u"12-%1"_s.arg(day, 2, 10, QChar(u'0')), day, 31 - day});
    figure.drawn = figure.table;
    figure.series = {{.column = 1, .ink = Figure::Ink::Blue}, {.column = 2, .ink = Figure::Ink::Green}};
    figure.stacked = true;
    return figure;
}

/// What stands in the chart to be read.
QStringList labels(FigureChart &chart)
{
    QStringList texts;
    for (QGraphicsItem *item : chart.scene()->items())
        if (const auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item); text && text->isVisible())
            texts.append(text->toPlainText());
    return texts;
}

class Brackets : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "galley::KeyHint") == 0 && qstrcmp(source, "%1 (%2)") == 0 ? u"%1（%2）"_s : QString();
    }
};

} // namespace

/// In the program's own type and style, what is written fits where it stands.
class TestFitting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }
    void cleanupTestCase() { m_appearance.reset(); }

    void theCalendarTellsItsPeriod()
    {
        TestNewsroom room;
        CalendarWindow window(*room, got(room->personByLogin(u"chief"_s)), nullptr);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto *before = window.findChild<QPushButton *>(u"before"_s);
        const auto *after = window.findChild<QPushButton *>(u"after"_s);
        auto *month = window.findChild<QPushButton *>(u"month"_s);
        auto *week = window.findChild<QPushButton *>(u"week"_s);
        QCOMPARE(before->text(), u"Previous month"_s);
        QCOMPARE(after->text(), u"Next month"_s);
        const auto ground = [](QPushButton *button) { return button->grab().toImage().pixelColor(button->width() / 2, 4); };
        QVERIFY(ground(month) != ground(week));
        week->click();
        QCOMPARE(before->text(), u"Previous week"_s);
        QCOMPARE(after->text(), u"Next week"_s);
        QTRY_VERIFY(ground(month) != ground(week));
        QTRY_COMPARE(ground(month), Colours::current().paper);
    }

    void noOfferedTimeStandsAlone()
    {
        TestNewsroom room;
        AssignDialog dialog(*room, room.article(room.add(u"稿件"_s, u"正文。"_s, room.reporter)));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QMap<int, int> rows;
        QSet<int> widths;
        for (const QToolButton *time : dialog.findChild<QWidget *>(u"times"_s)->findChildren<QToolButton *>()) {
            ++rows[time->y()];
            widths.insert(time->width() / 3);
            QVERIFY2(time->fontMetrics().horizontalAdvance(time->text()) <= time->width(), qPrintable(time->text()));
        }
        QCOMPARE(rows.values(), QList<int>({3, 3})); // in the morning
        QVERIFY(widths.size() <= 2);
    }

    void theCorrectionsHintStandsBelowItsField()
    {
        CorrectionDialog dialog(u"A headline that is so long that it goes on in a second line of the dialog, as headlines of correspondents do"_s, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto *note = dialog.findChild<QPlainTextEdit *>(u"note"_s);
        const auto *hint = dialog.findChild<QLabel *>(u"noteHint"_s);
        QTRY_VERIFY(hint->geometry().top() > note->geometry().bottom());
        for (const QLabel *label : dialog.findChildren<QLabel *>(Qt::FindDirectChildrenOnly))
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }

    void headsOfNumbersAreReadWhole()
    {
        FigureCard card;
        card.resize(613, 320);
        card.setFigure(corrections());
        card.showTable(true);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const auto *table = card.findChild<QTableView *>();
        const QHeaderView *head = table->horizontalHeader();
        QTRY_VERIFY(head->length() <= table->viewport()->width());
        for (int i = 0; i < head->count(); ++i)
            QVERIFY2(head->sectionSize(i) >= head->sectionSizeHint(i), qPrintable(head->model()->headerData(i, Qt::Horizontal).toString()));
    }

    void theFirstAndTheLastDayAreNamed()
    {
        FigureCard card;
        card.resize(612, 320);
        card.setFigure(month());
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        for (const QString &day : {u"12-01"_s, u"12-02"_s, u"12-16"_s, u"12-31"_s})
            QTRY_VERIFY2(labels(card.chart()).contains(day), qPrintable(labels(card.chart()).join(u' ')));
    }

    void keysStandInTheBracketsOfTheLanguage()
    {
        QCOMPARE(withKeys(u"Return…"_s, u"R"_s), u"Return… (R)"_s);
        QCOMPARE(withKeys(u"Return…"_s, QString()), u"Return…"_s);
        Brackets chinese;
        QVERIFY(QCoreApplication::installTranslator(&chinese));
        QCOMPARE(withKeys(u"退回…"_s, u"R"_s), u"退回…（R）"_s);
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TestFitting)
#include "tst_fitting.moc"
