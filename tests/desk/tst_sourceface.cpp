// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceeditor.h"
#include "desk/sourcefigures.h"
#include "desk/sourcelayout.h"
#include "desk/thumbnails.h"

#include <QBuffer>
#include <QPainter>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <atomic>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString hash(64, u'a');
const QString story = u"甲段\n\n![风场](asset:%1 \"航拍风场\"){credit=\"周启\"}\n\n乙见[公告](https://example.cn/a/very/long/address)后{++新++}{#c1}文\n"_s.arg(hash);

struct Desk
{
    Desk()
    {
        editor.setFigures(new SourceFigures(pictures, &editor));
        editor.setSource(story);
        editor.resize(640, 700);
        editor.show();
    }
    QTextBlock line(int number) const { return editor.document()->findBlockByNumber(number); }
    double height(int number) const { return editor.sourceLayout()->blockBoundingRect(line(number)).height(); }
    double width(int number) const
    {
        height(number); // lays it out
        const QTextLine first = line(number).layout()->lineAt(0);
        return first.naturalTextWidth();
    }
    void put(int number)
    {
        QTextCursor cursor(line(number));
        editor.setTextCursor(cursor);
    }

    std::atomic<int> reads = 0;
    SourceEditor editor;
    Thumbnails pictures{[this](const QByteArray &sha256) {
                            ++reads;
                            QImage picture(900, 600, QImage::Format_RGB32);
                            picture.fill(sha256 == hash.toLatin1() ? Qt::red : Qt::blue);
                            QByteArray bytes;
                            QBuffer buffer(&bytes);
                            buffer.open(QIODevice::WriteOnly);
                            picture.save(&buffer, "PNG");
                            return bytes;
                        }, &editor};
};

} // namespace

/// What writers see of the source: pictures for figures' lines, no addresses, and the text as it is below.
class TestSourceFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void aFigureHasTheRoomOfItsPicture()
    {
        Desk desk;
        const double pitch = desk.editor.sourceLayout()->pitch();
        QCOMPARE(desk.height(2), SourceFigures::heightFor(pitch));
        QCOMPARE(desk.height(0), pitch);
        desk.put(2); // its text above
        const double open = desk.height(2); // lays it out
        QCOMPARE(open, SourceFigures::heightFor(pitch) + desk.line(2).layout()->lineCount() * pitch);
        QCOMPARE(desk.editor.source(), story);
        desk.editor.setZoom(200);
        desk.put(0);
        QCOMPARE(desk.height(2), SourceFigures::heightFor(desk.editor.sourceLayout()->pitch()));
        QVERIFY(desk.height(2) > 1.8 * SourceFigures::heightFor(pitch));
    }

    void thePictureIsReadOnceAndDrawn()
    {
        Desk desk;
        desk.editor.grab();
        const double pitch = desk.editor.sourceLayout()->pitch();
        const auto shown = [&] {
            const QImage image = desk.editor.viewport()->grab().toImage();
            return image.pixelColor(40, int(2 * pitch + SourceFigures::heightFor(pitch) / 2));
        };
        QTRY_COMPARE(shown(), QColor(Qt::red));
        desk.editor.grab();
        QCOMPARE(desk.reads.load(), 1);
    }

    void addressesAndMarksFoldWhereTheCursorIsNot()
    {
        Desk desk;
        const double folded = desk.width(4);
        desk.put(4);
        const double open = desk.width(4);
        QVERIFY2(folded < open / 2, qPrintable(u"%1 of %2"_s.arg(folded).arg(open)));
        // The words take what they always took, addresses next to nothing.
        const double words = QFontMetricsF(desk.editor.font()).horizontalAdvance(u"乙见[公告后新文"_s);
        QVERIFY2(folded < words * 1.25, qPrintable(u"%1 for %2"_s.arg(folded).arg(words)));
        desk.put(0);
        QCOMPARE(desk.width(4), folded);
        QCOMPARE(desk.editor.source(), story);
    }

    void aClickBelowAFigureMeetsItsLine()
    {
        Desk desk;
        const double pitch = desk.editor.sourceLayout()->pitch();
        const double top = desk.editor.document()->documentMargin();
        const int below = int(top + 3 * pitch + SourceFigures::heightFor(pitch) + pitch / 2);
        QTest::mouseClick(desk.editor.viewport(), Qt::LeftButton, {}, QPoint(30, below));
        QCOMPARE(desk.editor.textCursor().blockNumber(), 4);
        desk.put(0);
        QTest::mouseClick(desk.editor.viewport(), Qt::LeftButton, {}, QPoint(60, int(top + 3 * pitch)));
        QCOMPARE(desk.editor.textCursor().blockNumber(), 2);
    }

    void typingElsewhereHighlightsNothingAnew()
    {
        Desk desk;
        int changed = 0;
        connect(desk.editor.document(), &QTextDocument::contentsChange, this, [&](int position, int, int) { changed += position > 3 ? 1 : 0; });
        QTest::keyClicks(&desk.editor, u"abc"_s);
        QCOMPARE(changed, 0);
    }
};

QTEST_MAIN(TestSourceFace)
#include "tst_sourceface.moc"
