// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/carryjournal.h"

#include "publish/sitefolder.h"

#include <QCryptographicHash>

namespace galley {

namespace {

QByteArray markOf(const QByteArray &announced)
{
    return QCryptographicHash::hash(announced, QCryptographicHash::Sha256).toHex();
}

} // namespace

void CarryJournal::layOver(SiteManifest &there, const QByteArray &announced)
{
    m_file.close();
    if (!m_file.open(QIODevice::ReadOnly) || m_file.readLine().trimmed() != markOf(announced)) {
        m_file.close();
        return;
    }
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        const QByteArrayList fields = line.trimmed().split('\t');
        if (!line.endsWith('\n')) // torn
            break;
        const QString file = QString::fromUtf8(fields.constLast());
        if (!there.files.contains(file))
            continue;
        if (fields.size() == 2 && fields.constFirst() == "-")
            there.files.remove(file);
        else if (fields.size() == 4)
            there.files.insert(file, {.hash = fields.at(0), .key = fields.at(1), .size = fields.at(2).toLongLong()});
    }
    m_file.close();
}

Result<void> CarryJournal::begin(const QByteArray &announced)
{
    m_file.close();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return std::unexpected(fileError(m_file.fileName(), m_file.error(), m_file.errorString()));
    note(markOf(announced));
    return {};
}

void CarryJournal::arrived(const QString &file, const ManifestEntry &entry)
{
    note(entry.hash + '\t' + entry.key + '\t' + QByteArray::number(entry.size) + '\t' + file.toUtf8());
}

void CarryJournal::removed(const QString &file)
{
    note("-\t" + file.toUtf8());
}

void CarryJournal::remove()
{
    m_file.remove();
}

void CarryJournal::note(const QByteArray &line)
{
    m_file.write(line + '\n');
    m_file.flush();
}

} // namespace galley
