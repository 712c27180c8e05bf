// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pastespecialdialog.h"
#include "desk/sourceeditor.h"
#include "desk/sourcepaste.h"
#include "exchange/pastetext.h"
#include "exchange/rtfpictures.h"

#include <testkit/testkit.h>

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace galley;
using namespace Qt::StringLiterals;

/// What programs put on the clipboard (paste/*.clip), through the editor's own paste.
///
/// A clip: "@@ name", then sections: @html, @text, @rtf, @own (our own source), @image (a bitmap beside it), @files,
/// @into (the text there: | is the cursor, [ ] a selection), @form (paste special's choice); "@=" the source
/// that comes of it, then "-- pictures:" offered without a place of their own and "-- notice:".
class TestPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        QVERIFY(m_folder.isValid());
        QFile file(m_folder.filePath(u"clip_image001.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bitmap());
    }
    void everyClipGivesItsSource_data();
    void everyClipGivesItsSource();
    void aPasteIsOneUndoStep();
    void aDropGoesTheSameWay();
    void aLockedTextTakesNothing();
    void theWaysOfPastingAreShownBeforeAnythingIs();
    void damagedRtfGivesNoPictures();
    void joiningJoinedLinesChangesNothing();

private:
    static QByteArray bitmap()
    {
        QImage image(2, 1, QImage::Format_RGB32);
        image.fill(Qt::white);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    QMimeData *clipboardOf(const QHash<QString, QString> &parts) const;
    QTemporaryDir m_folder;
};

namespace {

using Parts = QHash<QString, QString>;

struct Clip
{
    QString name;
    Parts parts;
    QString expected;
};

QList<Clip> clipsOf(const QString &path)
{
    QList<Clip> clips;
    QString *part = nullptr;
    for (const QString &line : QString::fromUtf8(testkit::readFile(path)).split(u'\n')) {
        if (line.startsWith("@@ "_L1)) {
            clips.append({line.sliced(3), {}, {}});
            part = nullptr;
        } else if (line == "@="_L1) {
            part = &clips.last().expected;
        } else if (line.startsWith(u'@') && part != &clips.last().expected) {
            const QString name = line.sliced(1).section(u' ', 0, 0);
            part = &clips.last().parts[name];
            *part = line.section(u' ', 1);
        } else if (part) {
            *part += line + u'\n';
        }
    }
    for (Clip &clip : clips) {
        for (QString *text : {&clip.expected, &clip.parts[u"html"_s], &clip.parts[u"text"_s], &clip.parts[u"own"_s], &clip.parts[u"into"_s]}) {
            while (text->endsWith(u'\n'))
                text->chop(1);
        }
        clip.parts[u"text"_s].replace(u'␛', u'\x1b');
    }
    return clips;
}

QStringList clipFiles()
{
    const QDir folder(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"paste"_s));
    QStringList paths;
    for (const QString &name : folder.entryList({u"*.clip"_s}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

void prepare(SourceEditor &editor, QString into)
{
    const qsizetype caret = into.indexOf(u'|');
    const qsizetype open = into.indexOf(u'[');
    const qsizetype close = into.indexOf(u']');
    into.remove(u'|').remove(u'[').remove(u']');
    editor.setSource(into);
    QTextCursor cursor = editor.textCursor();
    if (open >= 0) {
        cursor.setPosition(int(open));
        cursor.setPosition(int(close) - 1, QTextCursor::KeepAnchor);
    } else if (caret >= 0) {
        cursor.setPosition(int(caret));
    }
    editor.setTextCursor(cursor);
}

} // namespace

QMimeData *TestPaste::clipboardOf(const Parts &parts) const
{
    auto *data = new QMimeData;
    if (!parts.value(u"html"_s).isEmpty())
        data->setHtml(QString(parts.value(u"html"_s)).replace("{TMP}"_L1, m_folder.path()));
    if (!parts.value(u"text"_s).isEmpty())
        data->setText(parts.value(u"text"_s));
    if (parts.contains(u"rtf"_s))
        data->setData(u"text/rtf"_s, parts.value(u"rtf"_s).toLatin1());
    if (!parts.value(u"own"_s).isEmpty())
        data->setData(bodySourceMimeType(), parts.value(u"own"_s).toUtf8());
    if (parts.contains(u"image"_s)) {
        data->setData(u"image/png"_s, bitmap());
        data->setImageData(QImage::fromData(bitmap()));
    }
    if (parts.contains(u"files"_s)) {
        QList<QUrl> urls;
        for (const QString &name : parts.value(u"files"_s).simplified().split(u' '))
            urls.append(QUrl::fromLocalFile(m_folder.filePath(name)));
        data->setUrls(urls);
    }
    return data;
}

void TestPaste::everyClipGivesItsSource_data()
{
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<QString>("expected");
    int count = 0;
    for (const QString &path : clipFiles()) {
        for (const Clip &clip : clipsOf(path)) {
            QTest::addRow("%s", qPrintable(clip.name)) << clip.parts << clip.expected;
            ++count;
        }
    }
    QVERIFY(count >= 60); // a file that could not be read would otherwise pass unseen
}

void TestPaste::everyClipGivesItsSource()
{
    QFETCH(const Parts, parts);
    QFETCH(const QString, expected);
    SourceEditor editor;
    prepare(editor, parts.value(u"into"_s));
    QStringList told;
    int loose = 0;
    connect(&editor, &SourceEditor::noticed, this, [&](const QString &message) { told.append(u"-- notice: "_s + message); });
    connect(&editor, &SourceEditor::picturesOffered, this, [&](const QList<PlacedPicture> &pictures) {
        for (const PlacedPicture &placed : pictures) {
            QVERIFY(!placed.picture.bytes.isEmpty() || !placed.picture.file.isEmpty() || !placed.picture.pixels.isNull());
            if (placed.line.isEmpty())
                ++loose;
            else
                editor.insertBlockAt(placed.where, QString(placed.line).replace("asset:paste-"_L1, "asset:"_L1));
        }
    });
    QApplication::clipboard()->setMimeData(clipboardOf(parts));
    const QString form = parts.value(u"form"_s).trimmed();
    if (form.isEmpty())
        editor.paste();
    else if (form == "plain"_L1)
        editor.pastePlain();
    else
        editor.pasteAs(pasteOffer(*QApplication::clipboard()->mimeData()),
                       form == "quotation"_L1 ? PasteForm::Quotation : form == "table"_L1 ? PasteForm::Table : PasteForm::Code);
    QString actual = editor.source();
    while (actual.endsWith(u'\n'))
        actual.chop(1);
    if (loose > 0)
        told.prepend(u"-- pictures: %1"_s.arg(loose));
    if (!told.isEmpty())
        actual = (actual.isEmpty() ? QStringList() : QStringList{actual}).join(QString()) + (actual.isEmpty() ? u""_s : u"\n"_s) + told.join(u'\n');
    QCOMPARE(actual, expected);
}

void TestPaste::aPasteIsOneUndoStep()
{
    SourceEditor editor;
    prepare(editor, u"前[换掉]后"_s);
    QApplication::clipboard()->setMimeData(clipboardOf({{u"html"_s, u"<h2>题</h2><ul><li>一</li><li>二</li></ul>"_s}}));
    editor.paste();
    QVERIFY(editor.source().contains(u"- 二"_s));
    editor.undo();
    QCOMPARE(editor.source(), u"前换掉后"_s);
}

void TestPaste::aDropGoesTheSameWay()
{
    SourceEditor editor;
    editor.resize(400, 300);
    editor.show();
    editor.setSource(u"文"_s);
    const std::unique_ptr<QMimeData> data(clipboardOf({{u"html"_s, u"<b style='font-weight:normal'><p>甲<b>乙</b></p></b>"_s}}));
    QDragEnterEvent enter(QPoint(200, 20), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &enter);
    QDropEvent drop(QPointF(200, 20), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &drop);
    QCOMPARE(editor.source(), u"文甲**乙**"_s);
}

void TestPaste::aLockedTextTakesNothing()
{
    SourceEditor editor;
    editor.setReadOnly(true);
    QSignalSpy offered(&editor, &SourceEditor::picturesOffered);
    PasteOffer offer;
    offer.text = u"甲"_s;
    offer.pictures.append({.bytes = bitmap(), .name = {}, .file = {}, .pixels = {}});
    editor.paste(offer);
    editor.pasteAs(offer, PasteForm::Plain);
    QCOMPARE(editor.source(), QString());
    QCOMPARE(offered.count(), 0);
}

void TestPaste::theWaysOfPastingAreShownBeforeAnythingIs()
{
    PasteOffer offer;
    offer.html = u"<p>甲<b>乙</b></p><img src='data:image/png;base64,%1' alt='田野'>"_s.arg(QString::fromLatin1(bitmap().toBase64()));
    offer.text = u"甲乙"_s;
    PasteSpecialDialog dialog(offer);
    const auto *forms = dialog.findChild<QListWidget *>(u"forms"_s);
    const auto *source = dialog.findChild<QPlainTextEdit *>(u"source"_s);
    const auto *shown = dialog.findChild<QTextBrowser *>(u"shown"_s);
    QCOMPARE(dialog.form(), PasteForm::Formatted);
    QVERIFY(source->toPlainText().startsWith(u"甲**乙**"_s));
    QVERIFY(shown->toPlainText().contains(u"田野"_s));
    QStringList seen;
    for (int row = 0; row < forms->count(); ++row) {
        forms->item(row)->listWidget()->setCurrentRow(row);
        QCOMPARE(source->toPlainText(), pasteAs(offer, dialog.form()).text.replace("asset:paste-0"_L1, u"asset:…"_s));
        QVERIFY(!seen.contains(source->toPlainText()) || dialog.form() == PasteForm::Code);
        seen.append(source->toPlainText());
    }
    QVERIFY(seen.contains(u"甲乙"_s));
    QVERIFY(std::ranges::any_of(seen, [](const QString &text) { return text.startsWith(u"> 甲**乙**"_s); }));
}

void TestPaste::damagedRtfGivesNoPictures()
{
    QCOMPARE(rtfPictures("{\\rtf1{\\pict\\pngblip 8950"), QList<QByteArray>{QByteArray::fromHex("8950")});
    QCOMPARE(rtfPictures("\\pict"), QList<QByteArray>{QByteArray()});
    QCOMPARE(rtfPictures("{\\rtf1\\picture x}"), QList<QByteArray>());
    QCOMPARE(rtfPictures(QByteArray(100, '{') + "\\pict\\pngblip" + QByteArray(100, '\\')).size(), 1);
}

/// Prose that was joined has no lines left to join.
void TestPaste::joiningJoinedLinesChangesNothing()
{
    int joined = 0;
    for (const QString &path : clipFiles()) {
        for (const Clip &clip : clipsOf(path)) {
            const QString text = clip.parts.value(u"text"_s);
            if (!looksHardBroken(text))
                continue;
            ++joined;
            const QString once = joinedLines(text);
            QVERIFY2(!looksHardBroken(once), qPrintable(clip.name));
            QCOMPARE(joinedLines(once), once);
        }
    }
    QVERIFY(joined >= 4);
}

QTEST_MAIN(TestPaste)
#include "tst_paste.moc"
