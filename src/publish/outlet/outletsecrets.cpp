// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/outletsecrets.h"

#include <QCoreApplication>
#include <QMutex>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct Chosen
{
    QMutex mutex;
    std::shared_ptr<Keychain> keychain;
};

Chosen &chosen()
{
    static Chosen one;
    return one;
}

std::shared_ptr<Keychain> keychain()
{
    const QMutexLocker lock(&chosen().mutex);
    return chosen().keychain ? chosen().keychain : std::shared_ptr<Keychain>(systemKeychain());
}

QString entryOf(OutletId outlet)
{
    return u"outlet-"_s + outlet.toString();
}

} // namespace

Result<SecretBytes> outletSecret(OutletId outlet)
{
    auto kept = keychain()->get(entryOf(outlet));
    if (kept)
        return kept;
    if (const QByteArray given = qgetenv("GALLEY_OUTLET_PASSWORD"); !given.isEmpty())
        return SecretBytes(QByteArrayView(given));
    return failure(ErrorCode::Io,
                   QCoreApplication::translate("Outlets", "The outlet's password could not be had from this machine's keychain. Unlock the keychain; on a "
                                                          "machine where the outlet was not added, remove it and add it again, or set GALLEY_OUTLET_PASSWORD."),
                   kept.error().message);
}

Result<void> keepOutletSecret(OutletId outlet, const SecretBytes &secret)
{
    auto kept = keychain()->put(entryOf(outlet), secret);
    if (kept || !qEnvironmentVariableIsEmpty("GALLEY_OUTLET_PASSWORD")) // else it is given each time
        return {};
    return failure(ErrorCode::Io,
                   QCoreApplication::translate("Outlets", "The outlet's password could not be put into this machine's keychain. Start or unlock the keychain, or "
                                                          "set GALLEY_OUTLET_PASSWORD where nobody can be asked."),
                   kept.error().message);
}

Result<void> forgetOutletSecret(OutletId outlet)
{
    return keychain()->remove(entryOf(outlet));
}

void useOutletKeychain(std::shared_ptr<Keychain> other)
{
    const QMutexLocker lock(&chosen().mutex);
    chosen().keychain = std::move(other);
}

} // namespace galley
