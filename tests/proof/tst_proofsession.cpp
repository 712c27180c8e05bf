// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftestkit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::testkit;

namespace {

WordEntry word(const QString &text, WordLevel level, const QStringList &preferred = {})
{
    WordEntry entry;
    entry.word = text;
    entry.level = level;
    entry.preferred = preferred;
    entry.wholeWord = false;
    return entry;
}

std::shared_ptr<const CompiledLists> listsOf(const QList<WordEntry> &words, const HouseStyle &style = {})
{
    return std::make_shared<const CompiledLists>(ProofLists{.words = words, .offices = {}, .style = style});
}

/// Words that no other check has an opinion of.
std::shared_ptr<const CompiledLists> lists()
{
    return listsOf({word(u"红蓝"_s, WordLevel::Banned, {u"蓝红"_s}), word(u"青紫"_s, WordLevel::Careful), word(u"好"_s, WordLevel::Preferred, {u"好呀"_s}),
                    word(u"黑白灰"_s, WordLevel::Banned, {u"灰白黑"_s, u"彩"_s})});
}

const QStringList wordsOnly{u"words"_s};

QList<Finding> wordsIn(const Content &content, const QList<ProofDismissal> &dismissals = {})
{
    QList<Finding> found = proofread(content, lists(), {}, dismissals).findings;
    found.removeIf([](const Finding &finding) { return !finding.rule.startsWith("words."_L1); });
    return found;
}

Content bodyOf(const QString &body)
{
    Content content;
    content.body = body;
    return content;
}

} // namespace

class TestProofSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyFieldIsRead()
    {
        Content content = bodyOf(u"正文青紫。"_s);
        content.headline = u"青紫一"_s;
        content.summary = u"第一行\n青紫二"_s;
        content.source.printed = u"青紫报"_s;
        content.authorLine = u"青紫"_s;
        content.signOff.organisation = u"某社"_s;
        content.signOff.names = {u"某人"_s, u"青紫"_s};
        content.people = {{u"某某"_s, u"局长"_s}, {u"王某"_s, u"青紫局局长"_s}};
        content.assets.resize(2);
        content.assets[1].caption = u"图青紫"_s;
        QStringList told;
        for (const Finding &finding : wordsIn(content)) {
            QCOMPARE(proofFieldText(content, finding.place.field, finding.place.index).sliced(finding.place.start, finding.place.length), u"青紫"_s);
            told << QString(QString::number(static_cast<int>(finding.place.field)) + u':' + QString::number(finding.place.index));
        }
        const auto at = [](ProofField field, int index) { return QString(QString::number(static_cast<int>(field)) + u':' + QString::number(index)); };
        QCOMPARE(told, (QStringList{at(ProofField::Headline, 0), at(ProofField::Summary, 0), at(ProofField::Body, 0), at(ProofField::Source, 0),
                                    at(ProofField::AuthorLine, 0), at(ProofField::SignOff, 0), at(ProofField::Person, 1), at(ProofField::Caption, 1)}));
    }

    void aFixInAnyFieldChangesThatFieldAlone()
    {
        Content content;
        content.people = {{u"某某"_s, u"红蓝局长"_s}};
        content.signOff.names = {u"红蓝"_s};
        content.headline = u"红蓝"_s;
        for (const Finding &finding : wordsIn(content))
            QVERIFY(applyFix(content, finding, finding.fixes.first()));
        Content wanted;
        wanted.people = {{u"某某"_s, u"蓝红局长"_s}};
        wanted.signOff.names = {u"蓝红"_s};
        wanted.headline = u"蓝红"_s;
        QCOMPARE(content.people, wanted.people);
        QCOMPARE(content.signOff, wanted.signOff);
        QVERIFY(content == wanted);
    }

    void aKeyPressReadsOneParagraph()
    {
        QString body;
        for (int i = 0; i < 100; ++i)
            body += u"第%1段说青紫的事。\n\n"_s.arg(i);
        ProofSession session;
        session.setLists(lists());
        QCOMPARE(session.checkBody(body)->count(Severity::MustFix), 0);
        QCOMPARE(session.paragraphsRead(), 100);
        body.insert(body.indexOf(u"第50段"_s), u"红蓝"_s);
        const auto report = session.checkBody(body);
        QCOMPARE(session.paragraphsRead(), 1);
        QCOMPARE(report->count(Severity::MustFix), 1);
        QCOMPARE(*report, proofread(bodyOf(body), lists(), {}));
        (void)session.checkBody(body);
        QCOMPARE(session.paragraphsRead(), 0);
    }

    void listsAndSurroundingsCountAtOnce()
    {
        WordEntry superlative = word(u"最佳"_s, WordLevel::Banned);
        superlative.promotional = true;
        ProofSession session;
        const auto rules = [&](const QString &body) {
            QStringList ids;
            const auto report = session.checkBody(body);
            for (const Finding &finding : report->findings) {
                if (finding.rule.startsWith("words."_L1))
                    ids << finding.rule;
            }
            return ids;
        };
        const QString body = u"这是最佳青紫。"_s;
        QCOMPARE(rules(body), QStringList());
        session.setLists(listsOf({superlative, word(u"青紫"_s, WordLevel::Careful)}));
        QCOMPARE(rules(body), QStringList{u"words.careful"_s});
        ProofSurroundings promotional;
        promotional.promotional = true;
        session.setSurroundings(promotional);
        QCOMPARE(rules(body), (QStringList{u"words.promotional"_s, u"words.careful"_s}));
        HouseStyle style;
        style.switchedOff = {u"words.careful"_s};
        session.setLists(listsOf({superlative, word(u"青紫"_s, WordLevel::Careful)}, style));
        QCOMPARE(rules(body), QStringList{u"words.promotional"_s});
        session.setLists({});
        QCOMPARE(rules(body), QStringList());
    }

    void aDismissalHoldsForItsSentenceOrForTheNewsroom()
    {
        const Content content = bodyOf(u"甲说红蓝。乙说红蓝。\n\n甲说  红蓝。"_s);
        QCOMPARE(wordsIn(content).size(), 3);
        ProofDismissal here;
        here.article = ArticleId::fromString(u"0193a1b2-0000-7000-8000-000000000001");
        QVERIFY(!here.article.isNull());
        here.rule = u"words.banned"_s;
        here.text = u"红蓝"_s;
        here.context = u"甲说红蓝。"_s;
        QCOMPARE(wordsIn(content, {here}).size(), 2);
        QCOMPARE(proofread(content, lists(), {}, {here}).dismissed.size(), 1);
        ProofDismissal everywhere = here;
        everywhere.article = {};
        everywhere.context.clear();
        QCOMPARE(wordsIn(content, {everywhere}).size(), 0);
        everywhere.text = u"蓝"_s;
        QCOMPARE(wordsIn(content, {everywhere}).size(), 3);
        everywhere.text = u"红蓝"_s;
        everywhere.rule = u"words.careful"_s;
        QCOMPARE(wordsIn(content, {everywhere}).size(), 3);
        here.context.clear(); // an article's dismissal without its sentence means none
        QCOMPARE(wordsIn(content, {here}).size(), 3);
    }

    void cancellingAnswersNothingAndLosesNothing()
    {
        ProofSession session;
        session.setLists(lists());
        std::atomic_bool cancelled = true;
        const QString body = u"甲说红蓝。\n\n乙说青紫。"_s;
        QVERIFY(!session.checkBody(body, &cancelled));
        cancelled = false;
        const auto report = session.checkBody(body, &cancelled);
        QVERIFY(report);
        QCOMPARE(*report, proofread(bodyOf(body), lists(), {}));
    }

    void aFixGoesAroundMarks_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected"); // null: there is no fix
        const auto row = [](const char *name, const QString &body, const QString &expected) { QTest::newRow(name) << body << expected; };
        row("plain", u"说红蓝的事"_s, u"说蓝红的事"_s);
        row("inside emphasis", u"说**红蓝**的事"_s, u"说**蓝红**的事"_s);
        row("emphasis in the middle", u"说红**蓝**的事"_s, u"说蓝**红**的事"_s);
        row("one line to the next", u"说红\n蓝的事"_s, u"说蓝\n红的事"_s);
        row("in a link", u"[红](/u)蓝的事"_s, u"[蓝](/u)红的事"_s);
        row("three runs", u"黑**白**灰的事"_s, u"灰**白**黑的事"_s);
        row("inserted text", u"红{++蓝++}的事"_s, u"蓝{++红++}的事"_s);
        row("at the same places of a table", u"| 红蓝 |\n|---|\n| 红蓝 |"_s, u"| 蓝红 |\n|---|\n| 蓝红 |"_s);
    }
    void aFixGoesAroundMarks()
    {
        QFETCH(QString, body);
        QTEST(corrected(body, {.lists = lists(), .surroundings = {}, .rules = wordsOnly}), "expected");
    }

    void whatComesFromANewsroomsListIsNoMarkInTheBody()
    {
        const auto marks = listsOf({word(u"红蓝"_s, WordLevel::Banned, {u"*红*[蓝]`|`<b>"_s})});
        const ProofTry setting{.lists = marks, .surroundings = {}, .rules = wordsOnly};
        QCOMPARE(corrected(u"说红蓝。"_s, setting), u"说\\*红\\*\\[蓝\\]\\`|\\`\\<b>。"_s);
        QCOMPARE(corrected(u"| 红蓝 |\n|---|\n"_s, setting), u"| \\*红\\*\\[蓝\\]\\`\\|\\`\\<b> |\n|---|\n"_s);
    }

    void aFixIsCarriedOutOnce()
    {
        Content content = bodyOf(u"他说好。"_s);
        const QList<Finding> found = wordsIn(content);
        QCOMPARE(found.size(), 1);
        QVERIFY(applyFix(content, found.first(), found.first().fixes.first()));
        QCOMPARE(content.body, u"他说好呀。"_s);
        QVERIFY(!applyFix(content, found.first(), found.first().fixes.first()));
        QCOMPARE(content.body, u"他说好呀。"_s);
    }

    void aFixForATextThatChangedIsRefused()
    {
        const Content before = bodyOf(u"甲说红蓝。"_s);
        const Finding finding = wordsIn(before).first();
        for (const QString &body : {u"甲说蓝红。"_s, u"红蓝"_s, QString(), u"甲也说红蓝。"_s}) {
            Content content = bodyOf(body);
            QVERIFY(!applyFix(content, finding, finding.fixes.first()));
            QCOMPARE(content.body, body);
        }
        Finding nowhere = finding;
        nowhere.place.start = -5;
        Content content = before;
        QVERIFY(!applyFix(content, nowhere, finding.fixes.first()));
        nowhere.place = {.field = ProofField::Person, .index = 3, .start = 0, .length = 2};
        QVERIFY(!applyFix(content, nowhere, finding.fixes.first()));
        QVERIFY(!applyFix(content, finding, ProofFix()));
    }

    void aReportComesBackFromItsJson()
    {
        Content content = bodyOf(u"甲说**红**蓝，青紫。乙说红蓝。"_s);
        content.headline = u"红蓝\"引\""_s;
        ProofDismissal dismissal;
        dismissal.rule = u"words.careful"_s;
        dismissal.text = u"青紫"_s;
        const ProofReport report = proofread(content, lists(), {}, {dismissal});
        QVERIFY(!report.findings.isEmpty());
        QVERIFY(!report.dismissed.isEmpty());
        const auto back = reportFromJson(reportToJson(report));
        QVERIFY(back.has_value());
        QVERIFY(*back == report);
        for (const QByteArray &bad : {QByteArray("{"), QByteArray("[]"), QByteArray("{}"), QByteArray("{\"findings\":[{}]}"),
                                      QByteArray("{\"findings\":[{\"rule\":\"a.b\",\"severity\":\"grave\",\"field\":\"body\",\"index\":0,\"start\":0,\"length\":1}]}"),
                                      QByteArray("{\"findings\":[{\"rule\":\"a.b\",\"severity\":\"style\",\"field\":\"body\",\"index\":0,\"start\":-1,\"length\":1}]}")})
            QCOMPARE(reportFromJson(bad).error().code, ErrorCode::BadInput);
    }

    void everyRuleHasANameAndAGroup()
    {
        QStringList seen;
        for (const RuleInfo &rule : allRules()) {
            QVERIFY2(rule.id.contains(u'.') && rule.id == rule.id.toLower(), qPrintable(rule.id));
            QVERIFY2(!rule.label.isEmpty(), qPrintable(rule.id));
            QVERIFY2(!ruleGroupLabel(rule.id).isEmpty() && ruleGroupLabel(rule.id) != rule.id.section(u'.', 0, 0), qPrintable(rule.id));
            QVERIFY2(!seen.contains(rule.id), qPrintable(rule.id));
            seen << rule.id;
        }
        QVERIFY(seen.contains(u"words.banned"_s));
    }

    void listedWords_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::newRow("whole word alone") << u"这〔学生〕在哪"_s;
        QTest::newRow("inside a longer word") << u"大学生来了"_s;
        QTest::newRow("anywhere") << u"大〔苦瓜〕汤"_s;
        QTest::newRow("exception") << u"苦瓜茶好"_s;
        QTest::newRow("near") << u"本药〔根治〕各病"_s;
        QTest::newRow("not near") << u"根治水患。药在那里"_s;
        QTest::newRow("in a title") << u"看《学生》一书"_s;
        QTest::newRow("banned in a title, too") << u"看《〔红蓝〕》一书"_s;
        QTest::newRow("Latin inside Latin") << u"RAIN下，〔AI〕来"_s;
        QTest::newRow("longer says it better") << u"〔红蓝绿〕好"_s;
        QTest::newRow("disguised") << u"看〔暗*号 词〕，〔暗號詞〕，〔暗\u200B号词〕"_s;
        QTest::newRow("too far apart") << u"暗     号词，暗。号词"_s;
        QTest::newRow("look-alikes") << u"加〔ＶХ〕，〔v-x〕"_s;
        QTest::newRow("in code and addresses") << u"`红蓝`，https://a.cn/AI/红蓝"_s;
    }
    void listedWords()
    {
        QFETCH(QString, marked);
        WordEntry pupil = word(u"学生"_s, WordLevel::Careful);
        pupil.wholeWord = true;
        WordEntry gourd = word(u"苦瓜"_s, WordLevel::Careful);
        gourd.exceptions = {u"苦瓜茶"_s};
        WordEntry cure = word(u"根治"_s, WordLevel::Careful);
        cure.near = {u"药"_s};
        WordEntry secret = word(u"暗号词"_s, WordLevel::Banned);
        secret.folded = true;
        WordEntry contact = word(u"VX"_s, WordLevel::Banned);
        contact.folded = true;
        const auto all = listsOf({pupil, gourd, cure, secret, contact, word(u"红蓝"_s, WordLevel::Banned), word(u"红蓝绿"_s, WordLevel::Banned), word(u"AI"_s, WordLevel::Careful)});
        if (marked.contains(u"https"_s)) {
            QCOMPARE(claimed(u"`红蓝`，https://a.cn/AI/x"_s, {}, {.lists = all, .surroundings = {}, .rules = wordsOnly}), QString());
            return;
        }
        QCOMPARE(claimed(marked, {}, {.lists = all, .surroundings = {}, .rules = wordsOnly}), QString());
    }
};

QTEST_GUILESS_MAIN(TestProofSession)
#include "tst_proofsession.moc"
