// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/splitting.h"

#include "exchange/importer.h"
#include "markup/render.h"
#include "testkit/testkit.h"

#include <KCompressionDevice>

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// What proofing reads of a body, captions aside: they are no part of plainText().
QString proofed(const QString &body)
{
    QString all;
    for (const PlacedParagraph &placed : paragraphsOfBody(body)) {
        if (placed.paragraph.kind() != ParagraphKind::Caption && placed.paragraph.kind() != ParagraphKind::FootnoteText)
            all += placed.paragraph.text();
    }
    return withoutSpaces(all);
}

/// ʘ stands in code alone here, which readers see and proofing does not.
QString rendered(const QString &body)
{
    return withoutSpaces(plainText(withChangesAccepted(body))).remove(u'ʘ');
}

/// Code and addresses, which proofing does not read, are left out.
const QStringList &pieces()
{
    static const QStringList all{u"甲乙"_s, u"丙。"_s, u"“丁”"_s, u"**粗**"_s, u"*斜*"_s, u"~~删~~"_s, u"[链](/u \"题\")"_s, u"[注]"_s, u"（一）"_s,
                                 u"&amp;"_s, u"&copy;"_s, u"\\*"_s, u"\\["_s, u"3.5%"_s, u"a b"_s, u"{++增++}"_s, u"{--减--}{#c}"_s, u"{~~旧~>新~~}"_s,
                                 u"{>>注<<}"_s, u"\n"_s, u"\n\n"_s, u"\n\n## "_s, u"\n- "_s, u"\n1. "_s, u"\n> "_s, u"\n\n　　"_s, u"  \n"_s,
                                 u"\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n"_s, u"\n\n![替](asset:00 \"题\")\n\n"_s, u"\n\n***\n\n"_s,
                                 u"\n\n```\nʘ\n```\n\n"_s};
    return all;
}

} // namespace

/// The light reading of a body against the parser's.
class TestProofRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        // The same cases each time; RC_PARAMS in the environment tries others.
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261124 max_success=200");
    }

    void proofingReadsWhatReadersRead_data()
    {
        QTest::addColumn<QString>("body");
        const auto row = [](const char *name, const QString &body) { QTest::newRow(name) << body; };
        row("report", u"## 小标题\n\n　　**本报讯** 记者[张三](/p/1)报道：“增长**3.5%**的”。\n第二行\n\n- 一\n- 二\n\n  续\n\n> 引文\n> 第二行\n"_s);
        row("Chinese emphasis", u"**这是加粗。**后面，**(一)**加快，**[链接](u)**后面\n"_s);
        row("nested lists", u"1. 一\n   - 二\n   - 三\n2. 四\n\n后\n"_s);
        row("headings", u"题\n===\n\n题二\n---\n\n### 题三 ###\n"_s);
        row("table", u"| 甲 | 乙 |\n|:--|--:|\n| **丙** | 丁 \\| 戊 |\n\n后"_s);
        row("quotation in a list", u"- > 引\n- 项\n"_s);
        row("changes", u"甲{++乙++}{#a}丙{--丁--}{#b}{~~戊~>己~~}{>>注<<}\n"_s);
        row("escapes", u"\\# 不是题\n\n\\- 不是项\n\n1\\. 不是项\n"_s);
        row("year at the start", u"2023年，\n2023. 十二月\n"_s);
        row("entities", u"甲&nbsp;乙&lt;丙&gt;&#20013;"_s);
        row("brackets", u"[甲] [乙]丙（丁）[戊](u)"_s);
    }
    void proofingReadsWhatReadersRead()
    {
        QFETCH(QString, body);
        QCOMPARE(proofed(body), rendered(body));
    }

    void anyBodyIsReadAlike()
    {
        // The light reading knows most of CommonMark, not its last corner: it must agree on nearly all of what chance puts together.
        int different = 0;
        int all = 0;
        QString example;
        QVERIFY(rc::check([&] {
            // inRange() reaches as far as the size lets it, the container's is no measure of it.
            const auto anyPiece = rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, static_cast<int>(pieces().size())));
            QString body;
            const auto parts = *rc::gen::resize(25, rc::gen::container<std::vector<int>>(anyPiece));
            for (const int part : parts) {
                const QString &next = pieces().at(part);
                const auto isMark = [](QChar c) { return c == u'*' || c == u'~'; };
                if (!body.isEmpty() && isMark(body.back()) && isMark(next.front()))
                    body += u'间'; // no two readers understand *** alike
                body += next;
            }
            ++all;
            if (proofed(body) != rendered(body)) {
                ++different;
                if (example.isEmpty() || body.size() < example.size())
                    example = body;
            }
        }));
        QVERIFY2(different * 50 <= all, qPrintable(u"%1 of %2; the shortest: %3\nproofed:  %4\nrendered: %5"_s.arg(different).arg(all)
                                                       .arg(example, proofed(example), rendered(example))));
    }

    void realStoriesAreReadAlike()
    {
        const QString archive = QString(testkit::sharedData() + u"/news-2022-2024.jsonl.xz"_s);
        KCompressionDevice in(archive, KCompressionDevice::Xz);
        if (testkit::sharedData().isEmpty() || !in.open(QIODevice::ReadOnly))
            QSKIP("the trial stories are not there");
        int stories = 0;
        for (; stories < 1500 && !in.atEnd(); ++stories) {
            const auto article = importJsonLine(in.readLine(), {});
            if (!article)
                continue;
            const QString &body = article->content.body;
            const QString read = proofed(body);
            if (!read.contains(QChar(QChar::ObjectReplacementCharacter)))
                QCOMPARE(read, rendered(body));
        }
        QVERIFY(stories > 1000);
    }
};

QTEST_GUILESS_MAIN(TestProofRender)
#include "tst_proofrender.moc"
