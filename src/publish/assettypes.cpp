// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/assettypes.h"

#include "store/picturetype.h"

#include <QFile>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

QString AssetTypes::suffix(QByteArrayView sha256Hex) const
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (sha256Hex.size() != 64 || !std::all_of(sha256Hex.begin(), sha256Hex.end(), isHex))
        return {};
    const QByteArray hash = sha256Hex.toByteArray();
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_known.constFind(hash); known != m_known.cend())
            return *known;
    }
    const QString name = QString::fromLatin1(hash);
    QFile file(m_folder + "/assets/"_L1 + name.first(2) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // may arrive later: not remembered
    const QString suffix = pictureSuffix(file.read(16));
    const QMutexLocker lock(&m_mutex);
    m_known.insert(hash, suffix);
    return suffix;
}

} // namespace galley
