// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecontent.h"

#include "article/canonical.h"
#include "article/json.h"
#include "article/readjson.h"

#include "testkit/testkit.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

// ---- generators: strings with all that is awkward in JSON, in Chinese text and in UTF-16 ----

rc::Gen<QString> anyString()
{
    const auto unit = rc::gen::weightedOneOf<char16_t>({
        {4, rc::gen::inRange<char16_t>(0x20, 0x7f)},
        {2, rc::gen::inRange<char16_t>(0x00, 0x20)},
        {6, rc::gen::inRange<char16_t>(0x4e00, 0x9fff)},
        {1,
         rc::gen::element<char16_t>(u'"', u'\\', u'/', u'\u007f', u'\u2028', u'\ufeff', u'\ufffe',
                                    u'\uffff')},
        {1, rc::gen::inRange<char16_t>(0xd800, 0xe000)},
    });
    return rc::gen::map(rc::gen::container<std::u16string>(unit),
                        [](const std::u16string &text) { return QString::fromStdU16String(text); });
}

/// An unpaired surrogate is the one thing that does not come back as it went: U+FFFD stands for it.
QString wellFormed(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString stringOrNone()
{
    return wellFormed(*rc::gen::oneOf(rc::gen::just(QString()), anyString()));
}

template <typename IdType>
IdType anyId()
{
    if (*rc::gen::inRange(0, 2) == 0)
        return {};
    const uint part = *rc::gen::arbitrary<uint>();
    return IdType(QUuid(part, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

ArticleDate anyDate()
{
    const int year = *rc::gen::inRange(1, 10000);
    const int month = *rc::gen::inRange(1, 13);
    const QDateTime moment = QDateTime(QDate(year, month, 1), QTime(0, 0), QTimeZone::UTC)
                                 .addSecs(*rc::gen::inRange(0, 27 * 86400));
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        return {};
    case 1:
        return ArticleDate::year(year);
    case 2:
        return ArticleDate::month(year, month);
    case 3:
        return ArticleDate::day(moment.date());
    case 4:
        return ArticleDate::instant(moment, DatePrecision::Minute);
    default:
        return ArticleDate::instant(moment);
    }
}

template <typename Make>
auto listOf(Make make)
{
    QList<decltype(make())> list;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
        list.append(make());
    return list;
}

AssetUse anyAsset()
{
    return {.sha256 = QByteArray(64, 'f'),
            .name = stringOrNone(),
            .caption = stringOrNone(),
            .credit = stringOrNone(),
            .alt = stringOrNone(),
            .rights = stringOrNone(),
            .aiLabel = stringOrNone()};
}

ChangeEntry anyChange()
{
    ChangeEntry change{.id = stringOrNone(),
                       .author = anyId<PersonId>(),
                       .time = {},
                       .open = *rc::gen::arbitrary<bool>(),
                       .replies = listOf(stringOrNone)};
    if (*rc::gen::arbitrary<bool>())
        change.time = QDateTime::fromMSecsSinceEpoch(*rc::gen::arbitrary<int>(), QTimeZone::UTC);
    return change;
}

Content anyContent()
{
    Content content;
    for (QString Content::*member :
         {&Content::headline, &Content::kicker, &Content::subtitle, &Content::shortHeadline,
          &Content::summary, &Content::body, &Content::authorLine})
        content.*member = stringOrNone();
    if (*rc::gen::arbitrary<bool>())
        content.language = stringOrNone();
    content.source = {anyId<SourceId>(), stringOrNone()};
    content.signOff = {.organisation = stringOrNone(),
                       .names = listOf(stringOrNone),
                       .role = stringOrNone(),
                       .verbatim = stringOrNone()};
    content.people = listOf([] { return PersonInText{stringOrNone(), stringOrNone()}; });
    content.series = {anyId<SeriesId>(), stringOrNone(), *rc::gen::inRange(-3, 2000), stringOrNone()};
    content.date = anyDate();
    content.cover.focal = {*rc::gen::inRange(0, 1001), *rc::gen::element(0, 500, 1000)};
    if (*rc::gen::arbitrary<bool>())
        content.cover.sha256 = QByteArray(64, 'a');
    content.assets = listOf(anyAsset);
    if (*rc::gen::arbitrary<bool>())
        content.reprint = ReprintRecord{.title = stringOrNone(),
                                        .author = stringOrNone(),
                                        .editor = stringOrNone(),
                                        .time = stringOrNone(),
                                        .address = stringOrNone(),
                                        .licence = stringOrNone(),
                                        .snapshot = stringOrNone()};
    content.changes = listOf(anyChange);
    return content;
}

} // namespace

class TestCanonical : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    // The files under canonical/ were made with another JSON library and another SHA-256. A change of
    // one of them changes the hash of what newsrooms have stored: never regenerate them.
    void theGoldenVectorsHold_data()
    {
        QTest::addColumn<QString>("name");
        const auto contents = sampleContents();
        for (auto it = contents.begin(); it != contents.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key();
    }
    void theGoldenVectorsHold()
    {
        QFETCH(QString, name);
        const QString path = testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"canonical/"_s + name);
        const QByteArray canonical = canonicalContent(sampleContents().value(name));
        QCOMPARE(QString::fromUtf8(canonical), QString::fromUtf8(testkit::readFile(path + u".json"_s)));
        QCOMPARE(contentHash(sampleArticle(), canonical).toHex(),
                 testkit::readFile(path + u".sha256"_s).trimmed());
        const auto back = contentFromCanonical(canonical);
        GALLEY_VERIFY(back);
        QCOMPARE(canonicalContent(*back), canonical);
        if (name != u"broken-surrogates")
            QCOMPARE(*back, sampleContents().value(name));
    }

    void contentSurvivesItsCanonicalForm()
    {
        QVERIFY(rc::check("content → canonical → content", [] {
            const Content content = anyContent();
            const QByteArray canonical = canonicalContent(content);
            const auto back = contentFromCanonical(canonical);
            RC_ASSERT(back.has_value());
            RC_ASSERT(canonicalContent(*back) == canonical);
            RC_ASSERT(*back == content);
        }));
    }

    void theCanonicalFormIsJsonThatSaysTheSame()
    {
        QVERIFY(rc::check("any JSON reader finds the body", [] {
            Content content;
            content.body = *anyString();
            QJsonParseError error;
            const QJsonDocument document = readJson(canonicalContent(content), &error);
            RC_ASSERT(error.error == QJsonParseError::NoError);
            RC_ASSERT(document.object()[u"body"].toString() == wellFormed(content.body));
        }));
    }

    // Pasted text often begins with U+FEFF, which Qt's reader drops at the start of a string: the
    // stored text would be taken for damaged.
    void aByteOrderMarkIsACharacterLikeAnother_data()
    {
        QTest::addColumn<QString>("text");
        qsizetype row = 0;
        for (const QString &text : {u"\ufeff"_s, u"\ufeffHeadline"_s, u"\ufeff正文"_s, u"\ufeff\ufeff正文"_s, u"正文\ufeff"_s,
                                    u"\"\ufeff正文"_s, u"\\\"\ufeff正文\n"_s, u"\ufeff\U0001f600"_s})
            QTest::addRow("%lld", qlonglong(++row)) << text;
    }
    void aByteOrderMarkIsACharacterLikeAnother()
    {
        QFETCH(QString, text);
        Content content;
        content.headline = text;
        content.body = text;
        content.signOff.names = {text, text};
        const auto back = contentFromCanonical(canonicalContent(content));
        GALLEY_VERIFY(back);
        QCOMPARE(*back, content);
        QCOMPARE(textFromUtf8(text.toUtf8()), text);
    }

    void charactersAreEscapedAsJcsAsks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("json");
        for (char16_t c = 0; c < 0x20; ++c) {
            QByteArray expected = "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
            switch (c) {
            case u'\b':
                expected = "\\b";
                break;
            case u'\t':
                expected = "\\t";
                break;
            case u'\n':
                expected = "\\n";
                break;
            case u'\f':
                expected = "\\f";
                break;
            case u'\r':
                expected = "\\r";
                break;
            default:
                break;
            }
            QTest::addRow("U+%04X", unsigned(c)) << QString(QChar(c)) << expected;
        }
        QTest::newRow("quote") << u"\""_s << QByteArray("\\\"");
        QTest::newRow("backslash") << u"\\"_s << QByteArray("\\\\");
        QTest::newRow("slash stays") << u"/"_s << QByteArray("/");
        QTest::newRow("delete stays") << u"\u007f"_s << QByteArray("\x7f");
        QTest::newRow("line separator stays") << u"\u2028"_s << QByteArray("\xe2\x80\xa8");
        QTest::newRow("two bytes") << u"é"_s << QByteArray("\xc3\xa9");
        QTest::newRow("three bytes") << u"草"_s << QByteArray("\xe8\x8d\x89");
        QTest::newRow("four bytes") << u"😀"_s << QByteArray("\xf0\x9f\x98\x80");
        QTest::newRow("lone high surrogate") << QString(QChar(0xd83d)) << QByteArray("\xef\xbf\xbd");
        QTest::newRow("lone low surrogate") << QString(QChar(0xde00)) << QByteArray("\xef\xbf\xbd");
    }
    void charactersAreEscapedAsJcsAsks()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, json);
        Content content;
        content.body = text;
        QCOMPARE(canonicalContent(content), "{\"body\":\"" + json + "\"}");
    }

    void whatIsNotCanonicalIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto corrupt = [](const char *name, const QByteArray &bytes) {
            QTest::newRow(name) << bytes << int(ErrorCode::Corrupt);
        };
        corrupt("nothing", "");
        corrupt("cut off", "{\"headline\":\"草");
        corrupt("an array", "[]");
        corrupt("a space", "{\"headline\": \"a\"}");
        corrupt("a line end", "{\"headline\":\"a\"}\n");
        corrupt("keys out of order", "{\"headline\":\"a\",\"body\":\"b\"}");
        corrupt("a key twice", "{\"headline\":\"a\",\"headline\":\"b\"}");
        corrupt("a default written out", "{\"headline\":\"\"}");
        corrupt("the default language", "{\"language\":\"zh-CN\"}");
        corrupt("an escape that is not needed", "{\"headline\":\"\\u0061\"}");
        corrupt("upper case hex", "{\"headline\":\"\\u001F\"}");
        corrupt("an escaped lone surrogate", "{\"headline\":\"\\ud83d\"}");
        corrupt("a byte order mark", "\xef\xbb\xbf{}");
        corrupt("a number for text", "{\"headline\":1}");
        corrupt("null", "{\"headline\":null}");
        corrupt("a fraction", "{\"series\":{\"number\":1.5}}");
        corrupt("an exponent", "{\"series\":{\"number\":1e1}}");
        corrupt("a number too large", "{\"series\":{\"number\":4294967299}}");
        corrupt("an empty object", "{\"series\":{}}");
        corrupt("an empty list", "{\"people\":[]}");
        corrupt("no date", "{\"date\":\"yesterday\"}");
        corrupt("a date with hidden precision", "{\"date\":\"2026-3-1\"}");
        corrupt("an id in capitals", "{\"source\":{\"id\":\"017F22E2-79B0-7CC3-98C4-DC0C0C07398F\"}}");
        corrupt("mis-encoded", "{\"headline\":\"\xff\"}");
        QTest::newRow("an unknown field")
            << QByteArray("{\"hologram\":\"a\"}") << int(ErrorCode::NewerVersion);
        QTest::newRow("an unknown field inside")
            << QByteArray("{\"people\":[{\"name\":\"a\",\"rank\":1}]}") << int(ErrorCode::NewerVersion);
    }
    void whatIsNotCanonicalIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const auto content = contentFromCanonical(bytes);
        QVERIFY(!content);
        QCOMPARE(int(content.error().code), code);
        QVERIFY(!content.error().message.isEmpty());
    }

    void theSameTextInAnotherArticleHasAnotherHash()
    {
        const QByteArray canonical = canonicalContent(Content());
        QVERIFY(contentHash(sampleArticle(), canonical) != contentHash(ArticleId(), canonical));
    }

    void everyFieldMattersToTheHash()
    {
        const Content whole = sampleContents().value(u"every-field"_s);
        QList<Content> changed(17, whole);
        int n = 0;
        changed[n++].headline.clear();
        changed[n++].kicker.clear();
        changed[n++].subtitle.clear();
        changed[n++].shortHeadline.clear();
        changed[n++].summary.clear();
        changed[n++].body += u' ';
        changed[n++].source.printed = u"北疆日报"_s;
        changed[n++].authorLine.clear();
        changed[n++].signOff.role.clear();
        changed[n++].people.swapItemsAt(0, 1);
        changed[n++].series.number = 0;
        changed[n++].date = ArticleDate::month(2026, 3);
        changed[n++].language = u"zh-CN"_s;
        changed[n++].cover.focal.y = 1;
        changed[n++].assets.removeLast();
        changed[n++].reprint.reset();
        changed[n++].changes.removeLast();
        QSet<QByteArray> hashes{contentHash(sampleArticle(), canonicalContent(whole))};
        for (const Content &content : std::as_const(changed))
            hashes << contentHash(sampleArticle(), canonicalContent(content));
        QCOMPARE(hashes.size(), changed.size() + 1);
    }
};

QTEST_APPLESS_MAIN(TestCanonical)
#include "tst_canonical.moc"
