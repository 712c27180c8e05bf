// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/kit/pagetree.h"
#include "markup/render.h"
#include "testkit/elsewhere.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// The examples of CommonMark 0.31.2, read from where the machine has them (none are kept here): each gives
/// the standard's tree, headings one level down, but for those named below.
class TestCommonMarkSpec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyExampleGivesTheStandardsTree_data();
    void everyExampleGivesTheStandardsTree();

private:
    QJsonArray m_examples;
};

namespace {

/// Where DESIGN.md departs from the standard. Chinese emphasis, our figures and the other lines of our own never
/// meet these examples; that # is a sub-heading is allowed for below.
enum class Departure {
    None,
    RawHtml,   ///< shown as text
    LinkScheme ///< neither http, https, mailto, article: nor site-relative: the text without the link
};

Departure departureOf(int example)
{
    static const QSet<int> schemes{
        500, // [link](foo\)\:) has a colon where a scheme ends
        596, // irc:
        598, // a+b+c:
        599, // made-up-scheme:
        601, // localhost:
    };
    static const QSet<int> rawHtml{
        21, 31,                  // a tag with what would be an escape or a reference
        201,                     // [foo]: <bar>(baz)
        308, 309,                // <!-- --> between lists
        344, 475, 476, 477,      // a mark inside a tag
        491, 494, 524, 536,      // tags in and around links
        642, 643,                // a line's end inside a tag
    };
    if (schemes.contains(example))
        return Departure::LinkScheme;
    const bool htmlBlocks = example >= 148 && example <= 191;
    // Of the section "Raw HTML" those are as the standard says which are no HTML to it either.
    const bool tags = (example >= 613 && example <= 617) || example == 623 || (example >= 625 && example <= 631);
    return htmlBlocks || tags || rawHtml.contains(example) ? Departure::RawHtml : Departure::None;
}

} // namespace

void TestCommonMarkSpec::initTestCase()
{
    QTest::failOnWarning();
    const QString path = qEnvironmentVariable("GALLEY_COMMONMARK_SPEC", QStringLiteral(GALLEY_COMMONMARK_SPEC));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) && testkit::inBuildRoot())
        QFAIL(qPrintable(u"CommonMark's examples are not at %1 (the build root should have them: packaging/linux/packages.txt)"_s.arg(path)));
    if (!file.isOpen())
        QSKIP(qPrintable(u"CommonMark's examples are not at "_s + path + u" (GALLEY_COMMONMARK_SPEC names another file)"_s));
    m_examples = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(m_examples.size(), 652);
}

void TestCommonMarkSpec::everyExampleGivesTheStandardsTree_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("number");
    for (const QJsonValue &value : std::as_const(m_examples)) {
        const QJsonObject example = value.toObject();
        const int number = example["example"_L1].toInt();
        QTest::addRow("%d %s", number, qPrintable(example["section"_L1].toString()))
            << example["markdown"_L1].toString() << example["html"_L1].toString() << number;
    }
}

void TestCommonMarkSpec::everyExampleGivesTheStandardsTree()
{
    QFETCH(QString, source);
    QFETCH(QString, html);
    QFETCH(int, number);
    html.replace("<h1>"_L1, "<h2>"_L1).replace("</h1>"_L1, "</h2>"_L1);
    const QString rendered = renderBody(source);
    const QString standard = QString::fromStdString(testkit::pageTree(html));
    const QString ours = QString::fromStdString(testkit::pageTree(rendered));
    switch (departureOf(number)) {
    case Departure::None:
        QCOMPARE(ours, standard);
        return;
    case Departure::RawHtml:
        QVERIFY2(rendered.contains("&lt;"_L1), qPrintable(rendered));
        break;
    case Departure::LinkScheme:
        QCOMPARE(testkit::visibleText(rendered), testkit::visibleText(html));
        break;
    }
    QVERIFY2(ours != standard, "this example no longer departs from the standard");
}

QTEST_APPLESS_MAIN(TestCommonMarkSpec)
#include "tst_commonmarkspec.moc"
