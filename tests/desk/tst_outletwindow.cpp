// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorykeychain.h"

#include "desk/editorialactions.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "desk/outlets/outletdialog.h"
#include "desk/outlets/outletsdialog.h"
#include "desk/outlets/outlettask.h"
#include "desk/outlets/typedserver.h"
#include "desk/publication/deliverycourse.h"
#include "publish/outlet/outletsecrets.h"
#include "testkit/elsewhere.h"
#include "testkit/servedfolder.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms; a server is tried

void type(QDialog &dialog, const QString &field, const QString &text)
{
    dialog.findChild<QLineEdit *>(field)->setText(text);
}

struct Desk
{
    explicit Desk(int articles = 2)
        : names(*newsroom), document(*newsroom, newsroom.chief), messages(&window), actions(new EditorialActions(*newsroom, names, document, messages, &window))
    {
        useOutletKeychain(keychain);
        for (int i = 0; i < articles; ++i)
            newsroom.publish(newsroom.add(u"稿件第%1号"_s.arg(i), u"第%1篇的正文。\n"_s.arg(i), newsroom.reporter));
        document.setPerson(newsroom.chief);
        actions->setPerson(*names.person(newsroom.chief));
        window.show();
    }
    ~Desk()
    {
        delete actions; // before what it works on
        useOutletKeychain({});
    }
    QList<Outlet> outlets() const { return got(galley::outlets(*newsroom)); }

    /// What a person types who has an account on this server, and shown.
    std::unique_ptr<OutletDialog> filledDialog(const ServedFolder &served, const QString &password)
    {
        auto dialog = std::make_unique<OutletDialog>(*newsroom, &window);
        dialog->show();
        dialog->setKind(OutletDialog::Kind::WebDav);
        type(*dialog, u"name"_s, u"镜像站"_s);
        type(*dialog, u"server"_s, served.options().value(u"url"_s));
        type(*dialog, u"login"_s, served.options().value(u"user"_s));
        type(*dialog, u"password"_s, password);
        type(*dialog, u"path"_s, u"www"_s);
        return dialog;
    }

    std::shared_ptr<MemoryKeychain> keychain = std::make_shared<MemoryKeychain>();
    TestNewsroom newsroom;
    QWidget window;
    NewsroomNames names;
    ArticleDocument document;
    MessageArea messages;
    EditorialActions *actions;
};

QPushButton &ok(QDialog &dialog)
{
    return *dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

QString textOf(QDialog &dialog, const QString &label)
{
    return dialog.findChild<QLabel *>(label)->text();
}

} // namespace

class TestOutletWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aServerIsAddedInTheWindowAndPublishedTo()
    {
        if (!ServedFolder::isInstalled())
            GALLEY_SKIP_ELSEWHERE("rclone is not installed here");
        const auto served = got(ServedFolder::start(ServedFolder::By::WebDav));
        Desk desk;
        const auto filled = desk.filledDialog(*served, {});
        OutletDialog &dialog = *filled;
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        type(dialog, u"server"_s, u"dav.example"_s);
        QVERIFY(!ok(dialog).isEnabled()); // no address
        type(dialog, u"server"_s, served->options().value(u"url"_s));
        type(dialog, u"password"_s, u"not this one"_s);
        QVERIFY(ok(dialog).isEnabled());

        // A wrong password: said, nothing is added, and what was typed stands there still.
        ok(dialog).click();
        QVERIFY(dialog.isTrying());
        QVERIFY(!ok(dialog).isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isTrying(), patience);
        QCOMPARE(accepted.count(), 0);
        QVERIFY(!textOf(dialog, u"problem"_s).isEmpty());
        QVERIFY(dialog.findChild<QLabel *>(u"problem"_s)->isVisible());
        QCOMPARE(dialog.findChild<QLineEdit *>(u"name"_s)->text(), u"镜像站"_s);
        QCOMPARE(desk.outlets().size(), 0);

        type(dialog, u"password"_s, ServedFolder::password());
        ok(dialog).click();
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, patience);
        QCOMPARE(desk.outlets().size(), 1);
        QCOMPARE(desk.outlets().constFirst().kind, outletkind::rclone);

        QSignalSpy delivered(desk.actions, &EditorialActions::delivered);
        desk.actions->deliverAgain();
        QTRY_COMPARE_WITH_TIMEOUT(delivered.count(), 1, patience);
        QVERIFY(QFileInfo::exists(served->path() + u"/www/index.html"_s));
        const QStringList said = desk.messages.texts();
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.constFirst().contains(u"镜像站"_s), qPrintable(said.constFirst()));
        // There is no folder here to open.
        QVERIFY(desk.messages.findChildren<QPushButton *>().isEmpty());
    }

    void aServerThatWasGivenUpIsNotAdded()
    {
        if (!ServedFolder::isInstalled())
            GALLEY_SKIP_ELSEWHERE("rclone is not installed here");
        const auto served = got(ServedFolder::start(ServedFolder::By::WebDav));
        Desk desk;
        {
            const auto dialog = desk.filledDialog(*served, ServedFolder::password());
            ok(*dialog).click();
            QVERIFY(dialog->isTrying());
            dialog->reject();
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.findChildren<OutletTask *>().isEmpty(), patience);
        QCOMPARE(desk.outlets().size(), 0);
        QCOMPARE(desk.keychain->size(), 0);
    }

    void whatIsMissingIsFoundAndPutRight()
    {
        Desk desk;
        QTemporaryDir portal;
        got(addOutlet(*desk.newsroom, u"门户"_s, portal.path()));
        QVERIFY(got(deliver(*desk.newsroom)).constFirst().report);
        OutletsDialog dialog(*desk.newsroom, {}, &desk.window);
        dialog.show();
        auto *look = dialog.findChild<QPushButton *>(u"look"_s);
        auto *repair = dialog.findChild<QPushButton *>(u"repair"_s);
        look->click();
        QVERIFY(!look->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(look->isEnabled(), patience);
        QVERIFY(!repair->isVisible());

        QVERIFY(QFile::remove(portal.filePath(u"index.html"_s)));
        look->click();
        QTRY_VERIFY_WITH_TIMEOUT(repair->isVisible() && repair->isEnabled(), patience);
        QVERIFY(dialog.findChild<QLabel *>(u"hint"_s)->toolTip().contains(u"index.html"_s));
        repair->click();
        QTRY_VERIFY_WITH_TIMEOUT(look->isEnabled(), patience);
        QVERIFY(QFileInfo::exists(portal.filePath(u"index.html"_s)));
        QVERIFY(!repair->isVisible());
    }

    void anOutletIsRemovedWithItsPassword()
    {
        if (!ServedFolder::isInstalled())
            GALLEY_SKIP_ELSEWHERE("rclone is not installed here");
        const auto served = got(ServedFolder::start(ServedFolder::By::WebDav));
        Desk desk;
        got(addRcloneOutlet(*desk.newsroom, u"镜像站"_s, u"www"_s, {.type = served->type(), .options = served->options()}));
        QCOMPARE(desk.keychain->size(), 1);
        OutletsDialog dialog(*desk.newsroom, {}, &desk.window);
        dialog.show();
        QVERIFY(!dialog.findChild<QPushButton *>(u"open"_s)->isEnabled());
        dialog.findChild<QPushButton *>(u"remove"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog.findChild<QListWidget *>()->count(), 0, patience);
        QCOMPARE(desk.outlets().size(), 0);
        QCOMPARE(desk.keychain->size(), 0);
    }

    void aDeliveryIsStoppedAndGoesOnWithTheNext()
    {
        Desk desk(40);
        QTemporaryDir portal;
        got(addOutlet(*desk.newsroom, u"门户"_s, portal.path()));
        QSignalSpy delivered(desk.actions, &EditorialActions::delivered);
        desk.actions->deliverAgain();
        auto *stop = desk.messages.findChild<QPushButton *>();
        QVERIFY(stop);
        stop->click();
        QTRY_COMPARE_WITH_TIMEOUT(delivered.count(), 1, patience);
        const auto stopped = delivered.takeFirst().constFirst().value<QList<Delivery>>();
        QVERIFY(!stopped.constFirst().report);
        QCOMPARE(stopped.constFirst().report.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(portal.filePath(u"index.html"_s)));

        desk.actions->deliverAgain();
        QTRY_COMPARE_WITH_TIMEOUT(delivered.count(), 1, patience);
        QVERIFY(delivered.takeFirst().constFirst().value<QList<Delivery>>().constFirst().report);
        QVERIFY(QFileInfo::exists(portal.filePath(u"index.html"_s)));
    }

    void theCourseAddsUpWhatItsOutletsSay()
    {
        DeliveryCourse course;
        QSignalSpy advanced(&course, &DeliveryCourse::advanced);
        const DeliveryProgress progress = course.progress();
        Outlet one{.id = OutletId(QUuid::createUuid()), .name = {}, .folder = {}};
        Outlet other{.id = OutletId(QUuid::createUuid()), .name = {}, .folder = {}};
        QVERIFY(progress(one, 3, 10));
        QVERIFY(progress(other, 1, 5));
        QTRY_COMPARE(advanced.count(), 1); // what comes before the window looks is one word
        QCOMPARE(advanced.takeFirst(), QVariantList({4, 15}));
        course.stop();
        QVERIFY(!progress(one, 4, 10));
    }

    void whatIsTypedBecomesRclonesWords_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("port");
        QTest::newRow("name") << u"www.example.com"_s << u"www.example.com"_s << QString();
        QTest::newRow("port") << u"www.example.com:2222"_s << u"www.example.com"_s << u"2222"_s;
        QTest::newRow("IPv6") << u"2001:db8::7"_s << u"2001:db8::7"_s << QString();
        QTest::newRow("IPv6 in brackets") << u"[2001:db8::7]"_s << u"2001:db8::7"_s << QString();
        QTest::newRow("IPv6 and port") << u"[2001:db8::7]:2222"_s << u"2001:db8::7"_s << u"2222"_s;
    }
    void whatIsTypedBecomesRclonesWords()
    {
        QFETCH(QString, server);
        const TypedServer typed{.server = server, .login = u"web"_s, .password = u"p"_s, .keyFile = {}, .provider = {}};
        QTEST(typed.sftp().options.value(u"host"_s), "host");
        QTEST(typed.sftp().options.value(u"port"_s), "port");
        QCOMPARE(typed.sftp().options.value(u"pass"_s), u"p"_s);
        // With a key the password is the key's.
        TypedServer keyed = typed;
        keyed.keyFile = u"/home/web/.ssh/id"_s;
        QVERIFY(!keyed.sftp().options.contains(u"pass"_s));
        QCOMPARE(keyed.sftp().options.value(u"key_file_pass"_s), u"p"_s);
    }
};

QTEST_MAIN(TestOutletWindow)
#include "tst_outletwindow.moc"
