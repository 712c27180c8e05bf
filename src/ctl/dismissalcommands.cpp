// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of proofing that people set aside: here as in the window.
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "store/proofing.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject dismissalJson(const ProofDismissal &dismissal, const QHash<PersonId, QString> &names)
{
    return {{u"article"_s, dismissal.article.isNull() ? QJsonValue() : QJsonValue(dismissal.article.toString())},
            {u"rule"_s, dismissal.rule}, {u"text"_s, dismissal.text}, {u"sentence"_s, dismissal.context},
            {u"reason"_s, dismissal.reason}, {u"person"_s, names.value(dismissal.person)},
            {u"time"_s, dismissal.time.toUTC().toString(Qt::ISODate)}};
}

Answer told(const QList<ProofDismissal> &dismissals, const Newsroom &newsroom)
{
    const QHash<PersonId, QString> names = personNames(newsroom);
    QJsonArray array;
    QString text;
    for (const ProofDismissal &dismissal : dismissals) {
        array << dismissalJson(dismissal, names);
        const QString where = dismissal.article.isNull() ? Ctl::tr("everywhere") : plainLine(dismissal.context);
        text += dismissal.rule % u"  "_s % plainLine(dismissal.text) % u"  "_s % where % u"  "_s % plainLine(dismissal.reason) % u'\n';
    }
    return {QJsonObject{{u"dismissals"_s, array}}, text.toUtf8()};
}

/// The open findings that the options name: by rule, and by text and sentence where these are given.
Result<QList<Finding>> namedFindings(const Session &session, const Article &article)
{
    const auto setting = session.newsroom->proofSetting(article.id, article.content, article.handling);
    if (!setting)
        return std::unexpected(setting.error());
    QList<Finding> findings = proofread(article.content, setting->lists, setting->surroundings, setting->dismissals).findings;
    const Arguments &given = session.arguments;
    findings.removeIf([&](const Finding &finding) {
        return finding.rule != given.value(u"rule"_s) || (given.has(u"text"_s) && finding.text != given.value(u"text"_s))
            || (given.has(u"sentence"_s) && finding.sentence != given.value(u"sentence"_s));
    });
    if (findings.isEmpty())
        return failure(ErrorCode::NotFound, Ctl::tr("Proofing finds nothing of that kind in this article."));
    return findings;
}

Result<Answer> dismiss(Session &session)
{
    if (session.arguments.value(u"rule"_s).isEmpty() || session.arguments.value(u"reason"_s).trimmed().isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("Say with --rule which finding, and with --reason why it is right as it stands."));
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    const auto findings = namedFindings(session, *article);
    if (!findings)
        return std::unexpected(findings.error());
    const bool everywhere = session.arguments.has(u"everywhere"_s);
    QList<ProofDismissal> done;
    for (const Finding &finding : *findings) {
        const ProofDismissal dismissal{.article = everywhere ? ArticleId() : article->id, .rule = finding.rule, .text = finding.text,
                                       .context = everywhere ? QString() : finding.sentence, .reason = session.arguments.value(u"reason"_s).trimmed(),
                                       .person = session.actor.id, .time = session.newsroom->clock().nowUtc()};
        const bool repeated = std::ranges::any_of(done, [&](const ProofDismissal &other) {
            return other.text == dismissal.text && other.context == dismissal.context;
        });
        if (repeated)
            continue;
        if (const auto kept = await(session.newsroom->dismissFinding(dismissal)); !kept)
            return std::unexpected(kept.error());
        done.append(dismissal);
    }
    return told(done, *session.newsroom);
}

Result<QList<ProofDismissal>> dismissalsNamed(const Session &session)
{
    ArticleId id;
    if (!session.positional(0).isEmpty()) {
        const auto article = findArticle(*session.newsroom, session.positional(0));
        if (!article)
            return std::unexpected(article.error());
        id = article->id;
    }
    return session.newsroom->proofDismissals(id);
}

Result<Answer> dismissals(Session &session)
{
    const auto all = dismissalsNamed(session);
    if (!all)
        return std::unexpected(all.error());
    return told(*all, *session.newsroom);
}

Result<Answer> recall(Session &session)
{
    auto all = dismissalsNamed(session);
    if (!all)
        return std::unexpected(all.error());
    const Arguments &given = session.arguments;
    const bool everywhere = session.positional(0).isEmpty();
    all->removeIf([&](const ProofDismissal &dismissal) {
        return dismissal.article.isNull() != everywhere || dismissal.rule != given.value(u"rule"_s)
            || (given.has(u"text"_s) && dismissal.text != given.value(u"text"_s));
    });
    if (all->isEmpty())
        return failure(ErrorCode::NotFound, Ctl::tr("No finding of that kind was set aside."));
    for (const ProofDismissal &dismissal : std::as_const(*all))
        if (const auto gone = await(session.newsroom->recallDismissal(dismissal, session.actor.id)); !gone)
            return std::unexpected(gone.error());
    return told(*all, *session.newsroom);
}

} // namespace

QList<Command> dismissalCommands()
{
    const Option rule{u"rule"_s, u"RULE"_s, Ctl::tr("the finding's rule, as check --json names it")};
    const Option text{u"text"_s, u"TEXT"_s, Ctl::tr("only those that stand on this text")};
    return {
        {.name = u"proof dismiss"_s, .usage = u"ARTICLE"_s, .help = Ctl::tr("Sets findings aside that are right as they stand."),
         .needs = Needs::Writing, .run = dismiss, .least = 1, .most = 1,
         .options = {rule, text, {u"sentence"_s, u"TEXT"_s, Ctl::tr("only those in this sentence")},
                     {u"reason"_s, u"TEXT"_s, Ctl::tr("why; kept with the article")},
                     {u"everywhere"_s, {}, Ctl::tr("in every article of the newsroom")}}},
        {.name = u"proof dismissals"_s, .usage = u"[ARTICLE]"_s, .help = Ctl::tr("What was set aside in an article and for the newsroom."),
         .run = dismissals, .least = 0, .most = 1},
        {.name = u"proof recall"_s, .usage = u"[ARTICLE]"_s, .help = Ctl::tr("Takes back what was set aside; without an article, for the newsroom."),
         .needs = Needs::Writing, .run = recall, .least = 0, .most = 1, .options = {rule, text}},
    };
}

} // namespace galley
