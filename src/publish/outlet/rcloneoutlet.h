// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/carryjournal.h"
#include "publish/outlet/carryorder.h"
#include "publish/outlet/outletplace.h"
#include "publish/outlet/rcloneconfiguration.h"

namespace galley {

/// A portal on a server that rclone reaches (S3 and relatives, WebDAV, SFTP …). It is built in a folder of the newsroom's, and
/// the difference carried away. The list of files there (SiteManifest) says before an upload what is to come, and after it
/// what has; it carries the fence of whoever wrote it.
class RcloneOutlet final : public OutletCarrier
{
public:
    explicit RcloneOutlet(const OutletWork &work);
    Result<BuildReport> carry() override;
    Result<OutletCheck> check(bool repair) override;
    QList<FoundThere> lookAt(const QList<ArticleId> &articles) override;

private:
    Result<void> open();
    Result<void> readThere();
    Result<QByteArray> listThere() const;
    Result<void> adopt(const QByteArray &bytes);
    Result<void> checkPlaceIsFree() const;
    Result<void> checkThereIsOurs() const;
    Result<void> checkFence();
    Result<void> mayGoOn() const;
    Result<void> announce(const CarryPlan &plan);
    Result<void> makeThere() const;
    Result<void> writeThere() const;
    Result<void> putList();
    Result<void> upload(const CarryRound &round);
    Result<void> uploadOnce(const CarryRound &round);
    Result<void> removeFrom(const CarryRound &round);
    Result<void> carryAway(BuildReport &report);
    Result<QByteArray> rclone(const QStringList &arguments, const std::function<void(const QString &)> &done = {}) const;
    QString remote(const QString &file = {}) const;
    QString listFile(const CarryRound &round) const;
    void step();

    const OutletWork m_work;
    const OutletPlace m_place;
    std::optional<RcloneProgram> m_rclone;
    CarryJournal m_journal;
    SiteManifest m_wanted;
    SiteManifest m_there;
    bool m_isNew = false;       ///< no list was found there
    int m_done = 0;
    int m_total = 0;
    bool m_stopped = false;
};

/// Puts the outlet's configuration and the word it is locked with where carry() finds them, and tries to reach the server.
/// NotFound, Network and others as they are: then nothing is left behind.
Result<void> prepareRcloneOutlet(const Newsroom &newsroom, const Outlet &outlet, const RcloneServer &server);

} // namespace galley
