// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/windowcommands.h"

#include "desk/keyhint.h"
#include "desk/labelcatalogue.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

class Collector
{
public:
    explicit Collector(const QWidget *focus) : m_focus(focus) {}

    void takeMenu(const QList<QAction *> &entries, const QString &where)
    {
        for (QAction *action : entries) {
            if (QMenu *menu = action->menu()) {
                Q_EMIT menu->aboutToShow();
                const QString title = LabelCatalogue::plain(menu->title());
                m_seen.insert(action);
                takeMenu(menu->actions(), where.isEmpty() ? title : QString(where % u" › "_s % title));
            } else {
                take(action, where);
            }
        }
    }

    void take(QAction *action, const QString &where)
    {
        if (m_seen.contains(action) || action->isSeparator() || action->menu() || LabelCatalogue::plain(action->text()).isEmpty())
            return;
        m_seen.insert(action);
        const WindowCommand command{action, commandId(*action), LabelCatalogue::plain(action->text()), where};
        const auto twin = std::ranges::find(m_commands, command.id, &WindowCommand::id);
        if (twin == m_commands.end())
            m_commands.append(command);
        else if (standsByFocus(action))
            twin->action = action; // of the pane somebody works in; its menu is the same
    }

    QList<WindowCommand> commands() && { return std::move(m_commands); }

private:
    bool standsByFocus(const QAction *action) const
    {
        const auto *pane = qobject_cast<const QWidget *>(action->parent());
        return m_focus && pane && !pane->isWindow() && pane->isAncestorOf(m_focus);
    }

    const QWidget *m_focus;
    QSet<QAction *> m_seen;
    QList<WindowCommand> m_commands;
};

} // namespace

QList<WindowCommand> windowCommands(QWidget &window, const QWidget *focus)
{
    Collector collector(focus);
    if (const auto *main = qobject_cast<QMainWindow *>(&window))
        collector.takeMenu(main->menuBar()->actions(), {});
    for (QAction *action : window.actions())
        collector.take(action, {});
    for (const QWidget *pane : window.findChildren<QWidget *>())
        if (!qobject_cast<const QMenu *>(pane) && pane->window() == &window)
            for (QAction *action : pane->actions())
                collector.take(action, {});
    return std::move(collector).commands();
}

QString commandId(const QAction &action)
{
    return action.objectName().isEmpty() ? LabelCatalogue::instance().english(action.text()) : action.objectName();
}

QString whyDisabled(const QAction &action)
{
    if (action.isEnabled())
        return {};
    const QString tip = action.toolTip();
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString label = LabelCatalogue::plain(action.text());
    if (LabelCatalogue::plain(tip) == label || tip == withKeys(action.text(), keys))
        return QCoreApplication::translate("galley::WindowCommands", "Not possible at the moment.");
    return tip;
}

} // namespace galley
