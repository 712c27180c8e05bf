// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's look at writing: a text with a picture and a table, what is asked for them, corrections in the clean
// reading view, finding, the outline, versions.
#include "desk/tour.h"

#include "desk/changedesk.h"
#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/readingview.h"
#include "desk/sourceeditor.h"
#include "markup/figures.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QMimeData>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// A picture of the sample newsroom.
QByteArray somePicture(const Newsroom &newsroom)
{
    const QList<ArticleRow> rows = newsroom.list({}).value_or(QList<ArticleRow>());
    for (const ArticleRow &row : rows) {
        const auto article = newsroom.article(row.id);
        if (article && !article->content.assets.isEmpty())
            return article->content.assets.first().sha256;
    }
    return {};
}

QString sampleText(const QByteArray &picture)
{
    const FigureLine figure{.alt = "雪后的草场", .src = "asset:" + picture.toStdString(), .caption = "牧户在清理棚圈外的积雪",
                            .credit = "周启", .rights = "本报", .width = {}};
    return u"## 雪后第一天\n\n清晨六点，**乌云**把最后一捆草料送进棚圈。[气象台](https://example.com/qixiang)说，这场雪会下到周末。\n\n"_s
        + QString::fromStdString(figureLine(figure))
        + u"\n\n| 苏木 | 棚圈 | 草料（吨） |\n| --- | --- | --- |\n| 白音 | 120 | 46 |\n| 达来 | 98 | 31 |\n\n## 一张清单\n\n- 草料先到远处的牧户\n- 路通到哪里，车就开到哪里\n"_s;
}

} // namespace

bool Tour::look(const QKeySequence &keys, const char *className, const QString &name)
{
    const QList<QAction *> actions = window().findChildren<QAction *>();
    const auto wanted = std::ranges::find_if(actions, [&keys](const QAction *action) { return action->shortcut() == keys; });
    if (wanted == actions.end() || !TourDriver::trigger(*wanted))
        return say(u"%1 leads nowhere"_s.arg(keys.toString()));
    QDialog *dialog = TourDriver::dialog(className);
    if (!dialog)
        return say(u"%1 did not open"_s.arg(QString::fromLatin1(className)));
    TourDriver::settle(400); // previews inside
    if (!shootBoth(name))
        return false;
    dialog->reject();
    return TourDriver::waitUntil([] { return QApplication::activeModalWidget() == nullptr; });
}

bool Tour::writing()
{
    if (!choose(u"newArticle"_s) || !TourDriver::waitUntil([this] { return window().document().isNew(); }))
        return say(u"no new article opened"_s);
    SourceEditor &source = window().editor().source();
    source.insertPlainText(sampleText(somePicture(*m_desk->newsroom())));
    source.moveCursor(QTextCursor::Start);
    window().editor().waitForPreview(10'000);
    if (!choose(u"outline"_s) || !shootBoth(u"writing"_s) || !choose(u"outline"_s))
        return false;

    source.setTextCursor(source.document()->find(u"气象台"_s));
    if (!look(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K), "galley::LinkDialog", u"link"_s))
        return false;
    source.setTextCursor(source.document()->find(u"雪后的草场"_s));
    if (!look(QKeySequence(Qt::Key_F2), "galley::FigureDialog", u"picture"_s))
        return false;
    source.setTextCursor(source.document()->find(u"达来"_s));
    if (!look(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T), "galley::TableDialog", u"table"_s))
        return false;
    source.moveCursor(QTextCursor::End);
    auto *copied = new QMimeData;
    copied->setHtml(u"<h2>三件事</h2><p>第一件是<b>路</b>。</p><ul><li>铲雪</li><li>送料</li></ul>"_s);
    copied->setText(u"三件事\n第一件是路。\n铲雪\n送料"_s);
    QGuiApplication::clipboard()->setMimeData(copied);
    if (!look(QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_V), "galley::PasteSpecialDialog", u"paste-special"_s)
        || !look(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), "galley::DraftReplaceWindow", u"find-in-drafts"_s))
        return false;

    if (!choose(u"viewReading"_s))
        return false;
    ChangeDesk &changes = window().editor().changes();
    if (!changes.tracking()->isChecked())
        changes.tracking()->trigger();
    ReadingView &reading = *changes.reading();
    reading.setFocus();
    reading.moveCursor(QTextCursor::End);
    TourDriver::type(&reading, u"，一户也不落下"_s);
    reading.setTextCursor(reading.document()->find(u"最后"_s));
    TourDriver::key(&reading, Qt::Key_Backspace);
    if (!shootBoth(u"reading"_s) || !choose(u"viewSplit"_s))
        return false;
    window().editor().waitForPreview(10'000);
    if (!shootBoth(u"tracked"_s))
        return false;
    window().document().revert();
    window().openArticle(m_article);
    return TourDriver::waitUntil([this] { return window().document().id() == m_article; }) || say(u"the article did not come back"_s);
}

} // namespace galley
