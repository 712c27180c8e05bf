// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/folderoutlet.h"

#include "publish/outlet/pagesthere.h"
#include "publish/sitemanifest.h"

#include "store/try.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

Result<void> isThere(const QString &folder)
{
    // It was there when the outlet was added: a drive that is not mounted must not be made anew below its mount point.
    if (QFileInfo(folder).isDir())
        return {};
    return failure(ErrorCode::Io, QCoreApplication::translate("Outlets", "The outlet's folder %1 is not there.").arg(folder));
}

} // namespace

Result<BuildReport> FolderOutlet::carry()
{
    GALLEY_TRY(isThere(m_work.outlet.folder));
    return buildSite(m_work.newsroom, m_work.outlet.folder, false, m_work.progress, m_work.hold);
}

Result<OutletCheck> FolderOutlet::check(bool repair)
{
    const QString folder = m_work.outlet.folder;
    GALLEY_TRY(isThere(folder));
    GALLEY_TAKE(manifest, SiteManifest::read(folder));
    OutletCheck check;
    if (!manifest)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Outlets", "Nothing was published to %1 yet.").arg(m_work.outlet.name));
    for (auto entry = manifest->files.begin(); entry != manifest->files.end(); ++entry) {
        ++check.looked;
        const QByteArray hash = hashOf(folder + u'/' + entry.key());
        if (hash == entry->hash)
            continue;
        (hash.isEmpty() ? check.missing : check.different).append(entry.key());
        entry->hash.clear(); // written anew by the next delivery
    }
    check.sort();
    if (!repair || check.isWhole())
        return check;
    GALLEY_TRY(manifest->write(folder));
    GALLEY_TRY(carry());
    check.repaired = true;
    return check;
}

QList<FoundThere> FolderOutlet::lookAt(const QList<ArticleId> &articles)
{
    QList<FoundThere> found;
    for (const ArticleId article : articles)
        found.append(lookAtPages(m_work.newsroom, {.folder = m_work.outlet.folder, .shownAs = m_work.outlet.folder}, article));
    return found;
}

} // namespace galley
