// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/livebody.h"
#include "desk/previewsite.h"
#include "desk/proofmarks.h"
#include "desk/sourcecounter.h"
#include "desk/sourceeditor.h"
#include "desk/sourcelayout.h"

#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <ctime>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QString prose(qsizetype characters)
{
    QString text;
    for (int i = 0; text.size() < characters; ++i)
        text += i % 9 == 3 ? u"## 第%1部分\n\n"_s.arg(i)
                           : u"记者从第%1次发布会上获悉，今年前三季度全区粮食总产量增长3.5%，农牧民收入稳步提高。雨后的草原格外安静。\n\n"_s.arg(i);
    return text;
}

/// An editor whose body is followed, as the window has it.
struct Writing
{
    Writing()
    {
        editor.resize(500, 600);
        editor.show();
        QObject::connect(&body, &LiveBody::patched, &body, [this](const BodyPatch &patch) {
            replaceBlocks(blocks, patch.first, patch.removed, patch.added);
            for (qsizetype i = patch.first + patch.added.size(); i < blocks.size(); ++i)
                blocks[i].firstLine += patch.linesMoved;
        });
        body.setRendering(BodyRendering{{}, {}}, 1);
    }
    void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&editor, &event);
    }

    SourceEditor editor;
    LiveBody body{&editor};
    SourceCounter counter{&editor, &body};
    QList<RenderedBlock> blocks;
};

/// What is wrong with the lines of the blocks in view; empty: all stand on the pitch.
QString offThePitch(const SourceEditor &editor)
{
    const SourceLayout *layout = editor.sourceLayout();
    const double pitch = layout->pitch();
    double baseline = 0;
    int lines = 0;
    for (QTextBlock block = editor.document()->begin(); block.isValid() && lines < 60; block = block.next()) {
        const QRectF rect = layout->blockBoundingRect(block);
        const int count = block.layout()->lineCount();
        const double margin = block.next().isValid() ? 0 : editor.document()->documentMargin();
        if (std::abs(rect.height() - count * pitch - margin) > 0.01)
            return u"block %1 is %2 high, of %3 lines"_s.arg(block.blockNumber()).arg(rect.height()).arg(count);
        for (int i = 0; i < count; ++i, ++lines) {
            const QTextLine line = block.layout()->lineAt(i);
            const double stands = line.y() + line.ascent() - i * pitch;
            if (baseline == 0)
                baseline = stands;
            if (std::abs(stands - baseline) > 1.0 / 32) // Qt keeps places in 64ths of a pixel
                return u"line %1 of block %2 stands at %3, not %4"_s.arg(i).arg(block.blockNumber()).arg(stands).arg(baseline);
        }
    }
    return lines > 0 ? QString() : u"no lines"_s;
}

} // namespace

/// That typing costs what is typed, whatever the length of the text, and that nothing is lost of it on the way.
class TestTyping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aKeyCostsItsParagraph_data()
    {
        QTest::addColumn<int>("characters");
        QTest::newRow("short") << 20'000;
        QTest::newRow("long") << 500'000;
    }

    void aKeyCostsItsParagraph()
    {
        QFETCH(int, characters);
        Writing writing;
        writing.editor.setSource(prose(characters));
        QTRY_VERIFY_WITH_TIMEOUT(writing.body.isCurrent(), 60'000);
        QVERIFY(writing.body.unitsRead() >= characters); // the whole, once
        for (const auto place : {QTextCursor::Start, QTextCursor::End}) {
            writing.editor.moveCursor(place);
            QTRY_VERIFY(writing.body.isCurrent());
            QSignalSpy patched(&writing.body, &LiveBody::patched);
            writing.type(u"草原"_s);
            QTRY_VERIFY(!patched.isEmpty() && writing.body.isCurrent());
            QVERIFY2(writing.body.unitsRead() > 0 && writing.body.unitsRead() < 500, qPrintable(QString::number(writing.body.unitsRead())));
            const auto patch = patched.first().first().value<BodyPatch>();
            QVERIFY(patch.added.size() <= 2 && patch.removed <= 2);
        }
    }

    /// The processor's time for a key, in a text twenty-five times as long: not twenty-five times as much.
    void aLongTextCostsLittleMoreThanAShortOne()
    {
        const auto costOf = [](int characters) {
            Writing writing;
            writing.editor.setSource(prose(characters));
            const auto rest = [&] {
                return QTest::qWaitFor([&] { return writing.body.isCurrent() && !writing.editor.isColouring(); }, 60'000);
            };
            if (!rest())
                return -1.0;
            writing.editor.moveCursor(QTextCursor::End);
            if (!rest())
                return -1.0;
            const std::clock_t begun = std::clock();
            for (int key = 0; key < 120; ++key) {
                QTest::keyClick(&writing.editor, Qt::Key_A + key % 26);
                if (key % 40 == 39 && !rest())
                    return -1.0;
            }
            return double(std::clock() - begun);
        };
        const double little = costOf(20'000);
        const double much = costOf(500'000);
        QVERIFY(little > 0 && much > 0);
        qInfo("120 keys: %.0f ms of the processor in a short text, %.0f in a long one", little * 1000 / CLOCKS_PER_SEC, much * 1000 / CLOCKS_PER_SEC);
        QVERIFY2(much < 4 * little, qPrintable(u"%1 against %2"_s.arg(much).arg(little)));
    }

    void everyEditIsFollowed()
    {
        Writing writing;
        writing.editor.setSource(prose(3000));
        QTRY_VERIFY(writing.body.isCurrent());
        QRandomGenerator random(7);
        QTextDocument *document = writing.editor.document();
        for (int step = 0; step < 300; ++step) {
            QTextCursor cursor = writing.editor.textCursor();
            cursor.setPosition(random.bounded(document->characterCount()));
            if (random.bounded(3) == 0)
                cursor.setPosition(std::min(document->characterCount() - 1, cursor.position() + random.bounded(60)), QTextCursor::KeepAnchor);
            writing.editor.setTextCursor(cursor);
            switch (random.bounded(10)) {
            case 0: writing.editor.undo(); break;
            case 1: writing.editor.redo(); break;
            case 2: QTest::keyClick(&writing.editor, Qt::Key_Return); break;
            case 3: QTest::keyClick(&writing.editor, Qt::Key_Backspace); break;
            case 4: writing.editor.insertBlock(u"![图](asset:a \"图说\")"_s); break;
            case 5: writing.editor.editSource(writing.editor.source().replace(u"草原"_s, u"草甸"_s)); break;
            case 6: writing.type(u"一段\n\n- 甲\n- 乙\n\n"_s); break;
            case 7: writing.type(u"```\n"_s); break;
            default: writing.type(u"字😀"_s); break;
            }
            if (step == 150)
                writing.editor.setSource(u"另一篇。\n\n第二段。"_s);
        }
        QTRY_VERIFY(writing.body.isCurrent());
        const QList<RenderedBlock> wanted = renderBlocks(writing.editor.source());
        QCOMPARE(writing.blocks.size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i)
            QVERIFY2(writing.blocks.at(i) == wanted.at(i), qPrintable(wanted.at(i).html + writing.blocks.at(i).html));
    }

    void composingIsNoEdit()
    {
        Writing writing;
        writing.editor.setSource(u"前文。"_s);
        QTRY_VERIFY(writing.body.isCurrent());
        QSignalSpy counted(&writing.body, &LiveBody::counted);
        QInputMethodEvent composing(u"cao yuan"_s, {});
        QApplication::sendEvent(&writing.editor, &composing);
        writing.type(u"草原"_s);
        QTRY_VERIFY(!counted.isEmpty() && writing.body.isCurrent());
        QCOMPARE(counted.last().first().value<TextStatistics>().words, 4);
    }

    void coloursReachTheEndWhateverIsTypedMeanwhile()
    {
        SourceEditor editor;
        editor.resize(500, 600);
        editor.show();
        editor.setSource(u"## 小标题\n\n"_s.repeated(1500));
        QVERIFY(editor.isColouring());
        QVERIFY(!editor.document()->begin().layout()->formats().isEmpty()); // what is seen, at once
        QTextCursor cursor(editor.document());
        cursor.setPosition(8);
        cursor.setPosition(500, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.insertText(u"\n\n## 甲\n\n## 乙\n\n"_s);
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u"## 末\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!editor.isColouring(), 60'000);
        for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next())
            QVERIFY2(!block.text().startsWith("## "_L1) || !block.layout()->formats().isEmpty(), qPrintable(QString::number(block.blockNumber()) + block.text()));
    }

    /// Against each mark moved by itself, at every change.
    void marksFollowAsEachWouldAlone()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 40; ++round) {
            QString text;
            for (int i = 0; i < 300; ++i)
                text += QChar(u'a' + random.bounded(6));
            QList<ProofMark> alone;
            for (int i = 0; i < 40; ++i) {
                const int start = random.bounded(290);
                const int length = random.bounded(6);
                alone.append({.start = start, .length = length, .severity = Severity::Style, .text = text.mid(start, length), .finding = i});
            }
            ProofMarks marks(alone);
            alone = marks.all();
            for (int step = 0; step < 60; ++step) {
                TextChange change{.position = random.bounded(int(text.size()) + 1), .removed = 0, .added = random.bounded(4)};
                change.removed = std::min(random.bounded(5), int(text.size()) - change.position);
                QString added;
                for (int i = 0; i < change.added; ++i)
                    added += QChar(u'a' + random.bounded(6));
                text.replace(change.position, change.removed, added);
                const auto textAt = [&](int start, int length) { return text.mid(start, length); };
                marks.follow(change, textAt);
                QList<ProofMark> kept;
                for (const ProofMark &mark : std::as_const(alone)) {
                    ProofMarks one({mark});
                    one.follow(change, textAt);
                    kept += one.all();
                }
                alone = kept;
                if (random.bounded(4) == 0)
                    QCOMPARE(marks.all(), alone);
                const int position = random.bounded(int(text.size()) + 1);
                const bool covered = std::ranges::any_of(alone, [&](const ProofMark &mark) { return mark.start <= position && position < mark.start + mark.length; });
                QCOMPARE(marks.at(position) != nullptr, covered);
            }
            QCOMPARE(marks.all(), alone);
        }
    }

    void lineSpacingHoldsWhateverHappens()
    {
        SourceEditor editor;
        editor.resize(420, 700);
        editor.show();
        editor.setSource(prose(1500) + u"Latin words between 汉字 and 😀 on the same line, long enough to wrap.\n"_s);
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QCOMPARE(offThePitch(editor), QString());
        QTextCursor cursor(editor.document());
        cursor.setPosition(10);
        editor.setTextCursor(cursor);
        for (const QString &text : {u"草原上的风吹过来，"_s.repeated(6), u"**粗** latin 😀"_s, u"\n新的一段\n"_s}) {
            editor.insertPlainText(text);
            QCOMPARE(offThePitch(editor), QString());
        }
        for (int i = 0; i < 3; ++i)
            editor.undo();
        QCOMPARE(offThePitch(editor), QString());
        editor.redo();
        QCOMPARE(offThePitch(editor), QString());
        editor.resize(300, 700);
        QCOMPARE(offThePitch(editor), QString());
        editor.resize(700, 500);
        QCOMPARE(offThePitch(editor), QString());
        const double pitch = editor.sourceLayout()->pitch();
        editor.setZoom(150);
        QVERIFY(editor.sourceLayout()->pitch() > pitch);
        QCOMPARE(offThePitch(editor), QString());
        editor.insertPlainText(u"放大以后再写。"_s);
        QCOMPARE(offThePitch(editor), QString());
        editor.setZoom(100);
        QCOMPARE(editor.sourceLayout()->pitch(), pitch);
        QCOMPARE(offThePitch(editor), QString());
        editor.coloursChanged();
        QCOMPARE(offThePitch(editor), QString());
        editor.verticalScrollBar()->setValue(editor.verticalScrollBar()->maximum());
        editor.moveCursor(QTextCursor::End);
        editor.insertPlainText(u"末"_s);
        QCOMPARE(offThePitch(editor), QString());
    }
};

QTEST_MAIN(TestTyping)
#include "tst_typing.moc"
