// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

class QWindow;

namespace galley {

/// What the desktop shows while the window is not looked at.
struct DesktopNotice
{
    QString event;   ///< the name in galley.notifyrc, so that people can set sounds and silence by it
    QString title;
    QString text;    ///< plain
    QString open;    ///< what a click does, for people
    bool urgent = false;
    std::function<void(const QString &activationToken)> opened;
};

/// 桌面通知: an interface, so that a build without KNotifications works. Window thread.
class DesktopNotices
{
public:
    virtual ~DesktopNotices() = default;
    /// Whether the desktop can show any now: there is a bus, and somebody on it (or to be started) shows notifications.
    virtual bool isAvailable() const = 0;
    virtual void show(const DesktopNotice &notice) = 0;
    /// Takes away what is still shown: the person looked, or the workstation was locked.
    virtual void closeAll() = 0;

    static std::unique_ptr<DesktopNotices> make();
};

} // namespace galley
