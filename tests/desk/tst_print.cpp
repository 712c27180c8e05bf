// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/messagearea.h"
#include "desk/printactions.h"
#include "print/articlesheet.h"
#include "print/paper.h"
#include "print/routingslip.h"
#include "testkit/elsewhere.h"
#include "testnewsroom.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// What a reader of PDF files finds in one; tests that ask skip where poppler is not installed.
QString output(const QString &program, const QStringList &options, const QByteArray &pdf)
{
    QProcess process;
    process.start(program, options);
    process.write(pdf);
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}
QString textOf(const QByteArray &pdf) { return output(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s}, pdf); }
QString factsOf(const QByteArray &pdf) { return output(u"pdfinfo"_s, {u"-"_s}, pdf); }
bool havePoppler() { return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(); }

QByteArray pngBytes()
{
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Content richContent()
{
    Content content;
    content.kicker = u"绿色转型系列报道"_s;
    content.headline = u"风从草原来"_s;
    content.subtitle = u"一座老工业城市的账本"_s;
    content.source.printed = u"本报"_s;
    content.authorLine = u"陈岚"_s;
    content.summary = u"怎样把风和光算进账里。"_s;
    content.body = u"## 算清三本账\n\n厂区外的风机连成一线。{--据了解，--}去年全市新增并网容量增长。\n\n| 项目 | 数量 |\n|---|---|\n| 风机 | 120 |\n\n> 现在看风速排班。\n"_s;
    return content;
}

const RoutingSlip::Act *find(const QList<RoutingSlip::Act> &acts, const QString &decision)
{
    const auto found = std::ranges::find(acts, decision, &RoutingSlip::Act::decision);
    return found == acts.end() ? nullptr : &*found;
}

} // namespace

/// Paper: the article and its routing slip.
class TestPrint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void anArticleStandsOnItsSheet()
    {
        if (!havePoppler())
            GALLEY_SKIP_ELSEWHERE("pdftotext is not installed");
        const Paper paper(u"风从草原来"_s, articleSheet(richContent(), {}, QTimeZone::utc()));
        const QByteArray pdf = paper.toPdf(u"风从草原来 · 1234abcd"_s);
        const QString text = textOf(pdf);
        for (const QChar unit : text)
            QVERIFY2(unit.unicode() < 0x2E80 || unit.unicode() > 0x2FDF, qPrintable(text)); // characters, not radicals: it can be searched
        for (const QString &part : {u"绿色转型系列报道"_s, u"风从草原来"_s, u"一座老工业城市的账本"_s, u"陈岚"_s, u"算清三本账"_s,
                                    u"厂区外的风机连成一线。"_s, u"120"_s, u"现在看风速排班。"_s, u"1234abcd"_s, u"Page"_s})
            QVERIFY2(text.contains(part), qPrintable(part % u'\n' % text));
        QVERIFY(text.contains(u"据了解"_s)); // a change that is open is refused: the text as it was
        QVERIFY(!text.contains(u"{--"_s));
        const QString facts = factsOf(pdf);
        QVERIFY2(facts.contains(u"A4"_s), qPrintable(facts));
        QVERIFY(facts.contains(u"风从草原来"_s));
    }

    void aLongArticleTurnsItsPages()
    {
        if (!havePoppler())
            GALLEY_SKIP_ELSEWHERE("pdftotext is not installed");
        Content content = richContent();
        content.body.clear();
        for (int paragraph = 1; paragraph <= 120; ++paragraph)
            content.body += u"第%1段，厂区外的风机连成一线，白天发的电就地用掉八成。以前看煤价吃饭，现在看风速排班。\n\n"_s.arg(paragraph);
        const QByteArray pdf = Paper(u"长"_s, articleSheet(content, {}, QTimeZone::utc())).toPdf(u"长"_s);
        const QString text = textOf(pdf);
        const qsizetype pages = text.count(u'\f');
        QVERIFY(pages >= 4);
        QCOMPARE(text.count(u"Page"_s), pages); // each with its number
        // Between the margins: above them Qt leaves the line before, cut away.
        const QString seen = output(u"pdftotext"_s, {u"-layout"_s, u"-x"_s, u"0"_s, u"-y"_s, u"57"_s, u"-W"_s, u"596"_s, u"-H"_s, u"718"_s, u"-"_s, u"-"_s}, pdf);
        for (int paragraph = 1; paragraph <= 120; ++paragraph)
            QCOMPARE(seen.count(u"第%1段"_s.arg(paragraph)), 1); // none lost or doubled where a page ends
    }

    void picturesComeFromTheNewsroomAndFromNowhereElse()
    {
        if (!havePoppler())
            GALLEY_SKIP_ELSEWHERE("pdftotext is not installed");
        TestNewsroom room;
        const QByteArray hash = got(room->putAsset(pngBytes()).result());
        Content content = richContent();
        content.body = u"![](asset:%1) {图说: 航拍风场}\n\n![](https://example.cn/x.png)\n"_s.arg(QString::fromLatin1(hash));
        QList<QByteArray> asked;
        const Paper paper(u"图"_s, articleSheet(content, {}, QTimeZone::utc()), [&](const QByteArray &sha256) {
            asked.append(sha256);
            return room->asset(sha256).value_or(QByteArray());
        });
        const QByteArray pdf = paper.toPdf({});
        QVERIFY(asked.contains(hash));
        QCOMPARE(output(u"pdfimages"_s, {u"-list"_s, u"-"_s}, pdf).count(u" image "_s), 1);
    }

    void hostileTextIsText()
    {
        if (!havePoppler())
            GALLEY_SKIP_ELSEWHERE("pdftotext is not installed");
        Content content = richContent();
        content.headline = u"<b>粗</b>&amp;"_s;
        content.kicker = u"</p><img src=\"asset:x\">"_s;
        const QString text = textOf(Paper(u"x"_s, articleSheet(content, {}, QTimeZone::utc())).toPdf(u"<b>"_s));
        QVERIFY2(text.contains(u"<b>粗</b>&amp;"_s), qPrintable(text));
        QVERIFY(text.contains(u"</p><img src=\"asset:x\">"_s));
        RoutingSlip slip;
        slip.headline = u"<h1>标题</h1>"_s;
        QVERIFY(textOf(Paper(u"x"_s, routingSlipSheet(slip)).toPdf({})).contains(u"<h1>标题</h1>"_s));
    }

    void theSlipTellsTheWayThroughTheReviews()
    {
        TestNewsroom room;
        NewArticle made = newArticle(u"白鹤湖"_s, u"湖水清了，白鹤来了。"_s, room.section(u"民生"));
        made.content.authorLine = u"乌云"_s;
        const ArticleId id = room.add(made, room.reporter);
        QCOMPARE(room.act(id, Action::Submit, room.reporter), QString());
        QCOMPARE(room.act(id, Action::Pass, room.editor, u"数字已核"_s), QString());
        QCOMPARE(room.act(id, Action::Return, room.sectionHead, u"导语太长"_s), QString());
        QCOMPARE(room.save(id, room.reporter, [](Content &content, Handling &) { content.body = u"湖水清了。"_s; }), QString());
        room.approve(id);
        const RoutingSlip slip = got(readRoutingSlip(*room, id));
        QCOMPARE(slip.headline, u"白鹤湖"_s);
        QCOMPARE(slip.sections, QStringList{u"民生"_s});
        QCOMPARE(slip.authors, u"乌云"_s);
        QCOMPARE(slip.words, 4);
        QCOMPARE(slip.hash, shortHash(room.article(id).contentHash));
        QVERIFY(room.article(id).contentHash.toHex().startsWith(slip.hash.toLatin1()));
        const RoutingSlip::Act *returned = find(slip.reviews, actionLabel(Action::Return));
        QVERIFY(returned);
        QCOMPARE(returned->opinion, u"导语太长"_s);
        const RoutingSlip::Act *passed = find(slip.reviews, actionLabel(Action::Pass));
        QVERIFY(passed && !passed->standing);                  // the first round is void
        QCOMPARE(passed->opinion, u"数字已核"_s);
        QCOMPARE(passed->step, u"初审"_s);
        const RoutingSlip::Act *approved = find(slip.reviews, actionLabel(Action::Approve));
        QVERIFY(approved && approved->standing);
        QCOMPARE(approved->hash, slip.hash);
        QVERIFY(approved->hash != passed->hash);               // not the text that was passed at first
        QVERIFY(!approved->person.isEmpty());
        QVERIFY(slip.publications.isEmpty());
        QCOMPARE(room.act(id, Action::Publish, room.chief), QString());
        const RoutingSlip later = got(readRoutingSlip(*room, id));
        QCOMPARE(later.publications.size(), 1);
        QCOMPARE(later.publications.first().decision, actionLabel(Action::Publish));
        if (!havePoppler())
            return;
        const QString text = textOf(Paper(u"稿签"_s, routingSlipSheet(later)).toPdf({}));
        for (const QString &part : {u"白鹤湖"_s, u"导语太长"_s, u"数字已核"_s, u"初审"_s, slip.hash})
            QVERIFY2(text.contains(part), qPrintable(part % u'\n' % text));
    }

    void aNewDraftHasAnEmptySlip()
    {
        TestNewsroom room;
        const RoutingSlip slip = got(readRoutingSlip(*room, room.add(u"白鹤湖"_s, u"湖"_s, room.reporter)));
        QVERIFY(slip.reviews.isEmpty() && slip.proofreadings.isEmpty() && slip.publications.isEmpty());
        QVERIFY(!readRoutingSlip(*room, ArticleId(QUuid::createUuid())));
    }

    void theWindowPrintsWhatIsTyped()
    {
        TestNewsroom room;
        const ArticleId id = room.add(u"白鹤湖"_s, u"湖水清了。"_s, room.reporter);
        QWidget window;
        MessageArea messages(&window);
        ArticleDocument document(*room, room.reporter);
        PrintActions actions(*room, document, messages, &window);
        const auto action = [&actions](const char *name) { return actions.menu()->findChild<QAction *>(QString::fromLatin1(name)); };
        QVERIFY(!action("printArticle")->isEnabled());
        QVERIFY(!action("printArticle")->toolTip().isEmpty());
        QVERIFY(!actions.paper(PrintActions::Sheet::Article));
        document.openNew({}, {});
        QVERIFY(action("pdfArticle")->isEnabled());
        QVERIFY(!action("printSlip")->isEnabled());
        document.open(id);
        QVERIFY(action("printSlip")->isEnabled());
        Content typed = document.content();
        typed.headline = u"白鹤湖的春天"_s;
        document.setContent(typed, nullptr);
        const QString file = room.folder() + u"/out.pdf"_s;
        actions.writePdf(PrintActions::Sheet::Article, file);
        QVERIFY(messages.texts().value(0).contains(u"out.pdf"_s));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray pdf = written.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        if (havePoppler())
            QVERIFY(textOf(pdf).contains(u"白鹤湖的春天"_s));
        actions.writePdf(PrintActions::Sheet::Slip, room.folder() + u"/no/such/folder.pdf"_s);
        QVERIFY(messages.texts().value(0).contains(u"folder.pdf"_s)); // says so, with a way out
        document.revert();
    }

    void galleyctlMakesPages()
    {
        TestNewsroom room;
        const ArticleId id = room.add(u"白鹤湖"_s, u"湖水清了。"_s, room.reporter);
        const QString folder = room.folder();
        room.close();
        for (const QStringList &more : {QStringList(), QStringList{u"--slip"_s}}) {
            QProcess process;
            process.start(qEnvironmentVariable("GALLEY_GALLEYCTL"), QStringList{u"--newsroom"_s, folder, u"export"_s, id.toString(), u"--format"_s, u"pdf"_s} + more);
            QVERIFY(process.waitForFinished(20'000));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
            const QByteArray pdf = process.readAllStandardOutput();
            QVERIFY(pdf.startsWith("%PDF-"));
            if (havePoppler())
                QVERIFY(textOf(pdf).contains(u"白鹤湖"_s));
        }
    }
};

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
