// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/readjson.h"

#include <QStringDecoder>

namespace galley {

QJsonDocument readJson(QByteArray json, QJsonParseError *error)
{
    // Written as an escape it stays. These bytes stand at a string's start, or behind an escaped quotation mark within one,
    // where the escape says the same.
    constexpr QByteArrayView marked("\"\xef\xbb\xbf");
    if (QByteArrayView(json).contains(marked))
        json.replace(marked, "\"\\ufeff");
    return QJsonDocument::fromJson(json, error);
}

QString textFromUtf8(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    return decoder(utf8);
}

} // namespace galley
