// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/proofrunner.h"

#include <QElapsedTimer>

namespace galley {

namespace {

/// The setting depends on everything but the text that is typed most.
Content withoutBody(const Content &content)
{
    Content rest = content;
    rest.body.clear();
    rest.assets.clear();
    return rest;
}

} // namespace

ProofRunner::ProofRunner(Newsroom &newsroom, QObject *parent) : QObject(parent), m_newsroom(newsroom)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // its connection to the newsroom stays
}

ProofRunner::~ProofRunner()
{
    cancel();
    m_pool.waitForDone();
}

void ProofRunner::check(const ProofRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    m_waiting = request;
    m_overtaken = true;
    if (!std::exchange(m_working, true))
        m_pool.start([this] { work(); });
}

void ProofRunner::forgetSetting()
{
    m_settingStale = true;
}

void ProofRunner::cancel()
{
    const QMutexLocker locker(&m_mutex);
    m_waiting.reset();
    m_overtaken = true;
}

void ProofRunner::work()
{
    for (;;) {
        ProofRequest request;
        {
            const QMutexLocker locker(&m_mutex);
            if (!m_waiting) {
                m_working = false;
                return;
            }
            request = *std::exchange(m_waiting, std::nullopt);
            m_overtaken = false;
        }
        if (!prepare(request))
            continue;
        QElapsedTimer timer;
        timer.start();
        const std::optional<ProofReport> report = m_session.check(request.content, &m_overtaken);
        if (!report)
            continue;
        m_cost = timer.nsecsElapsed();
        Q_EMIT checked(request.number, *report, m_setting.problems);
    }
}

/// Asks the newsroom only when something it goes by has changed: a key press in the body costs no query.
bool ProofRunner::prepare(const ProofRequest &request)
{
    const Content basis = withoutBody(request.content);
    const bool stale = m_settingStale.exchange(false);
    if (!stale && request.article == m_article && basis == m_basis && request.handling == m_handling)
        return true;
    Result<ProofSetting> setting = m_newsroom.proofSetting(request.article, request.content, request.handling);
    if (!setting) {
        m_settingStale = true;
        Q_EMIT failed(request.number, setting.error());
        return false;
    }
    if (setting->lists != m_setting.lists)
        m_session.setLists(setting->lists);
    if (setting->surroundings != m_setting.surroundings)
        m_session.setSurroundings(setting->surroundings);
    if (setting->dismissals != m_setting.dismissals)
        m_session.setDismissals(setting->dismissals);
    m_article = request.article;
    m_basis = basis;
    m_handling = request.handling;
    m_setting = *std::move(setting);
    return true;
}

} // namespace galley
