// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/textforms.h"

#include <QObject>

class QAction;
class QKeySequence;
class QWidget;

namespace galley {

class SourceEditor;

/// 中文排版: commands for Chinese marks and widths. They work on the selection; without one, the forms work on the
/// paragraph and the marks are put at the cursor. Each is one step of undo.
class ChineseCommands : public QObject
{
    Q_OBJECT
public:
    ChineseCommands(SourceEditor *editor, QWidget *pane);
    QList<QAction *> actions() const { return m_actions; }
    void setLocked(bool locked);

    /// How many places were changed.
    int bringTo(TextForm form);
    /// Around the selection, or away from around it; at the cursor, the pair with the cursor inside.
    void wrapIn(const QString &opening, const QString &closing);
    /// At the cursor the mark itself; in a selection, what stands for it becomes it.
    void mark(TextForm form, const QString &mark);

Q_SIGNALS:
    void noticed(const QString &message);

private:
    QAction *add(const char *name, const QString &text, const QKeySequence &keys, const std::function<void()> &act);

    SourceEditor *m_editor;
    QWidget *m_pane;
    QList<QAction *> m_actions;
};

} // namespace galley
