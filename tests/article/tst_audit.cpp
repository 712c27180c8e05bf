// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/statement.h"

#include "testkit/testkit.h"

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Statement statement(int n)
{
    const auto uuid = [n](uint kind) { return QUuid(kind, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, uchar(n)); };
    return {.newsroom = NewsroomId(QUuid(9, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)),
            .article = ArticleId(uuid(1)),
            .action = allActions[size_t(n) % std::size(allActions)],
            .contentHash = QByteArray(32, char('a' + n)),
            .person = PersonId(uuid(2)),
            .operation = OperationId(uuid(3)),
            .time = QDateTime(QDate(2026, 3, 1), QTime(8, 0, 0, 7), QTimeZone::UTC).addSecs(n),
            .reason = n % 2 ? u"补正\"时间\""_s : QString(),
            .signature = {}};
}

QList<AuditEntry> chain(int length)
{
    QList<AuditEntry> entries;
    QByteArray previous(32, '\0');
    for (int n = 1; n <= length; ++n) {
        const Statement s = statement(n);
        entries.append({n, previous, auditHash(n, previous, s), s});
        previous = entries.last().hash;
    }
    return entries;
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aStatementIsReadBackFromItsBytes()
    {
        for (int n = 0; n < int(std::size(allActions)); ++n) {
            const auto back = statementFromBytes(statementBytes(statement(n)));
            GALLEY_VERIFY(back);
            QCOMPARE(*back, statement(n));
        }
    }

    void theBytesAreThoseOfTheContract()
    {
        QCOMPARE(statementBytes(statement(1)),
                 QByteArray(
                     "{\"action\":\"submit\",\"article\":\"00000001-0000-7000-8000-000000000001\","
                     "\"content_hash\":\"6262626262626262626262626262626262626262626262626262626262626262\","
                     "\"newsroom\":\"00000009-0000-7000-8000-000000000001\","
                     "\"operation\":\"00000003-0000-7000-8000-000000000001\","
                     "\"person\":\"00000002-0000-7000-8000-000000000001\","
                     "\"reason\":\"补正\\\"时间\\\"\",\"time\":1772352001007}"));
    }

    void damagedBytesAreRefused()
    {
        const QByteArray bytes = statementBytes(statement(1));
        QCOMPARE(statementFromBytes(bytes + ' ').error().code, ErrorCode::Corrupt);
        QCOMPARE(statementFromBytes(bytes.chopped(1)).error().code, ErrorCode::Corrupt);
        QCOMPARE(statementFromBytes(QByteArray(bytes).replace("submit", "submix")).error().code,
                 ErrorCode::Corrupt);
        QCOMPARE(statementFromBytes(QByteArray(bytes).replace("\"time\"", "\"tone\"")).error().code,
                 ErrorCode::NewerVersion);
        QCOMPARE(statementFromBytes({}).error().code, ErrorCode::Corrupt);
    }

    void aWholeChainIsWhole()
    {
        QVERIFY(!firstBrokenLink({}));
        QVERIFY(!firstBrokenLink(chain(1)));
        QVERIFY(!firstBrokenLink(chain(50)));
    }

    void tamperingIsFoundAtItsNumber_data()
    {
        QTest::addColumn<int>("number");
        for (const int number : {1, 2, 7, 20})
            QTest::addRow("entry %d", number) << number;
    }
    void tamperingIsFoundAtItsNumber()
    {
        QFETCH(int, number);
        const QList<AuditEntry> whole = chain(20);
        const auto broken = [&](auto tamper) {
            QList<AuditEntry> entries = whole;
            tamper(entries);
            return firstBrokenLink(entries).value_or(0);
        };
        const qsizetype i = number - 1;
        QCOMPARE(broken([i](auto &c) { c[i].statement.reason += u'!'; }), number);
        QCOMPARE(broken([i](auto &c) { c[i].statement.person = {}; }), number);
        QCOMPARE(broken([i](auto &c) { c[i].statement.time = c[i].statement.time.addMSecs(1); }), number);
        QCOMPARE(broken([i](auto &c) { c[i].statement.action = Action::MarkGone; }), number);
        QCOMPARE(broken([i](auto &c) { c[i].statement.contentHash[0] = 'z'; }), number);
        QCOMPARE(broken([i](auto &c) { c[i].statement.signature = "forged"; }), number);
        QCOMPARE(broken([i](auto &c) { c[i].hash[31] = char(c[i].hash[31] ^ 1); }), number);
        QCOMPARE(broken([i](auto &c) { c[i].previous[0] = char(c[i].previous[0] ^ 1); }), number);
        QCOMPARE(broken([i](auto &c) { c[i].number += 1; }), number);
        // A forger who makes the entry's own hash right again breaks the next link.
        if (number < 20) {
            QCOMPARE(broken([i](auto &c) {
                         c[i].statement.reason += u'!';
                         c[i].hash = auditHash(c[i].number, c[i].previous, c[i].statement);
                     }),
                     number + 1);
            QCOMPARE(broken([i](auto &c) { c.removeAt(i); }), number);
            QCOMPARE(broken([i](auto &c) { c.swapItemsAt(i, i + 1); }), number);
        }
    }
};

QTEST_APPLESS_MAIN(TestAudit)
#include "tst_audit.moc"
