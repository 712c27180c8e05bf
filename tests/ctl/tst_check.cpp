// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"
#include "testkit/testkit.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// Proofreading from the command line, by the real program.
class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
        QTest::failOnWarning();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_ctl = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"newsroom"_s));
        GALLEY_EXIT(m_ctl->run({u"init"_s}), 0);
        m_ctl->workingFolder = m_folder->path();
        write(u"words.csv"_s, u"词,级别,推荐,整词\n红蓝,禁用,蓝红,否\n青紫,慎用,,否\n"_s);
    }

    void aFileIsCheckedAgainstTheNewsroomsLists()
    {
        GALLEY_EXIT(m_ctl->run({u"proof"_s, u"list"_s, u"import"_s, u"words"_s, u"words.csv"_s, u"--note"_s, u"第一版"_s}), 0);
        write(u"a.md"_s, u"## 小标题\n\n他说**红**蓝，`红蓝`。\n"_s);
        const Ran people = m_ctl->run({u"check"_s, u"a.md"_s, u"--rule"_s, u"words"_s});
        GALLEY_EXIT(people, 0);
        QVERIFY2(people.out.startsWith("3:5  words.banned"), people.out.constData());
        QVERIFY2(people.out.contains("→ 蓝红\n"), people.out.constData());
        GALLEY_EXIT(m_ctl->run({u"check"_s, u"a.md"_s, u"--rule"_s, u"words"_s, u"--strict"_s}), 1);

        const QJsonObject json = m_ctl->ask({u"check"_s, u"a.md"_s, u"--rule"_s, u"words.banned"_s});
        QCOMPARE(json[u"file"_s].toString(), u"a.md"_s);
        const QJsonArray findings = json[u"findings"_s].toArray();
        QCOMPARE(findings.size(), 1);
        const QJsonObject finding = findings.first().toObject();
        QCOMPARE(finding[u"rule"_s].toString(), u"words.banned"_s);
        QCOMPARE(finding[u"severity"_s].toString(), u"must-fix"_s);
        QCOMPARE(finding[u"field"_s].toString(), u"body"_s);
        QCOMPARE(finding[u"text"_s].toString(), u"红**蓝"_s);
        QCOMPARE(finding[u"sentence"_s].toString(), u"他说红蓝，\uFFFC。"_s);
        QCOMPARE(finding[u"fixes"_s].toArray().first().toObject()[u"label"_s].toString(), u"蓝红"_s);
    }

    void anArticleIsCheckedWithItsFields()
    {
        GALLEY_EXIT(m_ctl->run({u"proof"_s, u"list"_s, u"import"_s, u"words"_s, u"words.csv"_s}), 0);
        write(u"b.md"_s, u"---\nheadline: 红蓝的标题\nslug: hong-lan\n---\n正文青紫。\n"_s);
        const QJsonObject imported = m_ctl->ask({u"import"_s, u"b.md"_s});
        const QString id = imported[u"articles"_s].toArray().first().toObject()[u"id"_s].toString();
        const QJsonObject json = m_ctl->ask({u"check"_s, id, u"--rule"_s, u"words"_s});
        QCOMPARE(json[u"article"_s].toString(), id);
        QStringList fields;
        for (const QJsonValue &finding : json[u"findings"_s].toArray())
            fields << finding.toObject()[u"field"_s].toString();
        QCOMPARE(fields, (QStringList{u"headline"_s, u"body"_s}));
        const Ran people = m_ctl->run({u"check"_s, id, u"--rule"_s, u"words"_s});
        QVERIFY2(people.out.startsWith("headline 1:1  words.banned"), people.out.constData());
    }

    void aFileNeedsNoNewsroom()
    {
        GalleyctlRunner alone(QString{});
        alone.workingFolder = m_folder->path();
        write(u"c.body"_s, u"这里没有什么。\n"_s);
        GALLEY_EXIT(alone.run({u"check"_s, u"c.body"_s, u"--rule"_s, u"words"_s}), 0);
        GALLEY_EXIT(alone.run({u"check"_s, u"-"_s, u"--rule"_s, u"words"_s}, u"这里没有什么。"_s.toUtf8()), 0);
        GALLEY_EXIT(alone.run({u"check"_s, u"nothere.md"_s}), 3);
        GALLEY_EXIT(m_ctl->run({u"check"_s, u"nothere.md"_s}), 2);
        GALLEY_EXIT(m_ctl->run({u"check"_s}), 2);
    }

    void listsHaveAHistory()
    {
        const QStringList list{u"proof"_s, u"list"_s};
        GALLEY_EXIT(m_ctl->run(list + QStringList{u"import"_s, u"words"_s, u"words.csv"_s, u"--note"_s, u"第一版"_s}), 0);
        const Ran first = m_ctl->run(list + QStringList{u"export"_s, u"words"_s});
        GALLEY_EXIT(first, 0);
        QVERIFY(first.out.contains("\n红蓝,banned,蓝红,,,no,no,no,\r\n"));
        GALLEY_EXIT(m_ctl->run(list + QStringList{u"import"_s, u"words"_s, u"-"_s}, "word\nx\n"), 0);
        const QJsonArray versions = m_ctl->ask(list + QStringList{u"history"_s, u"words"_s})[u"versions"_s].toArray();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.last().toObject()[u"note"_s].toString(), u"第一版"_s);
        QCOMPARE(m_ctl->run(list + QStringList{u"export"_s, u"words"_s, u"--version"_s, u"1"_s}).out, first.out);

        const Ran broken = m_ctl->run(list + QStringList{u"import"_s, u"words"_s, u"-"_s}, "word,level\nx,banned\ny,\"z\n");
        GALLEY_EXIT(broken, 3);
        QVERIFY2(broken.err.contains("Line 3, column 2"), broken.err.constData());
        QCOMPARE(m_ctl->ask(list + QStringList{u"history"_s, u"words"_s})[u"versions"_s].toArray().size(), 2);

        GALLEY_EXIT(m_ctl->run(list + QStringList{u"import"_s, u"style"_s, u"-"_s}, "{\"longest_sentence\":90}"), 0);
        QCOMPARE(m_ctl->ask(list + QStringList{u"export"_s, u"style"_s})[u"longest_sentence"_s].toInt(), 90);
        GALLEY_EXIT(m_ctl->run(list + QStringList{u"export"_s, u"colours"_s}), 2);
        GALLEY_EXIT(m_ctl->run(list + QStringList{u"import"_s, u"words"_s}), 2);
        GALLEY_EXIT(m_ctl->run(list + QStringList{u"burn"_s, u"words"_s}), 2);
    }

    void rulesAreTold()
    {
        const QJsonArray rules = m_ctl->ask({u"proof"_s, u"rules"_s})[u"rules"_s].toArray();
        QVERIFY(std::ranges::any_of(rules, [](const QJsonValue &rule) { return rule.toObject()[u"id"_s] == u"words.banned"_s; }));
    }

private:
    void write(const QString &name, const QString &text)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_ctl;
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
