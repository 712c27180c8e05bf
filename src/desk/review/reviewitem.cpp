// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewitem.h"

#include "desk/review/reviewtext.h"

#include "article/canonical.h"
#include "markup/textdiff.h"
#include "publish/outlets.h"
#include "store/comments.h"
#include "store/handlinghistory.h"
#include "store/proofing.h"
#include "store/try.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isPass(Action action)
{
    return action == Action::Pass || action == Action::Approve || action == Action::ApproveUrgently || action == Action::MakeUpReview;
}

/// As it was proofread for the review; a text that was corrected since is proofread now, and never passes for one without findings.
std::optional<ProofReport> proofOf(const Newsroom &newsroom, const Article &article)
{
    if (const auto json = newsroom.proofReport(article.contentHash); json && !json->isEmpty()) {
        if (auto report = reportFromJson(*json))
            return *std::move(report);
    }
    if (article.stage != Stage::Review)
        return std::nullopt;
    const auto setting = newsroom.proofSetting(article.id, article.content, article.handling);
    if (!setting)
        return std::nullopt;
    return proofread(article.content, setting->lists, setting->surroundings, setting->dismissals);
}

bool goesOut(Action action)
{
    return action == Action::Publish || action == Action::Schedule || action == Action::GoLive || action == Action::ImportPublished;
}

/// Newest version of each kind. Reviews and audit stand oldest first.
QList<BaseVersion> versionsOf(const ReviewWish &wish, const QList<ReviewRecord> &reviews, const QList<AuditEntry> &audit, const Situation &situation)
{
    std::optional<BaseVersion> mine;
    std::optional<BaseVersion> anyones;
    for (const ReviewRecord &record : reviews) {
        if (!isPass(record.action))
            continue;
        anyones = BaseVersion{ChangeBase::AnyPass, record.contentHash, record.person, record.time};
        if (record.person == wish.reader)
            mine = BaseVersion{ChangeBase::MyPass, record.contentHash, record.person, record.time};
    }
    std::optional<BaseVersion> submitted;
    BaseVersion published{ChangeBase::Published, situation.liveHash, {}, {}};
    for (const AuditEntry &entry : audit) {
        const Statement &said = entry.statement;
        if (said.action == Action::Submit)
            submitted = BaseVersion{ChangeBase::Submission, said.contentHash, said.person, said.time};
        else if (said.contentHash == situation.liveHash && goesOut(said.action))
            published = {ChangeBase::Published, said.contentHash, said.person, said.time};
    }
    QList<BaseVersion> versions;
    for (const auto &version : {mine, anyones})
        if (version)
            versions.append(*version);
    if (!situation.liveHash.isEmpty())
        versions.append(published);
    if (submitted)
        versions.append(*submitted);
    if (!wish.shown.isEmpty())
        versions.prepend({ChangeBase::Shown, wish.shown, wish.reader, {}});
    return versions;
}

Result<Content> contentNamed(const QList<Revision> &revisions, const QByteArray &hash)
{
    const auto found = std::ranges::find(revisions, hash, &Revision::contentHash);
    if (found == revisions.end())
        return failure(ErrorCode::NotFound, QString());
    return contentFromCanonical(found->canonical);
}

/// A version whose text is not here cannot be compared with.
void compare(ReviewItem &item, const ReviewWish &wish, const QList<Revision> &revisions, const QTimeZone &zone)
{
    item.versions.removeIf([&](const BaseVersion &version) {
        return std::ranges::find(revisions, version.contentHash, &Revision::contentHash) == revisions.end();
    });
    auto chosen = item.versions.cbegin();
    if (wish.wanted) {
        chosen = std::ranges::find(std::as_const(item.versions), *wish.wanted, &BaseVersion::base);
        if (chosen == item.versions.cend())
            chosen = item.versions.cbegin();
    }
    std::optional<Content> before;
    if (chosen != item.versions.cend()) {
        if (auto content = contentNamed(revisions, chosen->contentHash)) {
            before = *std::move(content);
            item.base = *chosen;
            item.readByMe = chosen->base == ChangeBase::MyPass;
        }
    }
    item.sheet = makeReviewSheet(item.article.content, before ? &*before : nullptr, zone);
    if (before)
        item.facts = changeFacts(item.article.content, *before);
}

/// Handling fields have no revisions: what they were then is what stood before the first change after it.
void compareHandling(ReviewItem &item, const QList<HandlingChange> &changes)
{
    if (!item.base || !item.base->time.isValid())
        return;
    const auto later = std::ranges::find_if(changes, [&](const HandlingChange &change) { return change.time > item.base->time; });
    if (later != changes.end() && later->before != item.article.handling)
        item.handlingBefore = later->before;
}

void compareWithOriginal(ReviewItem &item)
{
    const auto &reprint = item.article.content.reprint;
    if (!reprint || reprint->snapshot.isEmpty())
        return;
    for (const DiffPiece &piece : textDiff(reprint->snapshot, item.article.content.body)) {
        if (piece.kind == DiffPiece::Kind::Added)
            item.originalInserted += int(piece.text.size());
        else if (piece.kind == DiffPiece::Kind::Removed)
            item.originalDeleted += int(piece.text.size());
    }
}

} // namespace

QString changeBaseLabel(ChangeBase base)
{
    switch (base) {
    case ChangeBase::MyPass: return ReviewText::tr("Since I last passed it");
    case ChangeBase::AnyPass: return ReviewText::tr("Since anyone last passed it");
    case ChangeBase::Submission: return ReviewText::tr("Since it was submitted");
    case ChangeBase::Published: return ReviewText::tr("Since it was published");
    case ChangeBase::Shown: return ReviewText::tr("Since I opened it");
    }
    Q_UNREACHABLE_RETURN({});
}

Result<ReviewItem> readReviewItem(const Newsroom &newsroom, const ReviewWish &wish)
{
    ReviewItem item;
    GALLEY_TAKE(article, newsroom.article(wish.article));
    GALLEY_TAKE(situation, newsroom.situation(wish.article));
    GALLEY_TAKE(revisions, newsroom.revisions(wish.article));
    GALLEY_TAKE(reviews, newsroom.reviews(wish.article));
    GALLEY_TAKE(audit, newsroom.audit(wish.article));
    item.article = std::move(article);
    item.situation = std::move(situation);
    item.revisions = int(revisions.size());
    item.versions = versionsOf(wish, reviews, audit, item.situation);
    compare(item, wish, revisions, newsroom.zone());
    compareWithOriginal(item);
    if (const auto changes = readHandlingHistory(newsroom, wish.article))
        compareHandling(item, *changes);
    for (const Outlet &outlet : outlets(newsroom).value_or(QList<Outlet>()))
        item.outlets.append(outlet.name);
    for (const AuditEntry &entry : std::as_const(audit)) {
        if (entry.statement.action != Action::Save)
            item.history.prepend(entry);
    }
    item.proof = proofOf(newsroom, item.article);
    item.openComments = countOpenComments(newsroom, wish.article).value_or(0);
    return item;
}

} // namespace galley
