// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One text for another in all drafts that a person may edit: shown first, done with --apply.
#include "ctl/ctltext.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "proof/fieldtext.h"
#include "store/draftreplacing.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString shown(QString text)
{
    return plainLine(text.replace(u'\n', u'\u23ce'));
}

QJsonObject matchJson(const DraftMatch &match)
{
    return {{u"field"_s, fieldName(match.field)}, {u"start"_s, match.place.start}, {u"length"_s, match.place.length},
            {u"text"_s, match.text}, {u"replacement"_s, match.replacement}, {u"before"_s, match.before}, {u"after"_s, match.after}};
}

Answer told(const DraftSearch &search, const QList<ReplacedDraft> &report)
{
    QJsonArray articles;
    QString text;
    for (const DraftMatches &article : search.articles) {
        QJsonArray matches;
        text += article.article.toString() % u"  "_s % plainLine(article.headline) % u'\n';
        for (const DraftMatch &match : article.matches) {
            matches << matchJson(match);
            text += u"  "_s % shown(match.before) % u"[-"_s % shown(match.text) % u"-]{+"_s % shown(match.replacement) % u"+}"_s % shown(match.after) % u'\n';
        }
        QJsonObject told{{u"id"_s, article.article.toString()}, {u"headline"_s, article.headline}, {u"matches"_s, matches}};
        const auto outcome = std::ranges::find(report, article.article, &ReplacedDraft::article);
        if (outcome != report.end()) {
            told.insert(u"replaced"_s, outcome->replaced);
            told.insert(u"refusal"_s, outcome->refusal);
            text += u"  "_s % (outcome->isDone() ? Ctl::tr("%n replaced", nullptr, outcome->replaced) : outcome->refusal) % u'\n';
        }
        articles << told;
    }
    return {QJsonObject{{u"articles"_s, articles}, {u"searched"_s, search.searched}, {u"not_mine"_s, search.notMine}, {u"more"_s, search.more}},
            text.toUtf8()};
}

Result<Answer> replace(Session &session)
{
    const Arguments &given = session.arguments;
    const auto pattern = TextPattern::make(session.positional(0), {.matchCase = given.has(u"match-case"_s), .wholeWords = given.has(u"whole-words"_s),
                                                                   .regularExpression = given.has(u"regex"_s)});
    if (!pattern)
        return failure(ErrorCode::Usage, pattern.error().message);
    DraftQuery query{*pattern, session.positional(1)};
    if (given.has(u"body-only"_s))
        query.fields = {ProofField::Body};
    const DraftReplacing replacing(*session.newsroom, session.actor.id);
    const auto search = replacing.find(query);
    if (!search)
        return std::unexpected(search.error());
    if (search->tooCostly)
        return failure(ErrorCode::TooLarge, Ctl::tr("The expression tries too many ways on some text. Make it more definite."));
    DraftSearch chosen = *search;
    if (!given.has(u"addresses-too"_s)) {
        for (DraftMatches &article : chosen.articles)
            article.matches.removeIf([](const DraftMatch &match) { return match.inAddress; });
        chosen.articles.removeIf([](const DraftMatches &article) { return article.matches.isEmpty(); });
    }
    return told(chosen, given.has(u"apply"_s) ? replacing.replace(chosen.articles) : QList<ReplacedDraft>());
}

} // namespace

QList<Command> replaceCommands()
{
    return {
        {.name = u"article replace"_s, .usage = u"TEXT REPLACEMENT"_s,
         .help = Ctl::tr("Finds a text in all drafts you may edit and shows what would stand there; with --apply it is replaced, a revision an article."),
         .needs = Needs::Writing, .run = replace, .least = 2, .most = 2,
         .options = {{u"apply"_s, {}, Ctl::tr("replace; without it nothing is changed")},
                     {u"regex"_s, {}, Ctl::tr("TEXT is a regular expression, \\1 … in the replacement what its brackets took")},
                     {u"match-case"_s, {}, Ctl::tr("capital and small letters are different")},
                     {u"whole-words"_s, {}, Ctl::tr("only whole words, Chinese ones too")},
                     {u"body-only"_s, {}, Ctl::tr("not in headlines and summary")},
                     {u"addresses-too"_s, {}, Ctl::tr("also inside links' addresses and pictures' names")}}},
    };
}

} // namespace galley
