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

namespace {

QJsonObject as(const GalleyctlRunner &ctl, const QStringList &arguments)
{
    const Ran ran = ctl.as(u"chenlan"_s, arguments);
    if (ran.code != 0)
        qWarning("%s", ran.told().constData());
    return ran.json();
}

} // namespace

/// One text for another in all drafts, by the real program.
class TestReplacing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
        QTest::failOnWarning();
    }

    void whatWouldStandThereIsShownBeforeItIsDone()
    {
        const QTemporaryDir folder;
        GalleyctlRunner ctl(folder.filePath(u"newsroom"_s));
        GALLEY_EXIT(ctl.run({u"init"_s, u"--sample"_s}), 0);
        ctl.workingFolder = folder.path();
        QFile file(folder.filePath(u"a.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"# 独一无二的题\n\n独一无二的话，见[报告](https://example.org/独一无二)。\n"_s.toUtf8());
        file.close();
        const QString id = as(ctl, {u"import"_s, u"a.md"_s})[u"articles"_s].toArray().first().toObject()[u"id"_s].toString();

        const QStringList command{u"article"_s, u"replace"_s, u"独一(无二)"_s, u"\\1独一"_s, u"--regex"_s, u"--body-only"_s};
        const QJsonArray shown = as(ctl, command)[u"articles"_s].toArray();
        QCOMPARE(shown.size(), 1);
        const QJsonArray matches = shown.first().toObject()[u"matches"_s].toArray();
        QCOMPARE(matches.size(), 1); // not the one in the address
        QCOMPARE(matches.first().toObject()[u"replacement"_s].toString(), u"无二独一"_s);
        QVERIFY(as(ctl, {u"article"_s, u"show"_s, id})[u"body"_s].toString().contains(u"独一无二的话"_s));

        const QJsonObject done = as(ctl, command + QStringList{u"--apply"_s})[u"articles"_s].toArray().first().toObject();
        QCOMPARE(done[u"replaced"_s].toInt(), 1);
        QCOMPARE(done[u"refusal"_s].toString(), QString());
        const QString body = as(ctl, {u"article"_s, u"show"_s, id})[u"body"_s].toString();
        QVERIFY2(body.contains(u"无二独一的话，见[报告](https://example.org/独一无二)"_s), qPrintable(body));
        GALLEY_EXIT(ctl.run({u"article"_s, u"replace"_s, u"("_s, u"x"_s, u"--regex"_s}), 2);
    }
};

QTEST_MAIN(TestReplacing)
#include "tst_replacing.moc"
