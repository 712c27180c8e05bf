// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// What a page in the form of the seed says, field by field.
struct Expected
{
    QString file;
    QJsonObject fields;
    QString editor;         // the original's
    QStringList subheads;
    QString organisation;
    QStringList reporters;
    QStringList furniture;  // what must not come along
};

QJsonArray people(std::initializer_list<std::pair<QString, QString>> entries)
{
    QJsonArray array;
    for (const auto &[name, post] : entries)
        array << QJsonObject{{u"name"_s, name}, {u"post"_s, post}};
    return array;
}

const QStringList portalFurniture{u"旗下栏目"_s, u"关于我们"_s, u"举报邮箱"_s, u"移动版"_s, u"All Rights"_s, u"责任编辑"_s, u"首页"_s, u"发布时间"_s};

Expected seed()
{
    const QString headline = u"晋位升级 开足马力推动经济社会高质量发展——自治区党委十一届七次全会暨全区经济工作会议精神在各盟市引发热烈反响"_s;
    const QJsonObject fields{
        {u"headline"_s, headline},
        {u"printed_headline"_s, QString(headline + u"③"_s)},
        {u"summary"_s, QString(headline + u"③"_s)},
        {u"summary_repeats_headline"_s, true},
        {u"source"_s, u"《内蒙古日报》"_s},
        {u"author_line"_s, u"复兴网内蒙古"_s},
        {u"date"_s, u"2023-12-30"_s},
        {u"date_precision"_s, u"day"_s},
        {u"primary_section"_s, u"内蒙古"_s},
        {u"people"_s, people({{u"丁绣峰"_s, u"自治区党委常委、包头市委书记"_s},
                              {u"张佰成"_s, u"自治区政协副主席、锡林郭勒盟委书记"_s},
                              {u"贺海东"_s, u"呼和浩特市委副书记、市长、和林格尔新区党工委书记"_s},
                              {u"奇·达楞太"_s, u"通辽市委副书记、市长"_s}})}};
    return {sharedData() + u"/seed-report.txt"_s, fields, u"复兴网内蒙古"_s,
            {u"围绕主线稳中快进"_s, u"加快发展大抓发展"_s, u"担当作为惠及民生"_s}, u"草原全媒·内蒙古新闻网"_s,
            {u"巴依斯古楞"_s, u"郑学良"_s, u"郭洪申"_s, u"宋阿男"_s}, portalFurniture};
}

Expected samplePage()
{
    const QString headline = u"守望清流 同心共治一湖水——青泉市白鹤湖治理一线走访"_s;
    const QJsonObject fields{
        {u"headline"_s, headline},
        {u"printed_headline"_s, QString(headline + u"②"_s)},
        {u"summary"_s, QString(headline + u"②"_s)},
        {u"summary_repeats_headline"_s, true},
        {u"source"_s, u"《青泉日报》"_s},
        {u"author_line"_s, u"青泉在线"_s},
        {u"date"_s, u"2024-11-18"_s},
        {u"date_precision"_s, u"day"_s},
        {u"primary_section"_s, u"内蒙古"_s},
        {u"people"_s, people({{u"林向荣"_s, u"青泉市副市长"_s}, {u"贾文博"_s, u"青泉市水务局局长"_s},
                              {u"娜仁花"_s, u"白鹤湖管理站站长"_s}})}};
    return {QStringLiteral(GALLEY_SOURCE_DIR) + u"/resources/sample/page.txt"_s, fields, u"青泉在线"_s,
            {u"上游少一滴污水"_s, u"湖里多一片水草"_s, u"管护靠一群人"_s}, u"青泉全媒·青泉在线"_s, {u"闻岚"_s, u"吕航"_s}, portalFurniture};
}

/// The paragraphs of the page between the summary and the footer, as found there.
QStringList paragraphsOf(const Expected &expected)
{
    const QString page = QString::fromUtf8(readFile(expected.file));
    const qsizetype begin = page.indexOf(u'\n', page.indexOf(u"摘要:"_s));
    const qsizetype end = page.indexOf(u"(" + expected.organisation);
    QStringList paragraphs;
    for (const QString &line : page.mid(begin, end - begin).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            paragraphs << line.trimmed();
    }
    return paragraphs;
}

} // namespace

/// The main job, from somebody else's page to a published one, by the real program.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
        QTest::failOnWarning();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_ctl = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"newsroom"_s));
        GALLEY_EXIT(m_ctl->run({u"init"_s}), 0);
        for (const QString &person : {u"chenlan 陈岚 reporter"_s, u"hejing 何静 editor"_s, u"baiyin 白音 editor"_s,
                                      u"gaoyuan 高远 section-head"_s, u"bateer 巴特尔 chief"_s}) {
            const QStringList parts = person.split(u' ');
            GALLEY_EXIT(m_ctl->run({u"person"_s, u"add"_s, parts[0], u"--name"_s, parts[1], u"--role"_s, parts[2]}), 0);
        }
    }

    void aPageBecomesAPublishedArticle_data()
    {
        QTest::addColumn<bool>("isSeed");
        QTest::newRow("the seed report") << true;
        QTest::newRow("our sample page") << false;
    }
    void aPageBecomesAPublishedArticle()
    {
        QFETCH(const bool, isSeed);
        if (isSeed && sharedData().isEmpty())
            QSKIP("the trial data is not here");
        const Expected expected = isSeed ? seed() : samplePage();

        const Ran imported = m_ctl->as(u"chenlan"_s, {u"import"_s, expected.file});
        GALLEY_EXIT(imported, 0);
        QCOMPARE(imported.json()[u"failed"_s].toArray().size(), 0);
        const QJsonArray articles = imported.json()[u"articles"_s].toArray();
        QCOMPARE(articles.size(), 1);
        QCOMPARE(articles.first()[u"headline"_s], expected.fields[u"printed_headline"_s]);
        QCOMPARE(articles.first()[u"file"_s].toString(), expected.file);
        const QString id = articles.first()[u"id"_s].toString();
        checkFields(id, expected);
        if (QTest::currentTestFailed())
            return;

        GALLEY_EXIT(m_ctl->as(u"chenlan"_s, {u"article"_s, u"set"_s, id, u"tags=高质量发展,民生"_s, u"genre=news"_s}), 0);
        for (const auto &[login, action] : {std::pair{u"chenlan"_s, u"submit"_s}, {u"hejing"_s, u"pass"_s},
                                            {u"gaoyuan"_s, u"pass"_s}, {u"bateer"_s, u"approve"_s}}) {
            const Ran ran = m_ctl->as(login, {action, id});
            GALLEY_EXIT(ran, 0);
        }
        const QString portal = m_folder->filePath(u"portal"_s);
        m_ctl->ask({u"outlet"_s, u"add"_s, u"--name"_s, u"门户"_s, u"--folder"_s, portal});
        const Ran published = m_ctl->as(u"bateer"_s, {u"publish"_s, id});
        GALLEY_EXIT(published, 0);
        QCOMPARE(published.json()[u"live"_s].toString(), u"published"_s);
        const QString address = published.json()[u"address"_s].toString();

        checkFields(id, expected);
        checkPage(QString::fromUtf8(readFile(portal + address)), expected);
        checkPage(QString::fromUtf8(readFile(portal + u"/m"_s + address)), expected);
        for (const QString &page : {u"/index.html"_s, u"/region/neimenggu/index.html"_s, u"/rss.xml"_s}) {
            QVERIFY2(readFile(portal + page).contains(expected.fields[u"printed_headline"_s].toString().toHtmlEscaped().toUtf8()),
                     qPrintable(page + u" does not show the article"_s));
        }
        QVERIFY(readFile(portal + u"/sitemap.xml"_s).contains(address.toUtf8()));
    }

    void aSecondBuildWritesNothingNew()
    {
        publishOne();
        const QString out = m_folder->filePath(u"out"_s);
        const QJsonObject first = m_ctl->ask({u"site"_s, u"build"_s, u"--out"_s, out});
        QVERIFY(first[u"files_written"_s].toInt() > 20);
        const QJsonObject second = m_ctl->ask({u"site"_s, u"build"_s, u"--out"_s, out});
        QCOMPARE(second[u"files_written"_s].toInt(), 0);
        QCOMPARE(second[u"files_removed"_s].toInt(), 0);
    }

    void nobodyReviewsTheirOwnText()
    {
        const QString id = draftBy(u"hejing"_s);
        GALLEY_EXIT(m_ctl->as(u"hejing"_s, {u"submit"_s, id}), 0);
        refused(m_ctl->as(u"hejing"_s, {u"pass"_s, id}), u"own-work"_s);
    }

    void nobodyReviewsTwice()
    {
        const QString id = draftBy(u"chenlan"_s);
        GALLEY_EXIT(m_ctl->as(u"chenlan"_s, {u"submit"_s, id}), 0);
        // A section head stands in for the editor, but takes one step only.
        GALLEY_EXIT(m_ctl->as(u"gaoyuan"_s, {u"pass"_s, id}), 0);
        refused(m_ctl->as(u"gaoyuan"_s, {u"pass"_s, id}), u"already-reviewed"_s);
    }

    void whatIsNotApprovedIsNotPublished()
    {
        const QString id = draftBy(u"chenlan"_s);
        refused(m_ctl->as(u"bateer"_s, {u"publish"_s, id}));
        GALLEY_EXIT(m_ctl->as(u"chenlan"_s, {u"submit"_s, id}), 0);
        refused(m_ctl->as(u"bateer"_s, {u"publish"_s, id}));
        refused(m_ctl->as(u"chenlan"_s, {u"publish"_s, id}));
    }

    void whatWasChangedSinceItsApprovalIsNotPublished()
    {
        const QString id = approved();
        const QString seen = m_ctl->ask({u"article"_s, u"show"_s, id})[u"content_hash"_s].toString();
        GALLEY_EXIT(m_ctl->as(u"bateer"_s, {u"return"_s, id, u"--reason"_s, u"数字有误"_s}), 0);
        GALLEY_EXIT(m_ctl->as(u"chenlan"_s, {u"article"_s, u"set"_s, id, u"body=改过的正文。"_s}), 0);
        refused(m_ctl->as(u"bateer"_s, {u"publish"_s, id}));
        refused(m_ctl->as(u"bateer"_s, {u"publish"_s, id, u"--hash"_s, seen}));
    }

    void whatIsCorrectedIsReviewedAgainBeforeItGoesOut()
    {
        const QString id = publishOne();
        const QString before = m_ctl->ask({u"article"_s, u"show"_s, id})[u"address"_s].toString();
        GALLEY_EXIT(m_ctl->as(u"hejing"_s, {u"correct"_s, id}), 0);
        GALLEY_EXIT(m_ctl->as(u"hejing"_s, {u"article"_s, u"set"_s, id, u"body=更正后的正文。"_s}), 0);
        refused(m_ctl->as(u"bateer"_s, {u"publish"_s, id}));
        const QByteArray page = readFile(m_folder->filePath(u"portal"_s) + before);
        QVERIFY2(page.contains("正文在此。") && !page.contains("更正后的正文"), "readers keep what was approved");
    }

    void anApprovalNamesWhatTheReviewerSaw()
    {
        const QString id = draftBy(u"chenlan"_s);
        const QString seen = m_ctl->ask({u"article"_s, u"show"_s, id})[u"content_hash"_s].toString();
        GALLEY_EXIT(m_ctl->as(u"chenlan"_s, {u"article"_s, u"set"_s, id, u"body=后来的正文。"_s}), 0);
        GALLEY_EXIT(m_ctl->as(u"chenlan"_s, {u"submit"_s, id}), 0);
        refused(m_ctl->as(u"hejing"_s, {u"pass"_s, id, u"--hash"_s, seen}), u"text-changed"_s);
    }

    void publishingTwiceIsRefused()
    {
        const QString id = publishOne();
        refused(m_ctl->as(u"bateer"_s, {u"publish"_s, id}));
    }

    void aWithdrawnArticleLeavesANoticeAndTheLists()
    {
        const QString id = publishOne();
        const QString portal = m_folder->filePath(u"portal"_s);
        const QString address = m_ctl->ask({u"article"_s, u"show"_s, id})[u"address"_s].toString();
        refused(m_ctl->as(u"bateer"_s, {u"withdraw"_s, id}), u"reason-missing"_s);
        const Ran withdrawn = m_ctl->as(u"bateer"_s, {u"withdraw"_s, id, u"--reason"_s, u"消息来源要求撤回"_s});
        GALLEY_EXIT(withdrawn, 0);
        QCOMPARE(withdrawn.json()[u"live"_s].toString(), u"withdrawn"_s);
        QVERIFY(!readFile(portal + address).contains("正文在此。"));
        QVERIFY(!readFile(portal + u"/index.html"_s).contains("一条消息"));
        GALLEY_EXIT(m_ctl->as(u"bateer"_s, {u"restore"_s, id, u"--reason"_s, u"核实无误"_s}), 0);
        QVERIFY(readFile(portal + address).contains("正文在此。"));
    }

    void aGoneArticleLeavesNoPage()
    {
        const QString id = publishOne();
        const QString address = m_ctl->ask({u"article"_s, u"show"_s, id})[u"address"_s].toString();
        GALLEY_EXIT(m_ctl->as(u"bateer"_s, {u"withdraw"_s, id, u"--gone"_s, u"--reason"_s, u"依法撤除"_s}), 0);
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"portal"_s) + address));
    }

    void anOutletThatFailsIsToldAndTheActionStands()
    {
        const QString id = approved();
        QFile inTheWay(m_folder->filePath(u"blocked"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const Ran added = m_ctl->run({u"outlet"_s, u"add"_s, u"--name"_s, u"坏"_s, u"--folder"_s, inTheWay.fileName() + u"/below"_s});
        if (added.code != 0)
            return; // refused where it was entered: as good
        const Ran published = m_ctl->as(u"bateer"_s, {u"publish"_s, id});
        GALLEY_EXIT(published, 3);
        QCOMPARE(published.json()[u"live"_s].toString(), u"published"_s);
        bool failed = false;
        for (const QJsonValue &outlet : published.json()[u"outlets"_s].toArray())
            failed = failed || !outlet[u"ok"_s].toBool();
        QVERIFY(failed);
    }

    void everythingElseStaysInOrder()
    {
        publishOne();
        QCOMPARE(m_ctl->ask({u"doctor"_s})[u"ok"_s].toBool(), true);
    }

private:
    void refused(const Ran &ran, const QString &rule = {})
    {
        GALLEY_EXIT(ran, 1);
        const QJsonValue error = ran.json()[u"error"_s];
        QCOMPARE(error[u"code"_s].toString(), u"refused"_s);
        QVERIFY2(!error[u"message"_s].toString().isEmpty(), "a refusal gives its reason");
        QVERIFY(!ran.err.isEmpty());
        if (!rule.isEmpty())
            QCOMPARE(error[u"rule"_s].toString(), rule);
    }

    QString draftBy(const QString &login)
    {
        return m_ctl->as(login, {u"article"_s, u"new"_s, u"headline=一条消息"_s, u"body=正文在此。"_s, u"section=minsheng"_s})
            .json()[u"id"_s].toString();
    }

    QString approved()
    {
        const QString id = draftBy(u"chenlan"_s);
        for (const auto &[login, action] : {std::pair{u"chenlan"_s, u"submit"_s}, {u"hejing"_s, u"pass"_s},
                                            {u"gaoyuan"_s, u"pass"_s}, {u"bateer"_s, u"approve"_s}}) {
            const Ran ran = m_ctl->as(login, {action, id});
            if (ran.code != 0)
                qWarning("%s", ran.told().constData());
        }
        return id;
    }

    QString publishOne()
    {
        const QString id = approved();
        m_ctl->ask({u"outlet"_s, u"add"_s, u"--name"_s, u"门户"_s, u"--folder"_s, m_folder->filePath(u"portal"_s)});
        const Ran ran = m_ctl->as(u"bateer"_s, {u"publish"_s, id});
        if (ran.code != 0)
            qWarning("%s", ran.told().constData());
        return id;
    }

    void checkFields(const QString &id, const Expected &expected)
    {
        const QJsonObject shown = m_ctl->ask({u"article"_s, u"show"_s, id});
        for (auto it = expected.fields.begin(); it != expected.fields.end(); ++it) {
            QVERIFY2(shown.value(it.key()) == it.value(),
                     qPrintable(it.key() + u": "_s + QString::fromUtf8(QJsonDocument(QJsonObject{{it.key(), shown.value(it.key())}}).toJson())));
        }
        const QString mark = expected.fields[u"printed_headline"_s].toString().last(1);
        QCOMPARE(shown[u"series"_s][u"mark"_s].toString(), mark);
        QCOMPARE(shown[u"series"_s][u"part"_s].toInt(), int(u"①②③"_s.indexOf(mark)) + 1);
        QCOMPARE(shown[u"sign_off"_s][u"organisation"_s].toString(), expected.organisation);
        QCOMPARE(shown[u"sign_off"_s][u"names"_s].toArray(), QJsonArray::fromStringList(expected.reporters));
        QCOMPARE(shown[u"reprint"_s][u"editor"_s].toString(), expected.editor);
        checkBody(shown[u"body"_s].toString(), expected);
    }

    void checkBody(const QString &body, const Expected &expected)
    {
        QStringList wanted = paragraphsOf(expected);
        for (QString &paragraph : wanted) {
            if (expected.subheads.contains(paragraph))
                paragraph.prepend(u"## "_s);
        }
        QStringList blocks = body.trimmed().split(u"\n\n"_s);
        QCOMPARE(blocks, wanted);
        for (const QString &piece : expected.furniture)
            QVERIFY2(!body.contains(piece), qPrintable(piece));
    }

    void checkPage(const QString &page, const Expected &expected)
    {
        QVERIFY(page.contains(u"<h1>"_s + expected.fields[u"printed_headline"_s].toString().toHtmlEscaped() + u"</h1>"_s));
        QVERIFY(page.contains(u"来源：" + expected.fields[u"source"_s].toString()));
        QVERIFY(page.contains(u"作者：" + expected.fields[u"author_line"_s].toString()));
        QVERIFY(page.contains(u'>' + expected.fields[u"date"_s].toString() + u"</time>"_s));
        for (const QString &paragraph : paragraphsOf(expected)) {
            const QString tag = expected.subheads.contains(paragraph) ? u"h2"_s : u"p"_s;
            QString html = paragraph.toHtmlEscaped();
            html.replace(u"&quot;"_s, u"\""_s);
            QVERIFY2(page.contains(u'<' + tag + u'>' + html + u"</"_s + tag + u'>'), qPrintable(paragraph));
        }
        QVERIFY(page.contains(u"(" + expected.organisation + u"记者 " + expected.reporters.join(u' ') + u")"_s));
        QVERIFY2(page.contains(u"责任编辑：何静"_s), "our responsible editor is the first reviewer");
        for (const QJsonValue &person : expected.fields[u"people"_s].toArray()) {
            QVERIFY(page.contains(person[u"name"_s].toString()));
            QVERIFY(page.contains(person[u"post"_s].toString()));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_ctl;
};

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"
