// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "proof/finding.h"

namespace galley {

/// As proofFieldText().
QString fieldText(const Content &content, ProofField field, int index);
/// Puts a changed text back. False when it no longer fits the field (a line feed that parts it came or went).
bool setFieldText(Content &content, ProofField field, int index, const QString &text);

/// "headline", "body" … as in reports.
QString fieldName(ProofField field);
std::optional<ProofField> fieldFromName(QStringView name);

} // namespace galley
