// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncdesk.h"

namespace galley::testkit {

/// Empty: both are what the store is, whole, and have nothing to send.
QString apartness(const SyncDesk &one, const SyncDesk &other, Remote &store);
/// A database as it stands, whoever has it open; what was at the other place goes.
void copyStore(const QString &from, const QString &to);
/// A workstation's folder as it stands, though it is open.
void copyDesk(const SyncDesk &desk, const QString &to);
/// Bodies of all revisions, newest first.
QStringList bodies(const Newsroom &newsroom, ArticleId id);

/// Two workstations of one newsroom.
struct TwoDesks : SyncedHouse
{
    TwoDesks() : second(open()) {}
    std::unique_ptr<SyncDesk> second;

    SyncDesk &a() { return *first; }
    SyncDesk &b() { return *second; }
    PersonId reporter() const { return origin.reporter; }
    PersonId editor() const { return origin.editor; }

    ArticleId write(SyncDesk &desk, const QString &headline, const QString &body) { return write(desk, headline, body, origin.reporter); }
    ArticleId write(SyncDesk &desk, const QString &headline, const QString &body, PersonId by);
    void settle(); ///< until nothing moves
    QString apart() { return apartness(a(), b(), a().own()); }
};

} // namespace galley::testkit
