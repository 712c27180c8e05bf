// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"

namespace galley {

/// The article's field that a place of proofing is in, by its contract name; empty where it is none of a sheet's.
inline QString proofFieldName(ProofField field)
{
    switch (field) {
    case ProofField::Headline: return QStringLiteral("headline");
    case ProofField::Kicker: return QStringLiteral("kicker");
    case ProofField::Subtitle: return QStringLiteral("subtitle");
    case ProofField::ShortHeadline: return QStringLiteral("short_headline");
    case ProofField::Summary: return QStringLiteral("summary");
    case ProofField::Body: return QStringLiteral("body");
    case ProofField::Source: return QStringLiteral("source");
    case ProofField::AuthorLine: return QStringLiteral("author_line");
    case ProofField::SignOff: return QStringLiteral("sign_off");
    case ProofField::Person:
    case ProofField::Caption: break;
    }
    return {};
}

} // namespace galley
