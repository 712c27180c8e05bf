// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/syncstatus.h"

#include "desk/desktime.h"
#include "desk/sync/synctexts.h"

using namespace Qt::StringLiterals;

namespace galley {

using State = SyncStatus::State;

namespace {

int percent(const SyncStatus &status)
{
    return status.of > 0 ? static_cast<int>(qMin<qint64>(100, status.done * 100 / status.of)) : 0;
}

QString lastText(const SyncStatus &status, const QDateTime &now, const QTimeZone &zone)
{
    return status.lastSuccess.isValid() ? SyncTexts::tr("Last in step: %1.").arg(shortTimeText(status.lastSuccess, now, zone))
                                        : SyncTexts::tr("It was never in step yet.");
}

} // namespace

bool SyncStatus::needsSomebody() const
{
    return state == State::NeedsPassword || state == State::Stopped || state == State::Trouble || !refused.isEmpty();
}

QString syncWords(const SyncStatus &status, int conflicts)
{
    switch (status.state) {
    case State::NoStore: return SyncTexts::tr("This machine only");
    case State::Connecting: return SyncTexts::tr("Connecting…");
    case State::NeedsPassword: return SyncTexts::tr("Password needed");
    case State::Stopped:
    case State::Trouble: return SyncTexts::tr("Needs attention");
    case State::Offline:
        return status.waiting.articleCount > 0 ? SyncTexts::tr("Offline, %n waiting", nullptr, status.waiting.articleCount) : SyncTexts::tr("Offline");
    case State::Sending:
        //: 正在发送 2/5
        return status.of > 1 ? SyncTexts::tr("Sending %1/%2").arg(status.done).arg(status.of) : SyncTexts::tr("Sending…");
    case State::Receiving:
        return status.of > 1 ? SyncTexts::tr("Receiving %1 %").arg(percent(status)) : SyncTexts::tr("Receiving…");
    case State::InStep: break;
    }
    if (conflicts > 0 || !status.refused.isEmpty())
        return SyncTexts::tr("Needs attention");
    if (status.waiting.articleCount > 0)
        return SyncTexts::tr("%n waiting", nullptr, status.waiting.articleCount);
    return SyncTexts::tr("In step");
}

QString syncSentence(const SyncStatus &status, const QDateTime &now, const QTimeZone &zone)
{
    switch (status.state) {
    case State::NoStore:
        return SyncTexts::tr("This newsroom has no store: everything is on this machine alone. With a store several workstations work on it together.");
    case State::Connecting: return SyncTexts::tr("The store is being asked for.");
    case State::NeedsPassword:
        return status.problem.isEmpty() ? SyncTexts::tr("The store asks for the password of “%1”. Work goes on here meanwhile.").arg(status.login) : status.problem;
    case State::Stopped: return status.stopped;
    case State::Trouble: return status.problem;
    case State::Offline: {
        const QString since = SyncTexts::tr("The store cannot be reached since %1. Work goes on here; what is done is sent as soon as it answers again.")
                                  .arg(shortTimeText(status.offlineSince, now, zone));
        return since + u' ' + lastText(status, now, zone);
    }
    case State::Sending: return status.of > 1 ? SyncTexts::tr("%1 of %2 are sent.").arg(status.done).arg(status.of) : SyncTexts::tr("What was done here is being sent.");
    case State::Receiving: return SyncTexts::tr("What others did is coming in.");
    case State::InStep: break;
    }
    if (!status.waiting.isEmpty())
        return SyncTexts::tr("The store can be reached; something waits to be sent.") + u' ' + lastText(status, now, zone);
    return SyncTexts::tr("Everything here and in the store is the same.") + u' ' + lastText(status, now, zone);
}

QString syncIcon(const SyncStatus &status, int conflicts)
{
    switch (status.state) {
    case State::NoStore: return u"computer"_s;
    case State::Connecting: return u"network-connect"_s;
    case State::NeedsPassword: return u"dialog-password"_s;
    case State::Stopped:
    case State::Trouble: return u"data-warning"_s;
    case State::Offline: return u"network-disconnect"_s;
    case State::Sending: return u"go-up"_s;
    case State::Receiving: return u"go-down"_s;
    case State::InStep: break;
    }
    if (conflicts > 0 || !status.refused.isEmpty())
        return u"data-warning"_s;
    return status.waiting.isEmpty() ? u"dialog-ok-apply"_s : u"go-up"_s;
}

} // namespace galley
