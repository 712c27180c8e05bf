// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/chinesecommands.h"
#include "desk/colours.h"
#include "desk/sourceeditor.h"
#include "desk/spelling.h"
#include "desk/spellmarks.h"
#include "store/spellingwords.h"
#include "testkit/elsewhere.h"
#include "testnewsroom.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Knows a handful of words, and is asked where the real one would be.
class FewWords final : public SpellChecker
{
public:
    explicit FewWords(QStringList &asked) : m_asked(asked) {}
    bool isMisspelt(const QString &word) override
    {
        m_asked.append(word);
        return !QStringList{u"the"_s, u"wind"_s, u"farm"_s}.contains(word.toLower());
    }
    QStringList suggestions(const QString &word) override { return word == u"wnid"_s ? QStringList{u"wind"_s, u"wine"_s} : QStringList(); }

private:
    QStringList &m_asked;
};

struct Desk
{
    Desk() : spelling(*newsroom, [this] { return std::make_unique<FewWords>(asked); }), marks(*new SpellMarks(&editor, spelling))
    {
        editor.resize(500, 300);
        editor.show();
    }
    QStringList misspelt(int line = 0)
    {
        QStringList words;
        for (const LatinWord &word : marks.misspeltIn(editor.document()->findBlockByNumber(line)))
            words.append(word.text);
        return words;
    }
    /// The menu over a position, as it opens.
    QMenu *menuAt(int position)
    {
        menu = std::make_unique<QMenu>();
        menu->addAction(u"Paste"_s);
        Q_EMIT editor.menuWanted(menu.get(), position);
        return menu.get();
    }
    QStringList entries() const
    {
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts.append(action->isSeparator() ? u"-"_s : action->text());
        return texts;
    }
    TestNewsroom newsroom;
    QStringList asked;
    SourceEditor editor;
    Spelling spelling;
    SpellMarks &marks;
    std::unique_ptr<QMenu> menu;
};

void select(SourceEditor &editor, const QString &text)
{
    const int at = int(editor.source().indexOf(text));
    QVERIFY2(at >= 0, qPrintable(text));
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(at);
    cursor.setPosition(at + int(text.size()), QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

} // namespace

/// Latin words that are wrong are underlined; Chinese ones are nobody's business here. And the commands for Chinese marks.
class TestSpelling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void misspeltLatinWordsAreFoundWhenTheTypingRests()
    {
        Desk desk;
        desk.editor.setSource(u"风场the wnid farm和`wrogn`，BBC。"_s);
        QTRY_COMPARE(desk.misspelt(), QStringList{u"wnid"_s});
        QCOMPARE(desk.asked.count(u"wnid"_s), 1);
        QVERIFY(!desk.asked.contains(u"wrogn"_s));
        QVERIFY(!desk.asked.contains(u"BBC"_s));
        const qsizetype before = desk.asked.size();
        desk.editor.moveCursor(QTextCursor::End);
        desk.editor.insertPlainText(u"the wnid。"_s);
        QTRY_COMPARE(desk.misspelt(), (QStringList{u"wnid"_s, u"wnid"_s}));
        QCOMPARE(desk.asked.size(), before); // what is known is not asked again
    }

    void codeIsNotRead()
    {
        Desk desk;
        desk.editor.setSource(u"```\nwnid\n```\n\nwnid"_s);
        QTRY_COMPARE(desk.misspelt(4), QStringList{u"wnid"_s});
        desk.editor.setSource(u"```\nfram\n```\n\nthe"_s);
        QCOMPARE(desk.misspelt(1), QStringList());
        desk.editor.moveCursor(QTextCursor::Start);
        QTest::keyClick(&desk.editor, Qt::Key_Delete); // no fence any more
        QTRY_COMPARE(desk.misspelt(1), QStringList{u"fram"_s});
    }

    void theyAreUnderlinedInRed()
    {
        Desk desk;
        desk.editor.setSource(u"wnid farm"_s);
        QVERIFY(QTest::qWaitForWindowExposed(&desk.editor));
        QTRY_COMPARE(desk.misspelt(), QStringList{u"wnid"_s});
        const auto reds = [&desk] {
            const QImage image = desk.editor.viewport()->grab().toImage();
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y) {
                    const QColor colour = image.pixelColor(x, y);
                    count += colour.red() > colour.green() + 80 && colour.red() > colour.blue() + 80 ? 1 : 0;
                }
            return count;
        };
        QVERIFY(reds() > 5);
        desk.spelling.setOn(false);
        QCOMPARE(reds(), 0);
    }

    void theMenuOffersWhatIsRight()
    {
        Desk desk;
        desk.editor.setSource(u"风wnid farm"_s);
        QTRY_COMPARE(desk.misspelt(), QStringList{u"wnid"_s});
        desk.menuAt(2);
        QTRY_COMPARE(desk.entries(), (QStringList{u"wind"_s, u"wine"_s, u"Add “wnid” to my words"_s, u"Add “wnid” to the newsroom's words"_s,
                                                  u"-"_s, u"Paste"_s}));
        desk.menu->actions().first()->trigger();
        QCOMPARE(desk.editor.source(), u"风wind farm"_s);
        desk.editor.undo();
        QCOMPARE(desk.editor.source(), u"风wnid farm"_s);
        desk.menuAt(0);
        QCOMPARE(desk.entries(), QStringList{u"Paste"_s});
    }

    void addedWordsAreRightFromThenOn()
    {
        Desk desk;
        desk.editor.setSource(u"Baotou Hulunbuir"_s);
        QTRY_COMPARE(desk.misspelt().size(), 2);
        QSignalSpy own(&desk.spelling, &Spelling::ownWordsChanged);
        desk.spelling.addOwnWord(u"Baotou"_s);
        QCOMPARE(own.count(), 1);
        QCOMPARE(desk.misspelt(), QStringList{u"Hulunbuir"_s});
        desk.spelling.addNewsroomWord(u"Hulunbuir"_s);
        QTRY_COMPARE(desk.misspelt(), QStringList());
        QCOMPARE(got(spellingWords(*desk.newsroom)), QStringList{u"Hulunbuir"_s});
        QStringList asked; // a colleague at another desk
        Spelling other(*desk.newsroom, [&asked] { return std::make_unique<FewWords>(asked); });
        QCOMPARE(other.isMisspelt(u"Hulunbuir"_s), std::optional(false));
        QCOMPARE(other.isMisspelt(u"Baotou"_s), std::nullopt);
    }

    void withoutADictionaryNothingIsUnderlined()
    {
        TestNewsroom newsroom;
        Spelling spelling(*newsroom, [] { return std::unique_ptr<SpellChecker>(); });
        SourceEditor editor;
        SpellMarks marks(&editor, spelling);
        editor.setSource(u"wnid"_s);
        QVERIFY(marks.misspeltIn(editor.document()->firstBlock()).isEmpty());
        QTRY_VERIFY(!spelling.isAvailable());
        QVERIFY(marks.misspeltIn(editor.document()->firstBlock()).isEmpty());
    }

    void theRealDictionaryKnowsEnglish()
    {
        const auto checker = makeSpellChecker();
        if (!checker)
            GALLEY_SKIP_ELSEWHERE("built without Sonnet, or there is no English dictionary");
        QVERIFY(!checker->isMisspelt(u"newspaper"_s));
        QVERIFY(checker->isMisspelt(u"newspapre"_s));
        QVERIFY(checker->suggestions(u"newspapre"_s).contains(u"newspaper"_s));
    }

    // ---- Chinese marks ------------------------------------------------------------------------

    void titleMarksGoAroundAndAwayAgain()
    {
        SourceEditor editor;
        ChineseCommands commands(&editor, &editor);
        editor.setSource(u"他读红楼梦。"_s);
        select(editor, u"红楼梦"_s);
        commands.wrapIn(u"《"_s, u"》"_s);
        QCOMPARE(editor.source(), u"他读《红楼梦》。"_s);
        QCOMPARE(editor.selectedSource(), u"红楼梦"_s);
        commands.wrapIn(u"《"_s, u"》"_s);
        QCOMPARE(editor.source(), u"他读红楼梦。"_s);
        QCOMPARE(editor.selectedSource(), u"红楼梦"_s);
        editor.undo();
        QCOMPARE(editor.source(), u"他读《红楼梦》。"_s); // each one step
        editor.undo();
        QCOMPARE(editor.source(), u"他读红楼梦。"_s);
        editor.moveCursor(QTextCursor::End);
        commands.wrapIn(u"《"_s, u"》"_s);
        editor.insertPlainText(u"史记"_s); // the cursor stands inside
        QCOMPARE(editor.source(), u"他读红楼梦。《史记》"_s);
    }

    void marksArePutInOrMadeOfWhatIsSelected()
    {
        SourceEditor editor;
        ChineseCommands commands(&editor, &editor);
        QSignalSpy noticed(&commands, &ChineseCommands::noticed);
        editor.setSource(u"风...雨--雪"_s);
        editor.moveCursor(QTextCursor::End);
        commands.mark(TextForm::Ellipses, u"……"_s);
        QCOMPARE(editor.source(), u"风...雨--雪……"_s);
        editor.selectAll();
        commands.mark(TextForm::Ellipses, u"……"_s);
        QCOMPARE(editor.source(), u"风……雨--雪……"_s);
        commands.mark(TextForm::Dashes, u"——"_s);
        QCOMPARE(editor.source(), u"风……雨——雪……"_s);
        QCOMPARE(noticed.count(), 0);
        commands.mark(TextForm::Dashes, u"——"_s);
        QCOMPARE(noticed.count(), 1);
        editor.undo();
        editor.undo();
        editor.undo();
        QCOMPARE(editor.source(), u"风...雨--雪"_s);
    }

    void aFormIsForTheSelectionOrTheParagraph()
    {
        SourceEditor editor;
        ChineseCommands commands(&editor, &editor);
        editor.setSource(u"一,二\n\n三,四,五\n\n六,七"_s);
        select(editor, u"四"_s);
        QTextCursor cursor = editor.textCursor();
        cursor.clearSelection();
        editor.setTextCursor(cursor);
        QCOMPARE(commands.bringTo(TextForm::FullWidthMarks), 2);
        QCOMPARE(editor.source(), u"一,二\n\n三，四，五\n\n六,七"_s);
        editor.selectAll();
        QCOMPARE(commands.bringTo(TextForm::FullWidthMarks), 2);
        QCOMPARE(editor.source(), u"一，二\n\n三，四，五\n\n六，七"_s);
        QCOMPARE(editor.selectedSource(), editor.source());
        editor.undo();
        QCOMPARE(editor.source(), u"一,二\n\n三，四，五\n\n六,七"_s);
        editor.setReadOnly(true);
        QCOMPARE(commands.bringTo(TextForm::FullWidthMarks), 0);
    }
};

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
