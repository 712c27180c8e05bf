// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "store/newsroom.h"

#include <QHash>

namespace galley {

/// Turns the names an imported article came with into the newsroom's own sections, sources, series and
/// tags; what is missing of the last three is made. Asks the store for each name once.
class NameResolver
{
public:
    static Result<NameResolver> load(Newsroom &newsroom, PersonId person);

    /// A page from another site than ours is somebody else's text: kind and record say so; where only its source
    /// is another medium, a warning does. Nothing is asked of a text without an address.
    void judgeOrigin(ImportedArticle &imported) const;

    QStringList sectionNames() const;
    /// The article as the store takes it. What has no place in the newsroom is told in the warnings.
    /// sameBytes is the article that the same bytes were brought in as, if any; earlier gets all that it may repeat.
    Result<NewArticle> resolve(ImportedArticle &imported, SectionId fallback, ArticleId sameBytes, QList<ArticleId> &earlier);

private:
    NameResolver(Newsroom &newsroom, PersonId person) : m_newsroom(&newsroom), m_person(person) {}

    void addSection(const Section &section);
    SectionId section(const QString &name) const;
    void resolveSections(ImportedArticle &imported, SectionId fallback, Handling &handling) const;
    Result<void> resolveSource(Content &content, QStringList &warnings);
    Result<void> resolveSeries(Content &content, QStringList &warnings);
    Result<void> resolveTags(ImportedArticle &imported, Handling &handling);
    void warnOfUnlistedSource(const Content &content, QStringList &warnings) const;
    void warnOfRepeated(const Content &content, const QString &address, ArticleId sameBytes, QStringList &warnings, QList<ArticleId> &earlier);
    bool hasAddressBefore(const QString &address, QList<ArticleId> &earlier);
    bool hasHeadlineBefore(const Content &content, QList<ArticleId> &earlier);

    Newsroom *m_newsroom;
    PersonId m_person;
    QList<Section> m_sections;
    QHash<QString, SectionId> m_sectionByName;
    QHash<QString, SectionId> m_sectionByStem;  ///< name without 省, 市, 自治区 …
    QHash<QString, SourceId> m_sources;         ///< by match key
    QHash<QString, Series> m_series;            ///< by name
    QHash<QString, QString> m_seriesByTheme;    ///< what stands after —— in its headlines, to its name
    QHash<QString, TagId> m_tags;
    QHash<QString, QList<SeriesPart>> m_headlines; ///< seen in this run
    SiteSettings m_site;
    QSet<QString> m_addresses;                     ///< seen in this run
    QHash<SourceId, Source> m_listed;              ///< the register, where any of it stands on a list
    bool m_hadArticles = true;
};

} // namespace galley
