// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorpane.h"
#include "desk/fieldediting.h"
#include "desk/headlineblock.h"
#include "desk/inspector.h"
#include "desk/livebody.h"
#include "desk/mainwindow.h"
#include "desk/preview.h"
#include "desk/previewfeed.h"
#include "desk/session.h"
#include "desk/sourceeditor.h"
#include "testnewsroom.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype characters = 200'000;

QString longBody()
{
    QString text;
    for (int i = 0; text.size() < characters; ++i)
        text += u"记者从第%1次发布会上获悉，今年前三季度全区粮食总产量增长百分之三点五，农牧民收入稳步提高。\n\n"_s.arg(i);
    return text;
}

struct Desk
{
    Desk() : session(room.folder() + u"/session.ini"_s), window(*room, session, got(room->personByLogin(u"admin"_s)))
    {
        window.editor().setView(EditorPane::View::Source);
        window.inspector().setOpenParts({u"peopleToggle"_s, u"moreToggle"_s});
        window.resize(1400, 880);
        window.show();
        window.openArticle(article);
        QCoreApplication::processEvents();
    }
    SourceEditor &source() { return window.editor().source(); }

    TestNewsroom room;
    ArticleId article = room.add(u"粮食丰收"_s, longBody(), room.admin);
    Session session;
    MainWindow window;
};

/// Shows nothing, and remembers what it was asked for.
class RecordingPreview : public Preview
{
public:
    explicit RecordingPreview(QWidget *parent) : Preview(parent) {}
    void setFiles(const PreviewFiles &) override {}
    void showPage(const PreviewPage &page) override
    {
        pages.append(page);
        QMetaObject::invokeMethod(this, [this, number = page.number] { Q_EMIT shown(number); }, Qt::QueuedConnection);
    }
    void showBlocks(quint64 number, qsizetype, qsizetype, const QStringList &) override
    {
        QMetaObject::invokeMethod(this, [this, number] { Q_EMIT shown(number); }, Qt::QueuedConnection);
    }
    void setPart(Part) override {}
    void follow(const PreviewPlace &) override {}
    void readText(const std::function<void(const QString &)> &answer) override { answer({}); }
    QList<PreviewPage> pages;
};

} // namespace

/// A key in a field costs nothing of the body, however long that is.
class TestFieldKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    /// A new article begins in its headline: a whole story that is pasted there is taken apart, and the window keeps its size.
    void aStoryPastedIntoTheHeadlineIsTakenApart()
    {
        Desk desk;
        auto *begin = desk.window.findChild<QAction *>(u"newArticle"_s);
        QVERIFY(begin);
        begin->trigger();
        auto *headline = qobject_cast<QPlainTextEdit *>(fieldEditor(desk.window, ProofField::Headline));
        QVERIFY(headline);
        headline->setFocus();
        QApplication::clipboard()->setText(u"粮食丰收\r\n\r\n　　第一段。\r\n　　第二段3*4*5。\r\n"_s);
        headline->paste();
        QCOMPARE(headline->toPlainText(), u"粮食丰收"_s);
        QCOMPARE(desk.source().source().trimmed(), u"第一段。\n\n第二段3\\*4\\*5。"_s);
        // Where there is a text already, everything goes where it was pasted.
        headline->selectAll();
        headline->paste();
        QCOMPARE(headline->toPlainText(), u"粮食丰收 第一段。 第二段3*4*5。"_s);
        QCOMPARE(desk.source().source().trimmed(), u"第一段。\n\n第二段3\\*4\\*5。"_s);
        // What a page calls its first line need not be its headline: what is taken for that is what does not go into the body.
        desk.source().setSource({});
        auto *page = new QMimeData;
        page->setHtml(u"<h1>粮食<b>丰收</b></h1><p>甲<b>乙</b></p>"_s);
        page->setText(u"首页\n粮食丰收\n甲乙\n"_s);
        QApplication::clipboard()->setMimeData(page);
        headline->selectAll();
        headline->paste();
        QCOMPARE(headline->toPlainText(), u"粮食丰收"_s);
        QCOMPARE(desk.source().source().trimmed(), u"甲**乙**"_s);
        const QSize size = desk.window.size();
        headline->setPlainText(u"很长的标题"_s.repeated(2000));
        QCoreApplication::processEvents();
        QCOMPARE(desk.window.size(), size);
        QVERIFY2(headline->height() < 200, qPrintable(QString::number(headline->height())));
    }

    void noFieldAsksForTheBody_data()
    {
        QTest::addColumn<ProofField>("field");
        QTest::newRow("kicker") << ProofField::Kicker;
        QTest::newRow("headline") << ProofField::Headline;
        QTest::newRow("short headline") << ProofField::ShortHeadline;
        QTest::newRow("summary") << ProofField::Summary;
        QTest::newRow("source") << ProofField::Source;
        QTest::newRow("author line") << ProofField::AuthorLine;
        QTest::newRow("sign-off") << ProofField::SignOff;
    }

    void noFieldAsksForTheBody()
    {
        QFETCH(ProofField, field);
        Desk desk;
        QWidget *editor = fieldEditor(desk.window, field);
        QVERIFY(editor);
        // The body was typed in since anybody asked for it: what fetched it now would fetch all of it.
        desk.source().moveCursor(QTextCursor::End);
        QTest::keyClicks(&desk.source(), u"and more"_s);
        QCoreApplication::processEvents();
        editor->setFocus();
        const qint64 before = desk.source().unitsCopied();
        for (const char key : "abcdef"_ba) {
            QTest::keyClick(editor, key);
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(desk.source().unitsCopied() - before, 0);
        QVERIFY(desk.window.document().content().body.endsWith(u"and more"_s));
        QVERIFY(desk.source().unitsCopied() - before >= characters); // it is counted
    }

    void whatWasTypedInFieldsAndBodyIsSavedTogether()
    {
        Desk desk;
        desk.source().moveCursor(QTextCursor::End);
        QTest::keyClicks(&desk.source(), u"one"_s);
        QWidget *headline = fieldEditor(desk.window, ProofField::Headline);
        QTest::keyClicks(headline, u"A"_s);
        QTest::keyClicks(&desk.source(), u"two"_s);
        QSignalSpy committed(&desk.window.document(), &ArticleDocument::committed);
        desk.window.document().save();
        QVERIFY(committed.wait());
        const Content saved = desk.room.article(desk.article).content;
        QVERIFY(saved.headline.contains(u'A'));
        QVERIFY(saved.body.endsWith(u"onetwo"_s));
    }

    void anEditOfFieldsCannotTouchTheBody()
    {
        Desk desk;
        ArticleDocument &document = desk.window.document();
        QSignalSpy bodies(&document, &ArticleDocument::bodyChanged);
        QSignalSpy contents(&document, &ArticleDocument::contentChanged);
        const QString body = document.content().body;
        document.editFields([](Content &content) {
            content.body = u"别的"_s;
            content.summary = u"摘要"_s;
        }, nullptr);
        QCOMPARE(document.content().body, body);
        QCOMPARE(document.fields().summary, u"摘要"_s);
        QCOMPARE(contents.size(), 1);
        document.editFields([](Content &content) { content.body = u"别的"_s; }, nullptr);
        QCOMPARE(contents.size(), 1);
        QVERIFY(bodies.isEmpty());
        Content other = document.content();
        other.body = u"短了。"_s;
        document.setContent(other, nullptr);
        QCOMPARE(bodies.size(), 1);
        QCOMPARE(desk.source().source(), u"短了。"_s);
    }

    /// The preview's frame follows a field; the body beside it stays in the preview as it is.
    void thePreviewsFrameIsMadeWithoutTheBody()
    {
        TestNewsroom room;
        ArticleDocument document(*room, room.admin);
        SourceEditor editor;
        LiveBody body(&editor);
        PreviewFeed feed(*room, document, body, nullptr);
        auto *preview = new RecordingPreview(&editor);
        document.setBodySource([&editor] { return editor.source(); }, [&editor] { return editor.isBlank(); });
        connect(&editor, &SourceEditor::sourceSpliced, &document, &ArticleDocument::bodySpliced);
        document.open(room.add(u"粮食丰收"_s, longBody(), room.admin));
        editor.setSource(document.content().body);
        feed.setPreview(preview);
        feed.setVisible(true);
        QTRY_VERIFY_WITH_TIMEOUT(!preview->pages.isEmpty() && feed.isCurrent(), 30'000);
        editor.moveCursor(QTextCursor::End);
        editor.insertPlainText(u"末句。"_s);
        QTRY_VERIFY_WITH_TIMEOUT(feed.isCurrent(), 30'000);
        const qsizetype shown = preview->pages.size();
        const qint64 before = editor.unitsCopied();
        document.editFields([](Content &content) { content.headline = u"又一个丰收年"_s; }, nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(preview->pages.size() > shown && feed.isCurrent(), 30'000);
        QVERIFY(preview->pages.last().before.contains("又一个丰收年"));
        QVERIFY(preview->pages.last().bodyHtml().contains(u"末句。"_s));
        QCOMPARE(editor.unitsCopied() - before, 0);
    }
};

QTEST_MAIN(TestFieldKeys)
#include "tst_fieldkeys.moc"
