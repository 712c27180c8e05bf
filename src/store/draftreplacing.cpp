// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/draftreplacing.h"

#include "article/canonical.h"
#include "proof/fieldtext.h"
#include "store/actionsnow.h"
#include "store/storetext.h"
#include "store/try.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int surroundings = 24; ///< units shown on either side

/// The pieces of a line around a match, not cutting a character in two.
QString before(QStringView text, int at)
{
    qsizetype from = std::max<qsizetype>({0, at - surroundings, text.first(at).lastIndexOf(u'\n') + 1});
    if (from < at && text.at(from).isLowSurrogate())
        ++from;
    return text.sliced(from, at - from).toString();
}

QString after(QStringView text, int at)
{
    qsizetype to = std::min<qsizetype>(text.size(), at + surroundings);
    if (const qsizetype end = text.sliced(at, to - at).indexOf(u'\n'); end >= 0)
        to = at + end;
    if (to > at && text.at(to - 1).isHighSurrogate())
        --to;
    return text.sliced(at, to - at).toString();
}

/// A place between ]( and ), or in a word that is an address.
bool isInAddress(QStringView source, const TextMatch &match)
{
    qsizetype from = match.start;
    while (from > 0 && !source.at(from - 1).isSpace() && source.at(from - 1) != u'(' && source.at(from - 1) != u'<' && source.at(from - 1).unicode() < 0x2e80)
        --from;
    const QStringView word = source.sliced(from, std::min<qsizetype>(source.size() - from, match.start - from + 9));
    return (from > 1 && source.at(from - 1) == u'(' && source.at(from - 2) == u']') || word.startsWith("asset:"_L1)
        || word.startsWith("article:"_L1) || word.startsWith("http://"_L1) || word.startsWith("https://"_L1) || word.startsWith("mailto:"_L1);
}

Result<Person> personOf(const Newsroom &newsroom, PersonId id)
{
    GALLEY_TAKE(people, newsroom.people());
    for (const Person &person : people) {
        if (person.id == id)
            return person;
    }
    return failure(ErrorCode::NotFound, Store::tr("There is no such person."));
}

} // namespace

QList<DraftMatch> matchesIn(const Content &content, const DraftQuery &query, qsizetype most, bool *more, bool *tooCostly)
{
    QList<DraftMatch> found;
    for (const ProofField field : query.fields) {
        const QString text = fieldText(content, field, 0);
        const TextMatches matches = query.pattern.in(text, most - found.size());
        if (more && matches.more)
            *more = true;
        if (tooCostly && matches.tooCostly)
            *tooCostly = true;
        for (const TextMatch &place : matches.all)
            found.append({field, place, text.mid(place.start, place.length), query.pattern.replacement(text, place, query.replacement),
                          before(text, place.start), after(text, place.end()), field == ProofField::Body && isInAddress(text, place)});
        if (found.size() >= most)
            break;
    }
    return found;
}

Result<bool> DraftReplacing::mayEdit(ArticleId article, const Person &person) const
{
    GALLEY_TAKE(situation, m_newsroom.situation(article));
    for (const ActionState &state : actionsNow(m_newsroom, situation, person)) {
        if (state.action == Action::Save)
            return !state.refusal.has_value();
    }
    return false;
}

Result<DraftSearch> DraftReplacing::find(const DraftQuery &query, const std::atomic_bool *stop) const
{
    DraftSearch search;
    GALLEY_TAKE(person, personOf(m_newsroom, m_person));
    ArticleQuery drafts;
    drafts.stage = Stage::Draft;
    drafts.limit = 500;
    qsizetype found = 0;
    for (;; drafts.offset += drafts.limit) {
        GALLEY_TAKE(rows, m_newsroom.list(drafts));
        for (const ArticleRow &row : rows) {
            if (stop && *stop) {
                search.stopped = true;
                return search;
            }
            const Result<Article> article = m_newsroom.article(row.id);
            if (!article) {
                if (article.error().code == ErrorCode::NotFound)
                    continue; // gone since it was listed
                return std::unexpected(article.error());
            }
            ++search.searched;
            bool more = false;
            DraftMatches matches{row.id, article->revision, article->content.printedHeadline(), {}};
            matches.matches = matchesIn(article->content, query, mostMatches - found, &more, &search.tooCostly);
            if (matches.matches.isEmpty())
                continue;
            GALLEY_TAKE(mine, mayEdit(row.id, person));
            if (!mine) {
                ++search.notMine;
                continue;
            }
            found += matches.matches.size();
            search.articles.append(matches);
            if (more || found >= mostMatches) {
                search.more = true;
                return search;
            }
        }
        if (rows.size() < drafts.limit)
            return search;
    }
}

QList<ReplacedDraft> DraftReplacing::replace(const QList<DraftMatches> &chosen, const QSet<ArticleId> &unsaved) const
{
    QList<ReplacedDraft> report;
    for (const DraftMatches &article : chosen) {
        if (article.matches.isEmpty())
            continue;
        if (unsaved.contains(article.article))
            report.append({article.article, article.headline, 0, {}, {}, Store::tr("It is open here with unsaved edits. Save it first.")});
        else
            report.append(replaceIn(article));
    }
    return report;
}

ReplacedDraft DraftReplacing::replaceIn(const DraftMatches &chosen) const
{
    ReplacedDraft draft{chosen.article, chosen.headline, 0, chosen.revision, {}, {}};
    const auto refused = [&draft](const QString &why) {
        draft.refusal = why;
        return draft;
    };
    const Result<Article> article = m_newsroom.article(chosen.article);
    if (!article)
        return refused(article.error().message);
    if (article->revision != chosen.revision)
        return refused(Store::tr("It was changed since it was searched. Search again."));
    Content content = article->content;
    // From the back, so that the places in front stay what they are.
    QList<DraftMatch> matches = chosen.matches;
    std::ranges::sort(matches, [](const DraftMatch &a, const DraftMatch &b) { return std::pair(a.field, a.place.start) > std::pair(b.field, b.place.start); });
    for (const DraftMatch &match : std::as_const(matches)) {
        QString text = fieldText(content, match.field, 0);
        if (QStringView(text).mid(match.place.start, match.place.length) != match.text)
            return refused(Store::tr("It was changed since it was searched. Search again."));
        text.replace(match.place.start, match.place.length, match.replacement);
        if (match.field != ProofField::Body && match.field != ProofField::Summary && match.replacement.contains(u'\n'))
            return refused(Store::tr("A headline has one line."));
        if (!setFieldText(content, match.field, 0, text))
            return refused(Store::tr("The replacement does not fit a field."));
    }
    draft.replaced = int(matches.size());
    return save(draft, content);
}

ReplacedDraft DraftReplacing::save(ReplacedDraft draft, const Content &content) const
{
    SaveRequest request;
    request.article = draft.article;
    request.person = m_person;
    request.baseRevision = draft.before;
    request.content = content;
    const Result<SaveOutcome> saved = await(m_newsroom.save(request));
    if (saved) {
        draft.after = saved->revision;
    } else {
        draft.replaced = 0;
        draft.refusal = saved.error().code == ErrorCode::Conflict ? Store::tr("It was changed since it was searched. Search again.")
                                                                  : saved.error().message;
    }
    return draft;
}

ReplacedDraft DraftReplacing::restored(ReplacedDraft draft, const Revision &earlier) const
{
    const Result<Content> content = contentFromCanonical(earlier.canonical);
    if (content)
        return save(draft, *content);
    draft.refusal = content.error().message;
    return draft;
}

QList<ReplacedDraft> DraftReplacing::takeBack(const QList<ReplacedDraft> &done, const QSet<ArticleId> &unsaved) const
{
    QList<ReplacedDraft> report;
    for (const ReplacedDraft &each : done) {
        if (!each.isDone())
            continue;
        ReplacedDraft back{each.article, each.headline, each.replaced, each.after, {}, {}};
        const Result<Article> article = m_newsroom.article(each.article);
        const Result<Revision> earlier = m_newsroom.revision(each.before);
        if (unsaved.contains(each.article))
            back.refusal = Store::tr("It is open here with unsaved edits. Save it first.");
        else if (!article || !earlier)
            back.refusal = !article ? article.error().message : earlier.error().message;
        else if (article->revision != each.after)
            back.refusal = Store::tr("It was changed since. Its history has the text from before.");
        else
            back = restored(back, *earlier);
        if (!back.refusal.isEmpty())
            back.replaced = 0;
        report.append(back);
    }
    return report;
}

} // namespace galley
