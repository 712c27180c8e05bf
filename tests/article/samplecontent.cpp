// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecontent.h"

namespace galley {

using namespace Qt::StringLiterals;

ArticleId sampleArticle()
{
    return ArticleId::fromString(u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

namespace {

Content everyField()
{
    Content content;
    content.headline = u"草原迎来早春"_s;
    content.kicker = u"北疆观察"_s;
    content.subtitle = u"牧民忙转场，车队护平安"_s;
    content.shortHeadline = u"草原早春"_s;
    content.summary = u"草原迎来早春③"_s;
    content.body = u"三月,风还冷。\n\n## 转场\n\n“路上有雪。”他说。\n"_s;
    content.source = {SourceId::fromString(u"017f22e2-79b0-7cc3-98c4-000000000001"), u"《北疆日报》"_s};
    content.authorLine = u"北疆网"_s;
    content.signOff = {.organisation = u"北疆融媒"_s,
                       .names = {u"张远"_s, u"李牧"_s},
                       .role = u"记者"_s,
                       .verbatim = u"(北疆融媒记者 张远 李牧)"_s};
    content.people = {{u"周启"_s, u"牧民"_s}, {u"王原"_s, u""_s}};
    content.series = {.id = SeriesId::fromString(u"017f22e2-79b0-7cc3-98c4-000000000002"),
                      .name = u"走进草原"_s,
                      .number = 3,
                      .mark = u"③"_s};
    content.date = ArticleDate::day(QDate(2026, 3, 1));
    content.language = u"mn-Mong"_s;
    content.cover = {.sha256 = QByteArray(64, '0'), .focal = {250, 500}};
    content.assets = {{.sha256 = QByteArray(64, '0'),
                       .name = u"春.jpg"_s,
                       .caption = u"转场"_s,
                       .credit = u"周启"_s,
                       .alt = u"羊群"_s,
                       .rights = u"本报"_s,
                       .aiLabel = u"AI 辅助"_s},
                      {}};
    content.reprint = ReprintRecord{.title = u"早春"_s,
                                    .author = u"某"_s,
                                    .editor = u"某编"_s,
                                    .time = u"3月1日"_s,
                                    .address = u"https://example.org/1"_s,
                                    .licence = u"授权"_s,
                                    .snapshot = u"原文"_s};
    content.changes = {{.id = u"c1"_s,
                        .author = PersonId::fromString(u"017f22e2-79b0-7cc3-98c4-000000000003"),
                        .time = QDateTime(QDate(2026, 3, 1), QTime(8, 0, 0, 250), QTimeZone::UTC),
                        .open = false,
                        .replies = {u"好"_s}},
                       {}};
    return content;
}

Content corrected()
{
    Content content;
    content.headline = u"路灯亮了"_s;
    content.corrections = {{ArticleDate::day(QDate(2026, 3, 2)), u"“三盏”应为“五盏”。"_s}, {{}, u"补记"_s}};
    return content;
}

Content escapes()
{
    Content content;
    content.headline = u"\"quoted\" and \\ back / slash"_s;
    content.body
        = u"\b\t\n\f\r|"_s + QChar(u'\0') + QChar(u'\x01') + QChar(u'\x1f') + QChar(u'\x7f') + u"\u2028€😀"_s;
    return content;
}

Content brokenSurrogates()
{
    Content content;
    content.headline
        = u"高"_s + QChar(0xd83d) + u"低"_s + QChar(0xde00) + u"反"_s + QChar(0xde00) + QChar(0xd83d);
    return content;
}

} // namespace

QMap<QString, Content> sampleContents()
{
    Content headline;
    headline.headline = u"草原迎来早春"_s;
    Content reprint;
    reprint.reprint.emplace(); // an empty record is not none
    Content noLanguage;
    noLanguage.language.clear();
    Content minute;
    minute.date = ArticleDate::fromCanonical(u"2026-03-01T00:05Z");
    return {{u"empty"_s, Content()},          {u"headline"_s, headline},
            {u"every-field"_s, everyField()}, {u"corrections"_s, corrected()},
            {u"escapes"_s, escapes()},
            {u"empty-reprint"_s, reprint},    {u"no-language"_s, noLanguage},
            {u"date-minute"_s, minute},       {u"broken-surrogates"_s, brokenSurrogates()}};
}

} // namespace galley
