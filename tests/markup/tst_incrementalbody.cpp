// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/incrementalbody.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// Who takes patches: a list of blocks that is only ever changed by them.
struct Taker
{
    QList<RenderedBlock> blocks;

    void take(const BodyPatch &patch)
    {
        const qsizetype kept = std::min(patch.removed, patch.added.size());
        for (qsizetype i = 0; i < kept; ++i)
            blocks[patch.first + i] = patch.added.at(i);
        if (patch.removed > kept)
            blocks.remove(patch.first + kept, patch.removed - kept);
        for (qsizetype i = kept; i < patch.added.size(); ++i)
            blocks.insert(patch.first + i, patch.added.at(i));
        for (qsizetype i = patch.first + patch.added.size(); i < blocks.size(); ++i)
            blocks[i].firstLine += patch.linesMoved;
    }
};

QString difference(const QList<RenderedBlock> &got, const QList<RenderedBlock> &wanted)
{
    for (qsizetype i = 0; i < std::max(got.size(), wanted.size()); ++i) {
        const RenderedBlock a = got.value(i);
        const RenderedBlock b = wanted.value(i);
        if (a != b)
            return u"block %1: %2+%3 %4, wanted %5+%6 %7"_s.arg(i).arg(a.firstLine).arg(a.lineCount).arg(a.html)
                .arg(b.firstLine).arg(b.lineCount).arg(b.html);
    }
    return {};
}

/// A body with one paragraph a line, as most are.
QString prose(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i)
        text += i % 20 == 0 ? u"## 第%1部分\n\n"_s.arg(i) : u"记者从第%1次发布会上获悉，今年前三季度全区粮食总产量增长3.5%，农牧民收入稳步提高。\n\n"_s.arg(i);
    return text;
}

const QStringList pieces{
    u"草原上的风吹过来，"_s, u"。"_s, u"\n"_s, u"\n\n"_s, u"\n\n\n"_s, u" "_s, u"    "_s, u"\t"_s, u"- "_s, u"* "_s, u"1. "_s, u"> "_s, u"## "_s,
    u"```"_s, u"\n```\n"_s, u"~~~\n"_s, u"`"_s, u"**"_s, u"*"_s, u"~~"_s, u"~"_s, u"***\n"_s, u"---\n"_s, u"===\n"_s, u"|"_s,
    u"| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n"_s, u"::: gallery\n"_s, u":::\n"_s, u"::: video https://example.org/a.mp4 \"片\"\n"_s,
    u"![图](asset:abc \"图说\"){credit=\"甲\"}\n"_s, u"![图](asset:gone)\n"_s, u"[链接](https://example.org/a_b)"_s, u"[链接]("_s, u"](*x*"_s, u"[x]"_s,
    u"{++新++}"_s, u"{--旧--}{#c1}"_s, u"{~~旧~>新~~}"_s, u"{>>批<<}"_s, u"{++"_s, u"++}"_s, u"{--- --}"_s, u"\\"_s, u"&amp;"_s, u"😀"_s, u"　　"_s, u"Latin word "_s,
    u"<b>"_s, u"#"_s, u"+ "_s, u"2) "_s, u"（一）"_s, u"“引”"_s};
/// These make one part of a body bear on another.
const QStringList bearing{u"[^1]"_s, u"[^1]: 注\n"_s, u"\n[^2]: 注二\n\n    续\n\n"_s, u"[x]: https://example.org\n"_s, u"\r"_s, u"||||||||||||||||||\n|-|\n|\n|\n|\n"_s, u"]:"_s};

QString some(QRandomGenerator &random, bool withBearing)
{
    if (withBearing && random.bounded(8) == 0)
        return bearing.at(random.bounded(bearing.size()));
    return pieces.at(random.bounded(pieces.size()));
}

RenderOptions options()
{
    RenderOptions options;
    options.assetAddress = [](QByteArrayView sha256) { return sha256 == "gone" ? QString() : u"/assets/"_s + QString::fromLatin1(sha256); };
    return options;
}

} // namespace

class TestIncrementalBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void afterAnyEditsBlocksAndCountsAreThoseOfTheWhole_data()
    {
        QTest::addColumn<bool>("withBearing");
        QTest::newRow("each part by itself") << false;
        QTest::newRow("parts that bear on others") << true;
    }

    void afterAnyEditsBlocksAndCountsAreThoseOfTheWhole()
    {
        QFETCH(bool, withBearing);
        // Others on demand, as many as wanted.
        const int rounds = qEnvironmentVariableIsSet("GALLEY_ROUNDS") ? qEnvironmentVariableIntValue("GALLEY_ROUNDS") : 150;
        const int seed = qEnvironmentVariableIntValue("GALLEY_SEED");
        for (int round = 0; round < rounds; ++round) {
            QRandomGenerator random(quint32(seed * 100'000 + round));
            QString text;
            for (int i = random.bounded(40); i > 0; --i)
                text += some(random, withBearing);
            IncrementalBody body;
            body.setRendering(BodyRendering{options(), {}});
            body.setSource(text);
            Taker taker;
            taker.take(body.takePatch());
            for (int step = 0; step < 40; ++step) {
                const qsizetype position = random.bounded(int(text.size()) + 1);
                const qsizetype removed = random.bounded(3) == 0 ? random.bounded(int(std::min<qsizetype>(text.size() - position, 30)) + 1) : 0;
                const QString added = random.bounded(6) == 0 ? QString() : some(random, withBearing);
                const QString before = text;
                text.replace(position, removed, added);
                body.edit({position, removed, added});
                QCOMPARE(body.size(), text.size());
                if (random.bounded(4) == 0)
                    continue; // several edits, one patch
                taker.take(body.takePatch());
                const QString wrong = difference(taker.blocks, renderBlocks(text, options()));
                const QString where = u"round %1 step %2: %3\nbefore: %4\nedit at %5, -%6 +%7\nafter: %8"_s.arg(round).arg(step).arg(wrong)
                                          .arg(before).arg(position).arg(removed).arg(added).arg(text);
                QVERIFY2(wrong.isEmpty(), qPrintable(where));
                QVERIFY2(body.statistics() == textStatistics(plainText(text)), qPrintable(where));
            }
            QCOMPARE(body.source(), text);
        }
    }

    void aKeyCostsItsParagraph_data()
    {
        QTest::addColumn<int>("paragraphs");
        QTest::newRow("short") << 100;
        QTest::newRow("long") << 5000;
    }

    void aKeyCostsItsParagraph()
    {
        QFETCH(int, paragraphs);
        const QString text = prose(paragraphs);
        IncrementalBody body;
        body.setRendering(BodyRendering{{}, {}});
        body.setSource(text);
        (void)body.takePatch();
        QVERIFY(body.unitsRead() >= text.size());
        for (const qsizetype place : {qsizetype(3), text.size() / 2, text.size() - 3}) {
            for (const QString &key : {u"字"_s, u"，"_s, u"\n"_s, u"\n"_s, u"#"_s, u"-"_s, u" "_s, u"*"_s}) {
                body.edit({place, 0, key});
                const BodyPatch patch = body.takePatch();
                QVERIFY2(body.unitsRead() < 400, qPrintable(key));
                QVERIFY(patch.added.size() < 5 && patch.removed < 5);
            }
        }
    }

    void aFenceThatOpensTakesTheRestAndGivesItBack()
    {
        const QString text = prose(200);
        IncrementalBody body;
        body.setRendering(BodyRendering{{}, {}});
        body.setSource(text);
        Taker taker;
        taker.take(body.takePatch());
        const QList<RenderedBlock> before = taker.blocks;
        const qsizetype place = text.indexOf(u"## 第100"_s);
        body.edit({place, 0, u"```\n"_s});
        taker.take(body.takePatch());
        QVERIFY(taker.blocks.size() < before.size());
        QVERIFY(taker.blocks.last().html.startsWith("<pre>"_L1));
        body.edit({place, 4, {}});
        taker.take(body.takePatch());
        QCOMPARE(difference(taker.blocks, before), QString());
    }

    void anotherRenderingRendersAnew()
    {
        IncrementalBody body;
        body.setSource(u"一。\n\n二。"_s);
        QVERIFY(body.takePatch().added.isEmpty());
        QCOMPARE(body.statistics().words, 2);
        body.setRendering(BodyRendering{{}, [](const QString &html) { return html.toUpper(); }});
        const BodyPatch patch = body.takePatch();
        QCOMPARE(patch.added.size(), 2);
        QCOMPARE(patch.added.at(1).html, u"<P>二。</P>\n"_s);
        QCOMPARE(patch.added.at(1).firstLine, 2);
        QCOMPARE(body.statistics().words, 2);
    }

    void whatIsCancelledIsDoneTheNextTime()
    {
        const QString text = prose(50);
        IncrementalBody body;
        body.setRendering(BodyRendering{{}, {}});
        body.setSource(text);
        int asked = 0;
        QVERIFY(body.takePatch([&] { return ++asked > 10; }).isEmpty());
        body.edit({0, 0, u"前文。\n\n"_s});
        Taker taker;
        taker.take(body.takePatch());
        const QString now = u"前文。\n\n"_s + text;
        QCOMPARE(difference(taker.blocks, renderBlocks(now)), QString());
        QCOMPARE(body.statistics(), textStatistics(plainText(now)));
    }

    void theParagraphOfAPositionIsCounted()
    {
        const QString text = u"一。\n\n二。\n三。\n   \n"_s;
        IncrementalBody body;
        QCOMPARE(body.paragraphAt(0), 0);
        body.setSource(text);
        const QList<int> wanted{1, 1, 1, 1, 2, 2, 2, 3, 3, 3};
        for (qsizetype i = 0; i < wanted.size(); ++i)
            QCOMPARE(body.paragraphAt(i), wanted.at(i));
        QCOMPARE(body.paragraphAt(text.size()), 3);
    }
};

QTEST_APPLESS_MAIN(TestIncrementalBody)
#include "tst_incrementalbody.moc"
