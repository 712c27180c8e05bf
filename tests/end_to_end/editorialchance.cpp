// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorialchance.h"

#include "publish/outlets.h"
#include "store/clockwork.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

/// Few enough that each comes far.
constexpr qsizetype mostArticles = 14;

void breakStore(const QString &folder, const QStringList &sql)
{
    const QString name = u"breaking"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(folder + u"/newsroom.sqlite"_s);
        if (!database.open())
            qFatal("the store cannot be broken: %s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        for (const QString &statement : sql) {
            if (!query.exec(statement))
                qFatal("the store cannot be broken: %s", qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

/// The words of all texts that stand in any file below the folder, or in its name.
QHash<QString, QString> tokensIn(const QString &folder)
{
    static const QRegularExpression token(u"qx[0-9]{6}z"_s, QRegularExpression::CaseInsensitiveOption);
    QHash<QString, QString> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        const QString text = path.mid(folder.size()) + u'\n' + QString::fromUtf8(file.readAll());
        for (auto it = token.globalMatch(text); it.hasNext();)
            found.insert(it.next().captured().toLower(), path.mid(folder.size()));
    }
    return found;
}

} // namespace

EditorialChance::EditorialChance(quint32 seed, const QStringList &sql)
    : m_random(seed)
{
    if (!sql.isEmpty()) {
        m_newsroom.close();
        breakStore(m_newsroom.folder(), sql);
        m_newsroom.reopen();
    }
    addPeople();
    got(addOutlet(*m_newsroom, u"portal"_s, m_outlet.path()));
    changeRoute();
}

/// Few enough that the same person comes up again and again; some with several roles.
void EditorialChance::addPeople()
{
    m_people = {m_newsroom.reporter, m_newsroom.editor, m_newsroom.sectionHead, m_newsroom.chief};
    const auto add = [this](const QString &login, const QList<RoleGrant> &roles) {
        Person person;
        person.login = login;
        person.realName = login;
        person.roles = roles;
        m_people.append(got(await(m_newsroom->putPerson(person, m_newsroom.admin))).id);
    };
    add(u"all"_s, {{Role::Editor, {}}, {Role::SectionHead, {}}, {Role::Chief, {}}, {Role::Proofreader, {}}});
    add(u"two"_s, {{Role::Reporter, {}}, {Role::Editor, {}}});
    add(u"headchief"_s, {{Role::SectionHead, {}}, {Role::Chief, {}}});
    add(u"local"_s, {{Role::Editor, m_newsroom.section(u"资讯")}});
    add(u"proof"_s, {{Role::Proofreader, {}}});
    add(u"editor2"_s, {{Role::Editor, {}}});
    add(u"chief2"_s, {{Role::Chief, {}}});
}

QString EditorialChance::live(int things)
{
    for (int i = 0; i < things; ++i) {
        if (const QString wrong = something(); !wrong.isEmpty())
            return u"thing %1 (%2): %3"_s.arg(i).arg(m_last, wrong);
    }
    return deliverAndJudge();
}

QString EditorialChance::something()
{
    static const std::pair<int, Thing> things[] = {
        {8, &EditorialChance::write},       {16, &EditorialChance::save},         {8, &EditorialChance::handle},
        {48, &EditorialChance::act},        {4, &EditorialChance::lookAtTheClock},        {2, &EditorialChance::changePeople},  {2, &EditorialChance::changeRoute},
        {1, &EditorialChance::changeRoster}, {7, &EditorialChance::letTimePass},  {4, &EditorialChance::deliverAndJudge},
    };
    int dice = below(100);
    for (const auto &[weight, thing] : things) {
        dice -= weight;
        if (dice < 0)
            return m_oracle.articles().isEmpty() ? write() : (this->*thing)();
    }
    return {};
}

/// A text of its own word, in the headline, the summary and the body; sometimes with a link to another article.
Content EditorialChance::newText(QString &token)
{
    token = u"qx%1z"_s.arg(++m_tokens, 6, 10, QChar(u'0'));
    Content content;
    content.headline = u"标题"_s + token;
    content.summary = u"摘要"_s + token;
    content.source.printed = u"《北疆晚报》"_s;
    content.body = u"草原上的清晨来得很早。"_s.repeated(8) + token + u"。"_s;
    if (const auto articles = m_oracle.articles(); !articles.isEmpty() && chance(25))
        content.body += u"\n\n另见[前稿](article:%1)。"_s.arg(oneOf(articles).toString());
    return content;
}

QDateTime EditorialChance::sometime()
{
    return m_newsroom.clock.nowUtc().addSecs(below(200'000) - 60'000);
}

QString EditorialChance::write()
{
    if (m_oracle.articles().size() >= mostArticles)
        return act();
    m_last = u"write"_s;
    QString token;
    NewArticle article;
    article.content = newText(token);
    article.handling.primarySection = m_newsroom.section(chance(70) ? u"资讯" : u"财经");
    article.handling.related = m_oracle.articles().first(qMin<qsizetype>(2, m_oracle.articles().size()));
    if (chance(15))
        article.handling.embargo = sometime();
    article.asPublished = chance(5);
    const PersonId by = oneOf(m_people);
    const auto id = await(m_newsroom->createArticle(article, by));
    ++(id ? m_done : m_refused);
    if (id) {
        m_oracle.created(*id, {token, m_newsroom.article(*id).contentHash}, by, article.asPublished);
        m_oracle.handled(*id, article.handling);
    }
    return {};
}

QString EditorialChance::save()
{
    m_last = u"save"_s;
    const ArticleId id = oneOf(m_oracle.articles());
    const Article before = m_newsroom.article(id);
    QString token;
    Content content = newText(token);
    if (chance(75)) { // a small edit, which leaves the reviews; a new text inside a review goes back a step
        Content edited = before.content;
        static const QRegularExpression word(u"qx[0-9]{6}z"_s);
        for (QString *field : {&edited.headline, &edited.summary, &edited.body})
            field->replace(word, token);
        content = edited;
    }
    const PersonId by = oneOf(m_people);
    const auto saved = await(m_newsroom->save({id, by, before.revision, content, {}}));
    ++(saved ? m_done : m_refused);
    if (saved)
        m_oracle.saved(id, {token, saved->contentHash}, by, *saved);
    return {};
}

QString EditorialChance::handle()
{
    m_last = u"handle"_s;
    const ArticleId id = oneOf(m_oracle.articles());
    const Article before = m_newsroom.article(id);
    Handling handling = before.handling;
    switch (below(6)) {
    case 0: handling.embargo = sometime(); break;
    case 1: handling.embargo = {}; break;
    case 2: handling.expireAt = sometime(); break;
    case 3: handling.publishAt = sometime(); break;
    case 4: handling.related = {oneOf(m_oracle.articles())}; break;
    case 5: handling.primarySection = m_newsroom.section(chance(50) ? u"资讯" : u"财经"); break;
    }
    const auto saved = await(m_newsroom->save({id, oneOf(m_people), before.revision, {}, handling}));
    ++(saved ? m_done : m_refused);
    if (saved)
        m_oracle.handled(id, handling);
    return {};
}

/// Mostly what the article waits for, so that some go all the way; else anything.
Action EditorialChance::likely(ArticleId article)
{
    if (chance(25))
        return allActions[below(static_cast<int>(std::size(allActions)))];
    switch (m_oracle.stage(article)) {
    case Stage::Draft: return chance(92) ? Action::Submit : Action::ApproveUrgently;
    case Stage::Review: return chance(50) ? Action::Pass : Action::Approve;
    case Stage::Approved: return chance(60) ? Action::Publish : chance(60) ? Action::Schedule : Action::Return;
    case Stage::Settled:
        return oneOf(QList{Action::Correct, Action::Update, Action::TakeOffline, Action::Withdraw, Action::RestoreLive, Action::MakeUpReview});
    case Stage::Spiked: return Action::Unspike;
    }
    return Action::Save;
}

QString EditorialChance::act()
{
    ActRequest request;
    request.article = oneOf(m_oracle.articles());
    request.action = likely(request.article);
    m_last = actionName(request.action);
    const Article article = m_newsroom.article(request.article);
    request.person = oneOf(m_people);
    request.namedHash = chance(95) ? article.contentHash : got(m_newsroom->revisions(request.article)).constLast().contentHash;
    request.reason = chance(90) ? u"理由"_s : QString();
    request.targetStep = below(3);
    request.at = sometime();
    if (request.action == Action::Assign)
        request.assignees = {oneOf(m_people)};
    if (chance(5))
        m_newsroom->markOpened(request.article, request.person).waitForFinished(); // refused to who was deactivated
    const auto outcome = await(m_newsroom->act(request));
    if (!outcome) {
        ++m_refused;
        return {};
    }
    ++m_done;
    m_actions << m_last;
    const QList<Person> people = got(m_newsroom->people());
    return m_oracle.acted(request, *std::ranges::find(people, request.person, &Person::id), m_routeSteps, m_newsroom.clock.nowUtc());
}

QString EditorialChance::changePeople()
{
    m_last = u"people"_s;
    const QList<Person> people = got(m_newsroom->people());
    Person person = *std::ranges::find(people, oneOf(m_people), &Person::id);
    person.active = !person.active || chance(40); // who left comes back, or the newsroom runs empty
    got(await(m_newsroom->putPerson(person, m_newsroom.admin)));
    return {};
}

QString EditorialChance::changeRoute()
{
    m_last = u"route"_s;
    const QList<RouteStep> all{{u"初审"_s, Role::Editor}, {u"复审"_s, Role::SectionHead}, {u"终审"_s, Role::Chief}};
    Route route = got(m_newsroom->routes()).constFirst();
    m_routeSteps = 1 + below(3);
    route.kind.reset();
    route.steps = all.last(m_routeSteps);
    route.proofreadings = chance(15) ? 1 : 0;
    got(await(m_newsroom->putRoutes({route}, m_newsroom.admin)));
    return {};
}

QString EditorialChance::changeRoster()
{
    m_last = u"roster"_s;
    const QDateTime now = m_newsroom.clock.nowUtc();
    const PersonId chief = oneOf(QList{m_newsroom.chief, m_people.at(4), m_people.at(6)});
    // Two shifts of one role may not cover each other; then the present one goes.
    const auto put = await(m_newsroom->putShift({{}, chief, Role::Chief, now, now.addSecs(7200), {}}, m_newsroom.admin));
    if (!put) {
        for (const Shift &shift : got(m_newsroom->roster(now, now.addSecs(7200))))
            got(await(m_newsroom->removeShift(shift.id, m_newsroom.admin)));
    }
    return {};
}

QString EditorialChance::letTimePass()
{
    m_last = u"time"_s;
    m_newsroom.clock.goOn(chance(85) ? below(20'000) : -below(30'000));
    return {};
}

/// What was ordered before comes due, by nobody's hand.
QString EditorialChance::lookAtTheClock()
{
    m_last = u"clock"_s;
    for (const DueWork &work : got(dueWork(*m_newsroom))) {
        if (!got(await(carryOutDue(*m_newsroom, work))).done)
            continue;
        m_actions << actionName(work.action);
        if (const QString wrong = m_oracle.carriedOutByClock(work.article, work.action, m_newsroom.clock.nowUtc()); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString EditorialChance::deliverAndJudge()
{
    m_last = u"deliver"_s;
    for (const Delivery &delivery : got(deliver(*m_newsroom))) {
        if (!delivery.report)
            return delivery.report.error().message;
    }
    ++m_delivered;
    const QDateTime now = m_newsroom.clock.nowUtc();
    const QHash<QString, QString> found = tokensIn(m_outlet.path());
    m_found += static_cast<int>(found.size());
    if (const QString wrong = m_oracle.judge(found, now); !wrong.isEmpty())
        return wrong;
    for (const QString &token : m_oracle.mustBeFound(now)) {
        if (!found.contains(token))
            return u"readers do not find %1 of article %2, which was let out"_s.arg(token, m_oracle.owner(token).toString());
    }
    return {};
}

} // namespace galley::testkit
