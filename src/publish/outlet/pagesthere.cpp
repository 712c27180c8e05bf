// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/pagesthere.h"

#include "publish/siteaddress.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QStringList bothFilesOf(const QString &address)
{
    const QString file = fileOf(address);
    if (file.isEmpty())
        return {};
    return {file, QString("m/"_L1 + file)};
}

/// The page's two files, as far as they lie there.
QStringList presentFiles(const PagesThere &pages, const QString &address)
{
    QStringList files;
    for (const QString &file : bothFilesOf(address)) {
        if (QFileInfo::exists(pages.folder + u'/' + file))
            files.append(file);
    }
    return files;
}

QString shown(const PagesThere &pages, const QString &file)
{
    return pages.shownAs + (pages.shownAs.endsWith(u':') ? u""_s : u"/"_s) + file;
}

bool holds(const QString &path, const QByteArray &what)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(what);
}

FoundThere whereItShouldBeGone(const PagesThere &pages, const QStringList &files)
{
    if (files.isEmpty())
        return {.ok = true, .message = QCoreApplication::translate("OutletReceipts", "The page is gone.")};
    QStringList places;
    for (const QString &file : files)
        places.append(shown(pages, file));
    return {.ok = false, .message = QCoreApplication::translate("OutletReceipts", "The page is still there: %1").arg(places.join(u", "_s))};
}

FoundThere whereTheNoticeShouldBe(const PagesThere &pages, const QStringList &files, const QByteArray &hash)
{
    if (files.size() < 2)
        return {.ok = false, .message = QCoreApplication::translate("OutletReceipts", "The notice is not there.")};
    for (const QString &file : files) {
        if (holds(pages.folder + u'/' + file, hash))
            return {.ok = false, .message = QCoreApplication::translate("OutletReceipts", "The text is still there: %1").arg(shown(pages, file))};
    }
    return {.ok = true, .message = QCoreApplication::translate("OutletReceipts", "The notice stands in the page's place.")};
}

} // namespace

bool isReachable(const LiveArticle &live, const QDateTime &now)
{
    return live.live == Live::Published && (!live.handling.expireAt.isValid() || live.handling.expireAt > now)
        && (!live.handling.embargo.isValid() || live.handling.embargo <= now);
}

QStringList pageFilesOf(const Newsroom &newsroom, ArticleId article)
{
    const auto live = newsroom.liveArticle(article);
    return live ? bothFilesOf(live->address) : QStringList();
}

FoundThere lookAtPages(const Newsroom &newsroom, const PagesThere &pages, ArticleId article)
{
    const auto live = newsroom.liveArticle(article);
    if (!live)
        return {.ok = false, .message = live.error().message};
    const QStringList files = presentFiles(pages, live->address);
    if (live->live == Live::Withdrawn && live->firstPublished.isValid())
        return whereTheNoticeShouldBe(pages, files, live->revision.contentHash.toHex());
    if (!isReachable(*live, newsroom.clock().nowUtc()))
        return whereItShouldBeGone(pages, files);
    if (files.size() < 2)
        return {.ok = false, .message = QCoreApplication::translate("OutletReceipts", "The page is not there.")};
    return {.ok = true, .message = QCoreApplication::translate("OutletReceipts", "The page is there: %1").arg(shown(pages, files.constFirst()))};
}

} // namespace galley
