// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncnewsroom.h"

#include "sync/syncmergers.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace galley::bench {

using testkit::got;

namespace {

constexpr int charactersOfAnArticle = 800;
constexpr int charactersOfAParagraph = 160;

} // namespace

const Clock &SyncNewsroom::clock()
{
    static const SystemClock clock;
    return clock;
}

SyncNewsroom::SyncNewsroom(testkit::PostgresServer &server)
    : m_folder(testkit::quickFolder())
{
    const QString folder = m_folder.filePath(u"newsroom"_s);
    got(Newsroom::create(folder, {}, clock()));
    m_newsroom = got(Newsroom::open(folder, Newsroom::Mode::Owner, clock()));
    m_local = std::make_unique<LocalNewsroom>(*m_newsroom, syncMergers());
    m_admin = got(m_newsroom->personByLogin(u"admin"));
    m_section = got(m_newsroom->sections()).constFirst().id;
    m_store = std::make_unique<testkit::PostgresHouse>(server, m_newsroom->id(), m_admin, clock());
    got(m_local->begin(m_store->address(m_store->keeper()).text(), ClientId(QUuid::createUuid()), true));
}

NewArticle SyncNewsroom::madeUp(int number) const
{
    static const QString words = u"草原清晨阳光洒牧民赶羊群走山坡记者采访得知今年雨水充足长势喜人相关部门组织技术员深入嘎查指导生产建设项目进展顺利群众收入稳步增长"_s;
    QRandomGenerator random(static_cast<quint32>(number) + 1);
    NewArticle article;
    article.content.headline = u"第%1篇稿件"_s.arg(number);
    article.content.source.printed = u"《北疆晚报》"_s;
    while (article.content.body.size() < charactersOfAnArticle) {
        for (int i = 0; i < charactersOfAParagraph; ++i)
            article.content.body += i % 23 == 22 ? u'。' : words.at(random.bounded(words.size()));
        article.content.body += u"。\n\n"_s;
    }
    article.handling.primarySection = m_section;
    return article;
}

SyncReport SyncNewsroom::fill()
{
    const auto remote = m_store->connect(m_store->keeper());
    return got(SyncEngine(*m_local, *remote, {.clientName = {}, .pagePushes = 200, .pushesAtOnce = 200}).fill());
}

Person SyncNewsroom::addReporter(const QString &login)
{
    Person person;
    person.login = login;
    person.realName = login;
    person.roles = {{Role::Reporter, {}}};
    return got(await(m_newsroom->putPerson(person, m_admin.id)));
}

SyncDesktop::SyncDesktop(const SyncNewsroom &origin, PersonId person)
    : m_origin(origin)
    , m_person(person)
    , m_folder(testkit::quickFolder())
{
    const QString folder = m_folder.filePath(u"newsroom"_s);
    const auto &store = origin.store();
    got(createForRemote(folder, origin.newsroom().id(), store.address(store.login(person)).text(), ClientId(QUuid::createUuid()), SyncNewsroom::clock()));
    m_newsroom = got(Newsroom::open(folder, Newsroom::Mode::Owner, SyncNewsroom::clock()));
    m_local = std::make_unique<LocalNewsroom>(*m_newsroom, syncMergers());
    connect();
}

void SyncDesktop::connect()
{
    m_remote = m_origin.connect(m_person);
}

SyncReport SyncDesktop::sync()
{
    return got(SyncEngine(*m_local, *m_remote).sync());
}

double percentile(QList<double> values, int percent)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values.at((values.size() - 1) * percent / 100);
}

} // namespace galley::bench
