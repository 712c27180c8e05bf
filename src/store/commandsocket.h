// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/signing.h"

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <functional>

namespace galley {

/// A galleyctl command as handed from a second process to the owner of the newsroom. Its signer stays where it is: the
/// owner sends the bytes of each statement back to be signed, and the caller signs what is a statement of that person in
/// that newsroom, nothing else.
struct HandedCommand
{
    QStringList arguments;
    QString workingFolder;
    QByteArray input; ///< the caller's standard input, when the command reads it
    NewsroomId newsroom = {};                    ///< whose statements may be signed
    PersonId signing = {};                       ///< who signs; null: nobody
    std::shared_ptr<const Signer> signer = {};   ///< at the owner's end one that asks the caller
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

/// The second process's end. Network error when nobody listens. Signs in the calling thread while it waits.
Result<HandedAnswer> handToOwner(const QString &newsroomFolder, const HandedCommand &command);

} // namespace galley
