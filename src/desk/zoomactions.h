// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;

namespace galley {

class Session;

/// The size of the text people write in, and the window on the whole screen. The size is kept in the session.
class ZoomActions : public QObject
{
    Q_OBJECT
public:
    static constexpr int smallest = 60;  ///< per cent
    static constexpr int largest = 300;

    ZoomActions(Session &session, QMainWindow *window);
    QList<QAction *> actions() const { return {m_larger, m_smaller, m_natural, m_fullScreen}; }
    int percent() const { return m_percent; }
    void setPercent(int percent);
    void step(int steps); ///< 10 per cent each
    /// The window came back as it was left.
    void followWindow();

Q_SIGNALS:
    void changed(int percent);

private:
    Session &m_session;
    QMainWindow *m_window;
    QAction *m_larger, *m_smaller, *m_natural, *m_fullScreen;
    int m_percent = 100;
};

} // namespace galley
