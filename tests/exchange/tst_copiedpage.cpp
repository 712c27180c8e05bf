// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/copiedpage.h"
#include "testkit/testkit.h"

#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

const QString address = u"https://daily.example/2026/11/20/c_12.html"_s;
const QString pageHtml = u"<h1>水库开闸放水</h1><p>2026-11-20 09:30 来源：《南岭晚报》 作者：江岸</p>"
                         "<p>20日清晨，水库的第一道闸门缓缓升起。</p><p>下游三个乡镇的取水口同时打开，<b>十二万亩</b>冬灌有了着落。</p>"
                         "<p>（责任编辑：林浅）</p>"_s;
const QString pageText = u"水库开闸放水\n2026-11-20 09:30 来源：《南岭晚报》 作者：江岸\n20日清晨，水库的第一道闸门缓缓升起。\n"
                         "下游三个乡镇的取水口同时打开，十二万亩冬灌有了着落。\n（责任编辑：林浅）"_s;

} // namespace

class CopiedPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyBrowsersWordForTheAddressIsUnderstood_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        const QString line = address + u"\n标题"_s;
        QTest::newRow("Firefox") << u"text/x-moz-url-priv"_s
                                 << QByteArray(reinterpret_cast<const char *>(line.utf16()), line.size() * 2);
        QTest::newRow("Chromium") << u"chromium/x-source-url"_s << address.toUtf8();
        QTest::newRow("Windows") << u"application/x-qt-windows-mime;value=\"HTML Format\""_s
                                 << QByteArray("Version:0.9\r\nStartHTML:0001\r\nSourceURL:" + address.toUtf8() + "\r\n<html></html>");
    }

    void everyBrowsersWordForTheAddressIsUnderstood()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, bytes);
        QMimeData data;
        data.setHtml(pageHtml);
        data.setText(pageText);
        data.setData(format, bytes);
        QCOMPARE(copiedPage(data).address, address);
    }

    void anAddressThatIsNoneIsNotTaken()
    {
        QMimeData data;
        data.setText(u"文"_s);
        data.setData(u"chromium/x-source-url"_s, "javascript:alert(1)");
        QVERIFY(copiedPage(data).address.isEmpty());
    }

    void aCopiedPageBecomesAReprintWithAFullRecord()
    {
        const Result<ImportedArticle> article = importCopiedPage({pageHtml, pageText, address}, {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->kind, Kind::Reprint);
        QCOMPARE(article->content.headline, u"水库开闸放水"_s);
        QCOMPARE(article->content.source.printed, u"《南岭晚报》"_s);
        QVERIFY(article->content.reprint.has_value());
        const ReprintRecord &record = *article->content.reprint;
        QCOMPARE(record.title, u"水库开闸放水"_s);
        QCOMPARE(record.author, u"江岸"_s);
        QCOMPARE(record.editor, u"林浅"_s);
        QVERIFY(record.time.contains(u"2026-11-20"_s));
        QCOMPARE(record.address, address);
        QCOMPARE(record.snapshot, pageText);
        QCOMPARE(article->address, address);
        QVERIFY(article->content.body.contains(u"缓缓升起"_s));
        QVERIFY(article->content.body.contains(u"**十二万亩**"_s));
        QVERIFY(!article->content.body.contains(u"责任编辑"_s));
    }

    void aSelectionOfParagraphsIsKeptWhole()
    {
        const QString html = u"<p>第一段只有一句。</p><ul><li><a href=\"/a\">名单一</a></li><li><a href=\"/b\">名单二</a></li></ul><p>末段。</p>"_s;
        const QString text = u"第一段只有一句。\n名单一\n名单二\n末段。"_s;
        const Result<ImportedArticle> article = importCopiedPage({html, text, address}, {});
        GALLEY_VERIFY(article);
        for (const QString &part : {u"第一段只有一句"_s, u"名单一"_s, u"名单二"_s, u"末段"_s})
            QVERIFY2(article->content.body.contains(part), qPrintable(article->content.body));
    }

    void plainTextAloneWillDo()
    {
        const Result<ImportedArticle> article = importCopiedPage({{}, pageText, {}}, {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.headline, u"水库开闸放水"_s);
        QVERIFY(article->content.reprint.has_value());
        QCOMPARE(article->content.reprint->snapshot, pageText);
    }

    void anEmptyClipboardIsToldSo()
    {
        const Result<ImportedArticle> article = importCopiedPage({u"<p> </p>"_s, u"  "_s, address}, {});
        QVERIFY(!article);
        QCOMPARE(article.error().code, ErrorCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(CopiedPageTest)
#include "tst_copiedpage.moc"
