// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remotearound.h"
#include "testkit/testkit.h"
#include "twodesks.h"

#include "store/comments.h"
#include "store/storefaults.h"
#include "sync/syncmergers.h"

#include <QDir>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

bool everyOne = false; ///< --all: every i, not a sample of them

/// Which accesses fail.
struct Failing
{
    int call = 0;        ///< the i-th, from 1; 0: none
    bool after = false;  ///< what was asked for is done, and nobody hears of it
    int seen = 0;
    bool isDue() { return ++seen == call; }
    bool wasReached() const { return call > 0 && seen >= call; }
};

/// A network of which one call fails.
class FailingRemote final : public RemoteAround
{
public:
    FailingRemote(Remote &remote, Failing &failing) : RemoteAround(remote), m_failing(failing) {}

protected:
    Result<void> before() override { return fails(false); }
    Result<void> after() override { return fails(true); }

private:
    Result<void> fails(bool after)
    {
        if (m_failing.after == after && m_failing.isDue())
            return failure(ErrorCode::Network, u"fault under test"_s);
        return {};
    }
    Failing &m_failing;
};

/// A folder of which one call fails; after: the program ends when it is done.
class FailingDesk final : public LocalNewsroom
{
public:
    FailingDesk(Newsroom &newsroom, Failing &failing) : LocalNewsroom(newsroom, syncMergers()), m_failing(failing) {}
    Result<SyncState> state() override { return through([&] { return LocalNewsroom::state(); }); }
    Result<void> succeeded() override { return through([&] { return LocalNewsroom::succeeded(); }); }
    Result<qint64> removals(const FeedPage &page) override { return through([&] { return LocalNewsroom::removals(page); }); }
    Result<LocalOutcome> apply(const FeedPage &page) override { return through([&] { return LocalNewsroom::apply(page); }); }
    Result<QList<Push>> nextPushes(EpochId epoch, int most) override { return through([&] { return LocalNewsroom::nextPushes(epoch, most); }); }
    Result<LocalOutcome> answered(const QList<Push> &pushes, const QList<PushAnswer> &answers) override
    {
        return through([&] { return LocalNewsroom::answered(pushes, answers); });
    }
    Result<QList<QByteArray>> missingAssets(const QList<Revision> &revisions) override { return through([&] { return LocalNewsroom::missingAssets(revisions); }); }
    Result<QByteArray> asset(const QByteArray &name) override { return through([&] { return LocalNewsroom::asset(name); }); }
    Result<void> putAsset(const QByteArray &name, const QByteArray &bytes) override { return through([&] { return LocalNewsroom::putAsset(name, bytes); }); }

private:
    template <typename Call>
    auto through(Call call) -> decltype(call())
    {
        const bool due = m_failing.isDue();
        if (due && !m_failing.after)
            return failure(ErrorCode::Io, u"fault under test"_s);
        auto answer = call();
        if (due)
            return failure(ErrorCode::Io, u"fault under test"_s);
        return answer;
    }
    Failing &m_failing;
};

QByteArray picture(int seed, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(((i + seed) * 7919) >> 3);
    return bytes;
}

/// One workstation went its way without a connection, and the other sent what it did meanwhile: the first is about to sync.
/// Everything that a sync may do is in it. It is set up once and lived through as often as it is asked for.
class Scene
{
public:
    Scene()
        : m_one(quickFolder()), m_other(quickFolder()), m_store(quickFolder())
    {
        TwoDesks &house = m_house;
        const ArticleId both = house.write(house.a(), u"两边都改"_s, u"第一句。\n\n第二句。\n\n第三句。"_s);
        const ArticleId same = house.write(house.a(), u"改在一处"_s, u"一句话。"_s);
        const ArticleId reviewed = house.write(house.a(), u"送审的"_s, u"正文。"_s);
        house.a().act(reviewed, Action::Submit, house.reporter());
        house.settle();
        leave(house.b(), both, same, reviewed, 1);
        house.b().act(reviewed, Action::Return, house.origin.sectionHead, u"缺数据"_s);
        house.b().sync();
        house.a().act(reviewed, Action::Pass, house.editor());
        leave(house.a(), both, same, reviewed, 2);
        copyDesk(house.a(), m_one.path());
        copyDesk(house.b(), m_other.path());
        copyStore(house.store->file(), m_store.filePath(u"store.sqlite"_s));
    }

    const HandClock &clock() const { return m_house.origin.clock; }
    QString one() const { return m_one.path(); }
    QString other() const { return m_other.path(); }
    QString store() const { return m_store.filePath(u"store.sqlite"_s); }

private:
    void leave(SyncDesk &desk, ArticleId both, ArticleId same, ArticleId reviewed, int who)
    {
        const QString name = QString::number(who);
        desk.save(both, m_house.reporter(), [&](Content &content, Handling &handling) {
            content.body.replace(who == 1 ? u"第一句"_s : u"第三句"_s, u"改过的"_s + name);
            (who == 1 ? handling.place : handling.notes) = u"某处"_s;
        });
        desk.save(same, m_house.editor(), [&](Content &content, Handling &) { content.body = u"一句话，改了%1。"_s.arg(who); });
        got(await(putComment(*desk, Comment{{}, reviewed, {}, m_house.editor(), {}, u"意见"_s + name, {}, {}, {}, false, false, {}, {}}, m_house.editor())));
        got(await(desk->putTag({{}, u"话题"_s + name, {}}, m_house.editor())));
        const ArticleId shown = m_house.write(desk, u"带图的"_s + name, u"图片新闻。"_s);
        const QByteArray large = got(await(desk->putAsset(picture(who, assetChunkBytes + 1000))));
        const QByteArray small = got(await(desk->putAsset(picture(who + 2, 1000))));
        desk.save(shown, m_house.reporter(), [&](Content &content, Handling &) {
            content.assets.append({large, u"a.jpg"_s, {}, {}, {}, {}, {}});
            content.assets.append({small, u"b.jpg"_s, {}, {}, {}, {}, {}});
        });
    }

    TwoDesks m_house;
    QTemporaryDir m_one;
    QTemporaryDir m_other;
    QTemporaryDir m_store;
};

/// The scene, lived through once more.
class Performance
{
public:
    explicit Performance(const Scene &scene)
        : m_folder(quickFolder())
    {
        const QString file = m_folder.filePath(u"store.sqlite"_s);
        if (!QFile::copy(scene.store(), file))
            qFatal("no store");
        one = std::make_unique<SyncDesk>(scene.clock(), file, scene.one());
        other = std::make_unique<SyncDesk>(scene.clock(), file, scene.other());
    }

    /// The next sync goes through, and after it both are the same and still.
    QString comeTogether()
    {
        one->reconnect();
        other->reconnect();
        for (int round = 0; round < 3; ++round) {
            for (SyncDesk *desk : {one.get(), other.get()}) {
                const auto report = desk->trySync();
                if (!report)
                    return u"the next sync failed: %1 (%2)"_s.arg(report.error().message, report.error().detail);
                if (!report->stopped.isEmpty())
                    return u"it stopped: "_s + report->stopped;
            }
        }
        return apartness(*one, *other, one->own());
    }

    /// All that there is, without ids: nothing lost, nothing twice.
    QStringList inventory() const
    {
        const Newsroom &newsroom = **other;
        QStringList all;
        for (const ArticleRow &row : got(newsroom.list({}))) {
            QStringList texts = bodies(newsroom, row.id);
            texts.sort();
            QStringList said;
            for (const Comment &comment : got(readComments(newsroom, row.id)))
                said.append(comment.text);
            said.sort();
            const Article article = got(newsroom.article(row.id));
            all.append(u"%1 | %2 | %3 | %4 | %5 entries | %6 reviews | %7 | %8 pictures"_s
                           .arg(row.headline, stageName(article.stage), texts.join(u" / "_s), said.join(u" / "_s))
                           .arg(got(newsroom.audit(row.id)).size()).arg(got(newsroom.reviews(row.id)).size())
                           .arg(article.handling.place + article.handling.notes).arg(article.content.assets.size()));
            for (const AssetUse &asset : article.content.assets)
                all.append(QString::number(got(newsroom.asset(asset.sha256)).size()) + u" bytes shown"_s);
        }
        for (const auto &[key, json] : other->records().asKeyValueRange())
            all.append(key.section(u' ', 0, 0));
        all.append(u"%1 entries in the chain"_s.arg(got(newsroom.audit()).size()));
        all.sort();
        return all;
    }

    std::unique_ptr<SyncDesk> one;
    std::unique_ptr<SyncDesk> other;

private:
    QTemporaryDir m_folder;
};

/// Of very many, the first ones, and then one in so many.
int next(int i, int first, int step)
{
    return everyOne || i < first ? i + 1 : i + step;
}

} // namespace

class SyncFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_scene = std::make_unique<Scene>();
        Performance performance(*m_scene);
        QCOMPARE(performance.comeTogether(), QString());
        m_whole = performance.inventory();
        QVERIFY(m_whole.size() > 10);
    }
    void cleanupTestCase() { m_scene.reset(); }
    void cleanup()
    {
        StoreFaults::failAfter = -1;
        StoreFaults::readsFail = false;
    }

    void whicheverCallOverTheNetworkFails_data() { beforeAndAfter(); }
    void whicheverCallOverTheNetworkFails()
    {
        QFETCH(bool, after);
        const int calls = failEach(after, 1, [](SyncDesk &desk, Failing &failing) {
            FailingRemote remote(desk.own(), failing);
            return SyncEngine(desk.local(), remote, {.clientName = {}, .pagePushes = 2}).sync();
        });
        QVERIFY2(calls > 15, qPrintable(QString::number(calls)));
    }

    void whicheverCallOfTheFolderFails_data() { beforeAndAfter(); }
    void whicheverCallOfTheFolderFails()
    {
        QFETCH(bool, after);
        const int calls = failEach(after, 1, [](SyncDesk &desk, Failing &failing) {
            FailingDesk local(*desk, failing);
            return SyncEngine(local, desk.own(), {.clientName = {}, .pagePushes = 2}).sync();
        });
        QVERIFY2(calls > 15, qPrintable(QString::number(calls)));
    }

    /// Of either side, reading and writing; from that statement on until the program began anew.
    void whicheverStatementOfADatabaseFails()
    {
        const int statements = failEach(false, 37, [](SyncDesk &desk, Failing &failing) {
            StoreFaults::readsFail = true;
            StoreFaults::failAfter = failing.call;
            auto report = SyncEngine(desk.local(), desk.own()).sync();
            failing.seen = failing.call - StoreFaults::failAfter.exchange(-1);
            StoreFaults::readsFail = false;
            return report;
        });
        QVERIFY2(statements > 200, qPrintable(QString::number(statements)));
    }

private:
    static void beforeAndAfter()
    {
        QTest::addColumn<bool>("after");
        QTest::newRow("before it is done") << false;
        QTest::newRow("after it is done") << true;
    }

    /// Fails the first, the second … until a sync goes through without coming to it; answers how many there are. What went
    /// wrong fails the test.
    template <typename Sync>
    int failEach(bool after, int step, Sync sync)
    {
        int tried = 0;
        for (int i = 1;; i = next(i, 20, step)) {
            Performance performance(*m_scene);
            Failing failing{.call = i, .after = after};
            const Result<SyncReport> report = sync(*performance.one, failing);
            if (!failing.wasReached()) {
                if (!report)
                    QTest::qFail("it failed by itself", __FILE__, __LINE__);
                qInfo().noquote() << u"%1 accesses, %2 of them failed"_s.arg(i - 1).arg(tried);
                return i - 1;
            }
            ++tried;
            const QString wrong = performance.comeTogether();
            if (!wrong.isEmpty() || performance.inventory() != m_whole) {
                QTest::qFail(qPrintable(u"access %1: %2\n%3\n—\n%4"_s.arg(i).arg(wrong, performance.inventory().join(u'\n'), m_whole.join(u'\n'))), __FILE__,
                             __LINE__);
                return 0;
            }
        }
    }

    std::unique_ptr<Scene> m_scene;
    QStringList m_whole;
};

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    const QCoreApplication application(argc, argv);
    QList<char *> rest{argv[0]};
    for (int i = 1; i < argc; ++i) {
        if (QByteArray(argv[i]) == "--all")
            everyOne = true;
        else
            rest.append(argv[i]);
    }
    SyncFailuresTest test;
    return QTest::qExec(&test, static_cast<int>(rest.size()), rest.data());
}
#include "tst_syncfailures.moc"
