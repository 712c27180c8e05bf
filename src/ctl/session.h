// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "store/commandsocket.h"
#include "store/newsroom.h"

#include <QJsonValue>

#include <functional>

namespace galley {

/// What a command came to: a document for programs, text for people.
struct Answer
{
    QJsonValue json = {};
    QByteArray text = {};
    QStringList diagnostics = {};  ///< for standard error
    int exitCode = 0;         ///< not 0 where part of the work failed though there is an answer
};

/// All that a command works with.
struct Session
{
    Newsroom *newsroom = nullptr; ///< null for commands that need none
    Person actor;                 ///< --as, else the administrator; null id without a newsroom
    Arguments arguments;
    QString workingFolder;
    QString newsroomFolder;       ///< where --newsroom points, also when nothing is there yet
    QByteArray input;             ///< standard input, where the command reads it
    QString passphraseFile;       ///< --passphrase-file, as a whole path; for commands that run in the caller's process
    /// Runs another command line against the newsroom, as the same person, whoever owns it; for Needs::Here.
    std::function<HandedAnswer(const QStringList &words)> again = {};

    /// The argument at this place; empty when there is none.
    QString positional(qsizetype index) const { return arguments.positional.value(index); }
    /// A path as the caller meant it.
    QString path(const QString &given) const;
    /// A file's bytes, or standard input for "-".
    Result<QByteArray> read(const QString &fileOrDash) const;
};

} // namespace galley
