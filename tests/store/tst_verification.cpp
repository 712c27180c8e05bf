// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/signedstory.h"
#include "testkit/testkit.h"

#include <QRandomGenerator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QByteArray flipped(QByteArray bytes, qsizetype at, char with = 0x01)
{
    bytes[at] = char(bytes.at(at) ^ with);
    return bytes;
}

/// First, last and some between.
QList<qsizetype> places(qsizetype size)
{
    if (size == 0)
        return {};
    QSet<qsizetype> found{0, size - 1, size / 2};
    QRandomGenerator random(static_cast<quint32>(size));
    while (found.size() < qMin(qsizetype{6}, size))
        found.insert(random.bounded(size));
    return QList(found.cbegin(), found.cend());
}

} // namespace

class VerificationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_story = std::make_unique<SignedStory>();
        m_story->newsroom.close();
        m_hand = std::make_unique<Tamperer>(m_story->newsroom.folder());
    }

    void aWholeHistoryIsWhole()
    {
        const Verification verified = m_hand->after([](Database &) {});
        QVERIFY2(verified.findings.isEmpty(), qPrintable(told(verified)));
        QVERIFY(verified.signedEntries > 20);
        QCOMPARE(verified.reviews, 7);
        QVERIFY(verified.revisions >= 5);
        QVERIFY(verified.firstKey > 0);
        const Verification ofArticle = m_hand->after([](Database &) {}, m_story->id);
        QVERIFY2(ofArticle.findings.isEmpty(), qPrintable(told(ofArticle)));
        QCOMPARE(ofArticle.entries, verified.entries);
        QVERIFY(ofArticle.looked < verified.looked);
    }

    void everyChangedEntryIsNamed_data()
    {
        QTest::addColumn<QString>("column");
        for (const char *column : {"previous", "hash", "article", "operation", "statement", "signature"})
            QTest::newRow(column) << QString::fromLatin1(column);
    }
    void everyChangedEntryIsNamed()
    {
        QFETCH(QString, column);
        int tried = 0;
        for (const qint64 number : m_hand->keys(u"audit"_s, u"number"_s)) {
            const QByteArray bytes = m_hand->value(u"audit"_s, column, u"number = %1"_s.arg(number)).toByteArray();
            for (const qsizetype at : places(bytes.size())) {
                const Verification verified = m_hand->after([&](Database &database) {
                    got(database.exec(u"UPDATE audit SET %1 = ? WHERE number = ?"_s.arg(column), bind(flipped(bytes, at), number)));
                });
                QVERIFY2(namesEntry(verified, number), qPrintable(u"entry %1, %2, byte %3\n%4"_s.arg(number).arg(column).arg(at).arg(told(verified))));
                ++tried;
            }
            // Emptied, lengthened, cut.
            for (const QByteArray &other : {QByteArray(bytes + 'x'), bytes.chopped(qMin(qsizetype{1}, bytes.size()))}) {
                if (other == bytes || (other.isEmpty() && column != "signature"_L1))
                    continue;
                const Verification verified = m_hand->after([&](Database &database) {
                    got(database.exec(u"UPDATE audit SET %1 = ? WHERE number = ?"_s.arg(column), bind(other, number)));
                });
                QVERIFY2(namesEntry(verified, number), qPrintable(u"entry %1, %2"_s.arg(number).arg(column)));
            }
        }
        QVERIFY(tried > 100);
    }

    void everyByteOfASignatureAndOfAStatementCounts_data()
    {
        QTest::addColumn<QString>("column");
        QTest::newRow("signature") << u"signature"_s;
        QTest::newRow("statement") << u"statement"_s;
    }
    void everyByteOfASignatureAndOfAStatementCounts()
    {
        QFETCH(QString, column);
        // The approval.
        qint64 number = 0;
        got(m_hand->database().one(u"SELECT max(number) FROM audit WHERE CAST(statement AS TEXT) LIKE '%\"action\":\"approve\"%'"_s, {}, [&](const Row &row) { number = row.number(0); }));
        QVERIFY(number > 0);
        const QByteArray bytes = m_hand->value(u"audit"_s, column, u"number = %1"_s.arg(number)).toByteArray();
        QVERIFY(bytes.size() >= 64);
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const char with : {'\x01', '\x80', '\x20'}) {
                // Whoever changes an entry makes the chain fit again: only the signature tells then.
                const Verification verified = m_hand->after([&](Database &database) {
                    got(database.exec(u"UPDATE audit SET %1 = ? WHERE number = ?"_s.arg(column), bind(flipped(bytes, at, with), number)));
                    rebuildChain(database);
                });
                QVERIFY2(namesEntry(verified, number), qPrintable(u"byte %1\n%2"_s.arg(at).arg(told(verified))));
            }
        }
    }

    void everyChangedTextIsNamed_data()
    {
        QTest::addColumn<QString>("column");
        for (const char *column : {"hash", "article", "parents", "content_hash", "author", "time", "canonical"})
            QTest::newRow(column) << QString::fromLatin1(column);
    }
    void everyChangedTextIsNamed()
    {
        QFETCH(QString, column);
        int tried = 0;
        for (const qint64 seq : m_hand->keys(u"revisions"_s, u"seq"_s)) {
            const QString where = u"seq = %1"_s.arg(seq);
            const ArticleId article(QUuid::fromRfc4122(m_hand->value(u"revisions"_s, u"article"_s, where).toByteArray()));
            const QVariant value = m_hand->value(u"revisions"_s, column, where);
            const QByteArray bytes = value.toByteArray();
            const QList<qsizetype> at = column == "time"_L1 ? QList<qsizetype>{0} : places(bytes.size());
            for (const qsizetype place : at) {
                const Verification verified = m_hand->after([&](Database &database) {
                    if (column == "time"_L1)
                        got(database.exec(u"UPDATE revisions SET time = time + 1 WHERE seq = ?"_s, bind(seq)));
                    else
                        got(database.exec(u"UPDATE revisions SET %1 = ? WHERE seq = ?"_s.arg(column), bind(flipped(bytes, place), seq)));
                });
                const bool named = std::ranges::any_of(verified.findings, [&](const VerificationFinding &finding) {
                    const QByteArray hash = m_hand->value(u"revisions"_s, u"hash"_s, where).toByteArray();
                    return finding.kind == VerificationFinding::Kind::RevisionWrong
                        && (finding.revision == hash || (column == "hash"_L1 && finding.revision == flipped(bytes, place)));
                });
                QVERIFY2(named, qPrintable(u"text %1, %2, byte %3\n%4"_s.arg(seq).arg(column).arg(place).arg(told(verified))));
                QVERIFY(column == "article"_L1 || namesArticle(verified, article));
                ++tried;
            }
        }
        QVERIFY(tried >= 5);
    }

    void aTextThatIsTakenAwayIsMissed()
    {
        for (const qint64 seq : m_hand->keys(u"revisions"_s, u"seq"_s)) {
            const ArticleId article(QUuid::fromRfc4122(m_hand->value(u"revisions"_s, u"article"_s, u"seq = %1"_s.arg(seq)).toByteArray()));
            const Verification verified = m_hand->after([&](Database &database) { got(database.exec(u"DELETE FROM revisions WHERE seq = ?"_s, bind(seq))); });
            QVERIFY2(namesArticle(verified, article), qPrintable(told(verified)));
            QVERIFY(namesArticle(m_hand->after([&](Database &database) { got(database.exec(u"DELETE FROM revisions WHERE seq = ?"_s, bind(seq))); }, article), article));
        }
    }

    void everyChangedReviewIsNamed()
    {
        int tried = 0;
        for (const qint64 seq : m_hand->keys(u"reviews"_s, u"seq"_s)) {
            const auto tampered = [&](const QString &sql, const QVariantList &values) {
                ++tried;
                const Verification verified = m_hand->after([&](Database &database) { got(database.exec(sql, values)); }, m_story->id);
                return namesArticle(verified, m_story->id) && verified.firstBroken()->kind == VerificationFinding::Kind::ReviewWrong;
            };
            for (const char *column : {"round", "step", "time", "action"})
                QVERIFY2(tampered(u"UPDATE reviews SET %1 = %1 + 1 WHERE seq = ?"_s.arg(QLatin1StringView(column)), bind(seq)), column);
            QVERIFY2(tampered(u"UPDATE reviews SET standing = 1 - standing WHERE seq = ?"_s, bind(seq)), "standing");
            QVERIFY2(tampered(u"UPDATE reviews SET note = note || '。' WHERE seq = ?"_s, bind(seq)), "note");
            QVERIFY2(tampered(u"UPDATE reviews SET article = (SELECT row FROM articles WHERE id = ?) WHERE seq = ?"_s, bind(m_story->other, seq)), "article");
            QVERIFY2(tampered(u"DELETE FROM reviews WHERE seq = ?"_s, bind(seq)), "removed");
            for (const QString &column : {u"person"_s, u"content_hash"_s}) {
                const QByteArray bytes = m_hand->value(u"reviews"_s, column, u"seq = %1"_s.arg(seq)).toByteArray();
                for (const qsizetype at : places(bytes.size()))
                    QVERIFY2(tampered(u"UPDATE reviews SET %1 = ? WHERE seq = ?"_s.arg(column), bind(flipped(bytes, at), seq)), qPrintable(column));
            }
        }
        QVERIFY(tried > 100);
        // One that nobody gave.
        const Verification verified = m_hand->after([&](Database &database) {
            got(database.exec(u"INSERT INTO reviews (article, round, action, step, person, content_hash, time, note, standing) "
                              "SELECT article, round, action, step, person, content_hash, time, note, 1 FROM reviews ORDER BY seq LIMIT 1"_s));
        });
        QVERIFY(namesArticle(verified, m_story->id));
    }

    void everyChangedKeyIsNamed()
    {
        for (const qint64 added : m_hand->keys(u"person_keys"_s, u"added"_s)) {
            const auto tampered = [&](const QString &sql, const QVariantList &values) {
                const Verification verified = m_hand->after([&](Database &database) { got(database.exec(sql, values)); });
                return std::ranges::any_of(verified.findings, [&](const VerificationFinding &finding) {
                    return finding.kind == VerificationFinding::Kind::KeyWrong && finding.number == added;
                });
            };
            for (const QString &column : {u"fingerprint"_s, u"person"_s, u"public_key"_s}) {
                const QByteArray bytes = m_hand->value(u"person_keys"_s, column, u"added = %1"_s.arg(added)).toByteArray();
                for (const qsizetype at : places(bytes.size()))
                    QVERIFY2(tampered(u"UPDATE person_keys SET %1 = ? WHERE added = ?"_s.arg(column), bind(flipped(bytes, at), added)), qPrintable(column));
            }
            QVERIFY2(tampered(u"UPDATE person_keys SET label = label || 'x' WHERE added = ?"_s, bind(added)), "label");
            QVERIFY2(tampered(u"UPDATE person_keys SET added = added + 1000 WHERE added = ?"_s, bind(added)), "added");
            QVERIFY2(tampered(u"UPDATE person_keys SET revoked = coalesce(revoked + 1, 40) WHERE added = ?"_s, bind(added)), "revoked");
            QVERIFY2(tampered(u"DELETE FROM person_keys WHERE added = ?"_s, bind(added)), "removed");
        }
        QCOMPARE(m_hand->keys(u"person_keys"_s, u"added"_s).size(), 8);
    }

    void everyChangedRecordOfRegistersAndHandlingIsNamed()
    {
        for (const qint64 number : m_hand->keys(u"register_history"_s, u"audit"_s)) {
            for (const QString &set : {u"matter = matter || 'x'"_s, u"subject = zeroblob(16)"_s, u"before = before || ' '"_s, u"after = after || ' '"_s, u"audit = audit + 1000"_s}) {
                const Verification verified = m_hand->after([&](Database &database) {
                    got(database.exec(u"UPDATE register_history SET %1 WHERE audit = ?"_s.arg(set), bind(number)));
                });
                const bool named = std::ranges::any_of(verified.findings, [&](const VerificationFinding &finding) { return finding.isBroken() && finding.number == number; });
                // The newsroom's own settings have a subject of zeros already.
                const bool changed = !set.startsWith("subject"_L1) || m_hand->value(u"register_history"_s, u"subject"_s, u"audit = %1"_s.arg(number)).isValid();
                QVERIFY2(named || !changed, qPrintable(QString::number(number) + set + told(verified)));
            }
        }
        for (const qint64 number : m_hand->keys(u"handling_history"_s, u"audit"_s)) {
            for (const QString &set : {u"before = before || ' '"_s, u"after = after || ' '"_s, u"time = time + 1"_s, u"audit = audit + 1"_s, u"person = zeroblob(16)"_s}) {
                const Verification verified = m_hand->after([&](Database &database) {
                    got(database.exec(u"UPDATE handling_history SET %1 WHERE audit = ?"_s.arg(set), bind(number)));
                });
                QVERIFY2(namesArticle(verified, m_story->id), qPrintable(set));
            }
        }
    }

    void entriesThatAreRemovedMovedOrExchangedAreNamed()
    {
        const QList<qint64> numbers = m_hand->keys(u"audit"_s, u"number"_s);
        for (const qint64 number : numbers) {
            const bool last = number == numbers.constLast();
            const Verification removed = m_hand->after([&](Database &database) { got(database.exec(u"DELETE FROM audit WHERE number = ?"_s, bind(number))); });
            if (last) // what hangs on it stands there without it
                QVERIFY2(namesArticle(removed, m_story->id), qPrintable(told(removed)));
            else
                QVERIFY2(namesEntry(removed, number), qPrintable(told(removed)));
            // With those behind it moved up.
            const Verification moved = m_hand->after([&](Database &database) {
                got(database.exec(u"DELETE FROM audit WHERE number = ?"_s, bind(number)));
                got(database.exec(u"UPDATE audit SET number = -number WHERE number > ?"_s, bind(number)));
                got(database.exec(u"UPDATE audit SET number = -number - 1 WHERE number < 0"_s));
            });
            QVERIFY2(last ? !moved.isWhole() : namesEntry(moved, number), qPrintable(told(moved)));
            if (last)
                continue;
            const Verification exchanged = m_hand->after([&](Database &database) {
                got(database.exec(u"UPDATE audit SET number = -1 WHERE number = ?"_s, bind(number)));
                got(database.exec(u"UPDATE audit SET number = ? WHERE number = ?"_s, bind(number, number + 1)));
                got(database.exec(u"UPDATE audit SET number = ? WHERE number = -1"_s, bind(number + 1)));
            });
            QVERIFY2(namesEntry(exchanged, number), qPrintable(told(exchanged)));
        }
    }

    void aChainMadeAnewIsNamedByTheSignatures()
    {
        // The reviewer's pass is given to somebody else, and everything after it hashed again.
        qint64 number = 0;
        QByteArray statement;
        got(m_hand->database().one(u"SELECT number, statement FROM audit WHERE CAST(statement AS TEXT) LIKE '%\"action\":\"pass\"%' ORDER BY number LIMIT 1"_s, {}, [&](const Row &row) {
            number = row.number(0);
            statement = row.bytes(1);
        }));
        QVERIFY(number > 0);
        QByteArray forged = statement;
        forged.replace(m_story->newsroom.editor.toString().toLatin1(), m_story->newsroom.chief.toString().toLatin1());
        QVERIFY(forged != statement);
        const Verification verified = m_hand->after([&](Database &database) {
            got(database.exec(u"UPDATE audit SET statement = ? WHERE number = ?"_s, bind(forged, number)));
            rebuildChain(database);
        });
        QVERIFY2(namesEntry(verified, number), qPrintable(told(verified)));
        QCOMPARE(verified.firstBroken()->kind, VerificationFinding::Kind::SignatureWrong);
        // Without its signature it is one that is owed.
        const Verification bare = m_hand->after([&](Database &database) {
            got(database.exec(u"UPDATE audit SET signature = NULL WHERE number = ?"_s, bind(number)));
            rebuildChain(database);
        });
        QVERIFY2(namesEntry(bare, number), qPrintable(told(bare)));
        QCOMPARE(bare.firstBroken()->kind, VerificationFinding::Kind::SignatureMissing);
    }

    void aChainCutShortIsSeenByWhoWroteItsHeadDown()
    {
        const Verification before = m_hand->after([](Database &) {});
        const ExpectedHead head{before.entries, before.head};
        got(m_hand->database().begin());
        QVERIFY(got(verifyRecords(m_hand->database(), zone(), {}, {}, head)).isWhole());
        got(m_hand->database().exec(u"DROP TRIGGER audit_entries_stay"_s));
        got(m_hand->database().exec(u"DELETE FROM audit WHERE number = ?"_s, bind(before.entries)));
        const Verification cut = got(verifyRecords(m_hand->database(), zone(), {}, {}, head));
        m_hand->database().rollback();
        QVERIFY(std::ranges::any_of(cut.findings, [&](const VerificationFinding &finding) {
            return finding.kind == VerificationFinding::Kind::ChainBroken && finding.number == head.number;
        }));
    }

    void whatReadersSeeMustHaveBeenApproved()
    {
        const auto set = [&](const QString &what) {
            return m_hand->after([&](Database &database) { got(database.exec(u"UPDATE articles SET %1 WHERE id = ?"_s.arg(what), bind(m_story->id))); }, m_story->id);
        };
        const QByteArray first = m_hand->value(u"revisions"_s, u"content_hash"_s, u"seq = 1"_s).toByteArray();
        for (const QString &change : {u"live_hash = x'%1'"_s.arg(QString::fromLatin1(first.toHex())), u"live = 4"_s, u"live = 0"_s,
                                      u"content_hash = x'%1'"_s.arg(QString::fromLatin1(first.toHex())), u"head = 1"_s}) {
            const Verification verified = set(change);
            QVERIFY2(!verified.isWhole() && verified.firstBroken()->kind == VerificationFinding::Kind::ApprovalWrong, qPrintable(change + told(verified)));
        }
        const Verification published = m_hand->after([&](Database &database) {
            got(database.exec(u"UPDATE articles SET live = 2, live_hash = content_hash, live_revision = head WHERE id = ?"_s, bind(m_story->other)));
        });
        QVERIFY(namesArticle(published, m_story->other));
    }

    void verifyingCanBeStoppedAndTellsHowFarItIs()
    {
        std::atomic<bool> stop = true;
        VerificationWatch watch;
        watch.stop = &stop;
        QCOMPARE(verifyRecords(m_hand->database(), zone(), {}, watch).error().code, ErrorCode::Cancelled);
        qint64 reached = 0;
        qint64 total = 0;
        watch = {[&](qint64 done, qint64 of) { reached = done; total = of; }, nullptr};
        GALLEY_VERIFY(verifyRecords(m_hand->database(), zone(), {}, watch));
        QVERIFY(reached > 0 && reached == total);
    }

    void aPageIsTracedToItsTextAndPeople()
    {
        m_story->newsroom.reopen(Newsroom::Mode::ReadOnly);
        const Newsroom &newsroom = *m_story->newsroom;
        const LiveArticle live = got(newsroom.liveArticle(m_story->id));
        const QByteArray page = "<!doctype html><html><head><meta charset=utf-8><meta content=\"" + live.revision.contentHash.toHex()
            + "\" name=\"galley-content\"><meta name='galley-article' content='" + m_story->id.toString().toLatin1()
            + "'></head><body><meta name=\"galley-article\" content=\"00000000-0000-0000-0000-000000000000\"></body></html>";
        const auto marks = pageMarks(page);
        QVERIFY(marks);
        QCOMPARE(*marks, (PageMarks{m_story->id, live.revision.contentHash}));
        const Trace traced = got(trace(newsroom, *marks));
        QCOMPARE(traced.text, Trace::Text::Live);
        QCOMPARE(traced.revision, live.revision.hash);
        QStringList steps;
        for (const AuditEntry &entry : traced.steps) {
            steps << actionName(entry.statement.action);
            QCOMPARE(traced.verification.signatures.value(entry.number), SignatureState::Good);
        }
        QCOMPARE(steps.join(u' '), u"submit pass pass approve publish"_s);
        QVERIFY(traced.verification.isWhole());
        QCOMPARE(got(traceAddress(newsroom, live.address)).contentHash, live.revision.contentHash);
        QCOMPARE(got(traceAddress(newsroom, u"https://www.example.cn"_s + live.address)).text, Trace::Text::Live);
        QCOMPARE(traceAddress(newsroom, u"/a/none.html"_s).error().code, ErrorCode::NotFound);
        // The page as it was before the correction, and one that never was.
        QList<Revision> revisions = got(newsroom.revisions(m_story->id));
        const QByteArray draft = revisions.constLast().contentHash;
        QCOMPARE(got(trace(newsroom, {m_story->id, draft})).text, Trace::Text::NotApproved);
        QCOMPARE(got(trace(newsroom, {m_story->id, QByteArray(32, 'x')})).text, Trace::Text::Unknown);
        const auto older = std::ranges::find_if(revisions, [&](const Revision &revision) {
            return got(trace(newsroom, {m_story->id, revision.contentHash})).text == Trace::Text::Superseded;
        });
        QVERIFY(older != revisions.end());
        QVERIFY(!pageMarks("<html><head><title>x</title></head></html>"));
        QVERIFY(!pageMarks("<meta name=\"galley-article\" content=\"" + m_story->id.toString().toLatin1() + "\"><meta name=\"galley-content\" content=\"abc\">"));
        m_story->newsroom.close();
    }

private:
    std::unique_ptr<SignedStory> m_story;
    std::unique_ptr<Tamperer> m_hand;
};

QTEST_GUILESS_MAIN(VerificationTest)
#include "tst_verification.moc"
