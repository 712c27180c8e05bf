// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <functional>

namespace galley {

/// Small pictures of assets for the text, by their hash. Read and scaled on other threads; what was looked at last is kept.
class Thumbnails : public QObject
{
    Q_OBJECT
public:
    /// Reads an asset's bytes, any thread.
    using Read = std::function<QByteArray(const QByteArray &sha256)>;
    Thumbnails(Read read, QObject *parent);
    ~Thumbnails() override;

    static constexpr int longest = 640; ///< of a side, in pixels of the picture

    /// A null one while it is being read (ready() comes) and where there is none.
    QImage picture(const QByteArray &sha256);
    bool isMissing(const QByteArray &sha256) const { return m_missing.contains(sha256); }

Q_SIGNALS:
    void ready(const QByteArray &sha256);

private:
    void take(const QByteArray &sha256, const QImage &picture);

    Read m_read;
    QCache<QByteArray, QImage> m_pictures; ///< by kibibytes
    QSet<QByteArray> m_underWay;
    QSet<QByteArray> m_missing;
};

} // namespace galley
