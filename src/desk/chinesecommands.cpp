// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/chinesecommands.h"

#include "desk/composition.h"
#include "desk/sourceeditor.h"
#include "markup/trackedtext.h"

#include <QAction>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using Unit = std::optional<std::pair<int, QChar>>;

/// The characters before and behind a stretch, where readers see one: what tracked changes deleted, and their marks, are passed over.
std::pair<Unit, Unit> neighbours(const QString &source, int start, int end)
{
    const TrackedText text(source);
    const auto seen = [](const TrackedText::Unit &unit) { return Unit({int(unit.source), QChar(unit.character)}); };
    std::pair<Unit, Unit> found;
    for (int at = text.unitAt(start) - 1; at >= 0 && !found.first; --at) {
        if (text.units[size_t(at)].isLive())
            found.first = seen(text.units[size_t(at)]);
    }
    for (size_t at = size_t(text.unitAt(end)); at < text.units.size() && !found.second; ++at) {
        if (text.units[at].isLive())
            found.second = seen(text.units[at]);
    }
    return found;
}

} // namespace

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
    QList<SourceSplice> splices;
    for (const FormEdit &edit : edits)
        splices.append({edit.start, edit.length, edit.text});
    const bool backwards = cursor.position() < cursor.anchor();
    const int before = m_editor->document()->characterCount();
    const int made = m_editor->editPlaces(splices);
    const int grown = m_editor->document()->characterCount() - before;
    if (selected) { // the same command, or another, goes on with the same words
        cursor.setPosition(backwards ? to + grown : from);
        cursor.setPosition(backwards ? from : to + grown, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
    }
    return made;
}

void ChineseCommands::wrapIn(const QString &opening, const QString &closing)
{
    if (m_editor->isReadOnly())
        return;
    QTextCursor cursor = m_editor->textCursor();
    QString words = m_editor->selectedSource();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    if (words.isEmpty()) {
        cursor.insertText(opening + closing);
        cursor.setPosition(start + 1);
        m_editor->setTextCursor(cursor);
        return;
    }
    const auto [before, behind] = neighbours(m_editor->source(), start, end);
    // The words themselves are no part of the edit: as a tracked change it is the two marks.
    int from = start; // where the words stand then, or a change mark before them
    if (words.size() >= 2 && words.startsWith(opening) && words.endsWith(closing)) {
        words = words.sliced(1, words.size() - 2);
        m_editor->editPlaces({{start, 1, {}}, {end - 1, 1, {}}}, Places::AsOne);
    } else if (before && behind && before->second == opening.front() && behind->second == closing.front()) {
        from = before->first;
        m_editor->editPlaces({{before->first, 1, {}}, {behind->first, 1, {}}}, Places::AsOne);
    } else {
        from = start + 1;
        m_editor->editPlaces({{start, 0, opening}, {end, 0, closing}}, Places::AsOne);
    }
    const auto at = int(m_editor->source().indexOf(words, from));
    if (at < 0)
        return;
    cursor = m_editor->textCursor();
    cursor.setPosition(at);
    cursor.setPosition(at + int(words.size()), QTextCursor::KeepAnchor);
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
