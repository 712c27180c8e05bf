// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importjob.h"
#include "testkit/testkit.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

class StoppedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2026, 11, 23), QTime(2, 0), QTimeZone::UTC); }
};

QByteArray line(const QString &headline, const QString &body = u"<p>正文的第一段。</p>"_s)
{
    return QJsonDocument(QJsonObject{{u"date"_s, u"2024-05-06"_s}, {u"headline"_s, headline}, {u"html"_s, body}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

class ImportJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        const QString room = m_folder->filePath(u"room"_s);
        GALLEY_VERIFY(Newsroom::create(room, {}, m_clock));
        Result<std::unique_ptr<Newsroom>> opened = Newsroom::open(room, Newsroom::Mode::Owner, m_clock);
        GALLEY_VERIFY(opened);
        m_newsroom = std::move(*opened);
        const Result<Person> admin = m_newsroom->personByLogin(u"admin");
        GALLEY_VERIFY(admin);
        m_admin = admin->id;
    }

    void cleanup() { m_newsroom.reset(); }

    void aPagesNamesBecomeTheNewsroomsOwn()
    {
        const SectionId region = addSection(SectionTree::Region, u"云川市"_s, u"yunchuan"_s);
        const Result<ImportReport> report = import({page(u"portal.txt"_s)});
        GALLEY_VERIFY(report);
        QCOMPARE(report->articles.size(), 1);
        QVERIFY(report->failed.isEmpty());
        const Result<Article> article = m_newsroom->article(report->articles[0].id);
        GALLEY_VERIFY(article);
        QCOMPARE(report->articles[0].headline, article->content.printedHeadline());
        QCOMPARE(report->articles[0].file, page(u"portal.txt"_s));
        QCOMPARE(article->handling.primarySection, region); // 云川 is 云川市
        QCOMPARE(article->stage, Stage::Draft);
        const Result<QList<Source>> sources = m_newsroom->sources();
        GALLEY_VERIFY(sources);
        const auto source = std::ranges::find(*sources, article->content.source.id, &Source::id);
        QVERIFY(source != sources->end());
        QCOMPARE(source->name, u"云川日报"_s);
        const Result<QList<Series>> series = m_newsroom->series();
        GALLEY_VERIFY(series);
        QCOMPARE(series->size(), 1);
        QCOMPARE(article->content.series.id, series->first().id);
    }

    void anUnknownSectionIsToldAndTheFallbackTaken()
    {
        const SectionId fallback = addSection(SectionTree::Channel, u"备用"_s, u"beiyong"_s);
        ImportRequest request{{page(u"portal.txt"_s)}, m_admin, fallback, false, false};
        const Result<ImportReport> report = importFiles(*m_newsroom, request);
        GALLEY_VERIFY(report);
        QCOMPARE(report->articles[0].warnings.size(), 2); // the summary, and 云川
        QVERIFY(std::ranges::any_of(report->articles[0].warnings, [](const QString &w) { return w.contains(u"云川"_s); }));
        QCOMPARE(m_newsroom->article(report->articles[0].id)->handling.primarySection, fallback);
    }

    void oneSourceIsMadeForAllItsPrintedForms()
    {
        QByteArray lines;
        for (const QString &printed : {u"《北疆日报》"_s, u"北疆日报"_s, u" 北疆日报 "_s}) {
            lines += QJsonDocument(QJsonObject{{u"date"_s, u"2024-05-06"_s}, {u"headline"_s, QString(u"题"_s + printed)}, {u"html"_s, u"<p>文。</p>"_s}, {u"source"_s, printed}})
                         .toJson(QJsonDocument::Compact) + '\n';
        }
        const Result<ImportReport> report = import({write(u"sources.jsonl"_s, lines)});
        GALLEY_VERIFY(report);
        QCOMPARE(report->articles.size(), 3);
        const Result<QList<Source>> sources = m_newsroom->sources();
        QCOMPARE(std::ranges::count_if(*sources, [](const Source &s) { return s.name == u"北疆日报"; }), 1);
    }

    void aRepeatedHeadlineIsPointedOutButNotWithinASeries()
    {
        const QByteArray lines = line(u"水库重修①"_s) + line(u"水库重修②"_s) + line(u"联播快讯"_s) + line(u"联播快讯"_s) + line(u"水库重修②"_s);
        const QString file = write(u"repeat.jsonl"_s, lines);
        const Result<ImportReport> report = import({file});
        GALLEY_VERIFY(report);
        QList<qsizetype> warned;
        for (const ImportedEntry &entry : report->articles)
            warned.append(entry.warnings.size());
        QCOMPARE(warned, (QList<qsizetype>{0, 0, 0, 1, 1}));

        // A second run meets them in the store.
        const Result<ImportReport> again = import({write(u"later.jsonl"_s, line(u"水库重修③"_s) + line(u"联播快讯"_s) + line(u"水库重修①"_s))});
        GALLEY_VERIFY(again);
        QCOMPARE(again->articles[0].warnings.size(), 0);
        QCOMPARE(again->articles[1].warnings.size(), 1);
        QCOMPARE(again->articles[2].warnings.size(), 1);
    }

    void partsWithHeadlinesOfTheirOwnShareASeriesByTheme()
    {
        const Result<ImportReport> report = import({write(u"theme.jsonl"_s, line(u"煤城转身——绿色转型观察①"_s) + line(u"风从草原来——绿色转型观察②"_s))});
        GALLEY_VERIFY(report);
        const SeriesPart first = m_newsroom->article(report->articles[0].id)->content.series;
        const SeriesPart second = m_newsroom->article(report->articles[1].id)->content.series;
        QVERIFY(!first.id.isNull());
        QCOMPARE(second.id, first.id);
        QCOMPARE(second.number, 2);
        QCOMPARE(m_newsroom->series()->first().name, u"绿色转型观察"_s);
    }

    void aBadFileIsReportedAndTheRestGoesOn()
    {
        const QString good = page(u"plain.txt"_s);
        const QString empty = write(u"empty.txt"_s, {});
        const QString lines = write(u"lines.jsonl"_s, line(u"一"_s) + "nonsense\n" + line(u"二"_s));
        const Result<ImportReport> report = import({m_folder->path(), good, empty, lines});
        GALLEY_VERIFY(report);
        QCOMPARE(report->articles.size(), 3);
        QStringList failed;
        for (const FailedImport &failure : report->failed)
            failed.append(failure.file);
        failed.sort();
        QStringList wanted{m_folder->path(), empty, lines + u":2"_s};
        wanted.sort();
        QCOMPARE(failed, wanted);
    }

    void manyArticlesComeInInOrder()
    {
        QByteArray lines;
        constexpr int many = 1000;
        for (int i = 0; i < many; ++i)
            lines += line(u"第%1篇"_s.arg(i));
        qsizetype told = 0;
        ImportRequest request{{write(u"many.jsonl"_s, lines)}, m_admin, {}, false, false};
        qint64 read = 0;
        qint64 inAll = 0;
        const Result<ImportReport> report = importFiles(*m_newsroom, request, [&](const ImportProgress &progress) {
            const bool rises = progress.articles > told && progress.bytesRead > read;
            told = progress.articles;
            read = progress.bytesRead;
            inAll = progress.bytesInAll;
            return rises;
        });
        GALLEY_VERIFY(report);
        QVERIFY(!report->stopped);
        QCOMPARE(told, many);
        QVERIFY(read > 0 && read <= inAll);
        QCOMPARE(inAll, lines.size());
        QCOMPARE(report->articles.size(), many);
        for (int i = 0; i < many; ++i)
            QCOMPARE(report->articles[i].headline, u"第%1篇"_s.arg(i));
        QCOMPARE(*m_newsroom->count({}), many);
    }

    void whatIsCommittedStaysWhenAnImportIsStopped()
    {
        QByteArray lines;
        for (int i = 0; i < 2000; ++i)
            lines += line(u"第%1篇"_s.arg(i));
        ImportRequest request{{write(u"stopped.jsonl"_s, lines)}, m_admin, {}, false, false};
        const Result<ImportReport> report = importFiles(*m_newsroom, request, [](const ImportProgress &) { return false; });
        GALLEY_VERIFY(report);
        QVERIFY(report->stopped.has_value());
        QCOMPARE(report->stopped->code, ErrorCode::Cancelled);
        const int stayed = *m_newsroom->count({});
        QVERIFY(stayed > 0 && stayed < 2000);
        QCOMPARE(report->articles.size(), stayed); // what came in is told
    }

    void aStoppedImportGoesOnWhereItWas()
    {
        QByteArray lines;
        for (int i = 0; i < 3000; ++i)
            lines += line(u"第%1篇"_s.arg(i), u"<p>"_s + QString(800, u'文') + u"</p>"_s);
        const QString file = write(u"long.jsonl"_s, lines);
        ImportRequest request{{file}, m_admin};
        const Result<ImportReport> first = importFiles(*m_newsroom, request, [](const ImportProgress &) { return false; });
        GALLEY_VERIFY(first);
        const Result<QList<ImportRequest>> unfinished = unfinishedImports(*m_newsroom);
        GALLEY_VERIFY(unfinished);
        QCOMPARE(unfinished->size(), 1);
        QCOMPARE(unfinished->first().files, QStringList{file});
        QVERIFY(unfinished->first().resume);

        const Result<ImportReport> rest = importFiles(*m_newsroom, unfinished->first());
        GALLEY_VERIFY(rest);
        QVERIFY(!rest->stopped);
        QCOMPARE(rest->passedOver, first->articles.size());
        QCOMPARE(first->articles.size() + rest->articles.size(), 3000);
        QCOMPARE(*m_newsroom->count({}), 3000);
        QVERIFY(unfinishedImports(*m_newsroom)->isEmpty());
    }

    void anUnfinishedImportCanBeForgotten()
    {
        QByteArray lines;
        for (int i = 0; i < 2000; ++i)
            lines += line(u"第%1篇"_s.arg(i), u"<p>"_s + QString(900, u'文') + u"</p>"_s);
        ImportRequest request{{write(u"given-up.jsonl"_s, lines)}, m_admin};
        GALLEY_VERIFY(importFiles(*m_newsroom, request, [](const ImportProgress &) { return false; }));
        GALLEY_VERIFY(forgetUnfinishedImport(*m_newsroom, request));
        QVERIFY(unfinishedImports(*m_newsroom)->isEmpty());
    }

    void theSameBytesAgainArePointedOutOrPassedOver()
    {
        const QString file = page(u"portal.txt"_s);
        const Result<ImportReport> first = import({file});
        GALLEY_VERIFY(first);
        const Result<ImportReport> again = import({file});
        GALLEY_VERIFY(again);
        QCOMPARE(again->articles.size(), 1);
        QCOMPARE(again->articles[0].earlier, QList<ArticleId>{first->articles[0].id});
        QVERIFY(again->articles[0].warnings.contains(u"The same text was brought in before."_s));
        ImportRequest resumed{{file}, m_admin};
        resumed.resume = true;
        const Result<ImportReport> third = importFiles(*m_newsroom, resumed);
        GALLEY_VERIFY(third);
        QVERIFY(third->articles.isEmpty());
        QCOMPARE(third->passedOver, 1);
    }

    void anotherPageFromTheSameAddressIsPointedOut()
    {
        const auto at = [](const char *headline) {
            return QByteArray("<html><head><title>") + headline + "</title><link rel=canonical href=\"https://news.example/a/1.html\"></head><body><h1>"
                + headline + "</h1><p>" + "渠水进了田，麦苗返了青，村里人说这是今年头一场透雨。" + "</p></body></html>";
        };
        const Result<ImportReport> first = import({write(u"one.html"_s, at("头一场透雨"))});
        const Result<ImportReport> second = import({write(u"two.html"_s, at("头一场透雨下了一夜"))});
        GALLEY_VERIFY(first);
        GALLEY_VERIFY(second);
        QCOMPARE(second->articles[0].earlier, QList<ArticleId>{first->articles[0].id});
        QVERIFY(second->articles[0].warnings.contains(u"An earlier article comes from the same address."_s));
    }

    void ourOwnPageStaysOursWhenThePersonSaysSo()
    {
        const QString file = write(u"own.html"_s, "<html><head><title>早市</title></head><body><h1>早市</h1>"
                                                  "<p>来源：《南岭晚报》</p><p>天还没亮，菜农的车已经排到了桥头。</p></body></html>");
        ImportRequest request{{file}, m_admin};
        request.asReprint = true;
        const Result<ImportReport> reprint = importFiles(*m_newsroom, request);
        GALLEY_VERIFY(reprint);
        QVERIFY(reprint->articles[0].reprint);
        QCOMPARE(m_newsroom->article(reprint->articles[0].id)->handling.kind, Kind::Reprint);
        request.asReprint = false;
        request.asOwn = true;
        const Result<ImportReport> own = importFiles(*m_newsroom, request);
        GALLEY_VERIFY(own);
        QVERIFY(!own->articles[0].reprint);
        QVERIFY(!m_newsroom->article(own->articles[0].id)->content.reprint);
    }

    void aReprintFromASourceThatIsOnNoListIsPointedOut()
    {
        Source listed;
        listed.printed = u"《南岭晚报》"_s;
        listed.name = u"南岭晚报"_s;
        listed.list = u"可转载名单"_s;
        listed.listedUntil = QDate(2026, 1, 1);
        GALLEY_VERIFY(await(m_newsroom->putSource(listed, m_admin)));
        const auto warned = [this](const QString &source) {
            const QString file = write(source + u".html"_s, (u"<html><body><h1>渡口</h1><p>来源："_s + source
                                                             + u"</p><p>渡船停了，桥通了，老艄公把篙插在岸边，望了很久很久。</p></body></html>"_s).toUtf8());
            ImportRequest request{{file}, m_admin};
            request.asReprint = true;
            const Result<ImportReport> report = importFiles(*m_newsroom, request);
            return report && !report->articles.isEmpty() ? report->articles[0].warnings.join(u'|') : QString();
        };
        QVERIFY(warned(u"南岭晚报"_s).contains(u"no longer"_s));
        QVERIFY(warned(u"某某自媒体"_s).contains(u"no list"_s));
    }

    void anArchiveComesInAsPublished()
    {
        Person chief{{}, u"chief"_s, u"总编"_s, {{Role::Chief, {}}}, true, {}};
        const Result<Person> put = await(m_newsroom->putPerson(chief, m_admin));
        GALLEY_VERIFY(put);
        ImportRequest request{{write(u"archive.jsonl"_s, line(u"旧闻"_s))}, put->id, {}, false, true};
        request.section = addSection(SectionTree::Channel, u"旧闻录"_s, u"jiuwen"_s);
        const Result<ImportReport> report = importFiles(*m_newsroom, request);
        GALLEY_VERIFY(report);
        QCOMPARE(m_newsroom->article(report->articles[0].id)->live, Live::Published);
    }

private:
    QString page(const QString &name) const { return QStringLiteral(GALLEY_TEST_DIR) + u"/pages/"_s + name; }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    Result<ImportReport> import(const QStringList &files)
    {
        return importFiles(*m_newsroom, {files, m_admin, {}, false, false});
    }

    SectionId addSection(SectionTree tree, const QString &name, const QString &slug)
    {
        Section section;
        section.tree = tree;
        section.name = name;
        section.slug = slug;
        const Result<Section> put = await(m_newsroom->putSection(section, m_admin));
        return put ? put->id : SectionId();
    }

    StoppedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Newsroom> m_newsroom;
    PersonId m_admin;
};

QTEST_GUILESS_MAIN(ImportJobTest)
#include "tst_importjob.moc"
