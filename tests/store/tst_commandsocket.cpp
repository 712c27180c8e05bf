// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/commandsocket.h"
#include "testkit/testkit.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace galley;
using namespace Qt::StringLiterals;

class CommandSocketTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void aCommandComesBackWithItsAnswer();
    void largeInputAndOutputComeWhole();
    void severalCallersAreServedAtOnce();
    void nobodyListeningIsANetworkError();
    void aDyingOwnerIsANetworkError();
};

namespace {

// handToOwner() blocks, so it runs beside the owner's event loop, as a second process would.
Result<HandedAnswer> handed(const QString &folder, const HandedCommand &command)
{
    QFuture<Result<HandedAnswer>> answer = QtConcurrent::run([=] { return handToOwner(folder, command); });
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 30'000))
        return failure(ErrorCode::Internal, u"no answer in time"_s);
    return answer.takeResult();
}

} // namespace

void CommandSocketTest::aCommandComesBackWithItsAnswer()
{
    const QTemporaryDir folder;
    CommandServer server(folder.path(), [](const HandedCommand &command) {
        return HandedAnswer{1, command.arguments.join(u'|').toUtf8(), command.workingFolder.toUtf8() + command.input};
    });
    GALLEY_VERIFY(server.listen());
    const Result<HandedAnswer> answer = handed(folder.path(), {{u"search"_s, u"草原"_s}, u"/somewhere"_s, "in"});
    GALLEY_VERIFY(answer);
    QCOMPARE(answer->exitCode, 1);
    QCOMPARE(QString::fromUtf8(answer->output), u"search|草原"_s);
    QCOMPARE(answer->diagnostics, "/somewherein"_ba);
}

void CommandSocketTest::largeInputAndOutputComeWhole()
{
    const QTemporaryDir folder;
    CommandServer server(folder.path(), [](const HandedCommand &command) {
        return HandedAnswer{0, command.input + command.input, {}};
    });
    GALLEY_VERIFY(server.listen());
    const QByteArray input = QByteArray("0123456789abcdef").repeated(300'000);
    const Result<HandedAnswer> answer = handed(folder.path(), {{}, {}, input});
    GALLEY_VERIFY(answer);
    QVERIFY(answer->output == input + input);
}

void CommandSocketTest::severalCallersAreServedAtOnce()
{
    const QTemporaryDir folder;
    QSemaphore secondIsIn;
    // The first waits for the second: served one after the other, it would never be answered.
    CommandServer server(folder.path(), [&](const HandedCommand &command) {
        if (command.input == "first")
            return HandedAnswer{secondIsIn.tryAcquire(1, 20'000) ? 0 : 1, {}, {}};
        secondIsIn.release();
        return HandedAnswer{};
    });
    GALLEY_VERIFY(server.listen());
    const auto hand = [&](const QByteArray &input) {
        return QtConcurrent::run([path = folder.path(), input] { return handToOwner(path, {{}, {}, input}); });
    };
    const QFuture<Result<HandedAnswer>> first = hand("first");
    const QFuture<Result<HandedAnswer>> second = hand("second");
    QVERIFY(QTest::qWaitFor([&] { return first.isFinished() && second.isFinished(); }, 30'000));
    GALLEY_VERIFY(first.result());
    GALLEY_VERIFY(second.result());
    QCOMPARE(first.result()->exitCode, 0);
}

void CommandSocketTest::nobodyListeningIsANetworkError()
{
    const QTemporaryDir folder;
    const Result<HandedAnswer> answer = handed(folder.path(), {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Network);
}

void CommandSocketTest::aDyingOwnerIsANetworkError()
{
    const QTemporaryDir folder;
    QSemaphore entered;
    QSemaphore leave;
    auto server = std::make_unique<CommandServer>(folder.path(), [&](const HandedCommand &) {
        entered.release();
        leave.acquire();
        return HandedAnswer{};
    });
    GALLEY_VERIFY(server->listen());
    QFuture<Result<HandedAnswer>> answer = QtConcurrent::run([path = folder.path()] { return handToOwner(path, {}); });
    QVERIFY(QTest::qWaitFor([&] { return entered.available() > 0; }, 30'000));
    // The server waits for the command, and the command for its caller to have been told.
    const std::unique_ptr<QThread> release(QThread::create([&] {
        answer.waitForFinished();
        leave.release();
    }));
    release->start();
    server.reset();
    QVERIFY(release->wait(30'000));
    QVERIFY(!answer.result());
    QCOMPARE(answer.result().error().code, ErrorCode::Network);
}

QTEST_GUILESS_MAIN(CommandSocketTest)
#include "tst_commandsocket.moc"
