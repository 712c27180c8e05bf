// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/outlethttp.h"

#include "article/readjson.h"
#include "store/try.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr auto patience = 60s;     // without a byte going either way
constexpr auto lookEvery = 100ms;
constexpr qint64 mostBytes = 64 << 20; // of an answer

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

HttpAnswer answerOf(QNetworkReply &reply)
{
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.bytes = reply.readAll();
    answer.json = readJson(answer.bytes);
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

} // namespace

struct OutletHttp::Request
{
    QByteArray verb;
    QUrl address;
    QByteArray body = {};
    QByteArray contentType = {};
    QByteArray disposition = {};
};

OutletHttp::OutletHttp(const QString &login, const QString &password)
    : m_authorization("Basic " + QString(login + u':' + password).toUtf8().toBase64())
{
}

Result<void> OutletHttp::mayBeTold(const QUrl &address)
{
    if (address.isValid() && !address.host().isEmpty() && address.userInfo().isEmpty()
        && (address.scheme() == "https"_L1 || (address.scheme() == "http"_L1 && isThisMachine(address.host()))))
        return {};
    return failure(ErrorCode::Usage, QCoreApplication::translate("OutletHttp", "The address has to begin with https:// so that nobody on the way reads the password."),
                   address.toString(QUrl::RemoveUserInfo));
}

Result<HttpAnswer> OutletHttp::get(const QUrl &address) const
{
    return ask({.verb = "GET", .address = address});
}

Result<HttpAnswer> OutletHttp::post(const QUrl &address, const QJsonObject &what) const
{
    return ask({.verb = "POST", .address = address, .body = QJsonDocument(what).toJson(QJsonDocument::Compact), .contentType = "application/json"});
}

Result<HttpAnswer> OutletHttp::upload(const QUrl &address, const QByteArray &bytes, const QByteArray &mimeType, const QString &fileName) const
{
    return ask({.verb = "POST", .address = address, .body = bytes, .contentType = mimeType, .disposition = "attachment; filename=\"" + fileName.toLatin1() + '"'});
}

Result<HttpAnswer> OutletHttp::remove(const QUrl &address) const
{
    return ask({.verb = "DELETE", .address = address});
}

Result<HttpAnswer> OutletHttp::ask(const Request &request) const
{
    GALLEY_TRY(mayBeTold(request.address));
    // One each time: it belongs to the thread that asks, and one that waits for ever takes no other with it.
    QNetworkAccessManager network;
    network.setAutoDeleteReplies(false);
    QNetworkRequest asked(request.address);
    asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    asked.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    asked.setTransferTimeout(patience);
    asked.setRawHeader("Authorization", m_authorization);
    asked.setRawHeader("Accept", "application/json");
    asked.setHeader(QNetworkRequest::UserAgentHeader, u"Galley/" GALLEY_VERSION ""_s);
    if (!request.contentType.isEmpty())
        asked.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (!request.disposition.isEmpty())
        asked.setRawHeader("Content-Disposition", request.disposition);
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(asked, request.verb, request.body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [&reply](qint64 received, qint64) {
        if (received > mostBytes)
            reply->abort();
    });
    std::optional<Error> stopped;
    QTimer look;
    if (m_mayGoOn) {
        QObject::connect(&look, &QTimer::timeout, reply.get(), [&] {
            if (const auto goOn = m_mayGoOn(); !goOn && !stopped) {
                stopped = goOn.error();
                reply->abort();
            }
        });
        look.start(lookEvery);
    }
    if (!reply->isFinished())
        loop.exec();
    if (stopped)
        return std::unexpected(*stopped);
    HttpAnswer answer = answerOf(*reply);
    if (answer.status == 0 || reply->error() == QNetworkReply::RemoteHostClosedError || reply->error() == QNetworkReply::OperationCanceledError) {
        return failure(ErrorCode::Network,
                       QCoreApplication::translate("OutletHttp", "The server %1 could not be reached, or did not answer. The next delivery goes on from there.")
                           .arg(request.address.host()),
                       reply->errorString());
    }
    if (answer.status >= 300 && answer.status < 400) {
        return failure(ErrorCode::Usage,
                       QCoreApplication::translate("OutletHttp", "The server %1 leads elsewhere. Give the outlet the address that it leads to.").arg(request.address.host()),
                       QString::fromUtf8(answer.headers.value("location")));
    }
    return answer;
}

} // namespace galley
