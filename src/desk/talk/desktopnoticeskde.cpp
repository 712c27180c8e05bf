// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/desktopnotices.h"

#include <KNotification>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QList>
#include <QPointer>
#include <QStandardPaths>

#ifdef GALLEY_DBUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#endif

namespace galley {

using namespace Qt::StringLiterals;

namespace {

const auto eventFile = u"knotifications6/galley.notifyrc"_s;

QString knownEvents()
{
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, eventFile);
}

/// KNotifications knows events by a file in the system's data folders alone. A program that was built and not installed,
/// or installed elsewhere, has it in share/ beside its own folder.
void findEvents()
{
    const QString beside = QDir::cleanPath(QCoreApplication::applicationDirPath() % u"/../share"_s);
    if (!knownEvents().isEmpty() || !QFileInfo::exists(QString(beside % u'/' % eventFile)))
        return;
    const QString folders = qEnvironmentVariable("XDG_DATA_DIRS", u"/usr/local/share:/usr/share"_s);
    qputenv("XDG_DATA_DIRS", QString(beside % u':' % folders).toUtf8());
}

class KdeDesktopNotices final : public DesktopNotices
{
public:
    KdeDesktopNotices()
    {
        findEvents();
        m_knowsEvents = !knownEvents().isEmpty();
    }
    ~KdeDesktopNotices() override { closeAll(); }

    /// KNotifications complains aloud where there is no bus (a bare X server, a container) or no file of events: it is not asked then.
    bool isAvailable() const override
    {
        if (!m_knowsEvents)
            return false;
#ifdef GALLEY_DBUS
        const QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected() || !bus.interface())
            return false;
        const QString service = u"org.freedesktop.Notifications"_s;
        const QString portal = u"org.freedesktop.portal.Desktop"_s;
        if (bus.interface()->isServiceRegistered(service) || bus.interface()->isServiceRegistered(portal))
            return true;
        return bus.interface()->activatableServiceNames().value().contains(service);
#else
        return true;
#endif
    }

    void show(const DesktopNotice &notice) override
    {
        auto *shown = new KNotification(notice.event, KNotification::CloseOnTimeout); // deletes itself when it is closed
        shown->setComponentName(u"galley"_s);
        shown->setTitle(notice.title.toHtmlEscaped());
        shown->setText(notice.text.toHtmlEscaped());
        shown->setIconName(u"org.galley.Galley"_s);
        shown->setUrgency(notice.urgent ? KNotification::HighUrgency : KNotification::NormalUrgency);
        if (notice.opened) {
            KNotificationAction *open = shown->addDefaultAction(notice.open);
            QObject::connect(open, &KNotificationAction::activated, shown, [shown, opened = notice.opened] { opened(shown->xdgActivationToken()); });
        }
        m_shown.removeAll(QPointer<KNotification>());
        m_shown.append(shown);
        shown->sendEvent();
    }

    void closeAll() override
    {
        for (const QPointer<KNotification> &each : std::exchange(m_shown, {}))
            if (each)
                each->close();
    }

private:
    QList<QPointer<KNotification>> m_shown;
    bool m_knowsEvents = false;
};

} // namespace

std::unique_ptr<DesktopNotices> DesktopNotices::make()
{
    return std::make_unique<KdeDesktopNotices>();
}

} // namespace galley
