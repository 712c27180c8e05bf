// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/nameresolver.h"

#include "exchange/exchangetr.h"

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
    const Result<int> articles = newsroom.count({});
    if (!articles)
        return std::unexpected(articles.error());
    resolver.m_hadArticles = *articles > 0;
    return resolver;
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

/// Parts of one series may share a headline; the same part twice, or no series, is worth a look.
void NameResolver::warnOfRepeatedHeadline(const Content &content, QStringList &warnings)
{
    const auto repeats = [&](const SeriesPart &earlier) {
        return earlier.id != content.series.id || content.series.id.isNull() || earlier.number == content.series.number;
    };
    QList<SeriesPart> &seen = m_headlines[content.headline];
    bool repeated = std::ranges::any_of(seen, repeats);
    if (!repeated && m_hadArticles) {
        const Result<QList<ArticleId>> earlier = m_newsroom->findByHeadline(content.headline);
        for (qsizetype i = 0; earlier && !repeated && i < earlier->size(); ++i) {
            const Result<Article> article = m_newsroom->article(earlier->at(i));
            repeated = article && repeats(article->content.series);
        }
    }
    if (repeated)
        warnings.append(Exchange::tr("An earlier article has the same headline."));
    if (seen.isEmpty() || !content.series.isNone())
        seen.append(content.series);
}

Result<NewArticle> NameResolver::resolve(ImportedArticle &imported, SectionId fallback)
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
    warnOfRepeatedHeadline(article.content, imported.warnings);
    return article;
}

} // namespace galley
