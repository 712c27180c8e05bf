// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/registry.h"

#include "ctl/ctltext.h"

using namespace Qt::StringLiterals;

namespace galley {

const QList<Command> &allCommands()
{
    // Made at the first call, when the translator is installed.
    static const QList<Command> commands = maintenanceCommands() + exchangeCommands() + mergeCommands() + articleCommands()
        + workflowCommands() + afterCommands() + assignCommands() + talkCommands() + statisticsCommands() + settleCommands()
        + syncCommands() + storeUserCommands() + clientCommands() + conflictCommands() + sectionCommands() + registerCommands() + sourceCommands() + snippetCommands() + templateCommands()
        + peopleCommands() + rosterCommands() + routeCommands() + siteCommands() + outletCommands()
        + checkCommands() + dismissalCommands() + replaceCommands() + keyCommands() + auditCommands();
    return commands;
}

QString generalHelp()
{
    QString help = u"galleyctl [--newsroom DIR] [--as LOGIN] [--json] COMMAND …\n\n"_s;
    help += Ctl::tr("DIR is by default $GALLEY_NEWSROOM, else the current folder. ARTICLE is an id, a unique "
                    "prefix of one (8 characters or more) or a slug. Without --as the newsroom's administrator "
                    "acts. --json prints one JSON document. `galleyctl COMMAND --help` tells more. What is done is signed "
                    "with the actor's key where it can be unlocked: from the keychain, or with --passphrase-file FILE or "
                    "$GALLEY_PASSPHRASE.");
    help += u"\n\n"_s;
    for (const Command &command : allCommands()) {
        const QString call = u"  "_s + command.name + (command.usage.isEmpty() ? QString() : u' ' + command.usage);
        help += call.leftJustified(44) + u' ' + command.help + u'\n';
    }
    help += u'\n' + Ctl::tr("Exit codes: 0 done; 1 refused by an editorial rule; 2 wrong usage; "
                            "3 file, store or network failure.") + u'\n';
    return help;
}

QString commandHelp(const Command &command)
{
    QString help = u"galleyctl "_s + command.name;
    if (!command.usage.isEmpty())
        help += u' ' + command.usage;
    help += u"\n\n"_s + command.help + u'\n';
    if (!command.options.isEmpty())
        help += u'\n';
    for (const Option &option : command.options) {
        const QString call = u"  --"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        help += call.leftJustified(28) + u' ' + option.help + u'\n';
    }
    if (!command.fields.isEmpty())
        help += u'\n' + Ctl::tr("Fields, each as NAME=VALUE or --name VALUE: %1").arg(command.fields.join(u", "_s)) + u'\n';
    return help;
}

} // namespace galley
