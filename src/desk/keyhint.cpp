// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keyhint.h"

#include <QCoreApplication>

namespace galley {

QString withKeys(const QString &label, const QString &keys)
{
    //: a label, and the keys behind it; the label stands first in every language
    return keys.isEmpty() ? label : QCoreApplication::translate("galley::KeyHint", "%1 (%2)").arg(label, keys);
}

} // namespace galley
