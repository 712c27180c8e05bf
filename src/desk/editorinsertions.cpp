// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorinsertions.h"

#include "desk/linkdialog.h"
#include "desk/pastespecialdialog.h"
#include "desk/sourceeditor.h"
#include "desk/videodialog.h"
#include "exchange/wechatcopy.h"
#include "markup/figures.h"
#include "markup/linksource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextBlock>
#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// The piece of the text, marked so that it moves along with what is typed while a dialog is open.
QTextCursor piece(QTextDocument *document, int start, int end)
{
    QTextCursor cursor(document);
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

EditorInsertions::EditorInsertions(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_document(document), m_editor(editor)
{
    m_pool.setMaxThreadCount(1);
}

EditorInsertions::~EditorInsertions()
{
    m_pool.waitForDone();
}

void EditorInsertions::link()
{
    if (m_editor->isReadOnly())
        return;
    const QTextCursor cursor = m_editor->textCursor();
    const QTextBlock block = cursor.block();
    const std::optional<SourceLink> present = linkAt(block.text(), cursor.selectionEnd() - block.position());
    const bool exists = present && cursor.selectionStart() >= block.position() + present->start;
    // A selection over several paragraphs is no link's text.
    const QString selected = cursor.selectedText();
    const bool oneParagraph = !selected.contains(QChar::ParagraphSeparator);
    QTextCursor target = exists ? piece(m_editor->document(), block.position() + int(present->start), block.position() + int(present->start + present->length))
        : oneParagraph              ? cursor
                                    : piece(m_editor->document(), cursor.selectionEnd(), cursor.selectionEnd());
    PasteOffer clipboard;
    clipboard.text = QGuiApplication::clipboard()->text();
    auto *dialog = new LinkDialog(m_newsroom, exists ? present->text : oneParagraph ? selected : QString(),
                                  exists ? present->address : pastedAddress(clipboard), exists, m_editor->window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, target]() mutable {
        target.insertText(linkSource(dialog->text(), dialog->address()));
        m_editor->setTextCursor(target);
        m_editor->setFocus();
    });
    connect(dialog, &LinkDialog::removeWanted, this, [this, target, text = exists ? present->text : QString()]() mutable {
        target.insertText(text);
        m_editor->setTextCursor(target);
        m_editor->setFocus();
    });
    dialog->open();
}

void EditorInsertions::video()
{
    if (m_editor->isReadOnly())
        return;
    const QTextBlock block = m_editor->textCursor().block();
    const std::optional<VideoLine> present = parseVideoLine(block.text().toStdString());
    PasteOffer clipboard;
    clipboard.text = QGuiApplication::clipboard()->text();
    auto *dialog = new VideoDialog(present ? QString::fromStdString(present->address) : pastedAddress(clipboard),
                                   present ? QString::fromStdString(present->title) : QString(), m_editor->window());
    QTextCursor line = piece(m_editor->document(), block.position(), block.position() + int(block.text().size()));
    connect(dialog, &QDialog::accepted, this, [this, dialog, line, exists = present.has_value()]() mutable {
        if (exists)
            line.insertText(dialog->line());
        else
            m_editor->insertBlock(dialog->line());
        m_editor->setFocus();
    });
    dialog->open();
}

void EditorInsertions::pasteSpecial()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (m_editor->isReadOnly() || !data)
        return;
    const PasteOffer offer = pasteOffer(*data);
    if (pasteForms(offer).isEmpty()) {
        if (offer.isEmpty())
            Q_EMIT noticed(tr("There is nothing on the clipboard that could go into the text."), false);
        else
            m_editor->paste(offer); // pictures have one way in
        return;
    }
    auto *dialog = new PasteSpecialDialog(offer, m_editor->window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_editor->pasteAs(dialog->offer(), dialog->form());
        m_editor->setFocus();
    });
    dialog->open();
}

/// Pictures are read and made small on the way, so this is no work for the window's thread.
void EditorInsertions::copyForWeChat(bool newspaper)
{
    if (!m_document.isOpen())
        return;
    QtConcurrent::run(&m_pool, [&newsroom = m_newsroom, content = m_document.content(), theme = newspaper ? WechatTheme::Newspaper : WechatTheme::Plain] {
        return wechatCopy(content, [&newsroom](const QByteArray &sha256) { return newsroom.asset(sha256); }, theme);
    }).then(this, [this](const WechatCopy &copy) {
        auto *data = new QMimeData; // the clipboard's
        data->setHtml(copy.html);
        data->setText(copy.text);
        QGuiApplication::clipboard()->setMimeData(data);
        QStringList told{tr("The article is on the clipboard for 公众号: paste it into the editor there.")};
        if (copy.pictures > 0)
            told.append(tr("%n picture(s) are in it, in their order.", nullptr, copy.pictures));
        told += copy.warnings;
        Q_EMIT noticed(told.join(u' '), !copy.warnings.isEmpty());
    });
}

} // namespace galley
