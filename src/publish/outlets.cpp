// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlets.h"

#include "publish/outlet/outletcarrier.h"
#include "publish/outlet/outletlist.h"
#include "publish/outlet/outletplace.h"
#include "publish/outlet/outletsecrets.h"
#include "publish/outlet/sharedhold.h"
#include "publish/outletreceipts.h"
#include "publish/sitefolder.h"

#include "article/readjson.h"
#include "article/uuidv7.h"
#include "store/receipts.h"
#include "store/try.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QThreadPool>
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
        QJsonObject entry{{u"id"_s, outlet.id.toString()}, {u"name"_s, outlet.name}, {u"kind"_s, outlet.kind}, {u"folder"_s, outlet.folder}};
        if (!outlet.settings.isEmpty())
            entry.insert(u"settings"_s, outlet.settings);
        array.append(entry);
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
    const QStringList own{u"assets"_s, u"journal"_s, u"outlets"_s, u"theme"_s};
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

std::unexpected<Error> unknownKind(const Outlet &outlet)
{
    return failure(ErrorCode::NewerVersion,
                   QCoreApplication::translate("Outlets", "This Galley cannot deliver to outlets of the kind %1.").arg(outlet.kind));
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

/// An outlet with the right to write it, where that is leased.
struct Errand
{
    Delivery delivery;
    std::shared_ptr<OutletHold> hold;
    bool mayGo = true;
    QList<OwedReceipt> owed = {};
    QList<Receipt> receipts = {};
};

Errand errandTo(const Newsroom &newsroom, const Outlet &outlet, OutletKeeper *keeper)
{
    Errand errand{.delivery = {.outlet = outlet, .report = BuildReport()}, .hold = {}};
    // Asked for before the build reads what is live: what is stated meanwhile is confirmed by the next one.
    errand.owed = owedReceipts(newsroom, outlet.id, addedAt(outlet)).value_or(QList<OwedReceipt>());
    if (keeper == nullptr)
        return errand;
    const auto hold = keeper->hold(outlet.id);
    if (hold) {
        errand.hold = *hold;
        return errand;
    }
    errand.mayGo = false;
    errand.delivery.report = std::unexpected(hold.error());
    if (hold.error().code == ErrorCode::Locked)
        errand.delivery.heldBy = hold.error().detail;
    return errand;
}

CarryProgress progressOf(const Outlet &outlet, const DeliveryProgress &progress)
{
    if (!progress)
        return {};
    return [&](int done, int total) { return progress(outlet, done, total); };
}

void run(const Newsroom &newsroom, Errand &errand, const DeliveryProgress &progress)
{
    const Outlet &outlet = errand.delivery.outlet;
    const auto carrier = outletCarrier({.newsroom = newsroom, .outlet = outlet, .hold = errand.hold.get(), .progress = progressOf(outlet, progress)});
    if (!carrier)
        errand.delivery.report = unknownKind(outlet);
    else if (errand.mayGo)
        errand.delivery.report = carrier->carry();
    if (errand.delivery.heldBy.isEmpty()) // else who writes it gives the receipts
        errand.receipts = receiptsFor(newsroom, errand.delivery, errand.owed, carrier.get());
}

/// A server that is far or down holds up no other.
void runAll(const Newsroom &newsroom, QList<Errand> &errands, const DeliveryProgress &progress)
{
    if (errands.size() == 1)
        return run(newsroom, errands.first(), progress);
    HoldDesk desk(static_cast<int>(errands.size()));
    QThreadPool threads; // not the global one: what waits there may be waiting for this delivery
    threads.setMaxThreadCount(std::max(1, static_cast<int>(errands.size())));
    for (Errand &errand : errands) {
        if (errand.hold)
            errand.hold = std::make_shared<SharedHold>(errand.hold, desk);
        threads.start([&] {
            run(newsroom, errand, progress);
            desk.leave();
        });
    }
    desk.serve();
    threads.waitForDone();
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
    const QJsonArray array = readJson(*json, &error).array();
    if (error.error != QJsonParseError::NoError) {
        return failure(ErrorCode::Corrupt, QCoreApplication::translate("Outlets", "The list of outlets could not be read."),
                       error.errorString());
    }
    for (const auto &value : array) {
        const QJsonObject entry = value.toObject();
        all.append({.id = OutletId::fromString(entry["id"_L1].toString()), .name = entry["name"_L1].toString(),
                    .kind = entry["kind"_L1].toString(), .folder = entry["folder"_L1].toString(), .settings = entry["settings"_L1].toObject()});
    }
    return all;
}

Result<Outlet> appendOutlet(Newsroom &newsroom, Outlet outlet, const std::function<Result<void>(const Outlet &)> &prepare)
{
    GALLEY_TAKE(all, outlets(newsroom));
    outlet.name = outlet.name.trimmed();
    if (outlet.name.isEmpty())
        return failure(ErrorCode::Usage, QCoreApplication::translate("Outlets", "An outlet needs a name."));
    for (const Outlet &other : std::as_const(all)) {
        const bool samePlace = outlet.kind == outletkind::folder && other.kind == outletkind::folder && overlaps(other.folder, outlet.folder);
        if (other.name == outlet.name || samePlace) {
            return failure(ErrorCode::Conflict,
                           QCoreApplication::translate("Outlets", "The outlet %1 already has this name or folder.").arg(other.name));
        }
    }
    UuidV7Generator generator;
    outlet.id = OutletId(generator.next(newsroom.clock().nowUtc()));
    GALLEY_TRY(prepare(outlet));
    all.append(outlet);
    GALLEY_TRY(putOutlets(newsroom, all));
    return outlet;
}

Result<Outlet> addOutlet(Newsroom &newsroom, const QString &name, const QString &folder)
{
    if (name.trimmed().isEmpty() || folder.isEmpty())
        return failure(ErrorCode::Usage, QCoreApplication::translate("Outlets", "An outlet needs a name and a folder."));
    const QString absolute = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    return appendOutlet(newsroom, {.id = {}, .name = name, .kind = outletkind::folder, .folder = absolute}, [&](const Outlet &) -> Result<void> {
        if (holdsNewsroom(absolute, QDir::cleanPath(QFileInfo(newsroom.folder()).absoluteFilePath()))) {
            return failure(ErrorCode::Conflict,
                           QCoreApplication::translate("Outlets", "The portal's folder and the newsroom's must lie apart."));
        }
        if (QFileInfo(absolute).exists() && !QFileInfo(absolute).isDir())
            return failure(ErrorCode::Io, QCoreApplication::translate("Outlets", "%1 is no folder.").arg(absolute));
        return SiteFolder(absolute).makeWritable();
    });
}

Result<void> removeOutlet(Newsroom &newsroom, OutletId id)
{
    GALLEY_TAKE(all, outlets(newsroom));
    const auto found = std::ranges::find(all, id, &Outlet::id);
    if (found == all.end())
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Outlets", "There is no such outlet."));
    const bool hasSecret = found->kind != outletkind::folder;
    all.erase(found);
    GALLEY_TRY(putOutlets(newsroom, all));
    if (hasSecret)
        static_cast<void>(forgetOutletSecret(id)); // where a keychain is gone, so is what it kept
    return OutletPlace(newsroom.folder(), id).remove();
}

QString Outlet::place() const
{
    return kind == outletkind::folder ? folder : settings["place"_L1].toString();
}

void OutletCheck::sort()
{
    for (QStringList *list : {&missing, &different, &leftOver})
        list->sort();
}

bool outletsOweReceipts(const Newsroom &newsroom)
{
    for (const Outlet &outlet : outlets(newsroom).value_or(QList<Outlet>())) {
        if (!owedReceipts(newsroom, outlet.id, addedAt(outlet)).value_or(QList<OwedReceipt>()).isEmpty())
            return true;
    }
    return false;
}

namespace {

/// The clock, the window and a handed-over command may all want to deliver: one after the other, for two builds of a folder
/// at once refuse each other.
QMutex &delivering()
{
    static QMutex mutex;
    return mutex;
}

} // namespace

Result<QList<Delivery>> deliver(Newsroom &newsroom, OutletKeeper *keeper)
{
    return deliver(newsroom, keeper, {});
}

Result<QList<Delivery>> deliver(Newsroom &newsroom, OutletKeeper *keeper, const DeliveryProgress &progress)
{
    const QMutexLocker lock(&delivering());
    const Keeping keeping{keeper};
    if (auto begun = keeper != nullptr ? keeper->begin() : Result<void>(); !begun)
        return std::unexpected(begun.error());
    GALLEY_TAKE(all, outlets(newsroom));
    QList<Errand> errands;
    for (const Outlet &outlet : std::as_const(all))
        errands.append(errandTo(newsroom, outlet, keeper));
    runAll(newsroom, errands, progress);
    QList<Delivery> deliveries;
    for (Errand &errand : errands) {
        deliveries.append(std::move(errand.delivery));
        if (errand.receipts.isEmpty())
            continue;
        if (const auto kept = await(addReceipts(newsroom, errand.receipts)); !kept && deliveries.constLast().report)
            deliveries.last().report->warnings.append(kept.error().message);
    }
    return deliveries;
}

Result<QList<Delivery>> deliver(Newsroom &newsroom, const OutletKeepers &keepers, const DeliveryProgress &progress)
{
    const auto keeper = keeperOf(keepers);
    return keeper ? deliver(newsroom, keeper->get(), progress) : std::unexpected(keeper.error());
}

Result<OutletCheck> checkOutlet(Newsroom &newsroom, const Outlet &outlet, bool repair, OutletKeeper *keeper, const DeliveryProgress &progress)
{
    const QMutexLocker lock(&delivering());
    const Keeping keeping{keeper};
    std::shared_ptr<OutletHold> hold;
    if (keeper != nullptr && repair) {
        GALLEY_TRY(keeper->begin());
        GALLEY_TAKE(held, keeper->hold(outlet.id));
        hold = held;
    }
    const auto carrier = outletCarrier({.newsroom = newsroom, .outlet = outlet, .hold = hold.get(), .progress = progressOf(outlet, progress)});
    if (!carrier)
        return unknownKind(outlet);
    return carrier->check(repair);
}

} // namespace galley
