// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/readjson.h"

#include <QStringDecoder>

namespace galley {

QJsonDocument readJson(QByteArray json, QJsonParseError *error)
{
    // An escape makes Qt decode the string itself. Nothing but a string's start is meant by these
    // bytes, or a quotation mark within one, whose backslash stands before it.
    constexpr QByteArrayView marked("\"\xef\xbb\xbf");
    if (QByteArrayView(json).contains(marked))
        json.replace(marked, "\"\\ufeff");
    return QJsonDocument::fromJson(json, error);
}

QString textFromUtf8(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    return decoder(utf8);
}

} // namespace galley
