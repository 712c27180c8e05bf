// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/assettypes.h"
#include "publish/digest.h"
#include "publish/siteaddress.h"
#include "publish/sitesnapshot.h"

#include "article/canonical.h"
#include "markup/render.h"
#include "store/parallel.h"

#include <QCoreApplication>
#include <QMutex>

#include <algorithm>
#include <limits>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype excerptLength = 90;

/// How a text begins, for lists of articles without a summary: cut after a sentence where there is one.
QString excerpt(const QString &body)
{
    QString front = body.first(std::min<qsizetype>(body.size(), 1500));
    if (front.size() < body.size()) {
        if (const qsizetype line = front.lastIndexOf(u'\n'); line > 0)
            front.truncate(line);
    }
    const QString text = plainText(front).simplified();
    if (text.size() <= excerptLength)
        return text;
    static const QString ends = u"。！？；"_s;
    for (qsizetype at = excerptLength - 1; at >= excerptLength / 3; --at) {
        if (ends.contains(text.at(at)))
            return text.first(at + 1);
    }
    return text.first(excerptLength - (text.at(excerptLength - 1).isHighSurrogate() ? 1 : 0)) + u'…';
}

/// What stands behind a scheme in the source, as far as an identifier goes.
template <typename Visit>
void visitReferences(QStringView body, QLatin1StringView scheme, qsizetype length, Visit visit)
{
    for (qsizetype at = body.indexOf(scheme); at >= 0; at = body.indexOf(scheme, at)) {
        at += scheme.size();
        if (at + length <= body.size())
            visit(body.sliced(at, length));
    }
}

void collectReferences(Listed &listed, const Content &content, const Handling &handling)
{
    listed.references = handling.related;
    visitReferences(content.body, "article:"_L1, 36, [&](QStringView text) {
        const ArticleId id = ArticleId::fromString(text);
        if (id && !listed.references.contains(id))
            listed.references.append(id);
    });
    if (!content.cover.sha256.isEmpty())
        listed.assets.append(content.cover.sha256);
    visitReferences(content.body, "asset:"_L1, 64, [&](QStringView text) {
        const QByteArray hash = text.toLatin1();
        if (!listed.assets.contains(hash))
            listed.assets.append(hash);
    });
}

void digestArticle(Listed &listed, const LiveArticle &live)
{
    Digest own;
    own << live.revision.hash << listed.address << listed.published.toMSecsSinceEpoch() << listed.changed.toMSecsSinceEpoch()
        << qint64(live.handling.kind) << live.handling.responsibleEditor << qint64(live.live)
        << live.withdrawalNotice;
    for (const SectionId section : std::as_const(listed.sections))
        own << section.toString();
    own << u"tags"_s;
    for (const TagId tag : std::as_const(listed.tags))
        own << tag.toString();
    own << u"references"_s;
    for (const ArticleId reference : std::as_const(listed.references))
        own << reference.toString();
    listed.key = own.result();

    Digest shown;
    shown << listed.id.toString() << listed.headline << listed.shortHeadline << listed.summary << listed.address
          << listed.published.toMSecsSinceEpoch() << listed.cover << qint64(listed.focal.x) << qint64(listed.focal.y)
          << listed.mark << qint64(listed.part) << qint64(listed.genre) << qint64(listed.urgency);
    listed.listKey = shown.result();
}

Result<Listed> listedFrom(const LiveArticle &live, const QTimeZone &zone)
{
    auto content = contentFromCanonical(live.revision.canonical);
    if (!content)
        return std::unexpected(content.error());
    Listed listed;
    listed.id = live.id;
    listed.headline = content->printedHeadline();
    listed.shortHeadline = content->shortHeadline;
    listed.summary = content->summary.isEmpty() || summaryRepeatsHeadline(*content) ? excerpt(content->body)
                                                                                    : content->summary;
    listed.published = live.firstPublished;
    listed.changed = live.lastPublished;
    listed.address = live.address.isEmpty() ? addressFor(live.handling, live.id, live.firstPublished, zone) : live.address;
    listed.date = live.firstPublished.toTimeZone(zone).date().toString(Qt::ISODate);
    listed.cover = content->cover.sha256;
    listed.focal = content->cover.focal;
    listed.series = content->series.id;
    listed.part = content->series.number;
    listed.mark = content->series.mark;
    listed.sections = live.handling.sections();
    listed.tags = live.handling.tags;
    listed.genre = live.handling.genre;
    listed.urgency = live.handling.urgency;
    listed.live = live.live;
    listed.notice = live.withdrawalNotice;
    listed.language = content->language;
    collectReferences(listed, *content, live.handling);
    digestArticle(listed, live);
    return listed;
}

struct ReadArticle
{
    Listed listed;
    QDateTime expires;
    QDateTime embargo;
    std::optional<Error> error;
};

ReadArticle readArticle(const Newsroom &newsroom, ArticleId id)
{
    auto live = newsroom.liveArticle(id);
    if (!live)
        return {.listed = {}, .expires = {}, .embargo = {}, .error = live.error()};
    auto listed = listedFrom(*live, newsroom.zone());
    if (!listed)
        return {.listed = {}, .expires = {}, .embargo = {}, .error = listed.error()};
    return {.listed = std::move(*listed), .expires = live->handling.expireAt, .embargo = live->handling.embargo, .error = {}};
}

bool older(const Listed &a, const Listed &b)
{
    return a.published != b.published ? a.published < b.published : a.id < b.id;
}

/// Articles taken offline or gone for good leave no trace but their place in the lists; so does what was out once and
/// waits for its time to come out again.
Result<void> readRemoved(const Newsroom &newsroom, SiteSnapshot &snapshot)
{
    for (const Live live : {Live::Offline, Live::Gone, Live::Scheduled}) {
        ArticleQuery query;
        query.live = live;
        query.limit = std::numeric_limits<int>::max();
        const auto rows = newsroom.list(query);
        if (!rows)
            return std::unexpected(rows.error());
        for (const ArticleRow &row : *rows) {
            const auto article = newsroom.article(row.id);
            if (!article)
                return std::unexpected(article.error());
            if (!article->firstPublished.isValid())
                continue;
            Listed hole;
            hole.id = row.id;
            hole.published = article->firstPublished;
            hole.date = hole.published.toTimeZone(newsroom.zone()).date().toString(Qt::ISODate);
            hole.sections = article->handling.sections();
            hole.tags = article->handling.tags;
            hole.live = live;
            snapshot.holes.append(hole);
        }
    }
    return {};
}

/// Sorts what was read into the reachable and the holes.
void sortIn(SiteSnapshot &snapshot, QList<ReadArticle> &&articles, const QDateTime &now, QDateTime &nextChange)
{
    const auto isAhead = [&](const QDateTime &time) {
        const bool ahead = time.isValid() && time > now;
        if (ahead && (!nextChange.isValid() || time < nextChange))
            nextChange = time;
        return ahead;
    };
    QHash<QString, ArticleId> addresses;
    for (ReadArticle &read : articles) {
        Listed &listed = read.listed;
        const bool expired = !isAhead(read.expires) && read.expires.isValid();
        // However it came to be live: before its embargo is over nobody reads it.
        const bool embargoed = isAhead(read.embargo);
        const QString file = fileOf(listed.address).toLower();
        if (file.isEmpty() || addresses.contains(file)) {
            snapshot.warnings.append(QCoreApplication::translate("SiteSnapshot",
                "“%1” was left out: its address %2 is not usable or is another article's.").arg(listed.headline, listed.address));
            continue;
        }
        if (embargoed && listed.live == Live::Published) {
            snapshot.warnings.append(QCoreApplication::translate("SiteSnapshot",
                "“%1” was left out: it is under embargo.").arg(listed.headline));
        }
        if (listed.live == Live::Published && !expired && !embargoed) {
            addresses.insert(file, listed.id);
            snapshot.listed.append(std::move(listed));
        } else if (listed.live == Live::Withdrawn || listed.live == Live::Published) {
            if (listed.live == Live::Withdrawn)
                addresses.insert(file, listed.id);
            else
                listed.live = Live::Offline;
            snapshot.holes.append(std::move(listed));
        }
    }
    std::sort(snapshot.listed.begin(), snapshot.listed.end(), older);
    std::sort(snapshot.holes.begin(), snapshot.holes.end(), older);
    snapshot.joinListed();
}

Result<QByteArray> peopleDigest(const Newsroom &newsroom)
{
    auto people = newsroom.people();
    if (!people)
        return std::unexpected(people.error());
    std::sort(people->begin(), people->end(), [](const Person &a, const Person &b) { return a.id < b.id; });
    Digest digest;
    for (const Person &person : std::as_const(*people))
        digest << person.id.toString() << person.realName;
    return digest.result();
}

/// The last snapshot read: the preview asks for one at every article it opens.
struct LastRead
{
    QMutex mutex;
    QString folder;
    qint64 version = -1;
    QDateTime nextChange;
    std::shared_ptr<const SiteSnapshot> snapshot;
    std::shared_ptr<const AssetTypes> assetTypes;
    QString assetFolder;

    bool stillHolds(const Newsroom &newsroom, qint64 nowVersion, const QDateTime &now, const QByteArray &peopleKey) const
    {
        return snapshot && folder == newsroom.folder() && snapshot->newsroom == newsroom.id() && version == nowVersion
            && snapshot->peopleKey == peopleKey && now >= snapshot->time
            && (!nextChange.isValid() || now < nextChange)
            && snapshot->time.toTimeZone(snapshot->zone).date() == now.toTimeZone(newsroom.zone()).date();
    }
};

LastRead &lastRead()
{
    static LastRead last;
    return last;
}

} // namespace

Result<std::shared_ptr<const SiteSnapshot>> SiteSnapshot::read(const Newsroom &newsroom, const QDateTime &nowUtc)
{
    LastRead &last = lastRead();
    const QMutexLocker lock(&last.mutex);
    const auto version = newsroom.publicVersion();
    if (!version)
        return std::unexpected(version.error());
    auto peopleKey = peopleDigest(newsroom);
    if (!peopleKey)
        return std::unexpected(peopleKey.error());
    if (last.stillHolds(newsroom, *version, nowUtc, *peopleKey))
        return last.snapshot;

    auto snapshot = std::make_shared<SiteSnapshot>();
    snapshot->newsroom = newsroom.id();
    snapshot->zone = newsroom.zone();
    snapshot->time = nowUtc;
    snapshot->peopleKey = *peopleKey;
    auto site = newsroom.site();
    if (!site)
        return std::unexpected(site.error());
    snapshot->site = std::move(*site);
    const auto ids = newsroom.liveArticles();
    if (!ids)
        return std::unexpected(ids.error());
    auto articles = mapInParallel<QList<ReadArticle>>(*ids, [&newsroom](ArticleId id) { return readArticle(newsroom, id); });
    for (ReadArticle &article : articles) {
        if (article.error)
            return std::unexpected(*article.error);
        article.listed.series = snapshot->site.mergedSeries.value(article.listed.series, article.listed.series);
    }
    if (auto removed = readRemoved(newsroom, *snapshot); !removed)
        return std::unexpected(removed.error());
    QDateTime nextChange;
    sortIn(*snapshot, std::move(articles), nowUtc, nextChange);
    if (last.assetFolder != newsroom.folder() || !last.assetTypes) {
        last.assetTypes = std::make_shared<AssetTypes>(newsroom.folder());
        last.assetFolder = newsroom.folder();
    }
    snapshot->assetTypes = last.assetTypes;
    last.folder = newsroom.folder();
    last.version = *version;
    last.nextChange = nextChange;
    last.snapshot = snapshot;
    return snapshot;
}

} // namespace galley
