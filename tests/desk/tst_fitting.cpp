// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/appearance.h"
#include "desk/keyhint.h"

#include <QTest>
#include <QTranslator>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

class Brackets : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "galley::KeyHint") == 0 && qstrcmp(source, "%1 (%2)") == 0 ? u"%1（%2）"_s : QString();
    }
};

} // namespace

/// In the program's own type and style, what is written fits where it stands.
class TestFitting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }
    void cleanupTestCase() { m_appearance.reset(); }

    void keysStandInTheBracketsOfTheLanguage()
    {
        QCOMPARE(withKeys(u"Return…"_s, u"R"_s), u"Return… (R)"_s);
        QCOMPARE(withKeys(u"Return…"_s, QString()), u"Return…"_s);
        Brackets chinese;
        QVERIFY(QCoreApplication::installTranslator(&chinese));
        QCOMPARE(withKeys(u"退回…"_s, u"R"_s), u"退回…（R）"_s);
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TestFitting)
#include "tst_fitting.moc"
