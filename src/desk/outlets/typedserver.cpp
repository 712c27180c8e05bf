// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outlets/typedserver.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

void setUnlessEmpty(RcloneServer &server, const QString &option, const QString &value)
{
    if (!value.isEmpty())
        server.options.insert(option, value);
}

} // namespace

RcloneServer TypedServer::webDav() const
{
    RcloneServer there{.type = u"webdav"_s, .options = {{u"url"_s, server}, {u"vendor"_s, u"other"_s}}};
    setUnlessEmpty(there, u"user"_s, login);
    setUnlessEmpty(there, u"pass"_s, password);
    return there;
}

RcloneServer TypedServer::sftp() const
{
    RcloneServer there{.type = u"sftp"_s, .options = {}};
    // A host with a colon in it is an IPv6 address, unless it is the only one.
    const qsizetype colon = server.count(u':') == 1 || server.startsWith(u'[') ? server.lastIndexOf(u':') : -1;
    const bool hasPort = colon > 0 && !server.endsWith(u']');
    QString host = hasPort ? server.left(colon) : server;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    if (hasPort)
        there.options.insert(u"port"_s, server.sliced(colon + 1));
    there.options.insert(u"host"_s, host);
    setUnlessEmpty(there, u"user"_s, login);
    setUnlessEmpty(there, u"pass"_s, keyFile.isEmpty() ? password : QString());
    setUnlessEmpty(there, u"key_file"_s, keyFile);
    setUnlessEmpty(there, u"key_file_pass"_s, keyFile.isEmpty() ? QString() : password);
    return there;
}

RcloneServer TypedServer::s3() const
{
    RcloneServer there{.type = u"s3"_s, .options = {{u"provider"_s, provider}, {u"access_key_id"_s, login}, {u"secret_access_key"_s, password}}};
    // Amazon's own storage goes by its region, all others by an endpoint.
    setUnlessEmpty(there, provider == "AWS"_L1 ? u"region"_s : u"endpoint"_s, server);
    return there;
}

} // namespace galley
