// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/publishing.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace galley {

/// Carries decisions out, one after the other. What readers see is published on another thread and answers when the
/// outlets are up. Window thread.
class Decider : public QObject
{
    Q_OBJECT
public:
    /// Asked before anything is stated in a person's name; calls on when that may be done (keys are unlocked). A person
    /// who does not want to go on is not called for.
    using BeforeDeciding = std::function<void(Action action, const std::function<void()> &goOn)>;

    Decider(Newsroom &newsroom, QObject *parent);
    ~Decider() override;

    void setBeforeDeciding(const BeforeDeciding &ask) { m_before = ask; }
    /// Who may write outlets, where the newsroom has a store. Before anything is carried out.
    void setKeepers(const OutletKeepers &keepers) { m_keepers = keepers; }
    void carryOut(const ActRequest &request);
    /// Whether a decision on this article is under way.
    bool isDeciding(ArticleId article) const { return m_underWay.contains(article); }
    bool isBusy() const { return !m_underWay.isEmpty(); }
    static bool changesWhatReadersSee(Action action);

Q_SIGNALS:
    void begun(const galley::ActRequest &request); ///< nothing more is asked beforehand
    void carriedOut(const galley::ActRequest &request, const galley::Article &article);
    void refused(const galley::ActRequest &request, const galley::Error &error);
    void delivered(const galley::ActRequest &request, const QList<galley::Delivery> &deliveries);

private:
    void begin(const ActRequest &request);
    void finish(const ActRequest &request, const Result<Article> &article);

    Newsroom &m_newsroom;
    BeforeDeciding m_before;
    OutletKeepers m_keepers;
    QThreadPool m_publisher; ///< one at a time: outlets have one publisher
    QSet<ArticleId> m_underWay;
};

} // namespace galley
