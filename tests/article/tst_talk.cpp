// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/assigning.h"
#include "article/talk.h"
#include "newsdesk.h"

#include "testkit/testkit.h"

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Person named(const QString &login, const QString &realName, int n)
{
    Person person = deskPerson(Role::Reporter, n);
    person.login = login;
    person.realName = realName;
    return person;
}

TextPlace placeAt(const QString &text, const QString &quote, qsizetype from = 0)
{
    return placeOf(u"body"_s, text, int(text.indexOf(quote, from)), int(quote.size()));
}

} // namespace

/// Places that are spoken of, and people who are.
class TestTalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aPlaceIsFoundWhereItWasAndWhereItMoved()
    {
        const QString text = u"去年产量为三百吨，今年翻了一番。"_s;
        const TextPlace place = placeAt(text, u"三百吨"_s);
        QCOMPARE(place.start, 5);
        QCOMPARE(place.before, u"去年产量为"_s);
        QCOMPARE(findPlace(place, text), 5);
        QCOMPARE(findPlace(place, u"导语新加了一句。"_s + text), 13);
        QCOMPARE(findPlace(place, u"三百吨"_s), 0);
    }

    void ofSeveralTheOneIsMeantWhoseSurroundingsAreAlike()
    {
        const QString text = u"甲厂三百吨，乙厂三百吨。"_s;
        const TextPlace place = placeAt(text, u"三百吨"_s, 7);
        QCOMPARE(place.start, 8);
        QCOMPARE(findPlace(place, text), 8);
        // Its clause was moved to the front, and the other now stands where it was.
        QCOMPARE(findPlace(place, u"乙厂三百吨。甲厂三百吨，"_s), 2);
    }

    void ofEqualOnesTheNearestIsMeant()
    {
        const TextPlace place{u"body"_s, 7, u"好"_s, {}, {}};
        QCOMPARE(findPlace(place, u"好一二三四五好七八九"_s), 6);
        QCOMPARE(findPlace(place, u"好一"_s), 0);
    }

    void aQuoteThatOverlapsItselfIsFoundAtEachOfItsPlaces()
    {
        const TextPlace place{u"body"_s, 2, u"哈哈"_s, {}, {}};
        QCOMPARE(findPlace(place, u"哈哈哈哈"_s), 2);
    }

    void aQuoteThatIsGoneIsNowhere()
    {
        const TextPlace place = placeAt(u"去年产量为三百吨。"_s, u"三百吨"_s);
        QVERIFY(!findPlace(place, u"去年产量为四百吨。"_s));
        QVERIFY(!findPlace(place, {}));
    }

    void aFieldAsAWholeIsAlwaysThere()
    {
        QCOMPARE(findPlace(TextPlace{u"headline"_s, 0, {}, {}, {}}, u"任何标题"_s), 0);
        QCOMPARE(findPlace(TextPlace{}, {}), 0);
    }

    void aPlaceCutsNoCharacterInTwo()
    {
        const QString text = u"𠮷"_s.repeated(30);
        const TextPlace place = placeOf(u"body"_s, text, 21, 2); // from the middle of one to the middle of the next
        QCOMPARE(place.start, 20);
        QCOMPARE(place.quote, u"𠮷𠮷"_s);
        QVERIFY(place.before.isValidUtf16());
        QVERIFY(place.after.isValidUtf16());
        QVERIFY(place.before.size() <= 24 && place.after.size() <= 24);
        QCOMPARE(placeOf(u"body"_s, u"短"_s, 5, 9), (TextPlace{u"body"_s, 1, {}, u"短"_s, {}}));
    }

    void anAtSignMentions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("who");
        QTest::newRow("by login") << u"请 @wen 看一下"_s << QList{0};
        QTest::newRow("login, whatever case") << u"@WEN"_s << QList{0};
        QTest::newRow("the longer login wins") << u"@wen.li 看"_s << QList{1};
        QTest::newRow("a login ends a sentence") << u"Ask @wen. Then go on."_s << QList{0};
        QTest::newRow("a login that goes on is another") << u"@wenxyz"_s << QList<int>{};
        QTest::newRow("by name") << u"@李文核实"_s << QList{0};
        QTest::newRow("the longer name wins") << u"@李文静核实"_s << QList{2};
        QTest::newRow("two") << u"@李文 @Ann: look"_s << QList{0, 3};
        QTest::newRow("one of them twice") << u"@李文 和 @wen"_s << QList{0};
        QTest::newRow("Anna is not Ann") << u"@Anna"_s << QList<int>{};
        QTest::newRow("full width") << u"＠李文"_s << QList{0};
        QTest::newRow("an address") << u"mail to desk@wen"_s << QList<int>{};
        QTest::newRow("nobody of that name") << u"@王五"_s << QList<int>{};
        QTest::newRow("who left") << u"@left"_s << QList<int>{};
        QTest::newRow("nothing after it") << u"@"_s << QList<int>{};
    }
    void anAtSignMentions()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, who);
        QList<Person> people{named(u"wen"_s, u"李文"_s, 1), named(u"wen.li"_s, u"文丽"_s, 2), named(u"jing"_s, u"李文静"_s, 3),
                             named(u"ann"_s, u"Ann"_s, 4), named(u"left"_s, u"离职"_s, 5)};
        people.last().active = false;
        QList<PersonId> expected;
        for (const int index : who)
            expected.append(people.at(index).id);
        QCOMPARE(mentionedIn(text, people), expected);
    }

    void twoPeopleOfOneNameAreBothMeant()
    {
        const QList<Person> people{named(u"a"_s, u"李文"_s, 1), named(u"b"_s, u"李文"_s, 2)};
        QCOMPARE(mentionedIn(u"@李文"_s, people), (QList{people.at(0).id, people.at(1).id}));
    }

    // ---- who may be given the work ----

    void aDraftIsForItsWritersAndEditors()
    {
        NewsDesk desk;
        QVERIFY(!judgeAssignee(desk.now, desk.reporter));
        QVERIFY(!judgeAssignee(desk.now, desk.editor));
        const auto stranger = judgeAssignee(desk.now, deskPerson(Role::Reporter, 2));
        QVERIFY(stranger);
        QCOMPARE(ruleName(stranger->rule), u"assignee-unfit"_s);
        QVERIFY(stranger->message.contains(u"reporter2"));
        Person gone = desk.editor;
        gone.active = false;
        QVERIFY(judgeAssignee(desk.now, gone));
    }

    void aStepIsForWhoMayTakeIt()
    {
        NewsDesk desk;
        QCOMPARE(desk.act(Action::Submit, desk.reporter), QString());
        QVERIFY(!judgeAssignee(desk.now, desk.editor));
        QVERIFY(!judgeAssignee(desk.now, desk.sectionHead)); // stands in
        QVERIFY(judgeAssignee(desk.now, desk.chief));
        QVERIFY(judgeAssignee(desk.now, desk.proofreader));
        QVERIFY(judgeAssignee(desk.now, desk.administrator));
        desk.now.writers << desk.editor.id;
        QVERIFY(judgeAssignee(desk.now, desk.editor));
        QCOMPARE(desk.act(Action::Pass, desk.sectionHead), QString());
        QVERIFY(judgeAssignee(desk.now, desk.sectionHead)); // took a step
        QVERIFY(!judgeAssignee(desk.now, deskPerson(Role::SectionHead, 2)));
    }

    void whatIsApprovedIsForAChiefAndWhatIsOwedForWhoMayMakeItUp()
    {
        NewsDesk desk;
        QCOMPARE(desk.act(Action::ApproveUrgently, desk.chief, u"突发"_s), QString());
        QVERIFY(!judgeAssignee(desk.now, desk.chief));
        QVERIFY(judgeAssignee(desk.now, desk.editor));
        QCOMPARE(desk.act(Action::Publish, desk.chief), QString());
        QCOMPARE(desk.now.owedSteps, (QList{1, 2}));
        QVERIFY(!judgeAssignee(desk.now, desk.editor));
        QVERIFY(judgeAssignee(desk.now, desk.reporter));
        desk.now.owedSteps.clear();
        QVERIFY(!judgeAssignee(desk.now, desk.editor)); // to correct it
        QVERIFY(judgeAssignee(desk.now, deskPerson(Role::Reporter, 2)));
    }
};

QTEST_APPLESS_MAIN(TestTalk)
#include "tst_talk.moc"
