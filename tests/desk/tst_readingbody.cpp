// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingbody.h"

#include "markup/trackededit.h"

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const PersonId reviewer = PersonId::fromString("01890000-0000-7000-8000-000000000001");
const QDateTime morning(QDate(2026, 11, 23), QTime(8, 0), QTimeZone::UTC);

QString randomPiece()
{
    return *rc::gen::element(u"厂区外的风机，**白天发的电**就地用掉八成。"_s, u"## 算清三本账"_s, u"- 第一笔\n- 第二笔 *斜体*"_s, u"> 值班长说：“以前看煤价。”"_s,
                             u"![风场](asset:%1 \"航拍 风场\"){credit=\"周启\"}"_s.arg(QString(64, u'a')), u"见[公告](https://example.cn/a_b)，增长😀。"_s,
                             u"| 年 | 量 |\n| --- | ---: |\n| 2025 | 3 |"_s, u"1. 甲\n2. 乙"_s, u"```\n码\n```"_s, u"***"_s, u":::gallery\n![](asset:%1)\n:::"_s.arg(QString(64, u'b')),
                             u"{++新的++}{#c1}一句。{>>看看<<}{#c2}"_s, u"[^1]: 注文"_s, u"[甲]: https://example.cn"_s, u"{--删掉的¶¶一段--}{#c3}。"_s, u"    缩进"_s, QString());
}

QString randomBody()
{
    QString body;
    const int pieces = *rc::gen::inRange(0, 8);
    for (int i = 0; i < pieces; ++i)
        body += randomPiece() + *rc::gen::element(u"\n\n"_s, u"\n\n"_s, u"\n\n"_s, u"\n"_s, u"\n\n\n\n"_s);
    return body;
}

/// How the blocks differ, and what is answered of places; empty where nothing does.
QString differs(const ReadingBody &body, const QString &source)
{
    const ReadingText fresh(source);
    if (body.blockCount() != int(fresh.blocks().size()))
        return u"%1 blocks, not %2"_s.arg(body.blockCount()).arg(fresh.blocks().size());
    for (int number = 0; number < body.blockCount(); ++number) {
        const ReadingBlock &here = body.block(number);
        const ReadingBlock &there = fresh.blocks()[size_t(number)];
        if (!here.looksLike(there))
            return u"block %1 is “%2”, not “%3”"_s.arg(number).arg(here.text, there.text);
        for (int at = 0; at <= here.text.size(); ++at) {
            if (body.sourceOf({number, at}) != fresh.sourceOf({number, at}))
                return u"the source of %1, %2 is %3, not %4"_s.arg(number).arg(at).arg(body.sourceOf({number, at})).arg(fresh.sourceOf({number, at}));
            if (at == here.text.size())
                continue;
            if (body.isLive({number, at}) != fresh.isLive({number, at}))
                return u"%1, %2 lives here only"_s.arg(number).arg(at);
            const int here1 = here.characters[size_t(at)].change, there1 = there.characters[size_t(at)].change;
            if ((here1 < 0) != (there1 < 0) || (here1 >= 0 && body.changeId(number, here1) != fresh.tracked().ids.at(there1)))
                return u"%1, %2 is of another change"_s.arg(number).arg(at);
        }
        for (size_t at = 0; at < here.comments.size(); ++at)
            if (here.comments[at].first != there.comments[at].first
                || body.comment(number, here.comments[at].second) != fresh.tracked().comments.at(there.comments[at].second))
                return u"another comment in %1"_s.arg(number);
    }
    return {};
}

QString said(const QList<SourceSplice> &splices)
{
    QString all;
    for (const SourceSplice &splice : splices)
        all += u"%1 -%2 +%3; "_s.arg(splice.position).arg(splice.removed).arg(splice.inserted);
    return all;
}

ReadingText::Place randomPlace(const ReadingBody &body)
{
    const int block = *rc::gen::inRange(0, body.blockCount());
    return {block, *rc::gen::inRange(0, int(body.block(block).text.size()) + 1)};
}

} // namespace

/// A reading view's text under editing is what reading all of it would give, and costs what is edited.
class ReadingBodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void afterEditsItIsWhatReadingAllGives()
    {
        QVERIFY(rc::check("edits of the source", [] {
            QString source = randomBody();
            ReadingBody body;
            body.setSource(source, {});
            RC_LOG() << qPrintable(source) << "\n----\n";
            RC_ASSERT(differs(body, source) == QString());
            const int steps = *rc::gen::inRange(1, 12);
            for (int step = 0; step < steps; ++step) {
                const auto position = *rc::gen::inRange<qsizetype>(0, source.size() + 1);
                const auto removed = std::min<qsizetype>(source.size() - position, *rc::gen::element(0, 0, 0, 1, 1, 3, 12, 60));
                const QString inserted = *rc::gen::element(QString(), u"字"_s, u"\n"_s, u"\n\n"_s, u"- "_s, u"```\n"_s, u"{"_s, u"++}"_s, u"> "_s, u":::"_s, u"[乙]: /b\n\n"_s, u"#"_s, u" "_s,
                                                           u"甲乙。\n\n丙丁。\n\n"_s, u"![x]("_s, u"|"_s);
                RC_LOG() << position << " -" << removed << " +" << qPrintable(inserted) << "\n";
                const int blocks = body.blockCount();
                const ReadingBody::Change change = body.edit(position, removed, inserted);
                source.replace(position, removed, inserted);
                RC_ASSERT(blocks - int(change.removed.size()) + change.added == body.blockCount());
                RC_ASSERT(body.sourceSize() == source.size());
                const QString wrong = differs(body, source);
                RC_LOG() << qPrintable(wrong) << "\n" << qPrintable(source) << "\n----\n";
                RC_ASSERT(wrong == QString());
            }
        }));
    }

    void whatIsAskedOfItIsWhatAWholeTextAnswers()
    {
        QVERIFY(rc::check("edits of the view", [] {
            const QString source = randomBody();
            ReadingBody body;
            body.setSource(source, {});
            const ReadingText whole(source);
            ReadingText::Place from = randomPlace(body);
            ReadingText::Place to = randomPlace(body);
            if (to < from)
                std::swap(from, to);
            RC_LOG() << qPrintable(source) << "\n" << from.block << "," << from.character << " to " << to.block << "," << to.character << "\n";
            RC_ASSERT(said(body.removal(from, to)) == said(whole.removal(from, to)));
            RC_ASSERT(said(body.replacement(from, to, u"新\n段"_s)) == said(whole.replacement(from, to, u"新\n段"_s)));
            RC_ASSERT(said(body.parting(from)) == said(whole.parting(from)));
            RC_ASSERT(said(body.joining(to.block)) == said(whole.joining(to.block)));
            RC_ASSERT(body.textBetween(from, to) == whole.textBetween(from, to));
        }));
    }

    void aPlaceOfTheSourceIsFoundAgain()
    {
        QVERIFY(rc::check("places", [] {
            const QString source = randomBody();
            ReadingBody body;
            body.setSource(source, {});
            const ReadingText whole(source);
            for (int block = 0; block < body.blockCount(); ++block)
                for (int at = 0; at <= body.block(block).text.size(); ++at) {
                    const qsizetype place = whole.sourceOf({block, at});
                    const auto [block1, at1] = body.placeOf(place);
                    const auto [block2, at2] = whole.placeOf(place);
                    RC_LOG() << qPrintable(source) << "\n" << place << ": " << block1 << "," << at1 << " and " << block2 << "," << at2 << "\n";
                    RC_ASSERT(block1 == block2 && at1 == at2);
                }
        }));
    }

    void anEditCostsItsStretch()
    {
        QString source;
        for (int i = 0; source.size() < 500'000; ++i)
            source += u"记者从第%1次发布会上获悉，今年前三季度全区粮食总产量增长3.5%，农牧民收入稳步提高。\n\n"_s.arg(i);
        ReadingBody body;
        body.setSource(source, {});
        QVERIFY(body.unitsRead() >= source.size());
        for (const qsizetype position : {qsizetype(0), source.size() / 2, source.size()}) {
            const ReadingBody::Change change = body.edit(position, 0, u"草原"_s);
            QVERIFY2(body.unitsRead() < 300, qPrintable(QString::number(body.unitsRead())));
            QVERIFY(change.removed.size() <= 3 && change.added <= 3);
        }
        const ReadingBody::Place middle{body.blockCount() / 2, 3};
        QCOMPARE(body.placeOf(body.sourceOf(middle)).block, middle.block);
    }
};

QTEST_APPLESS_MAIN(ReadingBodyTest)
#include "tst_readingbody.moc"
