// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/contentmerge.h"

#include "article/fields.h"
#include "markup/changelist.h"
#include "sync/changeids.h"
#include "sync/contentfields.h"
#include "sync/keyedmerge.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Decides the parts of a thing one by one.
template <typename T>
class Parts
{
public:
    Parts(const T &base, const T &mine, const T &theirs) : m_base(base), m_mine(mine), m_theirs(theirs), m_decided{mine, theirs, true} {}

    template <typename Member>
    Parts &part(Member T::*member)
    {
        const auto each = decide(m_base.*member, m_mine.*member, m_theirs.*member);
        m_decided.mine.*member = each.mine;
        m_decided.theirs.*member = each.theirs;
        m_decided.clean = m_decided.clean && each.clean;
        return *this;
    }
    Decided<T> take() { return std::move(m_decided); }

private:
    const T &m_base;
    const T &m_mine;
    const T &m_theirs;
    Decided<T> m_decided;
};

Decided<AssetUse> mergeAsset(const AssetUse &base, const AssetUse &mine, const AssetUse &theirs)
{
    [[maybe_unused]] const auto &[sha256, name, caption, credit, alt, rights, aiLabel] = base; // another part: decide it below
    return Parts(base, mine, theirs).part(&AssetUse::name).part(&AssetUse::caption).part(&AssetUse::credit).part(&AssetUse::alt)
        .part(&AssetUse::rights).part(&AssetUse::aiLabel).take();
}

Decided<PersonInText> mergePerson(const PersonInText &base, const PersonInText &mine, const PersonInText &theirs)
{
    [[maybe_unused]] const auto &[name, post] = base;
    return Parts(base, mine, theirs).part(&PersonInText::post).take();
}

Decided<ReprintRecord> mergeReprint(const ReprintRecord &base, const ReprintRecord &mine, const ReprintRecord &theirs)
{
    [[maybe_unused]] const auto &[title, author, editor, time, address, licence, snapshot] = base;
    return Parts(base, mine, theirs).part(&ReprintRecord::title).part(&ReprintRecord::author).part(&ReprintRecord::editor)
        .part(&ReprintRecord::time).part(&ReprintRecord::address).part(&ReprintRecord::licence).part(&ReprintRecord::snapshot).take();
}

/// Replies are only ever added; either side's stay.
Decided<ChangeEntry> mergeChange(const ChangeEntry &base, const ChangeEntry &mine, const ChangeEntry &theirs)
{
    [[maybe_unused]] const auto &[id, author, time, open, replies] = base;
    Decided<ChangeEntry> merged = Parts(base, mine, theirs).part(&ChangeEntry::author).part(&ChangeEntry::time).part(&ChangeEntry::open).take();
    const auto added = [&base](const ChangeEntry &side) {
        QStringList more = side.replies;
        for (const QString &reply : base.replies)
            more.removeOne(reply);
        return more;
    };
    const QStringList one = added(mine);
    QStringList two = added(theirs);
    if (one == two)
        two.clear();
    const QStringList all = base.replies + (one < two ? one + two : two + one);
    merged.mine.replies = merged.theirs.replies = all;
    return merged;
}

class ContentMerger
{
public:
    ContentMerger(const Content &base, const Content &mine, const Content &theirs) : m_base(base), m_mine(mine), m_theirs(theirs), m_asMine(mine), m_asTheirs(theirs)
    {
        tellChangesApart(m_base.changes, m_mine, m_theirs);
    }

    ContentMerge run()
    {
        eachContentField([this](const QString &name, auto member) { field(name, member); });
        m_merge.changes = changesOfAll();
        for (Content *content : {&m_merge.mine, &m_merge.theirs}) {
            content->body = m_merge.body.text(content == &m_merge.mine ? MergeSide::Mine : MergeSide::Theirs);
            if (!hasChangesOf(*content, m_mine) && !hasChangesOf(*content, m_theirs))
                content->changes = entriesFor(content->body, content->changes, m_merge.changes);
        }
        m_merge.dropsApproval = !m_merge.isClean() || (m_merge.mine != m_asMine && m_merge.mine != m_asTheirs);
        return std::move(m_merge);
    }

private:
    template <typename T>
    void field(const QString &name, T Content::*member)
    {
        if (name == "body"_L1) {
            m_merge.body = mergeBodies(m_base.body, m_mine.body, m_theirs.body);
            return;
        }
        const Decided<T> whole = decide(m_base.*member, m_mine.*member, m_theirs.*member);
        if (whole.clean)
            settle(name, member, whole);
        else
            inside(name, member);
    }

    template <typename T>
    void settle(const QString &name, T Content::*member, const Decided<T> &decided, const QStringList &things = {})
    {
        m_merge.mine.*member = decided.mine;
        m_merge.theirs.*member = decided.theirs;
        if (decided.clean)
            return;
        m_merge.conflicts.append({name, contentField(m_base, name), contentField(m_mine, name), contentField(m_theirs, name), things});
    }

    template <typename T, typename KeyOf, typename MergeThing>
    void list(const QString &name, QList<T> Content::*member, KeyOf keyOf, MergeThing mergeThing)
    {
        const MergedList<T> merged = mergeLists(m_base.*member, m_mine.*member, m_theirs.*member, keyOf, mergeThing);
        settle(name, member, {merged.mine, merged.theirs, merged.clean}, merged.contested);
    }

    // Both changed the field: what is made of several things may still merge inside.

    template <typename T>
    void inside(const QString &name, T Content::*member)
    {
        settle(name, member, decide(m_base.*member, m_mine.*member, m_theirs.*member));
    }
    void inside(const QString &name, QList<AssetUse> Content::*member)
    {
        list(name, member, [](const AssetUse &asset) { return QString::fromLatin1(asset.sha256); }, mergeAsset);
    }
    void inside(const QString &name, QList<PersonInText> Content::*member)
    {
        list(name, member, [](const PersonInText &person) { return person.name; }, mergePerson);
    }
    /// Which entries stay is said by the marks in the body; there is nothing here for a person to decide.
    void inside(const QString &, QList<ChangeEntry> Content::*member)
    {
        const auto keyOf = [](const ChangeEntry &change) { return change.id; };
        const auto merged = mergeLists(m_base.*member, m_mine.*member, m_theirs.*member, keyOf, mergeChange);
        m_merge.mine.*member = merged.mine;
        m_merge.theirs.*member = merged.theirs;
    }
    void inside(const QString &name, std::optional<ReprintRecord> Content::*member)
    {
        if (!m_mine.reprint || !m_theirs.reprint) {
            settle(name, member, decide(m_base.*member, m_mine.*member, m_theirs.*member));
            return;
        }
        const auto merged = mergeReprint(m_base.reprint.value_or(ReprintRecord()), *m_mine.reprint, *m_theirs.reprint);
        settle(name, member, {merged.mine, merged.theirs, merged.clean});
    }
    /// Notes that either added stay, oldest first. A note that both changed has no name to be found by: then a person
    /// decides.
    void inside(const QString &name, QList<CorrectionNote> Content::*member)
    {
        const auto keyOf = [](const CorrectionNote &note) { return QString(note.date.toCanonical() + u'\n' + note.text); };
        const auto merged = mergeLists(m_base.*member, m_mine.*member, m_theirs.*member, keyOf,
                                       [](const CorrectionNote &, const CorrectionNote &mine, const CorrectionNote &theirs) { return Decided<CorrectionNote>{mine, theirs, true}; });
        const auto tookOut = [this](const QList<CorrectionNote> &side) {
            return std::ranges::any_of(m_base.corrections, [&side](const CorrectionNote &note) { return !side.contains(note); });
        };
        if (!merged.clean || (tookOut(m_mine.corrections) && tookOut(m_theirs.corrections))) {
            settle(name, member, {m_mine.*member, m_theirs.*member, false});
            return;
        }
        QList<CorrectionNote> notes = merged.mine;
        std::ranges::stable_sort(notes, {}, [](const CorrectionNote &note) { return note.date.instantIn(QTimeZone::UTC); });
        settle(name, member, {notes, notes, true});
    }

    static bool hasChangesOf(const Content &content, const Content &side) { return content.body == side.body && content.changes == side.changes; }

    QList<ChangeEntry> changesOfAll() const
    {
        QList<ChangeEntry> all = m_merge.mine.changes;
        for (const QList<ChangeEntry> &more : {m_merge.theirs.changes, m_mine.changes, m_theirs.changes, m_base.changes}) {
            for (const ChangeEntry &entry : more) {
                if (std::ranges::find(all, entry.id, &ChangeEntry::id) == all.end())
                    all.append(entry);
            }
        }
        return all;
    }

    const Content &m_base;
    Content m_mine; ///< with change ids told apart
    Content m_theirs;
    const Content &m_asMine; ///< as they came
    const Content &m_asTheirs;
    ContentMerge m_merge;
};

} // namespace

ContentMerge mergeContent(const Content &base, const Content &mine, const Content &theirs)
{
    return ContentMerger(base, mine, theirs).run();
}

Content ContentMerge::decided(const QString &bodySource, const QSet<QString> &fieldsAsTheirs) const
{
    Content content = mine;
    eachContentField([&](const QString &name, auto member) {
        if (fieldsAsTheirs.contains(name))
            content.*member = theirs.*member;
    });
    content.body = bodySource;
    if (bodySource != mine.body || content.changes != mine.changes)
        content.changes = bodySource == theirs.body ? theirs.changes : entriesFor(bodySource, content.changes, changes);
    return content;
}

} // namespace galley
