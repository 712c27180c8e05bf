// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance.h"

#include "sync/articlerecord.h"
#include "sync/syncmergers.h"
#include "testkit/testkit.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley::testkit {

using Verdict = PushAnswer::Verdict;

/// A newsroom beside the store, which makes the pushes: what is pushed is what the program pushes.
struct RemoteConformance::House
{
    explicit House(RemoteMaker &maker)
        : remote(maker.make(newsroom->id(), newsroom.clock))
        , local(*newsroom, syncMergers())
    {
        got(local.begin(u"file:test"_s, client, true));
    }
    void fill() { got(SyncEngine(local, *remote).fill()); }

    ArticleId write(const QString &headline, const QString &slug = {})
    {
        NewArticle article = newArticle(headline, u"正文。"_s, newsroom.section(u"资讯"));
        article.handling.slug = slug;
        return newsroom.add(article, newsroom.reporter);
    }
    /// What would go to the store now; it does not come again by itself.
    Push next()
    {
        const RemoteInfo info = got(remote->hello({client, u"test"_s}));
        const QList<Push> pushes = got(local.nextPushes(info.epoch, 50));
        if (pushes.size() != 1)
            qFatal("%d pushes, not one", static_cast<int>(pushes.size()));
        return pushes.constFirst();
    }
    PushAnswer push(const Push &push) { return got(remote->push({push})).constFirst(); }
    void tell(const Push &push, const PushAnswer &answer) { got(local.answered({push}, {answer})); }
    /// Sends what there is.
    void send()
    {
        const Push push = next();
        const PushAnswer answer = this->push(push);
        if (answer.verdict != Verdict::Accepted)
            qFatal("not accepted: %s", qPrintable(answer.message));
        tell(push, answer);
    }
    qint64 head() { return got(remote->hello({client, u"test"_s})).head; }

    TestNewsroom newsroom;
    ClientId client{QUuid::createUuid()};
    std::unique_ptr<Remote> remote;
    LocalNewsroom local;
};

namespace {

Push renamed(Push push)
{
    push.operation = OperationId(QUuid::createUuid());
    return push;
}

QJsonObject withArticleField(QJsonObject object, QLatin1StringView field, const QJsonValue &value)
{
    QJsonObject article = object.value(articleRecord).toObject();
    article.insert(field, value);
    object.insert(articleRecord, article);
    return object;
}

/// The same push with another record.
Push saying(Push push, const QJsonObject &object)
{
    Push::Change &change = push.changes.first();
    change.record = syncRecord(change.record.kind, change.record.key, recordJson(object));
    return renamed(push);
}

} // namespace

RemoteConformance::RemoteConformance(std::unique_ptr<RemoteMaker> maker)
    : m_maker(std::move(maker))
{
}

RemoteConformance::~RemoteConformance() = default;

void RemoteConformance::initTestCase()
{
    QTest::failOnWarning();
}

void RemoteConformance::init()
{
    m_house = std::make_unique<House>(*m_maker);
}

void RemoteConformance::cleanup()
{
    m_house.reset();
}

void RemoteConformance::aNewStoreIsFilledBeforeItIsOpened()
{
    House &house = *m_house;
    QVERIFY(got(house.remote->hello({house.client, u"test"_s})).filling);
    house.write(u"标题"_s);
    house.fill();
    const RemoteInfo info = got(house.remote->hello({house.client, u"test"_s}));
    QVERIFY(!info.filling);
    QCOMPARE(info.entries, got(house.newsroom->audit()).size());
    QVERIFY(!house.remote->takeChain(got(house.local.chain(0, 10))));
    QCOMPARE(difference(storeRecords(*house.remote), storeRecords(*house.remote)), QString());
}

void RemoteConformance::itSaysWhatItIs()
{
    House &house = *m_house;
    house.fill();
    const RemoteInfo info = got(house.remote->hello({house.client, u"test"_s}));
    QCOMPARE(info.newsroom, house.newsroom->id());
    QCOMPARE(info.holdsToRoles, m_maker->holdsToRoles());
    QVERIFY(!info.epoch.isNull());
    const auto old = house.remote->hello({house.client, u"test"_s, 0});
    QVERIFY(!old && old.error().code == ErrorCode::NewerVersion);
}

void RemoteConformance::aPushIsDoneOnceHoweverOftenItComes()
{
    House &house = *m_house;
    house.fill();
    house.write(u"标题"_s);
    const Push push = house.next();
    const PushAnswer first = house.push(push);
    QCOMPARE(first.verdict, Verdict::Accepted);
    const qint64 head = house.head();
    QCOMPARE(house.push(push), first);
    QCOMPARE(got(house.remote->push({push, push})), (QList<PushAnswer>{first, first}));
    QCOMPARE(house.head(), head);
}

void RemoteConformance::whatWasMadeFromSomethingElseIsNotTaken()
{
    House &house = *m_house;
    house.fill();
    const ArticleId id = house.write(u"标题"_s);
    const Push first = house.next();
    house.tell(first, house.push(first));
    QCOMPARE(house.newsroom.save(id, house.newsroom.reporter, [](Content &content, Handling &) { content.body = u"改。"_s; }), QString());
    Push second = house.next();
    second.changes.first().base = QByteArray(32, 'x');
    const qint64 head = house.head();
    QCOMPARE(house.push(second).verdict, Verdict::Overtaken);
    QCOMPARE(house.head(), head);
    QCOMPARE(got(house.remote->record(articleRecord, id.uuid().toRfc4122())).hash, first.changes.constFirst().record.hash);
}

void RemoteConformance::ofTwoFromTheSameOneIsTaken()
{
    House &house = *m_house;
    house.fill();
    const ArticleId id = house.write(u"标题"_s);
    house.send();
    QCOMPARE(house.newsroom.save(id, house.newsroom.reporter, [](Content &content, Handling &) { content.body = u"改。"_s; }), QString());
    const Push one = house.next();
    const Push other = renamed(one);
    QCOMPARE(house.push(one).verdict, Verdict::Accepted);
    QCOMPARE(house.push(other).verdict, Verdict::Overtaken);
}

void RemoteConformance::theFeedHasEverythingOnceInPagesOfAnySize()
{
    House &house = *m_house;
    house.fill();
    for (int i = 0; i < 7; ++i) {
        house.write(u"标题%1"_s.arg(i));
        house.send();
    }
    const FeedPage whole = got(house.remote->changesAfter({}, 1'000'000));
    QCOMPARE(whole.to, whole.head);
    for (const int size : {1, 2, 3}) {
        FeedPage sum;
        qint64 at = 0;
        while (at < whole.head) {
            const FeedPage page = got(house.remote->changesAfter({whole.epoch, at}, size));
            QCOMPARE(page.from, at);
            QVERIFY(page.to > at && page.to <= at + size);
            sum.entries += page.entries;
            sum.records += page.records;
            sum.revisions += page.revisions;
            at = page.to;
        }
        QCOMPARE(sum.entries, whole.entries);
        QCOMPARE(sum.records, whole.records);
        QCOMPARE(sum.revisions, whole.revisions);
    }
}

void RemoteConformance::aPlaceBeyondTheFeedIsAnError()
{
    House &house = *m_house;
    house.fill();
    const RemoteInfo info = got(house.remote->hello({house.client, u"test"_s}));
    const auto page = house.remote->changesAfter({info.epoch, info.head + 1}, 10);
    QVERIFY(!page && page.error().code == ErrorCode::Conflict);
}

void RemoteConformance::anotherEpochTakesNothing()
{
    House &house = *m_house;
    house.fill();
    house.write(u"标题"_s);
    const Push push = house.next();
    const qint64 head = house.head();
    m_maker->renewEpoch(house.newsroom.clock);
    QCOMPARE(house.push(push).verdict, Verdict::OtherEpoch);
    QCOMPARE(house.head(), head);
}

void RemoteConformance::whatTheRulesForbidIsRefusedWithTheRule()
{
    House &house = *m_house;
    house.fill();
    const ArticleId id = house.write(u"标题"_s);
    house.send();
    QCOMPARE(house.newsroom.act(id, Action::Submit, house.newsroom.reporter), QString());
    house.send();
    QCOMPARE(house.newsroom.act(id, Action::Pass, house.newsroom.editor), QString());
    Push push = house.next();
    // The same statement in the name of somebody who has no such role.
    Statement statement = got(statementFromBytes(push.entries.constFirst().statement));
    statement.person = house.newsroom.reporter;
    push.entries.first().statement = statementBytes(statement);
    const qint64 head = house.head();
    const PushAnswer answer = house.push(renamed(push));
    QCOMPARE(answer.verdict, Verdict::Refused);
    QCOMPARE(answer.rule, ruleName(Rule::RoleMissing));
    QCOMPARE(answer.refused, statement.operation);
    QVERIFY(!answer.message.isEmpty());
    QCOMPARE(house.head(), head);
}

void RemoteConformance::aRecordMayNotSayMoreThanItsStatements()
{
    House &house = *m_house;
    house.fill();
    const ArticleId id = house.write(u"标题"_s);
    house.send();
    QCOMPARE(house.newsroom.save(id, house.newsroom.reporter, [](Content &content, Handling &) { content.body = u"改。"_s; }), QString());
    const Push push = house.next();
    const QJsonObject object = recordObject(push.changes.constFirst().record.json);
    const QString text = object.value(articleRecord).toObject().value("content_hash"_L1).toString();
    const std::pair<QLatin1StringView, QJsonValue> lies[] = {
        {"stage"_L1, static_cast<int>(Stage::Approved)}, {"live"_L1, static_cast<int>(Live::Published)}, {"approved_hash"_L1, text}, {"live_hash"_L1, text},
        {"round"_L1, 3}};
    for (const auto &[field, value] : lies) {
        const PushAnswer answer = house.push(saying(push, withArticleField(object, field, value)));
        QVERIFY2(answer.verdict == Verdict::Refused, qPrintable(QString(field)));
    }
    QJsonObject withReview = object;
    withReview.insert("article_writers"_L1, QJsonArray());
    QCOMPARE(house.push(saying(push, withReview)).verdict, Verdict::Refused);
    QCOMPARE(house.push(push).verdict, Verdict::Accepted);
}

void RemoteConformance::whatIsNotWhatItsHashSaysIsDamaged()
{
    House &house = *m_house;
    house.fill();
    house.write(u"标题"_s);
    const Push push = house.next();
    Push text = renamed(push);
    text.revisions.first().canonical.replace("正文", "伪文");
    QCOMPARE(house.push(text).verdict, Verdict::Damaged);
    Push record = renamed(push);
    record.changes.first().record.hash = QByteArray(32, 'x');
    QCOMPARE(house.push(record).verdict, Verdict::Damaged);
    Push without = renamed(push);
    without.revisions.clear();
    QCOMPARE(house.push(without).verdict, Verdict::Damaged);
    QCOMPARE(house.push(push).verdict, Verdict::Accepted);
}

void RemoteConformance::aNameThatIsAnothersIsTaken()
{
    House &house = *m_house;
    house.fill();
    house.write(u"标题"_s, u"same"_s);
    house.send();
    house.write(u"又一篇"_s);
    const Push push = house.next();
    const qint64 head = house.head();
    const QJsonObject object = recordObject(push.changes.constFirst().record.json);
    QCOMPARE(house.push(saying(push, withArticleField(object, "slug"_L1, u"same"_s))).verdict, Verdict::Taken);
    QCOMPARE(house.head(), head);
    QCOMPARE(house.push(push).verdict, Verdict::Accepted);
}

void RemoteConformance::theChainIsNumberedWithoutHoles()
{
    House &house = *m_house;
    house.write(u"早先的"_s);
    house.fill();
    for (int i = 0; i < 3; ++i) {
        const ArticleId id = house.write(u"标题%1"_s.arg(i));
        QCOMPARE(house.newsroom.act(id, Action::Submit, house.newsroom.reporter), QString());
        house.send();
    }
    const FeedPage page = got(house.remote->changesAfter({}, 1'000'000));
    QList<AuditEntry> chain;
    for (const ChainEntry &entry : page.entries) {
        Statement statement = got(statementFromBytes(entry.statement));
        statement.signature = entry.signature;
        chain.append({entry.number, entry.previous, entry.hash, statement});
    }
    QCOMPARE(chain.size(), got(house.newsroom->audit()).size());
    QVERIFY(!firstBrokenLink(chain));
}

void RemoteConformance::anArticleWaitsForItsPictures()
{
    House &house = *m_house;
    house.fill();
    const QByteArray bytes("picture");
    const QByteArray name = got(await(house.newsroom->putAsset(bytes)));
    NewArticle article = newArticle(u"标题"_s, u"正文。"_s, house.newsroom.section(u"资讯"));
    article.content.assets.append({name, u"a.jpg"_s, {}, {}, {}, {}, {}});
    house.newsroom.add(article, house.newsroom.reporter);
    const Push push = house.next();
    const PushAnswer answer = house.push(push);
    QCOMPARE(answer.verdict, Verdict::AssetsMissing);
    QCOMPARE(answer.assets, QList<QByteArray>{name});
    GALLEY_VERIFY(house.remote->putAssetChunk(name, bytes.size(), 0, bytes));
    QVERIFY(got(house.remote->assetState(name)).whole);
    QCOMPARE(got(house.remote->assetChunk(name, 0)), bytes);
    QCOMPARE(house.push(push).verdict, Verdict::Accepted);
}

void RemoteConformance::aPictureThatArrivesDamagedIsThrownAway()
{
    House &house = *m_house;
    house.fill();
    const QByteArray bytes("picture");
    const QByteArray name = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const auto damaged = house.remote->putAssetChunk(name, bytes.size(), 0, "pictuRe");
    QVERIFY(!damaged && damaged.error().code == ErrorCode::Corrupt);
    QCOMPARE(got(house.remote->assetState(name)), AssetState());
    QVERIFY(!house.remote->putAssetChunk(name, bytes.size(), 0, "short"));
    QVERIFY(!house.remote->putAssetChunk(name, bytes.size(), 1, bytes));
    GALLEY_VERIFY(house.remote->putAssetChunk(name, bytes.size(), 0, bytes));
    QVERIFY(got(house.remote->assetState(name)).whole);
}

void RemoteConformance::aPictureGoesOnWhereItWasCut()
{
    House &house = *m_house;
    house.fill();
    const QByteArray bytes = QByteArray("0123456789").repeated(2 * assetChunkBytes / 10 + 5);
    const QByteArray name = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    GALLEY_VERIFY(house.remote->putAssetChunk(name, bytes.size(), 2, bytes.sliced(2 * assetChunkBytes)));
    GALLEY_VERIFY(house.remote->putAssetChunk(name, bytes.size(), 0, bytes.first(assetChunkBytes)));
    const auto another = m_maker->again(house.newsroom.clock);
    QCOMPARE(got(another->assetState(name)).chunks, (QList<int>{0, 2}));
    GALLEY_VERIFY(another->putAssetChunk(name, bytes.size(), 0, bytes.first(assetChunkBytes)));
    GALLEY_VERIFY(another->putAssetChunk(name, bytes.size(), 1, bytes.sliced(assetChunkBytes, assetChunkBytes)));
    const AssetState state = got(house.remote->assetState(name));
    QVERIFY(state.whole);
    QCOMPARE(state.size, bytes.size());
    QCOMPARE(got(house.remote->assetChunk(name, 0)) + got(house.remote->assetChunk(name, 1)) + got(house.remote->assetChunk(name, 2)), bytes);
}

void RemoteConformance::presenceEndsByItself()
{
    House &house = *m_house;
    house.fill();
    const ArticleId id = house.write(u"标题"_s);
    GALLEY_VERIFY(house.remote->tellPresence(house.client, house.newsroom.editor, id, 60));
    QCOMPARE(got(house.remote->presence()).size(), 1);
    QCOMPARE(got(house.remote->presence()).constFirst().person, house.newsroom.editor);
    m_maker->goOn(house.newsroom.clock, 61);
    QVERIFY(got(house.remote->presence()).isEmpty());
    GALLEY_VERIFY(house.remote->tellPresence(house.client, house.newsroom.editor, id, 60));
    GALLEY_VERIFY(house.remote->tellPresence(house.client, house.newsroom.editor, id, 0));
    QVERIFY(got(house.remote->presence()).isEmpty());
}

void RemoteConformance::aLeaseIsHeldByOneAndItsFenceRises()
{
    House &house = *m_house;
    house.fill();
    const ClientId other(QUuid::createUuid());
    const Lease mine = got(house.remote->takeLease(u"outlet/1"_s, house.client, 60));
    QCOMPARE(mine.holder, house.client);
    QCOMPARE(got(house.remote->takeLease(u"outlet/1"_s, other, 60)), mine); // told who has it
    QCOMPARE(got(house.remote->takeLease(u"outlet/1"_s, house.client, 120)).fence, mine.fence); // lengthened
    QCOMPARE(got(house.remote->takeLease(u"outlet/2"_s, other, 60)).holder, other);
    m_maker->goOn(house.newsroom.clock, 121);
    const Lease theirs = got(house.remote->takeLease(u"outlet/1"_s, other, 60));
    QCOMPARE(theirs.holder, other);
    QVERIFY(theirs.fence > mine.fence);
    GALLEY_VERIFY(house.remote->giveLeaseBack(mine)); // too late to take anything from anybody
    QCOMPARE(got(house.remote->takeLease(u"outlet/1"_s, house.client, 60)).holder, other);
    GALLEY_VERIFY(house.remote->giveLeaseBack(theirs));
    QVERIFY(got(house.remote->takeLease(u"outlet/1"_s, house.client, 60)).fence > theirs.fence);
}

void RemoteConformance::connectionsSeeEachOther()
{
    House &house = *m_house;
    house.fill();
    const auto another = m_maker->again(house.newsroom.clock);
    const ArticleId id = house.write(u"标题"_s);
    house.send();
    const SyncRecord record = got(another->record(articleRecord, id.uuid().toRfc4122()));
    QVERIFY(!record.isGone());
    QCOMPARE(record, got(house.remote->record(articleRecord, id.uuid().toRfc4122())));
}

} // namespace galley::testkit
