// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/crashjournal.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <QRandomGenerator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// The text after an edit, by its hash, and when that was.
struct State
{
    qint64 time = 0;
    QByteArray text;
};

struct Killed
{
    QList<State> states;
    qint64 time = 0;
    QString complaint;
};

QByteArray textOf(const Content &content)
{
    const QString text = content.summary % QChar(1) % content.body;
    return QCryptographicHash::hash(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * 2), QCryptographicHash::Sha256).toHex();
}

Killed killTypist(const QStringList &arguments, int milliseconds)
{
    Killed killed;
    QProcess typist;
    QByteArray output;
    typist.start(QCoreApplication::applicationDirPath() + u"/killtyper"_s, arguments);
    while (!output.contains('\n') && typist.waitForReadyRead(60'000))
        output += typist.readAllStandardOutput();
    const QDeadlineTimer deadline(milliseconds);
    while (!deadline.hasExpired() && typist.state() == QProcess::Running) {
        if (typist.waitForReadyRead(int(std::max<qint64>(1, deadline.remainingTime()))))
            output += typist.readAllStandardOutput();
    }
    if (typist.state() != QProcess::Running)
        killed.complaint = u"it ended by itself: "_s;
    killed.time = QDateTime::currentMSecsSinceEpoch();
    typist.kill();
    typist.waitForFinished();
    output += typist.readAllStandardOutput();
    if (!killed.complaint.isEmpty())
        killed.complaint += QString::fromUtf8(typist.readAllStandardError());
    QList<QByteArray> lines = output.split('\n');
    lines.removeLast(); // without its end
    for (const QByteArray &line : std::as_const(lines))
        killed.states.append({line.first(line.indexOf(' ')).toLongLong(), line.mid(line.indexOf(' ') + 1)});
    return killed;
}

} // namespace

/// The promise of typing: whatever ends the program, at most the last second is gone. Typed into the real window, as with
/// an input method, with undo, paste, fields and (in every other round) saves between; never-saved articles included.
class TypingKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        bool told = false;
        const int rounds = qEnvironmentVariableIntValue("GALLEY_KILL_ROUNDS", &told);
        m_rounds = told ? std::max(1, rounds) : 20;
        const quint32 given = qEnvironmentVariable("GALLEY_KILL_SEED").toUInt();
        const quint32 seed = given != 0 ? given : QRandomGenerator::global()->generate();
        qInfo("seed %u, %d rounds", seed, m_rounds);
        m_random.seed(seed);
    }

    void atMostASecondOfTypingIsLost()
    {
        TestNewsroom newsroom;
        qint64 worst = 0;
        qint64 typed = 0;
        for (int round = 0; round < m_rounds; ++round) {
            const bool fresh = round % 2 == 0;
            const bool saves = round % 4 >= 2;
            const bool isLong = round % 10 == 1;
            const ArticleId id = fresh ? ArticleId()
                                       : newsroom.add(u"第%1轮"_s.arg(round), isLong ? u"很长的稿。"_s.repeated(40'000) : u"原来的话。"_s, newsroom.reporter);
            const quint32 seed = m_random.generate();
            newsroom.close();
            const Killed killed = killTypist({newsroom.folder(), fresh ? u"new"_s : id.toString(), QString::number(seed), saves ? u"save"_s : u"nosave"_s},
                                             m_random.bounded(300, 2500));
            QVERIFY2(killed.complaint.isEmpty() && !killed.states.isEmpty(), qPrintable(killed.complaint));
            newsroom.reopen();
            const qint64 lost = lostBy(newsroom, id, seed, killed, saves);
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(lost <= 1000, qPrintable(u"round %1 lost %2 ms (%3)"_s.arg(round).arg(lost).arg(seed)));
            worst = std::max(worst, lost);
            typed += killed.states.size();
            for (const RecoveredText &text : CrashJournal::leftBehind(newsroom.folder()))
                GALLEY_VERIFY(CrashJournal::discard(text));
        }
        qInfo("%lld edits typed in %d rounds, %lld ms lost at worst", typed, m_rounds, worst);
    }

private:
    /// Milliseconds from the first edit that is nowhere to the kill.
    qint64 lostBy(TestNewsroom &newsroom, ArticleId id, quint32 seed, const Killed &killed, bool saves)
    {
        QList<QByteArray> found;
        for (const RecoveredText &text : CrashJournal::leftBehind(newsroom.folder()))
            found.append(textOf(text.content));
        QList<ArticleId> stored;
        if (!id.isNull())
            stored.append(id);
        else if (saves)
            stored = newsroom->findByHeadline(u"键盘下的稿 %1"_s.arg(seed)).value();
        for (const ArticleId each : std::as_const(stored))
            found.append(textOf(newsroom.article(each).content));
        qsizetype kept = -1;
        for (const QByteArray &text : std::as_const(found)) {
            qsizetype at = killed.states.size() - 1;
            while (at >= 0 && killed.states.at(at).text != text)
                --at;
            const bool asBefore = at < 0 && !id.isNull() && text == textOf(firstContent(newsroom, id));
            if (at < 0 && !asBefore)
                QTest::qFail("a text that never stood there", __FILE__, __LINE__);
            kept = std::max(kept, at);
        }
        if (kept + 1 == killed.states.size())
            return 0;
        return killed.time - killed.states.at(kept + 1).time;
    }

    static Content firstContent(TestNewsroom &newsroom, ArticleId id)
    {
        return contentFromCanonical(newsroom->revisions(id).value().last().canonical).value();
    }

    int m_rounds = 20;
    QRandomGenerator m_random;
};

QTEST_GUILESS_MAIN(TypingKillTest)
#include "tst_typingkill.moc"
