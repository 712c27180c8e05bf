// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sectionregister.h"

#include "article/plausible.h"
#include "store/memberships.h"
#include "store/peopleregister.h"
#include "store/redirects.h"
#include "store/registerhistory.h"
#include "store/registerjson.h"
#include "store/siteregister.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString columns = u"id, tree, parent, position, name, slug, list_style, route, colour, limit_headline, limit_summary, "
                        "limit_body, promotional, bars_open_findings"_s;

Section takeSection(const Row &row)
{
    Section section;
    section.id = row.id<SectionId>(0);
    section.tree = row.word<SectionTree>(1);
    section.parent = row.id<SectionId>(2);
    section.position = row.integer(3);
    section.name = row.text(4);
    section.slug = row.text(5);
    section.listStyle = row.word<ListStyle>(6);
    section.route = row.id<RouteId>(7);
    section.colour = row.text(8);
    section.limits = {row.integer(9), row.integer(10), row.integer(11)};
    section.promotional = row.yes(12);
    section.barsOpenFindings = row.yes(13);
    return section;
}

void appendBelow(QList<Section> &ordered, const QMultiHash<SectionId, Section> &children, SectionId parent, SectionTree tree)
{
    QList<Section> siblings = children.values(parent);
    std::ranges::sort(siblings, [](const Section &a, const Section &b) {
        return std::tie(a.position, a.name) < std::tie(b.position, b.name);
    });
    for (const Section &section : std::as_const(siblings)) {
        if (section.tree != tree)
            continue;
        ordered.append(section);
        appendBelow(ordered, children, section.id, tree);
    }
}

Result<Section> sectionOf(Database &database, SectionId id)
{
    Section section;
    GALLEY_TAKE(found, database.one(u"SELECT %1 FROM sections WHERE id = ?"_s.arg(columns), bind(id), [&](const Row &row) { section = takeSection(row); }));
    if (!found)
        return failure(ErrorCode::NotFound, Store::tr("There is no such section."));
    return section;
}

Result<void> checkPlace(Database &database, const Section &section, SectionId parent)
{
    if (parent.isNull())
        return {};
    GALLEY_TAKE(above, sectionOf(database, parent));
    if (above.tree != section.tree)
        return failure(ErrorCode::Usage, Store::tr("A channel cannot stand below a regional column, nor the reverse."));
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    if (tree.isBelow(parent, section.id))
        return failure(ErrorCode::Usage, Store::tr("A section cannot stand below itself."));
    return {};
}

Result<void> checkSection(Database &database, const Section &section)
{
    if (!isNameLine(section.name))
        return failure(ErrorCode::Usage, Store::tr("A section needs a name of one line."));
    if (!section.colour.isEmpty() && !isColour(section.colour))
        return failure(ErrorCode::Usage, Store::tr("A colour is # and six digits, as #2a6fdb: “%1” is not.").arg(section.colour));
    if (std::min({section.limits.headline, section.limits.summary, section.limits.body}) < 0)
        return failure(ErrorCode::Usage, Store::tr("A length limit is a number of characters; 0 is none."));
    if (!isAddressPart(section.slug))
        return failure(ErrorCode::Usage, Store::tr("An address part is made of a–z, 0–9 and single hyphens: “%1” is not.").arg(section.slug));
    GALLEY_TAKE(taken, database.number(u"SELECT count(*) FROM sections WHERE slug = ? AND id <> ?"_s, bind(section.slug, section.id)));
    if (taken > 0)
        return failure(ErrorCode::Usage, Store::tr("The address part “%1” belongs to another section.").arg(section.slug));
    if (!section.route.isNull()) {
        GALLEY_TAKE(known, database.number(u"SELECT count(*) FROM routes WHERE id = ?"_s, bind(section.route)));
        if (known == 0)
            return failure(ErrorCode::NotFound, Store::tr("There is no such review route."));
    }
    return checkPlace(database, section, section.parent);
}

/// The sections above, the nearest first.
QList<SectionId> above(SectionId section, const SectionTreeIndex &tree)
{
    return section.isNull() ? QList<SectionId>() : tree.withAncestors({section}).mid(1);
}

QList<SectionId> without(QList<SectionId> list, const QList<SectionId> &others)
{
    list.removeIf([&](SectionId section) { return others.contains(section); });
    return list;
}

/// The lists above a section follow when it came to stand elsewhere.
Result<void> followPlace(Database &database, SectionId section, const QList<SectionId> &aboveBefore)
{
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    const QList<SectionId> aboveNow = above(section, tree);
    return moveSectionList(database, section, without(aboveBefore, aboveNow), without(aboveNow, aboveBefore), tree);
}

Result<void> place(Database &database, const Section &section, SectionId parent, int position)
{
    QList<SectionId> siblings;
    GALLEY_TRY(database.each(u"SELECT id FROM sections WHERE parent IS ? AND tree = ? AND id <> ? ORDER BY position, name"_s,
                             bind(parent, section.tree, section.id),
                             [&](const Row &row) { siblings.append(row.id<SectionId>(0)); }));
    siblings.insert(std::clamp(qsizetype(position), qsizetype(0), siblings.size()), section.id);
    GALLEY_TRY(database.exec(u"UPDATE sections SET parent = ? WHERE id = ?"_s, bind(parent, section.id)));
    for (qsizetype i = 0; i < siblings.size(); ++i)
        GALLEY_TRY(database.exec(u"UPDATE sections SET position = ? WHERE id = ?"_s, bind(qint64(i), siblings.at(i))));
    return {};
}

/// The site's channel bar and region strip no longer name the section; target, where it is one and may stand
/// there, takes its place.
Result<void> replaceInSite(Database &database, SectionId section, const Section &target)
{
    GALLEY_TAKE(settings, readSiteSettings(database));
    const SiteSettings before = settings;
    const bool inBar = std::ranges::any_of(settings.navigation, [&](const NavigationEntry &entry) { return entry.section == target.id; });
    settings.navigation.removeIf([&](const NavigationEntry &entry) {
        return entry.target == NavigationEntry::Target::Section && entry.section == section && (target.id.isNull() || inBar);
    });
    for (NavigationEntry &entry : settings.navigation) {
        if (entry.section == section)
            entry.section = target.id;
    }
    const SectionId region = target.tree == SectionTree::Region ? target.id : SectionId();
    if (region.isNull() || settings.regionStrip.contains(region))
        settings.regionStrip.removeAll(section);
    else
        std::ranges::replace(settings.regionStrip, section, region);
    if (settings.ownRegion == section)
        settings.ownRegion = region;
    return settings == before ? Result<void>() : storeSiteSettings(database, settings);
}

} // namespace

Result<QList<Section>> readSections(Database &database)
{
    QMultiHash<SectionId, Section> children;
    GALLEY_TRY(database.each(u"SELECT %1 FROM sections"_s.arg(columns), {}, [&](const Row &row) {
        const Section section = takeSection(row);
        children.insert(section.parent, section);
    }));
    QList<Section> ordered;
    appendBelow(ordered, children, {}, SectionTree::Channel);
    appendBelow(ordered, children, {}, SectionTree::Region);
    return ordered;
}

Result<void> storeSection(Database &database, const Section &section)
{
    static const QString sql = [] {
        QStringList updates;
        for (const QString &column : columns.split(u", "_s).mid(1))
            updates.append(QString(column + u" = excluded." + column));
        return u"INSERT INTO sections (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET %2"_s
            .arg(columns, updates.join(u", "_s));
    }();
    return database.exec(sql, bind(section.id, section.tree, section.parent, section.position, section.name, section.slug,
                                   section.listStyle, section.route, section.colour, section.limits.headline,
                                   section.limits.summary, section.limits.body, section.promotional, section.barsOpenFindings));
}

Result<Section> putSection(WriteContext &context, const Section &given, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    Section section = given;
    section.name = section.name.trimmed();
    section.colour = section.colour.toLower();
    std::optional<Section> before;
    QList<SectionId> aboveBefore;
    if (section.id.isNull()) {
        section.id = context.ids.next<SectionId>(context.now);
    } else {
        GALLEY_TAKE(present, sectionOf(database, section.id));
        if (present.tree != section.tree)
            return failure(ErrorCode::Usage, Store::tr("A channel does not become a regional column, nor the reverse."));
        GALLEY_TAKE(tree, SectionTreeIndex::read(database));
        aboveBefore = above(section.id, tree);
        before = present;
    }
    GALLEY_TRY(checkSection(database, section));
    GALLEY_TRY(storeSection(database, section));
    // An address that was another's before belongs to this section from now on.
    GALLEY_TRY(changeAddress(database, section.id, before ? before->slug : QString(), section.slug));
    if (before && before->parent != section.parent)
        GALLEY_TRY(followPlace(database, section.id, aboveBefore));
    GALLEY_TRY(recordChange(context, {u"section"_s, section.id.uuid(), before ? registerJson(*before) : QJsonObject(), registerJson(section)}, by));
    GALLEY_TRY(bumpPublicVersion(database));
    return section;
}

Result<void> moveSection(WriteContext &context, SectionId id, SectionId parent, int position, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    GALLEY_TAKE(section, sectionOf(database, id));
    GALLEY_TRY(checkPlace(database, section, parent));
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    GALLEY_TRY(place(database, section, parent, position));
    if (section.parent != parent)
        GALLEY_TRY(followPlace(database, id, above(id, tree)));
    GALLEY_TAKE(moved, sectionOf(database, id));
    GALLEY_TRY(recordChange(context, {u"section-move"_s, id.uuid(), registerJson(section), registerJson(moved)}, by));
    return bumpPublicVersion(database);
}

namespace {

/// What names the section names the target from now on.
Result<void> handOver(Database &database, SectionId id, const Section &taking)
{
    const SectionId target = taking.id;
    GALLEY_TRY(database.exec(u"UPDATE articles SET primary_section = ? WHERE row IN "
                             "(SELECT article FROM article_sections WHERE section = ? AND position = 0)"_s, bind(target, id)));
    // Where an article stands in both already, the better of the two places stays.
    GALLEY_TRY(database.exec(u"UPDATE article_sections AS kept SET position = min(position, (SELECT g.position FROM article_sections g "
                             "WHERE g.article = kept.article AND g.section = ?)) WHERE section = ? AND article IN "
                             "(SELECT g.article FROM article_sections g WHERE g.section = ?)"_s, bind(id, target, id)));
    GALLEY_TRY(database.exec(u"UPDATE OR IGNORE article_sections SET section = ? WHERE section = ?"_s, bind(target, id)));
    GALLEY_TRY(database.exec(u"DELETE FROM article_sections WHERE section = ?"_s, bind(id)));
    GALLEY_TRY(database.exec(u"DELETE FROM role_grants WHERE section = ? AND EXISTS (SELECT 1 FROM role_grants g "
                             "WHERE g.person = role_grants.person AND g.role = role_grants.role AND g.section = ?)"_s, bind(id, target)));
    GALLEY_TRY(database.exec(u"UPDATE role_grants SET section = ? WHERE section = ?"_s, bind(target, id)));
    GALLEY_TRY(database.exec(u"UPDATE templates SET section = ? WHERE section = ?"_s, bind(target, id)));
    return replaceInSite(database, id, taking);
}

/// The sections below come to stand behind those that the target has.
Result<void> adoptChildren(Database &database, SectionId id, SectionId target)
{
    GALLEY_TAKE(behind, database.number(u"SELECT coalesce(max(position) + 1, 0) FROM sections WHERE parent = ? AND id <> ?"_s, bind(target, id)));
    return database.exec(u"UPDATE sections SET parent = ?, position = position + ? WHERE parent = ?"_s, bind(target, behind, id));
}

Result<void> checkMerge(Database &database, const Section &section, const Section &target, const SectionTreeIndex &tree)
{
    if (tree.isBelow(target.id, section.id))
        return failure(ErrorCode::Usage, Store::tr("A section cannot be merged into itself or one below it."));
    GALLEY_TAKE(children, database.number(u"SELECT count(*) FROM sections WHERE parent = ?"_s, bind(section.id)));
    if (children > 0 && section.tree != target.tree) {
        return failure(ErrorCode::Refused, Store::tr("“%1” has sections below it, which cannot follow into the other tree. Merge them first.").arg(section.name),
                       u"has-sections"_s);
    }
    return {};
}

} // namespace

Result<void> mergeSection(WriteContext &context, SectionId id, SectionId targetId, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    GALLEY_TAKE(section, sectionOf(database, id));
    GALLEY_TAKE(target, sectionOf(database, targetId));
    GALLEY_TAKE(before, SectionTreeIndex::read(database));
    GALLEY_TRY(checkMerge(database, section, target, before));
    const QList<SectionId> aboveBefore = above(id, before);
    const QList<SectionId> aboveNow = above(targetId, before);
    GALLEY_TRY(handOver(database, id, target));
    GALLEY_TRY(adoptChildren(database, id, targetId));
    GALLEY_TAKE(after, SectionTreeIndex::read(database));
    // The target's own list takes the section's in, also where it stood above it.
    GALLEY_TRY(moveSectionList(database, id, without(aboveBefore, aboveNow + QList{targetId}), without(aboveNow, aboveBefore), after));
    GALLEY_TRY(mergeSectionList(database, id, targetId));
    GALLEY_TRY(redirectAll(database, id, section.slug, targetId));
    GALLEY_TRY(database.exec(u"DELETE FROM sections WHERE id = ?"_s, bind(id)));
    GALLEY_TRY(recordChange(context, {u"section-merge"_s, id.uuid(), registerJson(section), registerJson(target)}, by));
    return bumpPublicVersion(database);
}

Result<void> removeSection(WriteContext &context, SectionId id, SectionId target, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    GALLEY_TAKE(section, sectionOf(database, id));
    GALLEY_TAKE(articles, database.number(u"SELECT count(*) FROM article_sections WHERE section = ?"_s, bind(id)));
    if (articles > 0 && !target) {
        return failure(ErrorCode::Refused, Store::tr("“%1” holds %n article(s). Say which section they go to.", nullptr, static_cast<int>(articles)).arg(section.name),
                       u"has-articles"_s);
    }
    GALLEY_TAKE(children, database.number(u"SELECT count(*) FROM sections WHERE parent = ?"_s, bind(id)));
    if (children > 0) {
        return failure(ErrorCode::Refused, Store::tr("“%1” has sections below it. Move or remove them first.").arg(section.name),
                       u"has-sections"_s);
    }
    if (target)
        return mergeSection(context, id, target, by);
    GALLEY_TAKE(grants, database.number(u"SELECT count(*) FROM role_grants WHERE section = ?"_s, bind(id)));
    if (grants > 0) {
        return failure(ErrorCode::Refused, Store::tr("People hold roles for “%1”. Give them others first, or say which section takes its place.").arg(section.name),
                       u"has-people"_s);
    }
    GALLEY_TRY(replaceInSite(database, id, {}));
    // A template is then offered where the section stood.
    GALLEY_TRY(database.exec(u"UPDATE templates SET section = ? WHERE section = ?"_s, bind(section.parent, id)));
    GALLEY_TRY(dropList(database, listKey(ListKind::Section, id)));
    GALLEY_TRY(redirectAll(database, id, section.slug, section.parent));
    GALLEY_TRY(database.exec(u"DELETE FROM sections WHERE id = ?"_s, bind(id)));
    GALLEY_TRY(recordChange(context, {u"section-remove"_s, id.uuid(), registerJson(section), {}}, by));
    return bumpPublicVersion(database);
}

} // namespace galley
