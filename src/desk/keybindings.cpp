// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keybindings.h"

#include "desk/keyhint.h"
#include "desk/labelcatalogue.h"
#include "desk/session.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr auto standardProperty = "galleyStandardKeys";

QString keyOf(const QString &id)
{
    return u"keys/"_s + QString::fromLatin1(id.toUtf8().toPercentEncoding());
}

QStringList written(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &each : keys)
        texts.append(each.toString(QKeySequence::PortableText));
    return texts;
}

QList<QKeySequence> standardOf(const QAction *action)
{
    const QVariant kept = action->property(standardProperty);
    return kept.isValid() ? kept.value<QList<QKeySequence>>() : action->shortcuts();
}

/// Tool tips that name the old keys name the new ones.
void tellKeys(QAction *action, const QString &before)
{
    const QString after = action->shortcut().toString(QKeySequence::NativeText);
    const QString old = withKeys({}, before);
    const QString now = withKeys({}, after);
    const QString tip = action->toolTip();
    if (!before.isEmpty() && tip.endsWith(old))
        action->setToolTip(QString(tip.chopped(old.size()) % now));
    else if (before.isEmpty() && tip == LabelCatalogue::plain(action->text()))
        action->setToolTip(QString(tip % now));
}

} // namespace

KeyBindings::KeyBindings(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

void KeyBindings::take(QWidget *window)
{
    if (!m_windows.contains(window))
        m_windows.append(window);
    applyAll();
}

/// Of every action of every pane: two panes may have the same one.
void KeyBindings::applyAll()
{
    m_windows.removeIf([](const QPointer<QWidget> &window) { return window.isNull(); });
    for (const QPointer<QWidget> &window : std::as_const(m_windows)) {
        for (const WindowCommand &command : windowCommands(*window))
            apply(command.action, idOf(window, command.id));
        for (QAction *action : window->findChildren<QAction *>())
            if (const QString id = commandId(*action); !id.isEmpty() && (action->property(standardProperty).isValid() || m_session.has(keyOf(idOf(window, id)))))
                apply(action, idOf(window, id));
    }
}

/// The first window's actions are known by their own names, those of others with their window's before.
QString KeyBindings::idOf(const QWidget *window, const QString &commandId) const
{
    return window == m_windows.first() ? commandId : QString(window->objectName() % u'/' % commandId);
}

void KeyBindings::apply(QAction *action, const QString &id)
{
    if (!action->property(standardProperty).isValid())
        action->setProperty(standardProperty, QVariant::fromValue(action->shortcuts()));
    QList<QKeySequence> keys = standardOf(action);
    if (const QString key = keyOf(id); m_session.has(key)) {
        keys.clear();
        for (const QString &text : m_session.list(key))
            if (const auto each = QKeySequence::fromString(text, QKeySequence::PortableText); !each.isEmpty())
                keys.append(each);
    }
    if (keys == action->shortcuts())
        return;
    const QString before = action->shortcut().toString(QKeySequence::NativeText);
    action->setShortcuts(keys);
    tellKeys(action, before);
}

QList<KeyBindings::Binding> KeyBindings::bindings()
{
    QList<Binding> all;
    m_windows.removeIf([](const QPointer<QWidget> &window) { return window.isNull(); });
    for (const QPointer<QWidget> &window : std::as_const(m_windows))
        for (WindowCommand command : windowCommands(*window)) {
            command.id = idOf(window, command.id);
            const bool fixed = command.action->shortcutContext() == Qt::WidgetShortcut;
            all.append({command, window, standardOf(command.action), fixed});
        }
    return all;
}

QList<KeyBindings::Binding> KeyBindings::conflicts(const QString &id, const QKeySequence &keys)
{
    QList<Binding> found = bindings();
    const auto own = std::ranges::find_if(found, [&id](const Binding &each) { return each.command.id == id; });
    const QWidget *window = own == found.end() ? nullptr : own->window;
    found.removeIf([&](const Binding &each) {
        return each.command.id == id || each.window != window || !each.command.action->shortcuts().contains(keys);
    });
    return found;
}

void KeyBindings::set(const QString &id, const QList<QKeySequence> &keys)
{
    m_session.put(keyOf(id), written(keys));
    applyAll();
    Q_EMIT changed();
}

void KeyBindings::reset(const QString &id)
{
    m_session.remove(keyOf(id));
    applyAll();
    Q_EMIT changed();
}

void KeyBindings::resetAll()
{
    m_session.remove(u"keys"_s);
    applyAll();
    Q_EMIT changed();
}

} // namespace galley
