// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedhouse.h"

#include "twodesks.h"

#include "store/clockwork.h"
#include "store/comments.h"
#include "store/newsroomdoor.h"
#include "store/storefaults.h"
#include "sync/syncmergers.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

constexpr int mostArticles = 16;
const QString paragraphBreak = u"\n\n"_s;

} // namespace

SimulatedHouse::SimulatedHouse(const SimulationOrigin &origin, quint32 seed, const DeliberateBreaks &breaks)
    : m_origin(origin)
    , m_breaks(breaks)
    , m_seed(seed)
    , m_store(origin.parts().stores(m_clock))
    , m_people(origin.parts().people)
{
    const int desks = 3 + static_cast<int>(seed % 3);
    for (int i = 0; i < desks; ++i) {
        m_desks.push_back(newDesk(origin.parts().workstation));
        m_desks.back()->number = i;
    }
}

SimulatedHouse::~SimulatedHouse() = default;

std::unique_ptr<SimulatedHouse::Desk> SimulatedHouse::newDesk(const QString &folder)
{
    auto made = std::make_unique<Desk>();
    made->desk = std::make_unique<SyncDesk>(m_clock, m_store->door(), folder);
    useBreaks(*made);
    got(NewsroomDoor::write<int>(made->newsroom(), [](WriteContext &context, Changes &) -> Result<int> {
        GALLEY_TRY(context.database.exec(u"UPDATE sync_state SET client = ?"_s, bind(ClientId(QUuid::createUuid()))));
        return 0;
    }).result());
    return made;
}

void SimulatedHouse::useBreaks(Desk &desk)
{
    if (m_breaks.mergesCharacters)
        desk->useMergers({mergedByCharacter, syncMergers().handling});
    desk->setStoresCursorFirst(m_breaks.cursorBeforeRows);
    if (auto *file = dynamic_cast<EmbeddedRemote *>(&desk->own()))
        file->setBreaks(m_breaks.store);
}

SimulationOutcome SimulatedHouse::live(const QList<SimulatedThing> &course)
{
    int number = 0;
    for (const SimulatedThing &thing : course) {
        const QString what = happen(thing);
        m_outcome.trace.append(u"%1 %2 desk %3: %4"_s.arg(number++).arg(nameOf(thing.what)).arg(thing.desk % m_desks.size()).arg(what));
        if (!m_outcome.wrong.isEmpty())
            return m_outcome;
    }
    m_outcome.wrong = comeTogether();
    if (m_outcome.wrong.isEmpty())
        m_outcome.wrong = judge();
    return m_outcome;
}

QString SimulatedHouse::happen(const SimulatedThing &thing)
{
    Desk &desk = *m_desks.at(thing.desk % m_desks.size());
    m_clock.goOn(1 + thing.c % 90);
    switch (thing.what) {
    case SimulatedThing::What::Write: return write(desk, thing);
    case SimulatedThing::What::Save: return save(desk, thing);
    case SimulatedThing::What::Handle: return handle(desk, thing);
    case SimulatedThing::What::Act: return act(desk, thing);
    case SimulatedThing::What::Comment: return comment(desk, thing);
    case SimulatedThing::What::Sync: return sync(desk, thing);
    case SimulatedThing::What::Clock: return lookAtTheClock(desk);
    case SimulatedThing::What::Skew:
        // Days, or years, either way; or right again.
        desk->clock.setSkew(thing.a % 3 == 0 ? 0 : (static_cast<qint64>(thing.b % 2'000'000) - 1'000'000) * (thing.a % 3 == 1 ? 1 : 200));
        return {};
    case SimulatedThing::What::People: return changePeople(desk, thing);
    case SimulatedThing::What::Register: return changeRegister(desk, thing);
    case SimulatedThing::What::Time:
        m_clock.goOn(thing.a % 20'000);
        return {};
    case SimulatedThing::What::Backup: return backUp();
    case SimulatedThing::What::Restore: return restore();
    case SimulatedThing::What::Reinstall: return reinstall(desk);
    case SimulatedThing::What::Picture: return addPicture(desk, thing);
    }
    return {};
}

/// Mostly somebody who may do it here, as people do what they may; else anybody.
PersonId SimulatedHouse::aPersonFor(Desk &desk, ArticleId article, Action action, quint32 number) const
{
    if (number % 4 == 0)
        return aPerson(number >> 2);
    const Situation situation = got(desk.newsroom().situation(article));
    const QList<Person> people = got(desk.newsroom().people());
    for (qsizetype i = 0; i < m_people.size(); ++i) {
        const auto person = std::ranges::find(people, aPerson((number >> 2) + static_cast<quint32>(i)), &Person::id);
        if (person == people.cend())
            continue;
        for (const ActionState &state : availableActions(situation, *person, true, desk->clock.nowUtc())) {
            if (state.action == action && !state.refusal)
                return person->id;
        }
    }
    return aPerson(number >> 2);
}

QString SimulatedHouse::freshToken()
{
    const QString token = u"qx%1z"_s.arg(++m_nextToken, 5, 10, QChar(u'0'));
    m_tokens.insert(token);
    return token;
}

/// In the order in which they were made, whatever their ids.
std::optional<ArticleId> SimulatedHouse::anArticle(Desk &desk, quint32 number) const
{
    QList<ArticleId> ids;
    got(NewsroomDoor::read(desk.newsroom(), [&](Database &database) -> Result<bool> {
        GALLEY_TRY(database.each(u"SELECT id, headline FROM articles ORDER BY row"_s, {}, [&](const Row &row) { ids.append(row.id<ArticleId>(0)); }));
        return true;
    }));
    if (ids.isEmpty())
        return std::nullopt;
    return ids.at(number % ids.size());
}

PersonId SimulatedHouse::aPerson(quint32 number) const
{
    return m_people.at(number % m_people.size());
}

QString SimulatedHouse::write(Desk &desk, const SimulatedThing &thing)
{
    if (got(desk.newsroom().count({})) >= mostArticles)
        return save(desk, thing);
    const QList<Section> sections = got(desk.newsroom().sections());
    NewArticle article;
    QStringList paragraphs;
    QStringList tokens;
    for (int i = 0; i < 4; ++i) {
        tokens.append(freshToken());
        paragraphs.append(u"草原上的清晨来得很早，"_s + tokens.constLast() + u"。"_s);
    }
    article.content.headline = u"标题"_s + tokens.constFirst();
    article.content.source.printed = u"《北疆晚报》"_s;
    article.content.body = paragraphs.join(paragraphBreak);
    article.handling.primarySection = sections.at(thing.a % qMin<quint32>(4, static_cast<quint32>(sections.size()))).id;
    if (thing.b % 6 == 0)
        article.handling.slug = u"story-%1"_s.arg(thing.b % 5);
    if (thing.b % 9 == 0)
        article.handling.embargo = m_clock.nowUtc().addSecs(thing.c % 50'000);
    const auto made = await(desk.newsroom().createArticle(article, aPerson(thing.c)));
    if (!made) {
        for (const QString &token : std::as_const(tokens))
            m_tokens.remove(token);
        return made.error().code == ErrorCode::Refused ? made.error().detail : made.error().message;
    }
    m_outcome.texts += 1;
    return u"written"_s;
}

QString SimulatedHouse::save(Desk &desk, const SimulatedThing &thing)
{
    const auto id = anArticle(desk, thing.a);
    if (!id)
        return u"nothing"_s;
    const Article before = desk->article(*id);
    const QString token = freshToken();
    Content content = before.content;
    QStringList paragraphs = content.body.split(paragraphBreak);
    const QString sentence = u"她说，"_s + token + u"。"_s;
    switch (thing.b % 5) {
    case 0: content.summary = u"摘要"_s + token; break;
    case 1: content.headline = u"标题"_s + token; break;
    case 2: paragraphs.append(sentence); break;
    default: {
        QString &paragraph = paragraphs[thing.c % paragraphs.size()];
        const qsizetype end = paragraph.indexOf(u'。');
        // A third of them inside of its first sentence, at one end of it or the other: what two may do at once.
        if (end < 0 || (thing.b >> 8) % 3 > 0)
            paragraph += sentence;
        else
            paragraph.insert((thing.b >> 16) % 2 == 0 ? 0 : end, token);
    }
    }
    if (thing.b % 5 >= 2)
        content.body = paragraphs.join(paragraphBreak);
    const Action kind = before.stage == Stage::Review ? Action::EditInReview : Action::Save;
    const auto saved = await(desk.newsroom().save({*id, aPersonFor(desk, *id, kind, thing.c >> 8), before.revision, content, {}}));
    if (!saved) {
        m_tokens.remove(token);
        return saved.error().code == ErrorCode::Refused ? saved.error().detail : saved.error().message;
    }
    ++m_outcome.texts;
    return u"saved"_s;
}

QString SimulatedHouse::handle(Desk &desk, const SimulatedThing &thing)
{
    const auto id = anArticle(desk, thing.a);
    if (!id)
        return u"nothing"_s;
    const Article before = desk->article(*id);
    Handling handling = before.handling;
    const QList<Tag> tags = got(desk.newsroom().tags());
    switch (thing.b % 6) {
    case 0: handling.urgency = 1 + static_cast<int>(thing.c % 9); break;
    case 1: handling.place = u"地点%1"_s.arg(thing.c % 7); break;
    case 2: handling.slug = u"story-%1"_s.arg(thing.c % 5); break;
    case 3: handling.expireAt = m_clock.nowUtc().addSecs(thing.c % 100'000); break;
    case 4: handling.embargo = thing.c % 2 == 0 ? QDateTime() : m_clock.nowUtc().addSecs(thing.c % 60'000); break;
    default:
        if (!tags.isEmpty())
            handling.tags = {tags.at(thing.c % tags.size()).id};
    }
    const auto saved = await(desk.newsroom().save({*id, aPersonFor(desk, *id, Action::Save, thing.c >> 8), before.revision, {}, handling}));
    return saved ? u"handled"_s : saved.error().code == ErrorCode::Refused ? saved.error().detail : u"not possible"_s;
}

QString SimulatedHouse::act(Desk &desk, const SimulatedThing &thing)
{
    const auto id = anArticle(desk, thing.a);
    if (!id)
        return u"nothing"_s;
    const Article article = desk->article(*id);
    Action action = Action::Submit;
    const quint32 dice = thing.b % 100;
    switch (article.stage) {
    case Stage::Draft: action = dice < 94 ? Action::Submit : Action::ApproveUrgently; break;
    case Stage::Review: action = dice < 45 ? Action::Pass : dice < 85 ? Action::Approve : dice < 92 ? Action::Return : Action::Recall; break;
    case Stage::Approved: action = dice < 60 ? Action::Publish : dice < 80 ? Action::Schedule : Action::Return; break;
    case Stage::Settled:
        action = QList{Action::Correct, Action::Update, Action::TakeOffline, Action::Withdraw, Action::RestoreLive, Action::MakeUpReview}.at(dice % 6);
        break;
    case Stage::Spiked: action = Action::Unspike; break;
    }
    if (thing.c % 5 == 0)
        action = allActions[thing.b % std::size(allActions)];
    if (action == Action::GoLive || action == Action::Expire || action == Action::Save || action == Action::EditInReview || action == Action::ImportPublished)
        action = Action::Proofread;
    if (thing.c % 11 == 0)
        desk.newsroom().markOpened(*id, aPerson(thing.c >> 9)).waitForFinished();
    ActRequest request;
    request.article = *id;
    request.action = action;
    request.person = aPersonFor(desk, *id, action, thing.c >> 8);
    request.namedHash = article.contentHash;
    request.reason = u"理由"_s;
    request.targetStep = static_cast<int>(thing.c % 2);
    request.at = desk->clock.nowUtc().addSecs(60 + thing.c % 20'000);
    if (action == Action::Assign) {
        request.assignees = {aPerson(thing.c >> 16)};
    } else if (action == Action::Return && thing.c % 3 == 0) {
        const QString token = freshToken();
        request.places = {{placeOf(u"body"_s, article.content.body, 0, 4), u"这里"_s + token}};
        const auto done = await(desk.newsroom().act(request));
        if (!done)
            m_tokens.remove(token);
        return actionName(action) + u' ' + (done ? u"done"_s : done.error().detail);
    }
    const auto done = await(desk.newsroom().act(request));
    if (done && done->article.live == Live::Published)
        ++m_outcome.published;
    return actionName(action) + u' ' + (done ? u"done"_s : done.error().code == ErrorCode::Refused ? done.error().detail : u"not possible"_s);
}

QString SimulatedHouse::comment(Desk &desk, const SimulatedThing &thing)
{
    const auto id = anArticle(desk, thing.a);
    if (!id)
        return u"nothing"_s;
    const QString token = freshToken();
    Comment said;
    said.article = *id;
    said.text = u"看看"_s + token;
    if (!await(putComment(desk.newsroom(), said, aPerson(thing.b)))) {
        m_tokens.remove(token);
        return u"not said"_s;
    }
    return u"said"_s;
}

void SimulatedHouse::confirmIfStopped(Desk &desk)
{
    if (!got(desk->local().state()).stopped.isEmpty())
        desk->confirm();
}

/// Who stops though the store forgot nothing has lost its place.
void SimulatedHouse::noteStop(Desk &desk, const SyncReport &report)
{
    if (!report.stopped.isEmpty() && !m_wasRestored)
        m_outcome.wrong = u"desk %1 stopped, and nothing was the matter with the store: %2"_s.arg(desk.number).arg(report.stoppedFor);
}

QString SimulatedHouse::sync(Desk &desk, const SimulatedThing &thing)
{
    if (thing.b % 2 == 0)
        confirmIfStopped(desk);
    FaultyRemote::Weather weather;
    if (thing.a % 4 != 0) {
        weather.losesRequest = static_cast<int>((thing.a >> 4) % 15);
        weather.losesReply = static_cast<int>((thing.a >> 8) % 15);
        weather.doubles = static_cast<int>((thing.a >> 12) % 20);
        weather.delays = static_cast<int>((thing.a >> 16) % 12);
    }
    SequenceFeed sequence(desk->own(), thing.c);
    FaultyRemote network(m_breaks.sequenceIsCursor ? static_cast<Remote &>(sequence) : desk->own(), weather, thing.c);
    desk->setRemote(&network);
    const bool diskFails = thing.b % 7 == 0;
    StoreFaults::failAfter = diskFails ? static_cast<int>(thing.a % 300) + 1 : -1;
    const auto report = desk->trySync({.clientName = {}, .pagePushes = 1 + static_cast<int>(thing.b % 40), .pushesAtOnce = 1 + static_cast<int>(thing.c % 20)});
    StoreFaults::failAfter = -1;
    desk->setRemote(nullptr);
    m_late += network.takeLate();
    if (diskFails) { // a program whose disk failed begins anew
        desk->reconnect();
        useBreaks(desk);
    }
    if (thing.b % 3 == 0 && !m_late.isEmpty())
        static_cast<void>(desk->own().push({m_late.takeAt(thing.c % m_late.size())}));
    if (!report) {
        ++m_outcome.failedSyncs;
        if (report.error().code != ErrorCode::Network && !diskFails)
            m_outcome.wrong = u"sync failed: %1 (%2)"_s.arg(report.error().message, report.error().detail);
        return diskFails ? u"failed"_s : u"failed: "_s + report.error().message;
    }
    noteStop(desk, *report);
    m_outcome.together += report->local.together;
    m_outcome.conflicts += report->local.conflicts;
    m_outcome.refused += report->local.refused;
    return u"%1 sent, %2 taken, %3 together, %4 conflicts, %5 refused %6"_s.arg(report->sent).arg(report->local.taken).arg(report->local.together)
        .arg(report->local.conflicts).arg(report->local.refused).arg(report->stoppedFor);
}

QString SimulatedHouse::lookAtTheClock(Desk &desk)
{
    QStringList done;
    for (const DueWork &work : got(dueWork(desk.newsroom())))
        done.append(actionName(work.action) + (got(await(carryOutDue(desk.newsroom(), work))).done ? u" done"_s : u" not"_s));
    return done.join(u", "_s);
}

QString SimulatedHouse::changePeople(Desk &desk, const SimulatedThing &thing)
{
    const QList<Person> people = got(desk.newsroom().people());
    const auto found = std::ranges::find(people, aPerson(thing.a), &Person::id);
    if (found == people.cend())
        return u"nobody"_s;
    Person person = *found;
    if (thing.b % 3 == 0) {
        person.active = !person.active;
    } else {
        const Role role = allRoles[thing.c % 5];
        if (person.roles.size() > 1 && thing.b % 3 == 1)
            person.roles.removeLast();
        else if (!person.hasRole(role))
            person.roles.append({role, {}});
    }
    const auto put = await(desk.newsroom().putPerson(person, m_origin.parts().house.origin.admin));
    return put ? u"changed"_s : u"not changed"_s;
}

QString SimulatedHouse::changeRegister(Desk &desk, const SimulatedThing &thing)
{
    Newsroom &newsroom = desk.newsroom();
    const PersonId admin = m_origin.parts().house.origin.admin;
    switch (thing.a % 5) {
    case 0: {
        const auto put = await(newsroom.putTag({{}, u"话题%1"_s.arg(thing.b % 6), {}}, aPerson(thing.c)));
        return put ? u"tag"_s : u"no tag"_s;
    }
    case 1: {
        QList<Tag> tags = got(newsroom.tags());
        if (tags.isEmpty())
            return u"no tags"_s;
        Tag tag = tags.at(thing.b % tags.size());
        tag.name = u"话题%1"_s.arg(thing.c % 6);
        return await(newsroom.putTag(tag, admin)) ? u"tag renamed"_s : u"not renamed"_s;
    }
    case 2: {
        const QList<Tag> tags = got(newsroom.tags());
        if (tags.isEmpty())
            return u"no tags"_s;
        return await(newsroom.removeTag(tags.at(thing.b % tags.size()).id, admin)) ? u"tag removed"_s : u"not removed"_s;
    }
    case 3: {
        QList<Section> sections = got(newsroom.sections());
        Section section = sections.at(thing.b % sections.size());
        const QString token = freshToken();
        section.name = u"栏目"_s + token;
        const bool done = await(newsroom.putSection(section, admin)).has_value();
        if (!done)
            m_tokens.remove(token);
        return done ? u"section renamed"_s : u"not renamed"_s;
    }
    default: {
        SiteData site = got(newsroom.site());
        const QString token = freshToken();
        if (thing.b % 2 == 0)
            site.settings.sponsor = u"主办"_s + token;
        else
            site.settings.copyrightHolder = u"版权"_s + token;
        const bool done = await(newsroom.putSiteSettings(site.settings, admin)).has_value();
        if (!done)
            m_tokens.remove(token);
        return done ? u"site"_s : u"no site"_s;
    }
    }
}

void SimulatedHouse::withNobodyConnected(const std::function<void()> &work)
{
    for (const auto &desk : m_desks)
        desk->desk->disconnect();
    work();
    for (const auto &desk : m_desks) {
        desk->desk->reconnect();
        useBreaks(*desk);
    }
}

QString SimulatedHouse::backUp()
{
    withNobodyConnected([this] { m_store->backUp(); });
    m_hasBackup = true;
    return {};
}

QString SimulatedHouse::restore()
{
    if (!m_hasBackup)
        return u"no backup"_s;
    m_wasRestored = true;
    withNobodyConnected([this] { m_store->restore(); });
    return u"restored"_s;
}

/// The machine is gone with whatever it had not sent.
QString SimulatedHouse::reinstall(Desk &desk)
{
    QSet<QString> gone = tokensOf(desk.newsroom());
    for (const auto &other : m_desks) {
        if (other.get() != &desk)
            gone -= tokensOf(other->newsroom());
    }
    m_lost += gone;
    const int number = desk.number;
    const auto origin = m_origin.parts().house.id;
    desk.desk = std::make_unique<SyncDesk>(m_clock, m_store->door(), origin);
    useBreaks(desk);
    desk.number = number;
    // Without its first sync there is nobody to do anything.
    const auto report = desk->trySync();
    if (!report)
        m_outcome.wrong = u"a new workstation cannot read the store: %1 (%2)"_s.arg(report.error().message, report.error().detail);
    return u"%1 sentences gone"_s.arg(gone.size());
}

QString SimulatedHouse::addPicture(Desk &desk, const SimulatedThing &thing)
{
    const auto id = anArticle(desk, thing.a);
    if (!id)
        return u"nothing"_s;
    QByteArray bytes = QByteArray::number(thing.b).repeated(thing.c % 7 == 0 ? 150'000 : 20);
    const auto name = await(desk.newsroom().putAsset(bytes));
    if (!name)
        return u"not kept"_s;
    const QByteArray hash = *name;
    const QString refusal = desk->save(*id, aPerson(thing.c >> 8), [&](Content &content, Handling &) {
        content.assets.append({hash, u"a.jpg"_s, {}, {}, {}, {}, {}});
    });
    return refusal.isEmpty() ? u"shown"_s : refusal;
}

/// The weather clears, clocks are set right, somebody confirms what was stopped, and everybody syncs until nothing moves.
QString SimulatedHouse::comeTogether()
{
    for (const auto &desk : m_desks)
        desk->desk->clock.setSkew(0);
    m_clock.goOn(3600);
    for (int round = 0; round < 12; ++round) {
        bool moved = false;
        for (const auto &desk : m_desks) {
            confirmIfStopped(*desk);
            const auto report = desk->desk->trySync();
            if (!report)
                return u"the last sync failed: %1 (%2)"_s.arg(report.error().message, report.error().detail);
            noteStop(*desk, *report);
            if (!m_outcome.wrong.isEmpty())
                return m_outcome.wrong;
            moved = moved || !report->movedNothing() || !report->stopped.isEmpty() || desk->desk->waiting() != 0;
            m_outcome.together += report->local.together;
            m_outcome.conflicts += report->local.conflicts;
            m_outcome.refused += report->local.refused;
            m_outcome.trace.append(u"end %1 desk %2: %3 sent, %4 taken, %5 together, %6 refused, %8 waiting %7"_s.arg(round).arg(desk->number).arg(report->sent)
                                       .arg(report->local.taken).arg(report->local.together).arg(report->local.refused).arg(report->problems.join(u"; "_s)).arg(desk->desk->waiting()));
        }
        if (round == 0) {
            // What was under way all the time arrives now, and must do nothing any more.
            for (const Push &push : std::exchange(m_late, {}))
                static_cast<void>(m_desks.front()->desk->own().push({push}));
        }
        if (!moved && round > 1)
            return {};
    }
    return u"it does not come to rest"_s;
}

} // namespace galley::testkit
