// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"
#include "exchange/importer.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

/// The article as the store would hold it, with the names it refers to.
struct Stored
{
    Article article;
    ExportNames names;
};

Stored stored(const ImportedArticle &imported)
{
    Stored made;
    made.article.content = imported.content;
    Handling &handling = made.article.handling;
    handling.kind = imported.kind;
    handling.genre = imported.genre;
    handling.slug = imported.slug;
    handling.responsibleEditor = imported.responsibleEditor;
    handling.place = imported.place;
    handling.urgency = imported.urgency;
    handling.subjects = imported.subjects;
    handling.related = imported.related;
    handling.notes = imported.notes;
    handling.embargo = imported.embargo;
    handling.publishAt = imported.publishAt;
    handling.expireAt = imported.expireAt;
    made.names = {imported.sectionNames, imported.tagNames};
    return made;
}

QString awkward(QRandomGenerator &random)
{
    static const QStringList texts{
        u""_s, u"内蒙古"_s, u" 前后有空格 "_s, u"　全角缩进"_s, u"a: b # c"_s, u"- 列表"_s, u"\"引号\" 与 '单引号' 与 \\反斜杠"_s,
        u"第一行\n第二行\n\n---\n第四行"_s, u"true"_s, u"2023"_s, u"null"_s, u"[方括号]"_s, u"{花括号}"_s, u"|"_s, u"> 引"_s,
        u"#标签"_s, u"冒号:"_s, u"《内蒙古日报》"_s, u"😀𠮷"_s, u"tab\there"_s, u"\u2028行分隔"_s, u"@提及"_s, u"%百分"_s, u"''"_s,
        u"奇·达楞太"_s, u"key: \"v\""_s, u"a, b"_s, u"---"_s, u"\r\n"_s, u"1e5"_s, u"~"_s, u"\ufeff标记"_s};
    return texts.at(random.bounded(int(texts.size())));
}

QStringList awkwardList(QRandomGenerator &random)
{
    QStringList list;
    for (int i = random.bounded(4); i > 0; --i)
        list.append(awkward(random));
    return list;
}

ImportedArticle randomArticle(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto text = [&] { return awkward(random); };
    ImportedArticle article;
    Content &content = article.content;
    content.headline = text() + u"题"_s;
    content.kicker = text();
    content.subtitle = text();
    content.shortHeadline = text();
    content.summary = text();
    content.body = text().remove(u'\r') + (random.bounded(2) ? u"\n\n正文。\n"_s : u"\n---\n正文"_s);
    content.source.printed = text();
    content.authorLine = text();
    content.signOff = {text(), awkwardList(random), text(), text()};
    for (int i = random.bounded(3); i > 0; --i)
        content.people.append({text(), text()});
    content.series = {{}, text(), random.bounded(60), text()};
    const ArticleDate dates[] = {{}, ArticleDate::year(2023), ArticleDate::month(2023, 4), ArticleDate::day(QDate(2023, 12, 30)),
                                 ArticleDate::instant(QDateTime(QDate(2024, 2, 3), QTime(4, 5, 6), QTimeZone::UTC)),
                                 ArticleDate::instant(QDateTime(QDate(2024, 2, 3), QTime(4, 5, 6), QTimeZone::UTC), DatePrecision::Minute)};
    content.date = dates[random.bounded(6)];
    content.language = random.bounded(2) ? u"zh-CN"_s : u"mn-Mong-CN"_s;
    if (random.bounded(2))
        content.cover = {QByteArray(64, 'a'), {random.bounded(1001), random.bounded(1001)}};
    for (int i = random.bounded(3); i > 0; --i)
        content.assets.append({QByteArray(64, 'b'), text(), text(), text(), text(), text(), text()});
    if (random.bounded(2))
        content.reprint = ReprintRecord{text(), text(), text(), text(), text(), text(), text()};
    for (int i = random.bounded(3); i > 0; --i)
        content.changes.append({u"c"_s + QString::number(i), PersonId(QUuid::createUuidV5(QUuid(), text())),
                                QDateTime(QDate(2024, 2, 3), QTime(4, 5, 6, 789), QTimeZone::UTC), random.bounded(2) == 0, awkwardList(random)});
    for (int i = random.bounded(3); i > 0; --i)
        content.corrections.append({dates[random.bounded(6)], text()});
    article.kind = static_cast<Kind>(random.bounded(5));
    article.genre = static_cast<Genre>(random.bounded(8));
    article.sectionNames = awkwardList(random);
    article.tagNames = awkwardList(random);
    article.slug = text();
    article.responsibleEditor = text();
    article.place = text();
    article.urgency = 1 + random.bounded(9);
    article.notes = text();
    if (random.bounded(2))
        article.embargo = QDateTime(QDate(2025, 1, 1), QTime(0, 0), QTimeZone::UTC);
    article.subjects = {{u"medtop"_s, u"2019"_s, u"20000570"_s}};
    article.related = {ArticleId(QUuid::createUuidV5(QUuid(), u"x"_s))};
    return article;
}

/// Which fields two articles differ in.
QStringList differences(const ImportedArticle &a, const ImportedArticle &b)
{
    QStringList found;
    const auto compare = [&](const QString &name, const auto &left, const auto &right) {
        if (!(left == right))
            found.append(name);
    };
    compare(u"headline"_s, a.content.headline, b.content.headline);
    compare(u"corrections"_s, a.content.corrections, b.content.corrections);
    compare(u"kicker"_s, a.content.kicker, b.content.kicker);
    compare(u"subtitle"_s, a.content.subtitle, b.content.subtitle);
    compare(u"short headline"_s, a.content.shortHeadline, b.content.shortHeadline);
    compare(u"summary"_s, a.content.summary, b.content.summary);
    compare(u"body"_s, a.content.body, b.content.body);
    compare(u"source"_s, a.content.source, b.content.source);
    compare(u"author line"_s, a.content.authorLine, b.content.authorLine);
    compare(u"sign-off"_s, a.content.signOff, b.content.signOff);
    compare(u"people"_s, a.content.people, b.content.people);
    compare(u"series"_s, a.content.series, b.content.series);
    compare(u"date"_s, a.content.date, b.content.date);
    compare(u"language"_s, a.content.language, b.content.language);
    compare(u"cover"_s, a.content.cover, b.content.cover);
    compare(u"assets"_s, a.content.assets, b.content.assets);
    compare(u"reprint"_s, a.content.reprint, b.content.reprint);
    compare(u"changes"_s, a.content.changes, b.content.changes);
    compare(u"kind"_s, a.kind, b.kind);
    compare(u"genre"_s, a.genre, b.genre);
    compare(u"sections"_s, a.sectionNames, b.sectionNames);
    compare(u"tags"_s, a.tagNames, b.tagNames);
    compare(u"slug"_s, a.slug, b.slug);
    compare(u"responsible editor"_s, a.responsibleEditor, b.responsibleEditor);
    compare(u"place"_s, a.place, b.place);
    compare(u"urgency"_s, a.urgency, b.urgency);
    compare(u"subjects"_s, a.subjects, b.subjects);
    compare(u"related"_s, a.related, b.related);
    compare(u"notes"_s, a.notes, b.notes);
    compare(u"times"_s, std::tuple(a.embargo, a.publishAt, a.expireAt), std::tuple(b.embargo, b.publishAt, b.expireAt));
    return found;
}

} // namespace

class MarkdownExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsExportedComesBackAsItWas()
    {
        for (quint32 seed = 0; seed < 2000; ++seed) {
            ImportedArticle article = randomArticle(seed);
            const Stored made = stored(article);
            const QByteArray exported = exportMarkdown(made.article, made.names);
            Result<ImportedArticle> back = importMarkdown(exported, {});
            QVERIFY2(back, qPrintable(QString::number(seed) + u' ' + (back ? QString() : back.error().message) + u'\n' + QString::fromUtf8(exported)));
            back->warnings = article.warnings;
            const QString differing = differences(*back, article).join(u", "_s);
            QVERIFY2(*back == article, qPrintable(QString::number(seed) + u' ' + differing + u'\n' + QString::fromUtf8(exported)));
        }
    }

    void theFixturePagesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(GALLEY_TEST_DIR) + u"/pages"_s);
        const QStringList files = folder.entryList(QDir::Files);
        QVERIFY(files.size() > 8);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }

    void theFixturePagesComeBackAsTheyWere()
    {
        QFETCH(QString, file);
        ImportOptions options;
        options.asReprint = true;
        Result<ImportedArticle> article = failure(ErrorCode::Internal, u"nothing"_s);
        GALLEY_VERIFY(importFile(file, options, [&](ImportedArticle &&found) { article = std::move(found); return true; }, {}));
        GALLEY_VERIFY(article);
        const Stored made = stored(*article);
        Result<ImportedArticle> back = importMarkdown(exportMarkdown(made.article, made.names), {});
        GALLEY_VERIFY(back);
        QCOMPARE(back->content.body, article->content.body);
        back->warnings = article->warnings;
        back->pictures = article->pictures; // the newsroom keeps them beside the text
        back->address = article->address;   // and where the file was found
        QCOMPARE(*back, *article);
    }

    void aFrontMatterOfAnotherToolIsRead()
    {
        const QByteArray file = "---\r\n# made by hand\r\ntitle: 'It''s a title'\r\nauthor: [程远, \"韩 梅\"]\r\ndate: 2024-05-06 09:30\r\n"
                                "tags:\r\n- 草原\r\n- 列车 # two\r\nsummary: |\r\n  第一行\r\n  第二行\r\nlayout: post\r\nextra:\r\n  deep: 1\r\n---\r\n\r\n"
                                "正文。\r\n\r\n## 小标题\r\n";
        const Result<ImportedArticle> article = importMarkdown(file, {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.headline, u"It's a title"_s);
        QCOMPARE(article->content.authorLine, u"程远 韩 梅"_s);
        QCOMPARE(article->content.date.toCanonical(), u"2024-05-06T01:30Z"_s);
        QCOMPARE(article->tagNames, (QStringList{u"草原"_s, u"列车"_s}));
        QCOMPARE(article->content.summary, u"第一行\n第二行\n"_s);
        QCOMPARE(article->content.body, u"正文。\n\n## 小标题\n"_s);
        // What we have no field for is told and kept.
        QCOMPARE(article->warnings.size(), 2);
        QVERIFY(article->notes.contains(u"layout: post"_s));
        QVERIFY(article->notes.contains(u"deep:"_s));
    }

    void theFirstHeadingIsTheHeadlineWhereThereIsNoFrontMatter()
    {
        const Result<ImportedArticle> article = importMarkdown("# 一座水库的重修②\n\n正文。\n\n（记者 程远）\n", {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.headline, u"一座水库的重修"_s);
        QCOMPARE(article->content.series.number, 2);
        QCOMPARE(article->content.body, u"正文。\n"_s);
        QCOMPARE(article->content.signOff.names, QStringList{u"程远"_s});
    }

    void anExportedPageStandsAlone()
    {
        ImportedArticle article = randomArticle(7);
        article.content.headline = u"<script>alert(1)</script> & \"标题\""_s;
        article.content.series = {};
        article.content.body = u"正文 <b>不粗</b>。\n\n[内部](article:01890000-0000-7000-8000-000000000000)\n"_s;
        article.content.date = ArticleDate::day(QDate(2023, 12, 30));
        article.content.assets.clear();
        const Stored made = stored(article);
        const QString page = QString::fromUtf8(exportHtml(made.article, made.names, QTimeZone("Asia/Shanghai")));
        QVERIFY(page.startsWith(u"<!doctype html>"_s));
        QVERIFY(page.contains(u"<meta charset=\"utf-8\">"_s));
        QVERIFY(page.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;标题&quot;"_s));
        QVERIFY(!page.contains(u"<script"_s));
        QVERIFY(!page.contains(u"<b>不粗"_s));
        QVERIFY(page.contains(u"2023-12-30"_s));
        QVERIFY(!page.contains(u"href=\"article:"_s));
        QVERIFY(!page.contains(u"<link"_s));
        QVERIFY(page.contains(u"内部"_s));
    }

    void anExportedPageComesBackWithItsFields()
    {
        Article article;
        article.content.headline = u"东岭花海进入盛花期"_s;
        article.content.source.printed = u"《北疆晚报》"_s;
        article.content.authorLine = u"沈小溪"_s;
        article.content.date = ArticleDate::day(QDate(2024, 4, 18));
        article.content.summary = u"万亩花海迎来盛花期。"_s;
        article.content.body = u"四月的东岭，万亩花海进入盛花期，观花步道上站满了人。\n\n## 早了十来天\n\n往年要等到五月，今年的花期**比往年提前**，预计持续到月底。\n"_s;
        article.content.corrections = {{ArticleDate::day(QDate(2024, 4, 19)), u"“二十万亩”应为“一万亩”，<核实>。"_s}};
        const Result<ImportedArticle> back = importHtmlPage(exportHtml(article, {}, QTimeZone("Asia/Shanghai")), {});
        GALLEY_VERIFY(back);
        QCOMPARE(back->content.corrections, article.content.corrections);
        QCOMPARE(back->content.headline, article.content.headline);
        QCOMPARE(back->content.source, article.content.source);
        QCOMPARE(back->content.authorLine, article.content.authorLine);
        QCOMPARE(back->content.date, article.content.date);
        QCOMPARE(back->content.summary, article.content.summary);
        QCOMPARE(back->content.body, article.content.body);
    }
};

QTEST_GUILESS_MAIN(MarkdownExchange)
#include "tst_markdownexchange.moc"
