// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/session.h"

#include <functional>

namespace galley {

/// What a command must have before it can run.
enum class Needs {
    Nothing,  ///< no newsroom at all
    Perhaps,  ///< a newsroom for reading where one is named, else none
    Folder,   ///< the place of a newsroom, which need not exist
    Reading,  ///< a newsroom, if need be opened for reading only
    Here,     ///< a newsroom for reading, in this process whoever owns it: private keys are not handed over
    Writing,  ///< a newsroom that this process, or the one it hands over to, owns
};

struct Option
{
    QString name;   ///< without dashes
    QString value;  ///< what its value is called in the help; empty: a flag
    QString help;
};

struct Command
{
    QString name;                ///< "article show"
    QString usage = {};          ///< "ARTICLE"
    QString help = {};           ///< one or two sentences
    Needs needs = Needs::Reading;
    std::function<Result<Answer>(Session &)> run = {};
    qsizetype least = 0;         ///< positional arguments
    qsizetype most = 0;          ///< -1: any number
    QList<Option> options = {};
    QStringList fields = {};     ///< names taken as NAME=VALUE and --name VALUE
};

// One function a family, each in the file named for it.
QList<Command> articleCommands();
QList<Command> workflowCommands();
QList<Command> afterCommands();
QList<Command> assignCommands();
QList<Command> talkCommands();
QList<Command> statisticsCommands();
QList<Command> settleCommands();
QList<Command> syncCommands();
QList<Command> storeUserCommands();
QList<Command> clientCommands();
QList<Command> conflictCommands();
QList<Command> sectionCommands();
QList<Command> registerCommands();
QList<Command> sourceCommands();
QList<Command> snippetCommands();
QList<Command> templateCommands();
QList<Command> rosterCommands();
QList<Command> routeCommands();
QList<Command> peopleCommands();
QList<Command> siteCommands();
QList<Command> outletCommands();
QList<Command> exchangeCommands();
QList<Command> mergeCommands();
QList<Command> maintenanceCommands();
QList<Command> checkCommands();
QList<Command> dismissalCommands();
QList<Command> replaceCommands();
QList<Command> keyCommands();
QList<Command> auditCommands();

/// Every command, in the order of the help.
const QList<Command> &allCommands();

/// The general help, and that of one command.
QString generalHelp();
QString commandHelp(const Command &command);

} // namespace galley
