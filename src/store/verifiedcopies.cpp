// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outsidecopies.h"
#include "store/storetext.h"
#include "store/verifiedrecords.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Found = VerificationFinding::Kind;

/// What the last entry about a copy says of it.
bool agrees(const StatedEntry &entry, const OutsideCopy &copy)
{
    const Statement &statement = entry.statement;
    const bool same = statement.article == copy.article && statement.details.value(outsideCopyDid).toString() != copyRemoved
        && statement.details.value(outsideCopyDetail).toObject() == statedCopy(copy);
    return same && (!copy.done || statement.details.value(outsideCopyDid).toString() != copyWorkedOff
                    || (statement.person == copy.doneBy && statement.time == copy.doneAt));
}

} // namespace

Result<void> verifyOutsideCopies(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article)
{
    QHash<OutsideCopyId, StatedEntry> last;
    QDateTime first;
    for (const StatedEntry &entry : chain.stated()) {
        const QJsonObject copy = entry.statement.details.value(outsideCopyDetail).toObject();
        if (copy.isEmpty() || (!article.isNull() && entry.statement.article != article))
            continue;
        last.insert(OutsideCopyId::fromString(copy.value("id"_L1).toString()), entry);
        if (!first.isValid())
            first = entry.statement.time;
    }
    GALLEY_TRY(eachOutsideCopy(database, article, [&](const OutsideCopy &copy) {
        const auto entry = last.constFind(copy.id);
        if (entry != last.cend()) {
            if (!agrees(*entry, copy))
                report.add(Found::RegisterWrong, *entry, Store::tr("the list of outside copies says something else of “%1”.").arg(copy.place));
            last.erase(entry);
        } else if (copy.done && first.isValid() && copy.doneAt > first) {
            // Before there were entries of it copies were worked off without.
            report.add({Found::RegisterWrong, 0, copy.article, {}, copy.doneBy, copy.doneAt,
                        Store::tr("The outside copy “%1” of article %2 is held for worked off, and nobody stated it.").arg(copy.place, copy.article.toString())});
        }
    }));
    for (const StatedEntry &entry : std::as_const(last)) {
        if (entry.statement.details.value(outsideCopyDid).toString() != copyRemoved)
            report.add(Found::RegisterWrong, entry, Store::tr("the outside copy that it speaks of is not on the list."));
    }
    return {};
}

} // namespace galley
