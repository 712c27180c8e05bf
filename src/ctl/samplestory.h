// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QJsonObject>

#include <atomic>
#include <functional>

namespace galley {

/// Stands at the time of whatever is happening in the story. Read by the store's writer thread too.
class StoryClock final : public Clock
{
public:
    explicit StoryClock(const QDateTime &utc) : m_milliseconds(utc.toMSecsSinceEpoch()) {}
    QDateTime nowUtc() const override { return QDateTime::fromMSecsSinceEpoch(m_milliseconds, QTimeZone::UTC); }
    void moveTo(const QDateTime &utc) { m_milliseconds = utc.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_milliseconds;
};

/// How the sample's articles came to be: resources/sample/sample.json tells who wrote each and what
/// became of it, and here all of it happens, in the order of time, through the newsroom's own rules.
class SampleStory
{
public:
    using Resource = std::function<QByteArray(const QString &name)>;
    SampleStory(Newsroom &newsroom, StoryClock &clock, const QDateTime &now, Resource resource);

    Result<void> tell(const QJsonObject &sample);

private:
    struct Event
    {
        QDateTime time;
        std::function<Result<void>()> happen;
    };

    Result<void> storePictures(const QJsonObject &pictures);
    void plan(const QJsonObject &article);
    Result<void> write(const QJsonObject &article);
    Result<void> takeStep(const QString &key, const QJsonObject &step);
    Result<void> edit(const Article &article, const Person &person, const QJsonObject &step);
    QString withPictures(QString body, QList<AssetUse> &uses) const;

    Newsroom &m_newsroom;
    StoryClock &m_clock;
    QDateTime m_now;
    Resource m_resource;
    QHash<QString, AssetUse> m_pictures;    // by file name
    QHash<QString, ArticleId> m_articles;   // by key
    QList<Event> m_events;
};

} // namespace galley
