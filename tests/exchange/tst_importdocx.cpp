// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docxzip.h"

#include "exchange/importer.h"
#include "testkit/testkit.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

const QString folder = testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"docx"_s);

/// All that an import gives, to read and to compare. Golden files are written anew with GALLEY_REGENERATE=1.
QByteArray told(const ImportedArticle &article)
{
    const Content &content = article.content;
    QString text;
    const auto line = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            text += label + u": "_s + QString(value).replace(u'\n', u"\\n"_s) + u'\n';
    };
    line(u"headline"_s, content.headline);
    line(u"part"_s, content.series.mark);
    line(u"kicker"_s, content.kicker);
    line(u"subtitle"_s, content.subtitle);
    line(u"source"_s, content.source.printed);
    line(u"author"_s, content.authorLine);
    line(u"date"_s, content.date.toCanonical());
    line(u"summary"_s, content.summary);
    line(u"sign-off"_s, QStringList{content.signOff.organisation, content.signOff.role, content.signOff.names.join(u' ')}.join(u'|') == u"||"
             ? QString()
             : QStringList{content.signOff.organisation, content.signOff.role, content.signOff.names.join(u' ')}.join(u'|'));
    line(u"editor"_s, article.responsibleEditor);
    for (const PersonInText &person : content.people)
        line(u"person"_s, QString(person.name + u'|' + person.post));
    line(u"notes"_s, article.notes);
    for (qsizetype i = 0; i < article.pictures.size(); ++i) {
        const ImportedPicture &picture = article.pictures[i];
        const AssetUse &use = content.assets.value(i);
        line(u"picture"_s, QString(QString::fromLatin1(picture.sha256.first(8)) + u' ' + picture.name + u" caption=\""_s + use.caption + u"\" alt=\""_s + use.alt + u'"'));
    }
    for (const QString &warning : article.warnings)
        line(u"warning"_s, warning);
    QString body = content.body;
    for (const ImportedPicture &picture : article.pictures)
        body.replace(QString::fromLatin1(picture.sha256), QString::fromLatin1(picture.sha256.first(8)));
    return QString(text + u"\n"_s + body).toUtf8();
}

QByteArray wordFile(const QByteArray &body)
{
    return "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
        + "</w:body></w:document>";
}

const QByteArray paragraph = "<w:p><w:r><w:t>三月的云川，田埂上已经热闹起来，人们把种子装上车，把水放进渠里。</w:t></w:r></w:p>";

/// A file of one part.
QByteArray docx(const QByteArray &document)
{
    return testkit::docxFile({{u"word/document.xml"_s, document}});
}

} // namespace

class ImportDocx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aManuscriptGivesItsFieldsAndItsText_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(names.size() >= 20);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void aManuscriptGivesItsFieldsAndItsText()
    {
        QFETCH(QString, name);
        const QByteArray bytes = testkit::docxFile(testkit::docxParts(folder + u'/' + name));
        const Result<ImportedArticle> article = importDocx(bytes, {});
        GALLEY_VERIFY(article);
        const QString difference = testkit::compareGolden(folder + u'/' + name + u".golden"_s, told(*article));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        for (const ImportedPicture &picture : article->pictures) {
            QCOMPARE(QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256).toHex(), picture.sha256);
            QVERIFY(article->content.body.contains(u"(asset:"_s + QString::fromLatin1(picture.sha256)));
        }
    }

    void aReprintKeepsItsOriginal()
    {
        ImportOptions options;
        options.asReprint = true;
        const QByteArray bytes = testkit::docxFile(testkit::docxParts(folder + u"/wps-2019-news"_s));
        const Result<ImportedArticle> article = importDocx(bytes, options);
        GALLEY_VERIFY(article);
        QCOMPARE(article->kind, Kind::Reprint);
        QVERIFY(article->responsibleEditor.isEmpty());
        QVERIFY(article->content.reprint.has_value());
        QCOMPARE(article->content.reprint->editor, u"韩梅"_s);
        QCOMPARE(article->content.reprint->author, u"程远"_s);
        QVERIFY(article->content.reprint->snapshot.contains(u"责任编辑：韩梅"_s));
    }

    void aPictureOverTheLimitIsLeftOutWithAWarning()
    {
        ImportOptions options;
        options.largestPicture = 10;
        const QByteArray bytes = testkit::docxFile(testkit::docxParts(folder + u"/wps-2019-news"_s));
        const Result<ImportedArticle> article = importDocx(bytes, options);
        GALLEY_VERIFY(article);
        QVERIFY(article->pictures.isEmpty());
        QCOMPARE(article->warnings.size(), 1);
        QVERIFY2(article->warnings.first().contains(u"too large"_s), qPrintable(article->warnings.first()));
        QVERIFY(article->content.body.contains(u"图为储能电站全景"_s));
    }

    void aBadFileIsRefusedAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said"); ///< part of the message
        const QByteArray good = docx(wordFile(paragraph));
        QTest::newRow("nothing") << QByteArray() << u"not a Word file"_s;
        QTest::newRow("not an archive") << QByteArray("text") << u"not a Word file"_s;
        QTest::newRow("only a beginning") << QByteArray("PK\x03\x04 and so on") << u"cut off"_s;
        for (const qsizetype cut : {qsizetype{1}, qsizetype{30}, good.size() / 2})
            QTest::addRow("cut by %d", int(cut)) << good.chopped(cut) << u"cut off"_s;
        QByteArray flipped = good;
        flipped[60] = static_cast<char>(flipped[60] ^ 0x55);
        QTest::newRow("a byte changed") << flipped << u"damaged"_s;
        QTest::newRow("old binary") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old") << u"save it as .docx"_s;
        QTest::newRow("password") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32))
                                  << u"password"_s;
        QTest::newRow("RTF") << QByteArray("{\\rtf1 text}") << u"RTF"_s;
        QTest::newRow("another package") << testkit::docxFile({{u"content.xml"_s, "<x/>"}}) << u"word/document.xml"_s;
        QTest::newRow("entities") << docx("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + wordFile(paragraph).sliced(21))
                                  << u"entities"_s;
        QTest::newRow("document type alone") << docx("<!DOCTYPE w:document>" + wordFile(paragraph).sliced(21)) << u"entities"_s;
        QTest::newRow("broken XML") << docx(wordFile(paragraph).chopped(20)) << u"cannot be read"_s;
        QTest::newRow("another root") << docx("<html/>") << u"cannot be read"_s;
        QTest::newRow("deep") << docx(wordFile(QByteArray("<w:sdt><w:sdtContent>").repeated(5'000) + QByteArray("</w:sdtContent></w:sdt>").repeated(5'000)))
                              << u"nested"_s;
        QTest::newRow("too many elements") << docx(wordFile(QByteArray("<w:p/>").repeated(1'600'000))) << u"larger"_s;
        QTest::newRow("bomb") << docx(wordFile(QByteArray(100'000'000, ' '))) << u"far larger"_s;
        QTest::newRow("no text") << docx(wordFile("<w:p/>")) << u"no text"_s;
    }

    void aBadFileIsRefusedAndSaysWhy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const Result<ImportedArticle> article = importDocx(bytes, {});
        QVERIFY(!article);
        QCOMPARE(article.error().code, ErrorCode::BadInput);
        QVERIFY2(article.error().message.contains(said), qPrintable(article.error().message));
    }

    void anArchiveOfTooManyPartsIsRefused()
    {
        QMap<QString, QByteArray> parts{{u"word/document.xml"_s, wordFile(paragraph)}};
        for (int i = 0; i < 10'001; ++i)
            parts.insert(u"x/"_s + QString::number(i), {});
        const Result<ImportedArticle> article = importDocx(testkit::docxFile(parts), {});
        QVERIFY(!article);
        QCOMPARE(article.error().code, ErrorCode::BadInput);
    }

    void aDamagedPartBesideTheTextCostsOnlyWhatItSays()
    {
        QMap<QString, QByteArray> parts = testkit::docxParts(folder + u"/word-365-styles"_s);
        parts[u"word/styles.xml"_s] = "<w:styles";
        const Result<ImportedArticle> article = importDocx(testkit::docxFile(parts), {});
        GALLEY_VERIFY(article);
        QVERIFY(article->content.body.contains(u"后厨的灶台对着一面玻璃窗"_s));
        QVERIFY2(article->warnings.first().contains(u"word/styles.xml"_s), qPrintable(article->warnings.join(u'\n')));
    }

    /// Whatever happens to the bytes on the way: an answer, no crash.
    void noDamageEndsTheProgram()
    {
        const QByteArray good = testkit::docxFile(testkit::docxParts(folder + u"/word-2010-textboxes"_s));
        quint32 seed = 20240305;
        const auto next = [&] { return seed = seed * 1'664'525U + 1'013'904'223U; };
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = good;
            for (quint32 changes = next() % 8 + 1; changes > 0; --changes)
                bytes[qsizetype((next() >> 8U) % quint32(bytes.size()))] = static_cast<char>(next() >> 16U);
            const Result<ImportedArticle> article = importDocx(bytes, {});
            refused += article ? 0 : 1;
            if (article)
                QVERIFY(!article->content.body.isEmpty() || !article->content.headline.isEmpty());
        }
        QVERIFY(refused > 0);
    }

    /// Elements missing, doubled or out of place, in XML that is still well-formed.
    void noDisorderOfElementsEndsTheProgram_data() { aManuscriptGivesItsFieldsAndItsText_data(); }

    void noDisorderOfElementsEndsTheProgram()
    {
        QFETCH(QString, name);
        const QMap<QString, QByteArray> good = testkit::docxParts(folder + u'/' + name);
        static const QRegularExpression empty(u"<[^<>?]*/>"_s);
        quint32 seed = 20240506;
        const auto next = [&](qsizetype below) {
            seed = seed * 1'664'525U + 1'013'904'223U;
            return qsizetype((seed >> 8U) % quint32(below));
        };
        for (int round = 0; round < 15; ++round) {
            QMap<QString, QByteArray> parts = good;
            for (const QString &part : {u"word/document.xml"_s, u"word/styles.xml"_s, u"word/numbering.xml"_s}) {
                QString xml = QString::fromUtf8(parts.value(part));
                for (int change = 0; change < 12; ++change) {
                    QList<std::pair<qsizetype, qsizetype>> places;
                    for (const QRegularExpressionMatch &match : empty.globalMatch(xml))
                        places.append({match.capturedStart(), match.capturedLength()});
                    if (places.isEmpty())
                        break;
                    const auto [from, length] = places[next(places.size())];
                    const qsizetype to = places[next(places.size())].first;
                    const QString moved = xml.sliced(from, length);
                    if (next(2) == 0)
                        xml.remove(from, length);
                    else
                        xml.insert(to, moved);
                }
                if (!xml.isEmpty())
                    parts[part] = xml.toUtf8();
            }
            const Result<ImportedArticle> article = importDocx(testkit::docxFile(parts), {});
            GALLEY_VERIFY(article);
            QVERIFY(!article->content.body.isEmpty());
        }
    }

    void stylesBasedOnEachOtherComeToAnEnd()
    {
        const QByteArray styles = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                  "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:basedOn w:val=\"y\"/></w:style>"
                                  "<w:style w:type=\"paragraph\" w:styleId=\"y\"><w:basedOn w:val=\"x\"/></w:style></w:styles>";
        const QByteArray relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
                                     "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";
        const QByteArray text = "<w:p><w:pPr><w:pStyle w:val=\"x\"/></w:pPr><w:r><w:t>一行字</w:t></w:r></w:p>";
        const Result<ImportedArticle> article = importDocx(
            testkit::docxFile({{u"word/document.xml"_s, wordFile(text + paragraph)}, {u"word/styles.xml"_s, styles}, {u"word/_rels/document.xml.rels"_s, relations}}), {});
        GALLEY_VERIFY(article);
        QCOMPARE(article->content.headline, u"一行字"_s);
    }
};

QTEST_GUILESS_MAIN(ImportDocx)
#include "tst_importdocx.moc"
