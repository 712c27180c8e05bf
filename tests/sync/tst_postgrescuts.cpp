// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgreshouse.h"
#include "testkit/cuttingproxy.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

using From = CuttingProxy::From;
using When = CuttingProxy::When;

namespace {

bool everyWay = false; ///< --all: each boundary in each of the three ways

constexpr std::pair<When, const char *> ways[] = {{When::Before, "before"}, {When::Within, "within"}, {When::After, "after"}};

} // namespace

/// The line to a real server is lost at every single message of the protocol, either way, in the middle of everything that
/// a sync does; the next sync sets all right, and nothing is lost or there twice.
class PostgresCutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        if (!PostgresServer::isInstalled())
            GALLEY_SKIP_ELSEWHERE("there is no PostgreSQL server on this machine");
        m_server = got(PostgresServer::start());
    }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        got(m_server->clear());
        m_house = std::make_unique<PostgresSyncedHouse>(*m_server);
        m_proxy = std::make_unique<CuttingProxy>(m_server->port());
        m_desk = m_house->open(m_house->origin.reporter, m_proxy->port());
        m_other = m_house->open(m_house->origin.editor);
        m_number = 0;
    }
    void cleanup()
    {
        m_other.reset();
        m_desk.reset();
        m_proxy.reset();
        m_house.reset();
    }

    void theNextSyncSetsItRight_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<bool>("connects");
        QTest::newRow("lost on the way there") << static_cast<int>(From::Client) << false;
        QTest::newRow("lost on the way back") << static_cast<int>(From::Server) << false;
        QTest::newRow("lost on the way there, connecting") << static_cast<int>(From::Client) << true;
        QTest::newRow("lost on the way back, connecting") << static_cast<int>(From::Server) << true;
    }
    void theNextSyncSetsItRight()
    {
        QFETCH(int, from);
        QFETCH(bool, connects);
        int cuts = 0;
        qint64 message = 1;
        for (bool reached = true; reached; ++message) {
            for (size_t way = 0; way < std::size(ways) && reached; ++way) {
                if (everyWay || static_cast<size_t>(message) % std::size(ways) == way)
                    reached = cutAt(static_cast<From>(from), message, ways[way].first, connects);
                if (QTest::currentTestFailed()) {
                    qInfo("cut %s message %lld", ways[way].second, static_cast<long long>(message));
                    return;
                }
                cuts += reached ? 1 : 0;
            }
            // When only connecting is looked at, what comes afterwards was looked at already.
            if (connects && message > 15)
                break;
        }
        qInfo("%d cuts", cuts);
        QVERIFY(cuts > 10);
    }

private:
    /// Work at both desks, a sync that is cut, and the next. Answers whether there was such a message.
    bool cutAt(From from, qint64 message, When when, bool connects)
    {
        work();
        if (connects) {
            m_proxy->cutAll();
            static_cast<void>(m_desk->trySync()); // finds out that the line is dead
        }
        m_proxy->cutAt(from, message, when);
        const auto report = m_desk->trySync();
        const bool wasCut = m_proxy->wasCut();
        m_proxy->letThrough();
        // A line that was lost after the last word of all is found out by the next sync.
        auto next = m_desk->trySync();
        if (!next)
            next = m_desk->trySync();
        check(report, next, wasCut);
        return wasCut;
    }

    void work()
    {
        ++m_number;
        const auto &people = m_house->origin;
        // A text with a picture, of which an earlier version is there; and something new from the other desk.
        if (m_article.isNull() || m_number == 1)
            m_article = got(await((*m_desk)->createArticle(newArticle(u"标题"_s, u"正文。"_s, got((*m_desk)->sections()).constFirst().id), people.reporter)));
        const QByteArray picture = QByteArray::number(m_number).repeated(m_number % 7 == 0 ? 400'000 : 3);
        const QByteArray name = got(await((*m_desk)->putAsset(picture)));
        const QString refusal = m_desk->save(m_article, people.reporter, [&](Content &content, Handling &) {
            content.body = u"第%1稿。"_s.arg(m_number);
            content.assets = {{name, u"a.jpg"_s, {}, {}, {}, {}, {}}};
        });
        QCOMPARE(refusal, QString());
        got(await((*m_other)->putTag({{}, u"话题%1"_s.arg(m_number), {}}, people.editor)));
        m_other->sync();
    }

    void check(const Result<SyncReport> &cut, const Result<SyncReport> &next, bool wasCut)
    {
        if (cut)
            QCOMPARE(cut->stopped, QString());
        else
            QVERIFY2(cut.error().code == ErrorCode::Network, qPrintable(cut.error().message + u' ' + cut.error().detail));
        QVERIFY2(wasCut || cut.has_value(), "it failed though nothing was cut");
        GALLEY_VERIFY(next);
        QCOMPARE(next->stopped, QString());
        QCOMPARE(next->problems, QStringList());
        QCOMPARE(m_desk->waiting(), 0);
        QVERIFY(m_desk->sync().movedNothing());
        m_other->sync();
        QVERIFY(m_other->sync().movedNothing());
        const auto store = storeRecords(m_other->own());
        QCOMPARE(difference(m_desk->records(), store), QString());
        QCOMPARE(difference(m_other->records(), store), QString());
        // Each draft once, and each statement.
        const PostgresHouse &house = *m_house->store;
        const QString texts = u"SELECT count(*), count(DISTINCT content_hash), max(seq) <= (SELECT counter FROM galley.meta) FROM galley.revisions WHERE article = '%1'"_s.arg(m_article.toString());
        const QString number = QString::number(m_number + 1); // and the one it was made with
        QCOMPARE(house.sql(texts).rows.constFirst(), (QStringList{number, number, u"t"_s}));
        QCOMPARE(house.sql(u"SELECT count(*) - max(number) FROM galley.chain"_s).value(), u"0"_s);
        QCOMPARE(got((*m_desk)->audit()).size(), got((*m_other)->audit()).size());
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<PostgresSyncedHouse> m_house;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<SyncDesk> m_desk;
    std::unique_ptr<SyncDesk> m_other;
    ArticleId m_article;
    int m_number = 0;
};

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    const QCoreApplication application(argc, argv);
    QList<char *> rest;
    for (int i = 0; i < argc; ++i) {
        if (QByteArray(argv[i]) == "--all")
            everyWay = true;
        else
            rest.append(argv[i]);
    }
    PostgresCutsTest test;
    return QTest::qExec(&test, static_cast<int>(rest.size()), rest.data());
}
#include "tst_postgrescuts.moc"
