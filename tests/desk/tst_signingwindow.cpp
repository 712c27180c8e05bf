// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys/auditmodel.h"
#include "desk/keys/auditwindow.h"
#include "desk/keys/signingdesk.h"
#include "desk/keys/signingkeydialog.h"
#include "desk/keys/unlockkeydialog.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "signing/keyfault.h"
#include "store/database.h"
#include "store/keys.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// A machine without a keychain.
class NoVault final : public KeyVault
{
public:
    KeyPlace place() const override { return KeyPlace::Keychain; }
    Result<void> available() const override { return failure(ErrorCode::NotFound, u"There is none."_s, keyfault::keychainAbsent); }
    Result<void> keep(const KeptKey &, const PrivateKey &, const SecretBytes &) override { return available(); }
    Result<std::shared_ptr<const PrivateKey>> unlock(const KeptKey &, const SecretBytes &) const override { return std::unexpected(available().error()); }
    Result<void> forget(const KeptKey &) override { return available(); }
};

/// A window's signing, over a newsroom of its own.
struct Desk
{
    TestNewsroom room;
    QTemporaryDir keys;
    QWidget window;
    NewsroomNames names{*room};
    MessageArea messages;
    SigningDesk signing{*room, names, messages, &window, std::make_shared<KeyRing>(keys.path(), std::make_unique<NoVault>())};

    Desk() { sitDown(room.editor); }
    void sitDown(PersonId id)
    {
        const QList<Person> people = room->people().value();
        signing.setPerson(*std::ranges::find(people, id, &Person::id));
    }
    Result<void> wait(QFuture<Result<void>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
            qFatal("not in time");
        return future.takeResult();
    }
    void makeKey() { got(wait(signing.make(u"值班室"_s, KeyPlace::File, u"一字不苟的编辑"_s))); }
    ArticleId submitted()
    {
        const ArticleId id = room.add(u"草原的雨"_s, u"正文"_s, room.reporter);
        if (!room.act(id, Action::Submit, room.reporter).isEmpty())
            qFatal("not submitted");
        return id;
    }
    template <typename Dialog>
    Dialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<Dialog *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
};

template <typename Widget>
Widget *part(QWidget *parent, const char *name)
{
    auto *found = parent->findChild<Widget *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

} // namespace

/// 签名密钥 and 审计 in the window.
class TestSigningWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whoHasNoKeyIsAskedNothing()
    {
        Desk desk;
        int went = 0;
        desk.signing.unlockThen([&] { ++went; });
        QCOMPARE(went, 1);
        QVERIFY(!desk.dialog<UnlockKeyDialog>());
    }

    void aKeyIsMadeInTheDialogAndSignsFromThenOn()
    {
        Desk desk;
        const ArticleId id = desk.submitted();
        desk.signing.showMyKey();
        auto *dialog = desk.dialog<SigningKeyDialog>();
        QVERIFY(dialog);
        auto *go = part<QPushButton>(dialog, "go");
        QVERIFY(!part<QLabel>(dialog, "keychainReason")->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return !part<QRadioButton>(dialog, "inKeychain")->isEnabled(); }));
        QVERIFY(part<QLabel>(dialog, "keychainReason")->isVisible()); // and why not
        QCOMPARE(part<QLabel>(dialog, "keychainReason")->text(), u"There is none."_s);
        QVERIFY(!go->isEnabled());
        part<QLineEdit>(dialog, "first")->setText(u"short"_s);
        part<QLineEdit>(dialog, "second")->setText(u"short"_s);
        QVERIFY(!go->isEnabled());
        part<QLineEdit>(dialog, "first")->setText(u"一字不苟的编辑"_s);
        QVERIFY(!go->isEnabled());
        part<QLineEdit>(dialog, "second")->setText(u"一字不苟的编辑"_s);
        QVERIFY(go->isEnabled());
        go->click();
        QVERIFY(QTest::qWaitFor([&] { return desk.signing.isUnlocked(); }, 60'000));
        QVERIFY(QTest::qWaitFor([&] { return !go->isVisible(); }));
        QVERIFY(part<QLineEdit>(dialog, "first")->text().isEmpty()); // no passphrase stays in a field
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.editor), QString());
        QVERIFY(!desk.room->audit().value().constLast().statement.signature.isEmpty());
        const QString file = desk.keys.filePath(u"public.pem"_s);
        QCOMPARE(dialog->exportTo(file), QString());
        QVERIFY(readFile(file).startsWith("-----BEGIN PUBLIC KEY-----"));
        dialog->close();
    }

    void aLockedKeyIsUnlockedOnceAndForgottenWithTheWindow()
    {
        Desk desk;
        const ArticleId id = desk.submitted();
        desk.makeKey();
        desk.signing.forget();
        QVERIFY(!desk.signing.isUnlocked());
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.editor), ruleName(Rule::SignatureMissing));
        int went = 0;
        desk.signing.unlockThen([&] { ++went; });
        auto *dialog = desk.dialog<UnlockKeyDialog>();
        QVERIFY(dialog);
        QCOMPARE(went, 0);
        auto *passphrase = part<QLineEdit>(dialog, "passphrase");
        passphrase->setText(u"一字不差的编辑"_s);
        dialog->accept();
        QVERIFY(QTest::qWaitFor([&] { return part<QLabel>(dialog, "problem")->isVisible(); }, 60'000));
        QCOMPARE(went, 0);
        passphrase->setText(u"一字不苟的编辑"_s);
        dialog->accept();
        QVERIFY(QTest::qWaitFor([&] { return went == 1; }, 60'000));
        desk.signing.unlockThen([&] { ++went; });
        QCOMPARE(went, 2);
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.editor), QString());
        // Somebody else sits down: nothing of the one before is left.
        desk.sitDown(desk.room.sectionHead);
        QVERIFY(!desk.signing.isUnlocked());
        QCOMPARE(desk.room.act(desk.submitted(), Action::Pass, desk.room.editor), ruleName(Rule::SignatureMissing));
    }

    void whoGivesUpUnlockingDoesNothing()
    {
        Desk desk;
        desk.makeKey();
        desk.signing.forget();
        int went = 0;
        desk.signing.unlockThen([&] { ++went; });
        desk.dialog<UnlockKeyDialog>()->reject();
        QCoreApplication::processEvents();
        QCOMPARE(went, 0);
        desk.signing.unlockThen([&] { ++went; }); // asked again, not stuck
        QVERIFY(QTest::qWaitFor([&] { return desk.dialog<UnlockKeyDialog>() != nullptr; }));
        desk.dialog<UnlockKeyDialog>()->reject();
    }

    void aKeyOnAnotherMachineIsSaid()
    {
        Desk desk;
        const auto elsewhere = got(PrivateKey::generate());
        const QByteArray proof = got(elsewhere->sign(keyProofBytes(desk.room->id(), desk.room.editor, elsewhere->publicKey())));
        got(await(registerKey(*desk.room, desk.room.editor, elsewhere->publicKey(), u"家里的电脑"_s, proof)));
        int went = 0;
        desk.signing.unlockThen([&] { ++went; });
        QCOMPARE(went, 0);
        QVERIFY(desk.messages.texts().join(u' ').contains(u"家里的电脑"_s));
    }

    void aRevokedKeyIsLetGo()
    {
        Desk desk;
        desk.makeKey();
        GALLEY_VERIFY(desk.wait(desk.signing.revoke(u"换电脑"_s)));
        QVERIFY(!desk.signing.isUnlocked());
        QVERIFY(!desk.signing.keptHere());
        // By somebody else.
        desk.makeKey();
        const auto kept = desk.signing.keptHere();
        got(await(revokeKey(*desk.room, kept->fingerprint(), u"离职"_s, desk.room.admin)));
        QVERIFY(QTest::qWaitFor([&] { return !desk.signing.isUnlocked(); }));
    }

    void aPassphraseIsChangedOfAnUnlockedKey()
    {
        Desk desk;
        desk.makeKey();
        GALLEY_VERIFY(desk.wait(desk.signing.keepAnew(KeyPlace::File, u"另一句话，谁也猜不到"_s)));
        desk.signing.forget();
        QVERIFY(isKeyFault(desk.wait(desk.signing.unlock(u"一字不苟的编辑"_s)).error(), keyfault::passphraseWrong));
        GALLEY_VERIFY(desk.wait(desk.signing.unlock(u"另一句话，谁也猜不到"_s)));
        desk.signing.forget();
        QVERIFY(!desk.wait(desk.signing.keepAnew(KeyPlace::File, u"再一句话，谁也猜不到"_s))); // locked
    }

    void theAuditWindowShowsEntriesAndVerifies()
    {
        Desk desk;
        desk.makeKey();
        const ArticleId id = desk.submitted();
        QCOMPARE(desk.room.act(id, Action::Pass, desk.room.editor), QString());
        AuditWindow window(*desk.room, desk.names);
        QAbstractItemModelTester tester(&window.model());
        window.setArticle(id);
        window.show();
        QVERIFY(QTest::qWaitFor([&] { return !window.isBusy() && window.model().rowCount() == 3; }, 30'000));
        window.verify();
        QVERIFY(QTest::qWaitFor([&] { return !window.isBusy(); }, 30'000));
        QVERIFY(window.model().verification());
        QVERIFY2(window.model().verification()->isWhole(), qPrintable(window.result()));
        const QModelIndex passed = window.model().index(2, AuditModel::Signed);
        QCOMPARE(passed.data().toString(), signatureLabel(SignatureState::Good));
        QCOMPARE(window.model().index(2, AuditModel::About).data().toString(), u"草原的雨"_s);
    }

    void theFirstBrokenLinkIsShownAndChosen()
    {
        Desk desk;
        const ArticleId id = desk.submitted();
        {
            const auto hand = got(Database::open(desk.room.folder() + u"/newsroom.sqlite"_s, Database::Access::Write));
            got(hand->exec(u"DROP TRIGGER audit_entries_do_not_change"_s));
            got(hand->exec(u"UPDATE audit SET hash = zeroblob(32) WHERE number = (SELECT max(number) FROM audit)"_s));
        }
        AuditWindow window(*desk.room, desk.names);
        window.setArticle(id);
        window.show();
        QVERIFY(QTest::qWaitFor([&] { return !window.isBusy() && window.model().rowCount() == 2; }, 30'000));
        window.verify();
        QVERIFY(QTest::qWaitFor([&] { return !window.isBusy(); }, 30'000));
        QCOMPARE(window.selectedRow(), 1);
        QVERIFY(window.result().contains(QString::number(window.model().entry(1).number)));
        QCOMPARE(window.model().rowsWithFindings(), QList{1});
    }
};

QTEST_MAIN(TestSigningWindow)
#include "tst_signingwindow.moc"
