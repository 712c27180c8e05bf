// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/convert.h"
#include "sync/bodymerge.h"
#include "sync/mergetales.h"

#include <testkit/testkit.h>

#include <KCompressionDevice>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// Two editors at work on real stories, apart from each other.
class MergeTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        const QString packed = sharedData() + u"/news-2022-2024.jsonl.xz"_s;
        if (sharedData().isEmpty() || !QFileInfo::exists(packed))
            QSKIP("The trial stories (shared/data/news-2022-2024.jsonl.xz) are not here.");
        KCompressionDevice file(packed, KCompressionDevice::Xz);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray rest;
        while (m_stories.size() < stories && !file.atEnd()) {
            rest += file.read(1 << 20);
            for (qsizetype end = rest.indexOf('\n'); end >= 0 && m_stories.size() < stories; end = rest.indexOf('\n')) {
                m_stories << htmlToBody(QJsonDocument::fromJson(rest.first(end)).object()[u"html"_s].toString()).body;
                rest.remove(0, end + 1);
            }
        }
        QCOMPARE(m_stories.size(), stories);
    }

    void noSentenceOfTwoEditorsIsLost()
    {
        QRandomGenerator chance(20260301);
        int clean = 0;
        qsizetype conflicts = 0;
        qsizetype proposals = 0;
        qsizetype characters = 0;
        qint64 spent = 0;
        for (const QString &base : std::as_const(m_stories)) {
            const QString mine = editedBy(chance, base, 1 + chance.bounded(3));
            const QString theirs = editedBy(chance, base, 1 + chance.bounded(3));
            QElapsedTimer timer;
            timer.start();
            const BodyMerge merge = mergeBodies(base, mine, theirs);
            spent += timer.nsecsElapsed();
            characters += base.size();
            const QStringList lost = lostSentences(base, mine, theirs, merge);
            QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n') + u"\n--\n"_s + base + u"\n--\n"_s + mine + u"\n--\n"_s + theirs));
            const QStringList doubled = merge.isClean() ? doubledSentences(base, mine, theirs, merge) : QStringList();
            QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u'\n') + u"\n--\n"_s + base + u"\n--\n"_s + mine + u"\n--\n"_s + theirs));
            const QStringList invented = merge.isClean() ? inventedSentences(base, mine, theirs, merge) : QStringList();
            QVERIFY2(invented.isEmpty(), qPrintable(invented.join(u'\n') + u"\n--\n"_s + base + u"\n--\n"_s + mine + u"\n--\n"_s + theirs));
            clean += merge.isClean() ? 1 : 0;
            conflicts += merge.conflicts().size();
            for (const MergeStretch &stretch : merge.stretches)
                proposals += stretch.proposal ? 1 : 0;
        }
        qInfo("%d stories, %lld characters, 1 to 3 edits a side: %d merged by themselves, %lld conflicts (%lld with a proposal), %.0f ms in all",
              int(m_stories.size()), qlonglong(characters), clean, qlonglong(conflicts), qlonglong(proposals), double(spent) / 1e6);
        QVERIFY(clean > m_stories.size() / 3); // else the merge would be of no use
    }

private:
    static constexpr qsizetype stories = 2000;
    QStringList m_stories;
};

QTEST_GUILESS_MAIN(MergeTrial)
#include "tst_mergetrial.moc"
