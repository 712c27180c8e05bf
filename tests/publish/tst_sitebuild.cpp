// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagearticle.h"
#include "publish/sitebuilder.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>
#include <QXmlStreamReader>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

// A picture of one point.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

/// All files of a portal but the manifest (and the lock of a build under way).
QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString name = QDir(folder).relativeFilePath(path);
        if (!name.startsWith(".galley-"_L1))
            files.insert(name, readFile(path));
    }
    return files;
}

QString differenceOf(const QMap<QString, QByteArray> &a, const QMap<QString, QByteArray> &b)
{
    for (auto file = a.begin(); file != a.end(); ++file) {
        if (!b.contains(file.key()))
            return u"missing: "_s + file.key();
        if (b.value(file.key()) != file.value())
            return u"differs: "_s + file.key();
    }
    return a.size() == b.size() ? QString() : u"too many files"_s;
}

/// A link that leads nowhere, or empty.
QString brokenLink(const QString &folder)
{
    static const QRegularExpression link(u"\\s(?:href|src)=\"([^\"]*)\""_s);
    const auto files = contentsOf(folder);
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!file.key().endsWith(".html"_L1))
            continue;
        const QString text = QString::fromUtf8(file.value());
        for (const QRegularExpressionMatch &match : link.globalMatch(text)) {
            const QUrl url(match.captured(1).replace("&amp;"_L1, "&"_L1));
            if (!url.scheme().isEmpty() || url.path().isEmpty())
                continue;
            const QString target = QUrl(u"file:///"_s + file.key()).resolved(url).path().sliced(1);
            if (!files.contains(target.isEmpty() ? u"index.html"_s : target))
                return file.key() + u" → "_s + match.captured(1);
        }
    }
    return {};
}

BuildReport build(TestNewsroom &newsroom, const QString &folder, bool full = false)
{
    auto report = buildSite(*newsroom, folder, full);
    if (!report)
        qFatal("%s | %s", qPrintable(report.error().message), qPrintable(report.error().detail));
    return *report;
}

} // namespace

class TestSiteBuild : public QObject
{
    Q_OBJECT

private:
    static ArticleId published(TestNewsroom &newsroom, const QString &headline, const QString &body = u"正文。\n"_s)
    {
        const ArticleId id = newsroom.add(headline, body, newsroom.reporter);
        newsroom.publish(id);
        newsroom.clock.goOn(60);
        return id;
    }

    static Section section(TestNewsroom &newsroom, const QString &name)
    {
        const QList<Section> sections = (*newsroom).sections().value();
        return *std::ranges::find(sections, name, &Section::name);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void everyLinkOfAPortalLeadsSomewhere()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        const QByteArray picture = await((*newsroom).putAsset(png)).value();
        const Series series = await((*newsroom).putSeries({.id = {}, .name = u"账本"_s, .slug = {}}, newsroom.admin)).value();
        const Tag tag = await((*newsroom).putTag({.id = {}, .name = u"新能源"_s, .slug = {}}, newsroom.admin)).value();
        const ArticleId first = published(newsroom, u"头一篇"_s);
        for (int part = 1; part <= 3; ++part) {
            NewArticle article = newArticle(u"风从草原来"_s, u"见[头一篇](article:%1)。\n\n![风机](asset:%2 \"风机\")\n"_s
                .arg(first.toString(), QString::fromLatin1(picture)), newsroom.section(part == 2 ? u"内蒙古" : u"财经"));
            article.content.series = {.id = series.id, .name = series.name, .number = part, .mark = QString(QChar(u'①' + part - 1))};
            article.content.cover.sha256 = picture;
            article.handling.tags = {tag.id};
            article.handling.related = {first};
            article.handling.furtherSections = {newsroom.section(u"图片")};
            const ArticleId id = newsroom.add(article, newsroom.reporter);
            newsroom.publish(id);
            newsroom.clock.goOn(60);
        }
        for (int more = 0; more < 50; ++more)
            published(newsroom, u"短讯%1"_s.arg(more));
        const BuildReport report = build(newsroom, out.path());
        QCOMPARE(report.articles, 54);
        QCOMPARE(brokenLink(out.path()), QString());
        const auto files = contentsOf(out.path());
        QVERIFY(files.contains(u"assets/%1/%2.png"_s.arg(QString::fromLatin1(picture.first(2)), QString::fromLatin1(picture))));
        QVERIFY(files.contains(u"channel/zixun/1.html"_s));
        QVERIFY(files.contains(u"m/channel/zixun/1.html"_s));
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (!file.key().endsWith(".xml"_L1))
                continue;
            QXmlStreamReader xml(file.value());
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(file.key() + xml.errorString()));
        }
    }

    void oldAddressesLeadToWhatTookTheirPlace()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        const Series series = await((*newsroom).putSeries({.id = {}, .name = u"账本"_s, .slug = u"zhangben"_s}, newsroom.admin)).value();
        const Series other = await((*newsroom).putSeries({.id = {}, .name = u"草原账本"_s, .slug = u"caoyuan"_s}, newsroom.admin)).value();
        const Tag tag = await((*newsroom).putTag({.id = {}, .name = u"新能源"_s, .slug = u"xinnengyuan"_s}, newsroom.admin)).value();
        const Tag wider = await((*newsroom).putTag({.id = {}, .name = u"能源"_s, .slug = u"nengyuan"_s}, newsroom.admin)).value();
        const Tag dropped = await((*newsroom).putTag({.id = {}, .name = u"旧标签"_s, .slug = u"jiu"_s}, newsroom.admin)).value();
        const auto add = [&](const QString &headline, const Series &of, int part, SectionId section) {
            NewArticle article = newArticle(headline, u"正文。\n"_s, section);
            article.content.series = {.id = of.id, .name = of.name, .number = part, .mark = {}};
            article.handling.tags = {tag.id, dropped.id};
            const ArticleId id = newsroom.add(article, newsroom.reporter);
            newsroom.publish(id);
            newsroom.clock.goOn(60);
        };
        add(u"甲"_s, series, 1, newsroom.section(u"时尚"));
        add(u"乙"_s, other, 2, newsroom.section(u"健康"));
        build(newsroom, out.path());
        QVERIFY(QFile::exists(out.filePath(u"channel/shishang/index.html"_s)));

        QVERIFY(await((*newsroom).mergeSection(newsroom.section(u"时尚"), newsroom.section(u"健康"), newsroom.chief)).has_value());
        Section renamed = section(newsroom, u"汽车"_s);
        const QString oldSlug = renamed.slug;
        renamed.slug = u"che"_s;
        QVERIFY(await((*newsroom).putSection(renamed, newsroom.chief)).has_value());
        QVERIFY(await((*newsroom).mergeTag(tag.id, wider.id, newsroom.chief)).has_value());
        QVERIFY(await((*newsroom).removeTag(dropped.id, newsroom.chief)).has_value());
        QVERIFY(await((*newsroom).mergeSeries(series.id, other.id, newsroom.chief)).has_value());
        build(newsroom, out.path());

        const auto leads = [&](const QString &file, const QString &target) {
            const QString page = QString::fromUtf8(readFile(out.filePath(file)));
            return page.contains(u"<meta http-equiv=\"refresh\" content=\"0; url=%1\">"_s.arg(target))
                && page.contains(u"<a href=\"%1\">"_s.arg(target)) && page.contains("rel=\"canonical\""_L1);
        };
        QVERIFY(leads(u"channel/shishang/index.html"_s, u"../../channel/jiankang/index.html"_s));
        QVERIFY(leads(u"m/channel/shishang/index.html"_s, u"../../channel/jiankang/index.html"_s));
        QVERIFY(leads(u"channel/%1/index.html"_s.arg(oldSlug), u"../../channel/che/index.html"_s));
        QVERIFY(leads(u"tag/xinnengyuan/index.html"_s, u"../../tag/nengyuan/index.html"_s));
        QVERIFY(leads(u"tag/jiu/index.html"_s, u"../../index.html"_s));
        QVERIFY(leads(u"series/zhangben/index.html"_s, u"../../series/caoyuan/index.html"_s));
        QCOMPARE(readFile(out.filePath(u"channel/shishang/rss.xml"_s)), readFile(out.filePath(u"channel/jiankang/rss.xml"_s)));
        const QString both = QString::fromUtf8(readFile(out.filePath(u"series/caoyuan/index.html"_s)));
        QVERIFY(both.contains(u'甲') && both.contains(u'乙'));
        QCOMPARE(brokenLink(out.path()), QString());

        // An address that is in use again is its owner's.
        Section again;
        again.name = u"新时尚"_s;
        again.slug = u"shishang"_s;
        QVERIFY(await((*newsroom).putSection(again, newsroom.chief)).has_value());
        build(newsroom, out.path());
        QVERIFY(!readFile(out.filePath(u"channel/shishang/index.html"_s)).contains("http-equiv=\"refresh\""));
    }

    void thePreviewOfAnApprovedTextIsTheFileThatIsPublished()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        const ArticleId id = published(newsroom, u"路灯亮了"_s, u"第一段。\n\n## 小标题\n\n第二段。\n"_s);
        build(newsroom, out.path());
        const auto site = SiteSnapshot::read(*newsroom, newsroom.clock.nowUtc());
        const auto theme = Theme::load({});
        GALLEY_VERIFY(site);
        GALLEY_VERIFY(theme);
        const PageRenderer renderer(*site, *theme);
        const auto names = realNames(*newsroom);
        GALLEY_VERIFY(names);
        const auto preview = pageArticle(*newsroom, newsroom.article(id), *names);
        GALLEY_VERIFY(preview);
        QCOMPARE(preview->responsibleEditor, u"李文"_s);
        const auto page = renderer.articlePage(*preview);
        GALLEY_VERIFY(page);
        QCOMPARE(readFile(out.filePath(preview->address.sliced(1))), *page);
    }

    void onlyWhatWasPublishedIsThere()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        newsroom.add(u"草稿甲"_s, u"草稿。\n"_s, newsroom.reporter);
        newsroom.approve(newsroom.add(u"签发未发乙"_s, u"签发。\n"_s, newsroom.reporter));
        const ArticleId withdrawn = published(newsroom, u"撤稿丙"_s, u"丙的正文。\n"_s);
        const ArticleId gone = published(newsroom, u"撤稿丁"_s, u"丁的正文。\n"_s);
        const ArticleId offline = published(newsroom, u"下线戊"_s, u"戊的正文。\n"_s);
        const ArticleId corrected = published(newsroom, u"更正己"_s, u"发布的正文。\n"_s);
        build(newsroom, out.path());
        const QString goneFile = (*newsroom).liveArticle(gone).value().address.sliced(1);
        QVERIFY(contentsOf(out.path()).contains(goneFile));

        QCOMPARE(newsroom.act(withdrawn, Action::Withdraw, newsroom.chief, u"事实有误"_s), QString());
        QCOMPARE(newsroom.act(gone, Action::MarkGone, newsroom.chief, u"当事人要求"_s), QString());
        QCOMPARE(newsroom.act(offline, Action::TakeOffline, newsroom.chief, u"核实中"_s), QString());
        QCOMPARE(newsroom.act(corrected, Action::Correct, newsroom.editor), QString());
        QCOMPARE(newsroom.save(corrected, newsroom.editor, [](Content &content, Handling &) { content.body = u"未审的改动。\n"_s; }), QString());
        build(newsroom, out.path());
        const auto files = contentsOf(out.path());
        QVERIFY(!files.contains(goneFile));
        QVERIFY(!files.contains(u"m/"_s + goneFile));
        const QStringList secrets{u"草稿甲"_s, u"签发未发乙"_s, u"丙的正文"_s, u"撤稿丙"_s, u"撤稿丁"_s, u"丁的正文"_s, u"下线戊"_s, u"戊的正文"_s,
                                  u"未审的改动"_s};
        for (auto file = files.begin(); file != files.end(); ++file) {
            for (const QString &secret : secrets)
                QVERIFY2(!file.value().contains(secret.toUtf8()), qPrintable(secret + u" in "_s + file.key()));
        }
        const QString withdrawnFile = (*newsroom).liveArticle(withdrawn).value().address.sliced(1);
        QVERIFY(files.value(withdrawnFile).contains("noindex"));
        QCOMPARE(brokenLink(out.path()), QString());
    }

    void anIncrementalBuildEqualsAFullOne_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {20261123u, 7u, 42u})
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    /// Whatever happens to a newsroom: what grew build by build is what is built at once.
    void anIncrementalBuildEqualsAFullOne()
    {
        QFETCH(const quint32, seed);
        TestNewsroom newsroom;
        QTemporaryDir out;
        const QString incremental = out.filePath(u"incremental"_s);
        QRandomGenerator random(seed);
        QList<ArticleId> all;
        const Tag tag = await((*newsroom).putTag({.id = {}, .name = u"连载"_s, .slug = {}}, newsroom.admin)).value();
        const Series series = await((*newsroom).putSeries({.id = {}, .name = u"账本"_s, .slug = {}}, newsroom.admin)).value();
        QStringList merged{u"时尚"_s, u"公益"_s, u"能源"_s};
        const auto anyOne = [&] { return all.at(random.bounded(all.size())); };
        const auto put = [&](const QString &name, auto change) {
            Section changed = section(newsroom, name);
            change(changed);
            QVERIFY(await((*newsroom).putSection(changed, newsroom.chief)));
        };
        for (int step = 0; step < 30; ++step) {
            switch (all.isEmpty() ? 0 : random.bounded(14)) {
            default: {
                NewArticle article = newArticle(u"稿件%1"_s.arg(step), u"见[前](article:%1)。\n"_s.arg(all.isEmpty() ? QString() : all.last().toString()),
                                                newsroom.section(step % 3 == 1 && !merged.isEmpty() ? merged.first() : step % 2 ? u"财经"_s : u"内蒙古"_s));
                article.handling.tags = {tag.id};
                article.handling.related = all.isEmpty() ? QList<ArticleId>() : QList<ArticleId>{all.first()};
                if (step % 3 == 0)
                    article.content.series = {.id = series.id, .name = series.name, .number = step / 3 + 1, .mark = {}};
                all.append(newsroom.add(article, newsroom.reporter));
                newsroom.publish(all.last());
                break;
            }
            case 3: newsroom.act(anyOne(), Action::Withdraw, newsroom.chief, u"有误"_s); break;
            case 4: newsroom.act(anyOne(), Action::MarkGone, newsroom.chief, u"有误"_s); break;
            case 5: {
                Tag renamed = tag;
                renamed.name = u"连载%1"_s.arg(step);
                QVERIFY(await((*newsroom).putTag(renamed, newsroom.admin)));
                break;
            }
            case 6: {
                const ArticleId id = anyOne();
                if (newsroom.act(id, Action::Correct, newsroom.editor, u"更正"_s).isEmpty()
                    && newsroom.save(id, newsroom.reporter, [&](Content &content, Handling &) {
                           content.headline += u"（更正%1）"_s.arg(step);
                           content.corrections.append({ArticleDate::day({2023, 11, 15}), u"标题有误。"_s});
                       }).isEmpty())
                    newsroom.publish(id);
                break;
            }
            case 7: newsroom.act(anyOne(), Action::TakeOffline, newsroom.chief, u"核实"_s); break;
            case 8: newsroom.act(anyOne(), Action::RestoreLive, newsroom.chief, u"属实"_s); break;
            case 9: {
                const auto moved = [&](Content &, Handling &handling) { handling.primarySection = newsroom.section(u"民生"); };
                newsroom.save(anyOne(), newsroom.chief, moved);
                break;
            }
            case 10:
                if (!merged.isEmpty())
                    QVERIFY(await((*newsroom).mergeSection(newsroom.section(merged.takeFirst()), newsroom.section(u"健康"), newsroom.chief)));
                break;
            case 11: put(u"汽车"_s, [&](Section &changed) { changed.parent = changed.parent.isNull() ? newsroom.section(u"财经") : SectionId(); }); break;
            case 12: put(u"财经"_s, [&](Section &changed) { changed.slug = u"caijing%1"_s.arg(step); }); break;
            case 13: {
                SiteSettings settings = (*newsroom).site()->settings;
                settings.address = step % 2 ? u"https://news.example"_s : u"https://www.news.example"_s;
                QVERIFY(await((*newsroom).putSiteSettings(settings, newsroom.admin)));
                break;
            }
            }
            newsroom.clock.goOn(3600 * random.bounded(1, 30));
            build(newsroom, incremental);
            const QString fresh = out.filePath(u"fresh%1"_s.arg(step));
            build(newsroom, fresh);
            const QString difference = differenceOf(contentsOf(fresh), contentsOf(incremental));
            QVERIFY2(difference.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(difference)));
            QDir(fresh).removeRecursively();
        }
        QCOMPARE(brokenLink(incremental), QString());
        const auto grown = contentsOf(incremental);
        build(newsroom, incremental, true);
        QCOMPARE(differenceOf(grown, contentsOf(incremental)), QString());
    }

    void oneMoreArticleRewritesOnlyWhatShowsIt()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        for (int number = 0; number < 60; ++number)
            published(newsroom, u"短讯%1"_s.arg(number));
        build(newsroom, out.path());
        const auto before = contentsOf(out.path());
        published(newsroom, u"新的一篇"_s);
        const BuildReport report = build(newsroom, out.path());
        QVERIFY2(report.filesWritten < 45, qPrintable(QString::number(report.filesWritten)));
        const auto after = contentsOf(out.path());
        QStringList neighbours;
        for (auto file = before.begin(); file != before.end(); ++file) {
            if (after.value(file.key()) == file.value())
                continue;
            QVERIFY2(file.key() != "channel/zixun/1.html"_L1, qPrintable(file.key()));
            if (file.key().startsWith("a/"_L1))
                neighbours.append(file.key());
        }
        QCOMPARE(neighbours.size(), 1); // the one before leads on to it now
        const BuildReport nothing = build(newsroom, out.path());
        QCOMPARE(nothing.filesWritten, 0);
        QCOMPARE(nothing.filesRemoved, 0);
    }

    void aBuildThatWasCutGoesOnWhereItStopped()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        for (int number = 0; number < 30; ++number)
            published(newsroom, u"短讯%1"_s.arg(number));
        const auto cut = buildSite(*newsroom, out.filePath(u"cut"_s), false, [](int, int) { return false; });
        QCOMPARE(cut.error().code, ErrorCode::Cancelled);
        const BuildReport rest = build(newsroom, out.filePath(u"cut"_s));
        QVERIFY(rest.filesUnchanged > 0);
        build(newsroom, out.filePath(u"whole"_s));
        QCOMPARE(differenceOf(contentsOf(out.filePath(u"whole"_s)), contentsOf(out.filePath(u"cut"_s))), QString());
    }

    void aDamagedFileIsWrittenAgain()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        published(newsroom, u"路灯亮了"_s);
        build(newsroom, out.path());
        const auto before = contentsOf(out.path());
        const QString victim = u"channel/zixun/index.html"_s;
        QVERIFY(QFile::resize(out.filePath(victim), 0));
        QVERIFY(QFile::remove(out.filePath(u"theme/site.css"_s)));
        QCOMPARE(build(newsroom, out.path()).filesWritten, 2);
        QCOMPARE(differenceOf(before, contentsOf(out.path())), QString());
    }

    void whatGalleyDidNotWriteStays()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QDir().mkpath(QFileInfo(out.filePath(name)).path());
            QFile file(out.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        write(u"index.html"_s, "somebody's own");
        const auto refused = buildSite(*newsroom, out.path(), false);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().message.contains("index.html"_L1));
        QCOMPARE(contentsOf(out.path()).size(), 1);

        QVERIFY(QFile::remove(out.filePath(u"index.html"_s)));
        write(u"notes.txt"_s, "somebody's own");
        build(newsroom, out.path());
        const ArticleId id = published(newsroom, u"路灯亮了"_s);
        const QString file = (*newsroom).liveArticle(id).value().address.sliced(1);
        write(file, "somebody's own");
        const BuildReport report = build(newsroom, out.path());
        QCOMPARE(report.warnings.filter(file).size(), 1);
        QCOMPARE(readFile(out.filePath(file)), QByteArray("somebody's own"));
        QVERIFY(newsroom.act(id, Action::MarkGone, newsroom.chief, u"有误"_s).isEmpty());
        build(newsroom, out.path());
        QCOMPARE(readFile(out.filePath(file)), QByteArray("somebody's own"));
        QCOMPARE(readFile(out.filePath(u"notes.txt"_s)), QByteArray("somebody's own"));
    }

    void thePortalOfAnotherNewsroomIsLeftAlone()
    {
        TestNewsroom one;
        TestNewsroom two;
        QTemporaryDir out;
        build(one, out.path());
        const auto before = contentsOf(out.path());
        QCOMPARE(buildSite(*two, out.path(), true).error().code, ErrorCode::Conflict);
        QCOMPARE(differenceOf(before, contentsOf(out.path())), QString());
    }

    /// A copy, or a backup that was put back: it would bring back what was withdrawn.
    void aFolderThatKnowsLessDoesNotSetThePortalBack()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        QTemporaryDir kept;
        const ArticleId id = published(newsroom, u"路灯亮了"_s);
        build(newsroom, out.path());
        const QString file = newsroom.folder() + u"/newsroom.sqlite"_s;
        newsroom.close();
        QVERIFY(QFile::copy(file, kept.filePath(u"backup"_s)));
        newsroom.reopen();
        QCOMPARE(newsroom.act(id, Action::Withdraw, newsroom.chief, u"姓名有误"_s), QString());
        build(newsroom, out.path());
        const auto withdrawn = contentsOf(out.path());
        newsroom.close();
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(QString(file + ending));
        QVERIFY(QFile::copy(kept.filePath(u"backup"_s), file));
        newsroom.reopen();
        QCOMPARE(newsroom.article(id).live, Live::Published);
        QCOMPARE(buildSite(*newsroom, out.path(), false).error().code, ErrorCode::Conflict);
        QCOMPARE(differenceOf(withdrawn, contentsOf(out.path())), QString());
        build(newsroom, out.path(), true); // somebody wants it so
        QVERIFY(!differenceOf(withdrawn, contentsOf(out.path())).isEmpty());
        build(newsroom, out.path());
    }

    void aManifestThatIsDamagedOrNewerStopsTheBuild()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        build(newsroom, out.path());
        const auto manifest = [&](const QByteArray &bytes) {
            QFile file(out.filePath(u".galley-manifest.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        manifest("{\"galley\":1,\"newsr");
        QCOMPARE(buildSite(*newsroom, out.path(), true).error().code, ErrorCode::Corrupt);
        manifest("{\"galley\":1,\"newsroom\":\"" + (*newsroom).id().toString().toUtf8() + "\",\"files\":{\"../../elsewhere\":[\"\",\"\",0]}}");
        QCOMPARE(buildSite(*newsroom, out.path(), true).error().code, ErrorCode::Corrupt);
        manifest("{\"galley\":2}");
        QCOMPARE(buildSite(*newsroom, out.path(), true).error().code, ErrorCode::NewerVersion);
    }

    void aFolderThatIsAFileIsAnError()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        QFile file(out.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto refused = buildSite(*newsroom, file.fileName(), false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Io);
    }

    void aPictureThatIsNoneIsLeftOutAndSaid()
    {
        TestNewsroom newsroom;
        QTemporaryDir out;
        const QByteArray svg = await((*newsroom).putAsset("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")).value();
        published(newsroom, u"带图"_s, u"文字。\n\n![图](asset:%1)\n"_s.arg(QString::fromLatin1(svg)));
        const BuildReport report = build(newsroom, out.path());
        QCOMPARE(report.warnings.filter(u"带图"_s).size(), 1);
        const auto files = contentsOf(out.path());
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(!file.value().contains(svg), qPrintable(file.key()));
        QCOMPARE(brokenLink(out.path()), QString());
    }
};

QTEST_GUILESS_MAIN(TestSiteBuild)
#include "tst_sitebuild.moc"
