// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/verification.h"

#include <QJsonObject>

namespace galley {

struct Answer;

/// A verification as --json gives it: whole, first_broken, findings, numbers.
QJsonObject verificationJson(const Verification &verification);
/// For people: one line that sums it up, then the findings.
QString verificationText(const Verification &verification);
/// The exit code and a diagnostic that names the first broken link; nothing where all is whole.
void tellBroken(const Verification &verification, Answer &answer);

/// An entry as --json gives it; signed as verified, else whether it carries a signature.
QJsonObject entryJson(const AuditEntry &entry, const QHash<PersonId, QString> &names, const Verification *verified);
QString entryLine(const AuditEntry &entry, const QHash<PersonId, QString> &names, const QTimeZone &zone, const Verification *verified);

} // namespace galley
