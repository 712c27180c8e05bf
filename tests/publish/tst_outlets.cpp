// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlets.h"
#include "publish/publishing.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDir>
#include <QSemaphore>
#include <QtConcurrentRun>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

class TestOutlets : public QObject
{
    Q_OBJECT

private:
    static ActRequest publishing(TestNewsroom &newsroom, ArticleId id)
    {
        ActRequest request;
        request.article = id;
        request.action = Action::Publish;
        request.person = newsroom.chief;
        request.namedHash = newsroom.article(id).contentHash;
        return request;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void anOutletIsKeptWithItsNewsroom()
    {
        TestNewsroom newsroom;
        QTemporaryDir folder;
        const auto added = addOutlet(*newsroom, u"门户"_s, folder.filePath(u"portal"_s));
        GALLEY_VERIFY(added);
        QVERIFY(QDir(folder.filePath(u"portal"_s)).exists());
        newsroom.reopen();
        QCOMPARE(outlets(*newsroom).value(), QList<Outlet>{*added});
        GALLEY_VERIFY(removeOutlet(*newsroom, added->id));
        QVERIFY(outlets(*newsroom).value().isEmpty());
        QCOMPARE(removeOutlet(*newsroom, added->id).error().code, ErrorCode::NotFound);
    }

    void aFolderThatCannotBeWrittenIsRefusedAtOnce()
    {
        TestNewsroom newsroom;
        QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(addOutlet(*newsroom, u"门户"_s, file.fileName()).error().code, ErrorCode::Io);
        QCOMPARE(addOutlet(*newsroom, u"门户"_s, file.fileName() + u"/below"_s).error().code, ErrorCode::Io);
        QCOMPARE(addOutlet(*newsroom, u" "_s, folder.path()).error().code, ErrorCode::Usage);
        QVERIFY(outlets(*newsroom).value().isEmpty());
    }

    void portalsAndNewsroomsLieApart()
    {
        TestNewsroom newsroom;
        QTemporaryDir folder;
        GALLEY_VERIFY(addOutlet(*newsroom, u"门户"_s, folder.path()));
        QCOMPARE(addOutlet(*newsroom, u"别的"_s, folder.filePath(u"below"_s)).error().code, ErrorCode::Conflict);
        QCOMPARE(addOutlet(*newsroom, u"别的"_s, newsroom.folder()).error().code, ErrorCode::Conflict);
        QCOMPARE(addOutlet(*newsroom, u"别的"_s, newsroom.folder() + u"/assets/portal"_s).error().code, ErrorCode::Conflict);
        GALLEY_VERIFY(addOutlet(*newsroom, u"别的"_s, newsroom.folder() + u"/portal"_s));
    }

    /// What waits in the global pool may be waiting for this very delivery.
    void aDeliveryNeedsNoThreadOfTheGlobalPool()
    {
        TestNewsroom newsroom;
        QTemporaryDir folder;
        GALLEY_VERIFY(addOutlet(*newsroom, u"门户"_s, folder.path()));
        newsroom.publish(newsroom.add(u"湖水"_s, u"湖水清了。\n"_s, newsroom.reporter));
        QSemaphore waiting;
        QSemaphore over;
        QList<QFuture<void>> others;
        for (int i = 0; i < QThreadPool::globalInstance()->maxThreadCount(); ++i) {
            others.append(QtConcurrent::run([&] {
                waiting.release();
                over.acquire();
            }));
        }
        waiting.acquire(static_cast<int>(others.size()));
        QThreadPool own;
        auto delivering = QtConcurrent::run(&own, [&newsroom] { return deliver(*newsroom); });
        const bool delivered = QTest::qWaitFor([&] { return delivering.isFinished(); }, 60'000);
        over.release(static_cast<int>(others.size()));
        for (QFuture<void> &other : others)
            other.waitForFinished();
        QVERIFY(delivered);
        const auto deliveries = delivering.result();
        GALLEY_VERIFY(deliveries);
        GALLEY_VERIFY(deliveries->constFirst().report);
    }

    void aRefusedActionWritesNothingAnywhere()
    {
        TestNewsroom newsroom;
        QTemporaryDir folder;
        GALLEY_VERIFY(addOutlet(*newsroom, u"门户"_s, folder.path()));
        const ArticleId id = newsroom.add(u"未签发的稿件"_s, u"正文。\n"_s, newsroom.reporter);
        const auto publication = carryOut(*newsroom, publishing(newsroom, id));
        QVERIFY(!publication);
        QCOMPARE(publication.error().code, ErrorCode::Refused);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void anOutletThatFailsHoldsUpNoOther()
    {
        TestNewsroom newsroom;
        QTemporaryDir folder;
        GALLEY_VERIFY(addOutlet(*newsroom, u"移动硬盘"_s, folder.filePath(u"drive"_s)));
        GALLEY_VERIFY(addOutlet(*newsroom, u"门户"_s, folder.filePath(u"portal"_s)));
        QVERIFY(QDir(folder.filePath(u"drive"_s)).removeRecursively());
        const ArticleId id = newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, newsroom.reporter);
        newsroom.approve(id);
        const auto publication = carryOut(*newsroom, publishing(newsroom, id));
        GALLEY_VERIFY(publication);
        QCOMPARE(publication->outcome.article.live, Live::Published);
        QCOMPARE(publication->deliveries.size(), 2);
        QCOMPARE(publication->deliveries.at(0).report.error().code, ErrorCode::Io);
        QVERIFY(!QDir(folder.filePath(u"drive"_s)).exists()); // a mount point stays what it is
        GALLEY_VERIFY(publication->deliveries.at(1).report);
        QCOMPARE(publication->deliveries.at(1).report->articles, 1);
        QVERIFY(readFile(folder.filePath(u"portal/index.html"_s)).contains(u"路灯亮了"_s.toUtf8()));

        QVERIFY(QDir().mkpath(folder.filePath(u"drive"_s)));
        const auto again = deliver(*newsroom);
        GALLEY_VERIFY(again);
        GALLEY_VERIFY(again->at(0).report);
        QCOMPARE(again->at(1).report->filesWritten, 0);
        QCOMPARE(readFile(folder.filePath(u"drive/index.html"_s)), readFile(folder.filePath(u"portal/index.html"_s)));
    }
};

QTEST_GUILESS_MAIN(TestOutlets)
#include "tst_outlets.moc"
