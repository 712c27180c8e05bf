// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/signature.h"
#include "store/commandsocket.h"
#include "store/signing.h"
#include "store/signingpeople.h"
#include "store/verification.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

AuditEntry lastEntry(const TestNewsroom &newsroom)
{
    return newsroom->audit().value().constLast();
}

ArticleId submitted(TestNewsroom &newsroom)
{
    const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
    if (!newsroom.act(id, Action::Submit, newsroom.reporter).isEmpty())
        qFatal("not submitted");
    return id;
}

/// Signs something else than it is asked to.
class LyingSigner final : public Signer
{
public:
    explicit LyingSigner(std::shared_ptr<const PrivateKey> key) : m_key(std::move(key)) {}
    QByteArray publicKey() const override { return m_key->publicKey(); }
    Result<QByteArray> sign(const QByteArray &bytes) const override { return m_key->sign(bytes + ' '); }

private:
    std::shared_ptr<const PrivateKey> m_key;
};

/// Of a caller that was stopped.
class SilentSigner final : public Signer
{
public:
    explicit SilentSigner(const QByteArray &key) : m_key(key) {}
    QByteArray publicKey() const override { return m_key; }
    Result<QByteArray> sign(const QByteArray &) const override
    {
        QThread::sleep(std::chrono::seconds(8));
        return QByteArray();
    }

private:
    QByteArray m_key;
};

} // namespace

class KeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatAPersonWithAKeyStatesIsSigned()
    {
        TestNewsroom newsroom;
        const auto key = giveKey(newsroom, newsroom.reporter);
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const auto isSigned = [&] {
            const Statement statement = lastEntry(newsroom).statement;
            return verifySignature(key->publicKey(), statementBytes(statement), statement.signature);
        };
        QVERIFY(isSigned());
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &handling) {
            content.body = u"改过的正文"_s;
            handling.urgency = 2;
        }), QString());
        QVERIFY(isSigned());
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        QVERIFY(isSigned());
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString()); // who has no key is asked for none
        QVERIFY(lastEntry(newsroom).statement.signature.isEmpty());
        QVERIFY(verify(*newsroom).value().findings.isEmpty());
    }

    void aLockedKeySavesUnsignedAndReviewsNothing()
    {
        TestNewsroom newsroom;
        const ArticleId id = submitted(newsroom);
        giveKey(newsroom, newsroom.editor);
        giveKey(newsroom, newsroom.reporter);
        newsroom->setSigner(newsroom.editor, nullptr);
        newsroom->setSigner(newsroom.reporter, nullptr);
        const qsizetype before = newsroom->audit().value().size();
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), ruleName(Rule::SignatureMissing));
        QCOMPARE(newsroom->audit().value().size(), before);
        // What is typed is kept whatever becomes of keys; the history tells that it is not signed.
        const ArticleId other = newsroom.add(u"另一篇"_s, u"正文"_s, newsroom.reporter);
        QCOMPARE(newsroom.save(other, newsroom.reporter, [](Content &content, Handling &) { content.body = u"改过"_s; }), QString());
        const Verification verified = verify(*newsroom).value();
        QVERIFY(verified.isWhole());
        QCOMPARE(verified.findings.size(), 2);
        QCOMPARE(verified.findings.constFirst().kind, VerificationFinding::Kind::Unsigned);
        QCOMPARE(verified.signatures.value(lastEntry(newsroom).number), SignatureState::Unsigned);
    }

    void aKeyOfAnotherPersonSignsNothing()
    {
        TestNewsroom newsroom;
        const ArticleId id = submitted(newsroom);
        giveKey(newsroom, newsroom.editor);
        const auto chiefs = giveKey(newsroom, newsroom.chief);
        newsroom->setSigner(newsroom.editor, chiefs);
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), ruleName(Rule::SignatureWrong));
        newsroom->setSigner(newsroom.editor, got(PrivateKey::generate()));
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), ruleName(Rule::SignatureWrong));
    }

    void aSignatureIsLookedAtBeforeItIsKept()
    {
        TestNewsroom newsroom;
        const ArticleId id = submitted(newsroom);
        const auto key = giveKey(newsroom, newsroom.editor);
        newsroom->setSigner(newsroom.editor, std::make_shared<LyingSigner>(key));
        const qsizetype before = newsroom->audit().value().size();
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), ruleName(Rule::SignatureWrong));
        QCOMPARE(newsroom->audit().value().size(), before);
        QCOMPARE(newsroom.article(id).step, 1);
        QVERIFY(newsroom->reviews(id).value().isEmpty());
    }

    void aRevokedKeyEndsAndWhatItSignedStays()
    {
        TestNewsroom newsroom;
        const auto key = giveKey(newsroom, newsroom.reporter);
        const ArticleId id = submitted(newsroom);
        const QByteArray fingerprint = keyFingerprint(key->publicKey());
        QCOMPARE(await(revokeKey(*newsroom, fingerprint, {}, newsroom.reporter)).error().detail, ruleName(Rule::ReasonMissing));
        QCOMPARE(await(revokeKey(*newsroom, fingerprint, u"丢了"_s, newsroom.chief)).error().detail, ruleName(Rule::RoleMissing));
        GALLEY_VERIFY(await(revokeKey(*newsroom, fingerprint, u"电脑丢了"_s, newsroom.reporter)));
        QCOMPARE(await(revokeKey(*newsroom, fingerprint, u"再一次"_s, newsroom.reporter)).error().code, ErrorCode::Conflict);
        const PersonKey revoked = readKeys(*newsroom, newsroom.reporter).value().constFirst();
        QCOMPARE(revoked.revoked, lastEntry(newsroom).number);
        QCOMPARE(revoked.revokedAt, newsroom.clock.nowUtc());
        // The window may not have heard of it: its signature does not count.
        QCOMPARE(newsroom.act(id, Action::Recall, newsroom.reporter), ruleName(Rule::SignatureWrong));
        newsroom->setSigner(newsroom.reporter, nullptr);
        QCOMPARE(newsroom.act(id, Action::Recall, newsroom.reporter), QString());
        QVERIFY(verify(*newsroom).value().findings.isEmpty());
        // Registered again it would sign what it signed before its owner lost it.
        const QByteArray proof = got(key->sign(keyProofBytes(newsroom->id(), newsroom.reporter, key->publicKey())));
        QCOMPARE(await(registerKey(*newsroom, newsroom.reporter, key->publicKey(), u"x"_s, proof)).error().code, ErrorCode::Conflict);
    }

    void anAdministratorRevokesALostKey()
    {
        TestNewsroom newsroom;
        const auto key = giveKey(newsroom, newsroom.chief);
        newsroom->setSigner(newsroom.chief, nullptr);
        GALLEY_VERIFY(await(revokeKey(*newsroom, keyFingerprint(key->publicKey()), u"离职"_s, newsroom.admin)));
        QVERIFY(verify(*newsroom).value().findings.isEmpty());
    }

    void onlyItsOwnerRegistersAKey()
    {
        TestNewsroom newsroom;
        const auto key = got(PrivateKey::generate());
        const auto proofFor = [&](PersonId person) { return got(key->sign(keyProofBytes(newsroom->id(), person, key->publicKey()))); };
        const auto tried = [&](PersonId person, const QByteArray &publicKey, const QByteArray &proof) {
            return await(registerKey(*newsroom, person, publicKey, u"x"_s, proof));
        };
        QCOMPARE(tried(newsroom.editor, key->publicKey(), proofFor(newsroom.chief)).error().detail, ruleName(Rule::SignatureWrong));
        QCOMPARE(tried(newsroom.editor, key->publicKey(), {}).error().detail, ruleName(Rule::SignatureWrong));
        QCOMPARE(tried(newsroom.editor, key->publicKey().first(31), proofFor(newsroom.editor)).error().code, ErrorCode::Usage);
        GALLEY_VERIFY(tried(newsroom.editor, key->publicKey(), proofFor(newsroom.editor)));
        QCOMPARE(tried(newsroom.editor, key->publicKey(), proofFor(newsroom.editor)).error().code, ErrorCode::Conflict);
        QCOMPARE(tried(newsroom.chief, key->publicKey(), proofFor(newsroom.chief)).error().code, ErrorCode::Conflict);
        QCOMPARE(readKeys(*newsroom).value().size(), 1);
        newsroom.reopen();
        QCOMPARE(readKeys(*newsroom, newsroom.editor).value().constFirst().publicKey, key->publicKey());
    }

    void aKeyThatEverybodySignsWithIsNotRegistered()
    {
        TestNewsroom newsroom;
        const QByteArray one = QByteArray::fromHex("0100000000000000000000000000000000000000000000000000000000000000");
        const auto registered = await(registerKey(*newsroom, newsroom.chief, one, u"x"_s, one + QByteArray(32, '\0')));
        QCOMPARE(registered.error().detail, ruleName(Rule::SignatureWrong));
        QVERIFY(got(readKeys(*newsroom)).isEmpty());
    }

    void aNewsroomMayAskForSignaturesOfEverybody()
    {
        TestNewsroom newsroom;
        const ArticleId id = submitted(newsroom);
        QCOMPARE(await(setSignaturesAsked(*newsroom, true, newsroom.reporter)).error().detail, ruleName(Rule::RoleMissing));
        GALLEY_VERIFY(await(setSignaturesAsked(*newsroom, true, newsroom.admin)));
        QCOMPARE(readSignaturesAsked(*newsroom).value(), true);
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), ruleName(Rule::SignatureMissing));
        giveKey(newsroom, newsroom.editor);
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
        QVERIFY(verify(*newsroom).value().isWhole());
    }

    void aReviewerWhoIsDeactivatedMidReviewSignsNoMore()
    {
        TestNewsroom newsroom;
        const ArticleId id = submitted(newsroom);
        giveKey(newsroom, newsroom.editor);
        giveKey(newsroom, newsroom.sectionHead);
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
        for (const PersonId gone : {newsroom.editor, newsroom.sectionHead}) {
            const QList<Person> people = newsroom->people().value();
            Person person = *std::ranges::find(people, gone, &Person::id);
            person.active = false;
            GALLEY_VERIFY(await(newsroom->putPerson(person, newsroom.admin)));
        }
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.sectionHead), ruleName(Rule::Inactive));
        // What was signed while they worked here stays good.
        QVERIFY(verify(*newsroom).value().isWhole());
        QCOMPARE(newsroom->reviews(id).value().constFirst().standing, true);
    }

    void aCommandOfAnotherProcessIsNotSignedWithTheWindowsKey()
    {
        TestNewsroom newsroom;
        const ArticleId id = submitted(newsroom);
        giveKey(newsroom, newsroom.editor); // unlocked in the window
        {
            const SignerScope scope({});
            QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), ruleName(Rule::SignatureMissing));
        }
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
    }

    void aSubmissionThatIsProofreadAheadKeepsItsSigner()
    {
        TestNewsroom newsroom;
        giveKey(newsroom, newsroom.reporter);
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const SignerScope scope({});
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), ruleName(Rule::SignatureMissing));
    }

    void aCallersSignerSignsInItsOwnProcess()
    {
        TestNewsroom newsroom;
        const ArticleId id = submitted(newsroom);
        const auto key = giveKey(newsroom, newsroom.editor);
        newsroom->setSigner(newsroom.editor, nullptr);
        CommandServer server(newsroom.folder(), [&](const HandedCommand &command) {
            const SignerScope scope(command.signer ? Signers{{command.signing, command.signer}} : Signers());
            return HandedAnswer{0, newsroom.act(id, Action::Pass, newsroom.editor).toUtf8(), {}};
        });
        GALLEY_VERIFY(server.listen());
        const auto handed = [&](PersonId person, std::shared_ptr<const Signer> signer) {
            const HandedCommand command{{u"pass"_s}, {}, {}, newsroom->id(), person, std::move(signer)};
            auto answer = QtConcurrent::run([folder = newsroom.folder(), command] { return handToOwner(folder, command); });
            return QTest::qWaitFor([&] { return answer.isFinished(); }, 30'000) ? answer.takeResult() : failure(ErrorCode::Internal, u"late"_s);
        };
        QCOMPARE(QString::fromUtf8(handed({}, nullptr)->output), ruleName(Rule::SignatureMissing));
        QCOMPARE(QString::fromUtf8(handed(newsroom.chief, key)->output), ruleName(Rule::SignatureMissing)); // it is not the chief who acts
        QCOMPARE(QString::fromUtf8(handed(newsroom.editor, key)->output), QString());
        const Statement statement = lastEntry(newsroom).statement;
        QVERIFY(verifySignature(key->publicKey(), statementBytes(statement), statement.signature));
    }

    void aCallerThatStopsHoldsNobodyUpForLong()
    {
        TestNewsroom newsroom;
        const ArticleId id = submitted(newsroom);
        const auto key = giveKey(newsroom, newsroom.editor);
        newsroom->setSigner(newsroom.editor, nullptr);
        CommandServer server(newsroom.folder(), [&](const HandedCommand &command) {
            const SignerScope scope({{command.signing, command.signer}});
            return HandedAnswer{0, newsroom.act(id, Action::Pass, newsroom.editor).toUtf8(), {}};
        });
        GALLEY_VERIFY(server.listen());
        const HandedCommand command{{u"pass"_s}, {}, {}, newsroom->id(), newsroom.editor, std::make_shared<SilentSigner>(key->publicKey())};
        auto answer = QtConcurrent::run([folder = newsroom.folder(), command] { return handToOwner(folder, command); });
        QTest::qWait(200); // it is on its way
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body += u"。"_s; }), QString());
        QVERIFY2(timer.elapsed() < 7000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(QTest::qWaitFor([&] { return answer.isFinished(); }, 30'000));
        QVERIFY(newsroom->reviews(id).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
