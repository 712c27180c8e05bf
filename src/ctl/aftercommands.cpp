// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/fieldsetting.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "store/outsideplaces.h"
#include "store/receipts.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QString timeText(const Session &session, const QDateTime &time)
{
    return time.toTimeZone(session.newsroom->zone()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

Result<Answer> receipts(Session &session)
{
    const auto id = session.newsroom->resolve(session.positional(0));
    if (!id)
        return std::unexpected(id.error());
    const auto all = readReceipts(*session.newsroom, *id);
    const auto entries = session.newsroom->audit(*id);
    if (!all || !entries)
        return std::unexpected(all ? entries.error() : all.error());
    QHash<qint64, QString> actions;
    for (const AuditEntry &entry : *entries)
        actions.insert(entry.number, actionName(entry.statement.action));
    QJsonArray array;
    QString text;
    for (const Receipt &receipt : *all) {
        array << QJsonObject{{u"audit_number"_s, receipt.audit}, {u"action"_s, actions.value(receipt.audit)},
                             {u"outlet"_s, receipt.outletName}, {u"outlet_id"_s, receipt.outlet.toString()},
                             {u"time"_s, timeOrNull(receipt.time)}, {u"ok"_s, receipt.ok}, {u"message"_s, receipt.message}};
        text += timeText(session, receipt.time) + (receipt.ok ? u"  ok      "_s : u"  failed  "_s)
            + actions.value(receipt.audit).leftJustified(14) + plainLine(receipt.outletName + u": "_s + receipt.message) + u'\n';
    }
    return Answer{QJsonObject{{u"id"_s, id->toString()}, {u"receipts"_s, array}}, text.toUtf8()};
}

QJsonObject copyJson(const OutsideCopy &copy, const QHash<PersonId, QString> &names)
{
    return {{u"id"_s, copy.id.toString()}, {u"article"_s, copy.article.toString()}, {u"place"_s, copy.place},
            {u"address"_s, copy.address}, {u"added_by"_s, names.value(copy.addedBy)}, {u"added"_s, timeOrNull(copy.added)},
            {u"done"_s, copy.done}, {u"done_by"_s, names.value(copy.doneBy)}, {u"done_at"_s, timeOrNull(copy.doneAt)},
            {u"note"_s, copy.note}};
}

QString copyLine(const OutsideCopy &copy)
{
    QString line = copy.id.toString() + (copy.done ? u"  done  "_s : u"  open  "_s) + plainLine(copy.place);
    if (!copy.address.isEmpty())
        line += u' ' + plainLine(copy.address);
    if (!copy.note.isEmpty())
        line += u": "_s + plainLine(copy.note);
    return line + u'\n';
}

/// Of one article, or of all that have open ones.
Result<QList<ArticleId>> articlesMeant(const Session &session)
{
    if (session.positional(0).isEmpty())
        return articlesWithOpenCopies(*session.newsroom);
    return session.newsroom->resolve(session.positional(0)).transform([](ArticleId id) { return QList<ArticleId>{id}; });
}

Result<Answer> listCopies(Session &session)
{
    const auto ids = articlesMeant(session);
    if (!ids)
        return std::unexpected(ids.error());
    const auto names = personNames(*session.newsroom);
    const bool openOnly = session.positional(0).isEmpty();
    QJsonArray array;
    QString text;
    for (const ArticleId id : *ids) {
        const auto copies = readOutsideCopies(*session.newsroom, id);
        if (!copies)
            return std::unexpected(copies.error());
        for (const OutsideCopy &copy : *copies) {
            if (copy.done && openOnly)
                continue;
            array << copyJson(copy, names);
            text += copyLine(copy);
        }
    }
    return Answer{QJsonObject{{u"outside_copies"_s, array}}, text.toUtf8()};
}

Result<Answer> told(const Session &session, const Result<OutsideCopy> &copy)
{
    if (!copy)
        return std::unexpected(copy.error());
    return Answer{copyJson(*copy, personNames(*session.newsroom)), copyLine(*copy).toUtf8()};
}

Result<Answer> addCopy(Session &session)
{
    const auto id = session.newsroom->resolve(session.positional(0));
    if (!id)
        return std::unexpected(id.error());
    OutsideCopy copy;
    copy.article = *id;
    copy.place = session.positional(1);
    copy.address = session.arguments.value(u"address"_s);
    copy.note = session.arguments.value(u"note"_s);
    return told(session, await(putOutsideCopy(*session.newsroom, copy, session.actor.id)));
}

/// By id or a unique beginning of one, open or done.
Result<OutsideCopy> copyNamed(const Session &session)
{
    const QString name = session.positional(0);
    const auto article = session.newsroom->resolve(session.arguments.value(u"article"_s));
    Result<QList<ArticleId>> ids = session.arguments.has(u"article"_s)
        ? article.transform([](ArticleId id) { return QList<ArticleId>{id}; })
        : articlesWithOpenCopies(*session.newsroom);
    if (!ids)
        return std::unexpected(ids.error());
    QList<OutsideCopy> found;
    for (const ArticleId id : *ids) {
        for (const OutsideCopy &copy : readOutsideCopies(*session.newsroom, id).value_or(QList<OutsideCopy>())) {
            if (copy.id.toString() == name || (name.size() >= 8 && copy.id.toString().startsWith(name)))
                found.append(copy);
        }
    }
    if (found.size() != 1) {
        return failure(found.isEmpty() ? ErrorCode::NotFound : ErrorCode::Usage,
                       Ctl::tr("%1 names no single outside copy. `galleyctl outside-copy list` gives their ids; with --article those of an "
                               "article that are done, too.").arg(name));
    }
    return found.constFirst();
}

Result<Answer> finishCopy(Session &session)
{
    auto copy = copyNamed(session);
    if (!copy)
        return std::unexpected(copy.error());
    copy->done = !session.arguments.has(u"open"_s);
    if (session.arguments.has(u"note"_s))
        copy->note = session.arguments.value(u"note"_s);
    return told(session, await(putOutsideCopy(*session.newsroom, *copy, session.actor.id)));
}

Result<Answer> removeCopy(Session &session)
{
    const auto copy = copyNamed(session);
    if (!copy)
        return std::unexpected(copy.error());
    if (const auto removed = await(removeOutsideCopy(*session.newsroom, copy->id, session.actor.id)); !removed)
        return std::unexpected(removed.error());
    return Answer{QJsonObject{{u"removed"_s, copy->id.toString()}}, QString(copy->id.toString() + u'\n').toUtf8()};
}

Result<Answer> listPlaces(Session &session)
{
    return usualOutsidePlaces(*session.newsroom).transform([](const QStringList &places) {
        return Answer{QJsonObject{{u"outside_places"_s, QJsonArray::fromStringList(places)}}, QString(places.join(u'\n') + u'\n').toUtf8()};
    });
}

Result<Answer> setPlaces(Session &session)
{
    QStringList places;
    for (const QString &given : session.arguments.positional)
        places += listValue(given);
    if (const auto done = await(setUsualOutsidePlaces(*session.newsroom, places, session.actor.id)); !done)
        return std::unexpected(done.error());
    return listPlaces(session);
}

} // namespace

QList<Command> afterCommands()
{
    const Option note{u"note"_s, u"TEXT"_s, Ctl::tr("what was found or done there")};
    const Option article{u"article"_s, u"ARTICLE"_s, Ctl::tr("among those of this article, done ones too")};
    return {
        {.name = u"article receipts"_s, .usage = u"ARTICLE"_s,
         .help = Ctl::tr("Tells what each outlet answered when the article was published, changed or taken away; newest first."),
         .run = receipts, .least = 1, .most = 1},
        {.name = u"outside-copy list"_s, .usage = u"[ARTICLE]"_s,
         .help = Ctl::tr("Lists copies outside the newsroom's outlets: all open ones, or those of an article."), .run = listCopies, .most = 1},
        {.name = u"outside-copy add"_s, .usage = u"ARTICLE PLACE"_s, .help = Ctl::tr("Puts a copy elsewhere on the list to work off."),
         .needs = Needs::Writing, .run = addCopy, .least = 2, .most = 2,
         .options = {{u"address"_s, u"ADDRESS"_s, Ctl::tr("where it is found")}, note}},
        {.name = u"outside-copy done"_s, .usage = u"COPY"_s, .help = Ctl::tr("Says that an outside copy is worked off."),
         .needs = Needs::Writing, .run = finishCopy, .least = 1, .most = 1,
         .options = {note, {u"open"_s, {}, Ctl::tr("the reverse: it is open again")}, article}},
        {.name = u"outside-copy remove"_s, .usage = u"COPY"_s, .help = Ctl::tr("Takes an open outside copy that was put down by mistake off the list."),
         .needs = Needs::Writing, .run = removeCopy, .least = 1, .most = 1, .options = {article}},
        {.name = u"outside-place list"_s, .help = Ctl::tr("Lists where the newsroom usually puts its texts elsewhere."), .run = listPlaces},
        {.name = u"outside-place set"_s, .usage = u"PLACE…"_s, .help = Ctl::tr("Sets where the newsroom usually puts its texts elsewhere."),
         .needs = Needs::Writing, .run = setPlaces, .least = 1, .most = -1},
    };
}

} // namespace galley
