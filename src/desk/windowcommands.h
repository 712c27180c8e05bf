// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QPointer>

namespace galley {

/// An action as people find it: by its label and the menu it stands in.
struct WindowCommand
{
    QPointer<QAction> action;
    QString id;    ///< the same at every start and in every language
    QString label; ///< without mnemonics
    QString where; ///< "View › Colours"; empty: in no menu
};

/// Every action of a window: those of its menus and their submenus, then what else has a key or belongs to a pane.
/// Menus that are filled when they open are filled first. Where two panes have the same action, the one that
/// holds \p focus gives it, otherwise the first.
QList<WindowCommand> windowCommands(QWidget &window, const QWidget *focus = nullptr);

/// What an action is known by: its name, or the English source of its label.
QString commandId(const QAction &action);

/// Why an action cannot be used now, in its own words; empty while it can.
QString whyDisabled(const QAction &action);

} // namespace galley
