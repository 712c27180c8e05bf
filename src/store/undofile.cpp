// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undofile.h"

#include "store/journalrecord.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 groupMagic = 0x47553167; ///< a group on top of those before it
constexpr quint32 keepMagic = 0x4755316b;  ///< only so many of those before it are left
constexpr quint32 stateMagic = 0x47553173; ///< a body that was saved here
constexpr auto streamVersion = QDataStream::Qt_6_0;

QString undoFolder(const QString &newsroomFolder)
{
    return QDir(newsroomFolder).absoluteFilePath(u"journal/undo"_s);
}

QByteArray hashOf(QStringView body)
{
    return QCryptographicHash::hash(QByteArrayView(reinterpret_cast<const char *>(body.utf16()), body.size() * 2),
                                    QCryptographicHash::Sha256);
}

template <typename Write>
QByteArray record(quint32 magic, const Write &write)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    write(out);
    return framed(magic, payload);
}

QByteArray groupRecord(const UndoGroup &group)
{
    return record(groupMagic, [&group](QDataStream &out) {
        out << qint32(group.anchorBefore) << qint32(group.cursorBefore) << qint32(group.splices.size());
        for (const TextSplice &splice : group.splices)
            out << qint64(splice.position) << splice.removed << splice.inserted;
    });
}

UndoGroup groupFrom(QDataStream &in)
{
    qint32 anchor = 0;
    qint32 cursor = 0;
    qint32 count = 0;
    in >> anchor >> cursor >> count;
    UndoGroup group{{}, anchor, cursor};
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        qint64 position = 0;
        TextSplice splice;
        in >> position >> splice.removed >> splice.inserted;
        splice.position = position;
        group.splices.append(splice);
    }
    return group;
}

QByteArray stateRecord(QStringView body, qsizetype done)
{
    return record(stateMagic, [body, done](QDataStream &out) { out << hashOf(body) << qint64(body.size()) << qint64(done); });
}

Error writeError(const QFile &file)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("UndoFile", "What can be undone could not be kept in %1.").arg(QDir::toNativeSeparators(file.fileName())),
            file.errorString()};
}

} // namespace

UndoFile::UndoFile(const QString &newsroomFolder, ArticleId article, qint64 limit)
    : m_path(undoFolder(newsroomFolder) + u'/' + article.toString() + u".undo"_s), m_limit(limit)
{
}

std::optional<UndoState> UndoFile::load(QStringView body)
{
    m_groups.clear();
    m_dropped = m_size = 0;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray wanted = hashOf(body);
    std::optional<UndoState> found;
    QList<UndoGroup> groups;
    while (const std::optional<Frame> frame = nextFrame(file)) {
        QDataStream in(frame->payload);
        in.setVersion(streamVersion);
        if (frame->magic == groupMagic) {
            groups.append(groupFrom(in));
        } else if (frame->magic == keepMagic) {
            qint64 kept = 0;
            in >> kept;
            groups.resize(std::clamp<qsizetype>(kept, 0, groups.size()));
        } else if (frame->magic == stateMagic) {
            QByteArray hash;
            qint64 length = 0;
            qint64 done = 0;
            in >> hash >> length >> done;
            if (hash == wanted && length == body.size() && done <= groups.size()) {
                found = UndoState{groups, done};
                m_size = file.pos();
            }
        } else {
            break;
        }
        if (in.status() != QDataStream::Ok)
            break;
    }
    if (found)
        m_groups = found->groups;
    return found;
}

Result<void> UndoFile::store(QStringView body, const UndoState &state)
{
    m_dropped = std::min({m_dropped, state.groups.size(), state.done});
    const auto wanted = state.groups.cbegin() + m_dropped;
    const qsizetype kept = std::mismatch(m_groups.cbegin(), m_groups.cend(), wanted, state.groups.cend()).first - m_groups.cbegin();
    QByteArray bytes;
    if (kept < m_groups.size())
        bytes += record(keepMagic, [kept](QDataStream &out) { out << qint64(kept); });
    for (auto group = wanted + kept; group != state.groups.cend(); ++group)
        bytes += groupRecord(*group);
    bytes += stateRecord(body, state.done - m_dropped);
    if (m_size + bytes.size() > m_limit)
        return rewrite(body, state);
    const auto written = append(bytes);
    m_groups = written ? state.groups.sliced(m_dropped) : QList<UndoGroup>();
    if (!written)
        m_size = 0; // begun anew the next time
    return written;
}

/// The newest that half the limit holds; what can be made again counts as newest.
Result<void> UndoFile::rewrite(QStringView body, const UndoState &state)
{
    QByteArrayList records;
    qint64 size = 0;
    qsizetype first = state.groups.size();
    while (first > 0) {
        const QByteArray next = groupRecord(state.groups.at(first - 1));
        if (size + next.size() > m_limit / 2)
            break;
        size += next.size();
        records.prepend(next);
        --first;
    }
    if (first > state.done) { // what is left does not reach down to the text as it stands
        first = state.groups.size();
        records.clear();
    }
    m_size = 0;
    m_groups.clear();
    m_dropped = std::min(first, state.done);
    const auto written = append(records.join() + stateRecord(body, state.done - m_dropped));
    if (written)
        m_groups = state.groups.sliced(first);
    return written;
}

Result<void> UndoFile::append(const QByteArray &bytes)
{
    QFile file(m_path);
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()) || !file.open(QIODevice::ReadWrite) || !file.resize(m_size)
        || !file.seek(m_size) || file.write(bytes) != bytes.size() || !file.flush())
        return std::unexpected(writeError(file));
    m_size += bytes.size();
    return {};
}

void UndoFile::prune(const QString &newsroomFolder, qint64 limit)
{
    const QFileInfoList files = QDir(undoFolder(newsroomFolder)).entryInfoList({u"*.undo"_s}, QDir::Files, QDir::Time);
    qint64 total = 0;
    for (const QFileInfo &file : files) { // newest first
        total += file.size();
        if (total > limit)
            QFile::remove(file.absoluteFilePath());
    }
}

} // namespace galley
