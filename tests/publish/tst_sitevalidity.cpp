// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sitebuilder.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibrary>
#include <QRegularExpression>
#include <QUrl>
#include <QXmlStreamReader>

#include <gumbo.h>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

// A picture of one point.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
const QString hostile = u"<script>alert(1)</script>\"'><img src=x onerror=y>]]>\u202e\u2066😀&lt;"_s;

/// What a page is judged by, gathered in one walk.
class PageJudge
{
public:
    explicit PageJudge(const QByteArray &page)
        : m_page(page)
    {
        GumboOptions options = kGumboDefaultOptions;
        options.max_errors = 20;
        m_output = gumbo_parse_with_options(&options, m_page.constData(), static_cast<size_t>(m_page.size()));
        if (m_output->errors.length > 0)
            m_faults.append(u"%1 parse errors"_s.arg(m_output->errors.length));
        walk(m_output->document);
        judge();
    }
    ~PageJudge() { gumbo_destroy_output(&kGumboDefaultOptions, m_output); }
    Q_DISABLE_COPY_MOVE(PageJudge)

    QStringList faults() const { return m_faults; }
    QStringList links() const { return m_links; }
    QList<QByteArray> data() const { return m_data; }
    QString canonical() const { return m_canonical; }

private:
    void walk(const GumboNode *node)
    {
        const GumboVector *children = nullptr;
        if (node->type == GUMBO_NODE_DOCUMENT) {
            if (!node->v.document.has_doctype)
                m_faults.append(u"no doctype"_s);
            children = &node->v.document.children;
        } else if (node->type == GUMBO_NODE_ELEMENT) {
            look(node->v.element);
            children = &node->v.element.children;
        }
        for (unsigned i = 0; children && i < children->length; ++i)
            walk(static_cast<const GumboNode *>(children->data[i]));
    }

    static QString attribute(const GumboElement &element, const char *name, bool *has = nullptr)
    {
        const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
        if (has)
            *has = found != nullptr;
        return found ? QString::fromUtf8(found->value) : QString();
    }

    static QString text(const GumboElement &element)
    {
        QString all;
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
            if (child->type == GUMBO_NODE_TEXT)
                all += QString::fromUtf8(child->v.text.text);
            else if (child->type == GUMBO_NODE_ELEMENT)
                all += text(child->v.element);
        }
        return all;
    }

    void look(const GumboElement &element)
    {
        const QString name = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
        if (element.tag == GUMBO_TAG_UNKNOWN)
            m_faults.append(u"an element of its own making"_s);
        if (const QString id = attribute(element, "id"); !id.isEmpty()) {
            if (m_ids.contains(id))
                m_faults.append(u"id twice: "_s + id);
            m_ids.insert(id);
        }
        for (const char *reference : {"for", "aria-describedby", "aria-labelledby"}) {
            if (const QString id = attribute(element, reference); !id.isEmpty())
                m_references.append(id);
        }
        bool has = false;
        switch (element.tag) {
        case GUMBO_TAG_HTML: m_language = attribute(element, "lang"); break;
        case GUMBO_TAG_TITLE: m_title = text(element).trimmed(); break;
        case GUMBO_TAG_MAIN: ++m_mains; break;
        case GUMBO_TAG_H1: ++m_headlines; heading(1); break;
        case GUMBO_TAG_H2: heading(2); break;
        case GUMBO_TAG_H3: heading(3); break;
        case GUMBO_TAG_IMG:
            attribute(element, "alt", &has);
            if (!has)
                m_faults.append(u"a picture without alt"_s);
            m_links.append(attribute(element, "src"));
            break;
        case GUMBO_TAG_A:
            if (text(element).trimmed().isEmpty() && attribute(element, "aria-hidden") != "true"_L1 && !hasNamedPicture(element))
                m_faults.append(u"a link without a name: "_s + attribute(element, "href"));
            m_links.append(attribute(element, "href"));
            break;
        case GUMBO_TAG_LINK:
            m_links.append(attribute(element, "href"));
            if (attribute(element, "rel") == "canonical"_L1)
                m_canonical = attribute(element, "href");
            break;
        case GUMBO_TAG_SCRIPT:
            if (attribute(element, "type") == "application/ld+json"_L1)
                m_data.append(text(element).toUtf8());
            else
                m_links.append(attribute(element, "src"));
            break;
        case GUMBO_TAG_TIME: {
            static const QRegularExpression time(u"^(\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?|\\d\\d:\\d\\d)$"_s);
            if (!time.match(attribute(element, "datetime")).hasMatch())
                m_faults.append(u"no time: "_s + attribute(element, "datetime"));
            break;
        }
        default: break;
        }
    }

    static bool hasNamedPicture(const GumboElement &element)
    {
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_IMG && !attribute(child->v.element, "alt").isEmpty())
                return true;
        }
        return false;
    }

    void heading(int level)
    {
        if (level > m_level + 1)
            m_faults.append(u"a heading of level %1 behind one of level %2"_s.arg(level).arg(m_level));
        m_level = level;
    }

    void judge()
    {
        if (m_language.isEmpty())
            m_faults.append(u"no language"_s);
        if (m_title.isEmpty())
            m_faults.append(u"no title"_s);
        if (m_mains != 1)
            m_faults.append(u"%1 main elements"_s.arg(m_mains));
        if (m_headlines > 1)
            m_faults.append(u"%1 h1 elements"_s.arg(m_headlines));
        for (const QString &id : std::as_const(m_references)) {
            if (!m_ids.contains(id))
                m_faults.append(u"names an id that is not there: "_s + id);
        }
    }

    QByteArray m_page;
    GumboOutput *m_output = nullptr;
    QStringList m_faults;
    QStringList m_links;
    QStringList m_references;
    QList<QByteArray> m_data;
    QSet<QString> m_ids;
    QString m_language;
    QString m_title;
    QString m_canonical;
    int m_mains = 0;
    int m_headlines = 0;
    int m_level = 0;
};

/// libxml2's validation by schema, found at run time: Qt WebEngine brings the library, and nothing needs its headers.
class Schema
{
public:
    explicit Schema(const QString &file)
    {
        m_library.setFileNameAndVersion(u"xml2"_s, 2);
        const auto newParser = find<void *(*)(const char *)>("xmlSchemaNewParserCtxt");
        const auto parse = find<void *(*)(void *)>("xmlSchemaParse");
        if (newParser && parse)
            m_schema = parse(newParser(QFile::encodeName(file).constData()));
    }
    bool isThere() { return m_library.isLoaded(); }
    bool isRead() const { return m_schema != nullptr; }
    bool accepts(const QByteArray &xml)
    {
        const auto readMemory = find<void *(*)(const char *, int, const char *, const char *, int)>("xmlReadMemory");
        const auto newValid = find<void *(*)(void *)>("xmlSchemaNewValidCtxt");
        const auto validate = find<int (*)(void *, void *)>("xmlSchemaValidateDoc");
        void *document = readMemory(xml.constData(), static_cast<int>(xml.size()), "feed.xml", nullptr, 0);
        return document && validate(newValid(m_schema), document) == 0;
    }

private:
    template <typename Function>
    Function find(const char *name)
    {
        return reinterpret_cast<Function>(m_library.resolve(name));
    }

    QLibrary m_library;
    void *m_schema = nullptr;
};

QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(QDir(folder).relativeFilePath(path), readFile(path));
    }
    return files;
}

/// Where a link of a page leads in the portal; empty: elsewhere.
QString fileOfLink(const QString &page, const QString &link)
{
    const QUrl url(link);
    if (url.host() == "news.example"_L1) {
        const QString path = url.path().sliced(1);
        return path.isEmpty() || path.endsWith(u'/') ? QString(path + "index.html"_L1) : path;
    }
    if (!url.scheme().isEmpty() || url.path().isEmpty())
        return {};
    return QUrl(u"file:///"_s + page).resolved(url).path().sliced(1);
}

} // namespace

/// Every kind of page, feed and list of a whole portal, hostile texts in it, held against the standards.
class TestSiteValidity : public QObject
{
    Q_OBJECT

private:
    TestNewsroom m_newsroom;
    QTemporaryDir m_out;
    QMap<QString, QByteArray> m_files;

    ArticleId publish(const NewArticle &article)
    {
        const ArticleId id = m_newsroom.add(article, m_newsroom.reporter);
        m_newsroom.publish(id);
        m_newsroom.clock.goOn(3600 * 7);
        return id;
    }

    void fill()
    {
        SiteSettings settings = got((*m_newsroom).site()).settings;
        settings.address = u"https://news.example"_s;
        settings.listPageSize = 5;
        settings.sponsor = settings.copyrightHolder = u"北疆 & “新闻”社"_s;
        got(await((*m_newsroom).putSiteSettings(settings, m_newsroom.admin)));
        const QByteArray picture = got(await((*m_newsroom).putAsset(png)));
        const Series series = got(await((*m_newsroom).putSeries({.id = {}, .name = hostile, .slug = u"zhangben"_s}, m_newsroom.admin)));
        const Tag tag = got(await((*m_newsroom).putTag({.id = {}, .name = u"新能源<b>"_s, .slug = {}}, m_newsroom.admin)));
        Section pictures;
        for (const Section &section : got((*m_newsroom).sections())) {
            if (section.name == u"图片"_s)
                pictures = section;
        }
        Page about{.id = {}, .title = hostile, .slug = u"women"_s, .body = u"## 我们\n\n一家地方新闻网站。\n"_s, .position = 0, .inFooter = true};
        got(await((*m_newsroom).putPage(about, m_newsroom.admin)));
        ArticleId last;
        for (int number = 0; number < 33; ++number) {
            NewArticle article = newArticle(number % 4 == 0 ? hostile : u"稿件%1"_s.arg(number),
                                            u"第一段。\n\n## 小标题\n\n![图](asset:%1 \"图说\")\n\n第二段，见[前](article:%2)。\n\n- 甲\n- 乙\n"_s
                                                .arg(QString::fromLatin1(picture), last.toString()),
                                            m_newsroom.section(number % 3 == 0 ? u"内蒙古" : number % 3 == 1 ? u"财经" : u"图片"));
            article.content.kicker = article.content.subtitle = article.content.summary = number % 2 == 0 ? hostile : u"一段摘要"_s;
            article.content.authorLine = u"陈岚 周启"_s;
            article.content.people = {{hostile, hostile}};
            article.content.cover.sha256 = number % 5 == 0 ? QByteArray() : picture;
            article.content.series = {.id = series.id, .name = series.name, .number = number + 1, .mark = {}};
            article.content.reprint = ReprintRecord{hostile, hostile, hostile, hostile, u"https://paper.example/1"_s, hostile, {}};
            article.handling.tags = {tag.id};
            article.handling.genre = number % 3 == 2 ? Genre::Gallery : Genre::News;
            if (!last.isNull())
                article.handling.related = {last};
            last = publish(article);
        }
        QCOMPARE(m_newsroom.act(last, Action::Withdraw, m_newsroom.chief, hostile), QString());
        got(await((*m_newsroom).mergeSection(m_newsroom.section(u"时尚"), m_newsroom.section(u"健康"), m_newsroom.chief)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        fill();
        got(buildSite(*m_newsroom, m_out.path(), false));
        m_files = contentsOf(m_out.path());
        for (const QString &file : {u"index.html"_s, u"404.html"_s, u"search.html"_s, u"archive/index.html"_s, u"archive/2023/11/index.html"_s,
                                    u"channel/caijing/index.html"_s, u"channel/caijing/1.html"_s, u"channel/tupian/index.html"_s,
                                    u"region/neimenggu/index.html"_s, u"series/zhangben/index.html"_s, u"page/women.html"_s, u"page/about.html"_s,
                                    u"channel/shishang/index.html"_s, u"m/index.html"_s, u"news-sitemap.xml"_s, u"sitemap.xml"_s, u"atom.xml"_s,
                                    u"channel/caijing/atom.xml"_s})
            QVERIFY2(m_files.contains(file), qPrintable(file));
    }
    void init() { QTest::failOnWarning(); }

    void everyPageIsWellFormed()
    {
        int pages = 0;
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (!file.key().endsWith(".html"_L1))
                continue;
            const QStringList faults = PageJudge(*file).faults();
            QVERIFY2(faults.isEmpty(), qPrintable(file.key() + u": "_s + faults.join(u"; "_s)));
            ++pages;
        }
        QVERIFY(pages > 120);
    }

    void everyLinkLeadsSomewhere()
    {
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (!file.key().endsWith(".html"_L1))
                continue;
            const QStringList links = PageJudge(*file).links();
            for (const QString &link : links) {
                const QString target = fileOfLink(file.key(), link);
                QVERIFY2(target.isEmpty() || m_files.contains(target), qPrintable(file.key() + u" → "_s + link));
            }
        }
    }

    void everyArticleTellsSearchEnginesWhatItIs()
    {
        int articles = 0;
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (!file.key().endsWith(".html"_L1) || file->contains("http-equiv=\"refresh\"") || file->contains("noindex"))
                continue;
            const PageJudge page(*file);
            QVERIFY2(page.canonical().startsWith("https://news.example/"_L1), qPrintable(file.key()));
            QVERIFY2(!page.canonical().startsWith("https://news.example/m/"_L1), qPrintable(file.key()));
            if (!file.key().startsWith("a/"_L1))
                continue;
            QCOMPARE(page.data().size(), 1);
            const QJsonObject data = QJsonDocument::fromJson(page.data().first()).object();
            for (const QString &needed : {u"headline"_s, u"datePublished"_s, u"dateModified"_s, u"author"_s, u"publisher"_s, u"mainEntityOfPage"_s})
                QVERIFY2(data.contains(needed), qPrintable(needed));
            QCOMPARE(data[u"author"_s].toArray().size(), 2);
            ++articles;
        }
        QCOMPARE(articles, 32);
    }

    void feedsAndSitemapsKeepToTheirSchemas_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("ending");
        QTest::newRow("RSS") << u"rss.xsd"_s << u"rss.xml"_s;
        QTest::newRow("Atom") << u"atom.xsd"_s << u"atom.xml"_s;
        QTest::newRow("sitemaps") << u"sitemap.xsd"_s << u"sitemap.xml"_s;
    }
    void feedsAndSitemapsKeepToTheirSchemas()
    {
        QFETCH(const QString, schema);
        QFETCH(const QString, ending);
        Schema rules(fixture(QStringLiteral(GALLEY_TEST_DIR), u"schemas/"_s + schema));
        if (!rules.isThere())
            GALLEY_SKIP_ELSEWHERE("libxml2 is not there");
        QVERIFY(rules.isRead());
        int read = 0; // sitemap.xml: the news too
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (!file.key().endsWith(ending))
                continue;
            QVERIFY2(rules.accepts(*file), qPrintable(file.key()));
            ++read;
        }
        QVERIFY(read > 0);
        QVERIFY(!rules.accepts("<rss version=\"2.0\"/>"));
    }

    void everyAddressOfASitemapIsAPage()
    {
        QSet<QString> told;
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (!file.key().endsWith(".xml"_L1) || !file.key().contains("sitemap"_L1))
                continue;
            QXmlStreamReader xml(*file);
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "loc"_L1)
                    continue;
                const QString target = fileOfLink({}, xml.readElementText());
                QVERIFY2(m_files.contains(target), qPrintable(target));
                told.insert(target);
            }
        }
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (file.key().startsWith("a/"_L1))
                QCOMPARE(told.contains(file.key()), !file->contains("noindex"));
        }
    }

    /// For `packaging/dev pages`, which has the Nu HTML checker read it.
    void cleanupTestCase()
    {
        const QString kept = qEnvironmentVariable("GALLEY_KEEP_PORTAL");
        for (auto file = m_files.cbegin(); !kept.isEmpty() && file != m_files.cend(); ++file) {
            const QString path = kept + u'/' + file.key();
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile copy(path);
            QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(*file) == file->size());
        }
    }
};

QTEST_GUILESS_MAIN(TestSiteValidity)
#include "tst_sitevalidity.moc"
