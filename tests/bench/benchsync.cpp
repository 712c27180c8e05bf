// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "processtree.h"
#include "syncnewsroom.h"

#include "sync/bodymerge.h"
#include "sync/sentences.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSemaphore>

#include <iostream>
#include <thread>

namespace galley::bench {

using namespace Qt::StringLiterals;
using testkit::got;
using testkit::PostgresServer;
using testkit::ServerProcess;

namespace {

int fromEnvironment(const char *name, int otherwise)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : otherwise;
}

double sinceSeconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// psql's own COPY of the same rows, out into a file and from it into tables without an index.
class RawCopy
{
public:
    explicit RawCopy(const testkit::PostgresHouse &store)
        : m_store(store)
    {
        got(ServerProcess::give(m_folder.path()));
    }

    /// Seconds.
    double out(const QString &condition)
    {
        double sum = 0;
        for (const QString &table : tables())
            sum += psql(u"\\copy (SELECT * FROM galley.%1 WHERE %2) TO '%3'"_s.arg(table, condition, file(table)));
        return sum;
    }
    double in()
    {
        double sum = 0;
        for (const QString &table : tables()) {
            psql(u"DROP TABLE IF EXISTS public.raw_%1; CREATE TABLE public.raw_%1 (LIKE galley.%1)"_s.arg(table));
            sum += psql(u"\\copy public.raw_%1 FROM '%2'"_s.arg(table, file(table)));
        }
        return sum;
    }

private:
    static QStringList tables() { return {u"records"_s, u"revisions"_s, u"chain"_s}; }
    QString file(const QString &table) const { return m_folder.filePath(table); }
    double psql(const QString &command) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, PostgresServer::password());
        QElapsedTimer timer;
        timer.start();
        got(ServerProcess::run(u"psql"_s,
                               {u"-qX"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_store.server().port()), u"-U"_s, PostgresServer::superuser(), u"-d"_s,
                                m_store.database(), u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-c"_s, command},
                               m_folder.path(), environment));
        return sinceSeconds(timer);
    }

    const testkit::PostgresHouse &m_store;
    QTemporaryDir m_folder;
};

void changeArticles(Newsroom &newsroom, const QList<ArticleId> &articles, PersonId by, const QString &words)
{
    for (const ArticleId id : articles) {
        const Article before = got(newsroom.article(id));
        Content content = before.content;
        content.body += words + u'。';
        got(await(newsroom.save({id, by, before.revision, content, {}})));
    }
}

/// Two workstations, one of which writes while the other shows.
class Visible
{
public:
    Visible(SyncDesktop &writer, SyncDesktop &reader, const RemoteAddress &address)
        : m_writer(writer)
        , m_reader(reader)
        , m_news(listenForNews(address, testkit::PostgresHouse::credentials(address.login), [this] { m_hints.release(); }))
        , m_thread([this] { read(); })
    {
    }
    ~Visible()
    {
        m_ends = true;
        m_hints.release();
        m_thread.join();
    }

    /// Milliseconds from the key to the other's database.
    double write(ArticleId id, PersonId by, int number)
    {
        const Article before = got(m_writer.newsroom().article(id));
        Content content = before.content;
        content.body = u"第%1次修改。"_s.arg(number);
        QElapsedTimer timer;
        timer.start();
        got(await(m_writer.newsroom().save({id, by, before.revision, content, {}})));
        m_writer.sync();
        while (got(m_reader.newsroom().article(id)).content.body != content.body) {
            if (timer.elapsed() > 10'000)
                qFatal("it never comes");
            m_read.tryAcquire(1, 5);
        }
        return sinceSeconds(timer) * 1000;
    }

private:
    void read()
    {
        while (!m_ends) {
            if (!m_hints.tryAcquire(1, 5000) && m_ends)
                return;
            m_hints.tryAcquire(m_hints.available());
            m_reader.sync();
            m_read.release();
        }
    }

    SyncDesktop &m_writer;
    SyncDesktop &m_reader;
    QSemaphore m_hints;
    QSemaphore m_read;
    std::atomic<bool> m_ends = false;
    std::unique_ptr<RemoteNews> m_news;
    std::thread m_thread;
};

void mergeRow()
{
    constexpr int length = 10'000;
    constexpr int times = 20;
    QString base;
    for (int i = 0; base.size() < length; ++i)
        base += u"这是第%1句话，说的是草原上的事情。"_s.arg(i);
    const auto edited = [&](int first, const QString &words) {
        QString text;
        int number = 0;
        for (const BodyToken &token : bodyTokens(base))
            text += (number++ % 20 == first ? words : QString()) + token.text;
        return text;
    };
    const QString mine = edited(3, u"据悉，"_s);
    const QString theirs = edited(13, u"日前，"_s);
    const Span span = measure([&] {
        for (int i = 0; i < times; ++i)
            static_cast<void>(mergeBodies(base, mine, theirs));
    });
    row(u"merge of 10,000 characters"_s, span.wall * 1000 / times, u"ms"_s, u"CPU %1 ms; wanted under 50"_s.arg(span.cpu * 1000 / times, 0, 'f', 1));
}

void readingRows(SyncNewsroom &origin, int articles)
{
    RawCopy raw(origin.store());
    const double copied = raw.out(u"true"_s);
    SyncDesktop desk(origin, origin.admin().id);
    const double before = ProcessTree::residentOf(QCoreApplication::applicationPid());
    double highest = before;
    QElapsedTimer timer;
    timer.start();
    std::atomic<bool> done = false;
    std::thread watching([&] {
        while (!done) {
            highest = std::max(highest, ProcessTree::residentOf(QCoreApplication::applicationPid()));
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    });
    desk.sync();
    done = true;
    const double synced = sinceSeconds(timer);
    watching.join();
    row(u"first sync"_s, articles / synced, u"articles/s"_s, u"%1 articles in %2 s; wanted 5,000; memory +%3 MiB"_s.arg(articles).arg(synced, 0, 'f', 1).arg(highest - before, 0, 'f', 0));
    row(u"psql COPY of the same rows into files"_s, articles / copied, u"articles/s"_s, u"%1 s, %2 times as fast"_s.arg(copied, 0, 'f', 2).arg(synced / copied, 0, 'f', 1));
    timer.restart();
    got(await(desk.newsroom().settle()));
    row(u"search index behind it"_s, sinceSeconds(timer), u"s"_s);
}

void pushingRows(SyncNewsroom &origin, const QList<ArticleId> &articles)
{
    const auto remote = origin.connect(origin.admin().id);
    got(origin.syncAs(*remote));
    const qint64 head = got(remote->hello({ClientId(QUuid::createUuid()), {}})).head;
    changeArticles(origin.newsroom(), articles, origin.admin().id, u"补充一句"_s);
    ProcessTree server(origin.store().server().id());
    const qint64 cpu = server.cpu();
    QElapsedTimer timer;
    timer.start();
    const SyncReport report = got(origin.syncAs(*remote));
    const double pushed = sinceSeconds(timer);
    if (report.sent != articles.size())
        qFatal("%d of %lld were taken", report.sent, static_cast<long long>(articles.size()));
    const double serverSeconds = double(server.cpu() - cpu) / 1e9;
    row(u"push"_s, double(articles.size()) / pushed, u"revisions/s"_s,
        u"%1 in %2 s; wanted 800; server CPU %3 s"_s.arg(articles.size()).arg(pushed, 0, 'f', 2).arg(serverSeconds, 0, 'f', 2));
    RawCopy raw(origin.store());
    raw.out(u"seq > %1"_s.arg(head));
    const double copied = raw.in();
    row(u"psql COPY of the same rows into tables"_s, double(articles.size()) / copied, u"revisions/s"_s, u"%1 s, %2 times as fast"_s.arg(copied, 0, 'f', 2).arg(pushed / copied, 0, 'f', 1));
}

/// PouchDB, replicating with its own server in another thread, both in memory: no roles, no review, no chain.
void pouchRows(int articles, int changes)
{
    const QString modules = qEnvironmentVariable("GALLEY_SYNC_PEERS");
    if (modules.isEmpty()) {
        std::cout << "  PouchDB was not fetched (npm is not there, or had no answer): it is not measured\n";
        return;
    }
    constexpr int patience = 1'800'000; // ms
    QProcess node;
    node.start(u"node"_s, {QStringLiteral(GALLEY_BENCH_DIR "/benchsyncpeer.mjs"), modules, QString::number(articles), QString::number(changes)});
    const bool ran = node.waitForFinished(patience) && node.exitCode() == 0;
    const QJsonObject answer = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    if (!ran || answer.isEmpty()) {
        std::cout << "  PouchDB did not run: " << qUtf8Printable(QString::fromUtf8(node.readAllStandardError()).trimmed().right(200)) << '\n';
        return;
    }
    const QString name = u"PouchDB "_s + answer["version"_L1].toString();
    row(name + u": first replication"_s, articles / answer["first"_L1].toDouble(), u"documents/s"_s, u"%1 in %2 s"_s.arg(articles).arg(answer["first"_L1].toDouble(), 0, 'f', 1));
    row(name + u": replicating back"_s, changes / answer["push"_L1].toDouble(), u"documents/s"_s, u"%1 in %2 s"_s.arg(changes).arg(answer["push"_L1].toDouble(), 0, 'f', 2));
}

void betweenTwo(SyncNewsroom &origin, const QList<ArticleId> &articles)
{
    SyncDesktop writer(origin, origin.admin().id);
    SyncDesktop reader(origin, origin.admin().id);
    writer.sync();
    reader.sync();
    {
        Visible visible(writer, reader, origin.store().address(origin.store().keeper()));
        QList<double> times;
        for (int i = 0; i < 200; ++i)
            times.append(visible.write(articles.at(i % 20), origin.admin().id, i));
        row(u"an edit is there at another workstation"_s, percentile(times, 50), u"ms"_s,
            u"p95 %1, worst %2; wanted p95 under 300"_s.arg(percentile(times, 95), 0, 'f', 0).arg(percentile(times, 100), 0, 'f', 0));
    }
    constexpr int changes = 1000;
    reader.disconnect();
    changeArticles(writer.newsroom(), articles.first(changes), origin.admin().id, u"又补充一句"_s);
    const SyncReport sent = writer.sync();
    if (sent.sent != changes)
        qFatal("%d of %d were taken: %s", sent.sent, changes, qPrintable(sent.problems.join(u"; "_s)));
    QElapsedTimer timer;
    timer.start();
    reader.connect();
    const SyncReport report = reader.sync();
    const double seconds = sinceSeconds(timer);
    if (report.local.taken != changes)
        qFatal("%d of %d changes came", report.local.taken, changes);
    for (const ArticleId id : articles.first(changes)) {
        if (got(reader.newsroom().article(id)).revision != got(writer.newsroom().article(id)).revision)
            qFatal("a text did not come");
    }
    row(u"connect again after 1,000 changes"_s, seconds, u"s"_s, u"%1 pages, %2 taken; wanted under 2"_s.arg(report.pages).arg(report.local.taken));
}

/// A workstation as far as the store sees it: it asks every five seconds and when it is told to, and its person saves.
class PacedClient
{
public:
    struct Room
    {
        SyncNewsroom *origin = nullptr;
        QMutex writing;                        ///< before the folder that all of them write in
        QMutex seeing;                         ///< before what follows
        QHash<QByteArray, qint64> saved;       ///< when, by revision; ns of the common clock
        QList<double> delays;                  ///< ms
        QElapsedTimer clock;
        std::atomic<bool> ends = false;
    };

    PacedClient(Room &room, int number, PersonId person, ArticleId article)
        : m_room(room)
        , m_number(number)
        , m_person(person)
        , m_article(article)
        , m_remote(room.origin->connect(person))
        , m_cursor(headOf(*m_remote))
    {
        const auto &store = room.origin->store();
        const RemoteAddress address = store.address(store.login(person));
        m_news = listenForNews(address, testkit::PostgresHouse::credentials(address.login), [this] { m_hints.release(); });
        m_thread = std::thread([this] { live(); });
    }
    ~PacedClient()
    {
        m_hints.release();
        m_thread.join();
    }

private:
    static constexpr int pollMs = 5000;
    static constexpr int saveMs = 20'000;
    static constexpr int gatherMs = 250; ///< hints that come so close are one

    static SyncCursor headOf(Remote &remote)
    {
        const RemoteInfo info = got(remote.hello({ClientId(QUuid::createUuid()), u"bench"_s}));
        return {info.epoch, info.head};
    }
    qint64 nowMs() const { return m_room.clock.elapsed(); }

    void live()
    {
        qint64 poll = nowMs() + m_number * 37 % pollMs;
        qint64 save = nowMs() + m_number * 101 % saveMs;
        qint64 read = 0;
        while (!m_room.ends) {
            const qint64 next = qMin(poll, save);
            const bool hinted = m_hints.tryAcquire(1, static_cast<int>(qMax<qint64>(0, next - nowMs())));
            if (hinted && nowMs() - read < gatherMs)
                std::this_thread::sleep_for(std::chrono::milliseconds(gatherMs - (nowMs() - read)));
            m_hints.tryAcquire(m_hints.available());
            if (nowMs() >= save) {
                write();
                save += saveMs;
            }
            if (hinted || nowMs() >= poll) {
                read = nowMs();
                look();
                poll = nowMs() + pollMs;
            }
        }
    }

    void write()
    {
        Newsroom &newsroom = m_room.origin->newsroom();
        const qint64 begun = m_room.clock.nsecsElapsed();
        const QMutexLocker lock(&m_room.writing);
        const Article before = got(newsroom.article(m_article));
        Content content = before.content;
        content.body = u"%1 在 %2 写的。"_s.arg(m_number).arg(begun);
        const SaveOutcome outcome = got(await(newsroom.save({m_article, m_person, before.revision, content, {}})));
        {
            const QMutexLocker seeing(&m_room.seeing);
            m_room.saved.insert(got(newsroom.article(m_article)).revision, begun);
        }
        got(m_room.origin->syncAs(*m_remote));
        Q_UNUSED(outcome)
    }

    void look()
    {
        const FeedPage page = got(m_remote->changesAfter(m_cursor, 1000));
        m_cursor = {page.epoch, page.to};
        const qint64 now = m_room.clock.nsecsElapsed();
        const QMutexLocker lock(&m_room.seeing);
        for (const Revision &revision : page.revisions) {
            if (revision.author != m_person && m_room.saved.contains(revision.hash))
                m_room.delays.append(double(now - m_room.saved.value(revision.hash)) / 1e6);
        }
    }

    Room &m_room;
    int m_number;
    PersonId m_person;
    ArticleId m_article;
    std::unique_ptr<Remote> m_remote;
    SyncCursor m_cursor;
    QSemaphore m_hints;
    std::unique_ptr<RemoteNews> m_news;
    std::thread m_thread;
};

void newsroomRows(PostgresServer &server)
{
    const int clients = fromEnvironment("GALLEY_BENCH_CLIENTS", 200);
    const int seconds = fromEnvironment("GALLEY_BENCH_SECONDS", 60);
    SyncNewsroom origin(server);
    QList<std::pair<Person, ArticleId>> people;
    for (int i = 0; i < clients; ++i) {
        const Person person = origin.addReporter(u"reporter%1"_s.arg(i));
        people.append({person, got(await(origin.newsroom().createArticle(origin.madeUp(i), person.id)))});
    }
    origin.fill();
    for (const auto &[person, article] : std::as_const(people))
        origin.store().addAccount(person);
    PacedClient::Room room;
    room.origin = &origin;
    room.clock.start();
    std::vector<std::unique_ptr<PacedClient>> all;
    for (int i = 0; i < clients; ++i)
        all.push_back(std::make_unique<PacedClient>(room, i, people.at(i).first.id, people.at(i).second));
    std::this_thread::sleep_for(std::chrono::seconds(5)); // they have come to their pace
    ProcessTree tree(server.id());
    const qint64 cpu = tree.cpu();
    const double own = cpuSeconds();
    {
        const QMutexLocker lock(&room.seeing);
        room.delays.clear();
    }
    QElapsedTimer timer;
    timer.start();
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    const double passed = sinceSeconds(timer);
    const double used = double(tree.cpu() - cpu) / 1e9;
    const double clientsUsed = cpuSeconds() - own;
    room.ends = true;
    all.clear();
    row(u"an edit is there at another of %1 workstations"_s.arg(clients), percentile(room.delays, 50), u"ms"_s,
        u"p95 %1, worst %2, %3 seen; wanted p95 under 1,000"_s.arg(percentile(room.delays, 95), 0, 'f', 0).arg(percentile(room.delays, 100), 0, 'f', 0).arg(room.delays.size()));
    row(u"server CPU meanwhile"_s, 100 * used / passed, u"% of one"_s, u"all clients together %1 %"_s.arg(100 * clientsUsed / passed, 0, 'f', 0));
}

} // namespace

Result<void> syncWithPostgres()
{
    heading(u"sync: a newsroom's store in PostgreSQL on this machine"_s);
    if (!PostgresServer::isInstalled()) {
        heading(u"  there is no PostgreSQL server on this machine: nothing is measured"_s);
        return {};
    }
    const auto server = PostgresServer::start();
    if (!server)
        return std::unexpected(server.error());
    const int articles = fromEnvironment("GALLEY_BENCH_ARTICLES", 50'000);
    {
        SyncNewsroom origin(**server);
        QList<ArticleId> ids;
        QList<NewArticle> some;
        for (int i = 0; i < articles; ++i) {
            some.append(origin.madeUp(i));
            if (some.size() == 1000 || i + 1 == articles)
                ids += got(await(origin.newsroom().importArticles(std::exchange(some, {}), origin.admin().id)));
        }
        got(await(origin.newsroom().settle()));
        QElapsedTimer timer;
        timer.start();
        origin.fill();
        const double filled = sinceSeconds(timer);
        row(u"a new store is filled"_s, articles / filled, u"articles/s"_s, u"%1 in %2 s"_s.arg(articles).arg(filled, 0, 'f', 1));
        readingRows(origin, articles);
        pushingRows(origin, ids.first(qMin<qsizetype>(2000, ids.size())));
        pouchRows(articles, static_cast<int>(qMin<qsizetype>(2000, ids.size())));
        betweenTwo(origin, ids.first(qMin<qsizetype>(2000, ids.size())));
    }
    mergeRow();
    newsroomRows(**server);
    return {};
}

} // namespace galley::bench
