// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/colours.h"
#include "desk/deskstyle.h"

#include <QTest>

#include <cmath>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

constexpr double textContrast = 4.5; ///< WCAG 2.2 AA for text
constexpr double shapeContrast = 3;  ///< for signs and the edge that tells where the keys are

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

struct Rule
{
    QString selector;
    QHash<QString, QString> set;
};

QList<Rule> rulesOf(QString sheet)
{
    sheet.remove(QRegularExpression(uR"(/\*.*?\*/)"_s, QRegularExpression::DotMatchesEverythingOption));
    QList<Rule> rules;
    static const QRegularExpression rule(uR"(([^{}]+)\{([^{}]*)\})"_s);
    for (const QRegularExpressionMatch &match : rule.globalMatch(sheet)) {
        Rule each{match.captured(1).trimmed(), {}};
        for (const QString &line : match.captured(2).split(u';', Qt::SkipEmptyParts))
            each.set.insert(line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed());
        rules.append(each);
    }
    return rules;
}

const Colours &scheme(bool dark) { return dark ? Colours::night() : Colours::light(); }

} // namespace

/// What stands on what can be read, in both schemes.
class TestContrast : public QObject
{
    Q_OBJECT
private:
    static void bothSchemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theMeasureIsTheStandards()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01); // the grey that WCAG's own examples name
    }

    void textIsReadable_data() { bothSchemes(); }
    void textIsReadable()
    {
        QFETCH(bool, dark);
        const Colours &c = scheme(dark);
        const std::tuple<const char *, QColor, QColor> pairs[] = {
            {"ink on paper", c.ink, c.paper}, {"ink on bar", c.ink, c.bar}, {"ink on side", c.ink, c.side},
            {"dim on paper", c.dim, c.paper}, {"dim on bar", c.dim, c.bar}, {"dim on side", c.dim, c.side},
            {"selected", c.selectionInk, c.selection}, {"blue on paper", c.blue, c.paper}, {"blue on bar", c.blue, c.bar},
            {"primary button", c.onBlue, c.blue}, {"red on paper", c.red, c.paper}, {"red on bar", c.red, c.bar},
            {"green on paper", c.green, c.paper}, {"green on bar", c.green, c.bar}, {"amber on paper", c.amber, c.paper},
            {"amber on bar", c.amber, c.bar}, {"purple on paper", c.purple, c.paper}, {"inserted", c.insertedInk, c.insertedBack},
            {"deleted", c.deletedInk, c.deletedBack}, {"ink on inserted", c.ink, c.insertedBack}, {"ink on deleted", c.ink, c.deletedBack}};
        for (const auto &[name, ink, ground] : pairs)
            QVERIFY2(contrast(ink, ground) >= textContrast, qPrintable(QString::fromLatin1("%1: %2").arg(QLatin1StringView(name)).arg(contrast(ink, ground))));
    }

    void theKeysPlaceIsSeen_data() { bothSchemes(); }
    void theKeysPlaceIsSeen()
    {
        QFETCH(bool, dark);
        const Colours &c = scheme(dark);
        for (const QColor &ground : {c.paper, c.bar, c.side})
            QVERIFY(contrast(c.blue, ground) >= shapeContrast);
    }

    /// Every rule that gives both colours; what is disabled is exempt, as the standard has it.
    void everyRuleOfTheSheetIsReadable_data() { bothSchemes(); }
    void everyRuleOfTheSheetIsReadable()
    {
        QFETCH(bool, dark);
        int judged = 0;
        for (const Rule &rule : rulesOf(deskStyleSheet(scheme(dark)))) {
            const QColor ink(rule.set.value(u"color"_s));
            const QColor ground(rule.set.value(u"background"_s));
            if (!ink.isValid() || !ground.isValid() || rule.selector.contains(u":disabled"_s) || ink.alpha() == 0 || ground.alpha() == 0)
                continue;
            ++judged;
            QVERIFY2(contrast(ink, ground) >= textContrast,
                     qPrintable(QString::fromLatin1("%1: %2").arg(rule.selector).arg(contrast(ink, ground))));
        }
        QVERIFY2(judged > 12, qPrintable(QString::number(judged)));
    }

    /// Text whose rule leaves the ground to what it stands on must be readable on every ground of the window.
    void textIsReadableWhereverItStands_data() { bothSchemes(); }
    void textIsReadableWhereverItStands()
    {
        QFETCH(bool, dark);
        const Colours &c = scheme(dark);
        for (const Rule &rule : rulesOf(deskStyleSheet(c))) {
            const QColor ink(rule.set.value(u"color"_s));
            if (!ink.isValid() || ink.alpha() == 0
                || (rule.set.contains(u"background"_s) && QColor(rule.set.value(u"background"_s)).alpha() != 0)
                || rule.selector.contains(u":disabled"_s) || rule.selector.contains(u"chip"_s) || rule.selector.contains(u"primary"_s))
                continue;
            for (const QColor &ground : {c.paper, c.bar})
                QVERIFY2(contrast(ink, ground) >= textContrast,
                         qPrintable(QString::fromLatin1("%1 on %2: %3").arg(rule.selector, ground.name()).arg(contrast(ink, ground))));
        }
    }
};

QTEST_GUILESS_MAIN(TestContrast)
#include "tst_contrast.moc"
