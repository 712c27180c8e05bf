// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/previewsite.h"

#include "store/picturetype.h"

#include <QMimeDatabase>
#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

QByteArray PreviewSite::scheme()
{
    return "galley-preview"_ba;
}

QUrl PreviewSite::addressOf(const PreviewPage &page)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(scheme()));
    url.setHost(u"site"_s);
    url.setPath(page.address.startsWith(u'/') ? page.address : u"/a/preview.html"_s);
    return url;
}

void PreviewSite::setBlocks(quint64 number, qsizetype first, qsizetype removed, const QStringList &added)
{
    m_page.number = number;
    replaceBlocks(m_page.body, first, removed, added);
}

PreviewSite::Answer PreviewSite::answer(const QUrl &address) const
{
    if (address.path() == addressOf(m_page).path())
        return {"text/html; charset=utf-8"_ba, m_page.bytes()};
    const auto file = m_files.theme.constFind(address.path());
    if (file == m_files.theme.cend())
        return {};
    static const QMimeDatabase types;
    const QString name = address.path();
    if (name.endsWith(".css"_L1))
        return {"text/css; charset=utf-8"_ba, *file};
    return {types.mimeTypeForFile(name, QMimeDatabase::MatchExtension).name().toLatin1(), *file};
}

QByteArray PreviewSite::pictureHash(const QUrl &address)
{
    static const QRegularExpression hash(u"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])"_s);
    return hash.match(address.path()).captured().toLatin1();
}

PreviewSite::Answer PreviewSite::picture(const PreviewFiles &files, const QByteArray &sha256Hex)
{
    if (!files.asset)
        return {};
    QByteArray bytes = files.asset(sha256Hex);
    const QByteArray format = pictureFormat(bytes);
    if (format.isEmpty())
        return {};
    return {"image/" + format, std::move(bytes)};
}

} // namespace galley
