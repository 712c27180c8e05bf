// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilehouse.h"

#include "sync/articlerecord.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

/// Their rights hold here, and what they are after lies elsewhere.
constexpr QStringView ownSection = u"科技";
constexpr QStringView preySection = u"资讯";

QList<RoleGrant> grantsOf(const QString &role, SectionId section)
{
    if (role == u"reporter" || role == u"demoted" || role == u"dismissed")
        return {{Role::Reporter, section}};
    if (role == u"editor")
        return {{Role::Editor, section}};
    if (role == u"head")
        return {{Role::SectionHead, section}};
    if (role == u"chief")
        return {{Role::Chief, section}};
    if (role == u"upstart")
        return {{Role::Chief, {}}};
    if (role == u"proofreader")
        return {{Role::Proofreader, section}};
    if (role == u"administrator")
        return {{Role::Administrator, {}}};
    return {};
}

/// What the server grants them.
QList<RoleGrant> accountOf(const QString &role, SectionId section)
{
    if (role == u"upstart")
        return {{Role::Reporter, {}}};
    if (role == u"demoted")
        return {{Role::Chief, {}}};
    return grantsOf(role, section);
}

SectionId sectionNamed(Newsroom &newsroom, QStringView name)
{
    for (const Section &section : got(newsroom.sections())) {
        if (section.name == name)
            return section.id;
    }
    qFatal("no section %s", qPrintable(name.toString()));
}

template <typename IdType>
QByteArray keyOf(IdType id)
{
    return id.uuid().toRfc4122();
}

} // namespace

QStringList HostileHouse::attackers()
{
    return {u"reporter"_s, u"editor"_s,  u"head"_s,    u"chief"_s,     u"proofreader"_s, u"administrator"_s,
            u"publisher"_s, u"upstart"_s, u"demoted"_s, u"dismissed"_s, u"stray"_s};
}

HostileHouse::HostileHouse(PostgresServer &server)
    : house(server)
    , everybody(std::make_unique<EverybodysRemote>(*house.store))
{
    m_desk = std::make_unique<SyncDesk>(house.origin.clock, house.store->door(house.store->speaker()), house.id);
    m_desk->setRemote(everybody.get());
    m_desk->sync();
    founder = got((*m_desk)->personByLogin(u"admin"));
    addPeople();
    addArticles();
    const QByteArray picture("picture");
    got(everybody->putAssetChunk(QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex(), picture.size(), 0, picture));
    m_desk->sync();
    if (m_desk->waiting() != 0)
        qFatal("the store does not take what the newsroom did: %s", qPrintable(m_desk->sync().problems.join(u"; "_s)));
    doWhatNobodySends();
    noteArticles();
    changeRegisters();
    hideWords();
}

void HostileHouse::addPeople()
{
    const SectionId section = sectionNamed(**m_desk, ownSection);
    for (const QString &role : attackers()) {
        if (role == u"stray")
            continue;
        Person person;
        person.login = u"hostile."_s + role;
        person.realName = role;
        person.roles = grantsOf(role, section);
        person = got(await((*m_desk)->putPerson(person, founder.id)));
        m_people.insert(role, person.id);
        house.store->addAccount(person, accountOf(role, section), role == u"publisher");
        if (role == u"dismissed") {
            person.active = false;
            got(await((*m_desk)->putPerson(person, founder.id)));
        }
    }
    const QString prefix = house.store->database();
    m_people.insert(u"stray"_s, PersonId(QUuid::createUuid())); // whom nobody knows
    got(house.store->server().createLogin(prefix + u"_stray"_s, {prefix + u"_member"_s, prefix + u"_chief"_s, prefix + u"_publisher"_s}));
}

QString HostileHouse::loginOf(const QString &role) const
{
    return role == u"stray" ? house.store->database() + u"_stray"_s : house.store->login(m_people.value(role));
}

Attacker HostileHouse::attacker(const QString &role)
{
    // There are thousands of attacks, and a server takes its time to know its functions.
    const auto known = m_sessions.find(role);
    if (known == m_sessions.end() || !known->second.run(u"ROLLBACK"_s).ok || !known->second.run(u"DISCARD ALL"_s).ok)
        return attackerAnew(role);
    const PostgresHouse &store = *house.store;
    return {role, loginOf(role), known->second, store.database(), store.keeper(), store.login(house.origin.chief), hiddenWord()};
}

Attacker HostileHouse::attackerAnew(const QString &role)
{
    const PostgresHouse &store = *house.store;
    const QString login = loginOf(role);
    PostgresLogin way = store.server().login(login, PostgresServer::passwordOf(login), store.database());
    way.caFile.clear();
    m_sessions.erase(role);
    PostgresSession &session = m_sessions.emplace(role, got(PostgresSession::open(way))).first->second;
    return {role, login, session, store.database(), store.keeper(), store.login(house.origin.chief), hiddenWord()};
}

ArticleId HostileHouse::written(const QString &headline)
{
    const SectionId section = sectionNamed(**m_desk, preySection);
    return got(await((*m_desk)->createArticle(newArticle(headline, writtenWord() + u"。第二句。"_s, section), house.origin.reporter)));
}

void HostileHouse::go(ArticleId id, const QList<std::pair<Action, PersonId>> &steps)
{
    for (const auto &[action, person] : steps) {
        if (const QString refusal = m_desk->act(id, action, person, u"理由"_s); !refusal.isEmpty())
            qFatal("%s: %s", qPrintable(actionName(action)), qPrintable(refusal));
    }
}

void HostileHouse::addArticles()
{
    const auto &people = house.origin;
    const QList<std::pair<Action, PersonId>> way{
        {Action::Submit, people.reporter}, {Action::Pass, people.editor}, {Action::Pass, people.sectionHead}, {Action::Approve, people.chief}, {Action::Publish, people.chief}};
    const auto add = [&](const QString &what, qsizetype steps) {
        m_articles[what] = written(what);
        go(m_articles[what], way.first(steps));
    };
    for (const char *what : {"save", "submit", "assign", "spike", "handle", "still"})
        add(QString::fromLatin1(what), 0);
    for (const char *what : {"pass", "recall", "edit in review", "proofread", "return", "approve urgently"})
        add(QString::fromLatin1(what), 1);
    add(u"approve"_s, 3);
    for (const char *what : {"publish", "schedule"})
        add(QString::fromLatin1(what), 4);
    for (const char *what : {"withdraw", "take offline", "mark gone", "correct", "restore"})
        add(QString::fromLatin1(what), 5);
    go(m_articles[u"restore"_s], {{Action::TakeOffline, people.chief}});
}

void HostileHouse::doWhatNobodySends()
{
    const auto &people = house.origin;
    const auto act = [&](const QString &what, Action action, PersonId by) { go(m_articles.value(what), {{action, by}}); };
    act(u"submit"_s, Action::Submit, people.reporter);
    act(u"spike"_s, Action::Spike, people.reporter);
    act(u"pass"_s, Action::Pass, people.editor);
    act(u"recall"_s, Action::Recall, people.reporter);
    act(u"return"_s, Action::Return, people.editor);
    act(u"approve urgently"_s, Action::ApproveUrgently, people.chief);
    act(u"approve"_s, Action::Approve, people.chief);
    act(u"publish"_s, Action::Publish, people.chief);
    act(u"schedule"_s, Action::Schedule, people.chief);
    act(u"withdraw"_s, Action::Withdraw, people.chief);
    act(u"take offline"_s, Action::TakeOffline, people.chief);
    act(u"mark gone"_s, Action::MarkGone, people.chief);
    act(u"correct"_s, Action::Correct, people.editor);
    act(u"restore"_s, Action::RestoreLive, people.chief);
    ActRequest assign{m_articles.value(u"assign"_s), Action::Assign, people.sectionHead, {}, {}, 0, {}, {}, {people.reporter}};
    got(await((*m_desk)->act(assign)));
    const auto save = [&](const QString &what, PersonId by, const std::function<void(Content &, Handling &)> &change) {
        if (const QString refusal = m_desk->save(m_articles.value(what), by, change); !refusal.isEmpty())
            qFatal("%s: %s", qPrintable(what), qPrintable(refusal));
    };
    save(u"save"_s, people.reporter, [](Content &content, Handling &) { content.body += u"又一句。"_s; });
    save(u"edit in review"_s, people.editor, [](Content &content, Handling &) { content.body.replace(u"第二句"_s, u"第二句改"_s); });
    save(u"handle"_s, people.editor, [](Content &, Handling &handling) { handling.slug = u"taken-over"_s; });
    m_articles[u"new"_s] = written(u"new"_s);
}

/// Changes of registers go together in one push: each is made at a workstation of its own.
void HostileHouse::changeRegister(const QString &what, const std::function<SyncKey(Newsroom &)> &change)
{
    SyncDesk desk(house.origin.clock, house.store->door(house.store->keeper()), house.id);
    desk.sync();
    const SyncKey changed = change(*desk);
    note(what, founder.id, desk, changed);
}

void HostileHouse::changeRegisters()
{
    changeRegister(u"raise"_s, [&](Newsroom &newsroom) -> SyncKey {
        // Whom it is about is put in by the attacker.
        Person raised = got(newsroom.personByLogin(u"hostile.reporter"));
        raised.roles.append({Role::Chief, {}});
        got(await(newsroom.putPerson(raised, founder.id)));
        return {u"people"_s, keyOf(raised.id)};
    });
    changeRegister(u"dismiss"_s, [&](Newsroom &newsroom) -> SyncKey {
        Person chief = got(newsroom.personByLogin(u"chief"));
        chief.active = false;
        got(await(newsroom.putPerson(chief, founder.id)));
        return {u"people"_s, keyOf(chief.id)};
    });
    changeRegister(u"tag"_s, [&](Newsroom &newsroom) -> SyncKey {
        return {u"tags"_s, keyOf(got(await(newsroom.putTag({{}, u"话题"_s, {}}, founder.id))).id)};
    });
    changeRegister(u"section"_s, [&](Newsroom &newsroom) -> SyncKey {
        Section section = got(newsroom.sections()).constFirst();
        section.name = u"别的名字"_s;
        got(await(newsroom.putSection(section, founder.id)));
        return {u"sections"_s, keyOf(section.id)};
    });
    changeRegister(u"shift"_s, [&](Newsroom &newsroom) -> SyncKey {
        const QDateTime now = newsroom.clock().nowUtc();
        return {u"shifts"_s, keyOf(got(await(newsroom.putShift({{}, founder.id, Role::Chief, now.addSecs(-3600), now.addDays(20), {}}, founder.id))).id)};
    });
}

void HostileHouse::noteArticles()
{
    const auto &people = house.origin;
    const QHash<QString, PersonId> by{{u"pass"_s, people.editor},     {u"return"_s, people.editor},       {u"approve urgently"_s, people.chief}, {u"approve"_s, people.chief},
                                      {u"publish"_s, people.chief},   {u"schedule"_s, people.chief},      {u"withdraw"_s, people.chief},         {u"take offline"_s, people.chief},
                                      {u"mark gone"_s, people.chief}, {u"correct"_s, people.editor},      {u"restore"_s, people.chief},          {u"assign"_s, people.sectionHead},
                                      {u"handle"_s, people.editor},   {u"edit in review"_s, people.editor}};
    for (auto each = m_articles.cbegin(); each != m_articles.cend(); ++each) {
        if (each.key() != "still"_L1 && each.key() != "proofread"_L1)
            note(each.key(), by.value(each.key(), people.reporter), *m_desk, {articleRecord, keyOf(each.value())});
    }
}

void HostileHouse::note(const QString &what, PersonId by, const SyncDesk &desk, const SyncKey &changed)
{
    const EpochId epoch = got(everybody->hello({ClientId(QUuid::createUuid()), {}})).epoch;
    for (const Push &push : got(desk.local().nextPushes(epoch, 1000))) {
        const bool isIt = std::ranges::any_of(push.changes, [&](const Push::Change &change) { return change.record.kind == changed.first && change.record.key == changed.second; });
        if (isIt) {
            m_prey.insert(what, {push, by});
            return;
        }
    }
    qFatal("nothing is to be sent of: %s", qPrintable(what));
}

/// What members do not see of one another, and the planner's figures of it.
void HostileHouse::hideWords()
{
    const PostgresHouse &store = *house.store;
    const QString word = hiddenWord();
    for (const QString &sql : {u"INSERT INTO galley.vouches (statement, person) SELECT sha256('%1'), '%1' FROM generate_series(1, 1)"_s,
                               u"INSERT INTO galley.operations (operation, answer) VALUES (gen_random_uuid(), '{\"matter\": \"%1\"}')"_s,
                               u"INSERT INTO galley.clients (id, name) VALUES (gen_random_uuid(), '%1')"_s, u"ANALYZE galley.vouches"_s}) {
        if (const SqlAnswer answer = store.sql(sql.contains(u'%') ? sql.arg(word) : sql); !answer.ok)
            qFatal("%s", qPrintable(answer.message));
    }
}

Forgery HostileHouse::inNameOf(const QString &role, const QString &what) const
{
    Forgery forgery = asItIs(what);
    forgery.inNameOf(m_prey.value(what).by, m_people.value(role));
    return forgery;
}

Forgery HostileHouse::asItIs(const QString &what) const
{
    if (!m_prey.contains(what))
        qFatal("there is no prey: %s", qPrintable(what));
    return Forgery(m_prey.value(what).push);
}

Forgery HostileHouse::standing(const QString &kind, const QByteArray &key) const
{
    const RemoteInfo info = got(everybody->hello({ClientId(QUuid::createUuid()), {}}));
    Push push;
    push.client = ClientId(QUuid::createUuid());
    push.epoch = info.epoch;
    const SyncRecord record = got(everybody->record(kind, key));
    push.changes.append({record, record.hash});
    return Forgery(push);
}

Forgery HostileHouse::standingArticle() const
{
    return standing(articleRecord, keyOf(m_articles.value(u"still"_s)));
}

QString HostileHouse::pushed(Attacker &by, const Forgery &forgery)
{
    return pushed(by, forgery.json());
}

QString HostileHouse::pushed(Attacker &by, const QString &json)
{
    const SqlAnswer answer = by.session.run(u"SELECT galley.push($1::jsonb)->0"_s, {json});
    if (!answer.ok)
        return answer.state == "42501"_L1 ? QString() : u"failed for another reason: "_s + answer.state + u' ' + answer.message;
    const QString verdict = QJsonDocument::fromJson(answer.value().toUtf8()).object().value("verdict"_L1).toString();
    return verdict == "refused"_L1 || verdict == "waits"_L1 ? QString() : u"the store answered: "_s + answer.value();
}

QString HostileHouse::fingerprint() const
{
    if (!m_watching)
        m_watching = std::make_unique<PostgresSession>(got(house.store->server().session(house.store->database())));
    const auto value = [&](const QString &sql) {
        const SqlAnswer answer = m_watching->run(sql);
        return answer.ok ? answer.value() : answer.message;
    };
    // Who wrote nothing changed nothing.
    const QString written = value(u"SELECT pg_current_wal_insert_lsn()"_s);
    if (written == m_written && !m_fingerprint.isEmpty())
        return m_fingerprint;
    // Refusals are answered for good, and workstations say hello: these grow.
    const QStringList tables = value(u"SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'galley'::regnamespace AND relkind = 'r' "
                                     "AND relname NOT IN ('operations', 'clients')"_s).split(u' ');
    QStringList all;
    for (const QString &table : tables)
        all.append(table + u' ' + value(u"SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) FROM galley.%1 t"_s.arg(table)));
    const QString shape = u"SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM ("
                          "SELECT pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') || p.proowner FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
                          "  WHERE n.nspname IN ('galley', 'public') AND p.prokind = 'f' "
                          "UNION ALL SELECT c.relname || c.relkind || c.relowner || coalesce(c.relacl::text, '') || c.relrowsecurity FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                          "  WHERE n.nspname IN ('galley', 'public') "
                          "UNION ALL SELECT p::text FROM pg_policies p "
                          "UNION ALL SELECT tgname || tgenabled::text || tgrelid FROM pg_trigger "
                          "UNION ALL SELECT rulename || ev_class FROM pg_rewrite "
                          "UNION ALL SELECT nspname || nspowner || coalesce(nspacl::text, '') FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp' "
                          "UNION ALL SELECT rolname || rolsuper || rolbypassrls || rolcreaterole || rolcanlogin || coalesce(rolpassword, '') FROM pg_authid "
                          "UNION ALL SELECT roleid || ' ' || member || ' ' || admin_option FROM pg_auth_members "
                          "UNION ALL SELECT datname || datdba || coalesce(datacl::text, '') FROM pg_database "
                          "UNION ALL SELECT setdatabase || ' ' || setrole || setconfig::text FROM pg_db_role_setting "
                          "UNION ALL SELECT extname FROM pg_extension UNION ALL SELECT pubname FROM pg_publication UNION ALL SELECT evtname FROM pg_event_trigger "
                          "UNION ALL SELECT lanname FROM pg_language UNION ALL SELECT loid::text FROM pg_largeobject_metadata AS o(loid)"
                          ") AS shape(line)"_s;
    all.append(u"shape "_s + value(shape));
    m_fingerprint = all.join(u'\n');
    m_written = value(u"SELECT pg_current_wal_insert_lsn()"_s);
    return m_fingerprint;
}

} // namespace galley::testkit
