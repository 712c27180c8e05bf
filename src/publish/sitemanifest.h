// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/id.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace galley {

/// A file of the portal as it was written last.
struct ManifestEntry
{
    QByteArray hash; ///< SHA-256 of the bytes, hex; empty: announced, perhaps not written (a cut build)
    QByteArray key;  ///< hex, of what it was made from; empty: made anew each time
    qint64 size = 0;
    bool operator==(const ManifestEntry &) const = default;
};

/// What Galley wrote into a portal's folder: path → hash. Lies there as .galley-manifest.json; a file that
/// is not in it is somebody else's and stays untouched.
struct SiteManifest
{
    NewsroomId newsroom;
    OperationId head; ///< how far the folder that built it last knew the newsroom (store/chainhead.h); null: not told
    qint64 fence = 0; ///< of whoever wrote here last, where outlets are leased (store/outletkeeper.h); 0: nobody is
    QString fencedBy; ///< the store that counts them
    QHash<QString, ManifestEntry> files;

    static QString fileName() { return QStringLiteral(".galley-manifest.json"); }
    /// None when the folder has no manifest. NewerVersion and Corrupt as they are.
    static Result<std::optional<SiteManifest>> read(const QString &folder);
    Result<void> write(const QString &folder) const;
    /// What the folder's manifest says of fence and fencedBy, without reading the rest.
    static SiteManifest readFence(const QString &folder);
    /// Whether it is the work of somebody who holds the outlet since a holder with this fence did.
    bool wasPassedOn(qint64 to, const QString &by) const { return fencedBy == by && fence > to; }
    bool operator==(const SiteManifest &) const = default;
};

} // namespace galley
