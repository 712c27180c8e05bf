// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// 稿签: the form that goes with an article through its reviews and stays in the files: what it is, who had it in
/// hand, what each decided and why, and which text that was.
struct RoutingSlip
{
    struct Act
    {
        QString step;       ///< 初审 …; empty where the act belongs to no step
        QString decision;   ///< 通过, 退回 …
        QString person;
        QString opinion;
        QString time;       ///< in the newsroom's zone
        QString hash;       ///< short form of the text it was about
        bool standing = true; ///< false: voided since
        bool operator==(const Act &) const = default;
    };
    QString newsroom;       ///< the site's name
    QString number;         ///< short form of the article's id
    QString kicker, headline, subtitle;
    QStringList sections;   ///< the primary first
    QString kind, genre, source, authors, editor, urgency, state, created, route;
    int words = 0;
    QString hash;           ///< short form of the text's hash
    QString printed;        ///< when the slip was made
    QList<Act> reviews;     ///< submitted, passed, returned, approved …, oldest first
    QList<Act> proofreadings;
    QList<Act> publications; ///< published, corrected, taken down …
    bool operator==(const RoutingSlip &) const = default;
};

/// As the newsroom has it stored now.
Result<RoutingSlip> readRoutingSlip(const Newsroom &newsroom, ArticleId id);
/// HTML for Paper.
QString routingSlipSheet(const RoutingSlip &slip);

/// What stands below every page of an article: headline, short number, short hash.
QString paperFoot(const Article &article);
/// The first characters of a hash, as people compare them.
QString shortHash(const QByteArray &raw);

} // namespace galley
