// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/workflow.h"
#include "sync/postgresstore.h"
#include "testkit/elsewhere.h"
#include "testkit/postgresserver.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QString hexOf(const QUuid &id)
{
    return id.isNull() ? QString() : QString::fromLatin1(id.toRfc4122().toHex());
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

/// Articles and requests of every kind, likely and not.
class Chance
{
public:
    explicit Chance(quint32 seed) : m_random(seed)
    {
        for (int i = 0; i < 5; ++i)
            m_people.append(PersonId(QUuid::createUuid()));
        for (int i = 0; i < 3; ++i)
            m_sections.append(SectionId(QUuid::createUuid()));
        for (int i = 0; i < 3; ++i)
            m_hashes.append(QByteArray(32, static_cast<char>('a' + i)));
    }

    bool once(int in) { return m_random.bounded(in) == 0; }
    template <typename List>
    auto oneOf(const List &list) { return list[m_random.bounded(static_cast<int>(std::size(list)))]; }
    QDateTime time() { return m_now.addSecs(m_random.bounded(-5, 6) * 3600); }
    QDateTime now() const { return m_now; }
    QByteArray hash() { return oneOf(m_hashes); }

    Person person()
    {
        Person person;
        person.id = oneOf(m_people);
        person.active = !once(15);
        if (once(2))
            person.roles = {{Role::Chief, {}}, {Role::SectionHead, {}}, {Role::Editor, {}}};
        for (int i = m_random.bounded(4); i > 0; --i)
            person.roles.append({oneOf(allRoles), once(2) ? SectionId() : oneOf(m_sections)});
        return person;
    }

    Situation situation()
    {
        Situation s;
        s.stage = oneOf(allStages);
        s.live = once(2) ? Live::None : oneOf(allLives);
        s.everLive = s.live == Live::Published || once(3);
        s.route.steps.clear();
        for (int i = 1 + m_random.bounded(3); i > 0; --i)
            s.route.steps.append({u"审"_s, once(3) ? oneOf(allRoles) : oneOf(std::array{Role::Editor, Role::SectionHead, Role::Chief})});
        s.route.proofreadings = once(3) ? 1 : 0;
        s.step = s.stage == Stage::Review ? 1 + m_random.bounded(static_cast<int>(s.route.steps.size())) : 0;
        s.sections = {oneOf(m_sections)};
        s.contentHash = hash();
        if (once(2))
            s.approvedHash = once(4) ? hash() : s.contentHash;
        if (s.live != Live::None)
            s.liveHash = hash();
        for (int i = m_random.bounded(3); i > 0; --i)
            s.writers.insert(oneOf(m_people));
        s.submitter = oneOf(m_people);
        s.openedByReviewer = once(3);
        for (int i = m_random.bounded(4); i > 0; --i) {
            const Action action = oneOf(std::array{Action::Pass, Action::Approve, Action::Proofread, Action::ApproveUrgently, Action::MakeUpReview});
            const bool stepless = action == Action::Proofread || action == Action::ApproveUrgently;
            s.reviews.append({action, stepless ? 0 : 1 + m_random.bounded(3), oneOf(m_people), hash(), m_now, {}, !once(3)});
        }
        if (once(2)) {
            for (int step = 1; step <= 3; ++step) {
                if (once(2))
                    s.owedSteps.append(step);
            }
        }
        s.openChanges = once(5);
        if (once(3))
            s.embargo = time();
        if (once(2))
            s.publishAt = time();
        if (once(2))
            s.expireAt = time();
        s.spikedFrom = oneOf(std::array{Stage::Draft, Stage::Review});
        s.spikedFromStep = s.spikedFrom == Stage::Review ? 1 : 0;
        return s;
    }

    ActionRequest request(const Situation &s)
    {
        ActionRequest request;
        QList<Action> possible(std::begin(allActions), std::end(allActions));
        if (!once(3)) {
            possible.removeIf([&](Action action) {
                const Transition &row = transition(action);
                return !row.from.contains(s.stage) || !row.live.contains(s.live);
            });
        }
        request.action = possible.isEmpty() ? oneOf(allActions) : oneOf(possible);
        request.actor = person();
        request.onDuty = !once(4);
        request.namedHash = once(6) ? QByteArray() : once(5) ? hash() : s.contentHash;
        request.reason = once(4) ? oneOf(QStringList{QString(), u" \u3000"_s}) : u"理由"_s;
        request.targetStep = m_random.bounded(-1, 4);
        request.at = once(5) ? QDateTime() : time();
        request.now = m_now;
        request.signing = once(8) ? Signing::Missing : Signing::NotAsked;
        request.byClock = transition(request.action).who == Actor::TheClock && !once(6);
        for (int i = m_random.bounded(3); i > 0; --i)
            request.assignees.append(person());
        return request;
    }

private:
    QRandomGenerator m_random;
    QList<PersonId> m_people;
    QList<SectionId> m_sections;
    QList<QByteArray> m_hashes;
    QDateTime m_now = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
};

QJsonObject toJson(const Person &person)
{
    QJsonArray roles;
    for (const RoleGrant &grant : person.roles)
        roles.append(QJsonObject{{u"role"_s, static_cast<int>(grant.role)}, {u"section"_s, orNull(hexOf(grant.section.uuid()))}});
    return {{u"id"_s, hexOf(person.id.uuid())}, {u"active"_s, person.active}, {u"roles"_s, roles}};
}

QJsonObject toJson(const ReviewRecord &review)
{
    return {{u"action"_s, static_cast<int>(review.action)}, {u"step"_s, review.step}, {u"person"_s, hexOf(review.person.uuid())},
            {u"content_hash"_s, hexOf(review.contentHash)}, {u"standing"_s, review.standing}};
}

QJsonArray stepsJson(const QList<int> &steps)
{
    QJsonArray array;
    for (const int step : steps)
        array.append(step);
    return array;
}

/// As galley.course has it. Round 7, so that a new one can be seen.
QJsonObject toJson(const Situation &s, int round)
{
    QJsonArray sections;
    for (const SectionId section : s.sections)
        sections.append(hexOf(section.uuid()));
    QJsonArray writers;
    for (const PersonId writer : s.writers)
        writers.append(hexOf(writer.uuid()));
    QJsonArray reviews;
    for (const ReviewRecord &review : s.reviews)
        reviews.append(toJson(review));
    QJsonArray steps;
    for (const RouteStep &step : s.route.steps)
        steps.append(QJsonObject{{u"role"_s, roleName(step.role)}});
    return {{u"present"_s, true}, {u"stage"_s, static_cast<int>(s.stage)}, {u"step"_s, s.step}, {u"live"_s, static_cast<int>(s.live)},
            {u"ever_live"_s, s.everLive}, {u"kind"_s, 0}, {u"sections"_s, sections}, {u"content_hash"_s, hexOf(s.contentHash)},
            {u"approved_hash"_s, orNull(hexOf(s.approvedHash))}, {u"live_hash"_s, orNull(hexOf(s.liveHash))}, {u"submitter"_s, hexOf(s.submitter.uuid())},
            {u"opened"_s, s.openedByReviewer}, {u"owed"_s, stepsJson(s.owedSteps)}, {u"open_changes"_s, s.openChanges}, {u"embargo"_s, orNull(s.embargo)},
            {u"publish_at"_s, orNull(s.publishAt)}, {u"expire_at"_s, orNull(s.expireAt)}, {u"spiked_from"_s, static_cast<int>(s.spikedFrom)},
            {u"spiked_step"_s, s.spikedFromStep}, {u"route"_s, QJsonObject{{u"steps"_s, steps}, {u"proofreadings"_s, s.route.proofreadings}}},
            {u"round"_s, round}, {u"writers"_s, writers}, {u"reviews"_s, reviews}};
}

QJsonObject toJson(const ActionRequest &request)
{
    QJsonArray assignees;
    for (const Person &person : request.assignees)
        assignees.append(toJson(person));
    return {{u"on_duty"_s, request.onDuty}, {u"named"_s, hexOf(request.namedHash)}, {u"reason"_s, request.reason}, {u"target"_s, request.targetStep},
            {u"at"_s, orNull(request.at)}, {u"now"_s, request.now.toMSecsSinceEpoch()}, {u"by_clock"_s, request.byClock}, {u"assignees"_s, assignees},
            {u"signing"_s, request.signing == Signing::Missing ? u"missing"_s : u"none"_s}};
}

/// The article as src/article says that the action leaves it.
Situation after(Situation s, const ActionRequest &request, const Outcome &outcome)
{
    if (s.stage == Stage::Draft && (outcome.stage == Stage::Review || outcome.stage == Stage::Approved)) {
        s.submitter = request.actor.id;
        s.openedByReviewer = false;
        s.reviews.clear();
    }
    if (request.action == Action::Spike) {
        s.spikedFrom = s.stage;
        s.spikedFromStep = s.step;
    }
    for (ReviewRecord &review : s.reviews)
        review.standing = review.standing && !voidedBy(review, outcome);
    s.stage = outcome.stage;
    s.step = outcome.step;
    s.live = outcome.live;
    s.owedSteps = outcome.owedSteps;
    if (outcome.clearsApproved)
        s.approvedHash.clear();
    if (outcome.setsApproved)
        s.approvedHash = s.contentHash;
    if (outcome.setsLive)
        s.liveHash = request.action == Action::ImportPublished ? s.contentHash : s.approvedHash;
    if (outcome.recordsReview)
        s.reviews.append({request.action, outcome.recordedStep, request.actor.id, s.contentHash, request.now, {}, true});
    if (request.action == Action::Schedule)
        s.publishAt = request.at;
    s.everLive = s.everLive || s.live == Live::Published;
    return s;
}

QString asText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Where the two differ, by field.
QString differenceOf(const QJsonObject &one, const QJsonObject &other)
{
    QStringList fields;
    for (const QString &field : one.keys()) {
        if (field == "open_changes"_L1 || field == "sections"_L1 || field == "writers"_L1)
            continue; // no action of the table moves them
        if (one.value(field) != other.value(field))
            fields.append(field + u": "_s + asText({{u"ours"_s, one.value(field)}, {u"its"_s, other.value(field)}}));
    }
    return fields.join(u'\n');
}

} // namespace

/// The store in PostgreSQL judges as src/article does: the same cases put to both.
class PostgresRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theStoreJudgesAsTheProgramDoes_data();
    void theStoreJudgesAsTheProgramDoes();
    void embargoesAndHandlingAreJudgedAlike();
    void statementsAreReadInTheirOneFormOnly();

private:
    std::unique_ptr<PostgresServer> m_server;
    PostgresServer::House m_house;
};

void PostgresRulesTest::initTestCase()
{
    if (!PostgresServer::isInstalled())
        GALLEY_SKIP_ELSEWHERE("PostgreSQL is not installed here");
    auto server = PostgresServer::start();
    QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
    m_server = std::move(*server);
    m_house = got(m_server->createDatabase());
    Person founder;
    founder.id = PersonId(QUuid::createUuid());
    founder.roles = {{Role::Chief, {}}};
    const RemoteAddress address = got(remoteAddress(m_server->address(m_house.owner, m_house.database), {}));
    GALLEY_VERIFY(PostgresStore::create(address, {PostgresServer::passwordOf(m_house.owner)}, NewsroomId(QUuid::createUuid()), founder));
}

void PostgresRulesTest::theStoreJudgesAsTheProgramDoes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void PostgresRulesTest::theStoreJudgesAsTheProgramDoes()
{
    QFETCH(quint32, seed);
    Chance chance(seed);
    constexpr int cases = 1000;
    QList<std::pair<Situation, ActionRequest>> all;
    QJsonArray asked;
    for (int i = 0; i < cases; ++i) {
        const Situation situation = chance.situation();
        const ActionRequest request = chance.request(situation);
        all.append({situation, request});
        asked.append(QJsonObject{{u"course"_s, toJson(situation, 7)}, {u"person"_s, toJson(request.actor)}, {u"action"_s, static_cast<int>(request.action)},
                                 {u"request"_s, toJson(request)}});
    }
    PostgresSession session = got(m_server->session(m_house.database));
    const SqlAnswer answer = session.run(
        u"SELECT coalesce(why, ''), CASE WHEN why IS NULL THEN to_jsonb(galley.carried_out(course, person, action, request))::text END FROM ("
        "SELECT *, galley.refusal(course, person, action, request) AS why FROM ("
        "SELECT jsonb_populate_record(NULL::galley.course, item -> 'course') AS course, item -> 'person' AS person, (item ->> 'action')::integer AS action, "
        "item -> 'request' AS request, n FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS each(item, n)) AS cases) AS judged ORDER BY n"_s,
        {QString::fromUtf8(QJsonDocument(asked).toJson(QJsonDocument::Compact))});
    QVERIFY2(answer.ok, qPrintable(answer.message));
    QCOMPARE(answer.rows.size(), cases);
    int allowed = 0;
    QSet<QString> rules;
    for (int i = 0; i < cases; ++i) {
        const auto &[situation, request] = all.at(i);
        const auto verdict = decide(situation, request);
        const QString ours = verdict ? QString() : ruleName(verdict.error().rule);
        rules.insert(ours);
        const QString about = actionName(request.action) + u'\n' + asText(asked.at(i).toObject());
        QVERIFY2(answer.rows.at(i).value(0) == ours, qPrintable(u"ours: %1, its: %2, %3"_s.arg(ours, answer.rows.at(i).value(0), about)));
        if (!verdict || request.action == Action::EditInReview)
            continue; // what an edit moves goes by its text
        ++allowed;
        const bool newRound = situation.stage == Stage::Draft && (verdict->stage == Stage::Review || verdict->stage == Stage::Approved);
        const QJsonObject expected = toJson(after(situation, request, *verdict), newRound ? 8 : 7);
        const QJsonObject said = QJsonDocument::fromJson(answer.rows.at(i).value(1).toUtf8()).object();
        const QString difference = differenceOf(expected, said);
        QVERIFY2(difference.isEmpty(), qPrintable(difference + u'\n' + about));
    }
    // The cases are worth something: many are allowed, and most rules are met.
    QVERIFY2(allowed > cases / 20, qPrintable(QString::number(allowed)));
    QVERIFY2(rules.size() >= 15, qPrintable(QStringList(rules.values()).join(u' ')));
}

void PostgresRulesTest::embargoesAndHandlingAreJudgedAlike()
{
    Chance chance(11);
    PostgresSession session = got(m_server->session(m_house.database));
    constexpr int cases = 1000;
    QJsonArray asked;
    QList<std::pair<bool, bool>> ours;
    for (int i = 0; i < cases; ++i) {
        const Situation situation = chance.situation();
        const Person person = chance.person();
        const QDateTime embargo = chance.once(3) ? QDateTime() : chance.time();
        asked.append(QJsonObject{{u"course"_s, toJson(situation, 1)}, {u"person"_s, toJson(person)}, {u"embargo"_s, orNull(embargo)}});
        ours.append({!judgeHandling(situation, person, chance.now()), !judgeEmbargo(situation, person, embargo)});
    }
    const SqlAnswer answer = session.run(
        u"SELECT galley.may_handle(course, item -> 'person'), galley.may_embargo(course, item -> 'person', (item ->> 'embargo')::bigint) FROM ("
        "SELECT item, n, jsonb_populate_record(NULL::galley.course, item -> 'course') AS course "
        "FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS each(item, n)) AS cases ORDER BY n"_s,
        {QString::fromUtf8(QJsonDocument(asked).toJson(QJsonDocument::Compact))});
    QVERIFY2(answer.ok, qPrintable(answer.message));
    for (int i = 0; i < cases; ++i) {
        const QString about = asText(asked.at(i).toObject());
        QVERIFY2((answer.rows.at(i).value(0) == "t"_L1) == ours.at(i).first, qPrintable(about));
        QVERIFY2((answer.rows.at(i).value(1) == "t"_L1) == ours.at(i).second, qPrintable(about));
    }
}

void PostgresRulesTest::statementsAreReadInTheirOneFormOnly()
{
    PostgresSession session = got(m_server->session(m_house.database));
    Statement statement;
    statement.newsroom = NewsroomId(QUuid::createUuid());
    statement.article = ArticleId(QUuid::createUuid());
    statement.person = PersonId(QUuid::createUuid());
    statement.operation = OperationId(QUuid::createUuid());
    statement.contentHash = QByteArray(32, '\x1f');
    statement.time = QDateTime::currentDateTimeUtc();
    statement.reason = u"“引号”\"\\\b\f\n\r\t\u0001\u001f\u007f\u2028😀 </script>"_s;
    statement.details = {{u"target_step"_s, 2}, {u"Z"_s, QJsonArray{1, QJsonObject{{u"b"_s, true}, {u"a"_s, QJsonValue()}}}}, {u"é"_s, -5}};
    const QString bytes = QString::fromUtf8(statementBytes(statement));
    const auto canonical = [&](const QString &text) { return session.run(u"SELECT galley.canonical($1::jsonb)"_s, {text}); };
    QCOMPARE(canonical(bytes).value(), bytes);
    const QString twice = QString(bytes).replace(u"{\"action\""_s, u"{\"action\":\"approve\",\"action\""_s);
    QVERIFY(twice != bytes);
    QVERIFY(canonical(twice).value() != twice);
    QVERIFY(!canonical(u"{\"a\":1.5}"_s).ok);
    QVERIFY(!canonical(u"{\"a\":1e3}"_s).ok || canonical(u"{\"a\":1e3}"_s).value() != "{\"a\":1e3}"_L1);
}

QTEST_GUILESS_MAIN(PostgresRulesTest)
#include "tst_postgresrules.moc"
