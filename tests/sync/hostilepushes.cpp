// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilehouse.h"

#include "sync/articlerecord.h"
#include "sync/postgrespush.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

using Carry = std::function<QString(Attacker &, HostileHouse &)>;

/// What fits nothing is not even judged.
QString damagedOr(const QString &got)
{
    return got.contains("\"damaged\""_L1) ? QString() : got;
}

/// What somebody of the newsroom did, as if the attacker had.
Carry asMyself(const QString &what)
{
    return [what](Attacker &by, HostileHouse &house) { return HostileHouse::pushed(by, house.inNameOf(by.role, what)); };
}

/// The same, in the name of who did it, and over the attacker's connection.
Carry inTheirName(const QString &what)
{
    return [what](Attacker &by, HostileHouse &house) { return HostileHouse::pushed(by, house.asItIs(what)); };
}

/// The draft that stands there says something else, and nobody stated anything.
Carry unstated(QLatin1StringView field, const QJsonValue &value)
{
    return [field, value](Attacker &by, HostileHouse &house) {
        Forgery forgery = house.standingArticle();
        forgery.withArticleField(field, value);
        const QString got = HostileHouse::pushed(by, forgery);
        return got.isEmpty() ? got : field + u": "_s + got;
    };
}

/// A record of their own making, of this kind.
Carry addsRecord(const QString &kind, const QByteArray &key, const QByteArray &json)
{
    return [=](Attacker &by, HostileHouse &house) {
        Forgery forgery = house.standingArticle();
        Push push = forgery.push();
        push.changes = {{syncRecord(kind, key, json), {}}};
        return damagedOr(HostileHouse::pushed(by, Forgery(push)));
    };
}

QString hexOf(PersonId person)
{
    return QString::fromLatin1(person.uuid().toRfc4122().toHex());
}

/// An error with one of these states, or with none of the harm that is looked for afterwards.
Carry refusedCall(const QString &sql, const QStringList &otherStates = {})
{
    return [=](Attacker &by, HostileHouse &) -> QString {
        const SqlAnswer answer = by.session.run(sql);
        if (answer.ok)
            return u"went through: "_s + sql;
        return answer.state == "42501"_L1 || otherStates.contains(answer.state) ? QString() : u"failed for another reason: "_s + answer.state + u' ' + answer.message;
    };
}

QString vouchesForAnother(Attacker &by, HostileHouse &house)
{
    const QByteArray statement = house.asItIs(u"approve"_s).push().entries.constFirst().statement;
    return refusedCall(u"SELECT galley.vouch(ARRAY[convert_to('%1', 'UTF8')])"_s.arg(QString::fromUtf8(statement).replace(u'\'', u"''"_s)))(by, house);
}

/// Raises themselves in the people record, as part of what they may change of themselves.
QString raisesInTheirOwnRecord(Attacker &by, HostileHouse &house)
{
    if (by.role == "stray"_L1)
        return {};
    Forgery forgery = house.standing(u"people"_s, house.person(by.role).uuid().toRfc4122());
    forgery.withRecord([](QJsonObject &person) {
        person.insert("active"_L1, 1);
        person.insert("role_grants"_L1, QJsonArray{QJsonObject{{u"position"_s, 0}, {u"role"_s, static_cast<int>(Role::Chief)}}});
    });
    return HostileHouse::pushed(by, forgery);
}

QString takesAnothersLogin(Attacker &by, HostileHouse &house)
{
    Forgery forgery = house.standing(u"people"_s, house.house.origin.chief.uuid().toRfc4122());
    forgery.withRecord([&](QJsonObject &person) { person.insert("real_name"_L1, u"不是他"_s); });
    return HostileHouse::pushed(by, forgery);
}

/// Behind somebody's honest statement, for which they vouched, comes a change that they know nothing of.
QString hidesBehindAnHonestStatement(Attacker &by, HostileHouse &house)
{
    if (by.role == "stray"_L1)
        return {};
    Forgery forgery = house.asItIs(u"tag"_s);
    got(house.everybody->vouch({forgery.push().entries.constFirst().statement}));
    Forgery people = house.standing(u"people"_s, house.person(by.role).uuid().toRfc4122());
    people.withRecord([](QJsonObject &person) {
        person.insert("role_grants"_L1, QJsonArray{QJsonObject{{u"position"_s, 0}, {u"role"_s, static_cast<int>(Role::Administrator)}},
                                                   QJsonObject{{u"position"_s, 1}, {u"role"_s, static_cast<int>(Role::Chief)}}});
    });
    const Push::Change &change = people.push().changes.constFirst();
    forgery.withChange(change.record, change.base);
    const QString got = HostileHouse::pushed(by, forgery);
    house.house.store->sql(u"DELETE FROM galley.vouches WHERE statement IN (SELECT statement FROM galley.vouches) AND person = '%1'"_s.arg(hexOf(house.founder.id)));
    return got;
}

QString givesAnotherAKey(Attacker &by, HostileHouse &house)
{
    const QByteArray key(32, 'k');
    const QJsonObject object{{u"fingerprint"_s, QString::fromLatin1(key.toHex())}, {u"label"_s, u"mine"_s}, {u"person"_s, hexOf(house.house.origin.chief)},
                             {u"public_key"_s, QString::fromLatin1(key.toHex())}};
    return addsRecord(u"person_keys"_s, key, recordJson(object))(by, house);
}

Revision textOf(const HostileHouse &house, const QString &what, PersonId author)
{
    Revision revision = house.asItIs(what).push().revisions.constFirst();
    revision.canonical.replace("又一句", "伪造的一句");
    revision.author = author;
    return revision;
}

/// A text that no change names, of somebody's article.
QString slipsATextIn(Attacker &by, HostileHouse &house)
{
    if (by.role == "stray"_L1)
        return {};
    Push push = house.standingArticle().push();
    push.changes.clear();
    Forgery forgery(push);
    forgery.withText(textOf(house, u"save"_s, house.person(by.role)));
    return damagedOr(HostileHouse::pushed(by, forgery));
}

/// A text that nobody stated, named among the versions of an article.
QString slipsAVersionIn(Attacker &by, HostileHouse &house, PersonId author)
{
    Forgery forgery = house.standing(articleRecord, house.asItIs(u"save"_s).push().changes.constFirst().record.key);
    forgery.withText(textOf(house, u"save"_s, author));
    const QString hash = QString::fromLatin1(forgery.push().revisions.constFirst().hash.toHex());
    forgery.withRecord([&](QJsonObject &record) {
        QJsonArray all = record.value("revisions"_L1).toArray();
        all.append(hash);
        record.insert("revisions"_L1, all);
    });
    return damagedOr(HostileHouse::pushed(by, forgery));
}

/// Another statement under an operation that stands in the chain.
QString statesAgainUnderAnOldOperation(Attacker &by, HostileHouse &house)
{
    Push push = house.inNameOf(by.role, u"approve"_s).push();
    const QString old = house.house.store->sql(u"SELECT operation FROM galley.chain ORDER BY number LIMIT 1"_s).value();
    Statement statement = got(statementFromBytes(push.entries.constFirst().statement));
    push.entries.first().statement.replace(statement.operation.toString().toLatin1(), old.toLatin1());
    push.operation = OperationId(QUuid::createUuid());
    return damagedOr(HostileHouse::pushed(by, QString::fromUtf8(got(pushesToJson({push})).toJson(QJsonDocument::Compact))));
}

QString ofAnotherNewsroom(Attacker &by, HostileHouse &house)
{
    Forgery forgery = house.inNameOf(by.role, u"save"_s);
    forgery.withStatement(0, [](Statement &statement) { statement.newsroom = NewsroomId(QUuid::createUuid()); });
    return damagedOr(HostileHouse::pushed(by, forgery));
}

/// Numbers and hashes of the chain are the store's to give.
QString replacesTheChain(Attacker &by, HostileHouse &)
{
    const SqlAnswer answer = by.session.run(u"SELECT galley.take_chain('[]')"_s);
    return !answer.ok && (answer.state == "42501"_L1 || answer.state == "55000"_L1) ? QString() : u"went through"_s;
}

QString removesAnArticle(Attacker &by, HostileHouse &house)
{
    Push push = house.standingArticle().push();
    push.changes.first().record.json.clear();
    push.changes.first().record.hash.clear();
    return HostileHouse::pushed(by, QString::fromUtf8(got(pushesToJson({push})).toJson(QJsonDocument::Compact)));
}

QString removesAPerson(Attacker &by, HostileHouse &house)
{
    Push push = house.standing(u"people"_s, house.house.origin.chief.uuid().toRfc4122()).push();
    push.changes.first().record.json.clear();
    push.changes.first().record.hash.clear();
    return HostileHouse::pushed(by, QString::fromUtf8(got(pushesToJson({push})).toJson(QJsonDocument::Compact)));
}

QString presentAsAnother(Attacker &by, HostileHouse &house)
{
    return refusedCall(u"SELECT galley.tell_presence(gen_random_uuid(), '%1', gen_random_uuid(), 60)"_s.arg(house.house.origin.chief.toString()))(by, house);
}

/// What is not a push at all; whatever is answered, nothing comes of it.
Carry nonsense(const QString &json)
{
    return [json](Attacker &by, HostileHouse &) -> QString {
        by.session.run(u"SELECT galley.push($1::jsonb)"_s, {json});
        return by.session.isOpen() ? QString() : u"the connection is gone"_s;
    };
}

QString hugePush(Attacker &by, HostileHouse &house)
{
    Push push = house.standingArticle().push();
    Revision revision = textOf(house, u"save"_s, house.house.origin.reporter);
    revision.canonical = '"' + QByteArray(40'000'000, 'x') + '"';
    push.revisions = {revision};
    Forgery forgery(push);
    const SqlAnswer answer = by.session.run(u"SELECT galley.push($1::jsonb)->0->>'verdict'"_s, {forgery.json()});
    return answer.ok && answer.value() == "accepted"_L1 ? u"was taken"_s : QString();
}

QString nested(const QString &open, const QString &close, int depth)
{
    return open.repeated(depth) + close.repeated(depth);
}

bool onlyManagers(const QString &role)
{
    return HostileHouse::managesRegisters(role);
}

QList<StoreAttack> made()
{
    QList<StoreAttack> all{
        // ---- what belongs to others, under their own name
        {"writes another's draft", asMyself(u"save"_s)},
        {"submits another's draft", asMyself(u"submit"_s)},
        {"recalls what another submitted", asMyself(u"recall"_s)},
        {"edits what is in review elsewhere", asMyself(u"edit in review"_s)},
        {"passes a step that is not theirs", asMyself(u"pass"_s)},
        {"approves what is not theirs to approve", asMyself(u"approve"_s)},
        {"approves urgently", asMyself(u"approve urgently"_s)},
        {"returns what is not theirs to return", asMyself(u"return"_s)},
        {"schedules", asMyself(u"schedule"_s)},
        {"publishes", asMyself(u"publish"_s)},
        {"withdraws", asMyself(u"withdraw"_s)},
        {"takes offline", asMyself(u"take offline"_s)},
        {"removes a page for good", asMyself(u"mark gone"_s)},
        {"restores what was taken offline", asMyself(u"restore"_s)},
        {"corrects what is out", asMyself(u"correct"_s)},
        {"spikes another's draft", asMyself(u"spike"_s)},
        {"assigns work", asMyself(u"assign"_s)},
        {"changes an article's address", asMyself(u"handle"_s)},

        // ---- under others' names
        {"approves as the chief", inTheirName(u"approve"_s)},
        {"publishes as the chief", inTheirName(u"publish"_s)},
        {"withdraws as the chief", inTheirName(u"withdraw"_s)},
        {"writes as the writer", inTheirName(u"save"_s)},
        {"makes an article as another", inTheirName(u"new"_s)},
        {"raises somebody as the administrator", inTheirName(u"raise"_s)},
        {"vouches for another", vouchesForAnother},
        {"slips in a version by another", [](Attacker &by, HostileHouse &house) { return slipsAVersionIn(by, house, house.house.origin.chief); }},
        {"slips in a version that nobody stated", [](Attacker &by, HostileHouse &house) { return slipsAVersionIn(by, house, house.house.origin.reporter); }},
        {"slips in a text of somebody's article", slipsATextIn},
        {"is present as another", presentAsAnother},

        // ---- the chain
        {"replaces the chain", replacesTheChain},
        {"opens what is open", refusedCall(u"SELECT galley.open_up()"_s, {u"55000"_s})},
        {"states something under an operation that stands", statesAgainUnderAnOldOperation},
        {"states something of another newsroom", ofAnotherNewsroom},

        // ---- registers
        {"raises themselves, stated by themselves", asMyself(u"raise"_s), onlyManagers},
        {"raises themselves in their own record", raisesInTheirOwnRecord},
        {"raises themselves behind somebody's honest statement", hidesBehindAnHonestStatement, onlyManagers},
        {"dismisses the chief", asMyself(u"dismiss"_s), onlyManagers},
        {"renames the chief", takesAnothersLogin},
        {"removes the chief", removesAPerson},
        {"puts somebody on duty", asMyself(u"shift"_s), onlyManagers},
        {"renames a section", asMyself(u"section"_s), onlyManagers},
        {"gives another a key", givesAnotherAKey},
        {"changes the site", addsRecord(u"documents"_s, "outlets", "{\"json\":\"7b7d\",\"key\":\"outlets\"}"), onlyManagers},
        {"removes an article", removesAnArticle},

        // ---- calls
        {"shuts a workstation out", refusedCall(u"SELECT galley.set_revoked(id, true) FROM (SELECT gen_random_uuid() AS id) AS made"_s), onlyManagers},
        {"takes the lease of an outlet", refusedCall(u"SELECT * FROM galley.take_lease('outlet/1', gen_random_uuid(), 60)"_s),
         [](const QString &role) { return role == "chief"_L1 || role == "publisher"_L1; }},
        {"sends pieces of a picture that fit nothing",
         [](Attacker &by, HostileHouse &) -> QString {
             const SqlAnswer answer = by.session.run(u"SELECT galley.put_chunk(repeat('a', 64), 3, 0, 'abc')"_s);
             return !answer.ok || answer.value() == "damaged"_L1 ? QString() : u"kept: "_s + answer.value();
         }},
        {"changes a picture that is there",
         [](Attacker &by, HostileHouse &) -> QString {
             const SqlAnswer answer = by.session.run(u"SELECT galley.put_chunk(encode(sha256('picture'), 'hex'), 7, 0, 'PICTURE')"_s);
             return !answer.ok || answer.value() == "whole"_L1 ? QString() : u"kept: "_s + answer.value();
         }},

        // ---- nonsense
        {"sends a huge push", hugePush},
        {"sends something deep", nonsense(nested(u"["_s, u"]"_s, 5000))},
        {"sends something bottomless", nonsense(nested(u"{\"a\":"_s, u"}"_s, 200'000))},
        {"sends ten thousand empty pushes", nonsense(u"["_s + u"{},"_s.repeated(9'999) + u"{}]"_s)},
        {"sends numbers that are none", nonsense(u"[{\"epoch\": 1e400000, \"operation\": -0.0}]"_s)},
        {"sends characters that are none", nonsense(u"[{\"epoch\": \"\\u0000\", \"operation\": \"\\ud800\"}]"_s)},
        {"sends no list", nonsense(u"{\"operation\": []}"_s)},
        {"sends nothing", nonsense(u"null"_s)},
    };
    // ---- records that say what nobody stated
    const std::pair<QLatin1StringView, QJsonValue> fields[] = {
        {"stage"_L1, static_cast<int>(Stage::Approved)},
        {"live"_L1, static_cast<int>(Live::Published)},
        {"submitter"_L1, QString(32, u'0')},
        {"kind"_L1, static_cast<int>(Kind::Flash)},
        {"publish_at"_L1, 1},
        {"expire_at"_L1, 1},
        {"embargo"_L1, qint64(4'000'000'000'000)},
        {"slug"_L1, u"taken"_s},
        {"address"_L1, u"/index.html"_s},
        {"headline"_L1, u"另一个标题"_s},
        {"author_line"_L1, u"另一个人"_s},
        {"creator"_L1, QString(32, u'0')},
        {"first_published"_L1, 1},
        {"handling"_L1, u"{\"place\":\"别处\"}"_s},
        {"withdrawal_notice"_L1, u"撤"_s},
        {"approved_hash"_L1, QString(64, u'0')},
        {"live_hash"_L1, QString(64, u'0')},
        {"urgency"_L1, 1},
    };
    static QList<QByteArray> names; // what a table names, it keeps
    for (const auto &[field, value] : fields) {
        names.append("changes unsaid: " + QByteArray(field.data(), field.size()));
        all.append({names.constLast().constData(), unstated(field, value)});
    }
    // ---- records of kinds that no workstation knows, which would stop them all
    for (const char *kind : {"person", "person-key", "snippet", "tag", "proof", "meta", "articles", "Article", "sync_state", ""}) {
        names.append("adds a record of a kind that is none: " + QByteArray(kind));
        all.append({names.constLast().constData(), addsRecord(QString::fromLatin1(kind), QByteArray(16, 'k'), "{}")});
    }
    return all;
}

} // namespace

const QList<StoreAttack> &storeAttacks()
{
    static const QList<StoreAttack> attacks = made();
    return attacks;
}

} // namespace galley::testkit
