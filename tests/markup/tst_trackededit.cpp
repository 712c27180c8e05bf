// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/trackededit.h"

#include "markup/changelist.h"
#include "markup/render.h"
#include "markup/trackedtext.h"

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const PersonId he = PersonId::fromString("01890000-0000-7000-8000-000000000001");
const PersonId she = PersonId::fromString("01890000-0000-7000-8000-000000000002");
const QDateTime morning(QDate(2026, 11, 23), QTime(8, 0), QTimeZone::UTC);

/// A body under tracked editing, with the plain editing beside it.
struct Desk
{
    QString source;
    QList<ChangeEntry> changes = {};
    PersonId person = he;
    QDateTime now = morning;
    QDateTime since = morning;
    qsizetype before = 0;
    qsizetype after = 0;

    bool edit(qsizetype position, qsizetype removed, const QString &inserted) { return edit({{position, removed, inserted}}); }
    bool edit(const QList<SourceSplice> &splices)
    {
        const auto edit = trackedEdit(source, changes, splices, {person, now, since});
        if (!edit)
            return false;
        source.replace(edit->splice.position, edit->splice.removed, edit->splice.inserted);
        changes = edit->changes;
        before = edit->before;
        after = edit->after;
        return true;
    }
    void type(qsizetype position, const QString &text)
    {
        after = position;
        for (const QChar c : text)
            edit(after, 0, QString(c));
    }
    void backspace()
    {
        edit(before - 1, 1, {});
    }
    QString settled(bool accept) const { return settleChanges(source, changes, [](const ChangeMark &) { return true; }, accept).source; }
};

/// Sentences, marks of all kinds, lists, a figure, emoji.
QString randomBody()
{
    static const QStringList blocks{u"厂区外的风机连成一线，**白天发的电**就地用掉八成。"_s, u"## 算清三本账"_s, u"- 第一笔\n- 第二笔 *斜体*\n- 第三笔"_s,
                                    u"> 值班长说：“以前看煤价。”\n> 现在看风速。"_s, u"![风场](asset:%1 \"航拍 风场\"){credit=\"周启\"}"_s.arg(QString(64, u'a')),
                                    u"见[公告](https://example.cn/a_b)，增长 12.5%😀。"_s, u"| 年 | 量 |\n| --- | ---: |\n| 2025 | 3 |"_s, u"1. 甲\n2. 乙"_s, u"去年 ~~旧~~ 全市\n新增并网。"_s};
    QStringList chosen;
    for (const int at : *rc::gen::resize(5, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(blocks.size())))))
        chosen.append(blocks.at(at));
    return chosen.join("\n\n"_L1) + *rc::gen::element(QString(), u"\n"_s);
}

QString randomText()
{
    return *rc::gen::element(u"风"_s, u"a"_s, u"。"_s, u"\n\n"_s, u"\n"_s, u"乙丙"_s, u"## 新\n\n"_s, u"新段。\n\n"_s, u"\n- 项"_s, u"**粗**"_s, u"*"_s, u"{"_s, u"+"_s, u"-"_s, u"~"_s, u"}"_s, u"😀"_s, u">"_s, u"¶"_s);
}

int stepInto(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate() ? 1 : 0;
}

/// ¶ can only stand in a mark as an entity.
QString readAlike(QString text)
{
    return text.replace(u"&para;"_s, u"\u00b6"_s);
}

} // namespace

class TrackedEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void typingIsOneInsertion()
    {
        Desk desk{.source = u"风机一线。"_s};
        desk.type(2, u"连成"_s);
        QCOMPARE(desk.source, u"风机{++连成++}{#c1}一线。"_s);
        QCOMPARE(desk.changes.size(), 1);
        QCOMPARE(desk.changes.first().author, he);
        QCOMPARE(desk.changes.first().time, morning);
        QVERIFY(desk.changes.first().open);
    }

    void deletingBackwardsIsOneDeletion()
    {
        Desk desk{.source = u"据了解，去年"_s};
        desk.before = 4;
        for (int i = 0; i < 4; ++i)
            desk.backspace();
        QCOMPARE(desk.source, u"{--据了解，--}{#c1}去年"_s);
        QCOMPARE(desk.before, 0);
        QVERIFY(desk.after > 10);
    }

    void whatReplacesASelectionIsOneChangeWithIt()
    {
        Desk desk{.source = u"昨日抵达"_s};
        QVERIFY(desk.edit(0, 2, u"今"_s));
        desk.type(desk.after, u"天"_s);
        QCOMPARE(desk.source, u"{~~昨日~>今天~~}{#c1}抵达"_s);
    }

    void typingAfterDeletingReplaces()
    {
        Desk desk{.source = u"昨日抵达"_s};
        QVERIFY(desk.edit(0, 2, {}));
        desk.type(desk.before, u"今天"_s);
        QCOMPARE(desk.source, u"{~~昨日~>今天~~}{#c1}抵达"_s);
    }

    void ownInsertionsAreSimplyDeleted()
    {
        Desk desk{.source = u"甲乙"_s};
        desk.type(1, u"新的"_s);
        desk.before = desk.after;
        desk.backspace();
        QCOMPARE(desk.source, u"甲{++新++}{#c1}乙"_s);
        desk.backspace();
        QCOMPARE(desk.source, u"甲乙"_s);
        QVERIFY(desk.changes.isEmpty());
    }

    void othersInsertionsStayWithADeletionInside()
    {
        Desk desk{.source = u"甲{++新的++}{#c1}乙"_s, .changes = {{u"c1"_s, she, morning, true, {}}}};
        QVERIFY(desk.edit(5, 1, {}));
        QCOMPARE(desk.source, u"甲{++新{--的--}{#c2}++}{#c1}乙"_s);
        QCOMPARE(desk.settled(true), u"甲新乙"_s);
        QCOMPARE(desk.settled(false), u"甲乙"_s);
        QCOMPARE(withChangesRefused(desk.source), u"甲乙"_s);
    }

    void anotherSessionIsAnotherChange()
    {
        Desk desk{.source = u"甲乙"_s};
        desk.type(1, u"一"_s);
        desk.since = desk.now = morning.addSecs(3600);
        desk.type(desk.after, u"二"_s);
        QCOMPARE(desk.source, u"甲{++一++}{#c1}{++二++}{#c2}乙"_s);
        QCOMPARE(desk.changes.size(), 2);
    }

    void anotherPersonsChangeIsAnother()
    {
        Desk desk{.source = u"甲乙"_s};
        desk.type(1, u"一"_s);
        desk.person = she;
        desk.type(desk.after, u"二"_s);
        QCOMPARE(desk.source, u"甲{++一++}{#c1}{++二++}{#c2}乙"_s);
    }

    void blockBoundariesStayInsideTheirMark_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("removed");
        QTest::addColumn<QString>("inserted");
        QTest::addColumn<QString>("tracked");
        const auto row = [](const char *name, const QString &source, int position, int removed, const QString &inserted, const QString &tracked) {
            QTest::newRow(name) << source << position << removed << inserted << tracked;
        };
        row("a paragraph is parted", u"前后"_s, 1, 0, u"\n\n"_s, u"前{++¶¶++}{#c1}后"_s);
        row("two are joined", u"前\n\n后"_s, 1, 2, {}, u"前{--¶¶--}{#c1}后"_s);
        row("a heading is joined to its text", u"## 题\n\n文"_s, 4, 2, {}, u"## 题{--¶¶--}{#c1}文"_s);
        row("from one into a third", u"甲乙\n\n丙\n\n丁戊"_s, 1, 7, {}, u"甲{--乙¶¶丙¶¶丁--}{#c1}戊"_s);
        row("a whole paragraph goes with the gap before it", u"甲\n\n乙\n\n## 丙"_s, 3, 3, {}, u"甲{--¶¶乙--}{#c1}\n\n## 丙"_s);
        row("a whole paragraph comes behind the one before", u"甲\n\n## 丙"_s, 3, 0, u"乙\n\n"_s, u"甲{++¶¶乙++}{#c1}\n\n## 丙"_s);
        row("an item more", u"- 甲\n- 丙"_s, 3, 0, u"\n- 乙"_s, u"- 甲{++¶- 乙++}{#c1}\n- 丙"_s);
        row("on an empty line", u"甲\n\n乙"_s, 2, 0, u"-"_s, u"甲{~~¶~>¶-~~}{#c1}\n乙"_s);
        row("a paragraph sign of the text", u"甲"_s, 1, 0, u"\u00b6"_s, u"甲{++&para;++}{#c1}"_s);
    }

    void blockBoundariesStayInsideTheirMark()
    {
        QFETCH(QString, source);
        QFETCH(int, position);
        QFETCH(int, removed);
        QFETCH(QString, inserted);
        QFETCH(QString, tracked);
        Desk desk{.source = source};
        QVERIFY(desk.edit(position, removed, inserted));
        QCOMPARE(desk.source, tracked);
        QCOMPARE(desk.settled(false), source);
        QCOMPARE(withChangesRefused(desk.source), source);
        QCOMPARE(readAlike(desk.settled(true)), QString(source).replace(position, removed, inserted));
    }

    void codeIsReplacedAsAWhole()
    {
        Desk desk{.source = u"运行`make all`即可"_s};
        QVERIFY(desk.edit(7, 0, u"-j"_s));
        QCOMPARE(desk.source, u"运行{~~`make all`~>`make-j all`~~}{#c1}即可"_s);
        QCOMPARE(desk.source.first(desk.after), u"运行{~~`make all`~>`make-j"_s);
    }

    void insideACodeBlockThereIsNoTracking()
    {
        Desk desk{.source = u"```\nint a;\n```\n"_s};
        QVERIFY(!desk.edit(6, 1, u"b"_s));
    }

    void behindABackslashThePairIsReplaced()
    {
        Desk desk{.source = u"3\\*4"_s};
        QVERIFY(desk.edit(2, 1, u"\\"_s));
        QCOMPARE(desk.settled(false), u"3\\*4"_s);
        QCOMPARE(desk.settled(true), u"3\\\\4"_s);
    }

    void commentsAreNoChangesOfTheText()
    {
        Desk desk{.source = u"甲乙"_s};
        QVERIFY(desk.edit(1, 0, u"{>><<}{#c1}"_s));
        QCOMPARE(desk.source, u"甲{>><<}{#c1}乙"_s);
        QVERIFY(desk.edit(4, 0, u"核实"_s)); // its text is nobody's change
        QCOMPARE(desk.source, u"甲{>>核实<<}{#c1}乙"_s);
        QVERIFY(desk.edit(0, desk.source.size(), {})); // the text goes, what was said of it stays
        QVERIFY(desk.source.contains(u"{>>核实<<}{#c1}"_s));
        QCOMPARE(desk.settled(false), u"甲乙"_s);
    }

    void anEditAtSeveralPlacesIsOneChange()
    {
        Desk desk{.source = u"**粗**细"_s};
        QVERIFY(desk.edit({{5, 1, {}}, {2, 1, {}}}));
        QCOMPARE(desk.source, u"**{--粗--}{#c1}**{--细--}{#c1}"_s);
        QCOMPARE(desk.changes.size(), 1);
        const auto refused = settleChanges(desk.source, desk.changes, [](const ChangeMark &mark) { return mark.id == "c1"_L1; }, false);
        QCOMPARE(refused.source, u"**粗**细"_s);
        QVERIFY(refused.changes.isEmpty());
    }

    void oneChangeIsSettledAndTheOthersStay()
    {
        const QString source = u"{++一++}{#c1}二{--三{>>为何<<}{#c4}--}{#c2}{~~四~>五¶六~~}{#c3}"_s;
        const QList<ChangeEntry> changes{{u"c1"_s, he, morning, true, {}}, {u"c2"_s, he, morning, true, {}}, {u"c3"_s, she, morning, true, {}},
                                         {u"c4"_s, she, morning, true, {u"查过"_s}}};
        const auto settle = [&](const char *id, bool accept) {
            return settleChanges(source, changes, [id](const ChangeMark &mark) { return mark.id == QLatin1StringView(id); }, accept);
        };
        QCOMPARE(settle("c1", true).source, u"一二{--三{>>为何<<}{#c4}--}{#c2}{~~四~>五¶六~~}{#c3}"_s);
        QCOMPARE(settle("c1", false).source, u"二{--三{>>为何<<}{#c4}--}{#c2}{~~四~>五¶六~~}{#c3}"_s);
        QCOMPARE(settle("c1", true).changes.size(), 3);
        QCOMPARE(settle("c2", false).source, u"{++一++}{#c1}二三{>>为何<<}{#c4}{~~四~>五¶六~~}{#c3}"_s);
        QCOMPARE(settle("c2", true).source, u"{++一++}{#c1}二{~~四~>五¶六~~}{#c3}"_s);
        QCOMPARE(settle("c2", true).changes.size(), 2); // the comment inside went with it
        QCOMPARE(settle("c3", true).source, u"{++一++}{#c1}二{--三{>>为何<<}{#c4}--}{#c2}五\n六"_s);
        QCOMPARE(settle("c4", true).source, u"{++一++}{#c1}二{--三--}{#c2}{~~四~>五¶六~~}{#c3}"_s);
    }

    void changesTellWhatTheyDo()
    {
        const QString source = u"甲{++乙{--丙--}¶丁++}{#c1}{~~四~>五~~}{#c3}{>>查 {++x++}<<}"_s;
        const QList<ChangeMark> marks = changesIn(source);
        QCOMPARE(marks.size(), 5);
        QCOMPARE(marks.at(0).id, u"c1"_s);
        QCOMPARE(insertedText(source, marks.at(0)), u"乙\n丁"_s);
        QCOMPARE(marks.at(1).parent, 0);
        QCOMPARE(deletedText(source, marks.at(1)), u"丙"_s);
        QCOMPARE(deletedText(source, marks.at(2)) + insertedText(source, marks.at(2)), u"四五"_s);
        QCOMPARE(marks.at(3).kind, ChangeMark::Kind::Comment);
        QCOMPARE(source.sliced(marks.at(2).start, marks.at(2).end - marks.at(2).start), u"{~~四~>五~~}{#c3}"_s);
    }

    void entriesComeBackWithTheirMarks()
    {
        const ChangeEntry first{u"c1"_s, he, morning, true, {}};
        const ChangeEntry second{u"c2"_s, she, morning, true, {u"好"_s}};
        QCOMPARE(entriesFor(u"{++a++}{#c2}", {first}, {first, second}), QList{second});
        QCOMPARE(entriesFor(u"{++a++}{#c1}", {first}, {second}), QList{first});
        QVERIFY(entriesFor(u"a", {first}, {second}).isEmpty());
    }

    void takenApartAndWrittenAgainASourceIsTheSame()
    {
        for (const QString &source : {u"甲{++乙{--丙--}{#c9}丁++}{#c1}{~~四~>五¶~~}{#c3}己{>>查<<}{#c4}"_s, u"{--a--}{++b++}"_s, u"{--a~b--}{#c1}{++b++}{#c1}"_s})
            QCOMPARE(TrackedText(source).write().source, source);
    }

    void refusingGivesTheOriginalAcceptingThePlainEdit()
    {
        const bool held = rc::check("random edits by two people", [] {
            Desk desk;
            desk.source = randomBody();
            const QString original = desk.source;
            QString plain = original;
            const int steps = *rc::gen::inRange(1, 12);
            for (int step = 0; step < steps; ++step) {
                desk.person = *rc::gen::element(he, she);
                if (*rc::gen::inRange(0, 4) == 0)
                    desk.since = desk.now = desk.now.addSecs(60);
                // A place in the text as it stands when all is accepted, and where that is in the source.
                const TrackedText text(desk.source);
                std::vector<qsizetype> places;
                for (size_t at = 0; at < text.units.size(); ++at) {
                    if (text.units[at].isLive())
                        places.push_back(text.units[at].source);
                }
                RC_ASSERT(qsizetype(places.size()) == plain.size());
                qsizetype at = *rc::gen::inRange<qsizetype>(0, plain.size() + 1);
                at -= stepInto(plain, at);
                qsizetype length = std::min(plain.size() - at, *rc::gen::element<qsizetype>(0, 0, 1, 2, 6, 30));
                length += stepInto(plain, at + length);
                const QString inserted = length > 0 && *rc::gen::arbitrary<bool>() ? QString() : randomText();
                const qsizetype from = at < qsizetype(places.size()) ? places[size_t(at)] : desk.source.size();
                const qsizetype to = length == 0 ? from : places[size_t(at + length - 1)] + 1;
                const QString last = desk.source;
                if (!desk.edit(from, to - from, inserted))
                    continue; // refused rather than torn
                plain.replace(at, length, QString(inserted).replace(u'\u00b6', u"&para;"_s));
                RC_LOG() << "in " << qPrintable(last) << "\nat " << from << " to " << to << " comes " << qPrintable(inserted) << "\ngives " << qPrintable(desk.source)
                         << "\ncursor " << desk.before << " " << desk.after << "\n";
                const TrackedText now(desk.source);
                const auto live = [&](qsizetype place) {
                    return std::count_if(now.units.begin(), now.units.begin() + now.unitAt(place), [](const auto &unit) { return unit.isLive(); });
                };
                const qsizetype added = QString(inserted).replace(u'\u00b6', u"&para;"_s).size();
                RC_ASSERT(live(desk.before) == at + added);
                RC_ASSERT(live(desk.after) == at + added);
                RC_ASSERT(desk.before <= desk.after);
            }
            RC_ASSERT(desk.settled(true) == plain);
            RC_ASSERT(desk.settled(false) == original);
            for (const ChangeMark &mark : changesIn(desk.source)) {
                RC_ASSERT(!desk.source.sliced(mark.start, mark.end - mark.start).contains(u'\n') || original.contains(u'\n'));
                RC_ASSERT(std::ranges::count(desk.changes, mark.id, &ChangeEntry::id) == 1);
            }
            RC_ASSERT(entriesFor(desk.source, desk.changes) == desk.changes); // no entry without its mark
            // Readers see the original meanwhile.
            RC_ASSERT(renderBody(desk.source) == renderBody(original));
        });
        QVERIFY(held);
    }

    void mostEditsAreTracked()
    {
        // Refusing is for code alone: in ordinary text no edit is turned away.
        const QString source = u"厂区外的风机，**白天发的电**就地用掉八成。\n\n## 算清\n\n- 甲\n- 乙\n"_s;
        for (qsizetype at = 0; at <= source.size(); ++at) {
            for (const QString &text : {u"字"_s, u"\n\n"_s, u"*"_s, u"~"_s, u"\\"_s, u"`"_s, u"{"_s}) {
                if (at == source.size() && text == u"\\"_s)
                    continue; // it would escape its own mark's end
                Desk desk{.source = source};
                QVERIFY2(desk.edit(at, 0, text), qPrintable(u"%1 at %2"_s.arg(text).arg(at)));
                QCOMPARE(desk.settled(true), QString(source).insert(at, text));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TrackedEditTest)
#include "tst_trackededit.moc"
