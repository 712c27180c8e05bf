// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/colours.h"
#include "desk/countspopup.h"
#include "desk/headlineblock.h"
#include "desk/headlineedit.h"
#include "desk/inspector.h"
#include "desk/lengthmeasure.h"
#include "desk/statusline.h"
#include "testnewsroom.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

void setLimits(TestNewsroom &newsroom, SectionId id, const LengthLimits &limits)
{
    const QList<Section> sections = got(newsroom->sections());
    Section section = *std::ranges::find(sections, id, &Section::id);
    section.limits = limits;
    got(await(newsroom->putSection(section, newsroom.admin)));
}

QStringList texts(const QWidget &widget)
{
    QStringList found;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        found.append(label->text());
    return found;
}

} // namespace

/// 字数 as newsrooms count, and lengths against what the section asks for.
class TestCounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void aMeasureKnowsNearFromPast()
    {
        using Fit = LengthMeasure::Fit;
        QCOMPARE((LengthMeasure{100, 0}.fit()), Fit::Free);
        QCOMPARE((LengthMeasure{1286, 1500}.fit()), Fit::Within);
        QCOMPARE((LengthMeasure{1350, 1500}.fit()), Fit::Near);
        QCOMPARE((LengthMeasure{1500, 1500}.fit()), Fit::Near);
        QCOMPARE((LengthMeasure{1501, 1500}.fit()), Fit::Past);
        QCOMPARE((LengthMeasure{1286, 1500}.text()), u"1,286 / 1,500 characters"_s);
        QCOMPARE((LengthMeasure{1350, 1500}.ink()), Colours::current().amber);
        QCOMPARE((LengthMeasure{1501, 1500}.ink()), Colours::current().red);
    }

    void theStatusLineShowsTheLengthAndItsLimit()
    {
        TestNewsroom newsroom;
        const SectionId section = newsroom.section(u"财经");
        QVERIFY(!section.isNull());
        setLimits(newsroom, section, {.headline = 10, .summary = 60, .body = 20});
        const ArticleId id = newsroom.add(newArticle(u"风从草原来"_s, u"正文。"_s, section), newsroom.reporter);
        ArticleDocument document(*newsroom, newsroom.reporter);
        QStatusBar bar;
        StatusLine line(*newsroom, document, &bar);
        document.open(id);
        auto *figure = bar.findChild<QToolButton *>(u"counts"_s);
        QVERIFY(figure);
        line.setStatistics(textStatistics(u"风机连成一线，增长12.5%。"), textStatistics(u"风机"), 1);
        QCOMPARE(figure->text(), u"9 / 20 characters"_s);
        QCOMPARE(figure->property("fit").toString(), u"within"_s);
        line.setStatistics(textStatistics(QString(u'风').repeated(19)), {}, 1);
        QCOMPARE(figure->property("fit").toString(), u"near"_s);
        line.setStatistics(textStatistics(QString(u'风').repeated(23)), {}, 1);
        QCOMPARE(figure->property("fit").toString(), u"past"_s);
        QVERIFY2(figure->toolTip().contains(u"3 over"_s), qPrintable(figure->toolTip()));

        setLimits(newsroom, section, {.headline = 10, .summary = 60, .body = 2000}); // heard of while open
        QTRY_COMPARE(figure->text(), u"23 / 2,000 characters"_s);
    }

    void thePopupTellsEverything()
    {
        ArticleCounts counts;
        counts.whole = textStatistics(u"风机连成一线，增长12.5%。\n\n第二段。");
        counts.selection = textStatistics(u"连成一线，");
        counts.headline = 12;
        counts.limits = {.headline = 10, .summary = 0, .body = 1500};
        QWidget window;
        window.show();
        CountsPopup popup(&window);
        popup.open(counts, &window);
        QVERIFY(popup.isVisible());
        const QStringList said = texts(popup);
        for (const QString &text : {u"12"_s, u"19"_s, u"4"_s, u"5"_s, u"12 / 10 characters"_s, u"12 / 1,500 characters"_s})
            QVERIFY2(said.contains(text), qPrintable(text + u" is not in "_s + said.join(u'|')));
    }

    void headlineAndSummaryAreMeasuredWhereTheyAreEdited()
    {
        TestNewsroom newsroom;
        const SectionId section = newsroom.section(u"财经");
        setLimits(newsroom, section, {.headline = 6, .summary = 20, .body = 0});
        NewArticle begun = newArticle(u"风从草原来"_s, u"正文。"_s, section);
        begun.content.summary = u"一座城市的账本。"_s;
        const ArticleId id = newsroom.add(begun, newsroom.reporter);
        ArticleDocument document(*newsroom, newsroom.reporter);
        HeadlineBlock block(*newsroom, document, nullptr);
        NewsroomNames names(*newsroom);
        Inspector inspector(*newsroom, names, document);
        block.show();
        document.open(id);
        const auto *length = block.findChild<QLabel *>(u"headlineLength"_s);
        QVERIFY(length->isVisible());
        QCOMPARE(length->text(), u"5 / 6 characters"_s);
        const auto edits = block.findChildren<HeadlineEdit *>();
        HeadlineEdit *headline = *std::ranges::find_if(edits, [](const HeadlineEdit *edit) { return edit->line() == u"风从草原来"_s; });
        headline->insertPlainText(u"大大"_s);
        QCOMPARE(length->text(), u"7 / 6 characters"_s);
        QVERIFY(length->styleSheet().contains(Colours::current().red.name()));

        auto *summary = inspector.findChild<QPlainTextEdit *>(u"summary"_s);
        const auto *label = inspector.findChild<QLabel *>(u"summaryLabel"_s);
        QVERIFY2(label->text().contains(u"7&thinsp;/&thinsp;20"_s), qPrintable(label->text()));
        summary->setPlainText(QString(u'字').repeated(21));
        QVERIFY(label->text().contains(u"21&thinsp;/&thinsp;20"_s));
        QVERIFY(label->text().contains(Colours::current().red.name()));
    }

    void withoutALimitNothingIsMeasured()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(newArticle(u"风从草原来"_s, u"正文。"_s), newsroom.reporter);
        ArticleDocument document(*newsroom, newsroom.reporter);
        HeadlineBlock block(*newsroom, document, nullptr);
        block.show();
        document.open(id);
        QVERIFY(!block.findChild<QLabel *>(u"headlineLength"_s)->isVisible());
    }
};

QTEST_MAIN(TestCounts)
#include "tst_counts.moc"
