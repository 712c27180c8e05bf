// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outletreceipts.h"

#include "publish/siteaddress.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct Found
{
    bool ok = false;
    QString message;
};

/// The page's two files, as far as they lie there.
QStringList filesOf(const QString &folder, const QString &address)
{
    QStringList files;
    const QString file = fileOf(address);
    for (const QString &path : {QString(folder + u'/' + file), QString(folder + "/m/"_L1 + file)}) {
        if (!file.isEmpty() && QFileInfo::exists(path))
            files.append(path);
    }
    return files;
}

bool holds(const QString &path, const QByteArray &what)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(what);
}

/// Readers may see the article now: its embargo is over and its time has not run out.
bool isReachable(const LiveArticle &live, const QDateTime &now)
{
    return live.live == Live::Published && (!live.handling.expireAt.isValid() || live.handling.expireAt > now)
        && (!live.handling.embargo.isValid() || live.handling.embargo <= now);
}

Found foundWhereItShouldBeGone(const QStringList &files)
{
    if (files.isEmpty())
        return {.ok = true, .message = QCoreApplication::translate("OutletReceipts", "The page is gone.")};
    return {.ok = false, .message = QCoreApplication::translate("OutletReceipts", "The page is still there: %1").arg(files.join(u", "_s))};
}

Found foundNotice(const QStringList &files, const QByteArray &hash)
{
    if (files.size() < 2)
        return {.ok = false, .message = QCoreApplication::translate("OutletReceipts", "The notice is not there.")};
    for (const QString &file : files) {
        if (holds(file, hash))
            return {.ok = false, .message = QCoreApplication::translate("OutletReceipts", "The text is still there: %1").arg(file)};
    }
    return {.ok = true, .message = QCoreApplication::translate("OutletReceipts", "The notice stands in the page's place.")};
}

Found lookAt(const Newsroom &newsroom, const QString &folder, ArticleId article)
{
    const auto live = newsroom.liveArticle(article);
    if (!live)
        return {.ok = false, .message = live.error().message};
    const QStringList files = filesOf(folder, live->address);
    if (live->live == Live::Withdrawn && live->firstPublished.isValid())
        return foundNotice(files, live->revision.contentHash.toHex());
    if (!isReachable(*live, newsroom.clock().nowUtc()))
        return foundWhereItShouldBeGone(files);
    if (files.size() < 2)
        return {.ok = false, .message = QCoreApplication::translate("OutletReceipts", "The page is not there.")};
    return {.ok = true, .message = QCoreApplication::translate("OutletReceipts", "The page is there: %1").arg(files.constFirst())};
}

} // namespace

QList<Receipt> receiptsFor(const Newsroom &newsroom, const Delivery &delivery, const QList<OwedReceipt> &owed)
{
    QList<Receipt> receipts;
    for (const OwedReceipt &each : owed) {
        const Found found = delivery.report ? lookAt(newsroom, delivery.outlet.folder, each.article)
                                            : Found{.ok = false, .message = delivery.report.error().message};
        if (!found.ok && found.message == each.lastMessage)
            continue;
        receipts.append({.article = each.article, .audit = each.audit, .outlet = delivery.outlet.id, .outletName = delivery.outlet.name,
                         .time = newsroom.clock().nowUtc(), .ok = found.ok, .message = found.message});
    }
    return receipts;
}

} // namespace galley
