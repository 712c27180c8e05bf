// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlets.h"

#include "publish/outletreceipts.h"
#include "publish/sitefolder.h"

#include "article/uuidv7.h"
#include "store/receipts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QTimeZone>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

const QString documentKey = u"outlets"_s;

Result<void> putOutlets(Newsroom &newsroom, const QList<Outlet> &all)
{
    QJsonArray array;
    for (const Outlet &outlet : all) {
        array.append(QJsonObject{{u"id"_s, outlet.id.toString()}, {u"name"_s, outlet.name}, {u"kind"_s, outlet.kind},
                                 {u"folder"_s, outlet.folder}});
    }
    return await(newsroom.putDocument(documentKey, QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

/// Whether one lies in the other.
bool overlaps(const QString &a, const QString &b)
{
    return a == b || a.startsWith(b + u'/') || b.startsWith(a + u'/');
}

/// A newsroom inside a portal would be served to the world, and a portal among the newsroom's own files
/// would mix with them. A folder of its own below the newsroom is fine.
bool holdsNewsroom(const QString &portal, const QString &newsroom)
{
    if (portal == newsroom || newsroom.startsWith(portal + u'/'))
        return true;
    const QStringList own{u"assets"_s, u"journal"_s, u"theme"_s};
    return std::any_of(own.begin(), own.end(),
                       [&](const QString &name) { return overlaps(portal, QString(newsroom + u'/' + name)); });
}

/// Its id tells (RFC 9562: milliseconds in the first 48 bits).
QDateTime addedAt(const Outlet &outlet)
{
    const QByteArray bytes = outlet.id.uuid().toRfc4122();
    qint64 milliseconds = 0;
    for (const char byte : bytes.first(6))
        milliseconds = milliseconds << 8 | static_cast<uchar>(byte);
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

Result<BuildReport> deliverTo(const Newsroom &newsroom, const Outlet &outlet, OutletHold *hold)
{
    if (outlet.kind != "folder"_L1) {
        return failure(ErrorCode::NewerVersion,
                       QCoreApplication::translate("Outlets", "This Galley cannot deliver to outlets of the kind %1.").arg(outlet.kind));
    }
    // It was there when the outlet was added: a drive that is not mounted must not be made anew below its mount point.
    if (!QFileInfo(outlet.folder).isDir())
        return failure(ErrorCode::Io, QCoreApplication::translate("Outlets", "The outlet's folder %1 is not there.").arg(outlet.folder));
    return buildSite(newsroom, outlet.folder, false, {}, hold);
}

/// Ends with the delivery.
struct Keeping
{
    OutletKeeper *keeper;
    ~Keeping()
    {
        if (keeper != nullptr)
            keeper->end();
    }
};

Delivery deliverOne(const Newsroom &newsroom, const Outlet &outlet, OutletKeeper *keeper)
{
    if (keeper == nullptr)
        return {outlet, deliverTo(newsroom, outlet, nullptr)};
    const auto hold = keeper->hold(outlet.id);
    if (hold)
        return {outlet, deliverTo(newsroom, outlet, hold->get())};
    const bool elsewhere = hold.error().code == ErrorCode::Locked;
    return {outlet, std::unexpected(hold.error()), elsewhere ? hold.error().detail : QString()};
}

} // namespace

Result<QList<Outlet>> outlets(const Newsroom &newsroom)
{
    const auto json = newsroom.document(documentKey);
    if (!json)
        return std::unexpected(json.error());
    QList<Outlet> all;
    if (json->isEmpty())
        return all;
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(*json, &error).array();
    if (error.error != QJsonParseError::NoError) {
        return failure(ErrorCode::Corrupt, QCoreApplication::translate("Outlets", "The list of outlets could not be read."),
                       error.errorString());
    }
    for (const auto &value : array) {
        const QJsonObject entry = value.toObject();
        all.append({.id = OutletId::fromString(entry["id"_L1].toString()), .name = entry["name"_L1].toString(),
                    .kind = entry["kind"_L1].toString(), .folder = entry["folder"_L1].toString()});
    }
    return all;
}

Result<Outlet> addOutlet(Newsroom &newsroom, const QString &name, const QString &folder)
{
    auto all = outlets(newsroom);
    if (!all)
        return std::unexpected(all.error());
    const QString absolute = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (name.trimmed().isEmpty() || folder.isEmpty())
        return failure(ErrorCode::Usage, QCoreApplication::translate("Outlets", "An outlet needs a name and a folder."));
    for (const Outlet &outlet : std::as_const(*all)) {
        if (outlet.name == name.trimmed() || overlaps(outlet.folder, absolute)) {
            return failure(ErrorCode::Conflict,
                           QCoreApplication::translate("Outlets", "The outlet %1 already has this name or folder.").arg(outlet.name));
        }
    }
    if (holdsNewsroom(absolute, QDir::cleanPath(QFileInfo(newsroom.folder()).absoluteFilePath()))) {
        return failure(ErrorCode::Conflict,
                       QCoreApplication::translate("Outlets", "The portal's folder and the newsroom's must lie apart."));
    }
    if (QFileInfo(absolute).exists() && !QFileInfo(absolute).isDir())
        return failure(ErrorCode::Io, QCoreApplication::translate("Outlets", "%1 is no folder.").arg(absolute));
    if (auto writable = SiteFolder(absolute).makeWritable(); !writable)
        return std::unexpected(writable.error());
    UuidV7Generator generator;
    const Outlet outlet{.id = OutletId(generator.next(newsroom.clock().nowUtc())), .name = name.trimmed(),
                        .kind = u"folder"_s, .folder = absolute};
    all->append(outlet);
    if (auto stored = putOutlets(newsroom, *all); !stored)
        return std::unexpected(stored.error());
    return outlet;
}

Result<void> removeOutlet(Newsroom &newsroom, OutletId id)
{
    auto all = outlets(newsroom);
    if (!all)
        return std::unexpected(all.error());
    if (all->removeIf([id](const Outlet &outlet) { return outlet.id == id; }) == 0)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Outlets", "There is no such outlet."));
    return putOutlets(newsroom, *all);
}

bool outletsOweReceipts(const Newsroom &newsroom)
{
    for (const Outlet &outlet : outlets(newsroom).value_or(QList<Outlet>())) {
        if (!owedReceipts(newsroom, outlet.id, addedAt(outlet)).value_or(QList<OwedReceipt>()).isEmpty())
            return true;
    }
    return false;
}

Result<QList<Delivery>> deliver(Newsroom &newsroom, OutletKeeper *keeper)
{
    // The clock, the window and a handed-over command may all want to: one after the other, for two builds of a folder
    // at once refuse each other.
    static QMutex delivering;
    const QMutexLocker lock(&delivering);
    const Keeping keeping{keeper};
    if (auto begun = keeper != nullptr ? keeper->begin() : Result<void>(); !begun)
        return std::unexpected(begun.error());
    const auto all = outlets(newsroom);
    if (!all)
        return std::unexpected(all.error());
    QList<Delivery> deliveries;
    for (const Outlet &outlet : *all) {
        // Asked for before the build reads what is live: what is stated meanwhile is confirmed by the next one.
        const auto owed = owedReceipts(newsroom, outlet.id, addedAt(outlet));
        deliveries.append(deliverOne(newsroom, outlet, keeper));
        if (!deliveries.constLast().heldBy.isEmpty())
            continue; // who writes it gives the receipts
        const QList<Receipt> receipts = owed ? receiptsFor(newsroom, deliveries.constLast(), *owed) : QList<Receipt>();
        if (receipts.isEmpty())
            continue;
        if (const auto kept = await(addReceipts(newsroom, receipts)); !kept && deliveries.constLast().report)
            deliveries.last().report->warnings.append(kept.error().message);
    }
    return deliveries;
}

Result<QList<Delivery>> deliver(Newsroom &newsroom, const OutletKeepers &keepers)
{
    const auto keeper = keeperOf(keepers);
    return keeper ? deliver(newsroom, keeper->get()) : std::unexpected(keeper.error());
}

} // namespace galley
