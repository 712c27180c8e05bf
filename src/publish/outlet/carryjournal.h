// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/sitemanifest.h"

#include <QFile>

namespace galley {

/// What arrived at an outlet since its list of files was announced there, a line a file, written as it happens: so that a
/// delivery that was cut, or killed, carries nothing twice. It counts only as long as that very list is still there: whoever
/// else wrote meanwhile has left another.
class CarryJournal
{
public:
    explicit CarryJournal(const QString &path) : m_file(path) {}

    /// Lays over the list what arrived since. announced: the list's bytes as they are there.
    void layOver(SiteManifest &there, const QByteArray &announced);
    /// Begins anew, for a list that is about to be announced.
    Result<void> begin(const QByteArray &announced);
    void arrived(const QString &file, const ManifestEntry &entry);
    void removed(const QString &file);
    void remove();

private:
    void note(const QByteArray &line);
    QFile m_file;
};

} // namespace galley
