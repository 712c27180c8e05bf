// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/writecontext.h"

#include <QJsonObject>

namespace galley {

/// What a change of a section, person, route, setting or register entry was of.
struct RegisterRecord
{
    QString matter;      ///< section, section-merge, person, routes, site …: what the audit entry's reason says
    QUuid subject;       ///< the entry; null: the newsroom itself
    QJsonObject before;  ///< empty: it was not there
    QJsonObject after;   ///< empty: it is gone
};

/// What the audit entry names as its content: SHA-256("galley-register-1" LF matter LF subject LF before LF
/// after), the objects as compact JSON.
QByteArray registerDigest(const QString &matter, const QUuid &subject, const QByteArray &before, const QByteArray &after);

/// Adds the person's statement to the audit chain (action save, no article) and the record beside it. Nothing
/// is stated where before and after are the same.
Result<void> recordChange(WriteContext &context, const RegisterRecord &record, PersonId by);
/// The same; answers the entry's number, 0 where nothing was stated.
Result<qint64> stateChange(WriteContext &context, const RegisterRecord &record, PersonId by);

} // namespace galley
