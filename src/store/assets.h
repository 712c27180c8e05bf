// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QByteArray>
#include <QString>

namespace galley {

/// The files below assets/, each named by the SHA-256 of its bytes: assets/ab/abcd….
class Assets
{
public:
    explicit Assets(const QString &newsroomFolder) : m_folder(newsroomFolder + QStringLiteral("/assets")) {}

    /// Written aside, flushed to the disk and renamed; what is there already is not written again.
    Result<QByteArray> put(const QByteArray &bytes) const;
    /// Corrupt when the bytes are not those the name promises.
    Result<QByteArray> get(const QByteArray &sha256Hex) const;
    QString path(const QByteArray &sha256Hex) const;

private:
    QString m_folder;
};

bool isAssetName(QByteArrayView sha256Hex);

} // namespace galley
