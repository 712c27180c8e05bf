// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandline.h"
#include "ctl/exitcode.h"
#include "ctl/linediff.h"
#include "ctl/password.h"
#include "ctl/registry.h"

#include <QSet>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyNameOfTheContractIsThere_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names{
            u"init"_s, u"import"_s, u"article new"_s, u"article list"_s, u"article show"_s, u"article set"_s,
            u"article history"_s, u"article diff"_s, u"section list"_s, u"section add"_s, u"section set"_s,
            u"section move"_s, u"section merge"_s, u"section remove"_s, u"tag list"_s, u"tag merge"_s, u"tag rename"_s,
            u"site show"_s, u"site set"_s, u"page list"_s, u"page set"_s, u"person list"_s, u"person add"_s,
            u"person set"_s, u"source list"_s, u"source import"_s, u"series list"_s, u"series set"_s, u"submit"_s,
            u"recall"_s, u"pass"_s, u"return"_s, u"approve"_s, u"proofread"_s, u"spike"_s, u"schedule"_s, u"publish"_s,
            u"correct"_s, u"withdraw"_s, u"site build"_s, u"outlet add"_s, u"outlet list"_s, u"outlet check"_s,
            u"outlet remove"_s, u"remote init"_s, u"remote status"_s, u"remote user add"_s, u"remote user role"_s, u"remote user remove"_s, u"sync"_s, u"search"_s, u"check"_s, u"export"_s, u"render"_s, u"convert"_s,
            u"merge"_s, u"doctor"_s};
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyNameOfTheContractIsThere()
    {
        QFETCH(const QString, name);
        QSet<QString> known;
        for (const Command &command : allCommands()) {
            QVERIFY2(!known.contains(command.name), "a command stands twice in the table");
            known.insert(command.name);
            QVERIFY(!command.help.isEmpty());
            QVERIFY(command.run);
        }
        QVERIFY(known.contains(name));
    }

    void commandsOfThreeWordsAreFound()
    {
        const auto line = parseCommandLine({u"remote"_s, u"user"_s, u"add"_s, u"--publisher"_s, u"chenlan"_s});
        QVERIFY(line);
        QCOMPARE(line->command->name, u"remote user add"_s);
        QCOMPARE(line->arguments.positional, QStringList{u"chenlan"_s});
        const auto half = parseCommandLine({u"remote"_s, u"user"_s});
        QVERIFY(!half && half.error().message.contains("list, add, role"_L1));
        const auto wrong = parseCommandLine({u"remote"_s, u"user"_s, u"ad"_s});
        QVERIFY(!wrong && wrong.error().message.contains("remote user ad"_L1));
    }

    void globalOptionsMayStandAnywhere()
    {
        const auto line = parseCommandLine({u"article"_s, u"--json"_s, u"--as"_s, u"hejing"_s});
        QVERIFY(!line);
        const auto behind = parseCommandLine({u"article"_s, u"list"_s, u"--limit=3"_s, u"--as"_s, u"hejing"_s, u"--json"_s, u"--newsroom=/n"_s});
        QVERIFY(behind);
        QCOMPARE(behind->as, u"hejing"_s);
        QCOMPARE(behind->newsroom, u"/n"_s);
        QVERIFY(behind->json);
        QCOMPARE(behind->arguments.value(u"limit"_s), u"3"_s);
    }

    void fieldsAreTakenInAllTheirSpellings()
    {
        const auto line = parseCommandLine({u"article"_s, u"set"_s, u"01a20af7"_s, u"headline=a=b"_s, u"--short-headline"_s,
                                            u"c"_s, u"author_line"_s, u"d"_s, u"--place=e"_s});
        QVERIFY(line);
        QCOMPARE(line->arguments.positional, QStringList{u"01a20af7"_s});
        const QList<std::pair<QString, QString>> wanted{{u"headline"_s, u"a=b"_s}, {u"short_headline"_s, u"c"_s},
                                                        {u"author_line"_s, u"d"_s}, {u"place"_s, u"e"_s}};
        QCOMPARE(line->arguments.fields, wanted);
    }

    void wordsBehindTwoDashesAreNoOptions()
    {
        const auto line = parseCommandLine({u"search"_s, u"--"_s, u"--json"_s});
        QVERIFY(line);
        QVERIFY(!line->json);
        QCOMPARE(line->arguments.positional, QStringList{u"--json"_s});
        QVERIFY(!asksForJson({u"search"_s, u"--"_s, u"--json"_s}));
    }

    void onlyADashReadsStandardInput()
    {
        QVERIFY(parseCommandLine({u"render"_s, u"-"_s})->readsInput());
        QVERIFY(!parseCommandLine({u"render"_s, u"a.md"_s})->readsInput());
        QVERIFY(parseCommandLine({u"article"_s, u"new"_s, u"--body-file"_s, u"-"_s})->readsInput());
        QVERIFY(parseCommandLine({u"person"_s, u"add"_s, u"a"_s, u"--password-stdin"_s})->readsInput());
    }

    void anErrorBecomesTheContractsExitCode_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("exit");
        QTest::newRow("refused") << int(ErrorCode::Refused) << 1;
        QTest::newRow("usage") << int(ErrorCode::Usage) << 2;
        QTest::newRow("not found") << int(ErrorCode::NotFound) << 2;
        QTest::newRow("conflict") << int(ErrorCode::Conflict) << 3;
        QTest::newRow("bad input") << int(ErrorCode::BadInput) << 3;
        QTest::newRow("io") << int(ErrorCode::Io) << 3;
        QTest::newRow("locked") << int(ErrorCode::Locked) << 3;
        QTest::newRow("newer") << int(ErrorCode::NewerVersion) << 3;
        QTest::newRow("network") << int(ErrorCode::Network) << 3;
        QTest::newRow("defect") << int(ErrorCode::Internal) << 3;
    }
    void anErrorBecomesTheContractsExitCode()
    {
        QFETCH(const int, code);
        QFETCH(const int, exit);
        QCOMPARE(static_cast<int>(exitCodeFor(static_cast<ErrorCode>(code))), exit);
    }

    void aDifferenceShowsChangedLinesWithTheirNeighbours()
    {
        QCOMPARE(lineDiff(u"a\nb"_s, u"a\nb"_s), QString());
        QCOMPARE(lineDiff(u"1\n2\n3\n4\n5\n6\n7\n8"_s, u"1\n2\n3\n4\n5\n6\n7\nacht"_s),
                 u"…\n  5\n  6\n  7\n- 8\n+ acht\n"_s);
        QCOMPARE(lineDiff(u"a\nb\nc"_s, u"a\nc"_s), u"  a\n- b\n  c\n"_s);
    }

    void aPasswordFitsItsOwnEntryOnly()
    {
        const QByteArray entry = makePasswordEntry(u"草原2026"_s);
        QVERIFY(entry.startsWith("pbkdf2-sha512$"));
        QVERIFY(passwordFits(u"草原2026"_s, entry));
        QVERIFY(!passwordFits(u"草原2027"_s, entry));
        QVERIFY(!passwordFits({}, entry));
        QVERIFY2(makePasswordEntry(u"草原2026"_s) != entry, "every entry has its own salt");
        QVERIFY(makePasswordEntry({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
