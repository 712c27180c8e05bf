// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftestkit.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::testkit;

namespace {

/// What bodies are made of: words with and without mistakes, marks that pair and that do not, and stretches that nothing
/// may be found in.
const QStringList &pieces()
{
    static const QStringList all{
        u"内蒙古"_s, u"记者"_s, u"他座落在"_s, u"按步就班地"_s, u"的的"_s, u"锡林郭勒市"_s, u"自治区政府"_s, u"我们"_s, u"红蓝"_s, u"暗 号词"_s, u"各族群众"_s,
        u"3、40个"_s, u"2023年2月30日"_s, u"星期五"_s, u"增长3.5%"_s, u"5-10天"_s, u"十几20人"_s, u"共12人"_s, u"上午14时"_s, u"a B "_s, u"AI"_s, u"第①"_s,
        u"，"_s, u","_s, u"。"_s, u"."_s, u"；"_s, u"："_s, u"？"_s, u"!"_s, u"、"_s, u"……"_s, u"..."_s, u"—"_s, u"——"_s, u"－"_s, u"～"_s,
        u"“"_s, u"”"_s, u"‘"_s, u"’"_s, u"\""_s, u"'"_s, u"《"_s, u"》"_s, u"〈"_s, u"〉"_s, u"（"_s, u"）"_s, u"("_s, u")"_s, u"「"_s, u"」"_s,
        u"**"_s, u"*"_s, u"~~"_s, u"\\"_s, u"&amp;"_s, u"[^1]"_s, u"{++"_s, u"++}"_s, u"{--"_s, u"--}"_s, u"{>>"_s, u"<<}"_s, u"|"_s,
        u" "_s, u"　　"_s, u"\n"_s, u"\n\n"_s, u"\n\n## "_s, u"\n- "_s, u"\n> "_s, u"\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁,戊 |\n\n"_s,
        u"\n![替](asset:00 \"图片座落,在\"){credit=\"某\"}\n"_s, u"😀"_s, u"\u200B"_s, u"𠀀"_s, u"\uFFFC"_s};
    return all;
}

/// Each stands whole in the text and is nobody's to correct.
const QStringList &untouchables()
{
    static const QStringList all{u"`座落,按步就班`"_s, u"https://a.example/a,b.c(d)?x,y=1"_s, u"<https://b.example/座落,>"_s, u"desk@c.example.cn"_s,
                                 u"\n\n```\n座落,按步就班\n```\n\n"_s};
    return all;
}

rc::Gen<QString> piece()
{
    // inRange() reaches as far as the size lets it: the nominal one reaches all.
    return rc::gen::map(rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, static_cast<int>(pieces().size()))), [](int i) { return pieces().at(i); });
}

rc::Gen<QString> body()
{
    return rc::gen::map(rc::gen::resize(60, rc::gen::container<std::vector<QString>>(piece())), [](const std::vector<QString> &parts) {
        QString all;
        for (const QString &part : parts)
            all += part;
        return all;
    });
}

std::shared_ptr<const CompiledLists> lists()
{
    static const auto compiled = [] {
        WordEntry banned;
        banned.word = u"红蓝"_s;
        banned.level = WordLevel::Banned;
        banned.preferred = {u"蓝红"_s};
        banned.wholeWord = false;
        WordEntry secret;
        secret.word = u"暗号词"_s;
        secret.folded = true;
        secret.wholeWord = false;
        OfficeEntry holder;
        holder.name = u"某某某"_s;
        return std::make_shared<const CompiledLists>(ProofLists{.words = {banned, secret}, .offices = {holder}, .style = {}});
    }();
    return compiled;
}

ProofSurroundings surroundings()
{
    ProofSurroundings known;
    known.published = known.today = QDate(2023, 12, 30);
    return known;
}

Content contentOf(const QString &body)
{
    Content content;
    content.headline = u"标题座落,在"_s;
    content.people = {{u"王某"_s, u"局长,书记"_s}};
    content.body = body;
    return content;
}

ProofReport fresh(const Content &content)
{
    return proofread(content, lists(), surroundings());
}

} // namespace

/// What holds for every text and every check.
class TestProofProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        // The same cases each time; RC_PARAMS in the environment tries others.
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261124 max_success=300");
    }

    void aFindingNamesTheTextAtItsPlace()
    {
        QVERIFY(rc::check([] {
            const Content content = contentOf(*body());
            for (const Finding &finding : fresh(content).findings) {
                const QString text = proofFieldText(content, finding.place.field, finding.place.index);
                RC_ASSERT(finding.place.start >= 0 && finding.place.length >= 0 && finding.place.start + finding.place.length <= text.size());
                RC_ASSERT(text.sliced(finding.place.start, finding.place.length).toStdString() == finding.text.toStdString());
                for (const ProofFix &fix : finding.fixes) {
                    RC_ASSERT(!fix.edits.isEmpty());
                    for (const ProofEdit &edit : fix.edits) {
                        RC_ASSERT(edit.behind >= 0);
                        const QString there = proofFieldText(content, edit.place.field, edit.place.index).mid(edit.place.start, edit.place.length);
                        RC_ASSERT(there.toStdString() == edit.was.toStdString());
                    }
                }
            }
        }));
    }

    void checkingAfterEditsEqualsCheckingAfresh()
    {
        QVERIFY(rc::check([] {
            Content content = contentOf(*body());
            ProofSession session;
            session.setLists(lists());
            session.setSurroundings(surroundings());
            const int edits = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, 8));
            for (int i = 0; i < edits; ++i) {
                const int at = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, static_cast<int>(content.body.size()) + 1));
                const int removed = *rc::gen::inRange(0, 6);
                content.body.replace(at, std::min<qsizetype>(removed, content.body.size() - at), *piece());
                const auto report = session.check(content);
                RC_ASSERT(report.has_value());
                const ProofReport afresh = fresh(content);
                if (*report != afresh)
                    RC_FAIL(QString(u"in: "_s + content.body + u"\nincremental:\n"_s + toText(report->findings) + u"\nafresh:\n"_s + toText(afresh.findings)).toStdString());
            }
        }));
    }

    void aFixTwiceIsAFixOnce()
    {
        QVERIFY(rc::check([] {
            const Content content = contentOf(*body());
            for (const Finding &finding : fresh(content).findings) {
                for (const ProofFix &fix : finding.fixes) {
                    Content once = content;
                    if (!applyFix(once, finding, fix))
                        RC_FAIL(QString(u"refused: "_s + toText({finding}) + u" in "_s + content.body).toStdString());
                    Content twice = once;
                    (void)applyFix(twice, finding, fix);
                    if (!(twice == once))
                        RC_FAIL(QString(u"twice: "_s + toText({finding}) + u" ["_s + fix.label + u"] in "_s + content.body + u" once "_s + once.body + u" twice "_s + twice.body).toStdString());
                }
            }
        }));
    }

    void correctingSettles()
    {
        QVERIFY(rc::check([] {
            Content content = contentOf(*body());
            QStringList seen;
            for (int round = 0; round < 200; ++round) {
                const QList<Finding> findings = fresh(content).findings;
                const auto next = std::ranges::find_if(findings, [](const Finding &finding) { return !finding.fixes.isEmpty(); });
                if (next == findings.end())
                    return;
                RC_ASSERT(applyFix(content, *next, next->fixes.first()));
                if (seen.contains(content.body + u'\x1F' + content.headline + u'\x1F' + content.people.first().post))
                    RC_FAIL(QString(u"goes in a ring: "_s + toText({*next}) + u" in "_s + content.body).toStdString());
                seen << QString(content.body + u'\x1F' + content.headline + u'\x1F' + content.people.first().post);
            }
            RC_FAIL(QString(u"never ends: "_s + content.body).toStdString());
        }));
    }

    void nothingIsFoundInCodeAndAddresses()
    {
        QVERIFY(rc::check([] {
            QString text;
            QList<std::pair<int, int>> ranges;
            const int count = *rc::gen::inRange(1, 12);
            for (int i = 0; i < count; ++i) {
                // Chinese around, so that nothing before it makes something else of it.
                text += *rc::gen::map(rc::gen::inRange(0, 12), [](int at) { return pieces().at(at); });
                const QString whole = untouchables().at(*rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, static_cast<int>(untouchables().size()))));
                ranges.append({static_cast<int>(text.size()), static_cast<int>(text.size() + whole.size())});
                text += whole + u"。座落,"_s;
            }
            const Content content = contentOf(text);
            for (const Finding &finding : fresh(content).findings) {
                if (finding.place.field != ProofField::Body)
                    continue;
                for (const auto &[start, end] : ranges) {
                    // A finding may span what it is about (a sentence); none may lie inside, and no fix may reach in.
                    const bool inside = finding.place.length > 0 && finding.place.start >= start && finding.place.start + finding.place.length <= end;
                    if (inside && !text.sliced(start, end - start).startsWith(u'\n'))
                        RC_FAIL(QString(u"inside: "_s + toText({finding}) + u" in "_s + text).toStdString());
                    for (const ProofFix &fix : finding.fixes) {
                        for (const ProofEdit &edit : fix.edits) {
                            if (edit.place.field == ProofField::Body && edit.place.start < end - 2 && edit.place.start + edit.place.length > start + 2)
                                RC_FAIL(QString(u"reaches in: "_s + toText({finding}) + u" in "_s + text).toStdString());
                        }
                    }
                }
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestProofProperties)
#include "tst_proofproperties.moc"
