// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bodymerge.h"
#include "sync/mergetales.h"
#include "sync/sentences.h"

#include <testkit/testkit.h>

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

using Kind = MergeStretch::Kind;
using Reason = MergeStretch::Reason;

Q_DECLARE_METATYPE(galley::MergeStretch::Reason)

namespace {

/// 同 of what stands; a conflict as ‹mine｜base｜theirs›.
QString drawn(const BodyMerge &merge)
{
    QString line;
    for (const MergeStretch &stretch : merge.stretches) {
        switch (stretch.kind) {
        case Kind::Same: line += stretch.base; break;
        case Kind::Mine: case Kind::Both: line += stretch.mine; break;
        case Kind::Theirs: line += stretch.theirs; break;
        case Kind::Conflict: line += u'‹' + stretch.mine + u'｜' + stretch.base + u'｜' + stretch.theirs + u'›'; break;
        }
    }
    return line.replace(u'\n', u'↵');
}

BodyMerge swapped(BodyMerge merge)
{
    for (MergeStretch &stretch : merge.stretches) {
        std::swap(stretch.mine, stretch.theirs);
        std::swap(stretch.inMine, stretch.inTheirs);
        if (stretch.kind == Kind::Mine)
            stretch.kind = Kind::Theirs;
        else if (stretch.kind == Kind::Theirs)
            stretch.kind = Kind::Mine;
        if (!stretch.proposal)
            continue;
        for (MergeProposal::Piece &piece : stretch.proposal->pieces)
            piece.from = piece.from == MergeSide::Mine ? MergeSide::Theirs : piece.from == MergeSide::Theirs ? MergeSide::Mine : piece.from;
    }
    return merge;
}

const Reason none = Reason::None;

} // namespace

class BodyMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void tellsWhatMergesFromWhatAPersonDecides_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *name, const QString &base, const QString &mine, const QString &theirs, const QString &merged, Reason reason) {
            QTest::newRow(name) << base << mine << theirs << merged << reason;
        };
        const QString three = u"甲来了。乙来了。丙来了。"_s;
        row("nobody", three, three, three, three, none);
        row("mine alone", three, u"甲走了。乙来了。丙来了。"_s, three, u"甲走了。乙来了。丙来了。"_s, none);
        row("different sentences", three, u"甲走了。乙来了。丙来了。"_s, u"甲来了。乙来了。丙走了。"_s, u"甲走了。乙来了。丙走了。"_s, none);
        row("the same sentence", three, u"甲来了。乙走了。丙来了。"_s, u"甲来了。乙跑了。丙来了。"_s, u"甲来了。‹乙走了。｜乙来了。｜乙跑了。›丙来了。"_s, Reason::Edited);
        row("neighbours", three, u"甲走了。乙来了。丙来了。"_s, u"甲来了。乙走了。丙来了。"_s,
            u"‹甲走了。乙来了。｜甲来了。乙来了。｜甲来了。乙走了。›丙来了。"_s, Reason::Edited);
        row("neighbours across paragraphs", u"甲来了。\n\n乙来了。\n\n丙来了。"_s, u"甲走了。\n\n乙来了。\n\n丙来了。"_s, u"甲来了。\n\n乙走了。\n\n丙来了。"_s,
            u"‹甲走了。↵↵乙来了。｜甲来了。↵↵乙来了。｜甲来了。↵↵乙走了。›↵↵丙来了。"_s, Reason::Edited);
        row("the same edit", three, u"甲来了。乙走了。丙来了。"_s, u"甲来了。乙走了。丙来了。"_s, u"甲来了。乙走了。丙来了。"_s, none);
        row("date and hour", u"昨日下午三时，会议开始。"_s, u"11月22日下午三时，会议开始。"_s, u"昨日下午四时，会议开始。"_s,
            u"‹11月22日下午三时，会议开始。｜昨日下午三时，会议开始。｜昨日下午四时，会议开始。›"_s, Reason::Edited);
        row("edited and taken out", three, u"甲来了。丙来了。"_s, u"甲来了。乙走了。丙来了。"_s, u"甲来了。‹｜乙来了。｜乙走了。›丙来了。"_s, Reason::Removed);
        row("both append", u"甲来了。"_s, u"甲来了。乙来了。"_s, u"甲来了。丙来了。"_s, u"甲来了。‹乙来了。｜｜丙来了。›"_s, Reason::Inserted);
        row("both put a paragraph in", u"甲来了。\n\n丁来了。"_s, u"甲来了。\n\n乙来了。\n\n丁来了。"_s, u"甲来了。\n\n丙来了。\n\n丁来了。"_s,
            u"甲来了。↵↵‹乙来了。↵↵｜｜丙来了。↵↵›丁来了。"_s, Reason::Inserted);
        row("a paragraph at either end", u"甲来了。\n"_s, u"题来了。\n\n甲来了。\n"_s, u"甲来了。\n\n尾来了。\n"_s, u"题来了。↵↵甲来了。↵↵尾来了。↵"_s, none);
        row("from nothing", QString(), u"甲。"_s, u"乙。"_s, u"‹甲。｜｜乙。›"_s, Reason::Inserted);
        row("moved by one", u"甲来了。乙来了。丙来了。丁来了。"_s, u"乙来了。丙来了。丁来了。甲来了。"_s, u"甲来了。乙来了。丙来了。丁来了。"_s,
            u"乙来了。丙来了。丁来了。甲来了。"_s, none);
        row("moved and edited", u"甲来了。乙来了。丙来了。丁来了。戊来了。"_s, u"乙来了。丙来了。丁来了。甲来了。戊来了。"_s, u"甲走了。乙来了。丙来了。丁来了。戊来了。"_s,
            u"‹｜甲来了。｜甲走了。›乙来了。丙来了。丁来了。‹甲来了。｜｜›戊来了。"_s, Reason::Moved);
        row("moved to two places", u"甲来了。乙来了。丙来了。丁来了。"_s, u"乙来了。甲来了。丙来了。丁来了。"_s, u"乙来了。丙来了。丁来了。甲来了。"_s,
            u"乙来了。‹甲来了。｜｜›丙来了。丁来了。‹｜｜甲来了。›"_s, Reason::Moved);
        row("moved and taken out", u"甲来了。乙来了。丙来了。"_s, u"乙来了。丙来了。甲来了。"_s, u"乙来了。丙来了。"_s,
            u"乙来了。丙来了。‹甲来了。｜｜›"_s, Reason::Moved);
        row("the same sentence at two places", three, u"全场响起掌声。甲来了。乙来了。丙来了。"_s, u"甲来了。乙来了。丙来了。全场响起掌声。"_s,
            u"‹全场响起掌声。｜｜›甲来了。乙来了。丙来了。‹｜｜全场响起掌声。›"_s, Reason::Repeated);
        row("rows of a table", u"|项|数|\n|---|---|\n|甲|1|\n|乙|2|\n|丙|3|\n"_s, u"|项|数|\n|---|---|\n|甲|9|\n|乙|2|\n|丙|3|\n"_s,
            u"|项|数|\n|---|---|\n|甲|1|\n|乙|2|\n|丙|8|\n"_s, u"|项|数|↵|---|---|↵|甲|9|↵|乙|2|↵|丙|8|↵"_s, none);
        row("a figure keeps no edits apart", u"甲来了。\n\n![图](asset:ab)\n\n乙来了。"_s, u"甲走了。\n\n![图](asset:ab)\n\n乙来了。"_s, u"甲来了。\n\n![图](asset:ab)\n\n乙走了。"_s,
            u"‹甲走了。↵↵![图](asset:ab)↵↵乙来了。｜甲来了。↵↵![图](asset:ab)↵↵乙来了。｜甲来了。↵↵![图](asset:ab)↵↵乙走了。›"_s, Reason::Edited);
        row("full width stays", u"ＡＢＣ来了。乙，来了。丙来了。"_s, u"ABC来了。乙，来了。丙来了。"_s, u"ＡＢＣ来了。乙，来了。丙来了．"_s, u"ABC来了。乙，来了。丙来了．"_s, none);
    }

    void tellsWhatMergesFromWhatAPersonDecides()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        const BodyMerge merge = mergeBodies(base, mine, theirs);
        QTEST(drawn(merge), "merged");
        QFETCH(Reason, reason);
        QCOMPARE(merge.isClean(), reason == Reason::None);
        for (const qsizetype conflict : merge.conflicts())
            QCOMPARE(merge.stretches.at(conflict).reason, reason);
        QCOMPARE(mergeBodies(base, theirs, mine), swapped(merge));
    }

    void proposesByClauseWhatAPersonMayAccept_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("proposed");
        QTest::newRow("different clauses") << u"昨日，会议开始，到会百人。"_s << u"11月22日，会议开始，到会百人。"_s << u"昨日，会议开始，到会三百人。"_s << u"11月22日，会议开始，到会三百人。"_s;
        QTest::newRow("neighbouring clauses") << u"昨日，会议开始，到会百人。"_s << u"11月22日，会议开始，到会百人。"_s << u"昨日，会议结束，到会百人。"_s << u"11月22日，会议结束，到会百人。"_s;
        QTest::newRow("neighbouring sentences") << u"甲来了。乙来了。"_s << u"甲走了。乙来了。"_s << u"甲来了。乙走了。"_s << u"甲走了。乙走了。"_s;
        QTest::newRow("the same clause") << u"昨日下午三时，会议开始。"_s << u"11月22日下午三时，会议开始。"_s << u"昨日下午四时，会议开始。"_s << QString();
        QTest::newRow("one took it out") << u"甲来了。"_s << QString() << u"甲走了。"_s << QString();
        QTest::newRow("both wrote") << QString() << u"甲来了。"_s << u"乙来了。"_s << QString();
        QTest::newRow("one side alone") << u"甲来了。"_s << u"甲走了。"_s << u"甲来了。"_s << QString();
    }

    void proposesByClauseWhatAPersonMayAccept()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        const auto proposal = proposeByClause(base, mine, theirs);
        QTEST(proposal ? proposal->text() : QString(), "proposed");
    }

    void aProposalTellsWhoseWordsAreWhose()
    {
        const auto proposal = proposeByClause(u"昨日，会议开始，到会百人。"_s, u"今日，会议开始，到会百人。"_s, u"昨日，会议开始，到会千人。"_s);
        QVERIFY(proposal);
        QCOMPARE(proposal->pieces, (QList<MergeProposal::Piece>{{MergeSide::Mine, u"今日，"_s}, {MergeSide::Base, u"会议开始，"_s}, {MergeSide::Theirs, u"到会千人。"_s}}));
    }

    void nobodysSentenceComesOutByItself()
    {
        const BodyMerge merge = mergeBodies(u"昨日下午三时，会议在呼和浩特开始。"_s, u"11月22日下午三时，会议在呼和浩特开始。"_s, u"昨日下午四时，会议在呼和浩特开始。"_s);
        QVERIFY(!merge.isClean());
        for (const MergeSide side : {MergeSide::Base, MergeSide::Mine, MergeSide::Theirs})
            QVERIFY(!merge.text(side).contains(u"11月22日下午四时"_s));
        QVERIFY(!merge.stretches.first().proposal);
    }

    void endlessMarksTakeBoundedTime()
    {
        for (const QString &mark : {u"["_s, u"]("_s, u"[]("_s, u"`"_s, u"`a``"_s, u"{++"_s, u"{++甲++}"_s, u"。"_s, u"\n"_s, u"> "_s, u"- "_s, u"|"_s, u"《"_s, u"甲。"_s, u"甲。\n\n"_s, u"\\"_s, u"![a](b)\n"_s}) {
            const QString base = mark.repeated(100'000 / mark.size());
            QElapsedTimer timer;
            timer.start();
            const BodyMerge merge = mergeBodies(base, QString(u"乙来了。\n\n"_s + base), QString(base + u"\n\n丙来了。"_s));
            QVERIFY2(timer.elapsed() < 3000, qPrintable(u"%1: %2 ms"_s.arg(mark).arg(timer.elapsed())));
            QVERIFY(merge.text().contains(u"乙来了。"_s));
        }
    }

    void bothTextsStandBehindEachOther()
    {
        const auto both = [](const QString &mine, const QString &theirs) {
            MergeStretch conflict;
            conflict.mine = mine;
            conflict.theirs = theirs;
            return bothTexts(conflict);
        };
        QCOMPARE(both(u"甲。"_s, u"乙。"_s), u"甲。乙。"_s);
        QCOMPARE(both(u"甲。\n\n"_s, u"乙。\n\n"_s), u"甲。\n\n乙。\n\n"_s);
        QCOMPARE(both(u"甲。\n\n丙。"_s, u"乙。"_s), u"甲。\n\n丙。\n\n乙。"_s);
        QCOMPARE(both(u"## 甲"_s, u"## 乙"_s), u"## 甲\n## 乙"_s);
        QCOMPARE(both(QString(), u"乙。"_s), QString());
    }

    // ---- properties ---------------------------------------------------------------------------

    void editsOfOneSideAloneAreTaken()
    {
        QVERIFY(rc::check([] {
            const QString base = randomStory();
            const QString mine = editedStory(base);
            for (const BodyMerge &merge : {mergeBodies(base, mine, base), mergeBodies(base, base, mine), mergeBodies(base, mine, mine)}) {
                RC_ASSERT(merge.isClean());
                RC_ASSERT(merge.text() == mine);
            }
        }));
    }

    void swappingTheSidesSwapsThemInTheAnswer()
    {
        QVERIFY(rc::check([] {
            const QString base = randomStory();
            const QString mine = editedStory(base);
            const QString theirs = editedStory(base);
            RC_ASSERT(mergeBodies(base, theirs, mine) == swapped(mergeBodies(base, mine, theirs)));
        }));
    }

    void theSidesPutTogetherAreTheBodies()
    {
        QVERIFY(rc::check([] {
            const QString base = randomStory();
            const QString mine = editedStory(base);
            const QString theirs = editedStory(base);
            QString sides[3];
            for (const MergeStretch &stretch : mergeBodies(base, mine, theirs).stretches) {
                RC_ASSERT(QStringView(base).sliced(stretch.inBase.start, stretch.inBase.length) == stretch.base);
                RC_ASSERT(QStringView(mine).sliced(stretch.inMine.start, stretch.inMine.length) == stretch.mine);
                RC_ASSERT(QStringView(theirs).sliced(stretch.inTheirs.start, stretch.inTheirs.length) == stretch.theirs);
                sides[0] += stretch.base;
                sides[1] += stretch.mine;
                sides[2] += stretch.theirs;
            }
            RC_ASSERT(sides[0] == base);
            RC_ASSERT(sides[1] == mine);
            RC_ASSERT(sides[2] == theirs);
        }));
    }

    void noSentenceIsLost()
    {
        QVERIFY(rc::check([] {
            const QString base = randomStory();
            const QString mine = editedStory(base);
            const QString theirs = editedStory(base);
            const QStringList lost = lostSentences(base, mine, theirs, mergeBodies(base, mine, theirs));
            RC_LOG() << qPrintable(QString(u"Lost: %1\n-- base\n%2\n-- mine\n%3\n-- theirs\n%4\n"_s.arg(lost.join(u" | "_s), base, mine, theirs)));
            RC_ASSERT(lost.isEmpty());
        }));
    }

    void nothingIsWrittenThatNobodyWrote()
    {
        QVERIFY(rc::check([] {
            const QString base = randomStory();
            const QString mine = editedStory(base);
            const QString theirs = editedStory(base);
            const BodyMerge merge = mergeBodies(base, mine, theirs);
            const QStringList invented = merge.isClean() ? inventedSentences(base, mine, theirs, merge) : QStringList();
            RC_LOG() << qPrintable(QString(u"Invented: %1\n-- base\n%2\n-- mine\n%3\n-- theirs\n%4\n"_s.arg(invented.join(u" | "_s), base, mine, theirs)));
            RC_ASSERT(invented.isEmpty());
        }));
    }

    void betweenTwoHandsASentenceStayed()
    {
        QVERIFY(rc::check([] {
            const QString base = randomStory();
            const BodyMerge merge = mergeBodies(base, editedStory(base), editedStory(base));
            Kind last = Kind::Same;
            for (const MergeStretch &stretch : merge.stretches) {
                if (stretch.kind == Kind::Same) {
                    const auto tokens = bodyTokens(stretch.base);
                    if (std::ranges::any_of(tokens, &BodyToken::isWorded))
                        last = Kind::Same;
                    continue;
                }
                RC_ASSERT(last == Kind::Same);
                last = stretch.kind;
            }
        }));
    }
};

QTEST_GUILESS_MAIN(BodyMergeTest)
#include "tst_bodymerge.moc"
