// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"
#include "testkit/testkit.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// Talking, assigning, queues, figures and settling, by galleyctl.
class TalkByCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
        QTest::failOnWarning();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ctl = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"newsroom"_s));
        m_ctl->workingFolder = m_folder->path();
        GALLEY_EXIT(m_ctl->run({u"init"_s}), 0);
        addPerson(u"reporter"_s, u"reporter"_s);
        addPerson(u"editor"_s, u"editor"_s);
        addPerson(u"head"_s, u"section-head"_s);
        m_id = m_ctl->as(u"reporter"_s, {u"article"_s, u"new"_s, u"headline=产量翻番"_s, u"body=去年产量三百吨。"_s, u"primary_section=资讯"_s,
                                          u"source=《北疆晚报》"_s}).json()[u"id"_s].toString();
        QVERIFY(!m_id.isEmpty());
    }

    void aCommentIsMadeAnsweredAndResolved()
    {
        const QJsonObject comment = as(u"editor"_s, {u"comment"_s, u"add"_s, m_id, u"@reporter 单位？"_s, u"--at"_s, u"三百吨"_s});
        QCOMPARE(comment[u"field"_s].toString(), u"body"_s);
        QCOMPARE(comment[u"mentions"_s].toArray(), (QJsonArray{u"reporter"_s}));
        const QJsonObject notices = as(u"reporter"_s, {u"notice"_s, u"list"_s});
        QCOMPARE(notices[u"unread"_s].toInt(), 1);
        QCOMPARE(notices[u"notices"_s][0][u"kind"_s].toString(), u"mentioned"_s);
        QCOMPARE(notices[u"notices"_s][0][u"by"_s].toString(), u"editor"_s);
        const QString id = comment[u"id"_s].toString();
        QCOMPARE(as(u"reporter"_s, {u"comment"_s, u"reply"_s, m_id, id, u"吨"_s})[u"parent"_s].toString(), id);
        const QJsonObject listed = as(u"editor"_s, {u"comment"_s, u"list"_s, m_id});
        QCOMPARE(listed[u"comments"_s].toArray().size(), 2);
        QCOMPARE(listed[u"comments"_s][0][u"start"_s].toInt(), 4);
        QCOMPARE(listed[u"open"_s].toInt(), 1);
        (void)as(u"reporter"_s, {u"comment"_s, u"resolve"_s, id});
        QCOMPARE(as(u"editor"_s, {u"comment"_s, u"list"_s, m_id, u"--open"_s})[u"comments"_s].toArray(), QJsonArray());
        QCOMPARE(as(u"reporter"_s, {u"notice"_s, u"read"_s})[u"unread"_s].toInt(), 0);
        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"comment"_s, u"add"_s, m_id, u"？"_s, u"--at"_s, u"没有的话"_s}), 2);
        GALLEY_EXIT(m_ctl->as(u"reporter"_s, {u"comment"_s, u"remove"_s, id}), 1);
    }

    void anArticleIsAssignedAndStandsInItsQueue()
    {
        const QJsonObject assigned = as(u"editor"_s, {u"article"_s, u"assign"_s, m_id, u"--to"_s, u"reporter,head"_s, u"--due"_s, u"2030-01-01 18:00"_s,
                                                      u"--note"_s, u"请补采访"_s});
        QCOMPARE(assigned[u"assignments"_s].toArray().size(), 2);
        QCOMPARE(assigned[u"assignments"_s][0][u"login"_s].toString(), u"reporter"_s);
        QCOMPARE(assigned[u"assignments"_s][0][u"due"_s].toString(), u"2030-01-01T10:00:00Z"_s);
        const QJsonObject queue = as(u"reporter"_s, {u"queue"_s, u"assigned-to-me"_s, u"--order"_s, u"urgent"_s});
        QCOMPARE(queue[u"articles"_s][0][u"id"_s].toString(), m_id);
        QCOMPARE(queue[u"articles"_s][0][u"assignees"_s].toArray().size(), 2);
        QCOMPARE(as(u"reporter"_s, {u"queue"_s})[u"queues"_s][u"assigned-to-me"_s].toInt(), 1);
        const Ran refused = m_ctl->as(u"editor"_s, {u"article"_s, u"assign"_s, m_id, u"--to"_s, u"nobody"_s});
        GALLEY_EXIT(refused, 2);
        QCOMPARE(as(u"editor"_s, {u"article"_s, u"assign"_s, m_id, u"--to"_s, QString()})[u"assignments"_s].toArray(), QJsonArray());
        addPerson(u"stranger"_s, u"reporter"_s);
        const Ran unfit = m_ctl->as(u"editor"_s, {u"article"_s, u"assign"_s, m_id, u"--to"_s, u"stranger"_s});
        GALLEY_EXIT(unfit, 1);
        QCOMPARE(unfit.json()[u"error"_s][u"rule"_s].toString(), u"assignee-unfit"_s);
    }

    void aReturnNamesPlacesAndTheFiguresCountIt()
    {
        (void)as(u"reporter"_s, {u"submit"_s, m_id});
        (void)as(u"editor"_s, {u"return"_s, m_id, u"--reason"_s, u"两处待核"_s, u"--at"_s, u"三百吨=单位？"_s, u"--at"_s, u"翻番=出处？"_s});
        const QJsonArray comments = as(u"reporter"_s, {u"comment"_s, u"list"_s, m_id})[u"comments"_s].toArray();
        QCOMPARE(comments.size(), 2);
        QCOMPARE(comments[0][u"return_reason"_s], QJsonValue(true));
        QCOMPARE(comments[1][u"field"_s].toString(), u"headline"_s);
        GALLEY_EXIT(m_ctl->as(u"editor"_s, {u"return"_s, m_id, u"--at"_s, u"没有等号"_s}), 2);
        const QJsonObject figures = as(u"head"_s, {u"statistics"_s, u"--section"_s, u"资讯"_s});
        QCOMPARE(figures[u"throughput"_s].toArray().size(), 2);
        QCOMPARE(figures[u"workload"_s].toArray().size(), 4);
        QCOMPARE(figures[u"publication"_s][u"from_creation"_s][u"number"_s].toInt(), 0);
    }

    void whatWasDoneInACopyIsSettledHere()
    {
        (void)as(u"reporter"_s, {u"submit"_s, m_id});
        const QString copy = m_folder->filePath(u"copy"_s);
        QDirIterator files(m_ctl->newsroom, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString to = copy + path.mid(m_ctl->newsroom.size());
            QVERIFY(QDir().mkpath(QFileInfo(to).path()));
            if (!path.endsWith(u".lock"_s))
                QVERIFY(QFile::copy(path, to));
        }
        GalleyctlRunner away(copy);
        GALLEY_EXIT(away.as(u"head"_s, {u"pass"_s, m_id}), 0);
        (void)as(u"editor"_s, {u"return"_s, m_id, u"--reason"_s, u"缺"_s});
        const Ran ran = m_ctl->run({u"--json"_s, u"settle"_s, copy});
        GALLEY_EXIT(ran, 1);
        const QJsonObject settled = ran.json()[u"settled"_s][0].toObject();
        QCOMPARE(settled[u"result"_s].toString(), u"refused"_s);
        QCOMPARE(settled[u"rule"_s].toString(), u"stage-forbids"_s);
        QCOMPARE(settled[u"login"_s].toString(), u"head"_s);
        QCOMPARE(as(u"head"_s, {u"notice"_s, u"list"_s})[u"notices"_s][0][u"kind"_s].toString(), u"refused"_s);
        QCOMPARE(as(u"editor"_s, {u"notice"_s, u"list"_s})[u"notices"_s][0][u"kind"_s].toString(), u"refused"_s);
    }

private:
    void addPerson(const QString &login, const QString &role)
    {
        GALLEY_EXIT(m_ctl->run({u"person"_s, u"add"_s, login, u"--name"_s, login, u"--role"_s, role}), 0);
    }

    QJsonObject as(const QString &login, const QStringList &arguments)
    {
        const Ran ran = m_ctl->as(login, arguments);
        if (ran.code != 0)
            qFatal("%s", ran.told().constData());
        return ran.json();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_ctl;
    QString m_id;
};

QTEST_GUILESS_MAIN(TalkByCommandTest)
#include "tst_talkbycommand.moc"
