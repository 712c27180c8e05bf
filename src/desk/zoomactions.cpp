// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/zoomactions.h"

#include "desk/deskicon.h"
#include "desk/session.h"

#include <QAction>
#include <QMainWindow>

namespace galley {

using namespace Qt::StringLiterals;

ZoomActions::ZoomActions(Session &session, QMainWindow *window)
    : QObject(window), m_session(session), m_window(window)
{
    const auto make = [this](const char *name, const QString &text, const QString &icon, const QList<QKeySequence> &keys) {
        auto *action = new QAction(deskIcon(icon), text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcuts(keys);
        m_window->addAction(action);
        return action;
    };
    m_larger = make("zoomIn", tr("Larger text"), u"zoom-in"_s, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    m_smaller = make("zoomOut", tr("Smaller text"), u"zoom-out"_s, {Qt::CTRL | Qt::Key_Minus});
    m_natural = make("zoomReset", tr("Text as usual"), u"zoom-original"_s, {Qt::CTRL | Qt::Key_0});
    m_fullScreen = make("fullScreen", tr("Full screen"), u"view-fullscreen"_s, {Qt::SHIFT | Qt::Key_F11});
    m_fullScreen->setCheckable(true);
    connect(m_larger, &QAction::triggered, this, [this] { step(1); });
    connect(m_smaller, &QAction::triggered, this, [this] { step(-1); });
    connect(m_natural, &QAction::triggered, this, [this] { setPercent(100); });
    connect(m_fullScreen, &QAction::triggered, window, [window](bool on) {
        window->setWindowState(window->windowState().setFlag(Qt::WindowFullScreen, on));
    });
    bool ok = false;
    if (const int kept = session.text(u"window/zoom"_s).toInt(&ok); ok)
        m_percent = std::clamp(kept, smallest, largest);
}

void ZoomActions::setPercent(int wanted)
{
    const int percent = std::clamp(wanted, smallest, largest);
    if (percent == m_percent)
        return;
    m_percent = percent;
    m_session.put(u"window/zoom"_s, percent);
    Q_EMIT changed(percent);
}

void ZoomActions::step(int steps)
{
    setPercent(m_percent + steps * 10);
}

void ZoomActions::followWindow()
{
    m_fullScreen->setChecked(m_window->isFullScreen());
}

} // namespace galley
