// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorpane.h"
#include "desk/preview.h"
#include "desk/previewsite.h"
#include "desk/sourceeditor.h"
#ifdef GALLEY_WEBENGINE
#include "desk/previewwebengine.h"
#endif
#include "publish/sitebuilder.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QBuffer>
#include <QEventLoop>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms; the engine's first start on a busy machine

QString textOf(Preview *preview)
{
    QString text;
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    preview->readText([&](const QString &answer) {
        text = answer;
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    return text;
}

QByteArray greyPicture()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// An article open in the middle of a window.
struct Desk
{
    explicit Desk(TestNewsroom &newsroom, PersonId person)
        : document(*newsroom, person), pane(*newsroom, document), editor(pane.findChild<SourceEditor *>())
    {
        pane.resize(1000, 700);
    }
    void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(editor, &event);
    }
    Preview *preview() const { return pane.findChild<Preview *>(); }

    ArticleDocument document;
    EditorPane pane;
    SourceEditor *editor;
};

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSiteServesThePageAndTheThemeOnly()
    {
        PreviewPage page;
        page.address = u"/a/2026/11/23/x.html"_s;
        page.before = "<!DOCTYPE html><!--body-->"_ba;
        page.body = {u"<p>一</p>\n"_s};
        page.after = "<!--/body-->"_ba;
        PreviewSite site;
        site.setPage(page);
        site.setFiles({{{u"/theme/site.css"_s, "p{}"_ba}}, {}});
        const QUrl address = PreviewSite::addressOf(page);
        QCOMPARE(site.answer(address).bytes, QByteArray("<!DOCTYPE html><!--body--><p>一</p>\n<!--/body-->"));
        QCOMPARE(site.answer(address).type, "text/html; charset=utf-8"_ba);
        QCOMPARE(site.answer(address.resolved(QUrl(u"../../../../theme/site.css"_s))).bytes, "p{}"_ba);
        QVERIFY(site.answer(address.resolved(QUrl(u"/index.html"_s))).type.isEmpty());
        QVERIFY(site.answer(address.resolved(QUrl(u"/../../etc/passwd"_s))).type.isEmpty());
    }

    void aPictureIsFoundByItsHashOnly()
    {
        const QByteArray hash(64, 'a');
        const QUrl there(u"galley-preview://site/assets/aa/%1.png"_s.arg(QString::fromLatin1(hash)));
        QCOMPARE(PreviewSite::pictureHash(there), hash);
        QVERIFY(PreviewSite::pictureHash(QUrl(u"galley-preview://site/assets/aaaa.png"_s)).isEmpty());
        const PreviewFiles files{{}, [&](const QByteArray &asked) { return asked == hash ? greyPicture() : "<svg/>"_ba; }};
        QCOMPARE(PreviewSite::picture(files, hash).type, "image/png"_ba);
        QVERIFY(PreviewSite::picture(files, "b"_ba).type.isEmpty());
    }

    void theTextPreviewSaysTheText()
    {
        std::unique_ptr<Preview> preview(Preview::createText(nullptr));
        QSignalSpy shown(preview.get(), &Preview::shown);
        PreviewPage page;
        page.number = 7;
        page.headline = u"风 & 草原"_s;
        page.body = {u"<p>一段话。</p>\n"_s};
        preview->showPage(page);
        QVERIFY(shown.wait());
        QCOMPARE(shown.first().first().toULongLong(), 7U);
        QCOMPARE(textOf(preview.get()).trimmed(), u"风 & 草原\n一段话。"_s);
    }

    void typedTextAppearsInThePreview()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"风从草原来"_s, u"## 小标题\n\n第一段话。\n\n第二段话。"_s, newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.document.open(id);
        desk.pane.show();
        QVERIFY(desk.pane.waitForPreview(patience));
        const QString before = textOf(desk.preview());
        QVERIFY2(before.contains(u"第一段话。"_s) && before.contains(u"风从草原来"_s), qPrintable(before));

        desk.editor->moveCursor(QTextCursor::End);
        desk.type(u"草原😀新风。"_s);
        QVERIFY(desk.pane.waitForPreview(patience));
        QVERIFY2(textOf(desk.preview()).contains(u"第二段话。草原😀新风。"_s), qPrintable(textOf(desk.preview())));

        Content content = desk.document.content();
        content.headline = u"改过的题"_s;
        desk.document.setContent(content, nullptr);
        QVERIFY(desk.pane.waitForPreview(patience));
        const QString after = textOf(desk.preview());
        QVERIFY2(after.contains(u"改过的题"_s) && !after.contains(u"风从草原来"_s), qPrintable(after));
    }

    void viewsAndSchemesLeaveTheTextAlone()
    {
        TestNewsroom newsroom;
        const QString body = u"一。"_s + QChar(QChar::Nbsp) + u"\r\n## 不动\n\n😀"_s;
        const ArticleId id = newsroom.add(u"不动的稿"_s, body, newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.document.open(id);
        desk.pane.show();
        for (const auto view : {EditorPane::View::Source, EditorPane::View::Phone, EditorPane::View::Preview, EditorPane::View::Split}) {
            desk.pane.setView(view);
            desk.pane.coloursChanged();
            QVERIFY(desk.pane.waitForPreview(patience));
        }
        desk.pane.setFocusMode(true);
        desk.pane.setFocusMode(false);
        QVERIFY(!desk.document.isModified());
        QCOMPARE(desk.document.content().body, body);
    }

    void theSessionComesBack()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"会话"_s, u"一二三四五六七八九十"_s, newsroom.reporter);
        QByteArray state;
        {
            Desk desk(newsroom, newsroom.reporter);
            desk.document.open(id);
            desk.pane.setView(EditorPane::View::Source);
            state = desk.pane.saveState();
        }
        Desk desk(newsroom, newsroom.reporter);
        desk.pane.restoreState(state);
        desk.document.open(id);
        QCOMPARE(desk.pane.view(), EditorPane::View::Source);
        desk.pane.restoreState("no state"_ba);
        QCOMPARE(desk.pane.view(), EditorPane::View::Source);
    }

    void statisticsComeWhenTheTypingRests()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        QSignalSpy counted(&desk.pane, &EditorPane::statisticsChanged);
        desk.document.open(newsroom.add(u"数字"_s, u"一二三四。\n\n五六七八九。"_s, newsroom.reporter));
        QTRY_VERIFY(counted.count() > 0);
        QCOMPARE(counted.last().at(0).value<TextStatistics>().words, 9);
        desk.editor->moveCursor(QTextCursor::End);
        desk.type(u"十"_s);
        desk.editor->selectAll();
        QTRY_COMPARE(counted.last().at(0).value<TextStatistics>().words, 10);
        QTRY_COMPARE(counted.last().at(1).value<TextStatistics>().words, 10);
        QCOMPARE(counted.last().at(2).toInt(), 2);
    }

    void aPictureTakenInStandsInTheTextAndTheAssets()
    {
        TestNewsroom newsroom;
        Desk desk(newsroom, newsroom.reporter);
        desk.document.open(newsroom.add(u"有图"_s, u"前文。"_s, newsroom.reporter));
        Q_EMIT desk.editor->picturesOffered({{.picture = {greyPicture(), u"灰.png"_s}, .where = desk.editor->textCursor(), .line = {}}});
        QTRY_VERIFY(desk.editor->source().contains(u"](asset:"_s));
        const Content content = desk.document.content();
        QCOMPARE(content.assets.size(), 1);
        QVERIFY(content.body.contains(QString::fromLatin1(content.assets.first().sha256)));
        QCOMPARE(newsroom->asset(content.assets.first().sha256).value(), greyPicture());
        desk.type(u"照写。"_s); // the form beside asks for the caption; typing goes on where it was
        QVERIFY2(desk.editor->source().startsWith(u"照写。前文。"_s), qPrintable(desk.editor->source()));
    }

#ifdef GALLEY_WEBENGINE
    /// After patches the document is, node for node, what a load of the new bytes gives.
    void aPatchedPageEqualsALoadedOne()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"补丁"_s, u"一。\n\n二。\n\n三。"_s, newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.document.open(id);
        desk.pane.show();
        QVERIFY(desk.pane.waitForPreview(patience));
        desk.editor->setFocus();
        for (const QString &edit : {u"\n## 新题\n\n"_s, u"- 甲\n- 乙\n\n"_s, u"**粗**后\n\n> 引"_s, u"\n\n[^1]: 注\n\n文[^1]\n\n```\n"_s}) {
            desk.type(edit);
            QVERIFY(desk.pane.waitForPreview(patience));
        }
        // Blocks that go, one that becomes another kind, and fields around the body.
        for (const auto &[from, to] : {std::pair(u"- 甲\n- 乙\n"_s, QString()), std::pair(u"## 新题"_s, u"新题"_s), std::pair(u"```\n"_s, u"1. 末\n"_s)}) {
            QString text = desk.editor->source();
            QVERIFY(text.contains(from));
            desk.editor->editSource(text.replace(from, to));
            QVERIFY(desk.pane.waitForPreview(patience));
        }
        Content content = desk.document.content();
        content.kicker = u"引题"_s;
        content.summary = u"摘要"_s;
        desk.document.setContent(content, nullptr);
        QVERIFY(desk.pane.waitForPreview(patience));
        content.kicker.clear();
        content.headline = u"补丁二"_s;
        desk.document.setContent(content, nullptr);
        QVERIFY(desk.pane.waitForPreview(patience));
        auto *patched = qobject_cast<WebEnginePreview *>(desk.preview());
        QVERIFY(patched);
        WebEnginePreview fresh(nullptr);
        fresh.resize(600, 400);
        fresh.setFiles(patched->site().files());
        QSignalSpy shown(&fresh, &Preview::shown);
        fresh.showPage(patched->site().page());
        QVERIFY(shown.wait(patience));
        QCOMPARE(documentOf(patched), documentOf(&fresh));
    }

    /// A long page is laid out in groups: nothing of it may be missing, or stand elsewhere, and its document stays as loaded.
    void aLongPageIsPatchedLikeAShortOne()
    {
        TestNewsroom newsroom;
        QStringList paragraphs;
        for (int i = 0; i < 400; ++i)
            paragraphs.append(u"第%1段"_s.arg(i));
        const ArticleId id = newsroom.add(u"长稿"_s, paragraphs.join(u"\n\n"_s), newsroom.reporter);
        Desk desk(newsroom, newsroom.reporter);
        desk.document.open(id);
        desk.pane.show();
        QVERIFY(desk.pane.waitForPreview(patience));
        auto *preview = qobject_cast<WebEnginePreview *>(desk.preview());
        QVERIFY(preview);
        const auto agrees = [&](const QStringList &now) {
            desk.editor->editSource(now.join(u"\n\n"_s));
            if (!desk.pane.waitForPreview(patience))
                return u"no preview"_s;
            QStringList shown = textOf(preview).split(u'\n', Qt::SkipEmptyParts);
            shown.removeIf([](const QString &line) { return !line.startsWith(u'第'); });
            if (shown != now)
                return u"%1 paragraphs shown, %2 written: %3"_s.arg(shown.size()).arg(now.size()).arg(shown.join(u' '));
            WebEnginePreview fresh(nullptr);
            fresh.resize(600, 400);
            fresh.setFiles(preview->site().files());
            QSignalSpy loaded(&fresh, &Preview::shown);
            fresh.showPage(preview->site().page());
            if (!loaded.wait(patience))
                return u"not loaded"_s;
            return documentOf(preview) == documentOf(&fresh) ? QString() : u"another document"_s;
        };
        QStringList now = paragraphs;
        for (int i = 0; i < 250; ++i)
            now.insert(150, u"第甲%1段"_s.arg(i));
        QCOMPARE(agrees(now), QString());
        now.remove(50, 400);
        now.append(u"第末段"_s);
        QCOMPARE(agrees(now), QString());
        now = {u"第一段"_s};
        QCOMPARE(agrees(now), QString());
        QCOMPARE(agrees(paragraphs), QString());
    }

    void aHostilePageReachesNothing()
    {
        WebEnginePreview preview(nullptr);
        preview.resize(600, 400);
        preview.show();
        PreviewPage page;
        page.number = 1;
        page.address = u"/a/x.html"_s;
        page.before = "<!DOCTYPE html><html><head><title>t</title></head><body><article><!--body--><p>文</p><!--/body--></article>"
                     "<script>document.body.innerHTML='script ran'</script>"
                     "<img src='http://127.0.0.1:9/x.png' onerror=\"document.body.innerHTML='handler ran'\">"
                     "<iframe src='file:///etc/hosts'></iframe></body></html>"_ba;
        QSignalSpy shown(&preview, &Preview::shown);
        preview.showPage(page);
        QVERIFY(shown.wait(patience));
        const QString text = textOf(&preview);
        QVERIFY2(text.contains(u"文"_s) && !text.contains(u"ran"_s) && !text.contains(u"localhost"_s), qPrintable(text));
    }
#endif

    void thePreviewOfAnApprovedArticleIsItsPublishedFile()
    {
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"风从草原来"_s, u"## 算清三本账\n\n**一段**话，12．5％。\n\n- 甲\n- 乙"_s,
                                        newsroom.section(u"内蒙古"));
        article.content.kicker = u"引题"_s;
        article.content.series = {{}, u"绿色转型"_s, 2, u"②"_s};
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.sectionHead), QString());
        QCOMPARE(newsroom.act(id, Action::Approve, newsroom.chief), QString());
        QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), QString());
        QTemporaryDir portal;
        const auto report = buildSite(*newsroom, portal.path(), true);
        GALLEY_VERIFY(report);
        const auto live = newsroom->liveArticle(id);
        GALLEY_VERIFY(live);

        Desk desk(newsroom, newsroom.chief);
        desk.document.open(id);
        desk.pane.show();
        QVERIFY(desk.pane.waitForPreview(patience));
        const QByteArray file = readFile(portal.path() + live->address);
        QVERIFY(file.size() > 1000);
#ifdef GALLEY_WEBENGINE
        auto *preview = qobject_cast<WebEnginePreview *>(desk.preview());
        QVERIFY(preview);
        QCOMPARE(preview->site().answer(PreviewSite::addressOf(preview->site().page())).bytes, file);
        const QByteArray phone = readFile(portal.path() + u"/m"_s + live->address);
        desk.pane.setView(EditorPane::View::Phone);
        QVERIFY(desk.pane.waitForPreview(patience));
        QCOMPARE(preview->site().answer(PreviewSite::addressOf(preview->site().page())).bytes, phone);
#endif
    }

    /// Nothing but typing changes the source: no view, no preview, no save, no reading again.
    void viewsPreviewsAndSavesLeaveEveryByte()
    {
        TestNewsroom newsroom;
        QString odd = u"行尾空格  \n\t制表\t符\t\n\u3000\u3000全角缩进\u3000\n不断行\u00a0空格\u202f窄\u2007数\u200b零宽\ufeff\n"
                      "\n\n\n三个空行😀👩‍🌾🇨🇳❄️𠮷e\u0301ạ̈\u0301\n\u2028行分隔\x0b\x0c\x1f控制\u0085\n"
                      "**加粗**{++增++}[链接](https://例子.中国/?a=1&b=2)\n| 表 | 格 |\n|---|---|\n  - 缩进  \n    代码\n\n\n"_s;
        const NewArticle fresh = newArticle(u"字节"_s, odd, newsroom.section(u"资讯"));
        const ArticleId id = newsroom.add(fresh, newsroom.reporter);
        QCOMPARE(newsroom.article(id).content.body, odd);
        Desk desk(newsroom, newsroom.reporter);
        desk.pane.show();
        desk.document.open(id);
        QCOMPARE(desk.editor->source(), odd);
        for (const auto view : {EditorPane::View::Split, EditorPane::View::Source, EditorPane::View::Phone, EditorPane::View::Source}) {
            desk.pane.setView(view);
            if (view != EditorPane::View::Source)
                QVERIFY(desk.pane.waitForPreview(patience));
            QCOMPARE(desk.editor->source(), odd);
        }
        desk.pane.setFocusMode(true);
        desk.pane.setFocusMode(false);
        desk.pane.coloursChanged();
        QVERIFY(!desk.document.isModified());
        const auto type = [&desk](const QString &text) {
            QInputMethodEvent event;
            event.setCommitString(text);
            QApplication::sendEvent(desk.editor, &event);
        };
        desk.editor->moveCursor(QTextCursor::End);
        type(u"末"_s);
        odd += u'末';
        desk.document.save();
        QTRY_VERIFY(!desk.document.isModified());
        QCOMPARE(newsroom.article(id).content.body, odd);
        QCOMPARE(desk.editor->source(), odd);
        desk.document.open(newsroom.add(u"另"_s, u"另"_s, newsroom.reporter));
        desk.document.open(id);
        QCOMPARE(desk.editor->source(), odd);
        QCOMPARE(desk.document.content().body, odd);
        // What no UTF-8 can say lives as long as the editor holds it.
        const QString lone = u"半"_s + QChar(0xd83d) + u"个"_s + QChar(0xde00);
        desk.editor->setSource(lone);
        QCOMPARE(desk.editor->source(), lone);
        type(u"风"_s);
        desk.editor->undo();
        QCOMPARE(desk.editor->source(), lone);
    }

private:
#ifdef GALLEY_WEBENGINE
    static QString documentOf(WebEnginePreview *preview)
    {
        QString html;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        preview->readDocument([&](const QString &answer) {
            html = answer;
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec();
        return html;
    }
#endif
};

int main(int argc, char *argv[])
{
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestPreview test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_preview.moc"
