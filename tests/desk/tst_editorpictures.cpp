// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledocument.h"
#include "desk/coverfield.h"
#include "desk/cropview.h"
#include "desk/editorinsertions.h"
#include "desk/editorpictures.h"
#include "desk/figuredialog.h"
#include "desk/linkdialog.h"
#include "desk/sourceeditor.h"
#include "desk/videodialog.h"
#include "markup/bodypictures.h"
#include "markup/figures.h"

#include <store/testnewsroom.h>
#include <testkit/testkit.h>

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace galley;
using galley::testkit::TestNewsroom;
using namespace Qt::StringLiterals;

/// Pictures in the text and what is asked about them, links and videos, as a writer meets them.
class TestEditorPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void init();
    void cleanup();

    void aPicturePastedIntoAnUnsavedArticleIsThereAfterSaving();
    void severalPicturesKeepTheirOrderAndAreAskedAboutInTurn();
    void aPastedTextsPicturesStandWhereTheyStood();
    void aRefusedPictureIsToldOfAndTheOthersCome();
    void whatWasStoppedDoesNotCome();
    void particularsGoIntoTheLineAndTypingMeanwhileStays();
    void aClearedCaptionDoesNotComeBack();
    void aCropIsAnAssetOfItsOwnAndMayBeTheCover();
    void aDoubleClickOpensAFigure();
    void aCopiedPictureKeepsItsLabelInAnotherArticle();
    void aPictureForAnotherArticleIsNotPutIntoThisOne();
    void theCropToolKeepsItsShape();
    void theCoverIsChosenAndPointed();

    void aLinkIsMadeChangedAndRemoved();
    void anArticleIsLinkedByItsWords();
    void aVideoGetsItsLine();
    void theArticleIsCopiedForWeChat();

private:
    QByteArray jpeg(QSize size = {64, 48}, const QColor &colour = Qt::darkGreen) const;
    void offer(const QList<QByteArray> &pictures);
    void waitForPictures();
    template <typename Widget>
    Widget *in(const QWidget *window, const char *name) const
    {
        return window->findChild<Widget *>(QLatin1StringView(name));
    }
    template <typename Dialog>
    Dialog *openDialog() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<Dialog *>(widget); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    std::unique_ptr<TestNewsroom> m_room;
    std::unique_ptr<ArticleDocument> m_document;
    std::unique_ptr<SourceEditor> m_editor;
    std::unique_ptr<EditorPictures> m_pictures;
    std::unique_ptr<EditorInsertions> m_insertions;
};

void TestEditorPictures::init()
{
    m_room = std::make_unique<TestNewsroom>();
    m_document = std::make_unique<ArticleDocument>(**m_room, m_room->reporter);
    m_editor = std::make_unique<SourceEditor>();
    m_editor->resize(600, 400);
    m_editor->show();
    m_pictures = std::make_unique<EditorPictures>(**m_room, *m_document, m_editor.get(), nullptr);
    m_insertions = std::make_unique<EditorInsertions>(**m_room, *m_document, m_editor.get(), nullptr);
    m_document->setBodySource([this] { return m_editor->source(); });
    connect(m_editor.get(), &SourceEditor::sourceEdited, m_document.get(), &ArticleDocument::bodyEdited);
    Content content;
    content.headline = u"春耕"_s;
    Handling handling;
    handling.primarySection = m_room->section(u"资讯");
    m_document->openNew(content, handling);
    m_editor->setSource(u"第一段。\n\n第二段。"_s);
}

void TestEditorPictures::cleanup()
{
    m_insertions.reset();
    m_pictures.reset();
    m_document->setBodySource({});
    m_document.reset();
    m_editor.reset();
    m_room.reset();
}

QByteArray TestEditorPictures::jpeg(QSize size, const QColor &colour) const
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return bytes;
}

void TestEditorPictures::offer(const QList<QByteArray> &pictures)
{
    PasteOffer offer;
    for (const QByteArray &bytes : pictures)
        offer.pictures.append({.bytes = bytes, .name = u"照片.jpg"_s, .file = {}, .pixels = {}});
    m_editor->paste(offer);
}

void TestEditorPictures::waitForPictures()
{
    QTRY_VERIFY(!m_pictures->isTaking());
}

void TestEditorPictures::aPicturePastedIntoAnUnsavedArticleIsThereAfterSaving()
{
    QVERIFY(m_document->isNew());
    m_editor->moveCursor(QTextCursor::Start);
    offer({jpeg()});
    waitForPictures();
    const QList<BodyPicture> pictures = bodyPictures(m_document->content());
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(m_document->content().assets.size(), 1);
    QCOMPARE(m_document->content().assets.first().name, u"照片.jpg"_s);
    QSignalSpy committed(m_document.get(), &ArticleDocument::committed);
    m_document->save();
    QVERIFY(committed.wait());
    const Article saved = m_room->article(m_document->id());
    QCOMPARE(bodyPictures(saved.content), pictures);
    GALLEY_VERIFY((*m_room)->asset(pictures.first().sha256));
}

void TestEditorPictures::severalPicturesKeepTheirOrderAndAreAskedAboutInTurn()
{
    m_editor->moveCursor(QTextCursor::End);
    offer({jpeg({64, 48}, Qt::red), jpeg({64, 48}, Qt::green), jpeg({64, 48}, Qt::blue)});
    waitForPictures();
    const QList<BodyPicture> pictures = bodyPictures(m_document->content());
    QCOMPARE(pictures.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY(m_pictures->dialog());
        QCOMPARE(m_pictures->dialog()->before().sha256, pictures.at(i).sha256);
        m_pictures->dialog()->reject();
    }
    QTRY_VERIFY(!m_pictures->dialog());
    const QImage first = QImage::fromData((*m_room)->asset(pictures.first().sha256).value());
    QVERIFY(qRed(first.pixel(5, 5)) > 200);
}

void TestEditorPictures::aPastedTextsPicturesStandWhereTheyStood()
{
    m_editor->setSource(QString());
    PasteOffer offer;
    offer.html = u"<p>甲</p><figure><img alt='图' src='data:image/jpeg;base64,%1'><figcaption>说明</figcaption></figure><p>乙</p>"_s
                     .arg(QString::fromLatin1(jpeg().toBase64()));
    m_editor->paste(offer);
    waitForPictures();
    const QStringList lines = m_editor->source().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), u"甲"_s);
    QVERIFY(lines.at(1).startsWith(u"![图](asset:"_s) && lines.at(1).endsWith(u" \"说明\")"_s));
    QCOMPARE(lines.at(2), u"乙"_s);
}

void TestEditorPictures::aRefusedPictureIsToldOfAndTheOthersCome()
{
    QSignalSpy noticed(m_pictures.get(), &EditorPictures::noticed);
    offer({"no picture"_ba, jpeg()});
    waitForPictures();
    QCOMPARE(bodyPictures(m_document->content()).size(), 1);
    QVERIFY(noticed.last().first().toString().contains(u"照片.jpg"_s));
    QVERIFY(noticed.last().at(1).toBool());
}

void TestEditorPictures::whatWasStoppedDoesNotCome()
{
    QSignalSpy taking(m_pictures.get(), &EditorPictures::takingMany);
    offer(QList<QByteArray>(20, jpeg({1600, 1200})));
    QCOMPARE(taking.count(), 1);
    m_pictures->stop();
    waitForPictures();
    QVERIFY(m_editor->source().count(u"asset:"_s) < 20);
}

void TestEditorPictures::particularsGoIntoTheLineAndTypingMeanwhileStays()
{
    m_editor->moveCursor(QTextCursor::Start);
    offer({jpeg()});
    waitForPictures();
    FigureDialog *dialog = m_pictures->dialog();
    QVERIFY(dialog);
    QVERIFY(in<QLabel>(dialog, "problem")->text().contains(u"credit"_s));
    in<QLineEdit>(dialog, "credit")->setText(u"周启"_s);
    in<QPlainTextEdit>(dialog, "alt")->setPlainText(u"一片\n\"田野\""_s);
    QVERIFY(in<QLabel>(dialog, "problem")->text().isEmpty());
    in<QComboBox>(dialog, "aiLabel")->setCurrentText(u"AI生成"_s);
    in<QComboBox>(dialog, "width")->setCurrentIndex(1);
    // Somebody writes the caption into the text while the form is open.
    QTextCursor typing(m_editor->document()->findBlockByNumber(2));
    QVERIFY(typing.block().text().startsWith("![](asset:"_L1));
    typing.setPosition(typing.block().position() + typing.block().text().indexOf(u')'));
    typing.insertText(u" \"四月\""_s);
    dialog->accept();
    const std::optional<FigureLine> figure = parseFigureLine(m_editor->document()->findBlockByNumber(2).text().toStdString());
    QVERIFY(figure.has_value());
    QCOMPARE(QString::fromStdString(figure->caption), u"四月"_s);
    QCOMPARE(QString::fromStdString(figure->credit), u"周启"_s);
    QCOMPARE(QString::fromStdString(figure->alt), u"一片 \"田野\""_s);
    QCOMPARE(QString::fromStdString(figure->width), u"full"_s);
    QCOMPARE(m_document->content().assets.first().aiLabel, u"AI生成"_s);
}

void TestEditorPictures::aClearedCaptionDoesNotComeBack()
{
    offer({jpeg()});
    waitForPictures();
    m_pictures->dialog()->reject();
    Content content = m_document->content();
    content.assets.first().caption = u"旧说明"_s;
    m_document->setContent(content, m_editor.get());
    QVERIFY(m_pictures->editFigure(m_editor->document()->find(u"asset:"_s)));
    QCOMPARE(in<QPlainTextEdit>(m_pictures->dialog(), "caption")->toPlainText(), u"旧说明"_s);
    in<QPlainTextEdit>(m_pictures->dialog(), "caption")->clear();
    m_pictures->dialog()->accept();
    QCOMPARE(m_document->content().assets.first().caption, QString());
}

void TestEditorPictures::aCropIsAnAssetOfItsOwnAndMayBeTheCover()
{
    offer({jpeg({400, 300})});
    waitForPictures();
    FigureDialog *dialog = m_pictures->dialog();
    const QByteArray whole = dialog->before().sha256;
    auto *view = in<CropView>(dialog, "picture");
    QTRY_VERIFY(view->hasPicture());
    in<QCheckBox>(dialog, "cover")->setChecked(true);
    view->setAspect(1);
    QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->accept();
    QVERIFY(accepted.wait());
    const QList<BodyPicture> pictures = bodyPictures(m_document->content());
    QCOMPARE(pictures.size(), 1);
    QVERIFY(pictures.first().sha256 != whole);
    QCOMPARE(readPictureHeader((*m_room)->asset(pictures.first().sha256).value())->size, QSize(300, 300));
    GALLEY_VERIFY((*m_room)->asset(whole)); // the original stays
    QCOMPARE(m_document->content().cover.sha256, pictures.first().sha256);
}

void TestEditorPictures::aDoubleClickOpensAFigure()
{
    offer({jpeg()});
    waitForPictures();
    m_pictures->dialog()->reject();
    QTRY_VERIFY(!m_pictures->dialog());
    const QTextCursor line = m_editor->document()->find(u"asset:"_s);
    QTest::mouseDClick(m_editor->viewport(), Qt::LeftButton, {}, m_editor->cursorRect(line).center());
    QVERIFY(m_pictures->dialog());
    m_pictures->dialog()->reject();
    m_editor->moveCursor(QTextCursor::Start);
    QSignalSpy noticed(m_pictures.get(), &EditorPictures::noticed);
    m_pictures->editFigureAtCursor();
    QCOMPARE(noticed.count(), 1);
}

void TestEditorPictures::aCopiedPictureKeepsItsLabelInAnotherArticle()
{
    offer({jpeg()});
    waitForPictures();
    Content content = m_document->content();
    content.assets.first().aiLabel = u"AI生成"_s;
    m_document->setContent(content, m_editor.get());
    const QList<AssetUse> assets = content.assets;
    m_editor->selectAll();
    m_editor->copy();
    m_document->openNew(Content(), Handling());
    m_editor->setSource(u"别的。\n\n"_s);
    m_editor->moveCursor(QTextCursor::End);
    m_editor->paste();
    QCOMPARE(m_document->content().assets, assets);
    QCOMPARE(bodyPictures(m_document->content()).size(), 1);
}

void TestEditorPictures::aPictureForAnotherArticleIsNotPutIntoThisOne()
{
    QSignalSpy noticed(m_pictures.get(), &EditorPictures::noticed);
    offer({jpeg()});
    m_document->openNew(Content(), Handling());
    m_editor->setSource(u"别的"_s);
    waitForPictures();
    QCOMPARE(noticed.count(), 1); // nothing is lost without a word
    QVERIFY(noticed.first().at(1).toBool());
    QCOMPARE(m_editor->source(), u"别的"_s);
    QVERIFY(!m_pictures->dialog());
}

void TestEditorPictures::theCropToolKeepsItsShape()
{
    CropView view;
    view.resize(416, 316);
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::gray);
    view.setPicture(image);
    QVERIFY(view.crop().isNothing());
    view.setAspect(16.0 / 9);
    const auto shape = [&view] {
        const QRectF part = view.crop().part;
        return part.width() * 400 / (part.height() * 300);
    };
    QVERIFY(std::abs(shape() - 16.0 / 9) < 0.01);
    view.show();
    for (const auto &[from, to] : {std::pair(QPoint(100, 100), QPoint(140, 60)), std::pair(QPoint(30, 60), QPoint(180, 120))}) {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
        QVERIFY(std::abs(shape() - 16.0 / 9) < 0.01);
        const QRectF part = view.crop().part;
        QVERIFY(QRectF(-0.001, -0.001, 1.002, 1.002).contains(part));
    }
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(std::abs(shape() - 16.0 / 9) < 0.01);
    view.turn(1);
    QCOMPARE(view.crop().quarterTurns, 1);
    view.setFocal({250, 750});
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    view.setAspect(0);
    view.clear();
    QVERIFY(view.crop().isNothing());
}

void TestEditorPictures::theCoverIsChosenAndPointed()
{
    offer({jpeg({400, 300})});
    waitForPictures();
    m_pictures->dialog()->reject();
    CoverField field(**m_room, *m_document);
    field.resize(240, 200);
    field.show();
    const auto *flag = field.findChild<QLabel *>();
    QVERIFY(flag->text().contains(u"without a credit"_s));
    auto *button = field.findChild<QToolButton *>();
    Q_EMIT button->menu()->aboutToShow();
    button->menu()->actions().first()->trigger();
    QCOMPARE(m_document->content().cover.sha256, bodyPictures(m_document->content()).first().sha256);
    auto *picture = field.findChildren<QWidget *>().first();
    for (QWidget *child : field.findChildren<QWidget *>()) {
        if (child->accessibleName().contains(u"Focal"_s))
            picture = child;
    }
    QTRY_COMPARE_WITH_TIMEOUT((QTest::keyClick(picture, Qt::Key_Left), m_document->content().cover.focal.x < 500), true, 5000);
    Q_EMIT button->menu()->aboutToShow();
    button->menu()->actions().last()->trigger();
    QCOMPARE(m_document->content().cover, Cover());
}

// ---- links, videos, 公众号 ---------------------------------------------------------------------------

void TestEditorPictures::aLinkIsMadeChangedAndRemoved()
{
    m_editor->setSource(u"见公报。"_s);
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(1);
    cursor.setPosition(3, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    QApplication::clipboard()->setText(u"https://example.org/a"_s);
    m_insertions->link();
    auto *dialog = openDialog<LinkDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->text(), u"公报"_s);
    QCOMPARE(dialog->address(), u"https://example.org/a"_s);
    dialog->accept();
    QCOMPARE(m_editor->source(), u"见[公报](https://example.org/a)。"_s);

    cursor.setPosition(3);
    m_editor->setTextCursor(cursor);
    m_insertions->link();
    dialog = openDialog<LinkDialog>();
    in<QLineEdit>(dialog, "address")->setText(u"example.org/新"_s); // what browsers' bars show
    dialog->accept();
    QVERIFY2(m_editor->source().startsWith(u"见[公报](https://example.org/"_s), qPrintable(m_editor->source()));

    m_editor->setTextCursor(cursor);
    m_insertions->link();
    in<QPushButton>(openDialog<LinkDialog>(), "remove")->click();
    QCOMPARE(m_editor->source(), u"见公报。"_s);
    m_editor->undo();
    QVERIFY(m_editor->source().contains(u"]("_s));
}

void TestEditorPictures::anArticleIsLinkedByItsWords()
{
    const ArticleId other = m_room->add(u"草原新事"_s, u"牧民转型经营民宿。"_s, m_room->reporter);
    m_room->add(u"城里的事"_s, u"地铁开通。"_s, m_room->reporter);
    m_editor->setSource(u"另见。"_s);
    m_editor->moveCursor(QTextCursor::End);
    QApplication::clipboard()->clear();
    m_insertions->link();
    auto *dialog = openDialog<LinkDialog>();
    in<QLineEdit>(dialog, "search")->setText(u"民宿"_s);
    auto *found = in<QListWidget>(dialog, "found");
    QTRY_COMPARE(found->count(), 1);
    found->setCurrentRow(0);
    Q_EMIT found->itemClicked(found->item(0));
    dialog->accept();
    QCOMPARE(m_editor->source(), u"另见。[草原新事](article:%1)"_s.arg(other.toString()));
}

void TestEditorPictures::aVideoGetsItsLine()
{
    QApplication::clipboard()->clear();
    m_editor->setSource(u"文"_s);
    m_editor->moveCursor(QTextCursor::End);
    m_insertions->video();
    auto *dialog = openDialog<VideoDialog>();
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    in<QLineEdit>(dialog, "address")->setText(u"ftp://x"_s);
    QVERIFY(!ok->isEnabled());
    in<QLineEdit>(dialog, "address")->setText(u"https://v.example/a"_s);
    in<QLineEdit>(dialog, "videoTitle")->setText(u"发布会\"实录\""_s);
    QVERIFY(ok->isEnabled());
    dialog->accept();
    const QString line = m_editor->source().trimmed().section(u'\n', -1);
    const std::optional<VideoLine> video = parseVideoLine(line.toStdString());
    QVERIFY2(video.has_value(), qPrintable(line));
    QCOMPARE(QString::fromStdString(video->title), u"发布会\"实录\""_s);
}

void TestEditorPictures::theArticleIsCopiedForWeChat()
{
    m_editor->setSource(u"## 题\n\n正文。"_s);
    QTextCursor cursor = m_editor->textCursor();
    cursor.insertText(u" "_s); // the document reads the editor after an edit
    cursor.deletePreviousChar();
    QSignalSpy noticed(m_insertions.get(), &EditorInsertions::noticed);
    m_insertions->copyForWeChat(false);
    QTRY_COMPARE(noticed.count(), 1);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->html().contains(u"<h2 style="_s) && data->html().contains(u"正文。"_s));
    QVERIFY(data->text().contains(u"正文。"_s));
}

QTEST_MAIN(TestEditorPictures)
#include "tst_editorpictures.moc"
