// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sentences.h"

#include <testkit/testkit.h>

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// Sentences in 〔〕, lines in ⟦⟧, marks in ⟨⟩; line ends as ↵.
QString drawn(QStringView body)
{
    QString line;
    for (const BodyToken &token : bodyTokens(body)) {
        switch (token.kind) {
        case BodyToken::Kind::Sentence: line += u'〔' + token.text + u'〕'; break;
        case BodyToken::Kind::Line: line += u'⟦' + token.text + u'⟧'; break;
        case BodyToken::Kind::Mark: line += u'⟨' + token.text + u'⟩'; break;
        case BodyToken::Kind::Break: line += token.text; break;
        }
    }
    return line.replace(u'\n', u'↵');
}

QString randomBody()
{
    static const QStringList pieces{u"草原"_s, u"。"_s, u"！"_s, u"；"_s, u"……"_s, u"”"_s, u"“"_s, u"\n"_s, u"\n\n"_s, u" "_s, u"　"_s, u"## 小标题\n"_s,
                                    u"- "_s, u"> "_s, u"| 甲 | 乙 |\n|---|---|\n"_s, u"```\n"_s, u"`码。`"_s, u"[链。接](u)"_s, u"["_s, u"]("_s, u")"_s,
                                    u"{++新。++}{#c1}"_s, u"{--旧"_s, u"--}"_s, u"::: gallery\n"_s, u"![图](asset:0)\n"_s, u"😀"_s, u"\r\n"_s, u"3.5"_s, u"\\"_s};
    const auto places = *rc::gen::container<std::vector<int>>(rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, int(pieces.size()))));
    QString body;
    for (const int place : places)
        body += pieces.at(place);
    return body;
}

} // namespace

class MergeSentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void cutsWhereAnEditorWould_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("pieces");
        const auto row = [](const char *name, const QString &body, const QString &pieces) { QTest::newRow(name) << body << pieces; };
        row("nothing", QString(), QString());
        row("sentences", u"风来了。雪停了！为什么？"_s, u"〔风来了。〕〔雪停了！〕〔为什么？〕"_s);
        row("quotes go with their sentence", u"他说：“走吧。”牧民走了。"_s, u"〔他说：“走吧。”〕〔牧民走了。〕"_s);
        row("half width behind Han", u"风来了.雪停了!3.5%的"_s, u"〔风来了.〕〔雪停了!〕〔3.5%的〕"_s);
        row("paragraphs", u"甲。乙。\n\n丙。"_s, u"〔甲。〕〔乙。〕↵↵〔丙。〕"_s);
        row("white space at line ends", u"甲。  \n　　乙。\n \n"_s, u"〔甲。〕  ↵〔　　乙。〕↵ ↵"_s);
        row("heading", u"## 早。晚\n\n甲。"_s, u"⟦## 早。晚⟧↵↵〔甲。〕"_s);
        row("list", u"- 甲。乙。\n- 丙。"_s, u"〔- 甲。〕〔乙。〕↵〔- 丙。〕"_s);
        row("table", u"|甲。|乙|\n|---|---|\n|1。2|3|\n\n丙。"_s, u"⟦|甲。|乙|⟧↵⟨|---|---|⟩↵⟦|1。2|3|⟧↵↵〔丙。〕"_s);
        row("figure", u"甲。\n\n![图。](asset:ab \"说。明。\")\n\n乙。"_s, u"〔甲。〕↵↵⟨![图。](asset:ab \"说。明。\")⟩↵↵〔乙。〕"_s);
        row("gallery", u"::: gallery\n![图](asset:ab)\n:::"_s, u"⟨::: gallery⟩↵⟨![图](asset:ab)⟩↵⟨:::⟩"_s);
        row("code", u"```\n甲。乙。\n```\n丙。"_s, u"⟨```⟩↵⟦甲。乙。⟧↵⟨```⟩↵〔丙。〕"_s);
        row("link", u"见[一。二。](https://a.cn)后。丁。"_s, u"〔见[一。二。](https://a.cn)后。〕〔丁。〕"_s);
        row("code in a sentence", u"打`a。b`。丁。"_s, u"〔打`a。b`。〕〔丁。〕"_s);
        row("tracked change", u"甲{++乙。丙。++}{#c1}丁。戊。"_s, u"〔甲{++乙。丙。++}{#c1}丁。〕〔戊。〕"_s);
        row("tracked change over lines", u"甲{--乙。\n丙。--}{#c1}丁。戊。"_s, u"〔甲{--乙。↵丙。--}{#c1}丁。〕〔戊。〕"_s);
    }

    void cutsWhereAnEditorWould()
    {
        QFETCH(QString, body);
        QTEST(drawn(body), "pieces");
    }

    void cutsClauses()
    {
        QList<QString> found;
        for (const QStringView clause : clauses(u"昨日，会议（“第三次”）召开；到会3,500人,都说:好。"))
            found.append(clause.toString());
        QCOMPARE(found, (QList<QString>{u"昨日，"_s, u"会议（“第三次”）召开；"_s, u"到会3,500人,"_s, u"都说:"_s, u"好。"_s}));
    }

    void putTogetherThePiecesAreTheSource()
    {
        QVERIFY(rc::check([] {
            const QString body = randomBody();
            QString tokens;
            for (const BodyToken &token : bodyTokens(body)) {
                RC_ASSERT(!token.text.isEmpty());
                RC_ASSERT(!token.text.front().isLowSurrogate() && !token.text.back().isHighSurrogate());
                tokens += token.text;
            }
            RC_ASSERT(tokens == body);
            QString parts;
            for (const QStringView clause : clauses(body))
                parts += clause;
            RC_ASSERT(parts == body);
        }));
    }
};

QTEST_GUILESS_MAIN(MergeSentencesTest)
#include "tst_mergesentences.moc"
