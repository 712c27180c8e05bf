// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/composition.h"

#include "markup/splicedtext.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QPlainTextEdit>
#include <QTextLayout>

namespace galley {

Composition::Composition(QPlainTextEdit *edit)
    : QObject(edit), m_edit(edit)
{
}

void Composition::follow(const QInputMethodEvent &event)
{
    const bool was = std::exchange(m_active, !event.preeditString().isEmpty());
    m_block = m_edit->textCursor().block();
    if (was && !m_active)
        settle();
}

void Composition::check()
{
    if (m_active && (!m_block.isValid() || m_block.layout()->preeditAreaText().isEmpty())) {
        m_active = false;
        settle();
    }
}

void Composition::settle()
{
    for (const auto &act : std::exchange(m_waiting, {}))
        act();
    Q_EMIT ended();
}

void Composition::whenDone(const std::function<void()> &act)
{
    if (!m_active) {
        act();
        return;
    }
    m_waiting.append(act);
    QGuiApplication::inputMethod()->commit(); // comes back through follow(), now or later
}

void Composition::bringTo(const QString &present, const QString &wanted)
{
    if (present == wanted)
        return;
    const TextSplice differs = spliceBetween(present, wanted);
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(int(differs.position));
    cursor.setPosition(int(differs.position + differs.removed.size()), QTextCursor::KeepAnchor);
    if (!m_active) {
        cursor.insertText(differs.inserted);
        return;
    }
    // The cursor follows what the composition does to the text. Not asked to end: nobody is waiting for this.
    m_waiting.append([this, cursor, text = differs.inserted, stood = cursor.selectedText()]() mutable {
        if (cursor.selectedText() == stood)
            cursor.insertText(text);
        else
            Q_EMIT refused();
    });
}

void Composition::drop()
{
    m_waiting.clear();
    if (!std::exchange(m_active, false))
        return;
    QGuiApplication::inputMethod()->reset();
    Q_EMIT ended();
}

} // namespace galley
