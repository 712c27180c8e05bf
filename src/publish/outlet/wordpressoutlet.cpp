// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/wordpressoutlet.h"

#include "publish/assettypes.h"
#include "publish/digest.h"
#include "publish/outlet/outletsecrets.h"
#include "publish/outlet/pagesthere.h"

#include "article/canonical.h"
#include "store/try.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int rememberEvery = 50; ///< posts; what is forgotten is found again

QString applicationPassword(const SecretBytes &secret)
{
    return QString::fromUtf8(secret.view()); // its spaces are for people; WordPress takes it with and without
}

/// Whether the trouble is with this article alone.
bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::BadInput;
}

QByteArray digestOf(const QJsonObject &post)
{
    return QCryptographicHash::hash(QJsonDocument(post).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
}

QJsonArray numbers(const QList<qint64> &all)
{
    QJsonArray array;
    for (const qint64 number : all)
        array.append(number);
    return array;
}

/// A term's name goes through a filter that takes %ab out as if it were part of an address.
QString termName(const QString &name)
{
    return wordPressEscaped(name.simplified()).replace(u'%', "&#37;"_L1);
}

QByteArray termKey(const WordPressTerm &term)
{
    Digest digest;
    digest << term.name << term.slug << term.parent;
    return digest.result().toHex();
}

QByteArray mimeTypeOf(const QString &suffix)
{
    return suffix == "jpg"_L1 ? "image/jpeg" : QByteArray("image/" + suffix.toLatin1());
}

const AssetUse *useOf(const Content &content, const QByteArray &sha256)
{
    const auto found = std::ranges::find(content.assets, sha256, &AssetUse::sha256);
    return found == content.assets.end() ? nullptr : &*found;
}

} // namespace

WordPressOutlet::WordPressOutlet(const OutletWork &work)
    : m_work(work), m_place(work.newsroom.folder(), work.outlet.id)
{
}

QString WordPressOutlet::slugOf(ArticleId article)
{
    return u"galley-"_s + article.toString();
}

Result<void> WordPressOutlet::open()
{
    GALLEY_TRY(m_place.make());
    GALLEY_TAKE(secret, outletSecret(m_work.outlet.id));
    m_site.emplace(QUrl(m_work.outlet.settings["address"_L1].toString()), m_work.outlet.settings["login"_L1].toString(), applicationPassword(secret));
    m_site->setMayGoOn([this] { return mayGoOn(); });
    GALLEY_TAKE(account, m_site->account());
    m_account = account;
    m_state = WordPressState::read(m_place.wordPressState());
    return {};
}

Result<void> WordPressOutlet::mayGoOn() const
{
    return galley::mayGoOn(m_work, m_done, m_total);
}

Result<void> WordPressOutlet::remember()
{
    m_sinceRemembered = 0;
    return m_state.write(m_place.wordPressState());
}

Result<BuildReport> WordPressOutlet::carry()
{
    GALLEY_TRY(open());
    GALLEY_TAKE(snapshot, SiteSnapshot::read(m_work.newsroom, m_work.newsroom.clock().nowUtc()));
    m_snapshot = snapshot;
    if (m_work.hold != nullptr)
        GALLEY_TRY(m_work.hold->checkNothingWaits());
    GALLEY_TAKE(theme, Theme::load(m_work.newsroom.folder() + "/theme"_L1));
    m_theme = theme;
    GALLEY_TAKE(names, realNames(m_work.newsroom));
    m_names = std::move(names);
    m_report.articles = static_cast<int>(m_snapshot->listed.size());
    m_report.warnings = m_snapshot->warnings;
    const auto carried = carryAll();
    const auto remembered = remember();
    if (!carried)
        return std::unexpected(carried.error());
    if (!remembered)
        return std::unexpected(remembered.error());
    if (m_refused) {
        return failure(m_refused->code, QCoreApplication::translate("WordPress", "WordPress did not take %n article(s). %1", nullptr, m_refusals).arg(m_refused->message),
                       m_refused->detail);
    }
    return m_report;
}

Result<void> WordPressOutlet::carryAll()
{
    if (m_state.isNew) {
        GALLEY_TRY(adoptWhatIsThere(m_snapshot->listed));
        GALLEY_TRY(adoptWhatIsThere(m_snapshot->holes));
        m_state.isNew = false;
        GALLEY_TRY(remember());
    }
    m_total = static_cast<int>(m_snapshot->listed.size());
    // Twice: a text may lead to one that only now has its place there.
    for (int round = 0; round < 2; ++round) {
        for (const Listed &listed : m_snapshot->listed) {
            const CarriedPost known = m_state.posts.value(listed.id);
            if (known.made == madeFrom(listed) && known.post != 0) {
                m_report.filesUnchanged += round == 0 ? 1 : 0;
                continue;
            }
            const auto carried = carryLive(listed);
            m_done += round == 0 ? 1 : 0;
            if (carried)
                continue;
            if (!isRefusal(carried.error()))
                return carried;
            if (round > 0) // told once
                continue;
            ++m_refusals;
            if (!m_refused)
                m_refused = Error{carried.error().code, QString(u"“"_s + listed.headline + u"”: "_s + carried.error().message), carried.error().detail};
        }
    }
    // Last, so that nothing leads there any more.
    QHash<ArticleId, const Listed *> holes;
    for (const Listed &hole : m_snapshot->holes)
        holes.insert(hole.id, &hole);
    const QList<ArticleId> carried = m_state.posts.keys();
    for (const ArticleId article : carried) {
        if (m_snapshot->article(article) == nullptr)
            GALLEY_TRY(carryHole(article, holes.value(article)));
    }
    return sweep();
}

/// Nothing is known of this site: what other workstations, or this one in another life, made there.
Result<void> WordPressOutlet::adoptWhatIsThere(const QList<Listed> &articles)
{
    QHash<QString, ArticleId> bySlug;
    for (const Listed &listed : articles)
        bySlug.insert(slugOf(listed.id), listed.id);
    GALLEY_TAKE(found, m_site->postsBySlug(bySlug.keys()));
    for (const WordPressPost &post : found)
        m_state.posts[bySlug.value(post.slug)] = {.post = post.id, .made = {}, .sent = {}, .kept = post.digest(), .link = post.status == "publish"_L1 ? post.link : QString()};
    return {};
}

/// All that a post's form depends on, without making it: the article, what it names, and where those are there.
QByteArray WordPressOutlet::madeFrom(const Listed &listed) const
{
    Digest digest;
    digest << u"wordpress-1"_s << listed.key << m_snapshot->peopleKey << m_snapshot->site.settings.address << m_theme->hash();
    for (const SectionId section : listed.sections) {
        for (const SectionId above : m_snapshot->pathTo(section)) {
            const Section *known = m_snapshot->section(above);
            digest << known->name << known->slug;
        }
    }
    for (const TagId id : listed.tags) {
        if (const Tag *known = m_snapshot->tag(id))
            digest << known->name << known->slug;
    }
    for (const ArticleId reference : listed.references)
        digest << (m_snapshot->article(reference) == nullptr ? QString() : m_state.posts.value(reference).link);
    return digest.result().toHex();
}

Result<void> WordPressOutlet::carryLive(const Listed &listed)
{
    GALLEY_TAKE(post, postOf(listed));
    ++m_report.pagesRendered;
    return send(listed.id, post, listed.headline, madeFrom(listed));
}

Result<QJsonObject> WordPressOutlet::postOf(const Listed &listed)
{
    GALLEY_TAKE(live, m_work.newsroom.liveArticle(listed.id));
    GALLEY_TAKE(article, pageArticle(m_work.newsroom, live, m_names));
    QHash<QByteArray, QString> pictures;
    qint64 cover = 0;
    for (const QByteArray &sha256 : listed.assets) {
        GALLEY_TAKE(media, picture(sha256, article.content));
        pictures.insert(sha256, media.address);
        if (sha256 == article.content.cover.sha256)
            cover = media.media;
    }
    QList<qint64> categories;
    for (const SectionId section : listed.sections) {
        GALLEY_TAKE(id, category(section));
        if (id != 0 && !categories.contains(id))
            categories.append(id);
    }
    QList<qint64> tags;
    for (const TagId each : listed.tags) {
        GALLEY_TAKE(id, tag(each));
        if (id != 0 && !tags.contains(id))
            tags.append(id);
    }
    GALLEY_TAKE(author, authorOf(article.content.authorLine));
    const WordPressText text = wordPressText(article, *m_snapshot, *m_theme,
                                             {.picture = [&](QByteArrayView sha256) { return pictures.value(sha256.toByteArray()); },
                                              .article = [this](ArticleId id) { return m_snapshot->article(id) ? m_state.posts.value(id).link : QString(); },
                                              .site = m_snapshot->site.settings.address,
                                              .authorIsNamed = author != 0});
    std::ranges::sort(categories);
    std::ranges::sort(tags);
    return QJsonObject{{u"slug"_s, slugOf(listed.id)}, {u"status"_s, u"publish"_s}, {u"title"_s, text.title}, {u"content"_s, text.content},
                       {u"excerpt"_s, text.excerpt}, {u"date_gmt"_s, listed.published.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                       {u"categories"_s, numbers(categories)}, {u"tags"_s, numbers(tags)}, {u"featured_media"_s, cover},
                       {u"author"_s, author != 0 ? author : m_account}};
}

/// Withdrawn: the notice in its place. Offline or expired: not shown, without its text. Gone for good, or unknown here: removed.
Result<void> WordPressOutlet::carryHole(ArticleId article, const Listed *hole)
{
    CarriedPost &known = m_state.posts[article];
    const bool isHidden = hole != nullptr && (hole->live == Live::Offline || hole->live == Live::Scheduled);
    if (hole != nullptr && (hole->live == Live::Withdrawn || isHidden)) {
        const WordPressText text = isHidden ? WordPressText{} : wordPressNotice(hole->headline, hole->notice);
        const QJsonObject post{{u"slug"_s, slugOf(article)}, {u"status"_s, isHidden ? u"draft"_s : u"publish"_s}, {u"title"_s, isHidden ? hole->id.toString() : text.title},
                               {u"content"_s, text.content}, {u"excerpt"_s, QString()}, {u"featured_media"_s, 0}, {u"tags"_s, QJsonArray()}};
        Digest made;
        made << u"hole-1"_s << qint64(hole->live) << hole->notice << hole->headline;
        if (known.post != 0 && known.made == made.result().toHex())
            return {};
        GALLEY_TRY(send(article, post, hole->headline, made.result().toHex()));
        if (isHidden)
            m_state.posts[article].link.clear();
        ++m_report.filesRemoved;
        return {};
    }
    GALLEY_TAKE(found, m_site->postsBySlug({slugOf(article)}));
    for (const WordPressPost &post : found)
        GALLEY_TRY(m_site->removePost(post.id));
    if (known.post != 0)
        GALLEY_TRY(m_site->removePost(known.post));
    m_state.posts.remove(article);
    ++m_report.filesRemoved;
    return {};
}

Result<void> WordPressOutlet::send(ArticleId article, const QJsonObject &post, const QString &headline, const QByteArray &made)
{
    const QByteArray digest = digestOf(post);
    CarriedPost known = m_state.posts.value(article);
    if (known.post != 0 && known.sent == digest) {
        m_state.posts[article].made = made;
        return {};
    }
    GALLEY_TRY(mayGoOn());
    std::optional<WordPressPost> kept;
    if (known.post != 0) {
        auto changed = m_site->changePost(known.post, post);
        if (changed)
            kept = *changed;
        else if (changed.error().code != ErrorCode::NotFound) // else somebody removed it there: it is made anew
            return std::unexpected(changed.error());
    }
    if (!kept) {
        GALLEY_TAKE(created, findOrCreate(article, post));
        kept = created;
    }
    warnOfChanges(post, *kept, headline);
    m_state.posts[article] = {.post = kept->id, .made = made, .sent = digest, .kept = kept->digest(), .link = kept->link};
    m_state.unsure.remove(article);
    if (post.contains("categories"_L1) && numbers(kept->categories) != post["categories"_L1].toArray()) {
        // Somebody removed one there: they are looked for, and the article is carried, once more.
        m_state.categories.clear();
        m_state.posts[article].made.clear();
        m_state.posts[article].sent.clear();
    }
    ++m_report.filesWritten;
    return ++m_sinceRemembered >= rememberEvery ? remember() : Result<void>();
}

/// The slug is made from the article's id. What is not known to be there is looked for first; what was made while it was there
/// already got another slug from WordPress, and goes again.
Result<WordPressPost> WordPressOutlet::findOrCreate(ArticleId article, const QJsonObject &post)
{
    GALLEY_TAKE(there, settleDoubles(article));
    if (there)
        return m_site->changePost(there->id, post);
    m_state.unsure.insert(article);
    GALLEY_TRY(remember()); // before: whatever happens now, the next delivery looks for it
    GALLEY_TAKE(made, m_site->createPost(post));
    if (made.slug == slugOf(article))
        return made;
    GALLEY_TAKE(first, settleDoubles(article));
    return first ? m_site->changePost(first->id, post) : Result<WordPressPost>(made);
}

/// The one post of an article; further ones, which only come about when an answer is lost, go.
Result<std::optional<WordPressPost>> WordPressOutlet::settleDoubles(ArticleId article)
{
    const QString slug = slugOf(article);
    GALLEY_TAKE(found, m_site->postsBySlug({slug, slug + u"-2"_s, slug + u"-3"_s}));
    std::optional<WordPressPost> first;
    std::ranges::sort(found, {}, [](const WordPressPost &post) { return post.slug.size(); });
    for (const WordPressPost &post : found) {
        if (!first)
            first = post;
        else
            GALLEY_TRY(m_site->removePost(post.id));
    }
    return first;
}

/// Of posts whose making was cut: a server may have finished it after somebody had looked.
Result<void> WordPressOutlet::sweep()
{
    const QSet<ArticleId> unsure = m_state.unsure;
    for (const ArticleId article : unsure) {
        GALLEY_TAKE(there, settleDoubles(article));
        if (there && m_snapshot->article(article) == nullptr)
            GALLEY_TRY(m_site->removePost(there->id));
        m_state.unsure.remove(article);
    }
    return {};
}

void WordPressOutlet::warnOfChanges(const QJsonObject &sent, const WordPressPost &kept, const QString &headline)
{
    QStringList changes;
    for (const auto &[field, now] : {std::pair("title"_L1, kept.title), std::pair("content"_L1, kept.content), std::pair("excerpt"_L1, kept.excerpt)}) {
        if (const QString difference = wordPressDifference(sent[field].toString(), now); !difference.isEmpty())
            changes.append(difference);
    }
    if (kept.status != sent["status"_L1].toString())
        changes.append(QCoreApplication::translate("WordPress", "its state is “%1”").arg(kept.status));
    if (!changes.isEmpty())
        m_report.warnings.append(QCoreApplication::translate("WordPress", "WordPress changed “%1”: %2.").arg(headline, changes.join(u"; "_s)));
}

/// With those above it, so that it stands in its place.
Result<qint64> WordPressOutlet::category(SectionId section)
{
    qint64 parent = 0;
    for (const SectionId id : m_snapshot->pathTo(section)) {
        const Section *known = m_snapshot->section(id);
        const WordPressTerm wanted{.id = 0, .name = termName(known->name), .slug = known->slug, .parent = parent};
        CarriedTerm &carried = m_state.categories[id];
        if (carried.term == 0 || carried.key != termKey(wanted)) {
            GALLEY_TAKE(term, m_site->term(u"categories"_s, wanted));
            carried = {.term = term, .key = termKey(wanted)};
            ++m_report.filesWritten;
        }
        parent = carried.term;
    }
    return parent;
}

Result<qint64> WordPressOutlet::tag(TagId id)
{
    const Tag *known = m_snapshot->tag(id);
    if (known == nullptr)
        return 0;
    const WordPressTerm wanted{.id = 0, .name = termName(known->name), .slug = known->slug};
    CarriedTerm &carried = m_state.tags[id];
    if (carried.term == 0 || carried.key != termKey(wanted)) {
        GALLEY_TAKE(term, m_site->term(u"tags"_s, wanted));
        carried = {.term = term, .key = termKey(wanted)};
        ++m_report.filesWritten;
    }
    return carried.term;
}

/// Uploaded once, by its content; the words beside it follow the article that was carried last.
Result<CarriedMedia> WordPressOutlet::picture(const QByteArray &sha256, const Content &content)
{
    const QString suffix = m_snapshot->assetTypes ? m_snapshot->assetTypes->suffix(sha256) : QString();
    if (suffix.isEmpty())
        return CarriedMedia(); // left out, as on the portal
    CarriedMedia &carried = m_state.media[sha256];
    if (carried.media == 0) {
        const QString slug = u"galley-media-"_s + QString::fromLatin1(sha256.first(40));
        GALLEY_TAKE(found, m_site->mediaBySlug(slug));
        if (!found) {
            GALLEY_TAKE(bytes, m_work.newsroom.asset(sha256));
            GALLEY_TRY(mayGoOn());
            GALLEY_TAKE(uploaded, m_site->uploadMedia(bytes, mimeTypeOf(suffix), slug + u'.' + suffix));
            found = uploaded;
            ++m_report.filesWritten;
        }
        carried = {.media = found->id, .address = found->address, .words = {}};
    }
    const AssetUse *use = useOf(content, sha256);
    const QString alt = use ? use->alt : QString();
    const QString caption = use ? QStringList{use->caption, use->credit, use->aiLabel}.filter(QRegularExpression(u"\\S"_s)).join(u"  "_s) : QString();
    Digest words;
    words << alt << caption;
    if (use != nullptr && carried.words != words.result().toHex()) {
        const auto changed = m_site->changeMedia(carried.media, {{u"alt_text"_s, wordPressEscaped(alt)}, {u"caption"_s, wordPressEscaped(caption)}});
        if (!changed && changed.error().code == ErrorCode::NotFound) {
            carried = {}; // somebody removed it there
            return picture(sha256, content);
        }
        if (!changed)
            return std::unexpected(changed.error());
        carried.words = words.result().toHex();
    }
    return carried;
}

/// One who has an account there under the very name; else the text names its author itself.
Result<qint64> WordPressOutlet::authorOf(const QString &name)
{
    if (name.isEmpty())
        return 0;
    if (!m_authors.contains(name)) {
        GALLEY_TAKE(id, m_site->author(name));
        m_authors.insert(name, id);
    }
    return m_authors.value(name);
}

Result<OutletCheck> WordPressOutlet::check(bool repair)
{
    GALLEY_TRY(open());
    QHash<QString, ArticleId> bySlug;
    for (auto post = m_state.posts.cbegin(); post != m_state.posts.cend(); ++post) {
        bySlug.insert(slugOf(post.key()), post.key());
        bySlug.insert(slugOf(post.key()) + u"-2"_s, post.key());
    }
    if (m_state.isNew)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Outlets", "Nothing was published to %1 yet.").arg(m_work.outlet.name));
    GALLEY_TAKE(found, m_site->postsBySlug(bySlug.keys()));
    QHash<ArticleId, WordPressPost> there;
    OutletCheck check;
    for (const WordPressPost &post : found) {
        const ArticleId article = bySlug.value(post.slug);
        if (post.slug == slugOf(article)) {
            there.insert(article, post);
        } else {
            check.leftOver.append(post.link);
            m_state.unsure.insert(article);
        }
    }
    for (auto post = m_state.posts.begin(); post != m_state.posts.end(); ++post) {
        ++check.looked;
        const auto is = there.constFind(post.key());
        if (is != there.cend() && is->digest() == post->kept && is->id == post->post)
            continue;
        (is == there.cend() ? check.missing : check.different).append(post->link.isEmpty() ? slugOf(post.key()) : post->link);
        *post = {.post = is == there.cend() ? 0 : is->id, .made = {}, .sent = {}, .kept = {}, .link = {}};
    }
    check.sort();
    if (!repair || check.isWhole())
        return check;
    GALLEY_TRY(remember());
    GALLEY_TAKE(report, carry());
    check.warnings = report.warnings;
    check.repaired = true;
    return check;
}

QList<FoundThere> WordPressOutlet::lookAt(const QList<ArticleId> &articles)
{
    QStringList slugs;
    for (const ArticleId article : articles)
        slugs.append(slugOf(article));
    slugs.removeDuplicates();
    const auto found = [&]() -> Result<QList<WordPressPost>> {
        if (!m_site)
            GALLEY_TRY(open());
        return m_site->postsBySlug(slugs);
    }();
    if (!found)
        return QList<FoundThere>(articles.size(), {.ok = false, .message = found.error().message});
    QList<FoundThere> all;
    for (const ArticleId article : articles) {
        const auto post = std::ranges::find(*found, slugOf(article), &WordPressPost::slug);
        const bool isShown = post != found->end() && post->status == "publish"_L1;
        const bool isAsCarried = isShown && post->digest() == m_state.posts.value(article).kept;
        const auto live = m_work.newsroom.liveArticle(article);
        if (!live)
            all.append({.ok = false, .message = live.error().message});
        else if (live->live == Live::Withdrawn && post != found->end())
            all.append(isAsCarried ? FoundThere{.ok = true, .message = QCoreApplication::translate("WordPress", "The notice stands in the post's place.")}
                                   : FoundThere{.ok = false, .message = QCoreApplication::translate("WordPress", "The notice is not there.")});
        else if (!isReachable(*live, m_work.newsroom.clock().nowUtc()))
            all.append(!isShown ? FoundThere{.ok = true, .message = QCoreApplication::translate("WordPress", "The post is not shown.")}
                                : FoundThere{.ok = false, .message = QCoreApplication::translate("WordPress", "The post is still shown: %1").arg(post->link)});
        else if (!isShown)
            all.append({.ok = false, .message = QCoreApplication::translate("WordPress", "The post is not shown.")});
        else
            all.append(isAsCarried ? FoundThere{.ok = true, .message = QCoreApplication::translate("WordPress", "The post is shown: %1").arg(post->link)}
                                   : FoundThere{.ok = false, .message = QCoreApplication::translate("WordPress", "The post is shown, but somebody changed it there: %1").arg(post->link)});
    }
    return all;
}

Result<void> prepareWordPressOutlet(const Outlet &outlet, const SecretBytes &password)
{
    GALLEY_TRY(keepOutletSecret(outlet.id, password));
    const WordPressSite site(QUrl(outlet.settings["address"_L1].toString()), outlet.settings["login"_L1].toString(), applicationPassword(password));
    const auto account = site.account();
    if (account)
        return {};
    static_cast<void>(forgetOutletSecret(outlet.id));
    return std::unexpected(account.error());
}

} // namespace galley
