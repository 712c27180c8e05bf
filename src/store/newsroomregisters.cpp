// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newsroom.h"

#include "store/dutyroster.h"
#include "store/mergedentries.h"
#include "store/newsroomprivate.h"
#include "store/peopleregister.h"
#include "store/proofregister.h"
#include "store/redirects.h"
#include "store/registers.h"
#include "store/sectionregister.h"
#include "store/siteregister.h"
#include "store/situations.h"
#include "store/sourceregister.h"
#include "store/templateregister.h"

using namespace Qt::StringLiterals;

namespace galley {

using Priority = Writer::Priority;

// ---- reading ----

Result<QList<Person>> Newsroom::people() const
{
    return d->read([](Database &database) { return readPeople(database); });
}

Result<Person> Newsroom::personByLogin(QStringView login) const
{
    return d->read([&](Database &database) { return readPersonByLogin(database, login); });
}

Result<QList<Section>> Newsroom::sections() const
{
    return d->read([](Database &database) { return readSections(database); });
}

Result<QList<Route>> Newsroom::routes() const
{
    return d->read([](Database &database) { return readRoutes(database); });
}

Result<QList<Tag>> Newsroom::tags() const
{
    return d->read([](Database &database) { return readTags(database); });
}

Result<QList<Source>> Newsroom::sources() const
{
    return d->read([](Database &database) { return readSources(database); });
}

Result<QList<Series>> Newsroom::series() const
{
    return d->read([](Database &database) { return readSeries(database); });
}

Result<QHash<SourceId, int>> Newsroom::sourceUsage() const
{
    return d->read([](Database &database) { return readSourceUsage(database); });
}

Result<QHash<SeriesId, int>> Newsroom::seriesUsage() const
{
    return d->read([](Database &database) { return readSeriesUsage(database); });
}

Result<QList<ArticleTemplate>> Newsroom::templates() const
{
    return d->read([](Database &database) { return readTemplates(database); });
}

Result<QList<Shift>> Newsroom::roster(const QDateTime &from, const QDateTime &until) const
{
    return d->read([&](Database &database) { return readRoster(database, from, until); });
}

Result<bool> Newsroom::onDuty(PersonId person, Role role) const
{
    return d->read([&](Database &database) { return readOnDuty(database, person, role, d->clock.nowUtc()); });
}

Result<QString> Newsroom::dutyHolders(Role role) const
{
    return d->read([&](Database &database) { return readDutyHolders(database, role, d->clock.nowUtc(), d->zone()); });
}

Result<SiteData> Newsroom::site() const
{
    return d->read([](Database &database) -> Result<SiteData> {
        GALLEY_TAKE(settings, readSiteSettings(database));
        GALLEY_TAKE(sections, readSections(database));
        GALLEY_TAKE(tags, readTags(database));
        GALLEY_TAKE(series, readSeries(database));
        GALLEY_TAKE(pages, readPages(database));
        GALLEY_TAKE(sectionRedirects, readRedirects<SectionId>(database));
        GALLEY_TAKE(tagRedirects, readRedirects<TagId>(database));
        GALLEY_TAKE(seriesRedirects, readRedirects<SeriesId>(database));
        GALLEY_TAKE(mergedSeries, readMergedSeries(database));
        return SiteData{settings, sections, tags, series, pages, sectionRedirects, tagRedirects, seriesRedirects, mergedSeries};
    });
}

Result<QByteArray> Newsroom::proofList(const QString &name) const
{
    return d->read([&](Database &database) { return readProofList(database, name); });
}

Result<QList<ListVersion>> Newsroom::proofListVersions(const QString &name) const
{
    return d->read([&](Database &database) { return readProofListVersions(database, name); });
}

Result<QByteArray> Newsroom::proofListAt(const QString &name, int version) const
{
    return version < 1 ? QByteArray() : d->read([&](Database &database) { return readProofList(database, name, version); });
}

Result<QList<ProofDismissal>> Newsroom::proofDismissals(ArticleId id) const
{
    return d->read([&](Database &database) { return readDismissals(database, id); });
}

Result<ProofSetting> Newsroom::proofSetting(ArticleId id, const Content &content, const Handling &handling) const
{
    return d->read([&](Database &database) {
        return readProofSetting(database, d->proofLists, {d->zone(), d->clock.nowUtc()}, id, content, handling);
    });
}

Result<QByteArray> Newsroom::proofReport(const QByteArray &contentHash) const
{
    return d->read([&](Database &database) { return readProofReport(database, contentHash); });
}

// ---- people and sections ----

QFuture<Result<Person>> Newsroom::putPerson(const Person &person, PersonId by)
{
    return d->write<Person>(Priority::Save, [person, by](WriteContext &context, Changes &changes) {
        changes.people = true;
        return galley::putPerson(context, person, by);
    });
}

QFuture<Result<Section>> Newsroom::putSection(const Section &section, PersonId by)
{
    return d->write<Section>(Priority::Save, [section, by](WriteContext &context, Changes &changes) {
        changes.sections = changes.site = true;
        return galley::putSection(context, section, by);
    });
}

QFuture<Result<void>> Newsroom::moveSection(SectionId section, SectionId parent, int position, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.sections = changes.site = true;
        return galley::moveSection(context, section, parent, position, by);
    });
}

QFuture<Result<void>> Newsroom::mergeSection(SectionId section, SectionId target, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.sections = changes.site = changes.people = changes.manyArticles = true;
        return galley::mergeSection(context, section, target, by);
    });
}

QFuture<Result<void>> Newsroom::removeSection(SectionId section, SectionId target, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.sections = changes.site = true;
        changes.people = changes.manyArticles = !target.isNull();
        return galley::removeSection(context, section, target, by);
    });
}

// ---- tags, sources, series ----

QFuture<Result<Tag>> Newsroom::putTag(const Tag &tag, PersonId by)
{
    return d->write<Tag>(Priority::Save, [tag, by](WriteContext &context, Changes &changes) {
        changes.tags = true;
        return galley::putTag(context, tag, by);
    });
}

QFuture<Result<void>> Newsroom::mergeTag(TagId tag, TagId target, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.tags = changes.manyArticles = true;
        return galley::mergeTag(context, tag, target, by);
    });
}

QFuture<Result<void>> Newsroom::removeTag(TagId tag, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.tags = changes.manyArticles = true;
        return galley::removeTag(context, tag, by);
    });
}

QFuture<Result<Source>> Newsroom::putSource(const Source &source, PersonId by)
{
    return d->write<Source>(Priority::Save, [source, by](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::putSource(context, source, by);
    });
}

QFuture<Result<QList<Source>>> Newsroom::putSources(const QList<Source> &sources, PersonId by)
{
    return d->write<QList<Source>>(Priority::Save, [sources, by](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::putSources(context, sources, by);
    });
}

QFuture<Result<void>> Newsroom::mergeSource(SourceId source, SourceId target, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::mergeSource(context, source, target, by);
    });
}

QFuture<Result<void>> Newsroom::removeSource(SourceId source, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::removeSource(context, source, by);
    });
}

QFuture<Result<Series>> Newsroom::putSeries(const Series &series, PersonId by)
{
    return d->write<Series>(Priority::Save, [series, by](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::putSeries(context, series, by);
    });
}

QFuture<Result<void>> Newsroom::mergeSeries(SeriesId series, SeriesId target, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.site = changes.manyArticles = true;
        return galley::mergeSeries(context, series, target, by);
    });
}

QFuture<Result<void>> Newsroom::removeSeries(SeriesId series, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::removeSeries(context, series, by);
    });
}

// ---- templates, roster, site ----

QFuture<Result<ArticleTemplate>> Newsroom::putTemplate(const ArticleTemplate &entry, PersonId by)
{
    return d->write<ArticleTemplate>(Priority::Save, [entry, by](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::putTemplate(context, entry, by);
    });
}

QFuture<Result<void>> Newsroom::removeTemplate(TemplateId entry, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::removeTemplate(context, entry, by);
    });
}

QFuture<Result<Shift>> Newsroom::putShift(const Shift &shift, PersonId by)
{
    return d->write<Shift>(Priority::Save, [shift, by](WriteContext &context, Changes &changes) {
        changes.people = true;
        return galley::putShift(context, shift, by);
    });
}

QFuture<Result<void>> Newsroom::removeShift(ShiftId shift, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.people = true;
        return galley::removeShift(context, shift, by);
    });
}

QFuture<Result<Page>> Newsroom::putPage(const Page &page, PersonId by)
{
    return d->write<Page>(Priority::Save, [page, by](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::putPage(context, page, by);
    });
}

QFuture<Result<void>> Newsroom::removePage(PageId page, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::removePage(context, page, by);
    });
}

QFuture<Result<void>> Newsroom::putRoutes(const QList<Route> &routes, PersonId by)
{
    return d->write<void>(Priority::Save, [routes, by](WriteContext &context, Changes &changes) {
        changes.site = true;
        return galley::putRoutes(context, routes, by);
    });
}

QFuture<Result<void>> Newsroom::putSiteSettings(const SiteSettings &settings, PersonId by)
{
    return d->write<void>(Priority::Save, [d = d.get(), settings, by](WriteContext &context, Changes &changes) -> Result<void> {
        changes.site = true;
        GALLEY_TRY(galley::putSiteSettings(context, settings, by));
        d->setZone(settings.zone);
        return {};
    });
}

// ---- proofing ----

QFuture<Result<void>> Newsroom::putProofList(const QString &name, const QByteArray &json, const QString &note, PersonId by)
{
    return d->write<void>(Priority::Save, [=](WriteContext &context, Changes &changes) {
        changes.proof = true;
        return galley::putProofList(context, name, json, note, by);
    });
}

QFuture<Result<void>> Newsroom::dismissFinding(const ProofDismissal &dismissal)
{
    return d->write<void>(Priority::Save, [dismissal](WriteContext &context, Changes &changes) {
        changes.proof = true;
        return galley::dismissFinding(context, dismissal);
    });
}

QFuture<Result<void>> Newsroom::recallDismissal(const ProofDismissal &dismissal, PersonId by)
{
    return d->write<void>(Priority::Save, [dismissal, by](WriteContext &context, Changes &changes) {
        changes.proof = true;
        return galley::recallDismissal(context, dismissal, by);
    });
}

} // namespace galley
