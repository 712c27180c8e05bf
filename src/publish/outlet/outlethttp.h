// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QHash>
#include <QJsonDocument>
#include <QUrl>

#include <functional>

namespace galley {

struct HttpAnswer
{
    int status = 0;
    QJsonDocument json;  ///< null where it was none
    QByteArray bytes;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
};

/// Speaks HTTP with one server under one account, an exchange after the other; waits for each. The password goes over TLS or
/// to this very machine, and follows no redirect. Network: no answer came, and what was asked may have been done or not.
/// Any thread, one at a time.
class OutletHttp
{
public:
    OutletHttp(const QString &login, const QString &password);
    /// Asked several times a second while an answer is waited for; an error ends the waiting with it.
    void setMayGoOn(std::function<Result<void>()> mayGoOn) { m_mayGoOn = std::move(mayGoOn); }

    Result<HttpAnswer> get(const QUrl &address) const;
    Result<HttpAnswer> post(const QUrl &address, const QJsonObject &what) const;
    Result<HttpAnswer> upload(const QUrl &address, const QByteArray &bytes, const QByteArray &mimeType, const QString &fileName) const;
    Result<HttpAnswer> remove(const QUrl &address) const;

    /// Usage where a password must not be sent there.
    static Result<void> mayBeTold(const QUrl &address);

private:
    struct Request;
    Result<HttpAnswer> ask(const Request &request) const;

    QByteArray m_authorization;
    std::function<Result<void>()> m_mayGoOn;
};

} // namespace galley
