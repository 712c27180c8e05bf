// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verification.h"

#include "store/newsroomdoor.h"
#include "store/storetext.h"
#include "store/verifiedrecords.h"

using namespace Qt::StringLiterals;

namespace galley {

QString signatureLabel(SignatureState state)
{
    switch (state) {
    case SignatureState::NoKey: return Store::tr("no key");
    case SignatureState::Unsigned: return Store::tr("not signed");
    case SignatureState::Good: return Store::tr("signed");
    case SignatureState::Wrong: return Store::tr("wrong signature");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString signatureName(SignatureState state)
{
    switch (state) {
    case SignatureState::NoKey: return u"none"_s;
    case SignatureState::Unsigned: return u"unsigned"_s;
    case SignatureState::Good: return u"good"_s;
    case SignatureState::Wrong: return u"wrong"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString findingName(VerificationFinding::Kind kind)
{
    switch (kind) {
    case VerificationFinding::Kind::ChainBroken: return u"chain-broken"_s;
    case VerificationFinding::Kind::EntryUnreadable: return u"entry-unreadable"_s;
    case VerificationFinding::Kind::SignatureWrong: return u"signature-wrong"_s;
    case VerificationFinding::Kind::SignatureMissing: return u"signature-missing"_s;
    case VerificationFinding::Kind::Unsigned: return u"unsigned"_s;
    case VerificationFinding::Kind::RevisionWrong: return u"revision-wrong"_s;
    case VerificationFinding::Kind::TextMissing: return u"text-missing"_s;
    case VerificationFinding::Kind::ReviewWrong: return u"review-wrong"_s;
    case VerificationFinding::Kind::ApprovalWrong: return u"approval-wrong"_s;
    case VerificationFinding::Kind::RegisterWrong: return u"register-wrong"_s;
    case VerificationFinding::Kind::KeyWrong: return u"key-wrong"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

bool Verification::isWhole() const
{
    return firstBroken() == nullptr;
}

const VerificationFinding *Verification::firstBroken() const
{
    const auto found = std::ranges::find_if(findings, &VerificationFinding::isBroken);
    return found == findings.end() ? nullptr : &*found;
}

Result<Verification> verifyRecords(Database &database, const QTimeZone &zone, ArticleId article, const VerificationWatch &watch,
                                   const std::optional<ExpectedHead> &expected)
{
    VerificationReport report(database, zone);
    GALLEY_TRY(report.readNames());
    VerifiedChain chain(database, report, article, watch);
    GALLEY_TRY(chain.read(expected));
    // What is wrong in the chain comes first: an entry that was changed makes much else disagree with it.
    const qsizetype ofChain = report.result().findings.size();
    GALLEY_TRY(verifyRevisions(database, report, chain, article, watch));
    GALLEY_TRY(verifyReviews(database, report, chain, article));
    GALLEY_TRY(verifyApprovals(database, report, chain, article));
    GALLEY_TRY(verifyOutsideCopies(database, report, chain, article));
    GALLEY_TRY(verifyRegisters(database, report, chain, article));
    Verification result = std::move(report.result());
    const auto place = [](const VerificationFinding &finding) { return finding.number == 0 ? std::numeric_limits<qint64>::max() : finding.number; };
    std::ranges::stable_sort(result.findings.begin(), result.findings.begin() + ofChain, {}, place);
    std::ranges::stable_sort(result.findings.begin() + ofChain, result.findings.end(), {}, place);
    return result;
}

Result<Verification> verify(const Newsroom &newsroom, ArticleId article, const VerificationWatch &watch,
                            const std::optional<ExpectedHead> &expected)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) {
        return verifyRecords(database, newsroom.zone(), article, watch, expected);
    });
}

} // namespace galley
