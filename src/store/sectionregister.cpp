// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sectionregister.h"

#include "store/articlecreation.h"
#include "store/memberships.h"
#include "store/peopleregister.h"
#include "store/siteregister.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

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
    GALLEY_TAKE(found, database.one(u"SELECT id, tree, parent, position, name, slug, list_style, route, colour FROM sections WHERE id = ?"_s,
                                    bind(id), [&](const Row &row) { section = takeSection(row); }));
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
    if (section.name.trimmed().isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A section needs a name."));
    if (!isValidSlug(section.slug))
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

/// Every list that may have gained or lost articles when a section changed its place.
Result<void> rebuildAround(Database &database, const QList<SectionId> &before)
{
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    QList<SectionId> present;
    for (const SectionId section : before) {
        for (const SectionId above : tree.withAncestors({section})) {
            if (tree.contains(above) && !present.contains(above))
                present.append(above);
        }
    }
    return rebuildSectionLists(database, present, tree);
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

/// The site's channel bar and region strip no longer name the section; target, where it is one, takes its place.
Result<void> replaceInSite(Database &database, SectionId section, SectionId target)
{
    GALLEY_TAKE(settings, readSiteSettings(database));
    const SiteSettings before = settings;
    const auto standsElsewhere = [&](const QList<SectionId> &list) { return target.isNull() || list.contains(target); };
    const bool inBar = std::ranges::any_of(settings.navigation, [&](const NavigationEntry &entry) { return entry.section == target; });
    settings.navigation.removeIf([&](const NavigationEntry &entry) {
        return entry.target == NavigationEntry::Target::Section && entry.section == section && (target.isNull() || inBar);
    });
    for (NavigationEntry &entry : settings.navigation) {
        if (entry.section == section)
            entry.section = target;
    }
    if (standsElsewhere(settings.regionStrip))
        settings.regionStrip.removeAll(section);
    else
        std::ranges::replace(settings.regionStrip, section, target);
    if (settings.ownRegion == section)
        settings.ownRegion = target;
    return settings == before ? Result<void>() : storeSiteSettings(database, settings);
}

} // namespace

Result<QList<Section>> readSections(Database &database)
{
    QMultiHash<SectionId, Section> children;
    GALLEY_TRY(database.each(u"SELECT id, tree, parent, position, name, slug, list_style, route, colour FROM sections"_s, {},
                             [&](const Row &row) {
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
    return database.exec(u"INSERT INTO sections (id, tree, parent, position, name, slug, list_style, route, colour) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET tree = excluded.tree, "
                         "parent = excluded.parent, position = excluded.position, name = excluded.name, slug = excluded.slug, "
                         "list_style = excluded.list_style, route = excluded.route, colour = excluded.colour"_s,
                         bind(section.id, section.tree, section.parent, section.position, section.name, section.slug,
                              section.listStyle, section.route, section.colour));
}

Result<Section> putSection(WriteContext &context, const Section &given, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    Section section = given;
    SectionId oldParent;
    if (section.id.isNull()) {
        section.id = context.ids.next<SectionId>(context.now);
    } else {
        GALLEY_TAKE(before, sectionOf(database, section.id));
        if (before.tree != section.tree)
            return failure(ErrorCode::Usage, Store::tr("A channel does not become a regional column, nor the reverse."));
        oldParent = before.parent;
    }
    GALLEY_TRY(checkSection(database, section));
    // An address that was another's before it was merged away belongs to the new section from now on.
    GALLEY_TRY(database.exec(u"DELETE FROM section_redirects WHERE slug = ?"_s, bind(section.slug)));
    GALLEY_TRY(storeSection(database, section));
    if (!given.id.isNull() && oldParent != section.parent)
        GALLEY_TRY(rebuildAround(database, {oldParent, section.id}));
    GALLEY_TRY(bumpPublicVersion(database));
    return section;
}

Result<void> moveSection(WriteContext &context, SectionId id, SectionId parent, int position, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    GALLEY_TAKE(section, sectionOf(database, id));
    GALLEY_TRY(checkPlace(database, section, parent));
    GALLEY_TRY(place(database, section, parent, position));
    if (section.parent != parent)
        GALLEY_TRY(rebuildAround(database, {section.parent, id}));
    return bumpPublicVersion(database);
}

Result<void> mergeSection(WriteContext &context, SectionId id, SectionId targetId, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    GALLEY_TAKE(section, sectionOf(database, id));
    GALLEY_TAKE(target, sectionOf(database, targetId));
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    if (tree.isBelow(targetId, id))
        return failure(ErrorCode::Usage, Store::tr("A section cannot be merged into itself or one below it."));
    GALLEY_TAKE(children, database.number(u"SELECT count(*) FROM sections WHERE parent = ?"_s, bind(id)));
    if (children > 0 && section.tree != target.tree) {
        return failure(ErrorCode::Refused, Store::tr("“%1” has sections below it, which cannot follow into the other tree. Merge them first.").arg(section.name),
                       u"has-sections"_s);
    }
    // Where an article stands in both already, the better of the two places stays.
    GALLEY_TRY(database.exec(u"UPDATE article_sections AS kept SET position = min(position, (SELECT g.position FROM article_sections g "
                             "WHERE g.article = kept.article AND g.section = ?)) WHERE section = ? AND EXISTS "
                             "(SELECT 1 FROM article_sections g WHERE g.article = kept.article AND g.section = ?)"_s, bind(id, targetId, id)));
    GALLEY_TRY(database.exec(u"UPDATE OR IGNORE article_sections SET section = ? WHERE section = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"DELETE FROM article_sections WHERE section = ?"_s, bind(id)));
    GALLEY_TRY(database.exec(u"UPDATE articles SET primary_section = ? WHERE primary_section = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"UPDATE sections SET parent = ? WHERE parent = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"UPDATE role_grants SET section = ? WHERE section = ?"_s, bind(targetId, id)));
    GALLEY_TRY(database.exec(u"UPDATE section_redirects SET target = ? WHERE target = ?"_s, bind(targetId, id)));
    GALLEY_TRY(replaceInSite(database, id, targetId));
    GALLEY_TRY(rebuildSectionLists(database, {id}, tree));
    GALLEY_TRY(database.exec(u"DELETE FROM sections WHERE id = ?"_s, bind(id)));
    GALLEY_TRY(database.exec(u"INSERT OR REPLACE INTO section_redirects (slug, target) VALUES (?, ?)"_s, bind(section.slug, targetId)));
    GALLEY_TRY(rebuildAround(database, {section.parent, targetId}));
    return bumpPublicVersion(database);
}

Result<void> removeSection(WriteContext &context, SectionId id, SectionId target, PersonId by)
{
    Database &database = context.database;
    GALLEY_TRY(manager(database, by));
    GALLEY_TAKE(section, sectionOf(database, id));
    GALLEY_TAKE(articles, database.number(u"SELECT count(*) FROM article_sections WHERE section = ?"_s, bind(id)));
    if (articles > 0 && !target) {
        return failure(ErrorCode::Refused, Store::tr("“%1” holds %n article(s). Merge it into another section first.", nullptr, static_cast<int>(articles)).arg(section.name),
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
        return failure(ErrorCode::Refused, Store::tr("People hold roles for “%1”. Give them others first.").arg(section.name),
                       u"has-people"_s);
    }
    GALLEY_TRY(replaceInSite(database, id, {}));
    GALLEY_TRY(database.exec(u"DELETE FROM section_redirects WHERE target = ?"_s, bind(id)));
    GALLEY_TRY(database.exec(u"DELETE FROM sections WHERE id = ?"_s, bind(id)));
    return bumpPublicVersion(database);
}

} // namespace galley
