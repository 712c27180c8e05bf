// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textdiff.h"

#include <testkit/testkit.h>

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// 同{去-}[加+] in one line.
QString drawn(const QList<DiffPiece> &pieces)
{
    QString line;
    for (const DiffPiece &piece : pieces) {
        switch (piece.kind) {
        case DiffPiece::Kind::Same: line += piece.text; break;
        case DiffPiece::Kind::Removed: line += u'{' + piece.text + u'}'; break;
        case DiffPiece::Kind::Added: line += u'[' + piece.text + u']'; break;
        }
    }
    return line;
}

QString sideOf(const QList<DiffPiece> &pieces, DiffPiece::Kind other)
{
    QString side;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind != other)
            side += piece.text;
    }
    return side;
}

QString randomText()
{
    static const QString letters = u"草原风电今年三百亿。！，\nab12 😀"_s;
    const auto places = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(letters.size())));
    QString text;
    for (const int place : places)
        text += letters.at(place);
    return text;
}

} // namespace

class TextDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void showsWhatAnEditorChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << u"风来了。"_s << u"风来了。"_s << u"风来了。"_s;
        QTest::newRow("a character") << u"大风来了。雪停了。"_s << u"大风走了。雪停了。"_s << u"大风{来}[走]了。雪停了。"_s;
        QTest::newRow("a figure whole") << u"增长3.5%，高于去年。"_s << u"增长3.8%，高于去年。"_s << u"增长{3.5%}[3.8%]，高于去年。"_s;
        QTest::newRow("a word added") << u"牧民回家。"_s << u"牧民连夜回家。"_s << u"牧民[连夜]回家。"_s;
        QTest::newRow("a sentence gone") << u"第一句。第二句。第三句。"_s << u"第一句。第三句。"_s << u"第一句。{第二句。}第三句。"_s;
        QTest::newRow("a paragraph more") << u"甲。\n乙。"_s << u"甲。\n丙丁。\n乙。"_s << u"甲。\n[丙丁。\n]乙。"_s;
        QTest::newRow("from nothing") << QString() << u"新稿。"_s << u"[新稿。]"_s;
        QTest::newRow("to nothing") << u"旧稿。"_s << QString() << u"{旧稿。}"_s;
        QTest::newRow("chance agreement") << u"甲的乙丙。"_s << u"子的丑寅。"_s << u"{甲的乙丙}[子的丑寅]。"_s;
    }

    void showsWhatAnEditorChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(drawn(textDiff(before, after)), "shown");
    }

    void bothTextsCanBeReadFromThePieces()
    {
        QVERIFY(rc::check([] {
            const QString before = randomText();
            const QString after = randomText();
            const QList<DiffPiece> pieces = textDiff(before, after);
            RC_ASSERT(sideOf(pieces, DiffPiece::Kind::Added) == before);
            RC_ASSERT(sideOf(pieces, DiffPiece::Kind::Removed) == after);
        }));
    }

    void aLongUnlikeTextIsToldAsReplacedInBoundedTime()
    {
        QString before;
        QString after;
        for (int i = 0; i < 60000; ++i) {
            before += QChar(char16_t(0x4e00 + (qint64(i) * 7919) % 9000));
            after += QChar(char16_t(0x4e00 + 5000 + (qint64(i) * 104729) % 9000));
        }
        const QList<DiffPiece> pieces = textDiff(before, after);
        QCOMPARE(sideOf(pieces, DiffPiece::Kind::Added), before);
        QCOMPARE(sideOf(pieces, DiffPiece::Kind::Removed), after);
    }
};

QTEST_GUILESS_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
