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

/// galleyctl merge, by the real program.
class TestMergeByCommand : public QObject
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
        m_ctl->workingFolder = m_folder->path();
    }

    void editsOfDifferentSentencesMerge()
    {
        write(u"甲来了。乙来了。丙来了。\n"_s, u"甲走了。乙来了。丙来了。\n"_s, u"甲来了。乙来了。丙走了。\n"_s);
        const Ran ran = merge();
        GALLEY_EXIT(ran, 0);
        QCOMPARE(QString::fromUtf8(ran.out), u"甲走了。乙来了。丙走了。\n"_s);
        QCOMPARE(ran.err, QByteArray());
    }

    void conflictsAreMarkedInWholeLinesAndEndWithOne()
    {
        write(u"前句。昨日下午三时开会。后句。\n\n尾段一。尾段二。\n"_s, u"前句。11月22日下午三时开会。后句。\n\n尾段一。尾段二。\n"_s,
              u"前句。昨日下午四时开会。后句。\n\n尾段一。尾段改。\n"_s);
        const Ran ran = merge();
        GALLEY_EXIT(ran, 1);
        QCOMPARE(QString::fromUtf8(ran.out),
                 u"<<<<<<< mine\n前句。11月22日下午三时开会。后句。\n||||||| base\n前句。昨日下午三时开会。后句。\n=======\n前句。昨日下午四时开会。后句。\n"
                 ">>>>>>> theirs\n\n尾段一。尾段改。\n"_s);
        QVERIFY(ran.err.contains("1 conflict"));
    }

    void jsonTellsEveryConflictWithItsPlaces()
    {
        write(u"前句。昨日，会议开始，到会百人。后句。\n"_s, u"前句。今日，会议开始，到会百人。后句。\n"_s, u"前句。昨日，会议开始，到会千人。后句。\n"_s);
        const Ran ran = merge({u"--json"_s});
        GALLEY_EXIT(ran, 1);
        const QJsonObject json = ran.json();
        QCOMPARE(json[u"clean"_s], QJsonValue(false));
        QCOMPARE(json[u"drops_approval"_s], QJsonValue(true));
        const QJsonObject conflict = json[u"conflicts"_s][0].toObject();
        QCOMPARE(conflict[u"field"_s], u"body"_s);
        QCOMPARE(conflict[u"reason"_s], u"edited"_s);
        QCOMPARE(conflict[u"mine"_s], u"今日，会议开始，到会百人。"_s);
        QCOMPARE(conflict[u"proposal"_s], u"今日，会议开始，到会千人。"_s);
        QCOMPARE(conflict[u"in_base"_s], (QJsonObject{{u"start"_s, 3}, {u"length"_s, 13}}));
    }

    void whatWasNotPutRightIsRefused()
    {
        write(u"甲。\n"_s, u"乙。\n"_s, u"丙。\n"_s);
        const QString merged = m_folder->filePath(u"merged.md"_s);
        const Ran ran = merge({u"-o"_s, merged});
        GALLEY_EXIT(ran, 1);
        QCOMPARE(ran.out, QByteArray());
        const Ran again = m_ctl->run({u"merge"_s, merged, u"mine"_s, u"theirs"_s});
        GALLEY_EXIT(again, 3);
        QVERIFY2(again.err.contains("line 1"), again.err.constData());
        GALLEY_EXIT(m_ctl->run({u"init"_s}), 0);
        const Ran import = m_ctl->run({u"import"_s, merged});
        GALLEY_EXIT(import, 3);
        QVERIFY2(import.err.contains("was not put right"), import.err.constData());
        put(u"merged.txt"_s, QString::fromUtf8(readFile(merged)));
        GALLEY_EXIT(m_ctl->run({u"import"_s, u"merged.txt"_s}), 3);
        GALLEY_EXIT(m_ctl->run({u"article"_s, u"new"_s, u"headline=甲"_s, u"--body-file"_s, merged}), 3);

        // Put right by hand: one version is kept.
        QString text = QString::fromUtf8(readFile(merged));
        text.remove(QRegularExpression(u"^\\|{7}[\\s\\S]*?^>{7}.*\\n|^<{7}.*\\n"_s, QRegularExpression::MultilineOption));
        QCOMPARE(text, u"乙。\n"_s);
        put(u"merged.md"_s, text);
        GALLEY_EXIT(m_ctl->run({u"import"_s, merged}), 0);
    }

    void articlesMergeFieldByField()
    {
        const auto article = [](const QString &headline, const QString &tags, const QString &body) {
            return QString(u"---\nheadline: "_s + headline + u"\nauthor_line: 北疆网\nkind: original\ntags: ["_s + tags + u"]\n---\n\n"_s + body);
        };
        write(article(u"旧题"_s, u"甲, 乙"_s, u"一。二。三。\n"_s), article(u"我题"_s, u"甲, 乙, 丙"_s, u"一改。二。三。\n"_s),
              article(u"旧题"_s, u"乙"_s, u"一。二。三改。\n"_s));
        Ran ran = merge();
        GALLEY_EXIT(ran, 0);
        const QString merged = QString::fromUtf8(ran.out);
        QVERIFY2(merged.contains(u"headline: 我题\n"_s), ran.out.constData());
        QVERIFY2(merged.contains(u"乙"_s) && merged.contains(u"丙"_s) && !merged.contains(u"甲"_s), ran.out.constData());
        QVERIFY2(merged.endsWith(u"---\n\n一改。二。三改。\n"_s), ran.out.constData());

        put(u"theirs"_s, article(u"他题"_s, u"甲, 乙"_s, u"一。二。三。\n"_s));
        ran = merge();
        GALLEY_EXIT(ran, 1);
        QVERIFY2(QString::fromUtf8(ran.out).contains(u"<<<<<<< mine\nheadline: 我题\n||||||| base\nheadline: 旧题\n=======\nheadline: 他题\n>>>>>>> theirs\n"_s), ran.out.constData());
        const QJsonObject json = merge({u"--json"_s}).json();
        QCOMPARE(json[u"conflicts"_s][0][u"field"_s], u"headline"_s);
        QCOMPARE(json[u"conflicts"_s][0][u"theirs"_s], u"他题"_s);
    }

    void wrongUseIsTold()
    {
        write(u"---\nheadline: 甲\n---\n\n一。\n"_s, u"一。\n"_s, u"一。\n"_s);
        GALLEY_EXIT(merge(), 2);
        GALLEY_EXIT(m_ctl->run({u"merge"_s, u"base"_s, u"mine"_s}), 2);
        GALLEY_EXIT(m_ctl->run({u"merge"_s, u"base"_s, u"mine"_s, u"nowhere"_s}), 3);
        GALLEY_EXIT(m_ctl->run({u"merge"_s, u"-"_s, u"-"_s, u"theirs"_s}), 2);
        write(u"一。"_s, u"一。"_s, u"一。"_s);
        GALLEY_EXIT(merge({u"-o"_s, u"nowhere/at/all"_s}), 3);
    }

    void aVersionComesFromStandardInput()
    {
        write(u"一。二。三。"_s, u"一改。二。三。"_s, QString());
        const Ran ran = m_ctl->run({u"merge"_s, u"base"_s, u"mine"_s, u"-"_s}, u"一。二。三改。"_s.toUtf8());
        GALLEY_EXIT(ran, 0);
        QCOMPARE(QString::fromUtf8(ran.out), u"一改。二。三改。"_s);
    }

private:
    void put(const QString &name, const QString &text)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text.toUtf8()), text.toUtf8().size());
    }
    void write(const QString &base, const QString &mine, const QString &theirs)
    {
        put(u"base"_s, base);
        put(u"mine"_s, mine);
        put(u"theirs"_s, theirs);
    }
    Ran merge(const QStringList &more = {}) { return m_ctl->run(QStringList{u"merge"_s, u"base"_s, u"mine"_s, u"theirs"_s} + more); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_ctl;
};

QTEST_GUILESS_MAIN(TestMergeByCommand)
#include "tst_mergebycommand.moc"
