// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/crashjournal.h"

#include "article/canonical.h"
#include "store/codecs.h"
#include "store/journalrecord.h"
#include "store/platformfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QMutex>
#include <QSet>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// More than this that could not be written is written as the whole text once it can.
constexpr qsizetype mostWaiting = 4096;

// Journals that are being written by this process are not "left behind".
QMutex liveMutex;
QSet<QString> &liveFiles()
{
    static QSet<QString> files;
    return files;
}

QString journalFolder(const QString &newsroomFolder)
{
    return QDir(newsroomFolder).absoluteFilePath(u"journal"_s);
}

QString asideFolder(const QString &newsroomFolder)
{
    return journalFolder(newsroomFolder) + u"/aside"_s;
}

Error writeError(const QFile &file, const QString &folder)
{
    if (isDiskFull(file)) {
        return {ErrorCode::DiskFull,
                QCoreApplication::translate("CrashJournal", "The disk is full: what you type is not being backed up. "
                                                            "It is still here; free some space and save."),
                file.errorString()};
    }
    return {ErrorCode::Io,
            QCoreApplication::translate("CrashJournal", "What you type cannot be backed up to %1. It is still here; save it.")
                .arg(QDir::toNativeSeparators(folder)),
            file.errorString()};
}

Result<QString> movedAside(const QString &path)
{
    const QFileInfo from(path);
    const QString folder = from.absolutePath() + u"/aside"_s;
    const QString to = folder + u'/' + from.fileName();
    QFile file(path);
    if (!QDir().mkpath(folder) || !file.rename(to)) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("CrashJournal", "The journal %1 could not be set aside; it stays where it is.")
                           .arg(QDir::toNativeSeparators(path)),
                       file.errorString());
    }
    flushFolder(folder);
    return to;
}

QList<RecoveredText> journalsIn(const QString &folderName, bool setAside)
{
    QList<RecoveredText> found;
    const QDir folder(folderName);
    const QStringList names = folder.entryList({u"*.journal"_s}, QDir::Files);
    for (const QString &name : names) {
        const QString path = folder.absoluteFilePath(name);
        {
            const QMutexLocker lock(&liveMutex);
            if (liveFiles().contains(path))
                continue;
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (std::optional<JournalState> state = readJournal(file))
            found.append({ArticleId::fromString(state->article), state->base, std::move(state->content),
                          std::move(state->handling), state->written, path, setAside});
    }
    std::ranges::sort(found, [](const RecoveredText &a, const RecoveredText &b) { return a.written > b.written; });
    return found;
}

} // namespace

struct CrashJournal::Private
{
    QString folder;
    ArticleId article;
    QByteArray base;
    QFile file;
    qint64 goodSize = 0; ///< everything before it is whole

    // The text as it was told last, and what of it is not on the disk.
    Content fields; ///< without its body
    SplicedText body;
    std::optional<Handling> handling;
    bool wholeWaits = true;
    bool fieldsWait = true;
    bool handlingWaits = true;
    QList<TextSplice> waiting;

    Result<void> open()
    {
        // A name of its own each time: a journal that an earlier crash left is never overwritten.
        const QString name = (article.isNull() ? u"new"_s : article.toString()) + u'-'
            + QUuid::createUuid().toString(QUuid::Id128).first(12) + u".journal"_s;
        file.setFileName(folder + u'/' + name);
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return std::unexpected(writeError(file, folder));
        {
            const QMutexLocker lock(&liveMutex);
            liveFiles().insert(file.fileName());
        }
        flushFolder(folder);
        goodSize = 0;
        return {};
    }

    void forget()
    {
        const QMutexLocker lock(&liveMutex);
        liveFiles().remove(file.fileName());
    }

    Result<void> write(const QDateTime &nowUtc)
    {
        if (!file.isOpen()) {
            wholeWaits = fieldsWait = handlingWaits = true;
            if (const auto opened = open(); !opened)
                return opened;
        }
        if (!wholeWaits && !fieldsWait && !handlingWaits && waiting.isEmpty())
            return {};
        wholeWaits = wholeWaits || waiting.size() > mostWaiting;
        if (wholeWaits)
            waiting.clear(); // the whole has them
        JournalRecord record{article.toString(), base, nowUtc.toMSecsSinceEpoch(), {}, {}, {}, {}, body.size()};
        if (fieldsWait)
            record.fields = canonicalContent(fields);
        if (handlingWaits && handling)
            record.handling = handlingToJson(*handling);
        if (wholeWaits)
            record.body = body.text();
        else
            record.splices = waiting;
        const QByteArray bytes = encoded(record);
        file.unsetError(); // of an earlier try
        if (file.write(bytes) != bytes.size() || !flushToDisk(file)) {
            const Error error = writeError(file, folder);
            // A half record would hide all that follow it.
            file.resize(goodSize);
            file.seek(goodSize);
            return std::unexpected(error);
        }
        goodSize += bytes.size();
        wholeWaits = fieldsWait = handlingWaits = false;
        waiting.clear();
        return {};
    }

    void begin()
    {
        forget();
        file.close();
        wholeWaits = fieldsWait = handlingWaits = true;
        waiting.clear();
    }
};

CrashJournal::CrashJournal(const QString &newsroomFolder, ArticleId article, const QByteArray &baseRevision)
    : d(std::make_unique<Private>())
{
    d->folder = journalFolder(newsroomFolder);
    d->article = article;
    d->base = baseRevision;
}

CrashJournal::~CrashJournal()
{
    d->forget();
}

void CrashJournal::setFields(const Content &content, const std::optional<Handling> &handling)
{
    Content fields = content;
    fields.body.clear();
    if (fields != d->fields) {
        d->fields = std::move(fields);
        d->fieldsWait = true;
    }
    if (handling != d->handling) {
        d->handling = handling;
        d->handlingWaits = true;
    }
}

void CrashJournal::setBody(const QString &body)
{
    const TextSplice splice = spliceBetween(d->body.text(), body);
    if (splice.removed != splice.inserted)
        edit(splice);
}

void CrashJournal::edit(const TextSplice &splice)
{
    d->body.replace(splice.position, splice.removed.size(), splice.inserted);
    if (!d->wholeWaits)
        d->waiting.append(splice);
}

Result<void> CrashJournal::write(const QDateTime &nowUtc)
{
    return d->write(nowUtc);
}

Result<void> CrashJournal::record(const Content &content, const QDateTime &nowUtc, const std::optional<Handling> &handling)
{
    setFields(content, handling);
    setBody(content.body);
    return write(nowUtc);
}

void CrashJournal::saved(ArticleId article, const QByteArray &newBaseRevision)
{
    if (d->file.isOpen()) {
        d->begin();
        d->file.remove();
    }
    d->article = article;
    d->base = newBaseRevision;
}

Result<void> CrashJournal::savedBehind(ArticleId article, const QByteArray &newBaseRevision, const QDateTime &nowUtc)
{
    const QString old = d->file.isOpen() ? d->file.fileName() : QString();
    d->begin();
    d->article = article;
    d->base = newBaseRevision;
    const auto written = d->write(nowUtc);
    if (written && !old.isEmpty())
        QFile::remove(old);
    return written;
}

Result<void> CrashJournal::setAside()
{
    if (!d->file.isOpen())
        return {};
    d->begin();
    return movedAside(d->file.fileName()).transform([](const QString &) {});
}

QList<RecoveredText> CrashJournal::leftBehind(const QString &newsroomFolder)
{
    return journalsIn(journalFolder(newsroomFolder), false);
}

QList<RecoveredText> CrashJournal::keptAside(const QString &newsroomFolder, const QDateTime &nowUtc)
{
    QList<RecoveredText> kept = journalsIn(asideFolder(newsroomFolder), true);
    kept.removeIf([&nowUtc](const RecoveredText &each) {
        return each.written.daysTo(nowUtc) > daysKept && discard(each).has_value();
    });
    return kept;
}

Result<RecoveredText> CrashJournal::setAside(const RecoveredText &recovered)
{
    return movedAside(recovered.file).transform([&recovered](const QString &path) {
        RecoveredText moved = recovered;
        moved.file = path;
        moved.isSetAside = true;
        return moved;
    });
}

Result<void> CrashJournal::discard(const RecoveredText &recovered)
{
    QFile file(recovered.file);
    if (!file.remove() && file.exists()) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("CrashJournal", "The journal %1 could not be removed.")
                           .arg(QDir::toNativeSeparators(recovered.file)),
                       file.errorString());
    }
    return {};
}

} // namespace galley
