// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undofile.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

UndoGroup typed(qsizetype position, const QString &text)
{
    return {{{position, {}, text}}, int(position), int(position)};
}

ArticleId someArticle()
{
    return ArticleId::fromString(u"0193e8a2-0000-7000-8000-000000000001");
}

QString fileOf(const QTemporaryDir &folder)
{
    return QDir(folder.path() + u"/journal/undo"_s).entryInfoList(QDir::Files).first().absoluteFilePath();
}

} // namespace

/// The history of a text lies beside it, and belongs to that text alone.
class UndoFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatWasStoredIsLoaded()
    {
        const QTemporaryDir folder;
        const UndoState state{{typed(0, u"草原"_s), typed(2, u"😀"_s), {{{1, u"原"_s, u"地"_s}, {0, u"草"_s, {}}}, 3, 1}}, 2};
        GALLEY_VERIFY(UndoFile(folder.path(), someArticle()).store(u"草原😀", state));
        QCOMPARE(UndoFile(folder.path(), someArticle()).load(u"草原😀"), state);
    }

    void ofAnotherTextThereIsNone()
    {
        const QTemporaryDir folder;
        GALLEY_VERIFY(UndoFile(folder.path(), someArticle()).store(u"草原", {{typed(0, u"草原"_s)}, 1}));
        QVERIFY(!UndoFile(folder.path(), someArticle()).load(u"草地"));
        QVERIFY(!UndoFile(folder.path(), ArticleId()).load(u"草原"));
        // and what is stored next begins it anew
        UndoFile file(folder.path(), someArticle());
        QVERIFY(!file.load(u"草地"));
        const UndoState next{{typed(0, u"大"_s)}, 1};
        GALLEY_VERIFY(file.store(u"大草地", next));
        QCOMPARE(UndoFile(folder.path(), someArticle()).load(u"大草地"), next);
    }

    void aStoreCostsWhatIsNewOnly()
    {
        const QTemporaryDir folder;
        UndoFile file(folder.path(), someArticle());
        UndoState state{{typed(0, u"长"_s.repeated(20'000))}, 1};
        GALLEY_VERIFY(file.store(u"甲", state));
        const qint64 before = QFileInfo(fileOf(folder)).size();
        state.groups.append(typed(0, u"短"_s));
        state.done = 2;
        GALLEY_VERIFY(file.store(u"乙", state));
        QVERIFY(QFileInfo(fileOf(folder)).size() - before < 300);
        QCOMPARE(UndoFile(folder.path(), someArticle()).load(u"乙"), state);
        // Undone and typed over: the way that was left goes.
        state.groups = {state.groups.first(), typed(5, u"另"_s)};
        GALLEY_VERIFY(file.store(u"丙", state));
        QCOMPARE(UndoFile(folder.path(), someArticle()).load(u"丙"), state);
        // A text that was saved earlier still has its own.
        QCOMPARE(UndoFile(folder.path(), someArticle()).load(u"甲"), (UndoState{state.groups.first(1), 1}));
    }

    void aTornTailLeavesTheSaveBeforeIt()
    {
        const QTemporaryDir folder;
        const UndoState first{{typed(0, u"一"_s)}, 1};
        UndoState second = first;
        second.groups.append(typed(1, u"二"_s));
        second.done = 2;
        {
            UndoFile file(folder.path(), someArticle());
            GALLEY_VERIFY(file.store(u"一", first));
            GALLEY_VERIFY(file.store(u"一二", second));
        }
        QFile file(fileOf(folder));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 whole = file.size();
        for (qint64 size = whole - 1; size > whole - 60; size -= 7) {
            QVERIFY(file.resize(size));
            QVERIFY(!UndoFile(folder.path(), someArticle()).load(u"一二"));
            QCOMPARE(UndoFile(folder.path(), someArticle()).load(u"一"), first);
        }
    }

    void theOldestStepsGoWhenItGrowsTooLong()
    {
        const QTemporaryDir folder;
        constexpr qint64 limit = 40'000;
        UndoFile file(folder.path(), someArticle(), limit);
        UndoState state;
        for (int step = 0; step < 400; ++step) {
            state.groups.append(typed(step, u"第%1步"_s.arg(step).repeated(10)));
            state.done = state.groups.size();
            GALLEY_VERIFY(file.store(QString::number(step), state));
            QVERIFY(QFileInfo(fileOf(folder)).size() <= limit);
        }
        const auto kept = UndoFile(folder.path(), someArticle(), limit).load(u"399");
        QVERIFY(kept);
        QVERIFY(kept->groups.size() > 50);
        QCOMPARE(kept->done, kept->groups.size());
        QCOMPARE(kept->groups, state.groups.last(kept->groups.size()));
    }

    void historiesOfLongAgoGoFirst()
    {
        const QTemporaryDir folder;
        const ArticleId other = ArticleId::fromString(u"0193e8a2-0000-7000-8000-000000000002");
        GALLEY_VERIFY(UndoFile(folder.path(), someArticle()).store(u"旧", {{typed(0, u"旧"_s.repeated(5000))}, 1}));
        QFile old(fileOf(folder));
        QVERIFY(old.open(QIODevice::ReadWrite));
        QVERIFY(old.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime));
        old.close();
        GALLEY_VERIFY(UndoFile(folder.path(), other).store(u"新", {{typed(0, u"新"_s.repeated(5000))}, 1}));
        UndoFile::prune(folder.path(), 15'000);
        QVERIFY(!UndoFile(folder.path(), someArticle()).load(u"旧"));
        QVERIFY(UndoFile(folder.path(), other).load(u"新"));
    }

    void damageNeverGivesAMixture()
    {
        const QTemporaryDir folder;
        const UndoState state{{typed(0, u"草原"_s), typed(2, u"来风"_s)}, 2};
        GALLEY_VERIFY(UndoFile(folder.path(), someArticle()).store(u"草原来风", state));
        const QString path = fileOf(folder);
        const QByteArray whole = testkit::readFile(path);
        QRandomGenerator random(4);
        for (int round = 0; round < 200; ++round) {
            QByteArray damaged = whole;
            const qsizetype place = random.bounded(damaged.size());
            damaged[place] = char(damaged[place] ^ (1 << random.bounded(8)));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(damaged);
            file.close();
            QVERIFY(!UndoFile(folder.path(), someArticle()).load(u"草原来风"));
        }
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"journal"_s)); // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!UndoFile(folder.path(), someArticle()).store(u"一", {{typed(0, u"一"_s)}, 1}));
    }
};

QTEST_GUILESS_MAIN(UndoFileTest)
#include "tst_undofile.moc"
