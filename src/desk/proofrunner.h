// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"
#include "store/proofing.h"

#include <QMutex>
#include <QObject>
#include <QThreadPool>

namespace galley {

/// A text to be proofread, and what it belongs to.
struct ProofRequest
{
    quint64 number = 0;
    ArticleId article; ///< null: stored nowhere yet
    Content content;
    Handling handling;
};

/// Proofreads beside the window, in a thread of its own: the newest request wins, one that is overtaken stops. The
/// same article again costs what was edited.
class ProofRunner : public QObject
{
    Q_OBJECT
public:
    explicit ProofRunner(Newsroom &newsroom, QObject *parent = nullptr);
    ~ProofRunner() override;

    void check(const ProofRequest &request);
    /// Lists, dismissals, sections …: asked of the newsroom again with the next check.
    void forgetSetting();
    /// What was asked for is no longer wanted.
    void cancel();
    /// The last check alone, in nanoseconds of the worker: for measuring.
    qint64 lastCost() const { return m_cost.load(); }

Q_SIGNALS:
    void checked(quint64 number, const galley::ProofReport &report, const QStringList &problems);
    void failed(quint64 number, const galley::Error &error);

private:
    void work();
    bool prepare(const ProofRequest &request);

    Newsroom &m_newsroom;
    QThreadPool m_pool;
    QMutex m_mutex;                        ///< guards the next two
    std::optional<ProofRequest> m_waiting;
    bool m_working = false;
    std::atomic_bool m_overtaken = false;
    std::atomic_bool m_settingStale = true;
    std::atomic<qint64> m_cost = 0;

    // The worker's own.
    ProofSession m_session;
    ArticleId m_article;
    Content m_basis;                       ///< what the setting was asked for, without the body
    Handling m_handling;
    ProofSetting m_setting;
};

} // namespace galley
