// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/properties.h"

#include <testkit/testkit.h>

#include <QDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// Every input that the fuzzers start from or once stumbled over holds what faults/properties.h asks.
class TestFaultCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeptInputHolds_data();
    void everyKeptInputHolds();
};

namespace {

using Property = QString (*)(const QByteArray &);

Property propertyOf(const QString &name)
{
    if (name == "render"_L1)
        return faults::rendering;
    return name == "convert"_L1 ? faults::converting : name == "import"_L1 ? faults::importing : nullptr;
}

} // namespace

void TestFaultCorpus::everyKeptInputHolds_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("path");
    for (const QString &property : {u"render"_s, u"convert"_s, u"import"_s}) {
        const QDir folder(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"corpus/"_s + property));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY2(names.size() >= 5, qPrintable(folder.path()));
        for (const QString &name : names)
            QTest::addRow("%s/%s", qPrintable(property), qPrintable(name)) << property << folder.filePath(name);
    }
}

void TestFaultCorpus::everyKeptInputHolds()
{
    QFETCH(QString, property);
    QFETCH(QString, path);
    QCOMPARE(propertyOf(property)(testkit::readFile(path)), QString());
}

QTEST_APPLESS_MAIN(TestFaultCorpus)
#include "tst_faultcorpus.moc"
