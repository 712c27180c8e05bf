// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proofing.h"

#include "store/mergedentries.h"
#include "store/proofregister.h"
#include "store/sectionregister.h"
#include "store/situations.h"
#include "store/storetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QStringList listNames()
{
    return {QString::fromUtf16(wordListName), QString::fromUtf16(officeListName), QString::fromUtf16(styleListName)};
}

/// The list, or an empty one and a word about it: nobody's text may be held up by a list that was damaged.
template <typename List>
List readable(const Result<List> &list, const QString &name, QStringList &problems)
{
    if (list)
        return *list;
    //: %1 is a list's name, %2 what is wrong
    problems.append(Store::tr("The list “%1” cannot be read and counts as empty: %2").arg(name, list.error().message));
    return {};
}

/// A month or a year is no day that 今天 and 昨天 could be held against; invalid then, and where no date is known.
QDate publishedDay(const ArticleDate &date, const ProofPlaceAndTime &here)
{
    return date.precision() >= DatePrecision::Day ? date.dateIn(here.zone) : QDate();
}

Result<void> readSection(Database &database, const Handling &handling, ProofSetting &setting)
{
    if (handling.primarySection.isNull())
        return {};
    GALLEY_TAKE(sections, readSections(database));
    const auto primary = std::ranges::find(sections, handling.primarySection, &Section::id);
    if (primary == sections.end())
        return {};
    setting.surroundings.limits = primary->limits;
    setting.surroundings.promotional = primary->promotional;
    setting.surroundings.primarySection = primary->name;
    setting.barsOpenFindings = primary->barsOpenFindings;
    return {};
}

/// The series as the register has it now: by id, or by the name that was typed.
Result<SeriesId> seriesOf(Database &database, const Content &content)
{
    ArticleFacts facts;
    facts.series = content.series.id;
    if (facts.series.isNull() && !content.series.name.isEmpty()) {
        GALLEY_TRY(database.one(u"SELECT id FROM series WHERE name = ?"_s, bind(content.series.name),
                                [&](const Row &row) { facts.series = row.id<SeriesId>(0); }));
    }
    GALLEY_TRY(followMerges(database, facts));
    return facts.series;
}

Result<void> readSeriesPart(Database &database, ArticleId article, const Content &content, ProofSurroundings &surroundings)
{
    surroundings.seriesName = content.series.name;
    surroundings.seriesNumber = content.series.number;
    if (content.series.number == 0)
        return {};
    GALLEY_TAKE(series, seriesOf(database, content));
    if (series.isNull())
        return {};
    // The number is read out of the canonical text inside SQLite: a series of hundreds stays quick.
    QSet<int> taken;
    GALLEY_TRY(database.each(u"SELECT json_extract(CAST(revisions.canonical AS TEXT), '$.series.number') FROM articles "
                             "JOIN revisions ON revisions.seq = articles.head "
                             "WHERE articles.series = ? AND articles.id IS NOT ? AND articles.stage <> ?"_s,
                             bind(series, article, Stage::Spiked), [&](const Row &row) {
                                 if (row.integer(0) > 0)
                                     taken.insert(row.integer(0));
                             }));
    surroundings.seriesNumbersTaken = taken.values();
    std::ranges::sort(surroundings.seriesNumbersTaken);
    return {};
}

QStringList reportersOf(const Content &content)
{
    QStringList names = namesInAuthorLine(content.authorLine);
    for (const QString &name : content.signOff.names)
        if (!names.contains(name))
            names.append(name);
    return names;
}

} // namespace

QStringList namesInAuthorLine(QStringView line)
{
    static const QRegularExpression parts(u"[\\s\\x{3000}、，,；;/／|｜：:（）()]+"_s);
    static const QRegularExpression office(u"^(?:本报|本台|本网|本刊|见习|特约)*(?:实习记者|记者|通讯员|编辑|作者|实习生|摄影|摄|文|图)?"_s);
    static const QRegularExpression name(u"^(?:[\\x{3400}-\\x{9FFF}]{2,4}|[\\x{3400}-\\x{9FFF}]+(?:[·•][\\x{3400}-\\x{9FFF}]+)+)$"_s);
    static const QRegularExpression namelike(u"^[\\x{3400}-\\x{9FFF}]{5,6}$"_s); // 乌云其木格
    QStringList names;
    for (const QString &part : line.toString().split(parts, Qt::SkipEmptyParts)) {
        QString rest = part;
        // 文 and 图 begin names, too: alone they are an office only where nothing follows.
        const QRegularExpressionMatch before = office.match(part);
        const bool hasOffice = before.capturedLength() > 1;
        if (hasOffice || before.capturedLength() == part.size())
            rest = part.sliced(before.capturedLength());
        const bool isName = name.match(rest).hasMatch() || (hasOffice && namelike.match(rest).hasMatch());
        if (isName && !names.contains(rest))
            names.append(rest);
    }
    return names;
}

Result<ProofListCache::Compiled> ProofListCache::lists(Database &database)
{
    QList<qint64> versions;
    for (const QString &name : listNames()) {
        GALLEY_TAKE(version, database.number(u"SELECT coalesce(max(version), 0) FROM proof_lists WHERE name = ?"_s, bind(name)));
        versions.append(version);
    }
    const QMutexLocker locker(&m_mutex);
    if (m_compiled.lists && versions == m_versions)
        return m_compiled;
    QList<QByteArray> json;
    for (const QString &name : listNames()) {
        GALLEY_TAKE(bytes, readProofList(database, name));
        json.append(bytes);
    }
    Compiled made;
    ProofLists lists;
    lists.words = readable(wordsFromJson(json.at(0)), listNames().at(0), made.problems);
    lists.offices = readable(officesFromJson(json.at(1)), listNames().at(1), made.problems);
    lists.style = readable(styleFromJson(json.at(2)), listNames().at(2), made.problems);
    made.lists = std::make_shared<const CompiledLists>(std::move(lists));
    m_versions = versions;
    m_compiled = made;
    return made;
}

Result<ProofSetting> readProofSetting(Database &database, ProofListCache &cache, const ProofPlaceAndTime &here, ArticleId article,
                                      const Content &content, const Handling &handling)
{
    ProofSetting setting;
    GALLEY_TAKE(compiled, cache.lists(database));
    setting.lists = compiled.lists;
    setting.problems = compiled.problems;
    GALLEY_TAKE(dismissals, readDismissals(database, article));
    setting.dismissals = dismissals;

    ProofSurroundings &surroundings = setting.surroundings;
    surroundings.zone = here.zone;
    surroundings.today = here.now.toTimeZone(here.zone).date();
    surroundings.published = publishedDay(content.date, here);
    surroundings.place = handling.place;
    surroundings.reporters = reportersOf(content);
    surroundings.isReprint = handling.kind == Kind::Reprint || content.reprint.has_value();
    GALLEY_TRY(readSection(database, handling, setting));
    GALLEY_TRY(readSeriesPart(database, article, content, surroundings));
    return setting;
}

Result<ProofedArticle> proofreadStored(Database &database, ProofListCache &cache, const ProofPlaceAndTime &here,
                                       const ArticleState &state, const std::optional<ProofedArticle> &ahead)
{
    GALLEY_TAKE(content, contentOf(database, state.head));
    GALLEY_TAKE(setting, readProofSetting(database, cache, here, state.id, content, state.handling));
    if (ahead && ahead->contentHash == state.contentHash && ahead->setting == setting)
        return *ahead;
    const ProofReport report = proofread(content, setting.lists, setting.surroundings, setting.dismissals);
    return ProofedArticle{state.contentHash, std::move(setting), report};
}

} // namespace galley
