// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/colours.h"
#include "desk/editornotice.h"
#include "desk/headlineedit.h"
#include "desk/sourceeditor.h"
#include "desk/sourcefindbar.h"
#include "desk/sourcelayout.h"
#include "desk/sourcemarks.h"
#include "desk/sourcepaste.h"
#include "exchange/pastetext.h"
#include "markup/figures.h"
#include "store/picturetype.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString story = u"## 算清三本账\n\n厂区外的风机连成一线，{++白天发的电就地用掉八成++}。“以前看煤价吃饭，现在看风速排班。”值班长说，"
                      "这句话他对来访的人说过很多遍，每一遍都要指一指窗外的那一排叶片。\n\n转岗不等于转行。"_s;

/// Types as a person with an input method does: committed pieces, keys, and the way back.
void commit(SourceEditor &editor, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(&editor, &event);
}

/// Selects the first occurrence of a text.
void select(SourceEditor &editor, const QString &text)
{
    const int at = int(editor.source().indexOf(text));
    QVERIFY2(at >= 0, qPrintable(text));
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(at);
    cursor.setPosition(at + int(text.size()), QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

/// Every line of every block stands on the pitch.
QString unevenLine(SourceEditor &editor)
{
    const qreal pitch = editor.sourceLayout()->pitch();
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = editor.document()->documentLayout()->blockBoundingRect(block);
        const int lines = block.layout()->lineCount();
        const qreal bottom = block.next().isValid() ? 0 : editor.document()->documentMargin();
        if (!qFuzzyCompare(rect.height(), lines * pitch + bottom))
            return u"block %1 of %2 lines is %3 high"_s.arg(block.blockNumber()).arg(lines).arg(rect.height());
        for (int i = 1; i < lines; ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const QTextLine before = block.layout()->lineAt(i - 1);
            if (std::abs(line.y() + line.ascent() - before.y() - before.ascent() - pitch) > 0.1)
                return u"line %1 of block %2 is off"_s.arg(i).arg(block.blockNumber());
        }
    }
    return {};
}

QTextCharFormat formatAt(const SourceEditor &editor, int position)
{
    const QTextBlock block = editor.document()->findBlock(position);
    const QList<QTextLayout::FormatRange> ranges = block.layout()->formats();
    for (const QTextLayout::FormatRange &range : ranges) {
        const int within = position - block.position();
        if (within >= range.start && within < range.start + range.length)
            return range.format;
    }
    return {};
}

QByteArray picture(const char *format)
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

static QString figure(const char *alt, const char *caption, const char *credit)
{
    return QString::fromStdString(figureLine({.alt = alt, .src = "asset:" + std::string(64, 'a'), .caption = caption,
                                              .credit = credit ? credit : "", .rights = {}, .width = {}}));
}

class TestEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // The offscreen platform's own remark about windows' sizes is all that may be warned of.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void linesStandOnTheirPitchAfterEdits()
    {
        SourceEditor editor;
        editor.resize(320, 400);
        editor.show();
        editor.setSource(story);
        QCOMPARE(unevenLine(editor), QString());
        QVERIFY(editor.document()->findBlockByNumber(2).layout()->lineCount() > 3);

        commit(editor, u"新的一句。"_s);                                  // within a line
        QCOMPARE(unevenLine(editor), QString());
        select(editor, u"厂区外"_s);
        QTest::keyClick(&editor, Qt::Key_Return);                        // a block becomes two
        QCOMPARE(unevenLine(editor), QString());
        editor.setTextCursor(toggleLinePrefix(editor.textCursor(), u"## ")); // the highlighter lays out again
        QCOMPARE(unevenLine(editor), QString());
        editor.undo();
        editor.undo();
        QCOMPARE(unevenLine(editor), QString());
        editor.resize(500, 400);                                          // other wrapping
        QCOMPARE(unevenLine(editor), QString());
        editor.coloursChanged();
        QCOMPARE(unevenLine(editor), QString());
    }

    void aPreeditKeepsThePitch()
    {
        SourceEditor editor;
        editor.resize(320, 400);
        editor.show();
        editor.setSource(story);
        QInputMethodEvent composing(u"zhonghua'renmin'gongheguo'chengli"_s, {});
        QApplication::sendEvent(&editor, &composing);
        QCOMPARE(unevenLine(editor), QString());
        commit(editor, u"中华人民共和国成立"_s);
        QCOMPARE(unevenLine(editor), QString());
        QVERIFY(editor.source().startsWith(u"中华人民共和国成立## "_s));
    }

    void aClickBetweenTwoLinesFallsOnTheNearer()
    {
        SourceEditor editor;
        editor.resize(320, 400);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        editor.setSource(story);
        const QTextBlock block = editor.document()->findBlockByNumber(2);
        QTextCursor start(block);
        editor.setTextCursor(start);
        const QRect caret = editor.cursorRect();
        // The gap below the first line still belongs to it: the click stays in its column.
        const QPoint gap(caret.left() + 60, caret.bottom() + 2);
        QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, gap);
        QCOMPARE(editor.textCursor().block(), block);
        const QTextLine first = block.layout()->lineAt(0);
        const int within = editor.textCursor().positionInBlock();
        QVERIFY2(within > 1 && within < first.textLength() - 1, qPrintable(QString::number(within)));
    }

    void theInputMethodSeesTheCaretWhereItIs()
    {
        SourceEditor editor;
        editor.setColumnWidth(200);
        editor.resize(700, 300);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        editor.setSource(story);
        QVERIFY(editor.viewport()->pos().x() > 100);
        const QRect caret = editor.cursorRect().translated(editor.viewport()->pos());
        const QRect told = editor.inputMethodQuery(Qt::ImCursorRectangle).toRect();
        QVERIFY2(std::abs(told.center().x() - caret.center().x()) <= 2, qPrintable(QString::number(told.x())));
        QVERIFY2(std::abs(told.center().y() - caret.center().y()) <= 2, qPrintable(QString::number(told.y())));
        // And back: a point of the widget finds the text under it.
        const QVariant position = editor.inputMethodQuery(Qt::ImCursorPosition, QPointF(caret.center()));
        QCOMPARE(position.toInt(), 0);
    }

    void typingGivesExactlyWhatWasTyped()
    {
        SourceEditor editor;
        editor.setSource(QString());
        QSignalSpy edits(&editor, &SourceEditor::sourceEdited);
        commit(editor, u"草原上的风😀"_s);
        QCOMPARE(edits.count(), 1);
        commit(editor, u"👨‍👩‍👧‍👦 𠮷野家 é"_s);
        QTest::keyClick(&editor, Qt::Key_Return);
        QTest::keyClicks(&editor, u"ABC 12.5%"_s);
        commit(editor, QString(u"不换行"_s + QChar(QChar::Nbsp) + u"空格\u3000"_s));
        QTest::keyClick(&editor, Qt::Key_Backspace);
        commit(editor, u"12．5％"_s);
        QCOMPARE(editor.source(),
                 QString(u"草原上的风😀👨‍👩‍👧‍👦 𠮷野家 é\nABC 12.5%不换行"_s + QChar(QChar::Nbsp) + u"空格12．5％"_s));
        QCOMPARE(edits.count(), 15); // one each
    }

    void coloursAndComposingAreNoEdits()
    {
        SourceEditor editor;
        QSignalSpy edits(&editor, &SourceEditor::sourceEdited);
        editor.setSource(u"```\n## 题\n{++增++}"_s);
        editor.coloursChanged();
        QInputMethodEvent composing(u"cao'yuan"_s, {});
        QApplication::sendEvent(&editor, &composing);
        QInputMethodEvent given(QString(), {});
        QApplication::sendEvent(&editor, &given);
        QCoreApplication::processEvents();
        QCOMPARE(edits.count(), 0);
        select(editor, u"题"_s); // as many characters as before
        commit(editor, u"目"_s);
        QCOMPARE(edits.count(), 1);
        editor.undo();
        QCOMPARE(edits.count(), 2);
        editor.redo();
        QCOMPARE(edits.count(), 3);
    }

    void undoingAllGivesTheStart()
    {
        SourceEditor editor;
        editor.setSource(story);
        commit(editor, u"😀开头"_s);
        select(editor, u"转岗"_s);
        editor.setTextCursor(toggleWrap(editor.textCursor(), u"**"));
        editor.insertBlock(figure("图", "说明", {}));
        editor.setTextCursor(insertComment(editor.textCursor(), u"c1"_s));
        QVERIFY(editor.source() != story);
        while (editor.canUndo())
            editor.undo();
        QCOMPARE(editor.source(), story);
        while (editor.canRedo())
            editor.redo();
        QVERIFY(editor.source().contains(u"**转岗{>><<}{#c1}**"_s));
    }

    void anotherTextCannotBeUndoneIntoTheFirst()
    {
        SourceEditor editor;
        editor.setSource(u"第一篇"_s);
        commit(editor, u"改"_s);
        editor.setSource(u"第二篇"_s);
        QVERIFY(!editor.canUndo());
    }

    void formatsWrapAndUnwrap_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("after");
        QTest::newRow("bold") << u"这是加粗。后面"_s << u"这是加粗。"_s << u"**"_s << u"**这是加粗。**后面"_s;
        QTest::newRow("italic") << u"这是斜体"_s << u"斜体"_s << u"*"_s << u"这是*斜体*"_s;
        QTest::newRow("bold off") << u"**加粗**后面"_s << u"加粗"_s << u"**"_s << u"加粗后面"_s;
        QTest::newRow("bold off, marks selected") << u"**加粗**后面"_s << u"**加粗**"_s << u"**"_s << u"加粗后面"_s;
        QTest::newRow("italic inside bold") << u"**加粗**"_s << u"加粗"_s << u"*"_s << u"***加粗***"_s;
        QTest::newRow("bold off both") << u"***加粗***"_s << u"加粗"_s << u"**"_s << u"*加粗*"_s;
        QTest::newRow("spaces stay outside") << u"a 加粗 b"_s << u" 加粗 "_s << u"**"_s << u"a **加粗** b"_s;
        QTest::newRow("over paragraphs") << u"一段\n\n二段"_s << u"一段\n\n二段"_s << u"**"_s << u"**一段**\n\n**二段**"_s;
        QTest::newRow("list mark stays outside") << u"- 一条"_s << u"- 一条"_s << u"**"_s << u"- **一条**"_s;
        QTest::newRow("emoji") << u"风😀大"_s << u"😀"_s << u"**"_s << u"风**😀**大"_s;
        QTest::newRow("heading") << u"小标题"_s << u"标题"_s << u"## "_s << u"## 小标题"_s;
        QTest::newRow("heading off") << u"## 小标题"_s << u"标题"_s << u"## "_s << u"小标题"_s;
        QTest::newRow("heading from quote") << u"> 小标题"_s << u"标题"_s << u"## "_s << u"## 小标题"_s;
        QTest::newRow("list") << u"甲\n乙"_s << u"甲\n乙"_s << u"- "_s << u"- 甲\n- 乙"_s;
        QTest::newRow("list off") << u"- 甲\n- 乙"_s << u"甲\n- 乙"_s << u"- "_s << u"甲\n乙"_s;
        QTest::newRow("quote skips blank lines") << u"甲\n\n乙"_s << u"甲\n\n乙"_s << u"> "_s << u"> 甲\n\n> 乙"_s;
    }
    void formatsWrapAndUnwrap()
    {
        QFETCH(QString, before);
        QFETCH(QString, selected);
        QFETCH(QString, mark);
        QFETCH(QString, after);
        SourceEditor editor;
        editor.setSource(before);
        select(editor, selected);
        editor.setTextCursor(mark.startsWith(u'*') ? toggleWrap(editor.textCursor(), mark)
                                                   : toggleLinePrefix(editor.textCursor(), mark));
        QCOMPARE(editor.source(), after);
        editor.undo(); // one step
        QCOMPARE(editor.source(), before);
    }

    void withoutASelectionTheCursorWaitsBetweenTheMarks()
    {
        SourceEditor editor;
        editor.setTextCursor(toggleWrap(editor.textCursor(), u"**"));
        commit(editor, u"粗"_s);
        QCOMPARE(editor.source(), u"**粗**"_s);
        editor.setSource(QString());
        editor.setTextCursor(toggleWrap(editor.textCursor(), u"**"));
        editor.setTextCursor(toggleWrap(editor.textCursor(), u"**"));
        QCOMPARE(editor.source(), QString());
        editor.setTextCursor(toggleLinePrefix(editor.textCursor(), u"## "));
        commit(editor, u"标题"_s);
        QCOMPARE(editor.source(), u"## 标题"_s);
    }

    void commentsStandWhereTypingGoesOn()
    {
        SourceEditor editor;
        editor.setSource(u"见[报告](https://example.org/)。"_s);
        select(editor, u"。"_s);
        editor.setTextCursor(insertComment(editor.textCursor(), u"c4"_s));
        commit(editor, u"请核"_s);
        QCOMPARE(editor.source(), u"见[报告](https://example.org/)。{>>请核<<}{#c4}"_s);
    }

    void changeIdsAreNeverGivenTwice()
    {
        QCOMPARE(nextChangeId({}, u"没有"), u"c1"_s);
        QCOMPARE(nextChangeId({ChangeEntry{u"c2"_s, {}, {}, false, {}}}, u"文{>>注<<}{#c7}"), u"c8"_s);
    }

    void aBlockStandsOnLinesOfItsOwn()
    {
        SourceEditor editor;
        editor.setSource(u"前文\n后文"_s);
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(1);
        editor.setTextCursor(cursor);
        const QString line = figure("风场", "航拍风场", "周启");
        const int start = editor.insertBlock(line);
        QCOMPARE(editor.source(), QString(u"前文\n\n"_s + line + u"\n\n后文"_s));
        QCOMPARE(editor.source().indexOf(line), start);
    }

    void marksAreColoured()
    {
        SourceEditor editor;
        editor.setSource(u"## 算清三本账\n\n一线，{++白天++}。{--据了解，--}去年**加粗**"_s);
        QCoreApplication::processEvents();
        const Colours &colours = Colours::current();
        const auto at = [&](const QString &text) { return formatAt(editor, int(editor.source().indexOf(text))); };
        QCOMPARE(at(u"##"_s).foreground().color(), colours.dim);
        QCOMPARE(at(u"算清"_s).foreground().color(), colours.blue);
        QVERIFY(at(u"算清"_s).fontWeight() == QFont::Bold);
        QCOMPARE(at(u"白天"_s).background().color(), colours.insertedBack);
        QCOMPARE(at(u"据了解"_s).background().color(), colours.deletedBack);
        QVERIFY(at(u"据了解"_s).fontStrikeOut());
        QVERIFY(at(u"加粗"_s).fontWeight() == QFont::Bold);
        QVERIFY(!at(u"去年"_s).hasProperty(QTextFormat::ForegroundBrush));
        editor.setSource(u"## 算清三本账\n\n"_s + figure("风场", "航拍", "周启"));
        QCoreApplication::processEvents();
        for (const QString &words : {u"风场"_s, u"航拍"_s, u"周启"_s})
            QVERIFY2(!at(words).hasProperty(QTextFormat::ForegroundBrush), qPrintable(words));
        for (const QString &marks : {u"asset:"_s, u"){credit"_s, u"\"}"_s})
            QCOMPARE(at(marks).foreground().color(), colours.dim);
        commit(editor, u"改"_s); // no longer a heading
        QVERIFY(at(u"算清"_s).foreground().color() != colours.blue);
    }

    void pastedTextLosesItsIndents_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("source");
        QTest::newRow("inline") << u"　　一句话"_s << u"一句话"_s;
        QTest::newRow("paragraphs a line") << u"　　一段。\r\n　　二段。\r\n"_s << u"一段。\n\n二段。"_s;
        QTest::newRow("a blank line changes nothing") << u"一段。\n二段。\n\n　　三段。"_s << u"一段。\n\n二段。\n\n三段。"_s;
        QTest::newRow("marks are characters") << u"# 不是标题\n共3*4*5件_下划线_\n2022. 年的事\n{++增++}![图](y)"_s
                                              << u"\\# 不是标题\n\n共3\\*4\\*5件_下划线\\_\n\n2022\\. 年的事\n\n\\{++增++}!\\[图](y)"_s;
        QTest::newRow("in one line, too") << u"3*4*5"_s << u"3\\*4\\*5"_s;
        QTest::newRow("half width kept") << u"12.5%,12．5％"_s << u"12.5%,12．5％"_s;
    }
    void pastedTextLosesItsIndents()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, source);
        QCOMPARE(pastedText(pasted), source);
    }

    void pastingHtmlGivesSource()
    {
        SourceEditor editor;
        editor.setSource(u"前文。"_s);
        editor.moveCursor(QTextCursor::End);
        auto *mime = new QMimeData;
        mime->setHtml(u"<h2>小标题</h2><p>　　一段<b>要紧</b>的话。</p><script>alert(1)</script>"_s);
        QApplication::clipboard()->setMimeData(mime);
        editor.paste();
        QCOMPARE(editor.source(), u"前文。\n\n## 小标题\n\n一段**要紧**的话。"_s);
    }

    void ourOwnCopyComesBackAsItIs()
    {
        SourceEditor editor;
        const QString text = u"　　*不动*\n{++增++}"_s;
        editor.setSource(text);
        editor.selectAll();
        editor.copy();
        editor.setSource(QString());
        editor.paste();
        QCOMPARE(editor.source(), text);
    }

    void picturesAreOfferedNotPastedAsText()
    {
        SourceEditor editor;
        QSignalSpy offered(&editor, &SourceEditor::picturesOffered);
        auto *mime = new QMimeData;
        mime->setData(u"image/png"_s, picture("PNG"));
        mime->setImageData(QImage::fromData(picture("PNG")));
        QApplication::clipboard()->setMimeData(mime);
        editor.paste();
        QCOMPARE(offered.count(), 1);
        QCOMPARE(editor.source(), QString());
        const auto pictures = offered.first().first().value<QList<PlacedPicture>>();
        QCOMPARE(pictureFormat(pictures.first().picture.bytes), "png"_ba);
    }

    void aTextFileIsNoPicture()
    {
        QVERIFY(pictureFormat("<svg xmlns='http://www.w3.org/2000/svg'/>"_ba).isEmpty());
        QVERIFY(pictureFormat("hello"_ba).isEmpty());
        QCOMPARE(pictureFormat(picture("JPG")), "jpeg"_ba);
    }

    void findGoesRoundAndReplaces()
    {
        SourceEditor editor;
        editor.setSource(u"风大。风小。无风。"_s);
        SourceFindBar bar(&editor, nullptr);
        bar.setTexts(u"风"_s, u"雨"_s);
        bar.find(false);
        QCOMPARE(editor.textCursor().selectionStart(), 0);
        bar.find(true);
        QCOMPARE(editor.textCursor().selectionStart(), 7);
        bar.replace();
        QCOMPARE(editor.source(), u"风大。风小。无雨。"_s);
        QCOMPARE(bar.replaceAll(), 2);
        QCOMPARE(editor.source(), u"雨大。雨小。无雨。"_s);
        editor.undo(); // all of them at once
        QCOMPARE(editor.source(), u"风大。风小。无雨。"_s);
    }

    void anEditFromElsewhereChangesOnlyWhatDiffers()
    {
        SourceEditor editor;
        editor.setSource(u"全市12．5％，其中😀"_s);
        editor.moveCursor(QTextCursor::End);
        const int end = editor.textCursor().position();
        editor.editSource(u"全市12.5%，其中😁"_s);
        QCOMPARE(editor.source(), u"全市12.5%，其中😁"_s);
        QCOMPARE(editor.textCursor().position(), end);
        editor.undo();
        QCOMPARE(editor.source(), u"全市12．5％，其中😀"_s);
    }

    void aHeadlineIsOneLine()
    {
        HeadlineEdit edit(22, true, nullptr);
        QSignalSpy edited(&edit, &HeadlineEdit::lineEdited);
        QSignalSpy finished(&edit, &HeadlineEdit::finished);
        edit.setLine(u"风从草原来"_s);
        QCOMPARE(edited.count(), 0);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(finished.count(), 1);
        QApplication::clipboard()->setText(u"　　两行\n标题"_s);
        edit.paste();
        QCOMPARE(edit.line(), u"两行 标题风从草原来"_s);
        QVERIFY(edited.count() > 0);
    }

    void aLongHeadlineGrows()
    {
        HeadlineEdit edit(22, true, nullptr);
        edit.setSuffix(u"②"_s);
        edit.resize(300, 40);
        edit.show();
        edit.setLine(u"短题"_s);
        const int low = edit.height();
        edit.setLine(u"风从草原来：一座老工业城市的新能源账本与它的三十年"_s);
        QVERIFY(edit.height() > low * 3 / 2);
    }

    void aKeyPressInALongTextStaysQuick()
    {
        SourceEditor editor;
        editor.resize(500, 600);
        editor.show();
        QString text;
        for (int i = 0; i < 4000; ++i)
            text += u"厂区外的风机连成一线，白天发的电就地用掉八成，以前看煤价吃饭，现在看风速排班。\n\n"_s;
        editor.setSource(text);
        editor.moveCursor(QTextCursor::End);
        QCoreApplication::processEvents();
        const auto typing = [&editor] {
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 200; ++i)
                commit(editor, u"风"_s);
            return timer.nsecsElapsed() / 200;
        };
        const qint64 longText = typing();
        editor.setSource(u"短。"_s);
        editor.moveCursor(QTextCursor::End);
        QCoreApplication::processEvents();
        const qint64 shortText = typing();
        qInfo("a key press: %lld ns in 160,000 characters, %lld ns in two", longText, shortText);
        QVERIFY2(longText < std::max<qint64>(10 * shortText, 3'000'000), "typing grows with the text");
    }
};

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"
