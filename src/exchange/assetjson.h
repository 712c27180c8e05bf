// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <QJsonValue>

namespace galley {

/// Pictures' particulars from their JSON, as contentField(content, u"assets") writes it. Nothing is checked.
inline QList<AssetUse> assetsFromJson(const QJsonValue &value)
{
    QList<AssetUse> assets;
    for (const QJsonValue &entry : value.toArray())
        assets.append({entry[u"sha256"].toString().toLatin1(), entry[u"name"].toString(), entry[u"caption"].toString(),
                       entry[u"credit"].toString(), entry[u"alt"].toString(), entry[u"rights"].toString(), entry[u"ai_label"].toString()});
    return assets;
}

} // namespace galley
