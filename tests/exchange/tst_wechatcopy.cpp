// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pictureedit.h"
#include "exchange/wechatcopy.h"

#include <testkit/testkit.h>

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// What 公众号's editor keeps of a paste: styles on the elements, pictures in their order, nothing that leads away.
class TestWechatCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void everyArticleGivesItsGolden_data();
    void everyArticleGivesItsGolden();
    void nothingLeadsAwayAndNothingHasAClass();
    void picturesComeInTheirOrderAndFit();
    void aPictureThatIsGoneIsToldOf();
};

namespace {

QByteArray picture(int width, const char *format)
{
    QImage image(width, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

Result<QByteArray> noAsset(const QByteArray &)
{
    return failure(ErrorCode::NotFound, u"no such picture"_s);
}

/// Pictures by a letter, written in the golden files as what they are.
Result<QByteArray> letters(const QByteArray &)
{
    return picture(4, "PNG");
}

QList<QImage> picturesIn(const QString &html)
{
    static const QRegularExpression data(u"src=\"data:image/[a-z]+;base64,([^\"]*)\""_s);
    QList<QImage> images;
    for (auto each = data.globalMatch(html); each.hasNext();)
        images.append(QImage::fromData(QByteArray::fromBase64(each.next().captured(1).toLatin1())));
    return images;
}

} // namespace

void TestWechatCopy::everyArticleGivesItsGolden_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<WechatTheme>("theme");
    const QDir folder(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"wechat"_s));
    for (const QString &file : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(3);
        QTest::addRow("%s", qPrintable(name)) << name << WechatTheme::Plain;
        QTest::addRow("%s, newspaper", qPrintable(name)) << name << WechatTheme::Newspaper;
    }
    QVERIFY(folder.entryList({u"*.md"_s}).size() >= 3);
}

void TestWechatCopy::everyArticleGivesItsGolden()
{
    QFETCH(const QString, name);
    QFETCH(const WechatTheme, theme);
    const auto path = [&](const QString &ending) { return testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"wechat/"_s + name + ending); };
    Content content;
    content.body = QString::fromUtf8(testkit::readFile(path(u".md"_s)));
    content.signOff.verbatim = u"（本报记者 周启）"_s;
    const WechatCopy copy = wechatCopy(content, letters, theme);
    QString html = copy.html;
    static const QRegularExpression data(u"base64,[^\"]*"_s);
    html.replace(data, u"base64,…"_s);
    html.replace("><"_L1, ">\n<"_L1);
    const QString golden = html % "\n=====\n"_L1 % copy.text % "\n=====\n"_L1 % copy.warnings.join(u'\n') % u'\n';
    QCOMPARE(testkit::compareGolden(path(theme == WechatTheme::Plain ? u".plain.golden"_s : u".newspaper.golden"_s), golden.toUtf8()), QString());
}

void TestWechatCopy::nothingLeadsAwayAndNothingHasAClass()
{
    Content content;
    content.body = u"[外](https://example.org/x)、[邮](mailto:a@example.org)、[站](/a/b)、[号](https://mp.weixin.qq.com/s/abc)[^1]\n\n"
                   "::: video https://example.org/v \"直播\"\n\n[^1]: 注\n\n{++增++}文{>>批<<}{#c1}\n"_s;
    const WechatCopy copy = wechatCopy(content, noAsset);
    QVERIFY(!copy.html.contains("class="_L1));
    QVERIFY(!copy.html.contains(" id="_L1));
    QCOMPARE(copy.html.count("<a "_L1), 1);
    QVERIFY(copy.html.contains("<a href=\"https://mp.weixin.qq.com/s/abc\""_L1));
    QVERIFY(copy.html.contains("[1] https://example.org/x"_L1));
    QVERIFY(copy.html.contains("[2] https://example.org/v"_L1));
    QVERIFY(!copy.html.contains(u"增"_s) && !copy.html.contains(u"批"_s));
    QCOMPARE(copy.warnings.size(), 1);
}

void TestWechatCopy::picturesComeInTheirOrderAndFit()
{
    Content content;
    content.body = u"前\n\n![甲](asset:%1)\n\n中\n\n![乙](asset:%2)\n\n后\n"_s.arg(QString(64, u'a'), QString(64, u'b'));
    const WechatCopy copy = wechatCopy(content, [](const QByteArray &sha256) -> Result<QByteArray> {
        return sha256.startsWith('a') ? picture(3000, "JPEG") : picture(7, "PNG");
    });
    QCOMPARE(copy.pictures, 2);
    const QList<QImage> images = picturesIn(copy.html);
    QCOMPARE(images.size(), 2);
    QCOMPARE(images.at(0).width(), 1080);
    QCOMPARE(images.at(1).width(), 7);
    QVERIFY(copy.html.indexOf(u"alt=\"甲\""_s) < copy.html.indexOf(u"alt=\"乙\""_s));
}

void TestWechatCopy::aPictureThatIsGoneIsToldOf()
{
    Content content;
    content.body = u"![甲](asset:%1 \"说明\")\n"_s.arg(QString(64, u'a'));
    const WechatCopy copy = wechatCopy(content, noAsset);
    QCOMPARE(copy.pictures, 0);
    QCOMPARE(copy.warnings, QStringList{u"no such picture"_s});
    QVERIFY(copy.html.contains(u"说明"_s));
}

QTEST_GUILESS_MAIN(TestWechatCopy)
#include "tst_wechatcopy.moc"
