// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"
#include "testkit/testkit.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QString inSeconds(int seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

/// A running `publish --watch` and what it said.
class Watch
{
public:
    explicit Watch(const QString &newsroom)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(GalleyctlRunner::program(), {u"--newsroom"_s, newsroom, u"--json"_s, u"publish"_s, u"--watch"_s, u"--every"_s, u"1"_s});
        m_process.waitForStarted();
    }
    ~Watch()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    bool says(const QByteArray &what)
    {
        m_process.waitForReadyRead(50);
        m_said += m_process.readAllStandardOutput();
        return m_said.contains(what);
    }
    QByteArray said() const { return m_said; }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

/// What follows publishing, by galleyctl: corrections, withdrawals with their receipts, the clock.
class AfterPublicationTest : public QObject
{
    Q_OBJECT

private:
    QString article(const QString &headline)
    {
        const QJsonObject made = m_ctl->as(u"reporter"_s, {u"article"_s, u"new"_s, u"headline="_s + headline, u"body=正文。"_s, u"section=zixun"_s}).json();
        return made[u"id"_s].toString();
    }

    QString approved(const QString &headline)
    {
        const QString id = article(headline);
        const Ran ran = m_ctl->as(u"chief"_s, {u"approve"_s, id, u"--urgent"_s, u"--reason"_s, u"突发"_s});
        return ran.code == 0 ? id : QString::fromUtf8(ran.told());
    }

    QString page(const QString &id) const
    {
        const QJsonObject shown = m_ctl->ask({u"article"_s, u"show"_s, id});
        QDirIterator it(m_folder->filePath(u"portal"_s), {u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = it.next();
            if (file.contains("/portal/a/"_L1) && readFile(file).contains(QString(u"content=\""_s + id + u"\""_s).toUtf8()))
                return file;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
        QTest::failOnWarning();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_ctl = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"newsroom"_s));
        m_ctl->workingFolder = m_folder->path();
        GALLEY_EXIT(m_ctl->run({u"init"_s}), 0);
        for (const auto &[login, name, role] : {std::tuple{u"reporter"_s, u"苏日娜"_s, u"reporter"_s}, {u"editor"_s, u"李文"_s, u"editor"_s}, {u"chief"_s, u"赵岩"_s, u"chief"_s}})
            GALLEY_EXIT(m_ctl->run({u"person"_s, u"add"_s, login, u"--name"_s, name, u"--role"_s, role}), 0);
        GALLEY_EXIT(m_ctl->run({u"outlet"_s, u"add"_s, u"门户"_s, u"--folder"_s, m_folder->filePath(u"portal"_s)}), 0);
    }

    void aCorrectionStartsWithItsNote()
    {
        const QString id = approved(u"路灯亮了"_s);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"publish"_s, id}), 0);
        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"correct"_s, id, u"--note"_s, u"“三盏”应为“五盏”。"_s}), 0);
        QJsonObject shown = m_ctl->ask({u"article"_s, u"show"_s, id});
        QCOMPARE(shown[u"stage"_s].toString(), u"draft"_s);
        QCOMPARE(shown[u"live"_s].toString(), u"published"_s);
        const QJsonArray notes = shown[u"corrections"_s].toArray();
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes[0][u"text"_s].toString(), u"“三盏”应为“五盏”。"_s);
        QVERIFY(!notes[0][u"date"_s].toString().isEmpty());
        QVERIFY(!readFile(page(id)).contains(u"五盏"_s.toUtf8()));

        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"article"_s, u"set"_s, id, u"corrections=2026-11-30|第一条\n2026-12-01|第二条"_s}), 0);
        shown = m_ctl->ask({u"article"_s, u"show"_s, id});
        QCOMPARE(shown[u"corrections"_s].toArray().size(), 2);
        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"article"_s, u"set"_s, id, u"corrections=明天|第一条"_s}), 2);
        const QJsonObject difference = m_ctl->ask({u"article"_s, u"diff"_s, id});
        QCOMPARE(difference[u"fields"_s][0][u"field"_s].toString(), u"corrections"_s);

        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"approve"_s, id, u"--urgent"_s, u"--reason"_s, u"更正"_s}), 0);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"publish"_s, id}), 0);
        QVERIFY(readFile(page(id)).contains(u"第二条"_s.toUtf8()));
    }

    void anUpdateAsksForNoNote()
    {
        const QString id = approved(u"路灯亮了"_s);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"publish"_s, id}), 0);
        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"update"_s, id}), 0);
        QVERIFY(m_ctl->ask({u"article"_s, u"show"_s, id})[u"corrections"_s].toArray().isEmpty());
    }

    void aBlankNoteIsRefused()
    {
        const QString id = approved(u"路灯亮了"_s);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"publish"_s, id}), 0);
        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"correct"_s, id, u"--note"_s, u" \n"_s}), 2);
        QVERIFY(m_ctl->ask({u"article"_s, u"show"_s, id})[u"stage"_s].toString() != u"draft"_s);
    }

    void aPageThatReadersAreNotToSeeNowIsToldOf()
    {
        const QString id = approved(u"路灯亮了"_s);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"publish"_s, id}), 0);
        const QString kept = m_folder->filePath(u"kept.html"_s);
        QVERIFY(QFile::copy(page(id), kept));
        GALLEY_EXIT(m_ctl->run({u"trace"_s, kept}), 0);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"withdraw"_s, id, u"--reason"_s, u"失实"_s}), 0);
        const Ran traced = m_ctl->run({u"trace"_s, kept});
        GALLEY_EXIT(traced, 1);
        QVERIFY2(traced.out.contains("withdrawn since") && traced.err.contains("withdrawn since"), traced.told().constData());
    }

    void whatWasTypedForgesNoLine()
    {
        const QString id = article(u"路灯亮了"_s);
        const QString forged = u"突发\n     9  2026-12-01 08:00:00  0123456789ab  publish           赵岩\u202e\u2028\u0085\u001b[2J"_s;
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"approve"_s, id, u"--urgent"_s, u"--reason"_s, forged}), 0);
        const Ran history = m_ctl->run({u"article"_s, u"history"_s, id});
        GALLEY_EXIT(history, 0);
        const QString out = QString::fromUtf8(history.out);
        QVERIFY2(out.contains(u"突发\\n     9"_s) && out.contains(u"赵岩\\u{202e}\\u{2028}\\u{85}\\u{1b}[2J\n"_s), qPrintable(out));
        const QJsonArray actions = m_ctl->ask({u"article"_s, u"history"_s, id})[u"actions"_s].toArray();
        QCOMPARE(out.count(u'\n'), actions.size());
        QCOMPARE(actions.last()[u"reason"_s].toString(), forged);
    }

    void aCommentForgesNoLineOfTheNotices()
    {
        const QString id = article(u"路灯亮了"_s);
        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"comment"_s, u"add"_s, id, u"@reporter 看\n9  2026-12-01 08:00  returned        路灯亮了"_s}), 0);
        for (const QStringList &words : {QStringList{u"notice"_s, u"list"_s, u"--as"_s, u"reporter"_s}, {u"comment"_s, u"list"_s, id}}) {
            const Ran listed = m_ctl->run(words);
            GALLEY_EXIT(listed, 0);
            QVERIFY2(listed.out.count('\n') == 1, listed.told().constData());
        }
    }

    void whoEditsWhatIsInReviewIsToldWhatToDo()
    {
        const QString id = m_ctl->as(u"reporter"_s, {u"article"_s, u"new"_s, u"headline=路灯亮了"_s, u"body=正文。"_s, u"section=zixun"_s, u"source=本报"_s,
                                                     u"author-line=苏日娜"_s}).json()[u"id"_s].toString();
        GALLEY_EXIT(m_ctl->as(u"reporter"_s, {u"submit"_s, id}), 0);
        const Ran edited = m_ctl->as(u"reporter"_s, {u"article"_s, u"set"_s, id, u"body=另一段。"_s});
        GALLEY_EXIT(edited, 1);
        QVERIFY2(edited.err.contains("Recall it, or ask the reviewer"), edited.told().constData());
    }

    void tooShortAnIdIsToldSo()
    {
        const QString id = article(u"路灯亮了"_s);
        GALLEY_EXIT(m_ctl->run({u"article"_s, u"show"_s, id.first(8)}), 0);
        const Ran shown = m_ctl->run({u"article"_s, u"show"_s, id.first(7)});
        GALLEY_EXIT(shown, 2);
        QVERIFY2(shown.err.contains("at least 8"), shown.told().constData());
        const Ran unknown = m_ctl->run({u"article"_s, u"show"_s, u"zzz"_s});
        QVERIFY2(!unknown.err.contains("at least"), unknown.told().constData());
    }

    void aWithdrawalLeavesReceiptsAndCopiesToWorkOff()
    {
        const QString id = approved(u"路灯亮了"_s);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"publish"_s, id}), 0);
        const QString file = page(id);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"withdraw"_s, id, u"--reason"_s, u"失实"_s, u"--asked-by"_s, u"当事人"_s, u"--notice"_s, u"本稿已撤回"_s,
                                           u"--outside"_s, u"公众号=https://mp.example/1"_s, u"--outside"_s, u"头条号"_s}), 0);
        QVERIFY(readFile(file).contains(u"本稿已撤回"_s.toUtf8()));
        QVERIFY(!readFile(file).contains(u"失实"_s.toUtf8()));
        const QJsonArray receipts = m_ctl->ask({u"article"_s, u"receipts"_s, id})[u"receipts"_s].toArray();
        QCOMPARE(receipts.size(), 2);
        QCOMPARE(receipts[0][u"action"_s].toString(), u"withdraw"_s);
        QVERIFY(receipts[0][u"ok"_s].toBool());

        QJsonArray copies = m_ctl->ask({u"outside-copy"_s, u"list"_s})[u"outside_copies"_s].toArray();
        QCOMPARE(copies.size(), 2);
        const QString first = copies[0][u"id"_s].toString();
        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"outside-copy"_s, u"done"_s, first, u"--note"_s, u"已删"_s}), 0);
        copies = m_ctl->ask({u"outside-copy"_s, u"list"_s})[u"outside_copies"_s].toArray();
        QCOMPARE(copies.size(), 1);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"outside-copy"_s, u"remove"_s, copies[0][u"id"_s].toString()}), 0);
        GALLEY_EXIT(m_ctl->as(u"reporter"_s, {u"outside-copy"_s, u"add"_s, id, u"微博"_s}), 0);
        QCOMPARE(m_ctl->ask({u"outside-copy"_s, u"list"_s, id})[u"outside_copies"_s].toArray().size(), 2);

        // It is marked, and goes out by no other way.
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"publish"_s, id}), 1);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"restore"_s, id, u"--reason"_s, u"核实无误"_s}), 0);
        QVERIFY(readFile(file).contains(u"路灯亮了"_s.toUtf8()));
    }

    void aWatchPublishesUnattendedAndTakesCommands()
    {
        const QString id = approved(u"准点上线"_s);
        Watch watch(m_ctl->newsroom);
        QTRY_VERIFY_WITH_TIMEOUT(watch.says("outlets"), 20'000); // brought up at its start
        // The order goes to the watch, which has the newsroom open.
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"schedule"_s, id, u"--at"_s, inSeconds(3)}), 0);
        QVERIFY(page(id).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(watch.says("\"go-live\""), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!page(id).isEmpty(), 20'000);
        QCOMPARE(m_ctl->ask({u"article"_s, u"show"_s, id})[u"live"_s].toString(), u"published"_s);
        for (const QByteArray &line : watch.said().split('\n'))
            QVERIFY(line.isEmpty() || QJsonDocument::fromJson(line).isObject());

        // A second one finds the newsroom taken, and says by whom.
        const Ran second = m_ctl->run({u"publish"_s, u"--watch"_s});
        GALLEY_EXIT(second, 3);
        QVERIFY2(second.err.contains(QByteArray::number(watch.process().processId())), second.err.constData());

        watch.process().terminate(); // SIGTERM
        QVERIFY(watch.process().waitForFinished(20'000));
        QCOMPARE(watch.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(watch.process().exitCode(), 0);
        GALLEY_EXIT(m_ctl->run({u"doctor"_s}), 0);
    }

    void whatAKilledWatchMissedIsCarriedOutByTheNext()
    {
        const QString id = approved(u"准点上线"_s);
        auto watch = std::make_unique<Watch>(m_ctl->newsroom);
        QTRY_VERIFY_WITH_TIMEOUT(watch->says("outlets"), 20'000);
        GALLEY_EXIT(m_ctl->as(u"chief"_s, {u"schedule"_s, id, u"--at"_s, inSeconds(2)}), 0);
        watch->process().kill();
        QVERIFY(watch->process().waitForFinished());
        QCOMPARE(m_ctl->ask({u"article"_s, u"show"_s, id})[u"live"_s].toString(), u"scheduled"_s);
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > QDateTime::fromString(m_ctl->ask({u"article"_s, u"show"_s, id})[u"publish_at"_s].toString(), Qt::ISODate));
        watch = std::make_unique<Watch>(m_ctl->newsroom);
        QTRY_VERIFY_WITH_TIMEOUT(watch->says("\"go-live\""), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!page(id).isEmpty(), 20'000);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_ctl;
};

QTEST_GUILESS_MAIN(AfterPublicationTest)
#include "tst_afterbycommand.moc"
