// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/bodypictures.h"
#include "markup/linksource.h"
#include "markup/render.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// Links and pictures as they stand in the source.
class TestLinkSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void addressesAreChecked_data();
    void addressesAreChecked();
    void linksAreFoundUnderTheCursor_data();
    void linksAreFoundUnderTheCursor();
    void writtenLinksRenderAsMeant_data();
    void writtenLinksRenderAsMeant();
    void picturesComeOnceAndInOrder();
};

void TestLinkSource::addressesAreChecked_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("https") << u"https://example.org/a?b=1"_s << true;
    QTest::newRow("mail") << u"mailto:a@example.org"_s << true;
    QTest::newRow("this site") << u"/a/2026/x.html"_s << true;
    QTest::newRow("a Chinese host") << u"https://中文.example/"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("spaces") << u"https://a b"_s << false;
    QTest::newRow("no article") << u"article:1234"_s << false;
    QTest::newRow("an article") << u"article:018f2d3e-0000-7000-8000-000000000001"_s << true;
    QTest::newRow("an asset") << u"asset:abcd"_s << false;
}

void TestLinkSource::addressesAreChecked()
{
    QFETCH(const QString, address);
    QTEST(linkProblem(address).isEmpty(), "allowed");
}

void TestLinkSource::linksAreFoundUnderTheCursor_data()
{
    QTest::addColumn<QString>("line"); // | is the cursor
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::newRow("in the text") << u"见[公|报](https://a.example)。"_s << u"公报"_s << u"https://a.example"_s;
    QTest::newRow("in the address") << u"见[公报](https://|a.example)。"_s << u"公报"_s << u"https://a.example"_s;
    QTest::newRow("brackets in both") << u"[甲[乙]|](/u\\(1\\))"_s << u"甲[乙]"_s << u"/u(1)"_s;
    QTest::newRow("a title") << u"[甲|](/u \"题\")"_s << u"甲"_s << u"/u"_s;
    QTest::newRow("beside") << u"|甲[乙](/u)"_s << QString() << QString();
    QTest::newRow("the second") << u"[甲](/a)[乙|](/b)"_s << u"乙"_s << u"/b"_s;
    QTest::newRow("a picture") << u"![甲|](/a)"_s << QString() << QString();
    QTest::newRow("a footnote") << u"文[^1|]"_s << QString() << QString();
    QTest::newRow("escaped") << u"\\[甲|](/a)"_s << QString() << QString();
}

void TestLinkSource::linksAreFoundUnderTheCursor()
{
    QFETCH(QString, line);
    const qsizetype at = line.indexOf(u'|');
    line.remove(at, 1);
    const std::optional<SourceLink> link = linkAt(line, at);
    QTEST(link ? link->text : QString(), "text");
    QTEST(link ? link->address : QString(), "address");
    if (link)
        QCOMPARE(linkAt(linkSource(link->text, link->address), 1)->address, link->address);
}

void TestLinkSource::writtenLinksRenderAsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("html");
    QTest::newRow("plain") << u"公报"_s << u"https://a.example/x?b=1&c=2"_s << u"<a href=\"https://a.example/x?b=1&amp;c=2\">公报</a>"_s;
    QTest::newRow("brackets") << u"]公[报"_s << u"/u"_s << u"<a href=\"/u\">]公[报</a>"_s;
    QTest::newRow("round brackets") << u"公报"_s << u"/u(1)(2"_s << u"<a href=\"/u(1)(2\">公报</a>"_s;
    QTest::newRow("marks stay") << u"**公**报"_s << u"/u"_s << u"<a href=\"/u\"><strong>公</strong>报</a>"_s;
    QTest::newRow("two lines") << u"公\n报"_s << u"/u"_s << u"<a href=\"/u\">公 报</a>"_s;
}

void TestLinkSource::writtenLinksRenderAsMeant()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    QFETCH(const QString, html);
    const QString rendered = renderBody(linkSource(text, address));
    QVERIFY2(rendered.contains(html), qPrintable(rendered));
}

void TestLinkSource::picturesComeOnceAndInOrder()
{
    const QByteArray one(64, 'a');
    const QByteArray two(64, 'b');
    const auto line = [](const QByteArray &sha256, const QString &rest) { return u"!["_s + rest.arg(QString::fromLatin1(sha256)); };
    Content content;
    content.body = line(two, u"乙](asset:%1){credit=\"周启\"}"_s) + u"\n\n"_s + line(one, u"](asset:%1)"_s) + u"\n\n"_s
        + line(two, u"再](asset:%1)"_s) + u"\n\n![外](https://a.example/p.jpg){}\n\n文中的![丙](asset:cc)。"_s;
    AssetUse use;
    use.sha256 = one;
    use.caption = u"说明"_s;
    use.credit = u"李敏"_s;
    content.assets = {use};
    const QList<BodyPicture> expected{{two, u"乙"_s, u"周启"_s}, {one, u"说明"_s, u"李敏"_s}};
    QCOMPARE(bodyPictures(content), expected);
}

QTEST_APPLESS_MAIN(TestLinkSource)
#include "tst_linksource.moc"
