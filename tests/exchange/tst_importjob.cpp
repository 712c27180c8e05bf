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
        const Result<ImportReport> report = importFiles(*m_newsroom, request, [&](qsizetype done) {
            const bool rises = done > told;
            told = done;
            return rises;
        });
        GALLEY_VERIFY(report);
        QCOMPARE(told, many);
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
        const Result<ImportReport> report = importFiles(*m_newsroom, request, [](qsizetype) { return false; });
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        const int stayed = *m_newsroom->count({});
        QVERIFY(stayed > 0 && stayed < 2000);
        QVERIFY(report.error().message.contains(QString::number(stayed)));
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
