// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/colours.h"
#include "desk/editorpane.h"
#include "desk/figures/figurecard.h"
#include "desk/figures/figurechart.h"
#include "desk/figures/statisticswindow.h"
#include "desk/mainwindow.h"
#include "desk/session.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QtCharts/QBarSet>
#include <QtCharts/QAbstractBarSeries>
#include <QtCharts/QChart>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// The statistics of a newsroom of its own, as the chief opens them from the menu.
class FigureWindow
{
public:
    FigureWindow() : session(QString(room.folder() + u"/session.ini"_s))
    {
        window = std::make_unique<MainWindow>(*room, session, got(room->personByLogin(u"chief"_s)));
        window->editor().setView(EditorPane::View::Source); // no browser engine is needed
    }

    TestNewsroom room;
    Session session;
    std::unique_ptr<MainWindow> window;

    StatisticsWindow &open()
    {
        QSignalSpy shown(&window->statistics(), &StatisticsWindow::shown);
        window->findChild<QAction *>(u"statistics"_s)->trigger();
        if (shown.isEmpty() && !shown.wait(20'000))
            qFatal("no figures");
        return window->statistics();
    }
    /// Until what was asked for last is shown.
    template <typename Ask>
    void ask(Ask ask)
    {
        QSignalSpy shown(&window->statistics(), &StatisticsWindow::shown);
        ask();
        QVERIFY(!shown.isEmpty() || shown.wait(20'000)); // what is counted at once is shown at once
        QVERIFY(QTest::qWaitFor([this] { return window->statistics().isCurrent(); }, 20'000));
    }
    /// Row of a card by its first cell; empty: there is none.
    static QStringList row(const FigureCard *card, const QString &name)
    {
        const FigureTable &table = card->figure().table;
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            if (table.text(i, 0) != name)
                continue;
            QStringList cells;
            for (qsizetype column = 1; column < table.columns.size(); ++column)
                cells.append(table.text(i, column));
            return cells;
        }
        return {};
    }
    /// Sums of what is drawn, series by series.
    static QList<double> drawn(FigureCard *card)
    {
        QList<double> sums;
        for (QAbstractSeries *series : card->chart().chart()->series())
            for (QBarSet *set : qobject_cast<QAbstractBarSeries *>(series)->barSets())
                sums.append(set->sum());
        return sums;
    }
};

} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void anEmptyNewsroomSaysWhatWillAppear()
    {
        FigureWindow desk;
        StatisticsWindow &statistics = desk.open();
        QVERIFY(statistics.cards().size() >= 6);
        for (const FigureCard *card : statistics.cards()) {
            QVERIFY2(card->isEmpty(), qPrintable(card->figure().key));
            QVERIFY(!card->figure().empty.isEmpty());
            const auto *page = qobject_cast<QLabel *>(card->findChild<QStackedWidget *>()->currentWidget());
            QVERIFY(page && page->text() == card->figure().empty);
        }
    }

    void whatWaitsIsCountedByStep()
    {
        FigureWindow desk;
        for (int i = 0; i < 3; ++i) {
            const ArticleId article = desk.room.add(u"稿件%1"_s.arg(i), u"正文。"_s, desk.room.reporter);
            QCOMPARE(desk.room.act(article, Action::Submit, desk.room.reporter), QString());
            if (i == 0)
                QCOMPARE(desk.room.act(article, Action::Pass, desk.room.editor), QString());
        }
        desk.room.clock.goOn(2 * 3600);
        StatisticsWindow &statistics = desk.open();
        FigureCard *card = statistics.card(u"waiting");
        QCOMPARE(card->figure().table.rows.size(), 2);
        QCOMPARE(FigureWindow::row(card, u"初审"_s).value(0), u"2"_s);
        QCOMPARE(FigureWindow::row(card, u"复审"_s).value(0), u"1"_s);
        QCOMPARE(FigureWindow::row(card, u"初审"_s).value(1), durationText(7200));
        QCOMPARE(FigureWindow::drawn(card), QList<double>{3.0});
    }

    void theWayOfAnArticleIsCountedByDayAndPerson()
    {
        FigureWindow desk;
        const ArticleId article = desk.room.add(u"风从草原来"_s, u"正文。"_s, desk.room.reporter);
        desk.room.clock.goOn(3600);
        desk.room.publish(article);
        StatisticsWindow &statistics = desk.open();
        const FigureCard *days = statistics.card(u"days");
        QCOMPARE(days->figure().table.rows.size(), 1);
        const QString today = desk.room.clock.nowUtc().toTimeZone(desk.room->zone()).date().toString(Qt::ISODate);
        QCOMPARE(FigureWindow::row(days, today), QStringList({u"1"_s, u"2"_s, u"0"_s, u"1"_s, u"1"_s})); // submitted, passed, returned, approved, published
        const FigureCard *people = statistics.card(u"people");
        QCOMPARE(FigureWindow::row(people, u"苏日娜"_s).value(0), u"1"_s);
        QCOMPARE(FigureWindow::row(people, u"李文"_s).value(1), u"1"_s);
        QCOMPARE(FigureWindow::row(people, u"赵岩"_s).value(3), u"1"_s);
        const FigureCard *times = statistics.card(u"times");
        QCOMPARE(times->figure().table.rows.size(), 2);
        QCOMPARE(times->figure().table.rows.first().value(2).toLongLong(), 3600);
    }

    void thePeriodAndTheSectionNarrowItDown()
    {
        FigureWindow desk;
        const ArticleId old = desk.room.add(newArticle(u"旧闻"_s, u"正文。"_s, desk.room.section(u"资讯")), desk.room.reporter);
        desk.room.publish(old);
        desk.room.clock.goOn(10 * 24 * 3600);
        const ArticleId fresh = desk.room.add(newArticle(u"新闻"_s, u"正文。"_s, desk.room.section(u"民生")), desk.room.reporter);
        desk.room.publish(fresh);
        StatisticsWindow &statistics = desk.open();
        QCOMPARE(statistics.card(u"corrections")->figure().table.rows.size(), 2);
        desk.ask([&] { statistics.setPeriod(StatisticsWindow::Period::Week); });
        QCOMPARE(statistics.card(u"corrections")->figure().table.rows.size(), 1);
        QCOMPARE(FigureWindow::row(statistics.card(u"corrections"), u"民生"_s).value(0), u"1"_s);
        desk.ask([&] { statistics.setPeriod(StatisticsWindow::Period::All); });
        QCOMPARE(statistics.card(u"corrections")->figure().table.rows.size(), 2);
        desk.ask([&] { statistics.setSection(desk.room.section(u"资讯")); });
        QCOMPARE(statistics.card(u"corrections")->figure().table.rows.size(), 1);
        QCOMPARE(statistics.card(u"days")->figure().table.rows.size(), 1);
    }

    void withdrawalsStandWithTheirSection()
    {
        FigureWindow desk;
        const ArticleId article = desk.room.add(newArticle(u"有误"_s, u"正文。"_s, desk.room.section(u"民生")), desk.room.reporter);
        desk.room.publish(article);
        QCOMPARE(desk.room.act(article, Action::Withdraw, desk.room.chief, u"当事人要求"_s), QString());
        StatisticsWindow &statistics = desk.open();
        FigureCard *card = statistics.card(u"corrections");
        QCOMPARE(FigureWindow::row(card, u"民生"_s), QStringList({u"1"_s, u"0"_s, u"0"_s, u"0"_s, u"1"_s, u"0"_s}));
        QCOMPARE(FigureWindow::drawn(card), QList<double>({0, 0, 0, 1, 0}));
    }

    void itFollowsTheNewsroomWhileItIsOpen()
    {
        FigureWindow desk;
        StatisticsWindow &statistics = desk.open();
        QVERIFY(statistics.card(u"waiting")->isEmpty());
        const ArticleId article = desk.room.add(u"稿件"_s, u"正文。"_s, desk.room.reporter);
        QCOMPARE(desk.room.act(article, Action::Submit, desk.room.reporter), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!statistics.card(u"waiting")->isEmpty(), 20'000);
    }

    void theNumbersStandBehindTheChart()
    {
        FigureWindow desk;
        desk.room.publish(desk.room.add(u"风从草原来"_s, u"正文。"_s, desk.room.reporter));
        StatisticsWindow &statistics = desk.open();
        FigureCard *card = statistics.card(u"people");
        QAbstractItemModelTester tester(&card->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(!card->showsTable());
        card->showTable(true);
        QVERIFY(card->showsTable());
        QCOMPARE(card->model().rowCount(), 4);
        desk.ask([&] { statistics.setPeriod(StatisticsWindow::Period::Today); });
        QVERIFY(card->showsTable());
    }

    void bothGoToFiles()
    {
        FigureWindow desk;
        desk.room.publish(desk.room.add(u"风从草原来"_s, u"正文。"_s, desk.room.reporter));
        StatisticsWindow &statistics = desk.open();
        QCoreApplication::processEvents();
        FigureCard *card = statistics.card(u"people");
        const QString csv = QString(desk.room.folder() + u"/people.csv"_s);
        GALLEY_VERIFY(card->exportCsv(csv));
        const QByteArray bytes = readFile(csv);
        QVERIFY(bytes.startsWith("\xef\xbb\xbf")); // spreadsheets take it for the system's code page otherwise
        QVERIFY(bytes.contains("苏日娜,1,0,0,0,0\r\n"));
        const QString png = QString(desk.room.folder() + u"/people.png"_s);
        GALLEY_VERIFY(card->exportPicture(png));
        const QImage picture(png);
        QVERIFY2(picture.width() > 600 && picture.height() > 200, qPrintable(u"%1×%2"_s.arg(picture.width()).arg(picture.height())));
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 2)
            for (int x = 0; x < picture.width(); x += 2)
                colours.insert(picture.pixel(x, y));
        QVERIFY(colours.contains(Colours::current().blue.rgb())); // the bars
        QVERIFY(colours.contains(Colours::current().green.rgb()));
        QVERIFY(!card->exportCsv(QString(desk.room.folder() + u"/missing/people.csv"_s)));
    }

    void aNameIsNoFormula()
    {
        FigureTable table;
        table.columns = {{u"名"_s, FigureTable::Kind::Text}, {u"时长"_s, FigureTable::Kind::Duration}};
        table.rows = {{u"=1+1"_s, 90}, {u"甲,乙"_s, 3600}, {u"“引”\"号\""_s, QVariant()}, {u"\t=1+1"_s, 60}, {u" @SUM(A1)"_s, 60},
                      {u"＝1+1"_s, 60}, {u"一行\r二行"_s, 60}, {u"甲;=1+1"_s, 60}};
        const QString csv = QString::fromUtf8(table.toCsv());
        QVERIFY2(csv.contains(u"'=1+1,1.5\r\n"_s), qPrintable(csv));
        QVERIFY2(csv.contains(u"\"甲,乙\",60.0\r\n"_s), qPrintable(csv));
        QVERIFY2(csv.contains(u"\"“引”\"\"号\"\"\",\r\n"_s), qPrintable(csv));
        QVERIFY2(csv.contains(u"\"'\t=1+1\",1.0\r\n"_s), qPrintable(csv));
        QVERIFY2(csv.contains(u"\r\n' @SUM(A1),1.0\r\n"_s), qPrintable(csv));
        QVERIFY2(csv.contains(u"\r\n'＝1+1,1.0\r\n"_s), qPrintable(csv));
        QVERIFY2(csv.contains(u"\"一行\r二行\",1.0\r\n"_s), qPrintable(csv));
        QVERIFY2(csv.contains(u"\"甲;=1+1\",1.0\r\n"_s), qPrintable(csv));
    }

    void manyDaysAreDrawnByWeekAndMonth()
    {
        NewsroomFigures figures;
        figures.zone = QTimeZone("Asia/Shanghai");
        figures.now = QDateTime(QDate(2026, 11, 30), QTime(12, 0), QTimeZone::UTC);
        Person person;
        person.id = PersonId::fromString(u"0190b7f0-0000-7000-8000-000000000001"_s);
        person.realName = u"李文"_s;
        figures.people = {person};
        const auto drawn = [&figures, &person](int days) {
            figures.throughput.clear();
            for (int i = 0; i < days; ++i) {
                ThroughputFigure each;
                each.day = QDate(2026, 11, 30).addDays(i - days + 1);
                each.person = person.id;
                each.passed = 2;
                figures.throughput.append(each);
            }
            const QList<Figure> all = figuresOf(figures);
            const auto found = std::ranges::find(all, u"days"_s, &Figure::key);
            int sum = 0;
            for (const QVariantList &row : found->drawn.rows)
                sum += row.value(2).toInt();
            if (sum != 2 * days || found->table.rows.size() != days)
                qFatal("%d days: %d", days, sum);
            return found->drawn.rows.size();
        };
        QCOMPARE(drawn(31), 31);
        QCOMPARE(drawn(32), 6);   // weeks from Monday
        QCOMPARE(drawn(365), 12);
    }

    void durationsReadInTheirTwoLargestUnits()
    {
        QVERIFY(durationText(90 * 60) != durationText(60 * 60));
        QVERIFY(durationText(40).contains(u'1'));
        QVERIFY(durationText(26 * 3600).contains(u'1') && durationText(26 * 3600).contains(u'2'));
    }

    void theChartsFollowTheScheme()
    {
        FigureWindow desk;
        desk.room.publish(desk.room.add(u"风从草原来"_s, u"正文。"_s, desk.room.reporter));
        FigureChart &chart = desk.open().card(u"people")->chart();
        QCOMPARE(chart.chart()->backgroundBrush().color(), Colours::light().paper);
        Colours::use(true);
        desk.window->coloursChanged();
        QCOMPARE(chart.chart()->backgroundBrush().color(), Colours::night().paper);
        Colours::use(false);
        desk.window->coloursChanged();
        QVERIFY(!chart.accessibleDescription().isEmpty());
    }
};

QTEST_MAIN(FiguresTest)
#include "tst_figures.moc"
