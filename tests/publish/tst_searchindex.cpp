// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/searchindex.h"
#include "publish/searchwords.h"
#include "publish/sitebuilder.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

bool finds(const QString &text, const QString &word, SearchWords::Place place = SearchWords::Place::Text)
{
    SearchWords words;
    words.add(text, place);
    return words.hashes().contains(SearchWords::hash(word));
}

/// Reads the numbers back, as search.js does.
class Numbers
{
public:
    explicit Numbers(const QByteArray &text) : m_text(text)
    {
        for (char c = '!'; c <= '~'; ++c) {
            if (!QByteArrayView("\"&<\\").contains(c))
                m_digits += c;
        }
    }
    bool atEnd() const { return m_at >= m_text.size(); }
    int next()
    {
        const int first = digit();
        if (first < 56)
            return first;
        if (first < 82)
            return 56 + (first - 56) * 90 + digit();
        int value = first < 89 ? first - 82 : 0;
        for (int more = first < 89 ? 2 : 4; more > 0; --more)
            value = value * 90 + digit();
        return first < 89 ? value + 2396 : value;
    }

private:
    int digit() { return static_cast<int>(m_digits.indexOf(m_text.at(m_at++))); }

    QByteArray m_text;
    QByteArray m_digits;
    qsizetype m_at = 0;
};

/// The files of the search index, by name.
QMap<QString, QByteArray> indexIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(QString(folder + "/search"_L1), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(QDir(folder).relativeFilePath(path), readFile(path));
    }
    return files;
}

QStringList changedBetween(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after)
{
    QStringList changed;
    for (auto file = after.begin(); file != after.end(); ++file) {
        if (before.value(file.key()) != file.value())
            changed.append(file.key());
    }
    for (auto file = before.begin(); file != before.end(); ++file) {
        if (!after.contains(file.key()))
            changed.append(file.key());
    }
    return changed;
}

BuildReport build(TestNewsroom &newsroom, const QString &folder)
{
    return got(buildSite(*newsroom, folder, false));
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private:
    static QList<ArticleId> bringIn(TestNewsroom &newsroom, int from, int count)
    {
        QList<NewArticle> articles;
        for (int number = from; number < from + count; ++number) {
            NewArticle article = newArticle(u"第%1篇"_s.arg(number), u"草原上的第%1号风机转了起来。\n"_s.arg(number), newsroom.section(u"资讯"));
            article.asPublished = true;
            article.publishedAt = newsroom.clock.nowUtc().addSecs(-86400LL * 30 + 60LL * number);
            articles.append(article);
        }
        return got(await((*newsroom).importArticles(articles, newsroom.chief)));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void anyTwoCharactersAreFound()
    {
        const QString text = u"内蒙古的风电，2026年装机 A股 iPhone１６ 𠮷野家。"_s;
        for (const QString &word : {u"内蒙"_s, u"蒙古"_s, u"古的"_s, u"风电"_s, u"装机"_s, u"2026"_s, u"年装"_s, u"a"_s, u"股"_s, u"iphone16"_s, u"𠮷野"_s, u"野家"_s})
            QVERIFY2(finds(text, word), qPrintable(word));
        for (const QString &word : {u"电2"_s, u"蒙风"_s, u"内"_s, u"iphone"_s, u"A"_s})
            QVERIFY2(!finds(text, word), qPrintable(word));
        QVERIFY(finds(u"雪"_s, u"雪"_s));
        QVERIFY(!finds(u"大雪"_s, u"雪"_s));
        QVERIFY(finds(u"大雪"_s, u"雪"_s, SearchWords::Place::Headline));
        QVERIFY(finds(u"한국어"_s, u"한국"_s));
        QVERIFY(finds(u"ᠮᠣᠩᠭᠣᠯ"_s, u"ᠮᠣᠩᠭᠣᠯ"_s));
    }

    /// Readers' browsers work the same numbers out (search.js).
    void wordsHaveTheNumbersTheyHaveInBrowsers()
    {
        QCOMPARE(SearchWords::hash(u"草原"), 2221486802u);
        QCOMPARE(SearchWords::hash(u"iphone16"), 3494428414u);
        QCOMPARE(SearchWords::hash(u"𠮷野"), 1293758131u);
    }

    void numbersComeBackAsTheyWere()
    {
        QList<std::pair<quint32, int>> postings;
        quint32 word = 0;
        for (const quint32 step : {0u, 1u, 55u, 56u, 2395u, 2396u, 59095u, 59096u, 3'000'000u}) {
            word += step;
            for (const int place : {0, 1, 57, 200, 1023})
                postings.append({word, place});
        }
        postings.append(postings.first()); // the same again is the same
        Numbers numbers(encodedPostings(postings));
        QList<std::pair<quint32, int>> read;
        quint32 key = 0;
        while (!numbers.atEnd()) {
            key += static_cast<quint32>(numbers.next());
            int place = -1;
            for (int left = numbers.next(); left > 0; --left) {
                place += 1 + numbers.next();
                read.append({key, place});
            }
        }
        postings.removeLast();
        std::ranges::sort(postings);
        postings.erase(std::unique(postings.begin(), postings.end()), postings.end());
        QCOMPARE(read, postings);
    }

    void aStretchIsSealedInSteps()
    {
        QCOMPARE(sealedParts(0, 1023), 0);
        QCOMPARE(sealedParts(0, 1024), 1);
        QCOMPARE(sealedParts(0, 1031), 1);
        QCOMPARE(sealedParts(0, 1032), 2);
        QCOMPARE(sealedParts(0, 1080), 8);
        QCOMPARE(sealedParts(0, 5000), 8);
        QCOMPARE(sealedParts(1, 1080), 0);
    }

    void onePublicationTouchesTheTailAlone()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        bringIn(newsroom, 0, 100);
        build(newsroom, out.path());
        const auto before = indexIn(out.path());
        QCOMPARE(before.size(), 2 * 8 + 13 + 1 + 1);
        newsroom.publish(newsroom.add(u"新的一篇"_s, u"正文里有骆驼。\n"_s, newsroom.reporter));
        build(newsroom, out.path());
        const QStringList changed = changedBetween(before, indexIn(out.path()));
        QVERIFY(changed.size() <= 10);
        static const QRegularExpression tail(u"^search/(0/1/[0-7]|2/12|index)\\.js$"_s);
        QCOMPARE(changed.filter(tail), changed);
        QCOMPARE(build(newsroom, out.path()).filesWritten, 0);
    }

    /// Nothing of what is withdrawn stays, and nothing else is written anew.
    void aWithdrawalTouchesItsOwnStretchAlone()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        const QList<ArticleId> all = bringIn(newsroom, 0, 200);
        build(newsroom, out.path());
        const auto before = indexIn(out.path());
        QVERIFY(before.value(u"search/2/8.js"_s).contains("第70篇"));
        QCOMPARE(newsroom.act(all.at(70), Action::Withdraw, newsroom.chief, u"有误"_s), QString());
        build(newsroom, out.path());
        const auto after = indexIn(out.path());
        const QStringList changed = changedBetween(before, after);
        static const QRegularExpression own(u"^search/(0/1/[0-7]|2/8)\\.js$"_s);
        QCOMPARE(changed.filter(own), changed);
        QVERIFY(changed.size() >= 2);
        QVERIFY(!after.value(u"search/2/8.js"_s).contains("第70篇"));
    }

    /// Over the marks of 1,024 articles no publication touches many files, and in the end the small ones are gone.
    void sealingIsSpreadOverPublications()
    {
        TestNewsroom newsroom;
        QList<Listed> articles(2200);
        for (qsizetype number = 0; number < articles.size(); ++number) {
            articles[number].address = u"/a/%1.html"_s.arg(number);
            articles[number].key = articles[number].listKey = QByteArray::number(number);
        }
        const auto filesOf = [&](qsizetype size) {
            ListPlaces places;
            for (qsizetype number = 0; number < size; ++number)
                places.append(&articles.at(number));
            QMap<QString, QByteArray> files;
            const auto planned = searchFiles(*newsroom, places);
            for (const SearchFile &file : planned)
                files.insert(file.address, file.key);
            return files;
        };
        QMap<QString, QByteArray> before;
        for (const qsizetype mark : {1024, 2048}) {
            before = filesOf(mark - 10);
            for (qsizetype size = mark - 9; size < mark + 90; ++size) {
                const auto files = filesOf(size);
                const qsizetype changed = changedBetween(before, files).size();
                QVERIFY2(changed <= 34, qPrintable(u"%1: %2"_s.arg(size).arg(changed)));
                before = files;
            }
        }
        QVERIFY(before.contains(u"/search/1/0/63.js"_s) && before.contains(u"/search/1/1/63.js"_s));
        QVERIFY(!before.contains(u"/search/0/15/0.js"_s) && !before.contains(u"/search/0/31/7.js"_s));
        QVERIFY(before.contains(u"/search/0/32/0.js"_s));
    }

    /// What is handed to browsers is a call with a string or a list, whatever stands in the texts.
    void textsCannotLeaveTheirFile()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        const QString hostile = u"</script>\"]);\u2028alert(1)//]]>\\"_s;
        newsroom.publish(newsroom.add(hostile, hostile, newsroom.reporter));
        build(newsroom, out.path());
        const auto files = indexIn(out.path());
        static const QRegularExpression call(u"^galleySearch\\.(?:take\\(\"[0-9/]+\",(?:\"[!#-%'-;=-\\[\\]-~]*\"|\\[.*\\])|begin\\(\\{\"places\":1,\"stamp\":\"[0-9a-f]{12}\"\\})\\);\\n$"_s);
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key() == "search/search.js"_L1)
                continue;
            QVERIFY2(call.match(QString::fromUtf8(file.value())).hasMatch(), qPrintable(file.key() + u' ' + QString::fromUtf8(file.value())));
            QVERIFY(!file.value().contains('<') && !file.value().contains("\xe2\x80\xa8"));
        }
        const QByteArray shown = files.value(u"search/2/0.js"_s);
        const QByteArray list = shown.sliced(shown.indexOf('['), shown.lastIndexOf(']') - shown.indexOf('[') + 1);
        QCOMPARE(QJsonDocument::fromJson(list).array().at(0).toArray().at(0).toString(), QString(hostile).replace(QChar::LineSeparator, u' ')); // the store makes a space of it
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
