// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingtext.h"

#include "markup/render.h"

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;
using Kind = ReadingBlock::Kind;

namespace {

const PersonId reviewer = PersonId::fromString("01890000-0000-7000-8000-000000000001");
const QDateTime morning(QDate(2026, 11, 23), QTime(8, 0), QTimeZone::UTC);

/// A body in the reading view, edited with tracking, and the same edits made plainly.
struct Desk
{
    QString source;
    QList<ChangeEntry> changes = {};
    ReadingText text = {};

    explicit Desk(const QString &body) : source(body), text(body) {}

    /// False where a mark could not stand there; then nothing was done.
    bool edit(const QList<SourceSplice> &splices)
    {
        const auto edit = splices.isEmpty() ? std::nullopt : trackedEdit(source, changes, splices, {reviewer, morning, morning});
        if (!edit)
            return false;
        source.replace(edit->splice.position, edit->splice.removed, edit->splice.inserted);
        changes = edit->changes;
        text = ReadingText(source);
        return true;
    }
    QString settled(bool accept) const { return settleChanges(source, changes, [](const ChangeMark &) { return true; }, accept).source; }
};

/// The blocks one below the other; what is deleted or inserted in brackets.
QString drawn(const ReadingText &text)
{
    QString all;
    for (const ReadingBlock &block : text.blocks()) {
        QString line;
        ReadingStyles last;
        const auto turn = [&](ReadingStyles styles) {
            const auto state = styles & (ReadingStyle::Inserted | ReadingStyle::Deleted);
            if (state != last && last)
                line += last.testFlag(ReadingStyle::Deleted) ? u'-' : u'+';
            if (state != last && state)
                line += state.testFlag(ReadingStyle::Deleted) ? u'-' : u'+';
            last = state;
        };
        for (qsizetype at = 0; at < block.text.size(); ++at) {
            turn(block.characters[size_t(at)].styles);
            line += block.text.at(at);
        }
        turn({});
        all += line + u'\n';
    }
    return all;
}

QString randomBody()
{
    static const QStringList blocks{u"厂区外的风机，**白天发的电**就地用掉八成。"_s, u"## 算清三本账"_s, u"- 第一笔\n- 第二笔 *斜体*\n- 第三笔"_s, u"> 值班长说：“以前看煤价。”"_s,
                                    u"![风场](asset:%1 \"航拍 风场\"){credit=\"周启\"}"_s.arg(QString(64, u'a')), u"见[公告](https://example.cn/a_b)，增长 12.5%😀。"_s,
                                    u"| 年 | 量 |\n| --- | ---: |\n| 2025 | 3 |"_s, u"1. 甲\n2. 乙"_s, u"去年 ~~旧~~ 全市\n新增并网 3\\*4 &amp; 后。"_s, u"**[全粗](/a)**"_s};
    QStringList chosen;
    for (const int at : *rc::gen::resize(5, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(blocks.size())))))
        chosen.append(blocks.at(at));
    return chosen.join("\n\n"_L1) + *rc::gen::element(QString(), u"\n"_s);
}

ReadingText::Place randomPlace(const ReadingText &text)
{
    const int block = *rc::gen::inRange(0, int(text.blocks().size()));
    const QString &shown = text.blocks()[size_t(block)].text;
    int character = *rc::gen::inRange(0, int(shown.size()) + 1);
    if (character > 0 && character < shown.size() && shown.at(character).isLowSurrogate())
        --character;
    return {block, character};
}

QList<SourceSplice> randomEdit(const ReadingText &text)
{
    ReadingText::Place from = randomPlace(text);
    ReadingText::Place to = randomPlace(text);
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return text.parting(from);
    case 1:
        return text.joining(from.block);
    case 2:
        if (to < from)
            std::swap(from, to);
        return text.removal(from, to);
    case 3: // within a paragraph
        to = {from.block, std::min(from.character + 3, int(text.blocks()[size_t(from.block)].text.size()))};
        if (to.character < text.blocks()[size_t(from.block)].text.size() && text.blocks()[size_t(from.block)].text.at(to.character).isLowSurrogate())
            ++to.character;
        return text.replacement(from, to, u"字"_s);
    default:
        return text.replacement(from, from, *rc::gen::element(u"风"_s, u"*"_s, u"_"_s, u"#"_s, u" "_s, u"1"_s, u"."_s, u"-"_s, u"["_s, u"]"_s, u"<b>"_s, u"**粗**"_s, u"一\n二"_s, u"😀"_s, u"|"_s, u"~"_s, u"{"_s, u"+"_s, u"\\"_s, u"`"_s, u"\""_s));
    }
}

} // namespace

class ReadingTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void showsWhatReadersSeeAndNoMarks()
    {
        const ReadingText text(u"## 算清 **三本** 账\n\n见[公告](https://e.cn)，3\\*4&amp;5。\n续行\n\n- 甲\n  - 乙\n3. 丙\n\n> 引\n> 文\n\n"
                               "![风场](asset:%1 \"航拍\"){credit=\"周启\"}\n\n| 年 | 量 |\n| --- | --- |\n| 1 | 2 |\n\n`make` 完\n"_s.arg(QString(64, u'a')));
        QCOMPARE(drawn(text), u"算清 三本 账\n见公告，3*4&5。续行\n甲\n乙\n丙\n引文\n\uFFFC\n航拍\n周启\n年\t量\n1\t2\nmake 完\n"_s);
        const auto &blocks = text.blocks();
        QCOMPARE(blocks[0].kind, Kind::Heading);
        QVERIFY(blocks[0].characters[3].styles.testFlag(ReadingStyle::Bold));
        QVERIFY(!blocks[0].characters[0].styles.testFlag(ReadingStyle::Bold));
        QCOMPARE(blocks[2].marker, u"•"_s);
        QCOMPARE(blocks[3].level, 2);
        QCOMPARE(blocks[4].marker, u"3."_s);
        QCOMPARE(blocks[5].kind, Kind::Quotation);
        QVERIFY(blocks[6].locked && blocks[9].locked && !blocks[7].locked);
        QVERIFY(blocks[6].picture.startsWith("asset:"_L1));
    }

    void showsDeletedTextAndInsertedText()
    {
        const ReadingText text(u"甲{--乙--}{#c1}{++丙++}{#c2}{>>查<<}{#c3}丁{--¶¶--}{#c4}戊\n"_s);
        QCOMPARE(drawn(text), u"甲-乙-+丙+丁-¶-\n戊\n"_s);
        QCOMPARE(text.blocks()[0].comments, (std::vector<std::pair<int, int>>{{3, 0}}));
        QCOMPARE(text.tracked().comments.first(), u"{>>查<<}{#c3}"_s);
    }

    void everyPlaceLeadsToTheSourceAndBack()
    {
        const QString source = u"## 算清 **三本** 账\n\n见[公告](https://e.cn)，{--旧--}{#c1}{++新++}{#c2}。\n\n- 甲\n- 乙\n"_s;
        const ReadingText text(source);
        for (int block = 0; block < int(text.blocks().size()); ++block) {
            for (int at = 0; at <= text.blocks()[size_t(block)].text.size(); ++at) {
                const qsizetype place = text.sourceOf({block, at});
                QVERIFY2(text.placeOf(place) == (ReadingText::Place{block, at}), qPrintable(u"%1, %2: %3"_s.arg(block).arg(at).arg(place)));
            }
        }
    }

    void typingStaysInsideBoldTextAndGoesWithItsMarksWhenAllIsGone()
    {
        Desk desk(u"前**粗体**后"_s);
        QVERIFY(desk.edit(desk.text.replacement({0, 3}, {0, 3}, u"字"_s)));
        QCOMPARE(desk.source, u"前**粗体{++字++}{#c1}**后"_s);
        Desk whole(u"前**粗体**后"_s);
        QVERIFY(whole.edit(whole.text.removal({0, 1}, {0, 3})));
        QCOMPARE(whole.source, u"前{--**粗体**--}{#c1}后"_s);
        Desk across(u"前**粗体**后面"_s);
        QVERIFY(across.edit(across.text.removal({0, 2}, {0, 4})));
        QCOMPARE(across.source, u"前**粗{--体--}{#c1}**{--后--}{#c1}面"_s);
        QCOMPARE(across.settled(true), u"前**粗**面"_s);
    }

    void whatIsTypedIsWhatReadersSee()
    {
        for (const QString &typed : {u"*强调*"_s, u"# 号"_s, u"- 横"_s, u"1. 一"_s, u"[链](http://a.cn)"_s, u"`码`"_s, u"<b>"_s, u"{++加++}"_s, u"a_b_c"_s, u"3~5 ~~x~~"_s, u"> 引"_s, u"::: 图"_s, u"&amp;"_s}) {
            Desk atOnce(u"旧\n"_s);
            QVERIFY(atOnce.edit(atOnce.text.replacement({0, 0}, {0, 1}, typed)));
            QString expected = typed;
            QCOMPARE(plainText(atOnce.settled(true)), expected);
            Desk byKey(QString{});
            for (const QChar c : typed) {
                const int end = int(byKey.text.blocks().back().text.size());
                QVERIFY2(byKey.edit(byKey.text.replacement({0, end}, {0, end}, QString(c))), qPrintable(typed));
            }
            if (typed != u"&amp;"_s) // an entity is known by its last character
                QCOMPARE(plainText(byKey.settled(true)), expected);
        }
    }

    void enterPartsParagraphsAndItems_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("block");
        QTest::addColumn<int>("character");
        QTest::addColumn<QString>("accepted");
        QTest::newRow("a paragraph") << u"前后\n"_s << 0 << 1 << u"前\n\n后\n"_s;
        QTest::newRow("an item") << u"- 前后\n- 丙\n"_s << 0 << 1 << u"- 前\n- 后\n- 丙\n"_s;
        QTest::newRow("an item within one") << u"- 甲\n  - 前后\n"_s << 1 << 1 << u"- 甲\n  - 前\n  - 后\n"_s;
        QTest::newRow("a numbered item") << u"1. 前后\n"_s << 0 << 1 << u"1. 前\n2. 后\n"_s;
        QTest::newRow("a quotation") << u"> 前后\n"_s << 0 << 1 << u"> 前\n>\n> 后\n"_s;
        QTest::newRow("an empty item ends its list") << u"- 甲\n- \n"_s << 1 << 0 << u"- 甲\n\n\n"_s;
    }

    void enterPartsParagraphsAndItems()
    {
        QFETCH(QString, source);
        QFETCH(int, block);
        QFETCH(int, character);
        Desk desk(source);
        QVERIFY(desk.edit(desk.text.parting({block, character})));
        QTEST(desk.settled(true), "accepted");
        QCOMPARE(desk.settled(false), source);
    }

    void anEmptyParagraphIsThereToTypeIn()
    {
        Desk desk(u"甲\n\n乙\n"_s);
        QVERIFY(desk.edit(desk.text.parting({0, 1})));
        QCOMPARE(desk.text.blocks().size(), size_t(3));
        QVERIFY(desk.edit(desk.text.replacement({1, 0}, {1, 0}, u"新"_s)));
        QCOMPARE(desk.settled(true), u"甲\n\n新\n\n乙\n"_s);
        QCOMPARE(desk.source, u"甲{++¶¶新++}{#c1}\n\n乙\n"_s);
    }

    void figuresAndTablesGoAsAWholeOrStay()
    {
        const QString figure = u"![风场](asset:%1 \"航拍\"){credit=\"周启\"}"_s.arg(QString(64, u'a'));
        Desk part(u"甲乙\n\n%1\n\n丙丁\n"_s.arg(figure));
        QVERIFY(part.edit(part.text.removal({0, 1}, {2, 1}))); // into the caption
        QVERIFY(part.settled(true).contains("](asset:"_L1));
        QVERIFY(part.settled(true).contains(u"\"拍\"){credit="_s));
        Desk whole(u"甲乙\n\n%1\n\n丙丁\n"_s.arg(figure));
        QVERIFY(whole.edit(whole.text.removal({0, 1}, {4, 1})));
        QCOMPARE(whole.settled(true), u"甲丁\n"_s);
        Desk table(u"甲乙\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n丙丁\n"_s);
        QVERIFY(table.edit(table.text.removal({0, 1}, {1, 1})));
        QCOMPARE(table.settled(true), u"甲\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n丙丁\n"_s);
        QVERIFY(table.edit(table.text.removal({0, 1}, {3, 1})));
        QCOMPARE(table.settled(true), u"甲丁\n"_s);
    }

    void randomEditsAreRefusedExactlyAndAcceptedAsPlainOnes()
    {
        QVERIFY(rc::check("reading view edits", [] {
            const QString original = randomBody();
            Desk desk(original);
            const int steps = *rc::gen::inRange(1, 10);
            for (int step = 0; step < steps; ++step) {
                const QString before = desk.settled(true);
                const QList<SourceSplice> splices = randomEdit(desk.text);
                // The same on the accepted text: places count what is live before them.
                const TrackedText now(desk.source);
                QString plain = before;
                for (const SourceSplice &splice : splices) {
                    const auto live = [&](qsizetype place) {
                        return std::count_if(now.units.begin(), now.units.begin() + now.unitAt(place), [](const auto &unit) { return unit.isLive(); });
                    };
                    plain.replace(live(splice.position), live(splice.position + splice.removed) - live(splice.position), splice.inserted);
                }
                RC_LOG() << "in " << qPrintable(desk.source) << "\n";
                for (const SourceSplice &splice : splices)
                    RC_LOG() << splice.position << " " << splice.removed << " " << qPrintable(splice.inserted) << "\n";
                if (!desk.edit(splices))
                    continue;
                RC_LOG() << "gives " << qPrintable(desk.source) << "\n";
                RC_ASSERT(desk.settled(true) == plain);
                RC_ASSERT(desk.settled(false) == original);
            }
            RC_ASSERT(renderBody(desk.source) == renderBody(original));
        }));
    }

    void readsWhatTheRendererReads()
    {
        QVERIFY(rc::check("reading view and renderer", [] {
            const QString source = randomBody();
            QString shown;
            const ReadingText text(source);
            for (const ReadingBlock &block : text.blocks()) {
                if (block.kind != Kind::Picture && block.kind != Kind::Caption && !block.text.isEmpty())
                    shown += block.text + u'\n';
            }
            QString rendered;
            for (const QString &line : plainText(source).split(u'\n', Qt::SkipEmptyParts))
                rendered += line + u'\n';
            RC_LOG() << qPrintable(source) << "\n" << qPrintable(shown) << "\n" << qPrintable(rendered);
            RC_ASSERT(shown.remove(u'\t').remove(u'\n') == rendered.remove(u'\n').remove(u'\t'));
        }));
    }
};

QTEST_APPLESS_MAIN(ReadingTextTest)
#include "tst_readingtext.moc"
