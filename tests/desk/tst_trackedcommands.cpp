// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changedesk.h"
#include "desk/chinesecommands.h"
#include "desk/editorpane.h"
#include "desk/sourceeditor.h"
#include "desk/sourcefindbar.h"
#include "desk/sourcemarks.h"
#include "desk/sourceoutline.h"
#include "desk/spellmarks.h"
#include "markup/figures.h"
#include "markup/linksource.h"
#include "testnewsroom.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

const QString story = u"厂区外的风机连成一线,**白天发的电**就地用掉八成.\n\n## 算清三本账\n\n第一笔账,风机.\n\n## 风从草原来\n\n看不见的风机，\"绿电\"ＡＢ１２。\n\n"
                      u"　　见[公告](https://example.cn/a)，the wnid and风机。\n"_s;

/// The source, as the writer of a draft has it or as somebody who reviews it.
struct Desk
{
    explicit Desk(bool inReview, const QString &body = story)
    {
        id = newsroom.add(u"风从草原来"_s, body, newsroom.reporter);
        if (inReview)
            Q_ASSERT(newsroom.act(id, Action::Submit, newsroom.reporter).isEmpty());
        document = std::make_unique<ArticleDocument>(*newsroom, inReview ? newsroom.editor : newsroom.reporter);
        pane = std::make_unique<EditorPane>(*newsroom, *document);
        pane->resize(900, 700);
        document->open(id);
        pane->setView(EditorPane::View::Source);
        pane->show();
    }
    SourceEditor &editor() const { return pane->source(); }
    SourceFindBar &bar() const { return *pane->findChild<SourceFindBar *>(); }
    QString source() const { return document->content().body; }
    QString settled(bool accept) const
    {
        const Content content = document->content();
        return settleChanges(content.body, content.changes, [](const ChangeMark &) { return true; }, accept).source;
    }
    void select(const QString &text, int occurrence = 0) const
    {
        qsizetype at = -1;
        for (int i = 0; i <= occurrence; ++i)
            at = editor().source().indexOf(text, at + 1);
        QVERIFY2(at >= 0, qPrintable(text));
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(int(at));
        cursor.setPosition(int(at + text.size()), QTextCursor::KeepAnchor);
        editor().setTextCursor(cursor);
    }
    QAction *chinese(const char *name) const
    {
        for (QAction *action : pane->chineseActions()) {
            if (action->objectName() == QLatin1StringView(name))
                return action;
        }
        return nullptr;
    }

    TestNewsroom newsroom;
    ArticleId id;
    std::unique_ptr<ArticleDocument> document;
    std::unique_ptr<EditorPane> pane;
};

using Command = std::function<void(Desk &)>;

void selectAll(Desk &desk)
{
    desk.editor().selectAll();
}

Command replacingAll(const QString &wanted, const QString &other)
{
    return [wanted, other](Desk &desk) {
        desk.bar().show();
        desk.bar().setTexts(wanted, other);
        QVERIFY(desk.bar().replaceAll() > 0);
    };
}

Command chinese(const char *name, const QString &selected = {})
{
    return [name, selected](Desk &desk) {
        if (selected.isEmpty())
            selectAll(desk);
        else
            desk.select(selected);
        QVERIFY(desk.chinese(name));
        desk.chinese(name)->trigger();
    };
}

} // namespace

Q_DECLARE_METATYPE(Command)

/// What a command does to a text that is under review is a tracked change, as what is typed is.
class TestTrackedCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void everyCommandIsTracked_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<int>("changes"); // 0: as many as it takes
        const auto row = [](const char *name, int changes, const Command &command) { QTest::newRow(name) << command << changes; };
        row("replacing all", 4, replacingAll(u"风机"_s, u"风力发电机"_s));
        row("replacing all by nothing", 4, replacingAll(u"风机"_s, {}));
        row("marks to full width", 0, chinese("fullWidthMarks"));
        row("letters to half width", 0, chinese("halfWidthLetters"));
        row("curly quotation marks", 0, chinese("curlyQuotes"));
        row("indents away", 1, chinese("noIndents"));
        row("title marks around", 1, chinese("titleMarks", u"公告"_s));
        row("quotation marks around bold text", 1, chinese("quotationMarks", u"**白天发的电**"_s));
        row("an ellipsis at the cursor", 1, [](Desk &desk) {
            desk.select(u"看不见"_s);
            desk.editor().moveCursor(QTextCursor::EndOfBlock);
            desk.chinese("ellipsis")->trigger();
        });
        row("a spelling", 1, [](Desk &desk) {
            const auto at = int(desk.editor().source().indexOf(u"wnid"_s));
            desk.editor().editPlaces({{at, 4, u"wind"_s}});
        });
        row("a correction at two places", 1, [](Desk &desk) {
            const auto at = int(desk.editor().source().indexOf(u"\"绿电\""_s));
            desk.editor().editPlaces({{at, 1, u"“"_s}, {at + 3, 1, u"”"_s}}, Places::AsOne);
        });
        row("a section moved up", 1, [](Desk &desk) {
            SourceOutline outline(&desk.editor());
            QVERIFY(outline.move(1, false));
        });
        row("a section moved down", 1, [](Desk &desk) {
            SourceOutline outline(&desk.editor());
            QVERIFY(outline.move(0, true));
        });
        row("bold", 1, [](Desk &desk) {
            desk.select(u"一线"_s);
            desk.editor().setTextCursor(toggleWrap(desk.editor().textCursor(), u"**"));
        });
        row("not bold any more", 1, [](Desk &desk) {
            desk.select(u"白天发的电"_s);
            desk.editor().setTextCursor(toggleWrap(desk.editor().textCursor(), u"**"));
        });
        row("a sub-heading", 1, [](Desk &desk) {
            desk.select(u"第一笔"_s);
            desk.editor().setTextCursor(toggleLinePrefix(desk.editor().textCursor(), u"## "));
        });
        row("a list of several lines", 1, [](Desk &desk) {
            desk.editor().selectAll();
            desk.editor().setTextCursor(toggleLinePrefix(desk.editor().textCursor(), u"- "));
        });
        row("a link", 1, [](Desk &desk) {
            desk.select(u"第一笔账"_s);
            desk.editor().textCursor().insertText(linkSource(u"第一笔账"_s, u"https://example.cn/b"_s));
        });
        row("a figure", 1, [](Desk &desk) {
            desk.select(u"第一笔"_s);
            FigureLine figure;
            figure.src = "asset:" + std::string(64, 'a');
            figure.caption = "航拍风场";
            figure.credit = "周启";
            desk.editor().insertBlock(QString::fromStdString(figureLine(figure)));
        });
        row("a figure at the end", 1, [](Desk &desk) {
            desk.editor().moveCursor(QTextCursor::End);
            desk.editor().insertBlock(u"![风场](asset:%1)"_s.arg(QString(64, u'b')));
        });
        row("a video", 1, [](Desk &desk) {
            desk.select(u"八成"_s);
            desk.editor().insertBlock(u"::: video https://example.cn/v.mp4 \"风场\""_s);
        });
        row("a snippet of two paragraphs", 1, [](Desk &desk) {
            desk.select(u"第一笔账"_s);
            QTextCursor cursor = desk.editor().textCursor();
            cursor.setPosition(cursor.selectionStart());
            cursor.insertText(u"本报讯（记者 何静）\n\n联系电话：12345。"_s);
        });
        row("a paragraph pasted over another", 1, [](Desk &desk) {
            desk.select(u"第一笔账,风机."_s);
            PasteOffer offer;
            offer.text = u"第一笔账,是风机的账."_s;
            desk.editor().pasteAs(offer, PasteForm::Plain);
        });
    }

    void everyCommandIsTracked()
    {
        QFETCH(Command, command);
        QFETCH(int, changes);
        Desk writer(false);
        command(writer);
        QCoreApplication::processEvents();
        const QString plain = writer.source();
        QVERIFY(plain != story);
        QVERIFY(writer.document->content().changes.isEmpty());

        Desk reviewer(true);
        QVERIFY(reviewer.pane->changes().tracker().isOn());
        command(reviewer);
        QCoreApplication::processEvents();
        QVERIFY2(reviewer.source() != story, "refused");
        QCOMPARE(reviewer.settled(false), story);
        QCOMPARE(reviewer.settled(true), plain);
        const QList<ChangeEntry> entries = reviewer.document->content().changes;
        QVERIFY2(changes == 0 ? !entries.isEmpty() : entries.size() == changes, qPrintable(u"%1: %2"_s.arg(entries.size()).arg(reviewer.source())));
        for (const ChangeEntry &entry : entries)
            QCOMPARE(entry.author, reviewer.newsroom.editor);
        // One step of undo takes the command back, one of redo does it again.
        const QString tracked = reviewer.source();
        reviewer.editor().undo();
        QCOMPARE(reviewer.source(), story);
        reviewer.editor().redo();
        QCOMPARE(reviewer.source(), tracked);
        // And on the tracker's own way.
        reviewer.pane->changes().tracker().settleAll(false);
        QCOMPARE(reviewer.source(), story);
        QVERIFY(reviewer.document->content().changes.isEmpty());
    }

    void whatStaysIsNoPartOfTheChange()
    {
        Desk desk(true);
        desk.select(u"公告"_s);
        desk.chinese("titleMarks")->trigger();
        QVERIFY2(desk.source().contains(u"[{++《++}{#c1}公告{++》++}{#c1}]"_s), qPrintable(desk.source()));
        QCOMPARE(desk.editor().selectedSource(), u"公告"_s); // and the next command has them
        desk.chinese("titleMarks")->trigger();
        QCOMPARE(desk.source(), story);
        desk.select(u"第一笔账,风机."_s);
        desk.chinese("fullWidthMarks")->trigger();
        QVERIFY2(desk.source().contains(u"第一笔账{~~,~>，~~}{#c2}风机{~~.~>。~~}{#c3}"_s), qPrintable(desk.source())); // undo may bring c1 back
    }

    void replacingOneAfterTheOtherGoesOn()
    {
        Desk desk(true);
        desk.editor().moveCursor(QTextCursor::Start);
        desk.bar().show();
        desk.bar().setTexts(u"风机"_s, u"风车"_s);
        desk.bar().find(false);
        desk.bar().replace();
        QVERIFY2(desk.source().startsWith(u"厂区外的{~~风机~>风车~~}{#c1}连成"_s), qPrintable(desk.source()));
        QCOMPARE(desk.editor().selectedSource(), u"风机"_s);
        const int second = desk.editor().textCursor().selectionStart();
        QCOMPARE(desk.editor().sourceAt(second - 5, 5), u"第一笔账,"_s);
        desk.bar().replace();
        QVERIFY2(desk.source().contains(u"第一笔账,{~~风机~>风车~~}{#c2}."_s), qPrintable(desk.source()));
    }

    void whatIsStruckOutIsNotReplacedAgain()
    {
        Desk desk(true);
        replacingAll(u"风机"_s, u"风车"_s)(desk);
        const QString once = desk.source();
        desk.bar().setTexts(u"风机"_s, u"风车"_s);
        QCOMPARE(desk.bar().replaceAll(), 0);
        QCOMPARE(desk.source(), once);
    }

    /// A place in code cannot be marked: it stays, the others are done, and the person is told.
    void whatCannotBeMarkedIsLeftAndSaid()
    {
        const QString body = u"风机一\n\n```\n风机二\n```\n\n风机三\n"_s;
        Desk desk(true, body);
        QSignalSpy said(&desk.pane->changes().tracker(), &ChangeTracker::refused);
        desk.bar().show();
        desk.bar().setTexts(u"风机"_s, u"风车"_s);
        QCOMPARE(desk.bar().replaceAll(), 2);
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(u"code"_s));
        QCOMPARE(desk.settled(true), u"风车一\n\n```\n风机二\n```\n\n风车三\n"_s);
        QCOMPARE(desk.settled(false), body);
        desk.select(u"风机二"_s);
        desk.editor().insertPlainText(u"码"_s);
        QCoreApplication::processEvents();
        QCOMPARE(said.size(), 2); // taken back as a whole
        QCOMPARE(desk.settled(false), body);
        QVERIFY(!desk.source().contains(u"码"_s));
    }

    void aWritersTrackingIsSwitchedByHand()
    {
        Desk desk(false);
        desk.pane->changes().tracking()->trigger();
        replacingAll(u"风机"_s, u"风车"_s)(desk);
        QCOMPARE(desk.document->content().changes.size(), 4);
        QCOMPARE(desk.settled(false), story);
        desk.pane->changes().tracking()->trigger();
        replacingAll(u"风车"_s, u"风电机组"_s)(desk);
        QVERIFY(desk.source().contains(u"{~~风机~>风电机组~~}"_s));
    }
};

QTEST_MAIN(TestTrackedCommands)
#include "tst_trackedcommands.moc"
