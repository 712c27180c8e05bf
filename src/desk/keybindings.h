// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/windowcommands.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace galley {

class Session;

/// 快捷键: which keys start which action. The keys an action was made with are its standard; what somebody chose
/// instead is kept in the session by the action's id and given to every window's actions when they are made.
class KeyBindings : public QObject
{
    Q_OBJECT
public:
    KeyBindings(Session &session, QObject *parent);

    struct Binding
    {
        WindowCommand command;
        const QWidget *window = nullptr;
        QList<QKeySequence> standard;
        bool fixed = false; ///< the text fields have these keys themselves (copy, undo …)
        bool isStandard() const { return !command.action || command.action->shortcuts() == standard; }
    };

    /// Gives the window's actions their keys, now and when more are made.
    void take(QWidget *window);
    /// Those of all windows that were taken, as they stand now.
    QList<Binding> bindings();
    /// Actions of the same window that these keys start already.
    QList<Binding> conflicts(const QString &id, const QKeySequence &keys);
    void set(const QString &id, const QList<QKeySequence> &keys);
    void reset(const QString &id);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    QString idOf(const QWidget *window, const QString &commandId) const;
    void apply(QAction *action, const QString &id);
    void applyAll();

    Session &m_session;
    QList<QPointer<QWidget>> m_windows;
};

} // namespace galley
