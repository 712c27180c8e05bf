// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxpackage.h"
#include "exchange/docxpicturesize.h"
#include "exchange/exporter.h"
#include "exchange/importer.h"
#include "testkit/testkit.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

const QTimeZone zone("Asia/Shanghai");
/// One white pixel.
const QByteArray pixel = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");
const QByteArray pixelName = QCryptographicHash::hash(pixel, QCryptographicHash::Sha256).toHex();

QByteArray pictureOf(const QByteArray &sha256)
{
    return sha256 == pixelName ? pixel : QByteArray();
}

Article articleOf(const QString &body)
{
    Article article;
    article.content.headline = u"西溪建成首座百兆瓦储能电站"_s;
    article.content.body = body;
    return article;
}

Result<ImportedArticle> thereAndBack(const Article &article)
{
    return importDocx(exportDocx(article, zone, pictureOf), {});
}

} // namespace

class ExportDocx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theFieldsOfAManuscriptComeBack()
    {
        Article article = articleOf(u"5月5日，西溪百兆瓦储能电站并网运行，一次充满可供二十万户家庭用四个小时。\n"_s);
        Content &content = article.content;
        content.kicker = u"绿色转型进行时"_s;
        content.subtitle = u"——白天存下的电，夜里点亮一座城"_s;
        content.series = {{}, content.headline, 3, u"③"_s};
        content.source.printed = u"《北疆晚报》"_s;
        content.authorLine = u"程远 吴小溪"_s;
        content.date = ArticleDate::instant(QDateTime(QDate(2024, 5, 6), QTime(9, 30), zone).toUTC(), DatePrecision::Minute);
        content.summary = u"西溪百兆瓦储能电站5月5日并网。"_s;
        content.signOff = {u"北疆融媒·西溪新闻网"_s, {u"程远"_s, u"吴小溪"_s}, u"记者"_s, {}};
        article.handling.responsibleEditor = u"韩梅"_s;
        const Result<ImportedArticle> back = thereAndBack(article);
        GALLEY_VERIFY(back);
        QCOMPARE(back->content.headline, content.headline);
        QCOMPARE(back->content.kicker, content.kicker);
        QCOMPARE(back->content.subtitle, content.subtitle);
        QCOMPARE(back->content.series, content.series);
        QCOMPARE(back->content.source.printed, content.source.printed);
        QCOMPARE(back->content.authorLine, content.authorLine);
        QCOMPARE(back->content.date, content.date);
        QCOMPARE(back->content.summary, content.summary);
        QCOMPARE(back->content.signOff.names, content.signOff.names);
        QCOMPARE(back->content.signOff.organisation, content.signOff.organisation);
        QCOMPARE(back->content.signOff.printed(), content.signOff.printed());
        QCOMPARE(back->responsibleEditor, u"韩梅"_s);
        QCOMPARE(back->content.body, content.body);
        QVERIFY2(back->warnings.isEmpty(), qPrintable(back->warnings.join(u'\n')));
    }

    void aBodyComesBack_data()
    {
        QTest::addColumn<QString>("body");
        const QString prose = u"桥址处水深流急，一年里能下水作业的日子不到一百五十天，施工队趁着枯水期赶工。"_s;
        const QString picture = u"![站房](asset:"_s + QString::fromLatin1(pixelName);
        const auto row = [&](const char *name, const QString &body) { QTest::newRow(name) << QString(prose + u"\n\n"_s + body + u"\n\n"_s + prose + u"\n"_s); };
        row("emphasis", u"最难的是**冬天浇混凝土**，要搭*暖棚*，~~三天~~五天测一次温，*一天*也**不能停**。"_s);
        row("links", u"详情见[公开目录](https://example.org/list?a=1&b=2)，或[写信](mailto:desk@example.org)。"_s);
        row("a bold link", u"详情见[**公开**目录](https://example.org/)。"_s);
        row("headings", u"## 难在水下\n\n"_s + prose + u"\n\n### 一块块放\n\n"_s + prose);
        row("bullets", u"- 甲组\n- 乙组\n  - 一班\n  - 二班\n- 丙组"_s);
        row("numbers", u"1. 先修屋面；\n2. 再装电梯。"_s);
        row("numbers from three", u"3. 先修屋面；\n4. 再装电梯。"_s);
        row("numbers in bullets", u"- 甲组\n  1. 一班\n  2. 二班\n- 乙组"_s);
        row("two lists", u"1. 先修屋面；\n2. 再装电梯。\n\n"_s + prose + u"\n\n1. 取号；\n2. 办结。"_s);
        row("a table", u"| 指标 | 总量 |\n| --- | --- |\n| **工业** | 318亿元 |\n| 消费 | a\\|b |"_s);
        row("a quote", u"> 水大，人就要稳。"_s);
        row("line breaks", u"单程票，两元起；\\\n月票，一百二十元。"_s);
        row("a picture", picture + u" \"图为水文站站房。\")"_s);
        row("a picture without a caption", picture + u")"_s);
        row("marks that are text", u"\\*注：5 < 6 & 7 > 3，a_b_c。"_s);
        QTest::newRow("notes") << QString(prose + u"[^1]\n\n"_s + prose + u"[^2]\n\n[^1]: 数据见[公报](https://example.org/)。\n\n[^2]: 按可比口径。\n\n    不含新区。\n"_s);
    }

    void aBodyComesBack()
    {
        QFETCH(QString, body);
        const Result<ImportedArticle> back = thereAndBack(articleOf(body));
        GALLEY_VERIFY(back);
        QCOMPARE(back->content.body, body);
        QCOMPARE(back->content.headline, u"西溪建成首座百兆瓦储能电站"_s);
        QVERIFY2(back->warnings.isEmpty(), qPrintable(back->warnings.join(u'\n')));
    }

    void everyPartIsXml()
    {
        const QString text = u"一行\u0001有控制字符，一行有<标签>&符号\uFFFF。\n"_s;
        Result<DocxPackage> package = DocxPackage::open(exportDocx(articleOf(text), zone, pictureOf));
        GALLEY_VERIFY(package);
        for (const QString &part : {u"[Content_Types].xml"_s, u"_rels/.rels"_s, u"word/document.xml"_s, u"word/styles.xml"_s, u"word/numbering.xml"_s,
                                    u"word/footnotes.xml"_s, u"word/_rels/document.xml.rels"_s, u"word/_rels/footnotes.xml.rels"_s})
            GALLEY_VERIFY(package->xml(part));
    }

    void theSameArticleGivesTheSameBytes()
    {
        const Article article = articleOf(u"一行字。\n"_s);
        QCOMPARE(exportDocx(article, zone, pictureOf), exportDocx(article, zone, pictureOf));
    }

    void trackedChangesAreRefused()
    {
        const Result<ImportedArticle> back = thereAndBack(articleOf(u"电站占地{--六十--}{++七十++}亩，由四十个储能舱组成，一次充满可供二十万户家庭用四个小时。\n"_s));
        GALLEY_VERIFY(back);
        QVERIFY2(back->content.body.startsWith(u"电站占地六十亩"_s), qPrintable(back->content.body));
    }

    void aPictureThatIsNotAtHandLeavesItsCaption()
    {
        const QString line = u"![](asset:"_s + QString(64, u'a') + u" \"图为储能电站全景。\")"_s;
        const Result<ImportedArticle> back = thereAndBack(articleOf(u"电站占地六十亩，由四十个储能舱组成，一次充满可供二十万户家庭用四个小时。\n\n"_s + line + u"\n"_s));
        GALLEY_VERIFY(back);
        QVERIFY(back->pictures.isEmpty());
        QVERIFY2(back->content.body.contains(u"图为储能电站全景。"_s), qPrintable(back->content.body));
    }

    void aPicturesSizeIsReadFromItsHead()
    {
        const std::optional<PictureSize> png = pictureSize(pixel);
        QVERIFY(png && png->suffix == u"png" && png->width == 1 && png->height == 1);
        const QByteArray jpeg("\xFF\xD8\xFF\xE0\x00\x04\x00\x00\xFF\xC0\x00\x11\x08\x01\x02\x03\x04\x03", 18);
        const std::optional<PictureSize> found = pictureSize(jpeg);
        QVERIFY(found && found->suffix == u"jpeg" && found->width == 0x0304 && found->height == 0x0102);
        for (qsizetype length = 0; length < 16; ++length)
            QVERIFY(!pictureSize(jpeg.first(length)));
        QVERIFY(!pictureSize("RIFF....WEBPVP8 ...."));
    }
};

QTEST_GUILESS_MAIN(ExportDocx)
#include "tst_exportdocx.moc"
