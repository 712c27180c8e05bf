// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mimeparts.h"
#include "exchange/pagefiles.h"
#include "exchange/pagefurniture.h"
#include "exchange/pagepictures.h"
#include "exchange/structureddata.h"
#include "exchange/textdamage.h"
#include "portalpages.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString sentence = u"三月的云川，田埂上已经热闹起来，人们把种子装上车，把水放进渠，把一年的日子重新排好。"_s;

QByteArray encoded(const char *codec, const QString &text)
{
    QStringEncoder encoder(codec);
    return encoder.encode(text);
}

QByteArray page(const QString &body, const QString &head = {})
{
    return QString(u"<!doctype html><html><head><meta charset=utf-8><title>云川的春天来得早</title>"_s + head + u"</head><body><h1>云川的春天来得早</h1>"_s + body
                   + u"</body></html>"_s).toUtf8();
}

} // namespace

class PageParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreTheStorysAndProseBelowAListOfLinksIsToo()
    {
        const QByteArray page = "<html><head><meta charset=utf-8></head><body><h1>前三季度经济运行</h1><p>来源：本报 2024-10-30</p>"
                                "<p>前三季度，全区经济运行总体平稳，各地发展各有亮点，主要指标如下表。</p>"
                                "<table><tr><th>盟市</th><th>总量</th><th>增速</th></tr><tr><td>呼和浩特</td><td>2801.5</td><td>6.1</td></tr>"
                                "<tr><td>包头</td><td>100</td><td>2023</td></tr></table><p>2023</p>"
                                "<p>统计部门表示，四季度将继续加强监测。</p><p>相关链接：</p><p>库布其沙漠是我国第七大沙漠，总面积约一点八六万平方公里。</p></body></html>";
        const Result<ImportedArticle> article = importHtmlPage(page, {});
        QVERIFY(article.has_value());
        for (const QString &part : {u"| 呼和浩特 | 2801.5 | 6.1 |"_s, u"| 包头 | 100 | 2023 |"_s, u"\n\n2023\n\n"_s, u"继续加强监测"_s, u"第七大沙漠"_s})
            QVERIFY2(article->content.body.contains(part), qPrintable(article->content.body));
    }

    void initTestCase() { QTest::failOnWarning(); }

    // ---- encodings ---------------------------------------------------------------------------------

    void mixedEncodingsDoNotSlipThrough_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray gb = encoded("GB18030", sentence);
        QTest::newRow("a short UTF-8 heading in a GBK page") << QByteArray("<title>" + u"云川新闻"_s.toUtf8() + "</title><p>" + gb + "</p>");
        QTest::newRow("a short GBK heading in a UTF-8 page") << QByteArray("<title>" + encoded("GB18030", u"云川新闻"_s) + "</title><p>" + sentence.toUtf8() + "</p>");
        QTest::newRow("UTF-8 with a byte lost") << QByteArray("<p>" + u"云川的春天来得早。"_s.toUtf8().remove(7, 1) + "</p>");
        QTest::newRow("two words of UTF-8 among short GBK") << QByteArray(encoded("GB18030", u"一路向北"_s) + "|" + u"我们的"_s.toUtf8());
    }
    void mixedEncodingsDoNotSlipThrough()
    {
        QFETCH(const QByteArray, bytes);
        const auto text = decodeText(bytes);
        QVERIFY2(!text, text ? qPrintable(*text) : "");
        QCOMPARE(text.error().code, ErrorCode::BadInput);
        QVERIFY2(text.error().message.contains(u"byte"_s), qPrintable(text.error().message));
    }

    void shortTextsOfOneEncodingAreRead_data()
    {
        QTest::addColumn<QByteArray>("codec");
        QTest::addColumn<QString>("text");
        for (const char *codec : {"GB18030", "Big5"}) {
            for (const QString &text : {u"山城日報"_s, u"立法會"_s, u"文化"_s, u"中大"_s, u"交通意外"_s})
                QTest::addRow("%s %s", codec, qPrintable(text)) << QByteArray(codec) << text;
        }
        for (const QString &text : {u"联通"_s, u"新闻"_s, u"大地震"_s, u"镇江涓滴"_s, u"姣姣与淇县"_s})
            QTest::addRow("GB18030 %s", qPrintable(text)) << QByteArray("GB18030") << text;
    }
    void shortTextsOfOneEncodingAreRead()
    {
        QFETCH(const QByteArray, codec);
        QFETCH(const QString, text);
        const QString whole = text + u"："_s + (codec == "Big5" ? u"這是一個關於城市的故事，我們在這裡。"_s : u"这是一个关于城市的故事，我们在这里。"_s);
        const auto read = decodeText(encoded(codec.constData(), whole), codec);
        GALLEY_VERIFY(read);
        QCOMPARE(*read, whole);
    }

    void damageIsMendedSaidOrRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); ///< empty: refused
        QTest::addColumn<int>("warnings");
        const QString twice = sentence + sentence + sentence;
        QTest::newRow("whole") << twice << twice << 0;
        QTest::newRow("UTF-8 read as Latin-1") << QString::fromLatin1(twice.toUtf8()) << twice << 1;
        QTest::newRow("one replacement character") << QString(twice + u'\uFFFD') << QString(twice + u'\uFFFD') << 1;
        QTest::newRow("one 锟斤拷") << QString(twice + u"锟斤拷"_s) << QString(twice + u"锟斤拷"_s) << 1;
        QTest::newRow("mostly 锟斤拷") << u"云川锟斤拷锟斤拷锟斤拷锟斤拷，春天锟斤拷锟斤拷"_s << QString() << 0;
        QTest::newRow("French stays French") << u"Après l’été, où étaient-ils allés ? À côté."_s << u"Après l’été, où étaient-ils allés ? À côté."_s << 0;
        QTest::newRow("rare names stay") << u"淇县的姣姣和涓涓，在浠水边上，鍥字写错了。"_s << u"淇县的姣姣和涓涓，在浠水边上，鍥字写错了。"_s << 0;
    }
    void damageIsMendedSaidOrRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, read);
        QFETCH(const int, warnings);
        QStringList said;
        const auto mended = withDamageMended(text, said);
        QCOMPARE(mended.has_value(), !read.isEmpty());
        QCOMPARE(mended.value_or(QString()), read);
        QCOMPARE(said.size(), warnings);
    }

    void utf8TakenForGbkIsReadBackOrRefused()
    {
        QStringDecoder gb("GB18030");
        const QString mistaken = gb.decode(QString(sentence + sentence).toUtf8());
        QStringList said;
        const auto mended = withDamageMended(mistaken, said);
        if (mended)
            QCOMPARE(*mended, sentence + sentence); // never as it stands
        else
            QCOMPARE(mended.error().code, ErrorCode::BadInput);
    }

    // ---- archives ----------------------------------------------------------------------------------

    void partsAreFoundByAddressAndId()
    {
        const QByteArray bytes = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"b=1\"\r\n\r\npreamble\r\n"
                                 "--b=1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/x/page.html\r\n\r\n"
                                 "<p>a=3Db=\r\nc</p>\r\n--b=1\r\nContent-Type: image/png\r\nContent-ID: <p1@x>\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/i/1.png\r\n\r\nAQID\r\n"
                                 "--b=1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: ../i/2.png\r\n\r\n--b=10 is data\r\n--b=1--\r\nepilogue";
        const auto archive = readMimeArchive(bytes);
        GALLEY_VERIFY(archive);
        QCOMPARE(archive->parts.size(), 3);
        QCOMPARE(archive->parts.at(archive->page).bytes, "<p>a=bc</p>");
        QCOMPARE(archive->location, u"https://a.example/x/page.html"_s);
        QCOMPARE(archive->partAt(u"cid:p1@x"_s), QByteArray("\1\2\3"));
        QCOMPARE(archive->partAt(u"https://a.example/i/1.png"_s), QByteArray("\1\2\3"));
        QCOMPARE(archive->partAt(u"../i/1.png"_s), QByteArray("\1\2\3"));
        QCOMPARE(archive->partAt(u"https://a.example/i/2.png"_s), QByteArray("--b=10 is data"));
        QVERIFY(archive->partAt(u"https://a.example/i/3.png"_s).isEmpty());
    }

    void aBrokenArchiveIsRefusedOrReadAsFarAsItGoes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = testkit::readFile(portalpages::folder() + u"/tea.mhtml"_s);
        for (qsizetype at = 0; at < whole.size(); at += 97)
            QTest::addRow("cut at %lld", qlonglong(at)) << whole.first(at);
        QTest::newRow("nested without end") << QByteArray("Content-Type: multipart/related; boundary=a\n\n--a\n").repeated(2000);
        QTest::newRow("no boundary") << QByteArray("MIME-Version: 1.0\nContent-Type: multipart/related\n\n--\n");
    }
    void aBrokenArchiveIsRefusedOrReadAsFarAsItGoes()
    {
        QFETCH(const QByteArray, bytes);
        const auto archive = readMimeArchive(bytes);
        if (archive)
            QVERIFY(archive->page >= 0 && archive->page < archive->parts.size());
        else
            QCOMPARE(archive.error().code, ErrorCode::BadInput);
    }

    // ---- pictures ----------------------------------------------------------------------------------

    void aCaptionIsTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("credit");
        QTest::newRow("reporter") << u"图为渠首开闸。云川日报记者 江流 摄"_s << u"图为渠首开闸。"_s << u"云川日报记者 江流 摄"_s;
        QTest::newRow("brackets") << u"市集上的锔瓷匠人（通讯员 鹿鸣摄）"_s << u"市集上的锔瓷匠人"_s << u"通讯员 鹿鸣摄"_s;
        QTest::newRow("source") << u"花盆样品。图源：受访者"_s << u"花盆样品。"_s << u"图源：受访者"_s;
        QTest::newRow("a day is no credit") << u"修补一只碗（7月6日摄）"_s << u"修补一只碗（7月6日摄）"_s << QString();
        QTest::newRow("no credit") << u"雪后的古城"_s << u"雪后的古城"_s << QString();
        QTest::newRow("a sign") << u"▲师傅们在摇青。雷雨/摄"_s << u"师傅们在摇青。"_s << u"雷雨/摄"_s;
    }
    void aCaptionIsTakenApart()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, caption);
        QFETCH(const QString, credit);
        const CaptionParts parts = captionParts(text);
        QCOMPARE(parts.caption, caption);
        QCOMPARE(parts.credit, credit);
    }

    void aMarkedCaptionNeedSayNothing_data()
    {
        QTest::addColumn<QString>("below");
        QTest::newRow("by class") << u"</p><p class=img-caption>雪后的古城"_s;
        QTest::newRow("centred") << u"</p><p style='text-align: center'>雪后的古城"_s;
        QTest::newRow("in one block") << u"<br>雪后的古城"_s;
        QTest::newRow("it says so itself") << u"</p><p>图为雪后的古城"_s;
    }
    void aMarkedCaptionNeedSayNothing()
    {
        QFETCH(const QString, below);
        const QByteArray png = QByteArray("\x89PNG\r\n\x1A\n").append(QByteArray(100, 'x'));
        const QString picture = u"<p><img src='data:image/png;base64,"_s + QString::fromLatin1(png.toBase64()) + u"'>"_s;
        const auto article = importHtmlPage(page(u"<div class=content><p>"_s + sentence + u"</p>"_s + picture + below + u"</p><p>"_s + sentence + u"</p></div>"_s), {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->pictures.size(), 1);
        QCOMPARE(article->content.assets.size(), 1);
        QVERIFY2(article->content.assets.first().caption.endsWith(u"雪后的古城"_s), qPrintable(article->content.body));
        QCOMPARE(article->content.body.count(u"雪后的古城"_s), 1);
        QCOMPARE(article->content.body.count(sentence), 2);
    }

    void aParagraphBelowAPictureIsNoCaption()
    {
        const QByteArray png = QByteArray("\x89PNG\r\n\x1A\n").append(QByteArray(100, 'x'));
        const QString picture = u"<p><img src='data:image/png;base64,"_s + QString::fromLatin1(png.toBase64()) + u"'></p>"_s;
        const auto article = importHtmlPage(page(u"<div class=content><p>"_s + sentence + u"</p>"_s + picture + u"<p>老周点点头，没有说话。</p><p>"_s + sentence + u"</p></div>"_s), {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.assets.size(), 1);
        QVERIFY(article->content.assets.first().caption.isEmpty());
        QVERIFY(article->content.body.contains(u"\n\n老周点点头，没有说话。\n\n"_s));
    }

    void aSavedPageReadsNothingOutsideItsFolder()
    {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QDir().mkpath(QFileInfo(folder.filePath(name)).path());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        write(u"secret.png"_s, "secret");
        write(u"in/page.html"_s, "<p>");
        write(u"in/page_files/a b.png"_s, "picture");
        const auto read = companionFiles(folder.filePath(u"in/page.html"_s), 100);
        QCOMPARE(read(u"page_files/a%20b.png"_s), "picture");
        QCOMPARE(read(u"./page_files/a%20b.png"_s), "picture");
        QCOMPARE(read(u"https://site.example/up/a%20b.png?x=1"_s), "picture");
        QVERIFY(read(u"../secret.png"_s).isEmpty());
        QVERIFY(read(u"page_files/../../secret.png"_s).isEmpty());
        QVERIFY(read(QString(u"file://"_s + folder.filePath(u"secret.png"_s))).isEmpty());
        QVERIFY(read(folder.filePath(u"secret.png"_s)).isEmpty());
    }

    // ---- further pages -----------------------------------------------------------------------------

    void furtherPagesAreThoseOfTheSameArticle()
    {
        const QString folder = portalpages::folder() + u'/';
        const auto names = [](const QStringList &files) {
            QStringList found;
            for (const QString &file : files)
                found.append(QFileInfo(file).fileName());
            return found;
        };
        QCOMPARE(names(followingPages(folder + u"china-pages.html"_s)), (QStringList{u"china-pages_2.html"_s, u"china-pages_3.html"_s}));
        QCOMPARE(names(followingPages(folder + u"china-pages_2.html"_s)), QStringList{u"china-pages_3.html"_s});
        QCOMPARE(names(followingPages(folder + u"dedecms-view.html"_s)), QStringList{u"dedecms-view_2.html"_s});
        QVERIFY(followingPages(folder + u"xinhua-detail.html"_s).isEmpty());
        QVERIFY(followingPages(folder + u"no-such-file.html"_s).isEmpty());
    }

    void aScriptedPagerLeadsToItsFiles()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString &name, int index, const QString &text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(page(u"<div class=TRS_Editor><p>"_s + text + u"</p></div><script>createPageHTML(3, %1,\"t2024\",\"htm\");</script>"_s.arg(index)));
        };
        write(u"t2024.htm"_s, 0, u"一。"_s + sentence);
        write(u"t2024_1.htm"_s, 1, u"二。"_s + sentence);
        auto article = portalpages::importPage(folder.filePath(u"t2024.htm"_s));
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.body, QString(u"一。"_s + sentence + u"\n\n二。"_s + sentence + u"\n"_s));
        QVERIFY2(article->warnings.join(u'\n').contains(u"2 of the article's 3"_s), qPrintable(article->warnings.join(u'\n')));
        write(u"t2024_2.htm"_s, 2, u"三。"_s + sentence);
        article = portalpages::importPage(folder.filePath(u"t2024.htm"_s));
        GALLEY_VERIFY(article);
        QVERIFY(article->content.body.endsWith(QString(u"三。"_s + sentence + u"\n"_s)));
        QVERIFY2(article->warnings.isEmpty(), qPrintable(article->warnings.join(u'\n')));
    }

    // ---- the text is never lost --------------------------------------------------------------------

    void sentencesThatSoundLikeFurnitureStay_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"他打开手机，点击进入预约页面，发现当天的号已经约满。", "“扫一扫桥头的二维码，就能听到老木匠的号子。”讲解员说。", "举报电话公布以后，三天里接到四十一个来电，件件都有回音。",
                                 "编辑部的灯亮到凌晨，版面改了七遍，最后还是用了最初的标题。", "来源不明的种子，合作社一粒也不收，社员们都签了字。", "分享到的经验，大家回去就用上了，第二年亩产多了八十斤。",
                                 "相关新闻发布会上，市水务局介绍了渠道改造的进度和资金安排。", "时间过去了二十年，老周的豆腐摊还在桥头，梆子声也还是那个点。"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void sentencesThatSoundLikeFurnitureStay()
    {
        QFETCH(const QString, text);
        const QString gap = u"</p><p>"_s;
        for (const QString &order : {QString(text + gap + sentence), QString(sentence + gap + text), QString(sentence + gap + text + gap + sentence)}) {
            const auto article = importHtmlPage(page(u"<div class=content><p>"_s + order + u"</p></div>"_s), {});
            GALLEY_VERIFY(article);
            QVERIFY2(plainText(article->content.body).contains(text), qPrintable(article->content.body));
            QVERIFY2(plainText(article->content.body).contains(sentence), qPrintable(article->content.body));
        }
    }

    void particularsInOddPlacesAreFound()
    {
        const QString story = u"<div class=content><p>"_s + sentence + u"</p><p>"_s + sentence + u"</p><p align=right>(责任编辑 陆羽)</p></div>"_s;
        const auto article = importHtmlPage(page(u"<div class=by><a>文清</a><time datetime='2024-05-28T11:33:20Z'>2 天前</time></div>"_s + story), {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.date.toCanonical(), u"2024-05-28T11:33:20Z"_s);
        QVERIFY(article->content.reprint);
        QCOMPARE(article->content.reprint->editor, u"陆羽"_s);
        QCOMPARE(article->content.body, QString(sentence + u"\n\n"_s + sentence + u"\n"_s));
    }

    void aBylineIsNoBar()
    {
        QVERIFY(!isFurniture(u"文/图 记者 柳三变 通讯员 何晴"_s));
        QVERIFY(isFurniture(u"首页 要闻 民生 科技 财经"_s));
    }

    // ---- structured data ---------------------------------------------------------------------------

    void brokenJsonLdSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "{", "[]", "null", "{\"@type\":\"NewsArticle\",\"headline\":[1,{}]}", "{\"@graph\":{\"@graph\":{\"@graph\":[]}}}"})
            QTest::newRow(json) << QByteArray(json);
        QTest::newRow("deep") << QByteArray(QByteArray("{\"a\":").repeated(900) + "1" + QByteArray("}").repeated(900));
    }
    void brokenJsonLdSaysNothing()
    {
        QFETCH(const QByteArray, json);
        StructuredData data;
        readJsonLd(json, data);
        QVERIFY(data.headline.isEmpty());
        QVERIFY(data.authors.isEmpty());
    }

    // ---- hostile pages -----------------------------------------------------------------------------

    void hostilePagesEndSoon_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray text = sentence.toUtf8();
        QTest::newRow("nested") << page(QString::fromUtf8(QByteArray("<div>").repeated(30000) + text));
        QTest::newRow("nested with text") << page(QString::fromUtf8(QByteArray("<div>" + text).repeated(4000)));
        QTest::newRow("spans") << page(QString::fromUtf8(QByteArray("<span>a</span>").repeated(60000)));
        QTest::newRow("breaks") << page(QString::fromUtf8(QByteArray("<br>a").repeated(60000)));
        QTest::newRow("a long title") << page(QString::fromUtf8("<p>" + text + "</p>"), u"<title>"_s + u"_ - | "_s.repeated(40000) + u"</title>"_s);
        QTest::newRow("a long line") << page(u"<p>"_s + u"来源："_s.repeated(30000) + u"</p>"_s);
        QTest::newRow("white space") << page(u"<p>"_s + u"　 \n"_s.repeated(100000) + u"</p>"_s);
        QTest::newRow("headings") << page(u"<h1>云川的春天</h1>"_s.repeated(20000));
        QTest::newRow("links") << page(u"<a href=x_2.html>2</a>"_s.repeated(20000));
    }
    void hostilePagesEndSoon()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto article = importHtmlPage(bytes, {});
        QVERIFY(article.has_value() || article.error().code == ErrorCode::BadInput);
        constexpr int longest = 10'000; // milliseconds; unbounded ones take minutes
        QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(PageParts)
#include "tst_pageparts.moc"
