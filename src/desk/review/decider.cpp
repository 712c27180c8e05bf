// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/decider.h"

#include <QtConcurrentRun>

namespace galley {

Decider::Decider(Newsroom &newsroom, QObject *parent) : QObject(parent), m_newsroom(newsroom)
{
    m_publisher.setMaxThreadCount(1);
}

Decider::~Decider()
{
    m_publisher.waitForDone(); // it works on the newsroom
}

bool Decider::changesWhatReadersSee(Action action)
{
    switch (action) {
    case Action::Publish:
    case Action::Withdraw:
    case Action::TakeOffline:
    case Action::MarkGone:
    case Action::RestoreLive: return true;
    default: return false;
    }
}

void Decider::carryOut(const ActRequest &request)
{
    if (isDeciding(request.article))
        return;
    if (!m_before) {
        begin(request);
        return;
    }
    m_before(request.action, [this, request] {
        if (!isDeciding(request.article))
            begin(request);
    });
}

void Decider::begin(const ActRequest &request)
{
    m_underWay.insert(request.article);
    Q_EMIT begun(request);
    if (!changesWhatReadersSee(request.action)) {
        m_newsroom.act(request).then(this, [this, request](const Result<ActOutcome> &outcome) {
            finish(request, outcome.transform([](const ActOutcome &done) { return done.article; }));
        });
        return;
    }
    QtConcurrent::run(&m_publisher, [&newsroom = m_newsroom, request, keepers = m_keepers] { return galley::carryOut(newsroom, request, {}, keepers); })
        .then(this, [this, request](const Result<Publication> &publication) {
            finish(request, publication.transform([](const Publication &done) { return done.outcome.article; }));
            if (publication)
                Q_EMIT delivered(request, publication->deliveries);
        });
}

void Decider::finish(const ActRequest &request, const Result<Article> &article)
{
    m_underWay.remove(request.article);
    if (article)
        Q_EMIT carriedOut(request, *article);
    else
        Q_EMIT refused(request, article.error());
}

} // namespace galley
