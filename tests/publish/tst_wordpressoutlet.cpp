// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answereater.h"
#include "memorykeychain.h"

#include "publish/outlet/outletadding.h"
#include "publish/outlet/outletplace.h"
#include "publish/outlet/outletsecrets.h"
#include "publish/outlet/wordpressoutlet.h"
#include "publish/publishing.h"
#include "store/correcting.h"
#include "store/receipts.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"
#include "testkit/wordpressserver.h"
#include "testnewsroom.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QtEndian>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<script>alert(1)</script> \"引号\" 'it' ]]> </textarea> [gallery ids=\"1\"] \u202Ereversed\u202C 😀 &amp; 50%ab"_s;

/// The smallest PNG there is, of one colour a test.
QByteArray png(uchar shade)
{
    const auto chunk = [](const QByteArray &type, const QByteArray &data) {
        const auto big = [](quint32 number) {
            QByteArray bytes(4, '\0');
            qToBigEndian(number, bytes.data());
            return bytes;
        };
        quint32 crc = 0xFFFFFFFFu;
        for (const char byte : QByteArray(type + data)) {
            crc ^= static_cast<uchar>(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0u);
        }
        return QByteArray(big(static_cast<quint32>(data.size())) + type + data + big(~crc));
    };
    QByteArray row(4, static_cast<char>(shade));
    row[0] = '\0';
    return "\x89PNG\r\n\x1a\n"_ba + chunk("IHDR", "\0\0\0\1\0\0\0\1\x08\2\0\0\0"_ba) + chunk("IDAT", qCompress(row).sliced(4)) + chunk("IEND", {});
}

} // namespace

class TestWordPressOutlet : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WordPressServer> m_server;
    std::shared_ptr<MemoryKeychain> m_keychain = std::make_shared<MemoryKeychain>();
    std::unique_ptr<TestNewsroom> m_newsroom;
    Outlet m_outlet;

    Outlet add(const QString &address)
    {
        return got(addWordPressOutlet(*m_newsroom->operator->(), u"博客"_s, address, WordPressServer::login(), SecretBytes(QByteArrayView(m_server->applicationPassword()))));
    }
    ArticleId publish(const QString &headline, const QString &body, const std::function<void(Content &, Handling &)> &change = {})
    {
        NewArticle article = newArticle(headline, body, m_newsroom->section(u"财经"));
        if (change)
            change(article.content, article.handling);
        const ArticleId id = m_newsroom->add(article, m_newsroom->reporter);
        m_newsroom->publish(id);
        m_newsroom->clock.goOn(60);
        return id;
    }
    Delivery deliver() { return got(galley::deliver(**m_newsroom)).constFirst(); }
    WordPressSite site() const { return WordPressSite(QUrl(m_server->address()), WordPressServer::login(), QString::fromLatin1(m_server->applicationPassword())); }
    QList<WordPressPost> posts(ArticleId id) const
    {
        const QString slug = WordPressOutlet::slugOf(id);
        return got(site().postsBySlug({slug, slug + u"-2"_s, slug + u"-3"_s}));
    }
    WordPressPost post(ArticleId id) const { return posts(id).value(0); }
    int postsThere() const { return got(m_server->count(u"post_type = 'post' AND post_name LIKE 'galley-%'"_s)); }
    QString carry(ArticleId id, Action action, const WithdrawalWords &words = {})
    {
        ActRequest request;
        request.article = id;
        request.action = action;
        request.person = m_newsroom->chief;
        request.namedHash = m_newsroom->article(id).contentHash;
        request.reason = u"核实"_s;
        const Publication publication = got(carryOut(**m_newsroom, request, words));
        const Delivery &delivery = publication.deliveries.constFirst();
        return delivery.report ? QString() : QString(delivery.report.error().message + delivery.report.error().detail);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!WordPressServer::isInstalled())
            GALLEY_SKIP_ELSEWHERE("there is no WordPress with MariaDB and PHP");
        useOutletKeychain(m_keychain);
        auto server = WordPressServer::start();
        GALLEY_VERIFY(server);
        m_server = std::move(*server);
    }
    void init()
    {
        QTest::failOnWarning();
        if (!m_server)
            return;
        GALLEY_VERIFY(m_server->php("global $wpdb; foreach (get_posts(['numberposts' => -1, 'post_type' => ['post', 'attachment'], 'post_status' => 'any']) as $p) wp_delete_post($p->ID, true); "
                                    "foreach (['category', 'post_tag'] as $t) foreach (get_terms(['taxonomy' => $t, 'hide_empty' => false]) as $x) wp_delete_term($x->term_id, $t);"));
        m_newsroom = std::make_unique<TestNewsroom>();
        m_outlet = add(m_server->address());
    }
    void cleanupTestCase() { useOutletKeychain({}); }

    void anArticleArrivesWithSectionsTagsAndPictures()
    {
        Section below;
        below.name = u"证券 & 期货"_s;
        below.slug = u"zhengquan"_s;
        below.parent = m_newsroom->section(u"财经");
        below = got(await((*m_newsroom)->putSection(below, m_newsroom->admin)));
        const Tag tag = got(await((*m_newsroom)->putTag({.id = {}, .name = u"市场"_s, .slug = {}}, m_newsroom->admin)));
        const QByteArray picture = got(await((*m_newsroom)->putAsset(png(40))));
        const auto withPicture = [&](Content &content, Handling &handling) {
            content.summary = u"摘要"_s;
            content.cover.sha256 = picture;
            content.assets.append({.sha256 = picture, .name = u"a.png"_s, .caption = u"图说 <b>"_s, .credit = u"周启"_s, .alt = u"一张 \"图\""_s, .rights = {}, .aiLabel = {}});
            handling.primarySection = below.id;
            handling.tags = {tag.id};
        };
        const ArticleId id = publish(u"股市收涨"_s, u"正文第一段。\n\n![图](asset:%1 \"图说\")\n"_s.arg(QString::fromLatin1(picture)), withPicture);
        const ArticleId second = publish(u"又一篇"_s, u"同一张图。\n\n![图](asset:%1)\n"_s.arg(QString::fromLatin1(picture)), withPicture);
        const Delivery delivery = deliver();
        GALLEY_VERIFY(delivery.report);
        QVERIFY2(delivery.report->warnings.filter(u"WordPress"_s).isEmpty(), qPrintable(delivery.report->warnings.join(u'\n')));
        const WordPressPost there = post(id);
        QCOMPARE(there.status, u"publish"_s);
        QCOMPARE(there.title, u"股市收涨"_s);
        QVERIFY(there.content.contains(u"正文第一段。"_s) && there.content.contains(u"/wp-content/uploads/"_s));
        QCOMPARE(there.excerpt, u"摘要"_s);
        QVERIFY(there.featured > 0);
        QCOMPARE(there.featured, post(second).featured); // uploaded once
        QCOMPARE(got(m_server->count(u"post_type = 'attachment'"_s)), 1);
        QCOMPARE(there.categories.size(), 1);
        QCOMPARE(there.tags.size(), 1);
        const QByteArray chain = got(m_server->php("$t = get_term(" + QByteArray::number(there.categories.first()) + "); echo $t->slug, '<', get_term($t->parent)->name;"));
        QCOMPARE(chain, "zhengquan<" + u"财经"_s.toUtf8());
        QCOMPARE(got(m_server->php("echo get_post_meta(" + QByteArray::number(there.featured) + ", '_wp_attachment_image_alt', true);")), u"一张 &quot;图&quot;"_s.toUtf8());
        const QList<Receipt> receipts = got(readReceipts(**m_newsroom, id));
        QVERIFY(!receipts.isEmpty());
        QVERIFY2(receipts.constFirst().ok, qPrintable(receipts.constFirst().message));
        const Delivery again = deliver();
        GALLEY_VERIFY(again.report);
        QCOMPARE(again.report->filesWritten, 0);
    }

    void hostileContentArrivesAsText()
    {
        const Tag tag = got(await((*m_newsroom)->putTag({.id = {}, .name = u"<b>50%ab</b> [x]"_s, .slug = {}}, m_newsroom->admin)));
        const ArticleId id = publish(hostile, hostile + u"\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n"_s, [&](Content &content, Handling &handling) {
            content.kicker = hostile;
            content.summary = hostile;
            content.authorLine = hostile;
            handling.tags = {tag.id};
        });
        const Delivery delivery = deliver();
        GALLEY_VERIFY(delivery.report);
        QVERIFY2(delivery.report->warnings.filter(u"WordPress"_s).isEmpty(), qPrintable(delivery.report->warnings.join(u'\n')));
        const QByteArray number = QByteArray::number(post(id).id);
        // What readers get, as the site's own filters make it.
        const QByteArray shown = got(m_server->php("$p = get_post(" + number + "); setup_postdata($p); echo apply_filters('the_content', $p->post_content), get_the_title($p), "
                                                   "apply_filters('the_excerpt', get_the_excerpt($p)), get_the_tag_list('', '', '', $p->ID);"));
        QVERIFY2(!shown.contains("<script") && !shown.contains("</textarea") && !shown.contains("<iframe") && !shown.contains("gallery-item"), shown.constData());
        QVERIFY(shown.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 5); // kicker, author, text, title, excerpt
        QVERIFY(shown.contains(u"😀"_s.toUtf8()) && shown.contains(u"\u202Ereversed"_s.toUtf8()));
        QVERIFY(shown.contains("&#91;gallery"));
        QVERIFY2(shown.contains("&lt;b&gt;50&#037;ab&lt;/b&gt; &#091;x]"), shown.constData());
    }

    void correctionWithdrawalAndReturnAreCarriedThrough()
    {
        const ArticleId other = publish(u"留着的"_s, u"正文。\n"_s);
        const ArticleId id = publish(u"有误的"_s, u"这一段有误，说的是三时。\n"_s);
        GALLEY_VERIFY(deliver().report);
        const qint64 number = post(id).id;
        ActRequest correcting;
        correcting.article = id;
        correcting.action = Action::Correct;
        correcting.person = m_newsroom->editor;
        GALLEY_VERIFY(await(startCorrection(**m_newsroom, correcting, u"“三时”应为“四时”。"_s)));
        QCOMPARE(m_newsroom->save(id, m_newsroom->reporter, [](Content &content, Handling &) { content.body = u"这一段改了，说的是四时。\n"_s; }), QString());
        // The corrector wrote part of it now; somebody else takes that step.
        const PersonId secondEditor = m_newsroom->addPerson(u"editor2"_s, u"陈静"_s, Role::Editor);
        for (const auto &[action, by] : {std::pair{Action::Submit, m_newsroom->reporter}, {Action::Pass, secondEditor},
                                         {Action::Pass, m_newsroom->sectionHead}, {Action::Approve, m_newsroom->chief}})
            QCOMPARE(m_newsroom->act(id, action, by), QString());
        QCOMPARE(carry(id, Action::Publish), QString());
        QCOMPARE(post(id).id, number);
        QVERIFY(post(id).content.contains(u"这一段改了"_s) && !post(id).content.contains(u"这一段有误"_s));
        QVERIFY(post(id).content.contains(u"更正说明"_s));

        QCOMPARE(carry(id, Action::TakeOffline), QString());
        QCOMPARE(post(id).status, u"draft"_s);
        QVERIFY(!post(id).content.contains(u"四时"_s));
        QCOMPARE(carry(id, Action::RestoreLive), QString());
        QCOMPARE(post(id).status, u"publish"_s);
        QCOMPARE(post(id).id, number);
        QVERIFY(post(id).content.contains(u"四时"_s));

        QCOMPARE(carry(id, Action::Withdraw), QString());
        QCOMPARE(post(id).status, u"publish"_s);
        QVERIFY(!post(id).content.contains(u"四时"_s));
        const QList<Receipt> receipts = got(readReceipts(**m_newsroom, id));
        QVERIFY2(receipts.constFirst().ok, qPrintable(receipts.constFirst().message));
        QCOMPARE(postsThere(), 2);
        QCOMPARE(post(other).status, u"publish"_s);
    }

    void anAnswerThatIsLostMakesNoSecondPost()
    {
        const int port = QUrl(m_server->address()).port();
        AnswerEater eater(port);
        GALLEY_VERIFY(removeOutlet(**m_newsroom, m_outlet.id));
        m_outlet = add(u"http://127.0.0.1:%1/"_s.arg(eater.port()));
        QList<ArticleId> ids;
        for (int i = 0; i < 4; ++i)
            ids.append(publish(u"稿件%1"_s.arg(i), u"正文。\n"_s));
        for (int lost = 1; lost <= 4; ++lost) {
            eater.lose("POST /?rest_route=%2Fwp%2Fv2%2Fposts&", lost - 1, lost);
            static_cast<void>(deliver());
            eater.lose({}, 0, 0);
            const Delivery again = deliver();
            GALLEY_VERIFY(again.report);
            QCOMPARE(postsThere(), 4 + lost - 1);
            for (const ArticleId id : std::as_const(ids))
                QCOMPARE(posts(id).size(), 1);
            ids.append(publish(u"再一篇%1"_s.arg(lost), u"正文。\n"_s));
        }
        QVERIFY(eater.lost() > 0);
    }

    void aWorkstationThatKnowsNothingOfTheSiteFindsItsPosts()
    {
        const ArticleId id = publish(u"早先的"_s, u"正文。\n"_s);
        GALLEY_VERIFY(deliver().report);
        const qint64 number = post(id).id;
        QVERIFY(QFile::remove(OutletPlace((*m_newsroom)->folder(), m_outlet.id).wordPressState()));
        GALLEY_VERIFY(deliver().report);
        QCOMPARE(post(id).id, number);
        QCOMPARE(postsThere(), 1);
    }

    void whatWordPressChangesIsNamed()
    {
        publish(u"过滤"_s, u"前面 PLEASE-CHANGE-THIS 后面。\n"_s);
        const Delivery delivery = deliver();
        GALLEY_VERIFY(delivery.report);
        const QStringList told = delivery.report->warnings.filter(u"过滤"_s);
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.first().contains(u"PLEASE-CHANGE-THIS"_s), qPrintable(told.first()));
    }

    void aCheckFindsWhatWasChangedThereAndRepairsIt()
    {
        const ArticleId kept = publish(u"没动的"_s, u"正文甲。\n"_s);
        const ArticleId changed = publish(u"被改的"_s, u"正文乙。\n"_s);
        const ArticleId removed = publish(u"被删的"_s, u"正文丙。\n"_s);
        GALLEY_VERIFY(deliver().report);
        GALLEY_VERIFY(m_server->php("wp_update_post(['ID' => " + QByteArray::number(post(changed).id) + ", 'post_content' => 'defaced']); wp_delete_post("
                                    + QByteArray::number(post(removed).id) + ", true);"));
        const auto found = checkOutlet(**m_newsroom, m_outlet, false);
        GALLEY_VERIFY(found);
        QCOMPARE(found->looked, 3);
        QCOMPARE(found->missing.size(), 1);
        QCOMPARE(found->different.size(), 1);
        const auto repaired = checkOutlet(**m_newsroom, m_outlet, true);
        GALLEY_VERIFY(repaired);
        QVERIFY(repaired->repaired);
        QVERIFY(post(changed).content.contains(u"正文乙"_s));
        QVERIFY(post(removed).content.contains(u"正文丙"_s));
        QVERIFY(post(kept).content.contains(u"正文甲"_s));
        const auto after = checkOutlet(**m_newsroom, m_outlet, false);
        GALLEY_VERIFY(after);
        QVERIFY(after->isWhole());
        QCOMPARE(postsThere(), 3);
    }

    void aCategoryThatWasRemovedThereIsMadeAgain()
    {
        const ArticleId id = publish(u"第一篇"_s, u"正文。\n"_s);
        GALLEY_VERIFY(deliver().report);
        GALLEY_VERIFY(m_server->php("wp_delete_term(" + QByteArray::number(post(id).categories.first()) + ", 'category');"));
        const ArticleId second = publish(u"第二篇"_s, u"正文。\n"_s);
        GALLEY_VERIFY(deliver().report);
        QCOMPARE(post(second).categories.size(), 1);
        QCOMPARE(got(m_server->php("echo get_term(" + QByteArray::number(post(second).categories.first()) + ")->name;")), u"财经"_s.toUtf8());
    }

    void aLoginThatDoesNotFitIsRefusedWhenItIsEntered()
    {
        const auto added = addWordPressOutlet(**m_newsroom, u"另一个"_s, m_server->address(), WordPressServer::login(), SecretBytes("abcd efgh ijkl mnop qrst uvwx"_ba));
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Io);
        QCOMPARE(got(outlets(**m_newsroom)).size(), 1);
        const auto open = addWordPressOutlet(**m_newsroom, u"另一个"_s, u"http://example.org/"_s, u"a"_s, SecretBytes("b"_ba));
        QCOMPARE(open.error().code, ErrorCode::Usage);
    }

    /// Seeded; GALLEY_CUT_ROUNDS for more.
    void aServerThatDiesAnywhereLeavesNothingDouble()
    {
        const int rounds = std::max(2, qEnvironmentVariableIntValue("GALLEY_CUT_ROUNDS"));
        QRandomGenerator random(20261201);
        QList<ArticleId> ids;
        for (int round = 0; round < rounds; ++round) {
            for (int i = 0; i < 4; ++i)
                ids.append(publish(u"第%1轮第%2篇"_s.arg(round).arg(i), u"正文。\n"_s));
            const int asked = random.bounded(20);
            int looked = 0;
            bool isDown = false;
            static_cast<void>(got(galley::deliver(**m_newsroom, nullptr, [&](const Outlet &, int, int) {
                if (++looked > asked && !isDown) {
                    isDown = true;
                    static_cast<void>(m_server->stopAbruptly());
                }
                return true;
            })));
            if (isDown)
                GALLEY_VERIFY(m_server->startAgain());
            GALLEY_VERIFY(deliver().report);
            QCOMPARE(postsThere(), static_cast<int>(ids.size()));
            QCOMPARE(got(m_server->count(u"post_type = 'post' AND post_status = 'publish' AND post_name LIKE 'galley-%'"_s)), static_cast<int>(ids.size()));
        }
    }
};

QTEST_GUILESS_MAIN(TestWordPressOutlet)
#include "tst_wordpressoutlet.moc"
