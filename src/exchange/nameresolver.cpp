// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/nameresolver.h"

#include "exchange/exchangetr.h"
#include "markup/render.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

/// 内蒙古自治区 and 内蒙古, 北京市 and 北京, 财经频道 and 财经 are one section to a page.
QString stemOf(const QString &name)
{
    static constexpr QStringView ends[] = {u"壮族自治区", u"回族自治区", u"维吾尔自治区", u"特别行政区", u"自治区", u"自治州", u"频道",
                                           u"栏目", u"新闻", u"省", u"市"};
    for (const QStringView end : ends) {
        if (name.size() >= end.size() + 2 && name.endsWith(end))
            return name.chopped(end.size());
    }
    return name;
}

/// 主题——系列名: parts with headlines of their own share what follows the dash. Empty when there is none.
QString themeOf(const QString &headline)
{
    constexpr qsizetype shortest = 4;
    const qsizetype dash = headline.lastIndexOf(u"——"_s);
    const QString theme = dash < 0 ? QString() : headline.sliced(dash + 2).trimmed();
    return theme.size() >= shortest ? theme : QString();
}

/// Who may not make register entries can import all the same: the article keeps what is printed.
bool isRefusal(const Error &error, const QString &what, QStringList &warnings)
{
    if (error.code != ErrorCode::Refused)
        return false;
    warnings.append(Exchange::tr("\"%1\" was not added to the register: %2").arg(what, error.message));
    return true;
}

} // namespace

Result<NameResolver> NameResolver::load(Newsroom &newsroom, PersonId person)
{
    NameResolver resolver(newsroom, person);
    const Result<QList<Section>> sections = newsroom.sections();
    if (!sections)
        return std::unexpected(sections.error());
    for (const Section &section : *sections)
        resolver.addSection(section);
    const Result<QList<Source>> sources = newsroom.sources();
    if (!sources)
        return std::unexpected(sources.error());
    for (const Source &source : *sources)
        resolver.m_sources.insert(sourceMatchKey(source.name), source.id);
    if (std::ranges::any_of(*sources, [](const Source &source) { return !source.list.isEmpty(); })) {
        for (const Source &source : *sources)
            resolver.m_listed.insert(source.id, source);
    }
    const Result<QList<Series>> series = newsroom.series();
    if (!series)
        return std::unexpected(series.error());
    for (const Series &entry : *series) {
        resolver.m_series.insert(entry.name, entry);
        if (const QString theme = themeOf(entry.name); !theme.isEmpty())
            resolver.m_seriesByTheme.insert(theme, entry.name);
    }
    const Result<QList<Tag>> tags = newsroom.tags();
    if (!tags)
        return std::unexpected(tags.error());
    for (const Tag &tag : *tags)
        resolver.m_tags.insert(tag.name, tag.id);
    const Result<SiteData> site = newsroom.site();
    if (!site)
        return std::unexpected(site.error());
    resolver.m_site = site->settings;
    const Result<int> articles = newsroom.count({});
    if (!articles)
        return std::unexpected(articles.error());
    resolver.m_hadArticles = *articles > 0;
    return resolver;
}

void NameResolver::judgeOrigin(ImportedArticle &imported) const
{
    const auto host = [](const QString &address) {
        QString name = QUrl(address).host().toLower();
        return name.startsWith("www."_L1) ? name.sliced(4) : name;
    };
    const QString ours = host(m_site.address);
    const QString theirs = host(imported.address);
    if (theirs.isEmpty() || imported.kind == Kind::Reprint || ours.isEmpty())
        return;
    if (theirs == ours || theirs.endsWith(u'.' + ours) || ours.endsWith(u'.' + theirs))
        return;
    imported.kind = Kind::Reprint;
    Content &content = imported.content;
    if (!content.reprint) {
        content.reprint = ReprintRecord();
        content.reprint->title = content.printedHeadline();
        content.reprint->author = content.authorLine;
        content.reprint->time = content.date.printed(m_newsroom->zone());
        content.reprint->snapshot = plainText(content.body);
    }
    if (content.reprint->address.isEmpty())
        content.reprint->address = imported.address;
    imported.warnings.append(Exchange::tr("The page is from %1 and was taken as a reprint.").arg(theirs));
}

void NameResolver::addSection(const Section &section)
{
    m_sections.append(section);
    if (!m_sectionByName.contains(section.name))
        m_sectionByName.insert(section.name, section.id);
    if (const QString stem = stemOf(section.name); !m_sectionByStem.contains(stem))
        m_sectionByStem.insert(stem, section.id);
}

QStringList NameResolver::sectionNames() const
{
    QStringList names;
    for (const Section &section : m_sections)
        names.append(section.name);
    return names;
}

SectionId NameResolver::section(const QString &name) const
{
    const QString wanted = name.trimmed();
    if (const auto found = m_sectionByName.constFind(wanted); found != m_sectionByName.cend())
        return *found;
    return m_sectionByStem.value(stemOf(wanted));
}

void NameResolver::resolveSections(ImportedArticle &imported, SectionId fallback, Handling &handling) const
{
    for (const QString &name : std::as_const(imported.sectionNames)) {
        const SectionId id = section(name);
        if (id.isNull())
            imported.warnings.append(Exchange::tr("There is no section \"%1\" here.").arg(name));
        else if (handling.primarySection.isNull())
            handling.primarySection = id;
        else if (id != handling.primarySection && !handling.furtherSections.contains(id))
            handling.furtherSections.append(id);
    }
    if (handling.primarySection.isNull())
        handling.primarySection = fallback;
}

Result<void> NameResolver::resolveSource(Content &content, QStringList &warnings)
{
    const QString key = sourceMatchKey(content.source.printed);
    if (key.isEmpty())
        return {};
    auto known = m_sources.constFind(key);
    if (known == m_sources.cend()) {
        Source source;
        source.printed = content.source.printed;
        source.name = QString(content.source.printed).remove(u'《').remove(u'》').trimmed();
        const Result<Source> put = await(m_newsroom->putSource(source, m_person));
        if (!put && !isRefusal(put.error(), source.name, warnings))
            return std::unexpected(put.error());
        known = m_sources.insert(key, put ? put->id : SourceId());
    }
    content.source.id = *known;
    return {};
}

/// Found by its name; else by the theme its headlines share, and then named for the theme.
Result<void> NameResolver::resolveSeries(Content &content, QStringList &warnings)
{
    SeriesPart &part = content.series;
    if (part.name.isEmpty())
        return {};
    const QString theme = themeOf(part.name);
    if (!m_series.contains(part.name) && !theme.isEmpty() && m_seriesByTheme.contains(theme)) {
        Series shared = m_series.value(m_seriesByTheme.value(theme));
        if (shared.name != theme && !m_series.contains(theme)) {
            shared.name = theme;
            if (Result<Series> renamed = await(m_newsroom->putSeries(shared, m_person)))
                shared = *renamed;
            m_series.insert(theme, shared);
            m_seriesByTheme.insert(theme, theme);
        }
        m_series.insert(part.name, shared);
    }
    auto known = m_series.constFind(part.name);
    if (known == m_series.cend()) {
        Series series;
        series.name = part.name;
        const Result<Series> put = await(m_newsroom->putSeries(series, m_person));
        if (!put && !isRefusal(put.error(), part.name, warnings))
            return std::unexpected(put.error());
        known = m_series.insert(part.name, put ? *put : Series());
        if (!theme.isEmpty())
            m_seriesByTheme.insert(theme, part.name);
    }
    part.id = known->id;
    return {};
}

Result<void> NameResolver::resolveTags(ImportedArticle &imported, Handling &handling)
{
    for (const QString &entry : std::as_const(imported.tagNames)) {
        const QString name = entry.trimmed();
        if (name.isEmpty())
            continue;
        auto known = m_tags.constFind(name);
        if (known == m_tags.cend()) {
            Tag tag;
            tag.name = name;
            const Result<Tag> put = await(m_newsroom->putTag(tag, m_person));
            if (!put && !isRefusal(put.error(), name, imported.warnings))
                return std::unexpected(put.error());
            known = m_tags.insert(name, put ? put->id : TagId());
        }
        if (!known->isNull() && !handling.tags.contains(*known))
            handling.tags.append(*known);
    }
    return {};
}

/// Where the newsroom keeps a list of the sources it may reprint from, others are worth a look.
void NameResolver::warnOfUnlistedSource(const Content &content, QStringList &warnings) const
{
    if (!content.reprint || m_listed.isEmpty() || content.source.printed.isEmpty())
        return;
    const Source source = m_listed.value(content.source.id);
    const QDate today = m_newsroom->clock().nowUtc().toTimeZone(m_newsroom->zone()).date();
    if (source.list.isEmpty())
        warnings.append(Exchange::tr("%1 stands on no list of sources that may be reprinted from.").arg(content.source.printed));
    else if (!source.isListedOn(today))
        warnings.append(Exchange::tr("%1 is not, or no longer, on the list \"%2\".").arg(content.source.printed, source.list));
}

bool NameResolver::hasAddressBefore(const QString &address, QList<ArticleId> &earlier)
{
    if (address.isEmpty())
        return false;
    bool repeated = m_addresses.contains(address);
    m_addresses.insert(address);
    if (m_hadArticles) {
        if (const Result<QList<ArticleId>> found = m_newsroom->findByAddress(address); found && !found->isEmpty()) {
            earlier += *found;
            repeated = true;
        }
    }
    return repeated;
}

/// Parts of one series may share a headline; the same part twice, or no series, is worth a look.
bool NameResolver::hasHeadlineBefore(const Content &content, QList<ArticleId> &earlier)
{
    const auto repeats = [&](const SeriesPart &before) {
        return before.id != content.series.id || content.series.id.isNull() || before.number == content.series.number;
    };
    QList<SeriesPart> &seen = m_headlines[content.headline];
    bool repeated = std::ranges::any_of(seen, repeats);
    if (m_hadArticles) {
        const QList<ArticleId> found = m_newsroom->findByHeadline(content.headline).value_or(QList<ArticleId>());
        for (const ArticleId id : found) {
            const Result<Article> article = m_newsroom->article(id);
            if (!article || !repeats(article->content.series))
                continue;
            repeated = true;
            if (!earlier.contains(id))
                earlier.append(id);
        }
    }
    if (seen.isEmpty() || !content.series.isNone())
        seen.append(content.series);
    return repeated;
}

/// One warning, the most telling: the same bytes, else the same address, else the same headline.
void NameResolver::warnOfRepeated(const Content &content, const QString &address, ArticleId sameBytes, QStringList &warnings,
                                  QList<ArticleId> &earlier)
{
    if (!sameBytes.isNull())
        earlier.append(sameBytes);
    const bool byAddress = hasAddressBefore(address, earlier);
    const bool byHeadline = hasHeadlineBefore(content, earlier);
    if (!sameBytes.isNull())
        warnings.append(Exchange::tr("The same text was brought in before."));
    else if (byAddress)
        warnings.append(Exchange::tr("An earlier article comes from the same address."));
    else if (byHeadline)
        warnings.append(Exchange::tr("An earlier article has the same headline."));
}

Result<NewArticle> NameResolver::resolve(ImportedArticle &imported, SectionId fallback, ArticleId sameBytes, QList<ArticleId> &earlier)
{
    NewArticle article;
    article.handling.slug = imported.slug;
    article.handling.kind = imported.kind;
    article.handling.genre = imported.genre;
    article.handling.responsibleEditor = imported.responsibleEditor;
    article.handling.place = imported.place;
    article.handling.urgency = imported.urgency;
    article.handling.subjects = imported.subjects;
    article.handling.related = imported.related;
    article.handling.notes = imported.notes;
    article.handling.embargo = imported.embargo;
    article.handling.publishAt = imported.publishAt;
    article.handling.expireAt = imported.expireAt;
    resolveSections(imported, fallback, article.handling);
    article.content = std::move(imported.content);
    if (Result<void> done = resolveSource(article.content, imported.warnings); !done)
        return std::unexpected(done.error());
    if (Result<void> done = resolveSeries(article.content, imported.warnings); !done)
        return std::unexpected(done.error());
    if (Result<void> done = resolveTags(imported, article.handling); !done)
        return std::unexpected(done.error());
    article.address = imported.address;
    if (article.address.isEmpty() && article.content.reprint)
        article.address = article.content.reprint->address;
    warnOfUnlistedSource(article.content, imported.warnings);
    warnOfRepeated(article.content, article.address, sameBytes, imported.warnings, earlier);
    return article;
}

} // namespace galley
