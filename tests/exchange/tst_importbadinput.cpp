// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"
#include "testkit/testkit.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

const QString story = u"云川的春天来得早\n\n三月的云川，田埂上已经热闹起来。人们把种子装上车，把水放进渠，把一年的日子重新排好。\n\n"
                      "风从山口吹过来，吹过刚翻的地，也吹过地头的人。"_s;

QByteArray encoded(const char *codec, const QString &text)
{
    QStringEncoder encoder(codec);
    return encoder.encode(text);
}

QByteArray line(const QByteArray &date, const QByteArray &headline, const QByteArray &html)
{
    return "{\"date\": \"" + date + "\", \"headline\": \"" + headline + "\", \"html\": \"" + html + "\"}";
}

} // namespace

class ImportBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        QVERIFY(m_folder.isValid());
    }

    void aBadFileIsRefusedAndSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("said"); ///< part of the message
        const QByteArray utf8 = story.toUtf8();
        const QByteArray gb = encoded("GB18030", story);
        for (const QString &suffix : {u"txt"_s, u"html"_s, u"md"_s, u"jsonl"_s}) {
            QTest::addRow("empty %s", qPrintable(suffix)) << QString(u"empty."_s + suffix) << QByteArray() << ErrorCode::BadInput << u"empty"_s;
        }
        QTest::newRow("white space only") << u"blank.txt"_s << QByteArray(" \n\n\t\n") << ErrorCode::BadInput << u"no text"_s;
        QTest::newRow("blank lines only") << u"blank.jsonl"_s << QByteArray("\n\n\n") << ErrorCode::BadInput << u"empty"_s;
        QTest::newRow("cut inside a character") << u"cut.txt"_s << utf8.chopped(1) << ErrorCode::BadInput
                                                << QString::number(utf8.size() - 3);
        QTest::newRow("cut after one byte of one") << u"cut2.txt"_s << utf8.chopped(2) << ErrorCode::BadInput << u"breaks off"_s;
        QTest::newRow("cut UTF-16") << u"cut16.txt"_s
                                    << QByteArray("\xFF\xFE" + encoded("UTF-16LE", story).chopped(1)) << ErrorCode::BadInput << u"breaks off"_s;
        QTest::newRow("UTF-8, then GB18030") << u"mixed.txt"_s << QByteArray(utf8 + gb) << ErrorCode::BadInput
                                             << QString::number(utf8.size());
        QTest::newRow("GB18030, then UTF-8") << u"mixed2.txt"_s << QByteArray(gb + utf8) << ErrorCode::BadInput << u"mixes"_s;
        QTest::newRow("BOM, but not UTF-8") << u"bom.txt"_s << QByteArray("\xEF\xBB\xBF" + gb) << ErrorCode::BadInput << u"byte"_s;
        QTest::newRow("no encoding at all") << u"noise.txt"_s << QByteArray("\xFF\xFF\xFF\x80\x80 text") << ErrorCode::BadInput << u"encoding"_s;
        QTest::newRow("binary") << u"picture.txt"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << ErrorCode::BadInput << u"byte 6"_s;
        QTest::newRow("binary as a page") << u"picture.html"_s << QByteArray("<html>\0\0\0\1", 10) << ErrorCode::BadInput << u"byte 6"_s;
        QTest::newRow("package") << u"story.docx"_s << QByteArray("PK\x03\x04 and so on") << ErrorCode::BadInput << u"Word"_s;
        QTest::newRow("page without anything") << u"nothing.html"_s << QByteArray("<html><body><script>1</script></body></html>")
                                               << ErrorCode::BadInput << u"no article"_s;
        QTest::newRow("front matter") << u"matter.md"_s << QByteArray("---\nheadline: x\n  : : y\n---\ntext") << ErrorCode::BadInput << u"line 3"_s;
    }

    void aBadFileIsRefusedAndSaysWhy()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, said);
        const Result<void> result = import(write(name, bytes));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY2(result.error().message.contains(said), qPrintable(result.error().message));
        QVERIFY(m_articles.isEmpty());
    }

    void aFolderIsRefused()
    {
        const Result<void> result = import(m_folder.path());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadInput);
    }

    void aMissingFileIsAnIoError()
    {
        const Result<void> result = import(m_folder.filePath(u"nowhere.txt"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Io);
        QVERIFY(result.error().message.contains(u"nowhere.txt"_s));
    }

    void anUnreadableFileIsAnIoError()
    {
        const QString path = write(u"closed.txt"_s, story.toUtf8());
        QVERIFY(QFile::setPermissions(path, {}));
        if (QFile probe(path); probe.open(QIODevice::ReadOnly))
            QSKIP("this user may read everything");
        const Result<void> result = import(path);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Io);
    }

    void aFiftyMegabyteFileIsRefusedUnread_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("text") << u"large.txt"_s;
        QTest::newRow("page") << u"large.html"_s;
        QTest::newRow("markdown") << u"large.md"_s;
    }

    void aFiftyMegabyteFileIsRefusedUnread()
    {
        QFETCH(QString, name);
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("text");
        QVERIFY(file.resize(50 * 1024 * 1024)); // a hole: nothing is written
        file.close();
        const Result<void> result = import(file.fileName());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::TooLarge);
        QVERIFY2(result.error().message.contains(u"50 MB"_s) && result.error().message.contains(u"32 MB"_s), qPrintable(result.error().message));
    }

    void aBadLineIsReportedAndTheRestGoesOn()
    {
        QByteArray lines;
        lines += line("2024-01-02", "一", "<p>第一篇的正文。</p>") + '\n';
        lines += "{\"date\": \"2024-01-02\", \n";
        lines += "\n";
        lines += "{\"date\": \"2024-01-02\", \"html\": \"<p>没有标题。</p>\"}\n";
        lines += "[1, 2]\n";
        lines += line("2024-01-02", encoded("GB18030", u"标题"_s), "") + '\n';
        lines += line("2024-01-02", QByteArray(600, 'x'), "<p>太长。</p>") + '\n';
        lines += line("昨天", "二", "<p>第二篇的正文。</p>") + "\r\n";
        lines += line("2024-01-02", "三", "<p>断").chopped(2);
        ImportOptions options;
        options.largestFile = 500;
        const Result<void> result = import(write(u"lines.jsonl"_s, lines), options);
        GALLEY_VERIFY(result);
        QCOMPARE(m_articles.size(), 2);
        QCOMPARE(m_articles[0].content.headline, u"一"_s);
        QCOMPARE(m_articles[0].content.date, ArticleDate::day(QDate(2024, 1, 2)));
        QCOMPARE(m_articles[1].content.headline, u"二"_s);
        QCOMPARE(m_articles[1].warnings.size(), 1); // the date
        QStringList places;
        for (const FailedImport &failure : std::as_const(m_failed))
            places.append(failure.file.mid(failure.file.lastIndexOf(u':') + 1));
        QCOMPARE(places, (QStringList{u"2"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"9"_s}));
        QCOMPARE(m_failed[4].error.code, ErrorCode::TooLarge);
    }

    void lineEndsAndMarksOfOtherSystemsAreNoText()
    {
        QByteArray lines = "\xEF\xBB\xBF";
        lines += line("2024-01-02", "一", "<p>第一篇的正文。</p>") + "\r\n\r\n";
        lines += "\xEF\xBB\xBF" + line("2024-01-03", "二", "<p>第二篇的正文。</p>") + "\r\n"; // files joined by hand
        lines += line("2024-01-04", "三", "<p>第三篇的正文。</p>");
        GALLEY_VERIFY(import(write(u"crlf.jsonl"_s, lines)));
        QVERIFY2(m_failed.isEmpty(), qPrintable(m_failed.isEmpty() ? QString() : m_failed.first().error.message));
        QCOMPARE(m_articles.size(), 3);
        for (const ImportedArticle &article : std::as_const(m_articles)) {
            QVERIFY(!article.content.headline.contains(QChar::ByteOrderMark));
            QVERIFY(!article.content.body.contains(u'\r'));
            QVERIFY(article.warnings.isEmpty());
        }
        QCOMPARE(m_articles[2].content.headline, u"三"_s);
    }

    void anImportStopsWhereItIsTold()
    {
        QByteArray lines;
        for (int i = 0; i < 5; ++i)
            lines += line("2024-01-02", "一", "<p>正文。</p>") + '\n';
        m_articles.clear();
        const Result<void> result = importFile(write(u"stop.jsonl"_s, lines), {},
                                               [this](ImportedArticle &&article) {
                                                   m_articles.append(std::move(article));
                                                   return m_articles.size() < 3;
                                               },
                                               {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(m_articles.size(), 3);
    }

    void aPageThatBreaksOffIsTakenWithAWarning()
    {
        QByteArray page = "<html><head><title>云川的春天</title></head><body><div><p>" + story.toUtf8() + "</p><p>风从";
        const Result<ImportedArticle> article = importHtmlPage(page, {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->warnings.size(), 1);
        QVERIFY(article->content.body.contains(u"田埂上已经热闹起来"_s));
    }

    void theFormIsToldByContentWhereTheNameDoesNotTell_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("headline");
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><head><title>一页网页</title></head><body><p>" + story.toUtf8() + "</p></body></html>")
                              << u"一页网页"_s;
        QTest::newRow("lines") << line("2024-01-02", "一行", "<p>正文。</p>") << u"一行"_s;
        QTest::newRow("front matter") << QByteArray("---\nheadline: 一份稿件\n---\n\n正文。\n") << u"一份稿件"_s;
        QTest::newRow("text") << story.toUtf8() << u"云川的春天来得早"_s;
    }

    void theFormIsToldByContentWhereTheNameDoesNotTell()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, headline);
        GALLEY_VERIFY(import(write(u"unnamed"_s, bytes)));
        QCOMPARE(m_articles.size(), 1);
        QCOMPARE(m_articles[0].content.headline, headline);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    Result<void> import(const QString &path, const ImportOptions &options = {})
    {
        m_articles.clear();
        m_failed.clear();
        return importFile(
            path, options,
            [this](ImportedArticle &&article) {
                m_articles.append(std::move(article));
                return true;
            },
            [this](const FailedImport &failed) { m_failed.append(failed); });
    }

    QTemporaryDir m_folder;
    QList<ImportedArticle> m_articles;
    QList<FailedImport> m_failed;
};

QTEST_GUILESS_MAIN(ImportBadInput)
#include "tst_importbadinput.moc"
