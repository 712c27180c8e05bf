// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"
#include "testkit/testkit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

/// The real page that the whole tool was drawn from. It lies beside the project, not in it.
class ImportSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        if (testkit::sharedData().isEmpty())
            QSKIP("the trial data is not here (GALLEY_SHARED names its folder)");
        m_bytes = testkit::readFile(testkit::sharedData() + u"/seed-report.txt"_s);
        const Result<ImportedArticle> article = importPageText(m_bytes, {});
        GALLEY_VERIFY(article);
        m_article = *article;
    }

    void theHeadlineStandsWithoutItsMark()
    {
        const QString line = QString::fromUtf8(m_bytes).split(u'\n').at(6);
        QVERIFY(line.endsWith(u'③'));
        QCOMPARE(content().headline, line.chopped(1));
        QCOMPARE(content().printedHeadline(), line);
        QCOMPARE(content().series.mark, u"③"_s);
        QCOMPARE(content().series.number, 3);
        QCOMPARE(content().series.name, line.chopped(1));
        QVERIFY(content().kicker.isEmpty());
        QVERIFY(content().subtitle.isEmpty());
    }

    void theParticularsAreFound()
    {
        QCOMPARE(content().source.printed, u"《内蒙古日报》"_s);
        QCOMPARE(content().authorLine, u"复兴网内蒙古"_s);
        QCOMPARE(content().date, ArticleDate::day(QDate(2023, 12, 30)));
        QCOMPARE(content().date.precision(), DatePrecision::Day);
        QCOMPARE(m_article.sectionNames, QStringList{u"内蒙古"_s});
        QVERIFY(m_article.responsibleEditor.isEmpty());
    }

    void theSummaryIsKeptAndFlagged()
    {
        QCOMPARE(content().summary, content().printedHeadline());
        QVERIFY(summaryRepeatsHeadline(content()));
        QCOMPARE(m_article.warnings.size(), 1);
    }

    void theBodyIsTheStoryAndNothingElse()
    {
        const QStringList blocks = content().body.split(u"\n\n"_s);
        QStringList headings;
        for (const QString &block : blocks) {
            if (block.startsWith(u'#'))
                headings.append(block);
        }
        QCOMPARE(headings, (QStringList{u"## 围绕主线稳中快进"_s, u"## 加快发展大抓发展"_s, u"## 担当作为惠及民生"_s}));

        // Every line of the page between the particulars and the editor is a block, as it stands there.
        QStringList lines;
        const QString page = QString::fromUtf8(m_bytes);
        const qsizetype start = page.indexOf(u"坚定信心谋发展"_s);
        for (const QString &line : page.sliced(start, page.indexOf(u"责任编辑"_s) - start).split(u'\n', Qt::SkipEmptyParts))
            lines.append(line.startsWith(u' ') ? QString(u"## "_s + line.trimmed()) : line);
        lines.last() = lines.last().first(lines.last().lastIndexOf(u'('));
        QCOMPARE(blocks.join(u'\n').trimmed(), lines.join(u'\n'));
    }

    void theSignOffIsTakenOffAndParsed()
    {
        const SignOff &signOff = content().signOff;
        QCOMPARE(signOff.organisation, u"草原全媒·内蒙古新闻网"_s);
        QCOMPARE(signOff.role, u"记者"_s);
        QCOMPARE(signOff.names, (QStringList{u"巴依斯古楞"_s, u"郑学良"_s, u"郭洪申"_s, u"宋阿男"_s}));
        QCOMPARE(signOff.verbatim, u"(草原全媒·内蒙古新闻网记者 巴依斯古楞 郑学良 郭洪申 宋阿男)"_s);
    }

    void theIntervieweesStandWithTheirPosts()
    {
        QCOMPARE(content().people, (QList<PersonInText>{
                                       {u"丁绣峰"_s, u"自治区党委常委、包头市委书记"_s},
                                       {u"张佰成"_s, u"自治区政协副主席、锡林郭勒盟委书记"_s},
                                       {u"贺海东"_s, u"呼和浩特市委副书记、市长、和林格尔新区党工委书记"_s},
                                       {u"奇·达楞太"_s, u"通辽市委副书记、市长"_s}}));
    }

    void theOriginalsEditorIsOnRecord()
    {
        QVERIFY(content().reprint);
        QCOMPARE(content().reprint->editor, u"复兴网内蒙古"_s);
        QCOMPARE(m_article.kind, Kind::Original);
    }

    void asAReprintItsOriginalIsKept()
    {
        ImportOptions options;
        options.asReprint = true;
        const Result<ImportedArticle> article = importPageText(m_bytes, options);
        GALLEY_VERIFY(article);
        QCOMPARE(article->kind, Kind::Reprint);
        const ReprintRecord &record = *article->content.reprint;
        QCOMPARE(record.title, content().printedHeadline());
        QCOMPARE(record.author, u"复兴网内蒙古"_s);
        QCOMPARE(record.editor, u"复兴网内蒙古"_s);
        QCOMPARE(record.time, u"2023-12-30"_s);
        QVERIFY(record.snapshot.contains(content().signOff.verbatim));
        QVERIFY(!record.snapshot.contains(u"举报邮箱"_s));
    }

private:
    const Content &content() const { return m_article.content; }

    QByteArray m_bytes;
    ImportedArticle m_article;
};

QTEST_GUILESS_MAIN(ImportSeed)
#include "tst_importseed.moc"
