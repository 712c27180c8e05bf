// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>

namespace galley {

/// The kinds of a newsroom's pictures by their hash. A hash names its bytes for good, so an answer once
/// found is kept. Any thread.
class AssetTypes
{
public:
    explicit AssetTypes(const QString &newsroomFolder) : m_folder(newsroomFolder) {}
    /// Empty: not there, or nothing a portal shows.
    QString suffix(QByteArrayView sha256Hex) const;

private:
    QString m_folder;
    mutable QMutex m_mutex;
    mutable QHash<QByteArray, QString> m_known;
};

} // namespace galley
