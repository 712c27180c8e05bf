// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sitebuilder.h"

#include "publish/pagegraph.h"
#include "publish/sitefolder.h"
#include "publish/sitemanifest.h"

#include "store/chainhead.h"
#include "store/parallel.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSet>
#include <QSysInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pagesAtOnce = 128; ///< between two calls of progress

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// What became of one planned page; filled in by a worker, read by the caller afterwards.
struct PageOutcome
{
    std::optional<Error> error;
    bool rendered = false;
    int written = 0;
    int unchanged = 0;
    QList<std::pair<QString, ManifestEntry>> entries;
};

class SiteBuild
{
public:
    SiteBuild(const Newsroom &newsroom, const QString &folder, bool full, const std::function<bool(int, int)> &progress, OutletHold *hold)
        : m_newsroom(newsroom), m_folderPath(folder), m_folder(folder), m_full(full), m_progress(progress), m_hold(hold) {}

    Result<BuildReport> run()
    {
        if (auto ready = m_folder.makeWritable(); !ready)
            return std::unexpected(ready.error());
        QLockFile lock(m_folder.path(u".galley-lock"_s));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0) && !takeFromElsewhere(lock)) {
            return failure(ErrorCode::Locked,
                           QCoreApplication::translate("SiteBuild", "Another build is writing the portal in %1.").arg(m_folderPath));
        }
        if (auto planned = plan(); !planned)
            return std::unexpected(planned.error());
        // After the site was read: what is in it by then is either waiting still, or was accepted.
        if (auto accepted = m_hold != nullptr ? m_hold->checkNothingWaits() : Result<void>(); !accepted)
            return std::unexpected(accepted.error());
        if (auto mine = claimFolder(); !mine)
            return std::unexpected(mine.error());
        auto written = writeAll();
        if (written)
            written = removeRest();
        // Also after a failure: what was written is written, and the next build goes on from there. Not where somebody
        // else goes on from there already.
        if (auto ours = checkHold(true); !ours)
            return std::unexpected(ours.error());
        m_manifest.head = m_head;
        const auto kept = m_manifest.write(m_folderPath);
        if (!written)
            return std::unexpected(written.error());
        if (!kept)
            return std::unexpected(kept.error());
        return std::move(m_report);
    }

private:
    Result<void> plan()
    {
        // Before the site is read: what is stated meanwhile is in the pages at most, never in the mark alone.
        const auto head = lastOperation(m_newsroom);
        if (!head)
            return std::unexpected(head.error());
        m_head = *head;
        const auto site = SiteSnapshot::read(m_newsroom, m_newsroom.clock().nowUtc());
        if (!site)
            return std::unexpected(site.error());
        const auto theme = Theme::load(m_newsroom.folder() + "/theme"_L1);
        if (!theme)
            return std::unexpected(theme.error());
        auto names = realNames(m_newsroom);
        if (!names)
            return std::unexpected(names.error());
        m_names = std::move(*names);
        m_renderer = std::make_unique<PageRenderer>(*site, *theme);
        m_graph = planPages(m_newsroom, *m_renderer, **theme, m_names);
        m_report.articles = static_cast<int>((*site)->listed.size());
        m_report.warnings = m_graph.warnings;
        return {};
    }

    /// The lock of a machine that cannot be asked whether its program lives, over a folder that it shares: who has the
    /// outlet's lease need not wait for it.
    bool takeFromElsewhere(QLockFile &lock) const
    {
        qint64 process = 0;
        QString host;
        QString program;
        if (m_hold == nullptr || !lock.getLockInfo(&process, &host, &program) || host.isEmpty() || host == QSysInfo::machineHostName())
            return false;
        return m_hold->renew() && QFile::remove(lock.fileName()) && lock.tryLock(0);
    }

    /// Whether this is still ours to write. thoroughly: the store is asked in any case.
    Result<void> checkHold(bool thoroughly) const
    {
        if (m_hold == nullptr)
            return {};
        if (SiteManifest::readFence(m_folderPath).wasPassedOn(m_hold->fence(), m_hold->fencedBy()))
            return passedOn();
        return thoroughly ? m_hold->renew() : m_hold->renewInTime();
    }

    static std::unexpected<Error> passedOn()
    {
        return failure(ErrorCode::Locked,
                       QCoreApplication::translate("SiteBuild", "Another workstation publishes to this outlet now. Nothing more was written from here."));
    }

    /// Whose folder is it? Ours when it has our manifest; ours to be when nothing in it is in our way.
    Result<void> claimFolder()
    {
        auto found = SiteManifest::read(m_folderPath);
        if (!found)
            return std::unexpected(found.error());
        const QStringList files = m_graph.files();
        if (found->has_value()) {
            m_manifest = std::move(**found);
            if (m_manifest.newsroom != m_newsroom.id()) {
                return failure(ErrorCode::Conflict,
                               QCoreApplication::translate("SiteBuild",
                                   "%1 holds the portal of another newsroom. Choose an empty folder.").arg(m_folderPath));
            }
            if (auto behind = refuseToSetBack(); !behind)
                return behind;
            if (m_hold != nullptr && m_manifest.wasPassedOn(m_hold->fence(), m_hold->fencedBy()))
                return passedOn();
        } else {
            QSet<QString> tops;
            for (const QString &file : files)
                tops.insert(file.section(u'/', 0, 0));
            const QStringList present = QDir(m_folderPath).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
            for (const QString &name : present) {
                if (tops.contains(name)) {
                    return failure(ErrorCode::Conflict,
                                   QCoreApplication::translate("SiteBuild",
                                       "%1 holds %2, which Galley did not write. Choose an empty folder, or move it away.")
                                       .arg(m_folderPath, name));
                }
            }
            m_manifest.newsroom = m_newsroom.id();
        }
        m_before = m_manifest.files;
        // Announce what will be written: should the build be cut, the next one knows its own files.
        bool announced = raiseFence();
        for (const QString &file : files) {
            if (m_manifest.files.contains(file) || (found->has_value() && isForeign(file)))
                continue;
            m_manifest.files.insert(file, {});
            announced = true;
        }
        return announced || !found->has_value() ? m_manifest.write(m_folderPath) : Result<void>{};
    }

    /// Whoever held the outlet before finds it here, and stops. Answers whether it changed.
    bool raiseFence()
    {
        if (m_hold == nullptr || (m_manifest.fence == m_hold->fence() && m_manifest.fencedBy == m_hold->fencedBy()))
            return false;
        m_manifest.fence = m_hold->fence();
        m_manifest.fencedBy = m_hold->fencedBy();
        return true;
    }

    /// A copy of the newsroom that knows less would bring back what was withdrawn, and take down what came since.
    Result<void> refuseToSetBack() const
    {
        if (m_full || m_manifest.head.isNull())
            return {};
        const auto known = knowsOperation(m_newsroom, m_manifest.head);
        if (!known)
            return std::unexpected(known.error());
        if (*known)
            return {};
        return failure(ErrorCode::Conflict,
                       QCoreApplication::translate("SiteBuild",
                           "The portal in %1 was built by a copy of this newsroom that knows what this one does not. Bring both "
                           "together first (sync, settle), so that nothing withdrawn comes back; “galleyctl site build --full” "
                           "builds it anew from what is here.").arg(m_folderPath));
    }

    bool isForeign(const QString &file)
    {
        if (m_before.contains(file) || !m_folder.exists(file))
            return false;
        m_foreign.insert(file);
        m_report.warnings.append(QCoreApplication::translate("SiteBuild",
            "%1 was left as it is: Galley did not write it.").arg(m_folder.path(file)));
        return true;
    }

    Result<void> writeAll()
    {
        const QList<const QList<PlannedPage> *> stages{&m_graph.assets, &m_graph.articles, &m_graph.lists, &m_graph.feeds};
        int total = 0;
        for (const auto *stage : stages)
            total += static_cast<int>(stage->size());
        int done = 0;
        for (const auto *stage : stages) {
            for (qsizetype from = 0; from < stage->size(); from += pagesAtOnce) {
                if (auto ours = checkHold(false); !ours)
                    return ours;
                const auto batch = std::span(stage->constData() + from, static_cast<size_t>(std::min(pagesAtOnce, stage->size() - from)));
                if (auto written = writeBatch(batch); !written)
                    return written;
                done += static_cast<int>(batch.size());
                if (m_progress && !m_progress(done, total))
                    return failure(ErrorCode::Cancelled, QCoreApplication::translate("SiteBuild", "The build was stopped."));
            }
        }
        return {};
    }

    Result<void> writeBatch(std::span<const PlannedPage> batch)
    {
        QList<PageOutcome> outcomes(static_cast<qsizetype>(batch.size()));
        QList<std::pair<const PlannedPage *, PageOutcome *>> work;
        for (size_t i = 0; i < batch.size(); ++i) {
            PageOutcome &outcome = outcomes[static_cast<qsizetype>(i)];
            if (!isUnchanged(batch[i], outcome))
                work.append({&batch[i], &outcome});
        }
        forEachInParallel(work, [this](const auto &job) { writePage(*job.first, *job.second); });
        for (PageOutcome &outcome : outcomes) {
            m_report.pagesRendered += outcome.rendered ? 1 : 0;
            m_report.filesWritten += outcome.written;
            m_report.filesUnchanged += outcome.unchanged;
            for (auto &[file, entry] : outcome.entries)
                m_manifest.files.insert(file, entry);
        }
        for (const PageOutcome &outcome : std::as_const(outcomes)) {
            if (outcome.error)
                return std::unexpected(*outcome.error);
        }
        return {};
    }

    QStringList filesOf(const PlannedPage &page) const
    {
        QStringList files{page.file};
        if (page.mobile)
            files.append("m/"_L1 + page.file);
        return files;
    }

    /// Made from the same as last time, and still lying there: not even rendered.
    bool isUnchanged(const PlannedPage &page, PageOutcome &outcome) const
    {
        if (m_full || page.key.isEmpty())
            return false;
        const QStringList files = filesOf(page);
        for (const QString &file : files) {
            const auto before = m_before.constFind(file);
            if (before == m_before.cend() || before->hash.isEmpty() || before->key != page.key || !m_folder.holds(file, before->size))
                return false;
        }
        outcome.unchanged += static_cast<int>(files.size());
        return true;
    }

    void writePage(const PlannedPage &page, PageOutcome &outcome) const
    {
        const auto bytes = page.make();
        if (!bytes) {
            outcome.error = bytes.error();
            return;
        }
        outcome.rendered = true;
        writeFile(page.file, page.key, *bytes, outcome);
        if (!page.mobile || outcome.error)
            return;
        const auto mobile = m_renderer->mobileVersion(*bytes);
        if (mobile)
            writeFile("m/"_L1 + page.file, page.key, *mobile, outcome);
        else
            outcome.error = mobile.error();
    }

    void writeFile(const QString &file, const QByteArray &key, const QByteArray &bytes, PageOutcome &outcome) const
    {
        if (m_foreign.contains(file))
            return;
        const ManifestEntry entry{.hash = sha256(bytes), .key = key, .size = bytes.size()};
        const ManifestEntry before = m_before.value(file);
        if (!m_full && before.hash == entry.hash && m_folder.holds(file, entry.size)) {
            ++outcome.unchanged;
        } else if (m_hold != nullptr && !m_hold->isSure()) {
            outcome.error = passedOn().error();
            return;
        } else {
            if (auto written = m_folder.write(file, bytes); !written) {
                outcome.error = written.error();
                return;
            }
            ++outcome.written;
        }
        outcome.entries.append({file, entry});
    }

    /// What we wrote once and is no longer part of the portal: withdrawn, gone, an empty tag's page.
    Result<void> removeRest()
    {
        const QStringList wanted = m_graph.files();
        const QSet<QString> keep(wanted.begin(), wanted.end());
        QStringList rest;
        for (auto entry = m_manifest.files.cbegin(); entry != m_manifest.files.cend(); ++entry) {
            if (!keep.contains(entry.key()))
                rest.append(entry.key());
        }
        if (auto ours = checkHold(false); !ours && !rest.isEmpty())
            return ours;
        for (const QString &file : std::as_const(rest)) {
            if (auto removed = m_folder.remove(file); !removed)
                return removed;
            m_manifest.files.remove(file);
            ++m_report.filesRemoved;
        }
        return {};
    }

    const Newsroom &m_newsroom;
    const QString m_folderPath;
    const SiteFolder m_folder;
    const bool m_full;
    const std::function<bool(int, int)> &m_progress;
    OutletHold *const m_hold;
    std::unique_ptr<PageRenderer> m_renderer;
    RealNames m_names;
    PageGraph m_graph;
    SiteManifest m_manifest;
    OperationId m_head;
    QHash<QString, ManifestEntry> m_before;
    QSet<QString> m_foreign;
    BuildReport m_report;
};

} // namespace

Result<BuildReport> buildSite(const Newsroom &newsroom, const QString &folder, bool full,
                              const std::function<bool(int done, int total)> &progress, OutletHold *hold)
{
    return SiteBuild(newsroom, QDir::cleanPath(QFileInfo(folder).absoluteFilePath()), full, progress, hold).run();
}

} // namespace galley
