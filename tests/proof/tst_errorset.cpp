// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many of a set of known errors proofing finds and mends. The set is the test's own: sentences written for it,
// spoilt by program (corruption.h) and by hand (errors/marked), without a look at the lists that the checks have.
// GALLEY_ERRORSET_MISSED=1 prints every error that was missed, and every finding in the clean texts.
#include "proof/errorset.h"
#include "proof/prooftestkit.h"

#include <QMap>
#include <QTest>

#include <iostream>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::testkit;

namespace {

const QDate publicationDay(2024, 6, 20);

OfficeEntry office(const QString &name, const QString &organisation, const QString &post, int rank, QDate from, QDate until = {})
{
    OfficeEntry entry;
    entry.name = name;
    entry.organisation = organisation;
    entry.post = post;
    entry.from = from;
    entry.until = until;
    entry.rank = rank;
    return entry;
}

/// Invented people of an invented province.
QList<OfficeEntry> offices()
{
    return {office(u"沈志行"_s, u"青川省委"_s, u"书记"_s, 1, QDate(2022, 11, 1)),
            office(u"李惟岳"_s, u"青川省人民政府"_s, u"省长"_s, 2, QDate(2023, 1, 15)),
            office(u"郑晓堂"_s, u"青川省人民政府"_s, u"副省长"_s, 3, QDate(2021, 5, 1)),
            office(u"季长缨"_s, u"云陵市委"_s, u"书记"_s, 4, QDate(2022, 3, 1)),
            office(u"乔木柏"_s, u"云陵市人民政府"_s, u"市长"_s, 5, QDate(2023, 6, 1)),
            office(u"付明谦"_s, u"青川省教育厅"_s, u"厅长"_s, 6, QDate(2023, 9, 1)),
            office(u"巴特尔苏荣格"_s, u"北河县人民政府"_s, u"县长"_s, 7, QDate(2022, 7, 1)),
            office(u"宋远鸿"_s, u"青川省人民政府"_s, u"省长"_s, 0, QDate(2018, 1, 1), QDate(2023, 1, 14)),
            office(u"韩北辰"_s, u"云陵市人民政府"_s, u"市长"_s, 0, QDate(2019, 1, 1), QDate(2023, 5, 31)),
            office(u"罗子衿"_s, u"青川省教育厅"_s, u"厅长"_s, 0, QDate(2017, 1, 1), QDate(2023, 8, 31))};
}

WordEntry word(const QString &text, WordLevel level, const QStringList &preferred, const QStringList &exceptions = {})
{
    WordEntry entry;
    entry.word = text;
    entry.level = level;
    entry.preferred = preferred;
    entry.exceptions = exceptions;
    return entry;
}

QList<WordEntry> words()
{
    QList<WordEntry> list{word(u"瞎子"_s, WordLevel::Banned, {u"盲人"_s}), word(u"残废"_s, WordLevel::Banned, {u"残疾人"_s}),
                          word(u"民工"_s, WordLevel::Careful, {u"农民工"_s, u"务工人员"_s}, {u"农民工"_s})};
    for (const QString &text : {u"代开发票"_s, u"vx办证"_s, u"万艾可灵"_s, u"qq外挂"_s, u"casino88"_s}) {
        list << word(text, WordLevel::Banned, {});
        list.last().wholeWord = false;
        list.last().folded = true;
    }
    return list;
}

ProofTry settingFor(const QString &kind)
{
    ProofLists lists;
    lists.words = words();
    lists.offices = offices();
    static const auto compiled = std::make_shared<const CompiledLists>(lists);
    ProofTry setting;
    setting.lists = compiled;
    setting.surroundings.published = setting.surroundings.today = publicationDay;
    setting.surroundings.promotional = kind == "superlatives"_L1;
    if (kind == "bylines"_L1)
        setting.surroundings.reporters = {u"陈晓雨"_s, u"王立国"_s};
    return setting;
}

struct Outcome
{
    bool found = false;
    bool fixed = false;
};

/// What a finding says that it does not say of the right text too. Style is about taste: it finds no errors.
Outcome judge(const KnownError &error)
{
    const ProofTry setting = settingFor(error.kind);
    const QList<Finding> before = findingsIn(error.right.first(), setting);
    Content content;
    content.body = error.text;
    Outcome outcome;
    for (const Finding &finding : findingsIn(content, setting)) {
        const bool old = std::ranges::any_of(before, [&](const Finding &other) { return other.rule == finding.rule && other.text == finding.text; });
        const bool overlaps = finding.place.start <= error.start + error.length && error.start <= finding.place.start + finding.place.length
                              && (error.length == 0 || finding.place.length == 0
                                  || (finding.place.start < error.start + error.length && error.start < finding.place.start + finding.place.length));
        if (old || !overlaps || finding.rule.startsWith("style."_L1))
            continue;
        outcome.found = true;
        for (const ProofFix &fix : finding.fixes.first(std::min<qsizetype>(3, finding.fixes.size()))) {
            Content mended = content;
            outcome.fixed |= applyFix(mended, finding, fix) && error.right.contains(mended.body);
        }
    }
    return outcome;
}

struct Tally
{
    int errors = 0;
    int found = 0;
    int fixed = 0; ///< of those whose fix is judged; else found
    void operator+=(const Tally &other)
    {
        errors += other.errors;
        found += other.found;
        fixed += other.fixed;
    }
    double share() const { return errors == 0 ? 0 : 100.0 * fixed / errors; }
};

bool tellsMissed()
{
    return qEnvironmentVariableIntValue("GALLEY_ERRORSET_MISSED") != 0;
}

void say(const QString &line)
{
    std::cout << qUtf8Printable(line) << std::endl;
}

void sayRow(const QString &kind, const Tally &tally)
{
    say(u"%1 %2 %3 %4 %5 %"_s.arg(kind, -34).arg(tally.errors, 7).arg(tally.found, 7).arg(tally.fixed, 7).arg(tally.share(), 7, 'f', 1));
}

const QStringList exactKinds{u"width"_s, u"half-width throughout"_s, u"pairing"_s, u"pairing by hand"_s, u"ellipsis"_s, u"dash"_s,
                             u"dash and ellipsis by hand"_s, u"pause marks"_s, u"ordinals and stops"_s, u"numeral forms"_s, u"percentages"_s,
                             u"ranges"_s, u"approximations"_s, u"date and time forms"_s, u"impossible dates and times"_s, u"weekday"_s};

} // namespace

class ErrorSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_set = ErrorSet::read(QStringLiteral(GALLEY_TEST_DIR "/errors"));
        QVERIFY(m_set.cleanTexts().size() >= 220);
        QVERIFY(m_set.errors().size() >= 660);
        for (const KnownError &error : m_set.errors()) {
            QVERIFY2(!error.right.contains(error.text), qPrintable(QString(u"no error: "_s + error.text)));
            QVERIFY2(error.start + error.length <= error.text.size(), qPrintable(error.text));
        }
    }

    void knownErrorsAreFoundAndMended()
    {
        QMap<QString, Tally> kinds;
        QMap<QString, QStringList> missed;
        for (const KnownError &error : m_set.errors()) {
            const Outcome outcome = judge(error);
            const bool done = outcome.found && (outcome.fixed || !error.fixJudged);
            kinds[error.kind] += {1, int(outcome.found), int(done)};
            if (!done)
                missed[error.kind] << QString((outcome.found ? u"no fix  "_s : u"missed  "_s) + error.text + u"  ⇒  "_s + error.right.first());
        }
        say(u"%1 %2 %3 %4 %5"_s.arg(u"class"_s, -34).arg(u"errors"_s, 7).arg(u"found"_s, 7).arg(u"mended"_s, 7).arg(u"share"_s, 9));
        Tally all;
        Tally exact;
        for (auto it = kinds.cbegin(); it != kinds.cend(); ++it) {
            sayRow(it.key(), it.value());
            all += it.value();
            if (exactKinds.contains(it.key()))
                exact += it.value();
            for (const QString &line : tellsMissed() ? missed.value(it.key()) : QStringList())
                say(QString(u"    "_s + line));
        }
        sayRow(u"punctuation, numerals, dates"_s, exact);
        sayRow(u"all"_s, all);
        for (const QString &kind : exactKinds)
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
        QVERIFY2(exact.share() >= 97.0, qPrintable(u"punctuation, pairing, numerals and dates: %1 %"_s.arg(exact.share())));
        QVERIFY2(all.share() >= 85.0, qPrintable(u"all: %1 %"_s.arg(all.share())));
    }

    void cleanTextsAreLeftInPeace()
    {
        QMap<QString, int> rules;
        QStringList mustFix;
        qsizetype characters = 0;
        for (const QString &text : m_set.cleanTexts()) {
            characters += text.size();
            for (const Finding &finding : findingsIn(text, settingFor({}))) {
                ++rules[QString(finding.rule + u' ' + severityName(finding.severity))];
                const QString line = QString(toText({finding}) + u"  in  "_s + text);
                if (tellsMissed())
                    say(line);
                if (finding.severity == Severity::MustFix)
                    mustFix << line;
            }
        }
        say(u"findings in %1 clean texts of %2 characters:"_s.arg(m_set.cleanTexts().size()).arg(characters));
        for (auto it = rules.cbegin(); it != rules.cend(); ++it)
            say(u"%1 %2"_s.arg(it.key(), -44).arg(it.value(), 5));
        QVERIFY2(mustFix.isEmpty(), qPrintable(mustFix.join(u'\n')));
    }

private:
    ErrorSet m_set;
};

QTEST_APPLESS_MAIN(ErrorSetTest)
#include "tst_errorset.moc"
