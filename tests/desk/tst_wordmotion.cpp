// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceeditor.h"
#include "desk/wordmotion.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

void putCursor(QPlainTextEdit &editor, int position)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(position);
    editor.setTextCursor(cursor);
}

/// The text with a | wherever Ctrl+Right stops.
QString stops(SourceEditor &editor)
{
    QString marked = editor.source();
    QList<int> positions;
    editor.moveCursor(QTextCursor::Start);
    for (int last = -1; editor.textCursor().position() != last;) {
        last = editor.textCursor().position();
        QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
        if (editor.textCursor().position() != last)
            positions.prepend(editor.textCursor().position());
    }
    for (const int position : std::as_const(positions))
        marked.insert(position, u'|');
    return marked;
}

QPoint middleOf(const SourceEditor &editor, int character)
{
    QTextCursor before(editor.document());
    before.setPosition(character);
    QTextCursor after(editor.document());
    after.setPosition(character + 1);
    return {(editor.cursorRect(before).left() + editor.cursorRect(after).left()) / 2, editor.cursorRect(before).center().y()};
}

} // namespace

/// Words are Chinese words: 风机 and 连成, not characters and not sentences.
class TestWordMotion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void controlRightStopsAtWords_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("stops");
        QTest::newRow("Chinese") << u"我们发展经济。"_s << u"我们|发展|经济|。|"_s;
        QTest::newRow("mixed") << u"使用Linux系统，增长12.5%"_s << u"使用|Linux|系统|，|增长|12.5|%|"_s;
        QTest::newRow("marks are one") << u"他说：“好。”然后"_s << u"他|说|：“|好|。”|然后|"_s;
        QTest::newRow("Latin") << u"the quick fox"_s << u"the |quick |fox|"_s;
        QTest::newRow("lines") << u"经济\n\n发展"_s << u"经济|\n|\n|发展|"_s;
        QTest::newRow("indent") << u"\u3000\u3000发展经济"_s << u"\u3000\u3000|发展|经济|"_s;
        QTest::newRow("emoji") << u"发展😀经济"_s << u"发展|😀|经济|"_s;
    }
    void controlRightStopsAtWords()
    {
        QFETCH(QString, source);
        QFETCH(QString, stops);
        SourceEditor editor;
        editor.setSource(source);
        QCOMPARE(::stops(editor), stops);
    }

    void controlLeftStopsWhereControlRightDid()
    {
        SourceEditor editor;
        editor.setSource(u"我们发展经济，使用Linux系统。\n\n第二段在这里"_s);
        QList<int> forwards{0};
        for (int last = -1; editor.textCursor().position() != last;) {
            last = editor.textCursor().position();
            QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
            if (editor.textCursor().position() != last)
                forwards.append(editor.textCursor().position());
        }
        QList<int> backwards{editor.textCursor().position()};
        while (editor.textCursor().position() > 0) {
            QTest::keyClick(&editor, Qt::Key_Left, Qt::ControlModifier);
            backwards.prepend(editor.textCursor().position());
        }
        QCOMPARE(backwards, forwards);
    }

    void shiftSelectsAndDeletingTakesWords()
    {
        SourceEditor editor;
        editor.setSource(u"我们发展经济。"_s);
        putCursor(editor, 2);
        QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor.textCursor().selectedText(), u"发展"_s);
        putCursor(editor, 4);
        QTest::keyClick(&editor, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor.textCursor().selectedText(), u"发展"_s);
        putCursor(editor, 4);
        QTest::keyClick(&editor, Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(editor.source(), u"我们经济。"_s);
        QTest::keyClick(&editor, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(editor.source(), u"我们。"_s);
        editor.undo();
        editor.undo();
        QCOMPARE(editor.source(), u"我们发展经济。"_s);
    }

    void whatIsReadOnlyIsMovedInButNotDeleted()
    {
        SourceEditor editor;
        editor.setSource(u"我们发展经济。"_s);
        editor.setReadOnly(true);
        editor.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(editor.textCursor().position(), 2);
        QTest::keyClick(&editor, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(editor.source(), u"我们发展经济。"_s);
    }

    void aDoubleClickTakesTheWord()
    {
        SourceEditor editor;
        editor.resize(600, 300);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        editor.setSource(u"我们发展经济，使用Linux系统。"_s);
        for (const auto &[character, word] : {std::pair(0, u"我们"_s), {1, u"我们"_s}, {2, u"发展"_s}, {3, u"发展"_s}, {10, u"Linux"_s}}) {
            QTest::mouseDClick(editor.viewport(), Qt::LeftButton, {}, middleOf(editor, character));
            QCOMPARE(editor.textCursor().selectedText(), word);
        }
        // Held and drawn on, whole words are added, to either side.
        QTest::mouseDClick(editor.viewport(), Qt::LeftButton, {}, middleOf(editor, 3));
        QTest::mousePress(editor.viewport(), Qt::LeftButton, {}, middleOf(editor, 3)); // ends the click
        QTest::mouseRelease(editor.viewport(), Qt::LeftButton, {}, middleOf(editor, 3));
        const auto send = [&editor](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons held) {
            QMouseEvent event(type, at, editor.viewport()->mapToGlobal(at), button, held, {});
            QApplication::sendEvent(editor.viewport(), &event);
        };
        send(QEvent::MouseButtonDblClick, middleOf(editor, 3), Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, middleOf(editor, 4), Qt::NoButton, Qt::LeftButton);
        QCOMPARE(editor.textCursor().selectedText(), u"发展经济"_s);
        send(QEvent::MouseMove, middleOf(editor, 0), Qt::NoButton, Qt::LeftButton);
        QCOMPARE(editor.textCursor().selectedText(), u"我们发展"_s);
        send(QEvent::MouseButtonRelease, middleOf(editor, 0), Qt::LeftButton, Qt::NoButton);
    }

    void aLineOfAHundredThousandCharactersCostsNoMore()
    {
        const QString sentence = u"厂区外的风机连成一线，白天发的电就地用掉八成。"_s;
        QTextDocument shortText(sentence.repeated(40));
        QTextDocument longText(sentence.repeated(5000));
        const auto cost = [](const QTextDocument &document) {
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 50; ++i)
                nextWord(document, 400 + i);
            return timer.nsecsElapsed();
        };
        cost(shortText);
        const qint64 few = cost(shortText);
        const qint64 many = cost(longText);
        // QTextBlock::text() copies the line: some microseconds for these, where cutting all of it takes tens of milliseconds.
        QVERIFY2(many < 20 * few, qPrintable(u"%1 ns, %2 ns"_s.arg(few).arg(many)));
        QCOMPARE(nextWord(longText, 11), 13);
    }
};

QTEST_MAIN(TestWordMotion)
#include "tst_wordmotion.moc"
