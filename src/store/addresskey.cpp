// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/addresskey.h"

using namespace Qt::StringLiterals;

namespace galley {

QString addressKey(const QString &address)
{
    QString key = address.trimmed();
    if (const qsizetype fragment = key.indexOf(u'#'); fragment >= 0)
        key.truncate(fragment);
    if (const qsizetype scheme = key.indexOf("://"_L1); scheme >= 0)
        key.remove(0, scheme + 3);
    while (key.endsWith(u'/'))
        key.chop(1);
    const qsizetype path = key.indexOf(u'/');
    const qsizetype host = path < 0 ? key.size() : path;
    return QString(key.first(host).toLower() + key.sliced(host));
}

} // namespace galley
