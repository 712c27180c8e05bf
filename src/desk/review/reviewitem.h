// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/review/changefacts.h"
#include "desk/review/reviewsheet.h"
#include "article/statement.h"
#include "proof/proofing.h"
#include "store/newsroom.h"

namespace galley {

/// Which version a text is compared with.
enum class ChangeBase {
    MyPass,     ///< what I passed last
    AnyPass,    ///< what anyone passed last
    Submission, ///< what was submitted last
    Published,  ///< what is, or was last, live
    Shown,      ///< what was on this screen when it changed underneath
};

/// A version that there is to compare with.
struct BaseVersion
{
    ChangeBase base = ChangeBase::Submission;
    QByteArray contentHash;
    PersonId person; ///< who passed or submitted it; may be null
    QDateTime time;  ///< UTC
    bool operator==(const BaseVersion &) const = default;
};

/// An article ready to be reviewed: all that the desk shows of it, read and compared in one go. What is shown is exactly
/// what contentHash names, and decisions name that.
struct ReviewItem
{
    Article article;
    Situation situation;
    QList<BaseVersion> versions;         ///< those there are, the one to begin with first
    std::optional<BaseVersion> base;     ///< compared with
    ReviewSheet sheet;
    ChangeFacts facts;
    std::optional<ProofReport> proof;    ///< as stored with the submission; of the text as it stands now
    QList<AuditEntry> history;           ///< newest first, without saves
    std::optional<Handling> handlingBefore; ///< as it was at the time of the version compared with; none: as now
    QStringList outlets;                 ///< names of where it goes
    int revisions = 0;
    int openComments = 0;
    int originalInserted = 0;            ///< characters by which a reprint differs from its snapshot
    int originalDeleted = 0;
    bool readByMe = false;               ///< the reader passed the very version it is compared with

    QByteArray contentHash() const { return article.contentHash; }
};

/// Reads and compares. wanted: the version to compare with; none: the first there is, in the order of ChangeBase.
/// shown: a version that was on the screen (ChangeBase::Shown). Any thread; costs some milliseconds an article.
struct ReviewWish
{
    ArticleId article;
    PersonId reader;
    std::optional<ChangeBase> wanted = {};
    QByteArray shown = {};
    bool operator==(const ReviewWish &) const = default;
};
Result<ReviewItem> readReviewItem(const Newsroom &newsroom, const ReviewWish &wish);

QString changeBaseLabel(ChangeBase base); ///< “Since I last passed it”

} // namespace galley
