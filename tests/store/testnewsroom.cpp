// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testnewsroom.h"

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

QString verdict(const auto &result)
{
    if (result)
        return {};
    return result.error().code == ErrorCode::Refused ? result.error().detail : result.error().message;
}

} // namespace

NewArticle newArticle(const QString &headline, const QString &body, SectionId section)
{
    NewArticle article;
    article.content.headline = headline;
    article.content.body = body;
    article.content.source.printed = u"《北疆晚报》"_s;
    article.content.authorLine = u"周启"_s;
    article.handling.primarySection = section;
    return article;
}

QString actIn(Newsroom &newsroom, ArticleId id, Action action, PersonId by, const QString &reason, int targetStep)
{
    ActRequest request;
    request.article = id;
    request.action = action;
    request.person = by;
    request.namedHash = got(newsroom.article(id)).contentHash;
    request.reason = reason;
    request.targetStep = targetStep;
    request.at = newsroom.clock().nowUtc().addSecs(3600);
    return verdict(await(newsroom.act(request)));
}

QString saveIn(Newsroom &newsroom, ArticleId id, PersonId by, const std::function<void(Content &, Handling &)> &change)
{
    const Article before = got(newsroom.article(id));
    Content content = before.content;
    Handling handling = before.handling;
    change(content, handling);
    return verdict(await(newsroom.save({id, by, before.revision, content, handling})));
}

TestNewsroom::TestNewsroom()
{
    got(Newsroom::create(m_folder.path(), {}, clock));
    reopen();
    admin = got(m_newsroom->personByLogin(u"admin")).id;
    reporter = addPerson(u"reporter"_s, u"苏日娜"_s, Role::Reporter);
    editor = addPerson(u"editor"_s, u"李文"_s, Role::Editor);
    sectionHead = addPerson(u"head"_s, u"王磊"_s, Role::SectionHead);
    chief = addPerson(u"chief"_s, u"赵岩"_s, Role::Chief);
}

TestNewsroom::~TestNewsroom() = default;

void TestNewsroom::reopen(Newsroom::Mode mode)
{
    m_newsroom.reset();
    m_newsroom = got(Newsroom::open(m_folder.path(), mode, clock));
}

PersonId TestNewsroom::addPerson(const QString &login, const QString &realName, Role role)
{
    Person person;
    person.login = login;
    person.realName = realName;
    person.roles = {{role, {}}};
    return got(await(m_newsroom->putPerson(person, admin))).id;
}

SectionId TestNewsroom::section(QStringView name) const
{
    for (const Section &section : got(m_newsroom->sections())) {
        if (section.name == name)
            return section.id;
    }
    qFatal("no section %s", qPrintable(name.toString()));
}

ArticleId TestNewsroom::add(const NewArticle &article, PersonId by)
{
    return got(await(m_newsroom->createArticle(article, by)));
}

ArticleId TestNewsroom::add(const QString &headline, const QString &body, PersonId by)
{
    return add(newArticle(headline, body, section(u"资讯")), by);
}

QString TestNewsroom::act(ArticleId id, Action action, PersonId by, const QString &reason, int targetStep)
{
    return actIn(*m_newsroom, id, action, by, reason, targetStep);
}

QString TestNewsroom::save(ArticleId id, PersonId by, const std::function<void(Content &, Handling &)> &change)
{
    return saveIn(*m_newsroom, id, by, change);
}

void TestNewsroom::approve(ArticleId id)
{
    const std::pair<Action, PersonId> steps[] = {
        {Action::Submit, reporter}, {Action::Pass, editor}, {Action::Pass, sectionHead}, {Action::Approve, chief}};
    for (const auto &[action, person] : steps) {
        if (const QString refusal = act(id, action, person); !refusal.isEmpty())
            qFatal("not approved: %s", qPrintable(refusal));
    }
}

void TestNewsroom::publish(ArticleId id)
{
    approve(id);
    if (const QString refusal = act(id, Action::Publish, chief); !refusal.isEmpty())
        qFatal("not published: %s", qPrintable(refusal));
}

QList<ArticleId> TestNewsroom::find(const QString &text, ListOrder order) const
{
    ArticleQuery query;
    query.text = text;
    query.order = order;
    QList<ArticleId> ids;
    for (const ArticleRow &row : got(m_newsroom->list(query)))
        ids.append(row.id);
    return ids;
}

} // namespace galley::testkit
