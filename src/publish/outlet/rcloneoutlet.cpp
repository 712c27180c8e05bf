// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/rcloneoutlet.h"

#include "publish/outlet/outletsecrets.h"
#include "publish/outlet/pagesthere.h"
#include "publish/sitefolder.h"

#include "store/chainhead.h"
#include "store/try.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pauseBetweenTries = 1000; // ms, and so much longer each time

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Nothing there is no error where one only looks.
bool isAbsence(const Error &error)
{
    return error.code == ErrorCode::NotFound;
}

} // namespace

RcloneOutlet::RcloneOutlet(const OutletWork &work)
    : m_work(work), m_place(work.newsroom.folder(), work.outlet.id), m_journal(m_place.journal())
{
}

QString RcloneOutlet::remote(const QString &file) const
{
    const QString path = m_work.outlet.folder;
    const QString below = path.isEmpty() || file.isEmpty() ? QString(path + file) : QString(path + u'/' + file);
    return rcloneServerName + u':' + below;
}

Result<void> RcloneOutlet::open()
{
    GALLEY_TRY(m_place.make());
    GALLEY_TAKE(program, RcloneProgram::find());
    GALLEY_TAKE(word, outletSecret(m_work.outlet.id));
    m_rclone = program;
    m_rclone->useConfiguration(m_place.rcloneConfiguration(), word);
    return {};
}

Result<QByteArray> RcloneOutlet::rclone(const QStringList &arguments, const std::function<void(const QString &)> &done) const
{
    return m_rclone->run({.arguments = arguments, .done = done, .mayGoOn = [this] { return mayGoOn(); }});
}

Result<void> RcloneOutlet::mayGoOn() const
{
    OutletWork work = m_work;
    if (m_stopped)
        work.progress = [](int, int) { return false; };
    return galley::mayGoOn(work, m_done, m_total);
}

Result<QByteArray> RcloneOutlet::listThere() const
{
    auto bytes = rclone({u"cat"_s, remote(SiteManifest::fileName())});
    return !bytes && isAbsence(bytes.error()) ? Result<QByteArray>(QByteArray()) : bytes;
}

Result<void> RcloneOutlet::makeThere() const
{
    if (QDir().mkpath(m_place.there()))
        return {};
    return failure(ErrorCode::Io, QCoreApplication::translate("Outlets", "The folder %1 could not be made.").arg(m_place.there()));
}

Result<void> RcloneOutlet::writeThere() const
{
    GALLEY_TRY(makeThere());
    return m_there.write(m_place.there());
}

/// The bytes of a list as what is there.
Result<void> RcloneOutlet::adopt(const QByteArray &bytes)
{
    GALLEY_TRY(makeThere());
    GALLEY_TRY(SiteFolder(m_place.there()).write(SiteManifest::fileName(), bytes));
    GALLEY_TAKE(read, SiteManifest::read(m_place.there()));
    m_there = std::move(*read);
    return {};
}

Result<void> RcloneOutlet::readThere()
{
    GALLEY_TAKE(bytes, listThere());
    m_isNew = bytes.isEmpty();
    if (m_isNew) {
        m_there = {};
        m_there.newsroom = m_work.newsroom.id();
        return checkPlaceIsFree();
    }
    const QByteArray sent = readAll(m_place.there() + u'/' + SiteManifest::fileName());
    // Not every server puts a file in place whole: a list that breaks off where ours goes on is ours, cut.
    if (bytes.size() < sent.size() && sent.startsWith(bytes))
        bytes = sent;
    GALLEY_TRY(adopt(bytes));
    m_journal.layOver(m_there, bytes);
    return checkThereIsOurs();
}

/// As in a folder: what Galley did not write is not written over.
Result<void> RcloneOutlet::checkPlaceIsFree() const
{
    auto listed = rclone({u"lsf"_s, u"--max-depth"_s, u"1"_s, remote()});
    if (!listed)
        return isAbsence(listed.error()) ? Result<void>() : std::unexpected(listed.error());
    QSet<QString> tops;
    for (auto entry = m_wanted.files.cbegin(); entry != m_wanted.files.cend(); ++entry)
        tops.insert(entry.key().section(u'/', 0, 0));
    for (const QByteArray &line : listed->split('\n')) {
        const QString name = QString::fromUtf8(line).remove(u'/');
        if (!name.isEmpty() && tops.contains(name)) {
            return failure(ErrorCode::Conflict,
                           QCoreApplication::translate("RcloneOutlet", "At the outlet %1 lies %2, which Galley did not write. Choose an empty folder there, or move it away.")
                               .arg(m_work.outlet.name, name));
        }
    }
    return {};
}

Result<void> RcloneOutlet::checkThereIsOurs() const
{
    if (m_there.newsroom != m_work.newsroom.id()) {
        return failure(ErrorCode::Conflict,
                       QCoreApplication::translate("RcloneOutlet", "The outlet %1 holds the portal of another newsroom. Choose an empty folder there.").arg(m_work.outlet.name));
    }
    if (m_work.hold != nullptr && m_there.wasPassedOn(m_work.hold->fence(), m_work.hold->fencedBy()))
        return failure(ErrorCode::Locked, QCoreApplication::translate("SiteBuild", "Another workstation publishes to this outlet now. Nothing more was written from here."));
    if (m_there.head.isNull())
        return {};
    GALLEY_TAKE(known, knowsOperation(m_work.newsroom, m_there.head));
    if (known)
        return {};
    return failure(ErrorCode::Conflict,
                   QCoreApplication::translate("RcloneOutlet", "The portal at the outlet %1 was published by a copy of this newsroom that knows what this one does not. Bring both "
                                                               "together first (sync, settle), so that nothing withdrawn comes back.").arg(m_work.outlet.name));
}

/// Who wrote there last stands in the list's first line.
Result<void> RcloneOutlet::checkFence()
{
    if (m_work.hold == nullptr)
        return {};
    GALLEY_TRY(m_work.hold->renewInTime());
    GALLEY_TAKE(front, rclone({u"cat"_s, u"--head"_s, u"4096"_s, remote(SiteManifest::fileName())}));
    QTemporaryDir folder;
    GALLEY_TRY(SiteFolder(folder.path()).write(SiteManifest::fileName(), front));
    if (!SiteManifest::readFence(folder.path()).wasPassedOn(m_work.hold->fence(), m_work.hold->fencedBy()))
        return {};
    return failure(ErrorCode::Locked, QCoreApplication::translate("SiteBuild", "Another workstation publishes to this outlet now. Nothing more was written from here."));
}

/// Before the first file goes: what is to come, so that whoever goes on after a cut knows its own.
Result<void> RcloneOutlet::announce(const CarryPlan &plan)
{
    for (const CarryRound &round : plan.uploads) {
        for (const QString &file : round)
            m_there.files.insert(file, announced(m_there.files.value(file)));
    }
    m_there.head = m_wanted.head;
    if (m_work.hold != nullptr) {
        m_there.fence = m_work.hold->fence();
        m_there.fencedBy = m_work.hold->fencedBy();
    }
    GALLEY_TRY(writeThere());
    GALLEY_TRY(putList());
    return m_journal.begin(readAll(m_place.there() + u'/' + SiteManifest::fileName()));
}

Result<void> RcloneOutlet::putList()
{
    const QString name = SiteManifest::fileName();
    return rclone({u"copyto"_s, QString(m_place.there() + u'/' + name), remote(name), u"--ignore-times"_s}).transform([](const QByteArray &) {});
}

QString RcloneOutlet::listFile(const CarryRound &round) const
{
    const QString path = m_place.path(u"round.txt");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(round.join(u'\n').toUtf8() + '\n') < 0)
        return {};
    return path;
}

void RcloneOutlet::step()
{
    ++m_done;
}

/// A line that comes back soon is not worth telling of.
Result<void> RcloneOutlet::upload(const CarryRound &round)
{
    const int tries = m_work.outlet.settings["retries"_L1].toInt(3);
    CarryRound rest = round;
    for (int attempt = 1;; ++attempt) {
        GALLEY_TRY(checkFence());
        const auto uploaded = uploadOnce(rest);
        if (uploaded || uploaded.error().code != ErrorCode::Network || attempt >= tries)
            return uploaded;
        rest.removeIf([this](const QString &file) { return m_there.files.value(file) == m_wanted.files.value(file); });
        for (const QDeadlineTimer wait(attempt * pauseBetweenTries); !wait.hasExpired(); QThread::msleep(100))
            GALLEY_TRY(mayGoOn());
    }
}

Result<void> RcloneOutlet::uploadOnce(const CarryRound &round)
{
    QStringList arguments{u"copy"_s, m_place.site(), remote(), u"--files-from-raw"_s, listFile(round), u"--no-traverse"_s, u"--ignore-times"_s};
    if (const QString limit = m_work.outlet.settings["bandwidth"_L1].toString(); !limit.isEmpty())
        arguments += {u"--bwlimit"_s, limit};
    return rclone(arguments, [this](const QString &file) {
               m_there.files.insert(file, m_wanted.files.value(file));
               m_journal.arrived(file, m_wanted.files.value(file));
               step();
           })
        .transform([](const QByteArray &) {});
}

Result<void> RcloneOutlet::removeFrom(const CarryRound &round)
{
    GALLEY_TRY(checkFence());
    auto removed = rclone({u"delete"_s, remote(), u"--files-from-raw"_s, listFile(round)});
    if (!removed && !isAbsence(removed.error()))
        return std::unexpected(removed.error());
    for (const QString &file : round) { // those that were not there any more as well
        m_there.files.remove(file);
        m_journal.removed(file);
        step();
    }
    return {};
}

Result<void> RcloneOutlet::carryAway(BuildReport &report)
{
    GALLEY_TAKE(wanted, SiteManifest::read(m_place.site()));
    if (!wanted)
        return failure(ErrorCode::Internal, u"the portal was built without its list"_s);
    m_wanted = std::move(*wanted);
    GALLEY_TRY(readThere());
    const CarryPlan plan = planCarrying(m_wanted, m_there);
    report.filesWritten = 0;
    report.filesRemoved = 0;
    report.filesUnchanged = static_cast<int>(m_wanted.files.size());
    const bool isPassed = m_work.hold != nullptr && (m_there.fence != m_work.hold->fence() || m_there.fencedBy != m_work.hold->fencedBy());
    if (plan.isEmpty() && !m_isNew && !isPassed && !QFile::exists(m_place.journal()))
        return {};
    m_total = plan.files();
    GALLEY_TRY(announce(plan));
    for (const CarryRound &round : plan.uploads) {
        GALLEY_TRY(upload(round));
        report.filesWritten += static_cast<int>(round.size());
    }
    for (const CarryRound &round : plan.removals) {
        GALLEY_TRY(removeFrom(round));
        report.filesRemoved += static_cast<int>(round.size());
    }
    report.filesUnchanged -= report.filesWritten;
    GALLEY_TRY(checkFence());
    GALLEY_TRY(writeThere());
    GALLEY_TRY(putList());
    m_journal.remove();
    return {};
}

Result<BuildReport> RcloneOutlet::carry()
{
    GALLEY_TRY(open());
    const auto building = [this](int, int) {
        m_stopped = m_work.progress && !m_work.progress(0, 0);
        return !m_stopped;
    };
    GALLEY_TAKE(report, buildSite(m_work.newsroom, m_place.site(), false, building, m_work.hold));
    GALLEY_TRY(carryAway(report));
    return report;
}

Result<OutletCheck> RcloneOutlet::check(bool repair)
{
    GALLEY_TRY(open());
    GALLEY_TAKE(wanted, SiteManifest::read(m_place.site()));
    if (!wanted)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Outlets", "Nothing was published to %1 yet.").arg(m_work.outlet.name));
    m_wanted = std::move(*wanted);
    GALLEY_TRY(readThere());
    // Every byte is read back: not all servers know a digest of what they have. What differs is told by lines, and by the
    // exit code, which is that of a failure then.
    QTemporaryDir answers;
    const QString combined = answers.filePath(u"combined"_s);
    const auto compared = rclone({u"check"_s, m_place.site(), remote(), u"--download"_s, u"--combined"_s, combined, u"--exclude"_s, u"/.galley-*"_s});
    OutletCheck check;
    for (const QByteArray &line : readAll(combined).split('\n')) {
        const QString file = QString::fromUtf8(line.mid(2));
        ManifestEntry &known = m_there.files[file];
        switch (line.isEmpty() ? ' ' : line.front()) {
        case '=': known = m_wanted.files.value(file); ++check.looked; continue;
        case '+': known = {}; check.missing.append(file); ++check.looked; continue;
        case '*': case '!': known = announced(m_wanted.files.value(file)); check.different.append(file); ++check.looked; continue;
        case '-': if (known != ManifestEntry()) { check.leftOver.append(file); continue; } break; // else somebody else's
        default: break;
        }
        m_there.files.remove(file);
    }
    if (!compared && check.looked == 0)
        return std::unexpected(compared.error());
    check.sort();
    if (!repair || check.isWhole())
        return check;
    GALLEY_TRY(checkFence());
    GALLEY_TRY(writeThere());
    m_journal.remove();
    GALLEY_TRY(putList());
    GALLEY_TRY(carry());
    check.repaired = true;
    return check;
}

QList<FoundThere> RcloneOutlet::lookAt(const QList<ArticleId> &articles)
{
    QStringList files;
    for (const ArticleId article : articles)
        files += pageFilesOf(m_work.newsroom, article);
    files.removeDuplicates();
    QTemporaryDir fetched;
    // What is not there is not fetched.
    const auto fetch = [&]() -> Result<void> {
        if (!m_rclone)
            GALLEY_TRY(open());
        return rclone({u"copy"_s, remote(), fetched.path(), u"--files-from-raw"_s, listFile(files), u"--no-traverse"_s, u"--ignore-times"_s}).transform([](const QByteArray &) {});
    };
    const auto there = fetch();
    QList<FoundThere> found;
    for (const ArticleId article : articles) {
        found.append(there || isAbsence(there.error()) ? lookAtPages(m_work.newsroom, {.folder = fetched.path(), .shownAs = m_work.outlet.place()}, article)
                                                       : FoundThere{.ok = false, .message = there.error().message});
    }
    return found;
}

Result<void> prepareRcloneOutlet(const Newsroom &newsroom, const Outlet &outlet, const RcloneServer &server)
{
    const OutletPlace place(newsroom.folder(), outlet.id);
    const auto prepare = [&]() -> Result<void> {
        GALLEY_TAKE(program, RcloneProgram::find());
        GALLEY_TRY(place.make());
        quint32 random[8];
        QRandomGenerator::system()->fillRange(random);
        GALLEY_TRY(keepOutletSecret(outlet.id, SecretBytes(QByteArray(reinterpret_cast<const char *>(random), sizeof random).toHex())));
        GALLEY_TAKE(word, outletSecret(outlet.id)); // what it will be opened with, whoever gave it
        GALLEY_TRY(makeRcloneConfiguration(program, place.rcloneConfiguration(), word, server));
        program.useConfiguration(place.rcloneConfiguration(), word);
        const auto reached = program.run({.arguments = {u"lsf"_s, u"--max-depth"_s, u"1"_s,
                                                        QString(rcloneServerName + u':' + outlet.folder)}});
        return reached || isAbsence(reached.error()) ? Result<void>() : std::unexpected(reached.error());
    };
    auto prepared = prepare();
    if (!prepared) {
        static_cast<void>(forgetOutletSecret(outlet.id));
        static_cast<void>(place.remove());
    }
    return prepared;
}

} // namespace galley
