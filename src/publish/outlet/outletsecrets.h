// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"

#include "signing/keychain.h"

namespace galley {

// What an outlet is opened with, in the system's keychain: the word that locks rclone's configuration, WordPress's application
// password. Where the keychain has none, as on a machine that runs unattended, $GALLEY_OUTLET_PASSWORD. May wait for the person.

Result<SecretBytes> outletSecret(OutletId outlet);
Result<void> keepOutletSecret(OutletId outlet, const SecretBytes &secret);
Result<void> forgetOutletSecret(OutletId outlet);

/// Another keychain in the system's place, for tests; null: the system's again.
void useOutletKeychain(std::shared_ptr<Keychain> keychain);

} // namespace galley
