// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/siteaddress.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isPortable(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
}

bool isPortablePart(QStringView part)
{
    return !part.isEmpty() && part.size() <= 200 && !part.startsWith(u'.') && !part.endsWith(u'.')
        && std::all_of(part.begin(), part.end(), isPortable);
}

} // namespace

QString fileOf(QStringView address)
{
    if (!address.startsWith(u'/') || address.size() > 1000)
        return {};
    QString file = address.sliced(1).toString();
    if (file.isEmpty() || file.endsWith(u'/'))
        file += "index.html"_L1;
    const auto parts = QStringView(file).split(u'/');
    return std::all_of(parts.begin(), parts.end(), isPortablePart) ? file : QString();
}

QString rootPrefix(QStringView address)
{
    const qsizetype depth = std::max<qsizetype>(0, address.count(u'/') - 1);
    return u"../"_s.repeated(depth);
}

QString linkTo(const QString &prefix, QStringView address)
{
    if (!address.startsWith(u'/'))
        return address.toString();
    QString link = prefix + address.sliced(1);
    if (link.isEmpty() || link.endsWith(u'/'))
        link += "index.html"_L1;
    return link;
}

QString addressPart(const QString &slug, const QUuid &id)
{
    const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_'; };
    if (!slug.isEmpty() && slug.size() <= 120 && std::all_of(slug.begin(), slug.end(), fits))
        return slug;
    // The front of a version 7 UUID is the time, which articles of one import share; the end is random.
    return id.toString(QUuid::WithoutBraces).last(12);
}

} // namespace galley
