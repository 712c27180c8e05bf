// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlejson.h"
#include "ctl/ctltext.h"
#include "ctl/deliveryanswer.h"
#include "ctl/lookup.h"
#include "ctl/newsroomstore.h"
#include "ctl/placelookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "publish/publishing.h"
#include "store/correcting.h"
#include "sync/outletleases.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What a word of the command line asks for, given its options and how the article stands.
using ActionOf = Action (*)(const Session &, const Article &);

template <Action action>
Action always(const Session &, const Article &)
{
    return action;
}

Action passing(const Session &session, const Article &)
{
    return session.arguments.has(u"make-up"_s) ? Action::MakeUpReview : Action::Pass;
}

Action approval(const Session &session, const Article &)
{
    return session.arguments.has(u"urgent"_s) ? Action::ApproveUrgently : Action::Approve;
}

Action withdrawal(const Session &session, const Article &)
{
    if (session.arguments.has(u"gone"_s))
        return Action::MarkGone;
    return session.arguments.has(u"offline"_s) ? Action::TakeOffline : Action::Withdraw;
}

Action restoring(const Session &, const Article &article)
{
    return article.stage == Stage::Spiked ? Action::Unspike : Action::RestoreLive;
}

bool changesLive(Action action)
{
    return action == Action::Publish || action == Action::Withdraw || action == Action::TakeOffline
        || action == Action::MarkGone || action == Action::RestoreLive;
}

/// What goes with a withdrawal: --asked-by, --notice.
WithdrawalWords wordsOf(const Session &session)
{
    WithdrawalWords words;
    words.askedBy = session.arguments.value(u"asked-by"_s);
    if (session.arguments.has(u"notice"_s))
        words.notice = session.arguments.value(u"notice"_s);
    return words;
}

/// --outside 公众号 or --outside 公众号=https://…, as often as there are copies.
QList<OutsideCopyPlan> outsideCopiesOf(const Session &session)
{
    QList<OutsideCopyPlan> copies;
    const QStringList given = session.arguments.values(u"outside"_s);
    for (const QString &copy : given)
        copies.append({copy.section(u'=', 0, 0).trimmed(), copy.section(u'=', 1).trimmed()});
    return copies;
}

Result<ActRequest> requestOf(const Session &session, const Article &article, Action action)
{
    const Arguments &arguments = session.arguments;
    if (arguments.has(u"offline"_s) && arguments.has(u"gone"_s)) // one can be taken back, the other never
        return failure(ErrorCode::Usage, Ctl::tr("Choose one of --offline and --gone."));
    ActRequest request;
    request.article = article.id;
    request.action = action;
    request.person = session.actor.id;
    request.reason = arguments.value(u"reason"_s);
    // Who names no hash speaks of the text as it stands.
    request.namedHash = article.contentHash;
    if (arguments.has(u"hash"_s)) {
        const auto hash = parseHash(arguments.value(u"hash"_s));
        if (!hash)
            return std::unexpected(hash.error());
        request.namedHash = *hash;
    }
    if (arguments.has(u"to-step"_s)) {
        const auto step = parseNumber(arguments.value(u"to-step"_s), 0, 99);
        if (!step)
            return std::unexpected(step.error());
        request.targetStep = *step;
    }
    request.outsideCopies = outsideCopiesOf(session);
    if (action == Action::Return) {
        for (const QString &text : arguments.values(u"at"_s)) {
            const auto reason = parsePlacedReason(article.content, text);
            if (!reason)
                return std::unexpected(reason.error());
            request.places.append(*reason);
        }
        return request;
    }
    if (arguments.has(u"at"_s)) {
        const auto time = parseTime(arguments.value(u"at"_s), session.newsroom->zone());
        if (!time)
            return std::unexpected(time.error());
        request.at = *time;
    } else if (action == Action::Schedule) {
        return failure(ErrorCode::Usage, Ctl::tr("When? Give --at \"2026-11-24 08:00\"."));
    }
    return request;
}

/// The file that a page's address stands for in a folder outlet.
QString fileOf(const QString &folder, const QString &address)
{
    return address.startsWith(u'/') ? QString(folder + address) : QString(folder + u'/' + address);
}

Result<Answer> answerFor(const Session &session, Action action, const ActOutcome &outcome, const QList<Delivery> &deliveries)
{
    const Article &article = outcome.article;
    QJsonObject object{{u"id"_s, article.id.toString()},
                       {u"action"_s, actionName(action)},
                       {u"headline"_s, article.content.printedHeadline()},
                       {u"stage"_s, stageName(article.stage)},
                       {u"step"_s, article.step},
                       {u"live"_s, liveName(article.live)},
                       {u"content_hash"_s, hashJson(article.contentHash)},
                       {u"approved_hash"_s, hashJson(article.approvedHash)},
                       {u"revision"_s, hashJson(article.revision)},
                       {u"audit_number"_s, outcome.auditNumber}};
    Answer answer;
    QString line = plainLine(article.content.printedHeadline()) + u": "_s + stageName(article.stage);
    if (article.stage == Stage::Review)
        line += u' ' + QString::number(article.step);
    if (article.live != Live::None)
        line += u", "_s + liveName(article.live);
    answer.text = QString(line + u'\n').toUtf8();
    if (changesLive(action)) {
        addDeliveries(object, answer, deliveries);
        object[u"address"_s] = QJsonValue::Null;
        if (const auto live = session.newsroom->liveArticle(article.id); live && !live->address.isEmpty()) {
            object[u"address"_s] = live->address;
            for (const Delivery &delivery : deliveries) {
                if (delivery.report)
                    answer.text += QString(u"  "_s + fileOf(delivery.outlet.folder, live->address) + u'\n').toUtf8();
            }
        }
        if (deliveries.isEmpty())
            answer.diagnostics << Ctl::tr("No outlet is set up yet: no page was written. `galleyctl outlet add` makes one.");
    }
    answer.json = object;
    return answer;
}

Result<Answer> carry(Session &session, ActionOf actionOf)
{
    if (session.arguments.has(u"watch"_s))
        return failure(ErrorCode::Usage, Ctl::tr("`publish --watch` runs by itself, where nobody else has the newsroom open."));
    if (session.positional(0).isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("Which article?"));
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    const Action action = actionOf(session, *article);
    const auto request = requestOf(session, *article, action);
    if (!request)
        return std::unexpected(request.error());
    if (!changesLive(action)) {
        const auto outcome = await(startCorrection(*session.newsroom, *request, session.arguments.value(u"note"_s)));
        if (!outcome)
            return std::unexpected(outcome.error());
        return answerFor(session, action, *outcome, {});
    }
    const auto keeper = outletKeeper(*session.newsroom, session.actor.id, OutletLeases::usualSeconds,
                                     session.arguments.has(u"password-file"_s) ? session.path(session.arguments.value(u"password-file"_s)) : QString());
    if (!keeper)
        return std::unexpected(keeper.error());
    const auto publication = carryOut(*session.newsroom, *request, wordsOf(session), keeper->get());
    if (!publication)
        return std::unexpected(publication.error());
    return answerFor(session, action, publication->outcome, publication->deliveries);
}

Command verb(const QString &name, const QString &help, ActionOf actionOf, const QList<Option> &options = {})
{
    QList<Option> all{{u"reason"_s, u"TEXT"_s, Ctl::tr("why; some actions ask for it")},
                      {u"hash"_s, u"HEX"_s, Ctl::tr("the content hash that is meant; by default the present text's")}};
    return {.name = name, .usage = u"ARTICLE"_s, .help = help, .needs = Needs::Writing,
            .run = [actionOf](Session &session) { return carry(session, actionOf); },
            .least = 1, .most = 1, .options = all + options};
}

/// Publishing needs an article, or --watch.
Command publishing()
{
    Command command = verb(u"publish"_s, Ctl::tr("Publishes an approved article to every outlet; with --watch, carries out schedules and "
                                                 "expiries unattended."), always<Action::Publish>,
                           {{u"watch"_s, {}, Ctl::tr("keep the newsroom's clock until stopped, and answer other commands meanwhile")},
                            {u"every"_s, u"S"_s, Ctl::tr("with --watch: look at least every so many seconds; by default 20")},
                            {u"lease"_s, u"S"_s, Ctl::tr("with --watch, where the newsroom has a store: after so many seconds without a sign of life another "
                                                         "publisher may take over; by default 60")},
                            {u"password-file"_s, u"FILE"_s, Ctl::tr("the first line is your password in the store; else GALLEY_STORE_PASSWORD, the keychain, or you are asked")}});
    command.usage = u"ARTICLE | --watch"_s;
    command.least = 0;
    return command;
}

} // namespace

QList<Command> workflowCommands()
{
    return {
        verb(u"submit"_s, Ctl::tr("Sends a draft to review."), always<Action::Submit>),
        verb(u"recall"_s, Ctl::tr("Takes back a submitted article that no reviewer has opened."), always<Action::Recall>),
        verb(u"pass"_s, Ctl::tr("Passes a review step that is not the last."), passing,
             {{u"make-up"_s, {}, Ctl::tr("a review owed after an urgent approval")}}),
        verb(u"return"_s, Ctl::tr("Sends an article back, with a reason."), always<Action::Return>,
             {{u"to-step"_s, u"N"_s, Ctl::tr("to this earlier step; by default to the draft")},
              {u"at"_s, u"QUOTE=REASON"_s, Ctl::tr("a reason at the words it is about; as often as there are such places")}}),
        verb(u"approve"_s, Ctl::tr("Approves an article at the last step."), approval,
             {{u"urgent"_s, {}, Ctl::tr("over the heads of the steps before, which are then owed")}}),
        verb(u"proofread"_s, Ctl::tr("Records a proofreading of the present text."), always<Action::Proofread>),
        verb(u"spike"_s, Ctl::tr("Puts an article that was never live aside."), always<Action::Spike>),
        verb(u"schedule"_s, Ctl::tr("Sets the time at which an approved article goes out."), always<Action::Schedule>,
             {{u"at"_s, u"TIME"_s, Ctl::tr("2026-11-24 08:00 by the newsroom's clock, or with an offset")}}),
        publishing(),
        verb(u"correct"_s, Ctl::tr("Opens a published article for correction; readers keep what is there."), always<Action::Correct>,
             {{u"note"_s, u"TEXT"_s, Ctl::tr("a correction note for readers, dated today, in the new draft")}}),
        verb(u"update"_s, Ctl::tr("Opens a published article for what is new; readers keep what is there."), always<Action::Update>),
        verb(u"withdraw"_s, Ctl::tr("Withdraws a published article, with a notice in its place."), withdrawal,
             {{u"offline"_s, {}, Ctl::tr("take it offline for the time being, without a notice")},
              {u"gone"_s, {}, Ctl::tr("leave no page at all")},
              {u"asked-by"_s, u"WHO"_s, Ctl::tr("who asked for it; kept with the statement")},
              {u"notice"_s, u"TEXT"_s, Ctl::tr("what readers find in the page's place; by default the reason")},
              {u"outside"_s, u"PLACE[=ADDRESS]"_s, Ctl::tr("a copy elsewhere to work off by hand; may be given again")}}),
        verb(u"restore"_s, Ctl::tr("Brings back what was withdrawn, taken offline or spiked."), restoring),
    };
}

} // namespace galley
