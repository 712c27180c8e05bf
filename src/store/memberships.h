// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestate.h"
#include "store/sectiontree.h"

namespace galley {

/// What a list of the sidebar is of. The numbers are part of the schema.
enum class ListKind {
    Queue = 0,     ///< key: a byte, see queueKey()
    Section = 1,   ///< key: the section; with those below it, spiked articles apart
    Tag = 2,       ///< spiked articles apart
    Series = 3,
    DraftsOf = 4,  ///< key: the person
    ReturnedTo = 5,
};

/// Lists by stage and live state that every article is in.
enum class StandingList : char { NotSpiked = 0, Draft = 1, InReview = 2, Approved = 3, Settled = 4, Spiked = 5,
                                 Published = 6, Withdrawn = 7, ScheduledOrEmbargoed = 8,
                                 ReprintDrafts = 9 }; ///< 转载待编: drafts of reprints and wire copy

struct ListKey
{
    ListKind kind = ListKind::Queue;
    QByteArray key;
    bool operator==(const ListKey &) const = default;
};
inline size_t qHash(const ListKey &key, size_t seed = 0) { return qHashMulti(seed, static_cast<int>(key.kind), key.key); }

ListKey listKey(StandingList list);
template <typename Kind>
ListKey listKey(ListKind kind, const Id<Kind> &id) { return {kind, id.uuid().toRfc4122()}; }

/// Puts the article into the lists it belongs in now and takes it out of the others.
Result<void> refreshMemberships(Database &database, const ArticleState &state, const SectionTreeIndex &tree);
/// The same for one that is in none yet.
Result<void> enterMemberships(Database &database, const ArticleState &state, const SectionTreeIndex &tree);

/// The list of what goes: no article stands in it any more.
Result<void> dropList(Database &database, const ListKey &list);
/// The articles of the one now stand in the list of the other, whose own list goes.
Result<void> mergeSectionList(Database &database, SectionId section, SectionId target);
Result<void> mergeTagList(Database &database, TagId tag, TagId target);
Result<void> mergeSeriesList(Database &database, SeriesId series, SeriesId target);
/// A section came away from some sections and under others: what stands in its list follows, and no other
/// article is looked at. After the change: the tree and article_sections say what now holds.
Result<void> moveSectionList(Database &database, SectionId section, const QList<SectionId> &leaving,
                             const QList<SectionId> &entering, const SectionTreeIndex &tree);
/// All lists, from the articles: doctor --repair.
Result<void> rebuildAllMemberships(Database &database);

} // namespace galley
