// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/fields.h"

#include "testkit/testkit.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

using namespace galley;
using namespace Qt::StringLiterals;

class TestFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyContentFieldHasANameAValueAndALabel()
    {
        QSet<QString> names;
        for (const FieldInfo &field : articleFields()) {
            QVERIFY2(!names.contains(field.name), qPrintable(field.name));
            names << field.name;
            QVERIFY2(!field.label.isEmpty(), qPrintable(field.name));
            QCOMPARE(findField(field.name)->name, field.name);
            QCOMPARE(contentField(Content(), field.name).isUndefined(), field.group == FieldGroup::Handling);
        }
        QVERIFY(!findField(u"hologram"));
    }

    void aFieldSetFromItsOwnJsonIsUnchanged()
    {
        Content content;
        content.headline = u"草原迎来早春"_s;
        content.summary = u"两行\n摘要"_s;
        content.source.printed = u"《北疆日报》"_s;
        content.signOff = {.organisation = u"北疆融媒"_s,
                           .names = {u"张远"_s, u"李牧"_s},
                           .role = u"记者"_s,
                           .verbatim = {}};
        content.people = {{u"周启"_s, u"牧民"_s}};
        content.series = {.id = {}, .name = u"走进草原"_s, .number = 3, .mark = u"③"_s};
        content.date = ArticleDate::day(QDate(2026, 3, 1));
        content.cover = {.sha256 = QByteArray(64, 'c'), .focal = {100, 900}};
        content.reprint = ReprintRecord{.title = u"早春"_s,
                                        .author = {},
                                        .editor = u"某编"_s,
                                        .time = {},
                                        .address = {},
                                        .licence = {},
                                        .snapshot = u"原文"_s};
        Content copy;
        for (const FieldInfo &field : articleFields()) {
            if (field.group == FieldGroup::Content && field.settable)
                GALLEY_VERIFY(setContentField(copy, field.name, contentField(content, field.name)));
        }
        QCOMPARE(copy, content);
    }

    void contractShapes()
    {
        Content content;
        content.series = {.id = {}, .name = {}, .number = 3, .mark = u"③"_s};
        content.signOff
            = {.organisation = u"北疆融媒"_s, .names = {u"张远"_s}, .role = u"记者"_s, .verbatim = {}};
        content.people = {{u"周启"_s, u"牧民"_s}};
        content.date = ArticleDate::day(QDate(2026, 3, 1));
        QCOMPARE(contentField(content, u"series")[u"part"].toInt(), 3);
        QCOMPARE(contentField(content, u"series")[u"mark"].toString(), u"③"_s);
        QCOMPARE(contentField(content, u"sign_off")[u"organisation"].toString(), u"北疆融媒"_s);
        QCOMPARE(contentField(content, u"sign_off")[u"names"].toArray().size(), 1);
        QCOMPARE(contentField(content, u"people")[0][u"post"].toString(), u"牧民"_s);
        QCOMPARE(contentField(content, u"date").toString(), u"2026-03-01"_s);
        QCOMPARE(contentField(content, u"date_precision").toString(), u"day"_s);
        QVERIFY(contentField(content, u"reprint").isNull());
    }

    void plainTextSetsFieldsToo()
    {
        Content content;
        GALLEY_VERIFY(setContentField(content, u"people", u"周启|市委书记、市长; 王原 ；李|"_s));
        QCOMPARE(
            content.people,
            (QList<PersonInText>{{u"周启"_s, u"市委书记、市长"_s}, {u"王原"_s, u""_s}, {u"李"_s, u""_s}}));
        GALLEY_VERIFY(setContentField(content, u"sign_off", u"张远 李牧、奇·达楞太"_s));
        QCOMPARE(content.signOff.names, (QStringList{u"张远"_s, u"李牧"_s, u"奇·达楞太"_s}));
        content.series.number = 2;
        GALLEY_VERIFY(setContentField(content, u"series", u"走进草原"_s));
        QCOMPARE(content.series.number, 2);
        GALLEY_VERIFY(setContentField(content, u"date", u"2026-03"_s));
        QCOMPARE(content.date.precision(), DatePrecision::Month);
        GALLEY_VERIFY(setContentField(content, u"date", u""_s));
        QVERIFY(content.date.isNone());
    }

    void aNewPrintedSourceIsNoLongerTheOldRegisterEntry()
    {
        Content content;
        content.source = {SourceId(QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)), u"《北疆日报》"_s};
        GALLEY_VERIFY(setContentField(content, u"source", u"《北疆日报》"_s));
        QVERIFY(!content.source.id.isNull());
        GALLEY_VERIFY(setContentField(content, u"source", u"《北疆晚报》"_s));
        QVERIFY(content.source.id.isNull());
    }

    void wrongValuesAreRefusedAndChangeNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("unknown") << u"hologram"_s << QJsonValue(u"a"_s);
        QTest::newRow("handling") << u"slug"_s << QJsonValue(u"a"_s);
        QTest::newRow("derived") << u"date_precision"_s << QJsonValue(u"day"_s);
        QTest::newRow("number for text") << u"headline"_s << QJsonValue(3);
        QTest::newRow("date in words") << u"date"_s << QJsonValue(u"昨天"_s);
        QTest::newRow("date as a number") << u"date"_s << QJsonValue(2023);
        QTest::newRow("people") << u"people"_s << QJsonValue(true);
        QTest::newRow("corrections") << u"corrections"_s << QJsonValue(u"明天|改了"_s);
        QTest::newRow("corrections without words") << u"corrections"_s << QJsonValue(u"2026-11-30|"_s);
        QTest::newRow("part in words") << u"series"_s << QJsonValue(QJsonObject{{u"part"_s, u"三"_s}});
        QTest::newRow("cover") << u"cover"_s << QJsonValue(u"cover.jpg"_s);
        QTest::newRow("reprint") << u"reprint"_s << QJsonValue(u"yes"_s);
        QTest::newRow("sign-off") << u"sign_off"_s << QJsonValue(7);
    }
    void wrongValuesAreRefusedAndChangeNothing()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        Content content;
        content.headline = u"草原"_s;
        const Content before = content;
        const auto result = setContentField(content, field, value);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Usage);
        QCOMPARE(content, before);
    }

    void whatIsMissingForSubmittingIsNamed()
    {
        Content content;
        Handling handling;
        QCOMPARE(missingForSubmit(content, handling).size(), 3);
        content.headline = u"草原"_s;
        content.body = u" \n"_s;
        QCOMPARE(missingForSubmit(content, handling).size(), 2);
        content.body = u"三月。"_s;
        handling.primarySection = SectionId(QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        QCOMPARE(missingForSubmit(content, handling), QStringList());
        handling.kind = Kind::Reprint;
        QCOMPARE(missingForSubmit(content, handling), QStringList{findField(u"source")->label});
        content.source.printed = u"《北疆日报》"_s;
        QCOMPARE(missingForSubmit(content, handling), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
