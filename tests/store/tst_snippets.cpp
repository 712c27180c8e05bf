// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snippets.h"
#include "testnewsroom.h"

#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

Snippet snippet(const QString &name, const QString &body, PersonId owner = {})
{
    Snippet made;
    made.name = name;
    made.body = body;
    made.owner = owner;
    return made;
}

QStringList namesOf(const QList<Snippet> &snippets)
{
    QStringList names;
    for (const Snippet &each : snippets)
        names.append(each.name);
    return names;
}

} // namespace

/// Snippets: what their placeholders become, and whose they are.
class TestSnippets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void placeholdersAreFilledIn_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::newRow("none") << u"据悉，"_s << u"据悉，"_s << 3;
        QTest::newRow("all") << u"${date}，${section}，${author}"_s << u"11月30日，财经，陈岚"_s << 12;
        QTest::newRow("cursor") << u"记者从${cursor}获悉"_s << u"记者从获悉"_s << 3;
        QTest::newRow("cursor behind what is filled in") << u"${date}${cursor}。"_s << u"11月30日。"_s << 6;
        QTest::newRow("two cursors: the first") << u"a${cursor}b${cursor}c"_s << u"abc"_s << 1;
        QTest::newRow("no placeholder of ours") << u"${price} 元"_s << u"${price} 元"_s << 10;
        QTest::newRow("never closed") << u"${date"_s << u"${date"_s << 6;
        QTest::newRow("one inside of what is none") << u"${${date}}"_s << u"${11月30日}"_s << 9;
        QTest::newRow("emoji") << u"🌾${cursor}🌾"_s << u"🌾🌾"_s << 2;
    }
    void placeholdersAreFilledIn()
    {
        QFETCH(QString, body);
        QFETCH(QString, text);
        QFETCH(int, cursor);
        const FilledSnippet filled = fillSnippet(body, {u"11月30日"_s, u"陈岚"_s, u"财经"_s});
        QCOMPARE(filled.text, text);
        QCOMPARE(filled.cursor, cursor);
    }

    void whatIsFilledInIsNotLookedAtAgain()
    {
        QCOMPARE(fillSnippet(u"${author}", {{}, u"${date}"_s, {}}).text, u"${date}"_s);
    }

    void theyComeBackAsTheyWereStored()
    {
        TestNewsroom room;
        Snippet made = snippet(u" 获悉 "_s, u"记者${date}获悉，\n\n第二段"_s);
        made.section = room.section(u"财经");
        made.genre = Genre::News;
        const Snippet stored = got(putSnippet(*room, made, room.chief).result());
        QCOMPARE(stored.name, u"获悉"_s);
        room.reopen();
        QCOMPARE(got(readSnippets(*room, room.reporter)), QList{stored});
    }

    void peoplesOwnAreTheirsAlone()
    {
        TestNewsroom room;
        const Snippet mine = got(putSnippet(*room, snippet(u"署名"_s, u"（记者 乌云）"_s, room.reporter), room.reporter).result());
        QCOMPARE(got(readSnippets(*room, room.reporter)), QList{mine});
        QVERIFY(got(readSnippets(*room, room.editor)).isEmpty());
        QCOMPARE(putSnippet(*room, snippet(u"署名"_s, u"x"_s, room.reporter), room.chief).result().error().code, ErrorCode::Refused);
        QCOMPARE(removeSnippet(*room, mine.id, room.chief).result().error().code, ErrorCode::NotFound); // not even seen
        got(putSnippet(*room, snippet(u"署名"_s, u"（记者 何静）"_s, room.editor), room.editor).result()); // the same name, another owner
        got(removeSnippet(*room, mine.id, room.reporter).result());
        QVERIFY(got(readSnippets(*room, room.reporter)).isEmpty());
    }

    void theNewsroomsAreKeptByItsManagers()
    {
        TestNewsroom room;
        QCOMPARE(putSnippet(*room, snippet(u"获悉"_s, u"记者获悉，"_s), room.reporter).result().error().code, ErrorCode::Refused);
        const Snippet stored = got(putSnippet(*room, snippet(u"获悉"_s, u"记者获悉，"_s), room.chief).result());
        QCOMPARE(removeSnippet(*room, stored.id, room.reporter).result().error().code, ErrorCode::Refused);
        QCOMPARE(moveSnippet(*room, stored.id, 0, room.reporter).result().error().code, ErrorCode::Refused);
        Snippet taken = stored;
        taken.owner = room.reporter; // nobody takes the newsroom's for their own
        QCOMPARE(putSnippet(*room, taken, room.reporter).result().error().code, ErrorCode::Refused);
        Snippet given = got(putSnippet(*room, snippet(u"提示"_s, u"请注意"_s, room.chief), room.chief).result());
        given.owner = {};
        got(putSnippet(*room, given, room.chief).result()); // who manages may give one to all
        QCOMPARE(namesOf(got(readSnippets(*room, room.reporter))), QStringList({u"获悉"_s, u"提示"_s}));
    }

    void aBadOneIsRefusedInWords()
    {
        TestNewsroom room;
        for (const Snippet &bad : {snippet(u" "_s, u"x"_s), snippet(u"两\n行"_s, u"x"_s), snippet(u"空"_s, u" \n"_s)})
            QCOMPARE(putSnippet(*room, bad, room.chief).result().error().code, ErrorCode::Usage);
        got(putSnippet(*room, snippet(u"获悉"_s, u"x"_s), room.chief).result());
        QCOMPARE(putSnippet(*room, snippet(u"获悉"_s, u"y"_s), room.chief).result().error().code, ErrorCode::Usage);
        Snippet nowhere = snippet(u"别处"_s, u"x"_s);
        nowhere.section = SectionId(QUuid::createUuid());
        QCOMPARE(putSnippet(*room, nowhere, room.chief).result().error().code, ErrorCode::NotFound);
        room.reopen(Newsroom::Mode::ReadOnly);
        QVERIFY(!putSnippet(*room, snippet(u"晚"_s, u"x"_s), room.chief).result());
        QCOMPARE(namesOf(got(readSnippets(*room, room.chief))), QStringList{u"获悉"_s}); // what was refused is not there
    }

    /// Nobody waits for the first to be stored before the second is asked for.
    void quickChangesLoseNothing()
    {
        TestNewsroom room;
        QList<QFuture<Result<Snippet>>> writes;
        for (int i = 0; i < 20; ++i)
            writes.append(putSnippet(*room, snippet(QString::number(i), u"x"_s), room.chief));
        for (QFuture<Result<Snippet>> &write : writes)
            got(write.result());
        const QList<Snippet> all = got(readSnippets(*room, room.chief));
        QCOMPARE(all.size(), 20);
        got(moveSnippet(*room, all.last().id, 0, room.chief).result());
        room.reopen();
        QCOMPARE(got(readSnippets(*room, room.chief)).first().name, u"19"_s);
    }
};

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
