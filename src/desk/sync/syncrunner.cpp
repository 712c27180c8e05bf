// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/syncrunner.h"

namespace galley {

SyncRunner::SyncRunner(Newsroom &newsroom, QObject *parent) : SyncRunner(newsroom, Options(), parent) {}

SyncRunner::SyncRunner(Newsroom &newsroom, const Options &options, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_options(options),
      m_loop(std::make_shared<SyncLoop>(newsroom, options.access, options.passwords, options.pace, [this](const SyncTold &told) {
          QMetaObject::invokeMethod(this, [this, told] { take(told); }, Qt::QueuedConnection);
      })),
      m_keepers(std::make_shared<StoreKeepers>(newsroom, options.access, options.passwords))
{
    const auto changed = [this] { m_loop->changedHere(); };
    connect(&newsroom, &Newsroom::articlesChanged, this, changed);
    connect(&newsroom, &Newsroom::sectionsChanged, this, changed);
    connect(&newsroom, &Newsroom::tagsChanged, this, changed);
    connect(&newsroom, &Newsroom::peopleChanged, this, changed);
    connect(&newsroom, &Newsroom::siteChanged, this, changed);
    connect(&newsroom, &Newsroom::proofListsChanged, this, changed);
    connect(&newsroom, &Newsroom::commentsChanged, this, changed);
}

SyncRunner::~SyncRunner()
{
    m_loop->close();
}

void SyncRunner::start()
{
    m_loop->start();
}

void SyncRunner::syncNow()
{
    m_loop->syncNow();
}

void SyncRunner::confirm()
{
    m_loop->confirm();
}

void SyncRunner::givePassword(const QString &login, const QString &password)
{
    m_loop->givePassword(login, password);
}

void SyncRunner::setPerson(const Person &person)
{
    m_loop->setPerson(person);
    m_keepers->setPerson(person);
}

void SyncRunner::setPresent(PersonId person, const QList<ArticleId> &articles)
{
    m_loop->setPresent(person, articles);
}

void SyncRunner::take(const SyncTold &told)
{
    if (std::exchange(m_status, told.status) != m_status)
        Q_EMIT statusChanged();
    if (std::exchange(m_present, told.present) != m_present)
        Q_EMIT presenceChanged();
    if (told.report)
        Q_EMIT synced(*told.report);
}

} // namespace galley
