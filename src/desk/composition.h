// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextBlock>

#include <functional>

class QInputMethodEvent;
class QPlainTextEdit;

namespace galley {

/// 输入法组字: what an input method is composing in a text, from its first letter until it is committed or given
/// up. Meanwhile nothing else may touch the text: the input method would go on at a place that is no longer
/// its own. What must wait is kept here, in order.
class Composition : public QObject
{
    Q_OBJECT
public:
    explicit Composition(QPlainTextEdit *edit);

    bool isActive() const { return m_active; }
    /// The edit took this event.
    void follow(const QInputMethodEvent &event);
    /// The edit may have given the composition up by itself: at a click, when it lost the keys.
    void check();
    /// Does it now, or at the end of the composition, which the input method is then asked to bring about.
    void whenDone(const std::function<void()> &act);
    /// Makes the text this one where it differs, as one undo step. During a composition it waits, and gives way to
    /// what is composed at the same place: then refused() tells.
    void bringTo(const QString &present, const QString &wanted);
    /// Another text comes: what is composed and what waits belonged to the one before.
    void drop();

Q_SIGNALS:
    void ended();
    void refused();

private:
    void settle();

    QPlainTextEdit *m_edit;
    QList<std::function<void()>> m_waiting;
    QTextBlock m_block; ///< where it stands
    bool m_active = false;
};

} // namespace galley
