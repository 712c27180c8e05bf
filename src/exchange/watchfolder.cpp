// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/watchfolder.h"

#include "exchange/exchangetr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What is still being written has a name of its own with most programs.
bool isUnfinishedName(const QString &name)
{
    static const QStringList ends{u".part"_s, u".crdownload"_s, u".tmp"_s, u".filepart"_s, u".swp"_s, u"~"_s};
    return name.startsWith(u'.') || name.startsWith(u"~$"_s)
        || std::ranges::any_of(ends, [&name](const QString &end) { return name.endsWith(end, Qt::CaseInsensitive); });
}

/// The folder a browser saves a page's pictures in; it goes where the page goes.
QString companionFolder(const QFileInfo &file)
{
    for (const QString &end : {u"_files"_s, u".files"_s, u"_页面文件"_s}) {
        const QString folder = file.absolutePath() + u'/' + file.completeBaseName() + end;
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return {};
}

/// name, name (2), name (3) …: nothing is written over.
QString freeName(const QDir &folder, const QString &name)
{
    const QFileInfo info(name);
    const QString suffix = info.suffix().isEmpty() ? QString() : QString(u'.' + info.suffix());
    QString free = name;
    for (int number = 2; folder.exists(free); ++number)
        free = info.completeBaseName() + u" ("_s + QString::number(number) + u')' + suffix;
    return free;
}

/// "file:line" of a .jsonl that was refused in part, as its file.
QString fileOf(const FailedImport &failed, const QStringList &files)
{
    for (const QString &file : files) {
        if (failed.file == file || failed.file.startsWith(file + u':'))
            return file;
    }
    return failed.file;
}

QString noteOf(const FailedImport &failed, const QString &file)
{
    const QString where = failed.file.size() > file.size() ? QString(failed.file.sliced(file.size() + 1) + u": "_s) : QString();
    return where + failed.error.message + u'\n';
}

} // namespace

WatchFolder::WatchFolder(const QString &folder, const ImportRequest &request)
    : m_folder(QDir(folder).absolutePath()), m_request(request)
{
    m_request.files.clear();
    m_request.resume = true;
}

Result<QStringList> WatchFolder::waiting() const
{
    const QDir dir(m_folder);
    if (!dir.exists() || !QFileInfo(m_folder).isReadable())
        return failure(ErrorCode::Io, Exchange::tr("The watched folder %1 cannot be read.").arg(m_folder));
    QStringList names = dir.entryList(QDir::Files, QDir::Time | QDir::Reversed);
    names.removeIf(isUnfinishedName);
    return names;
}

/// What has the size and the time it had at the last look; the rest is remembered for the next.
Result<QStringList> WatchFolder::settled()
{
    const Result<QStringList> names = waiting();
    if (!names)
        return std::unexpected(names.error());
    QStringList files;
    QHash<QString, Seen> seen;
    for (const QString &name : *names) {
        const QFileInfo info(m_folder + u'/' + name);
        const Seen now{info.size(), info.lastModified()};
        const auto before = m_seen.constFind(name);
        if (before != m_seen.cend() && *before == now && now.size > 0)
            files.append(info.absoluteFilePath());
        seen.insert(name, now);
    }
    m_seen = seen;
    return files;
}

Result<void> WatchFolder::putAway(const QString &file, const QString &where, const QString &note) const
{
    const QDir target(m_folder + u'/' + where);
    const QFileInfo info(file);
    const auto cannot = [&] {
        return failure(ErrorCode::Io, Exchange::tr("%1 was brought in but cannot be moved to %2.").arg(info.fileName(), target.path()));
    };
    if (!target.mkpath(u"."_s))
        return cannot();
    const QString name = freeName(target, info.fileName());
    const QString companions = companionFolder(info);
    if (!QFile::rename(file, target.filePath(name)))
        return cannot();
    if (!companions.isEmpty())
        QDir().rename(companions, target.filePath(freeName(target, QFileInfo(companions).fileName())));
    if (!note.isEmpty()) {
        QFile reason(target.filePath(freeName(target, name + u".txt"_s)));
        if (!reason.open(QIODevice::WriteOnly) || reason.write(note.toUtf8()) < 0)
            return cannot();
    }
    return {};
}

Result<ImportReport> WatchFolder::look(Newsroom &newsroom)
{
    const Result<QStringList> files = settled();
    if (!files)
        return std::unexpected(files.error());
    if (files->isEmpty())
        return ImportReport{};
    ImportRequest request = m_request;
    request.files = *files;
    Result<ImportReport> report = importFiles(newsroom, request);
    if (!report || report->stopped)
        return report; // all stay where they are; the next look passes over what is in
    QHash<QString, QString> notes;
    for (const FailedImport &failed : std::as_const(report->failed)) {
        const QString file = fileOf(failed, *files);
        notes[file] += noteOf(failed, file);
    }
    for (const QString &file : *files) {
        const QString note = notes.value(file);
        if (const Result<void> moved = putAway(file, note.isEmpty() ? u"imported"_s : u"failed"_s, note); !moved) {
            report->failed.append({file, moved.error()});
            m_seen.remove(QFileInfo(file).fileName());
        }
    }
    return report;
}

} // namespace galley
