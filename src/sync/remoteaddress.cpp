// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/remoteaddress.h"

#include "sync/embeddedremote.h"
#include "sync/synctext.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace galley {

Result<RemoteAddress> remoteAddress(const QString &text, const QString &folder)
{
    if (text.startsWith("postgresql:"_L1) || text.startsWith("postgres:"_L1))
        return failure(ErrorCode::Usage, Sync::tr("A store in PostgreSQL is not there yet in this version. file:/path/of/store.sqlite makes one on this machine."));
    if (!text.startsWith("file:"_L1) || text.size() == 5)
        return failure(ErrorCode::Usage, Sync::tr("A newsroom's store is named file:/path/of/store.sqlite: “%1” is not.").arg(text));
    QString path = text.sliced(5);
    if (path.startsWith("///"_L1))
        path = path.sliced(2);
    return RemoteAddress{RemoteAddress::Kind::Embedded, QDir::cleanPath(QDir(folder).absoluteFilePath(path))};
}

Result<std::unique_ptr<Remote>> openRemote(const RemoteAddress &address, const Clock &clock)
{
    switch (address.kind) {
    case RemoteAddress::Kind::Embedded: {
        GALLEY_TAKE(remote, EmbeddedRemote::open(address.path, clock));
        return std::unique_ptr<Remote>(std::move(remote));
    }
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> createRemote(const RemoteAddress &address, NewsroomId newsroom, const Clock &clock)
{
    switch (address.kind) {
    case RemoteAddress::Kind::Embedded:
        return EmbeddedRemote::create(address.path, newsroom, clock);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
