// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/chinesecommands.h"

#include "desk/composition.h"
#include "desk/sourceeditor.h"

#include <QAction>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

ChineseCommands::ChineseCommands(SourceEditor *editor, QWidget *pane)
    : QObject(pane), m_editor(editor), m_pane(pane)
{
    const auto form = [this](TextForm wanted) {
        return [this, wanted] {
            if (bringTo(wanted) == 0)
                Q_EMIT noticed(tr("There was nothing to change here."));
        };
    };
    add("titleMarks", tr("Title marks 《》"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), [this] { wrapIn(u"《"_s, u"》"_s); });
    add("quotationMarks", tr("Quotation marks “”"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Apostrophe), [this] { wrapIn(u"“"_s, u"”"_s); });
    add("ellipsis", tr("Ellipsis ……"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Period), [this] { mark(TextForm::Ellipses, u"……"_s); });
    add("dash", tr("Dash ——"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Minus), [this] { mark(TextForm::Dashes, u"——"_s); });
    m_actions.append(nullptr);
    add("fullWidthMarks", tr("Punctuation to full width"), {}, form(TextForm::FullWidthMarks));
    add("halfWidthLetters", tr("Letters and digits to half width"), {}, form(TextForm::HalfWidthLetters));
    add("curlyQuotes", tr("Quotation marks to curly"), {}, form(TextForm::CurlyQuotes));
    add("straightQuotes", tr("Quotation marks to straight"), {}, form(TextForm::StraightQuotes));
    m_actions.append(nullptr);
    add("noIndents", tr("Remove indents of paragraphs"), {}, form(TextForm::NoIndents));
    for (QAction *&action : m_actions) {
        if (!action) {
            action = new QAction(this);
            action->setSeparator(true);
        }
    }
}

QAction *ChineseCommands::add(const char *name, const QString &text, const QKeySequence &keys, const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, act] {
        m_editor->composition().whenDone([this, act] {
            act();
            m_editor->setFocus();
            m_editor->ensureCursorVisible();
        });
    });
    m_pane->addAction(action);
    m_actions.append(action);
    return action;
}

void ChineseCommands::setLocked(bool locked)
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(!locked);
}

int ChineseCommands::bringTo(TextForm form)
{
    if (m_editor->isReadOnly())
        return 0;
    QTextCursor cursor = m_editor->textCursor();
    const bool selected = cursor.hasSelection();
    const int from = selected ? cursor.selectionStart() : cursor.block().position();
    const int to = selected ? cursor.selectionEnd() : cursor.block().position() + cursor.block().length() - 1;
    const QString source = m_editor->source();
    const QList<FormEdit> edits = formEdits(source, form, from, to);
    if (edits.isEmpty())
        return 0;
    // As one piece: a text document takes thousands of small edits slowly.
    const int start = edits.first().start;
    const int end = edits.last().start + edits.last().length;
    QString text;
    int at = start;
    int grown = 0;
    for (const FormEdit &edit : edits) {
        text += QStringView(source).sliced(at, edit.start - at);
        text += edit.text;
        at = edit.start + edit.length;
        grown += int(edit.text.size()) - edit.length;
    }
    const bool backwards = cursor.position() < cursor.anchor();
    QTextCursor change(m_editor->document());
    change.setPosition(start);
    change.setPosition(end, QTextCursor::KeepAnchor);
    change.insertText(text);
    if (selected) { // the same command, or another, goes on with the same words
        cursor.setPosition(backwards ? to + grown : from);
        cursor.setPosition(backwards ? from : to + grown, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
    }
    return int(edits.size());
}

void ChineseCommands::wrapIn(const QString &opening, const QString &closing)
{
    if (m_editor->isReadOnly())
        return;
    QTextCursor cursor = m_editor->textCursor();
    const QString selected = m_editor->selectedSource();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const auto unit = [this](int position) { return position >= 0 ? m_editor->document()->characterAt(position) : QChar(); };
    cursor.beginEditBlock();
    if (selected.startsWith(opening) && selected.endsWith(closing) && selected.size() >= 2) {
        cursor.insertText(selected.sliced(1, selected.size() - 2));
        cursor.setPosition(start);
        cursor.setPosition(end - 2, QTextCursor::KeepAnchor);
    } else if (!selected.isEmpty() && unit(start - 1) == opening.front() && unit(end) == closing.front()) {
        cursor.setPosition(start - 1);
        cursor.setPosition(end + 1, QTextCursor::KeepAnchor);
        cursor.insertText(selected);
        cursor.setPosition(start - 1);
        cursor.setPosition(end - 1, QTextCursor::KeepAnchor);
    } else {
        cursor.insertText(opening + selected + closing);
        cursor.setPosition(start + 1);
        cursor.setPosition(end + 1, QTextCursor::KeepAnchor);
    }
    cursor.endEditBlock();
    m_editor->setTextCursor(cursor);
}

void ChineseCommands::mark(TextForm form, const QString &mark)
{
    if (m_editor->isReadOnly())
        return;
    if (!m_editor->textCursor().hasSelection())
        m_editor->textCursor().insertText(mark);
    else if (bringTo(form) == 0)
        Q_EMIT noticed(tr("There was nothing to change here."));
}

} // namespace galley
