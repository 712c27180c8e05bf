// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QDateTime>

namespace galley {

/// A proofing finding that a person set aside: at this place of an article, or for the newsroom.
struct ProofDismissal
{
    ArticleId article;   ///< null: for the whole newsroom
    QString rule;        ///< the finding's rule id
    QString text;        ///< what the finding stands on
    QString context;     ///< the sentence it stands in, white space folded; empty for the newsroom: any sentence
    QString reason;      ///< why it is right as it is
    PersonId person;
    QDateTime time;      ///< UTC
    bool operator==(const ProofDismissal &) const = default;
};

} // namespace galley
