// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managefield.h"

#include "desk/sourceeditor.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QStyle>

namespace galley {

using namespace Qt::StringLiterals;

ManagedField::ManagedField(QWidget *editor, QLabel *note)
    : QObject(editor), m_editor(editor), m_note(note), m_hint(note ? note->text() : QString())
{
    editor->installEventFilter(this);
    if (note)
        note->installEventFilter(this);
    listen();
    showNote();
}

void ManagedField::listen()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        connect(line, &QLineEdit::textEdited, this, &ManagedField::afterTyping);
        connect(line, &QLineEdit::editingFinished, this, &ManagedField::leave);
    } else if (auto *source = qobject_cast<SourceEditor *>(m_editor)) {
        connect(source, &SourceEditor::sourceEdited, this, &ManagedField::afterTyping);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(m_editor)) {
        connect(text, &QPlainTextEdit::textChanged, this, &ManagedField::afterTyping);
    } else if (auto *combo = qobject_cast<QComboBox *>(m_editor)) {
        connect(combo, &QComboBox::activated, this, &ManagedField::leave);
    } else if (auto *spin = qobject_cast<QAbstractSpinBox *>(m_editor)) {
        connect(spin, &QAbstractSpinBox::editingFinished, this, &ManagedField::leave);
    } else if (auto *button = qobject_cast<QAbstractButton *>(m_editor); button && button->isCheckable()) {
        connect(button, &QAbstractButton::clicked, this, &ManagedField::leave);
    } else if (const QMetaProperty property = m_editor->metaObject()->userProperty(); property.hasNotifySignal()) {
        const QMetaMethod slot = staticMetaObject.method(staticMetaObject.indexOfMethod("leave()"));
        connect(m_editor, property.notifySignal(), this, slot);
    }
}

QVariant ManagedField::typed() const
{
    if (const auto *combo = qobject_cast<QComboBox *>(m_editor))
        return combo->currentData();
    if (const auto *source = qobject_cast<SourceEditor *>(m_editor))
        return source->source();
    return m_editor->metaObject()->userProperty().read(m_editor);
}

void ManagedField::put(const QVariant &value)
{
    if (typed() == value)
        return; // the cursor stays where it is
    m_filling = true;
    if (auto *combo = qobject_cast<QComboBox *>(m_editor))
        combo->setCurrentIndex(combo->findData(value));
    else if (auto *source = qobject_cast<SourceEditor *>(m_editor))
        source->setSource(value.toString());
    else
        m_editor->metaObject()->userProperty().write(m_editor, value);
    m_filling = false;
}

void ManagedField::setStored(const QVariant &value)
{
    const bool typing = isDirty();
    m_stored = value;
    if (!typing)
        put(value);
    if (typed() == value && !m_problem.isEmpty()) {
        m_problem.clear();
        showNote();
    }
}

void ManagedField::begin(const QVariant &value)
{
    m_stored = value;
    m_sent = {};
    put(value);
    m_problem.clear();
    showNote();
}

void ManagedField::restore(const QVariant &typed, const QString &problem)
{
    put(typed);
    m_sent = typed;
    refuse(problem);
}

void ManagedField::refuse(const QString &problem)
{
    m_problem = problem;
    showNote();
}

void ManagedField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void ManagedField::showNote()
{
    const bool wrong = !m_problem.isEmpty();
    m_editor->setProperty("wrong", wrong);
    m_editor->setAccessibleDescription(wrong ? m_problem : m_hint);
    m_editor->update();
    if (!m_note)
        return;
    m_note->setMinimumHeight(0);
    m_note->setText(wrong ? m_problem : m_hint);
    m_note->setVisible(!m_note->text().isEmpty());
    m_note->setProperty("problem", wrong);
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
}

void ManagedField::setReadOnly(bool readOnly)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        line->setReadOnly(readOnly);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_editor))
        text->setReadOnly(readOnly);
    else if (auto *spin = qobject_cast<QAbstractSpinBox *>(m_editor))
        spin->setReadOnly(readOnly);
    else
        m_editor->setEnabled(!readOnly);
}

void ManagedField::afterTyping()
{
    if (m_filling || m_problem.isEmpty())
        return;
    m_problem.clear(); // it was about another text
    showNote();
}

void ManagedField::leave()
{
    if (m_filling || !isDirty())
        return;
    if (!m_problem.isEmpty() && m_sent == typed())
        return; // refused already, and nothing was changed since
    m_sent = typed();
    if (const QString problem = m_check ? m_check(m_sent) : QString(); !problem.isEmpty())
        refuse(problem);
    else
        Q_EMIT left();
}

bool ManagedField::eventFilter(QObject *watched, QEvent *event)
{
    // Side by side, forms reckon their rows with another width than they give them in the end.
    if (watched == m_note && event->type() == QEvent::Resize && m_note->wordWrap())
        m_note->setMinimumHeight(m_note->heightForWidth(m_note->width()));
    if (watched != m_editor)
        return QObject::eventFilter(watched, event);
    // With nothing half-typed, undo is the window's: it takes back what was committed.
    if (event->type() == QEvent::ShortcutOverride && !isDirty()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && qobject_cast<QPlainTextEdit *>(m_editor))
        leave();
    return QObject::eventFilter(watched, event);
}

} // namespace galley
