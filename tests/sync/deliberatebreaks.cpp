// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deliberatebreaks.h"

#include "store/try.h"
#include "sync/contentmerge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

/// What stands instead of base[from, until).
struct CharacterEdit
{
    qsizetype from = 0;
    qsizetype until = 0;
    QString text;
};

CharacterEdit editOf(const QString &base, const QString &now)
{
    const qsizetype shorter = qMin(base.size(), now.size());
    const auto [inBase, inNow] = std::ranges::mismatch(base, now);
    const qsizetype before = inBase - base.begin();
    qsizetype behind = 0;
    while (behind < shorter - before && base.at(base.size() - 1 - behind) == now.at(now.size() - 1 - behind))
        ++behind;
    return {before, base.size() - behind, now.sliced(before, now.size() - behind - before)};
}

std::optional<QString> bothEdits(const QString &base, const QString &mine, const QString &theirs)
{
    CharacterEdit first = editOf(base, mine);
    CharacterEdit second = editOf(base, theirs);
    if (second.from < first.from)
        std::swap(first, second);
    if (first.until > second.from || first.from == second.from)
        return std::nullopt;
    QString both = base;
    both.replace(second.from, second.until - second.from, second.text);
    both.replace(first.from, first.until - first.from, first.text);
    return both;
}

NamedBreak caughtBySimulation(const QString &name, bool DeliberateBreaks::*which)
{
    NamedBreak made{name, {}, u"simulation"_s};
    made.breaks.*which = true;
    return made;
}

NamedBreak ofTheStore(const QString &name, bool EmbeddedRemote::Breaks::*which, const QString &caughtBy)
{
    NamedBreak made{name, {}, caughtBy};
    made.breaks.store.*which = true;
    return made;
}

} // namespace

const QList<NamedBreak> &namedBreaks()
{
    using Store = EmbeddedRemote::Breaks;
    static const QList<NamedBreak> breaks{
        caughtBySimulation(u"sequence"_s, &DeliberateBreaks::sequenceIsCursor),
        caughtBySimulation(u"cursor-first"_s, &DeliberateBreaks::cursorBeforeRows),
        caughtBySimulation(u"character-merge"_s, &DeliberateBreaks::mergesCharacters),
        ofTheStore(u"no-compare"_s, &Store::comparesNothing, u"simulation"_s),
        ofTheStore(u"no-operation"_s, &Store::forgetsOperations, u"aPushIsDoneOnceHoweverOftenItComes"_s),
        ofTheStore(u"no-rules"_s, &Store::judgesNothing, u"whatTheRulesForbidIsRefusedWithTheRule"_s),
    };
    return breaks;
}

const NamedBreak *namedBreak(QStringView name)
{
    const auto found = std::ranges::find(namedBreaks(), name, &NamedBreak::name);
    return found == namedBreaks().cend() ? nullptr : &*found;
}

Result<FeedPage> SequenceFeed::changesAfter(const SyncCursor &cursor, int pushes)
{
    GALLEY_TAKE(page, m_remote.changesAfter(cursor, pushes));
    if (page.to == page.from || page.to < page.head || m_random.bounded(4) > 0)
        return page;
    // The last push of all is not committed yet: its number is there, and nothing of it.
    FeedPage seen = page;
    if (page.to - page.from > 1) {
        GALLEY_TAKE(before, m_remote.changesAfter(cursor, static_cast<int>(page.to - page.from - 1)));
        seen = before;
    } else {
        seen.revisions.clear();
        seen.entries.clear();
        seen.records.clear();
    }
    seen.to = page.to;
    return seen;
}

std::optional<Content> mergedByCharacter(const Content &base, const Content &mine, const Content &theirs)
{
    const auto body = bothEdits(base.body, mine.body, theirs.body);
    if (!body)
        return std::nullopt;
    const auto withBody = [&](Content content) {
        content.body = *body;
        return content;
    };
    const ContentMerge merge = mergeContent(withBody(base), withBody(mine), withBody(theirs));
    return merge.isClean() ? std::optional(merge.mine) : std::nullopt;
}

} // namespace galley::testkit
