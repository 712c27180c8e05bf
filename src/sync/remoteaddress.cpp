// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/remoteaddress.h"

#include "sync/embeddedremote.h"
#include "sync/postgresnews.h"
#include "sync/postgresremote.h"
#include "sync/postgresstore.h"
#include "sync/synctext.h"

#include <QDir>
#include <QHostAddress>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int postgresPort = 5432;

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

Result<RemoteAddress> postgresAddress(const QString &text, const QString &folder)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.password().isEmpty())
        return failure(ErrorCode::Usage, Sync::tr("A password is not part of an address: it would stand in lists and histories. Galley asks for it."));
    RemoteAddress address;
    address.kind = RemoteAddress::Kind::Postgres;
    address.host = url.host(QUrl::FullyDecoded);
    address.port = url.port(postgresPort);
    address.database = url.path(QUrl::FullyDecoded).sliced(qMin<qsizetype>(1, url.path().size()));
    address.login = url.userName(QUrl::FullyDecoded);
    if (!url.isValid() || address.host.isEmpty() || address.database.isEmpty() || address.login.isEmpty() || address.database.contains(u'/')
        || url.hasFragment())
        return failure(ErrorCode::Usage, Sync::tr("A newsroom's store in PostgreSQL is named postgresql://LOGIN@HOST:PORT/DATABASE: “%1” is not.").arg(text));
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (key == "ca"_L1 && !value.isEmpty())
            address.caFile = QDir::cleanPath(QDir(folder).absoluteFilePath(value));
        else if (key == "tls"_L1 && value == "off"_L1)
            address.tls = false;
        else if (key == "pooled"_L1 && value == "yes"_L1)
            address.pooled = true;
        else
            return failure(ErrorCode::Usage, Sync::tr("“%1” is nothing that an address of a store says: after the “?” may come ca=FILE, pooled=yes and tls=off.").arg(key));
    }
    if (!address.tls && !isThisMachine(address.host))
        return failure(ErrorCode::Usage, Sync::tr("Without TLS a store may only be on this machine: passwords and texts would go through the network for everybody to read."));
    return address;
}

} // namespace

QString RemoteAddress::text() const
{
    if (kind == Kind::Embedded)
        return u"file:"_s + path;
    QUrl url;
    url.setScheme(u"postgresql"_s);
    url.setUserName(login, QUrl::DecodedMode);
    url.setHost(host, QUrl::DecodedMode);
    url.setPort(port == postgresPort ? -1 : port);
    url.setPath(u'/' + database, QUrl::DecodedMode);
    QUrlQuery query;
    if (!caFile.isEmpty())
        query.addQueryItem(u"ca"_s, QString::fromLatin1(QUrl::toPercentEncoding(caFile)));
    if (pooled)
        query.addQueryItem(u"pooled"_s, u"yes"_s);
    if (!tls)
        query.addQueryItem(u"tls"_s, u"off"_s);
    if (!query.isEmpty())
        url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

Result<RemoteAddress> remoteAddress(const QString &text, const QString &folder)
{
    if (text.startsWith("postgresql:"_L1) || text.startsWith("postgres:"_L1))
        return postgresAddress(text, folder);
    if (!text.startsWith("file:"_L1) || text.size() == 5)
        return failure(ErrorCode::Usage, Sync::tr("A newsroom's store is named postgresql://LOGIN@HOST/DATABASE or file:/path/of/store.sqlite: “%1” is not.").arg(text));
    QString path = text.sliced(5);
    if (path.startsWith("///"_L1))
        path = path.sliced(2);
    RemoteAddress address;
    address.path = QDir::cleanPath(QDir(folder).absoluteFilePath(path));
    return address;
}

Result<std::unique_ptr<Remote>> openRemote(const RemoteAddress &address, const RemoteCredentials &credentials, const Clock &clock)
{
    switch (address.kind) {
    case RemoteAddress::Kind::Embedded: {
        GALLEY_TAKE(remote, EmbeddedRemote::open(address.path, clock));
        return std::unique_ptr<Remote>(std::move(remote));
    }
    case RemoteAddress::Kind::Postgres: {
        GALLEY_TAKE(remote, PostgresRemote::open(address, credentials));
        return std::unique_ptr<Remote>(std::move(remote));
    }
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> createRemote(const RemoteAddress &address, const RemoteCredentials &credentials, NewsroomId newsroom, const Person &founder, const Clock &clock)
{
    switch (address.kind) {
    case RemoteAddress::Kind::Embedded:
        return EmbeddedRemote::create(address.path, newsroom, clock);
    case RemoteAddress::Kind::Postgres:
        return PostgresStore::create(address, credentials, newsroom, founder);
    }
    Q_UNREACHABLE_RETURN({});
}

std::unique_ptr<RemoteNews> listenForNews(const RemoteAddress &address, const RemoteCredentials &credentials, std::function<void()> news)
{
    if (address.kind != RemoteAddress::Kind::Postgres || address.pooled)
        return nullptr;
    return listenToPostgres(address, credentials, std::move(news));
}

} // namespace galley
