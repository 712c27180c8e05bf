// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftestkit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using testkit::claimed;
using testkit::ProofTry;
using testkit::quiet;

/// The newsroom's table of people and offices (invented people), on 24 November 2026.
class TestOffices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        ProofLists lists;
        lists.offices = {
            {u"钟远山"_s, u"云川市委"_s, u"书记"_s, QDate(2024, 1, 1), {}, 1, {u"钟远出"_s}},
            {u"柳如是之"_s, u"云川市人民政府"_s, u"市长"_s, QDate(2025, 3, 1), {}, 2, {}},
            {u"贺兰青"_s, u"云川市人民政府"_s, u"市长"_s, QDate(2020, 1, 1), QDate(2025, 2, 28), 0, {}},
            {u"贺兰青"_s, u"云川市政协"_s, u"主席"_s, QDate(2025, 3, 1), {}, 3, {}},
        };
        m_with.lists = std::make_shared<const CompiledLists>(lists);
        m_with.rules = {u"people"_s};
        m_with.surroundings.published = QDate(2026, 11, 24);
        m_with.surroundings.today = QDate(2026, 11, 24);
    }

    void aWrongCharacterInALeadersNameMustBeFixed_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::addColumn<QString>("fix");
        QTest::newRow("a known misspelling") << u"〔钟远出〕到会讲话。"_s << u"钟远山"_s;
        QTest::newRow("by sound, behind the office") << u"云川市委书记〔钟院山〕到会。"_s << u"钟远山"_s;
        QTest::newRow("by shape, behind the office") << u"市政协主席〔贺兰清〕出席。"_s << u"贺兰青"_s;
    }
    void aWrongCharacterInALeadersNameMustBeFixed()
    {
        QFETCH(QString, marked);
        QFETCH(QString, fix);
        QCOMPARE(claimed(marked, {fix}, m_with), QString());
        const QString text = QString(marked).remove(u'〔').remove(u'〕');
        for (const Finding &finding : testkit::findingsIn(text, m_with))
            QCOMPARE(finding.severity, Severity::MustFix);
    }

    void aTitleIsHeldAgainstTheTable_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::addColumn<QString>("fix");
        QTest::newRow("another's office") << u"〔云川市人民政府市长〕钟远山到会。"_s << u"云川市委书记"_s;
        QTest::newRow("no longer held") << u"〔云川市人民政府市长〕贺兰青到会。"_s << u"云川市政协主席"_s;
    }
    void aTitleIsHeldAgainstTheTable()
    {
        QFETCH(QString, marked);
        QFETCH(QString, fix);
        QCOMPARE(claimed(marked, {fix}, m_with), QString());
    }

    void peopleStandInTheirOrder()
    {
        QCOMPARE(claimed(u"〔贺兰青、钟远山〕出席会议。", {u"钟远山、贺兰青"_s}, m_with), QString());
        QCOMPARE(testkit::corrected(u"贺兰青、钟远山出席会议。", m_with), u"钟远山、贺兰青出席会议。"_s);
    }

    void whatTheTableSaysIsQuiet_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("right") << u"云川市委书记钟远山、市政协主席贺兰青出席。"_s;
        QTest::newRow("former") << u"云川市原市长贺兰青回忆说。时任云川市人民政府市长贺兰青到场。"_s;
        QTest::newRow("the time it was so") << u"钟远山讲话。"_s;
        QTest::newRow("a deputy") << u"副市长江岸到会，副书记林浅主持。"_s;
        QTest::newRow("nobody of the table") << u"江北市市长高远到访。"_s;
        QTest::newRow("in order") << u"钟远山、贺兰青出席会议。"_s;
    }
    void whatTheTableSaysIsQuiet()
    {
        QFETCH(QString, text);
        QCOMPARE(quiet(text, m_with), QString());
    }

    void anArticleOfItsTimeMayNameTheHolderOfThen()
    {
        ProofTry then = m_with;
        then.surroundings.published = QDate(2023, 5, 1);
        QCOMPARE(quiet(u"云川市人民政府市长贺兰青到会。", then), QString());
    }

private:
    ProofTry m_with;
};

QTEST_GUILESS_MAIN(TestOffices)
#include "tst_offices.moc"
