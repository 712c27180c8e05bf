// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "portalpages.h"

#include <QMap>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

constexpr double leastShare = 0.92;

/// Words of the sites around the stories; none may come into a body.
constexpr QStringView furniture[] = {
    u"版权所有", u"All Rights Reserved", u"责任编辑", u"责编", u"上一篇", u"下一篇", u"相关新闻", u"相关阅读", u"推荐阅读", u"热门",
    u"分享到", u"扫一扫", u"二维码", u"客户端下载", u"点击进入", u"字号：", u"免责声明", u"未经授权", u"打印本页", u"当前位置", u"下一页",
    u"打开APP", u"阅读原文", u"返回互港", u"财见通", u"点个“在看”", u"点击上方", u"炒股就看"};

} // namespace

class ImportPortals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        QVERIFY(portalpages::names().size() >= 36);
    }

    void theFieldsOfAPageAreFound_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : portalpages::names())
            QTest::newRow(qPrintable(name)) << name;
    }

    /// Every page's golden fields; what is not found as an editor would type it is listed in the page's .json.
    void theFieldsOfAPageAreFound()
    {
        QFETCH(const QString, name);
        const QJsonObject wanted = portalpages::expected(name);
        const auto article = portalpages::importPage(portalpages::pageFile(name));
        QStringList wrong;
        if (!article)
            wrong.append(u"refused: "_s + article.error().message);
        const QStringList weak = portalpages::joined(wanted.value("weak"_L1)).split(u" ¦ "_s, Qt::SkipEmptyParts);
        for (const portalpages::Field &field : portalpages::fieldsOf(wanted, article.value_or(ImportedArticle()))) {
            auto &[right, total] = m_figures[field.name];
            total += field.isCounted() ? 1 : 0;
            right += field.isCounted() && field.isRight() ? 1 : 0;
            if (field.isRight() && weak.contains(field.name))
                wrong.append(field.name + u" is right: it is no longer weak"_s);
            if (!field.isRight() && !weak.contains(field.name))
                wrong.append(field.name + u": \""_s + field.found + u"\", not \""_s + field.wanted + u'"');
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + (article ? u"\n"_s + article->warnings.join(u'\n') : QString())));
    }

    void nearlyAllFieldsAreRight()
    {
        int right = 0;
        int total = 0;
        QString table = u"\nfield          right/total"_s;
        for (const auto &[name, figure] : m_figures.asKeyValueRange()) {
            right += figure.first;
            total += figure.second;
            table += u'\n' + name.leftJustified(14) + u' ' + QString::number(figure.first) + u'/' + QString::number(figure.second);
        }
        const double share = total == 0 ? 0 : double(right) / total;
        table += u"\nall            %1/%2 = %3 %"_s.arg(right).arg(total).arg(share * 100, 0, 'f', 1);
        qInfo().noquote() << table;
        QVERIFY2(share >= leastShare, qPrintable(table));
    }

    void nothingOfTheSiteComesIntoABody_data() { theFieldsOfAPageAreFound_data(); }
    void nothingOfTheSiteComesIntoABody()
    {
        QFETCH(const QString, name);
        const auto article = portalpages::importPage(portalpages::pageFile(name));
        GALLEY_VERIFY(article);
        for (const QStringView word : furniture)
            QVERIFY2(!article->content.body.contains(word), qPrintable(word.toString() + u" in: "_s + article->content.body));
    }

    void aReprintHasAFullRecord_data() { theFieldsOfAPageAreFound_data(); }
    void aReprintHasAFullRecord()
    {
        QFETCH(const QString, name);
        ImportOptions options;
        options.asReprint = true;
        const QJsonObject wanted = portalpages::expected(name);
        const auto article = portalpages::importPage(portalpages::pageFile(name), options);
        GALLEY_VERIFY(article);
        QCOMPARE(article->kind, Kind::Reprint);
        QVERIFY(article->content.reprint);
        const ReprintRecord &record = *article->content.reprint;
        const QString original = wanted.value("original_title"_L1).toString();
        const QStringList weak = portalpages::joined(wanted.value("weak"_L1)).split(u" ¦ "_s, Qt::SkipEmptyParts);
        if (!weak.contains(u"original title"_s))
            QCOMPARE(record.title, original.isEmpty() ? article->content.printedHeadline() : original);
        QCOMPARE(record.author, article->content.authorLine);
        QCOMPARE(record.address, wanted.value("address"_L1).toString());
        QCOMPARE(record.licence, wanted.value("licence"_L1).toString());
        QVERIFY(!record.time.isEmpty());
        for (const QJsonValue &paragraph : wanted.value("paragraphs"_L1).toArray()) {
            const QString text = portalpages::plainOf(paragraph.toString()).left(12);
            if (weak.contains(u"first"_s) && text == portalpages::plainOf(wanted.value("paragraphs"_L1).toArray().at(0).toString()).left(12))
                continue;
            QVERIFY2(record.snapshot.simplified().contains(text), qPrintable(text + u" not in "_s + record.snapshot));
        }
    }

    void aPageThatIsNoArticleIsRefusedInPlainWords_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(portalpages::folder() + u"/no-article"_s);
        for (const QString &name : folder.entryList({u"*.html"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void aPageThatIsNoArticleIsRefusedInPlainWords()
    {
        QFETCH(const QString, file);
        const auto article = portalpages::importPage(file);
        QVERIFY2(!article, article ? qPrintable(article->content.headline + u'\n' + article->content.body) : "");
        QCOMPARE(article.error().code, ErrorCode::BadInput);
        QVERIFY2(article.error().message.contains(u"no article"_s), qPrintable(article.error().message));
    }

private:
    QMap<QString, std::pair<int, int>> m_figures;
};

QTEST_GUILESS_MAIN(ImportPortals)
#include "tst_importportals.moc"
