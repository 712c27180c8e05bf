// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/outletadding.h"

#include "publish/outlet/outlethttp.h"
#include "publish/outlet/outletlist.h"
#include "publish/outlet/rcloneoutlet.h"
#include "publish/outlet/wordpressoutlet.h"

#include "store/try.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// What people know the server by.
QString shownPlace(const RcloneServer &server, const QString &path)
{
    QString place = server.type;
    for (const auto option : {"url"_L1, "host"_L1, "endpoint"_L1, "remote"_L1}) {
        if (const QString value = server.options.value(option); !value.isEmpty()) {
            place += u' ' + QUrl(value).toString(QUrl::RemoveUserInfo);
            break;
        }
    }
    return path.isEmpty() ? place : QString(place + u": "_s + path);
}

QString cleaned(const QString &path)
{
    const QString clean = path.isEmpty() ? QString() : QDir::cleanPath(path);
    return clean == u"." ? QString() : clean;
}

} // namespace

Result<Outlet> addRcloneOutlet(Newsroom &newsroom, const QString &name, const QString &path, const RcloneServer &server, const CarryLimits &limits)
{
    static const QRegularExpression type(u"^[a-z0-9]+$"_s);
    if (!type.match(server.type).hasMatch())
        return failure(ErrorCode::Usage, QCoreApplication::translate("Outlets", "rclone knows no servers of the kind “%1”.").arg(server.type));
    const QString folder = cleaned(path);
    if (folder.startsWith(u".."_s) || folder.contains(u'\n'))
        return failure(ErrorCode::Usage, QCoreApplication::translate("Outlets", "The folder on the server has to be below its top."));
    QJsonObject settings{{u"type"_s, server.type}, {u"place"_s, shownPlace(server, folder)}, {u"retries"_s, std::clamp(limits.retries, 1, 20)}};
    if (!limits.bandwidth.isEmpty())
        settings.insert(u"bandwidth"_s, limits.bandwidth);
    return appendOutlet(newsroom, {.id = {}, .name = name, .kind = outletkind::rclone, .folder = folder, .settings = settings},
                        [&](const Outlet &outlet) { return prepareRcloneOutlet(newsroom, outlet, server); });
}

Result<Outlet> addWordPressOutlet(Newsroom &newsroom, const QString &name, const QString &address, const QString &login, const SecretBytes &password)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    GALLEY_TRY(OutletHttp::mayBeTold(url));
    if (login.isEmpty() || password.isEmpty())
        return failure(ErrorCode::Usage, QCoreApplication::translate("Outlets", "WordPress wants a login and an application password (Users, Profile, Application Passwords)."));
    const QString plain = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
    const QJsonObject settings{{u"address"_s, plain}, {u"login"_s, login}, {u"place"_s, plain}};
    return appendOutlet(newsroom, {.id = {}, .name = name, .kind = outletkind::wordpress, .folder = {}, .settings = settings},
                        [&](const Outlet &outlet) { return prepareWordPressOutlet(outlet, password); });
}

} // namespace galley
