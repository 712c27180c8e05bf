// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editoractions.h"

#include "desk/composition.h"
#include "desk/deskicon.h"
#include "desk/readingview.h"
#include "desk/sourceeditor.h"
#include "desk/sourcefindbar.h"
#include "desk/sourcemarks.h"

#include <QAction>
#include <QFileDialog>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

EditorActions::EditorActions(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor,
                             SourceFindBar *findBar, QWidget *pane)
    : QObject(pane), m_newsroom(newsroom), m_document(document), m_editor(editor), m_findBar(findBar), m_pane(pane)
{
    makeFormats();
    makeEdits();
    setLocked(true);
}

QAction *EditorActions::format(const QString &word, const QString &text, const QKeySequence &keys,
                               const std::function<void()> &act)
{
    auto *action = new QAction(text, m_pane);
    action->setIconText(word);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(keys.isEmpty() ? text : text % " ("_L1 % keys.toString(QKeySequence::NativeText) % u')');
    connect(action, &QAction::triggered, this, [this, act] {
        m_editor->composition().whenDone([this, act] {
            act();
            m_editor->setFocus();
            m_editor->ensureCursorVisible();
        });
    });
    m_pane->addAction(action);
    m_formats.append(action);
    return action;
}

void EditorActions::makeFormats()
{
    const auto wrap = [this](const QString &mark) {
        return [this, mark] { m_editor->setTextCursor(toggleWrap(m_editor->textCursor(), mark)); };
    };
    const auto prefix = [this](const QString &mark) {
        return [this, mark] { m_editor->setTextCursor(toggleLinePrefix(m_editor->textCursor(), mark)); };
    };
    QAction *bold = format(u"B"_s, tr("Bold"), QKeySequence(Qt::CTRL | Qt::Key_B), wrap(u"**"_s));
    QFont face = bold->font();
    face.setBold(true);
    bold->setFont(face);
    QAction *italic = format(u"I"_s, tr("Italic"), QKeySequence(Qt::CTRL | Qt::Key_I), wrap(u"*"_s));
    face = italic->font();
    face.setItalic(true);
    italic->setFont(face);
    //: 小标题
    format(tr("Sub-heading"), tr("Sub-heading"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2), prefix(u"## "_s));
    //: 引文
    format(tr("Quotation"), tr("Quotation"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Q), prefix(u"> "_s));
    format(tr("List"), tr("List"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L), prefix(u"- "_s));
    m_tableFormat = format(tr("Table"), tr("Table…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T),
           [this] { Q_EMIT tableWanted(); });
    format(tr("Picture"), tr("Picture…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P), [this] { askForPictures(); });
    format(tr("Video"), tr("Video…"), {}, [this] { Q_EMIT videoWanted(); });
    format(tr("Link"), tr("Link…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K), [this] { Q_EMIT linkWanted(); });
    //: 文内批注
    m_commentFormat = format(tr("Comment"), tr("Comment"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M), [this] { Q_EMIT commentWanted(); });
}

/// A comment has an entry in the change list: who, when, and that it is open.
void EditorActions::comment()
{
    Content content = m_document.content();
    const QString id = nextChangeId(content.changes, content.body);
    m_editor->setTextCursor(insertComment(m_editor->textCursor(), id));
    content = m_document.content();
    ChangeEntry entry;
    entry.id = id;
    entry.author = m_document.person();
    entry.time = m_newsroom.clock().nowUtc();
    content.changes.append(entry);
    m_document.setContent(content, m_pane);
}

void EditorActions::askForPictures()
{
    auto *dialog = new QFileDialog(m_pane, tr("Choose pictures"), {},
                                   tr("Pictures (%1)").arg(u"*.jpg *.jpeg *.png *.gif *.webp"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &EditorActions::picturesWanted);
    dialog->open();
}

QAction *EditorActions::edit(const QString &text, const QString &icon, const QKeySequence &keys,
                             const std::function<void()> &act)
{
    auto *action = new QAction(deskIcon(icon), text, m_pane);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, act] { m_editor->composition().whenDone(act); });
    m_edits.append(action);
    return action;
}

void EditorActions::makeEdits()
{
    m_undo = edit(tr("Undo"), u"edit-undo"_s, QKeySequence::Undo, [this] { m_editor->undo(); });
    m_redo = edit(tr("Redo"), u"edit-redo"_s, QKeySequence::Redo, [this] { m_editor->redo(); });
    QAction *cut = edit(tr("Cut"), u"edit-cut"_s, QKeySequence::Cut, [this] { m_reading ? m_reading->cutSelection() : m_editor->cut(); });
    QAction *copy = edit(tr("Copy"), u"edit-copy"_s, QKeySequence::Copy, [this] { m_reading ? m_reading->copy() : m_editor->copy(); });
    QAction *paste = edit(tr("Paste"), u"edit-paste"_s, QKeySequence::Paste, [this] { m_reading ? m_reading->paste() : m_editor->paste(); });
    QAction *plain = edit(tr("Paste as plain text"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                          [this] { m_reading ? m_reading->pastePlain() : m_editor->pastePlain(); });
    QAction *special = edit(tr("Paste special…"), {}, QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_V),
                            [this] { Q_EMIT pasteSpecialWanted(); });
    edit(tr("Copy for WeChat"), {}, {}, [this] { Q_EMIT weChatCopyWanted(false); });
    edit(tr("Copy for WeChat, newspaper look"), {}, {}, [this] { Q_EMIT weChatCopyWanted(true); });
    QAction *particulars = edit(tr("Picture's particulars…"), {}, QKeySequence(Qt::Key_F2), [this] { Q_EMIT particularsWanted(); });
    edit(tr("Select all"), u"edit-select-all"_s, QKeySequence::SelectAll, [this] { m_reading ? m_reading->selectAll() : m_editor->selectAll(); });
    QAction *find = edit(tr("Find and replace…"), u"edit-find"_s, QKeySequence::Find, [this] { m_findBar->open(); });
    QAction *next = edit(tr("Find next"), {}, QKeySequence::FindNext, [this] { m_findBar->find(false); });
    m_changing = {paste, plain};
    m_ofSource = {special, particulars};
    // The editor itself has the keys of the others; shown in a menu, an action's would make them ambiguous
    // with those of the line edits.
    for (QAction *action : {m_undo, m_redo, cut, copy, paste})
        action->setShortcutContext(Qt::WidgetShortcut);
    for (QAction *action : {plain, special, particulars, find, next})
        m_pane->addAction(action);
    connect(m_editor, &QPlainTextEdit::undoAvailable, m_undo, &QAction::setEnabled);
    connect(m_editor, &QPlainTextEdit::redoAvailable, m_redo, &QAction::setEnabled);
    const auto follow = [this, cut, copy](bool available) {
        copy->setEnabled(available);
        cut->setEnabled(available && !m_locked);
    };
    follow(false);
    connect(m_editor, &QPlainTextEdit::copyAvailable, this, follow);
}

void EditorActions::setReading(ReadingView *reading)
{
    m_reading = reading;
    setLocked(m_locked);
}

void EditorActions::setLocked(bool locked)
{
    m_locked = locked;
    for (QAction *action : m_formats + m_changing)
        action->setEnabled(!locked);
    for (QAction *action : std::as_const(m_ofSource))
        action->setEnabled(!locked && !m_reading);
    for (QAction *action : std::as_const(m_formats)) // what readers see has no marks to set
        action->setEnabled(!locked && (!m_reading || action == m_commentFormat || action == m_tableFormat));
    m_undo->setEnabled(m_editor->canUndo());
    m_redo->setEnabled(m_editor->canRedo());
}

} // namespace galley
