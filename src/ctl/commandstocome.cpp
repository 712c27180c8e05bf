// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/registry.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Command toCome(const QString &name, const QString &usage, const QString &help)
{
    return {.name = name, .usage = usage, .help = help + u' ' + Ctl::tr("(Not there yet.)"), .needs = Needs::Nothing,
            .run = [name](Session &) -> Result<Answer> {
                return failure(ErrorCode::Usage, Ctl::tr("`galleyctl %1` is not there yet in this version.").arg(name));
            },
            .most = -1, .anything = true};
}

} // namespace

/// Names of the contract that later versions fill in. Saying so beats "unknown command".
QList<Command> commandsToCome()
{
    return {
        toCome(u"outlet check"_s, u"OUTLET"_s, Ctl::tr("Tells whether an outlet can be reached.")),
    };
}

} // namespace galley
