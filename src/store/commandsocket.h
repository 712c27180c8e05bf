// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <functional>

namespace galley {

/// A galleyctl command as handed from a second process to the owner of the newsroom.
struct HandedCommand
{
    QStringList arguments;
    QString workingFolder;
    QByteArray input; ///< the caller's standard input, when the command reads it
};
struct HandedAnswer
{
    int exitCode = 0;
    QByteArray output;
    QByteArray diagnostics;
};

/// The owner's end: listens on a local socket named after the newsroom folder, for this user only. The
/// handler is called in threads of the server's own, several at once; destroying the server waits for them.
class CommandServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<HandedAnswer(const HandedCommand &)>;
    explicit CommandServer(const QString &newsroomFolder, Handler handler, QObject *parent = nullptr);
    ~CommandServer() override;
    Result<void> listen();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The second process's end. Network error when nobody listens.
Result<HandedAnswer> handToOwner(const QString &newsroomFolder, const HandedCommand &command);

} // namespace galley
