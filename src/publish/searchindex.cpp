// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/searchindex.h"

#include "publish/digest.h"
#include "publish/searchwords.h"

#include "article/canonical.h"
#include "markup/render.h"
#include "store/parallel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>

#include <array>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype small = 64;
constexpr qsizetype large = 1024;
constexpr qsizetype shownTogether = 8;
constexpr int buckets = 64;
constexpr int parts = 8;
constexpr int bucketsOfPart = buckets / parts;
constexpr quint32 printMask = 0x3fffff; ///< of a word's number inside its file
constexpr qint64 indexVersion = 1;      ///< raised when the same articles give other bytes

/// Words of a stretch of places: for each bucket (word's number, place in the stretch).
using Postings = std::array<QList<std::pair<quint32, int>>, buckets>;

Result<QList<quint32>> wordsOf(const Newsroom &newsroom, ArticleId id)
{
    const auto live = newsroom.liveArticle(id);
    if (!live)
        return std::unexpected(live.error());
    const auto content = contentFromCanonical(live->revision.canonical);
    if (!content)
        return std::unexpected(content.error());
    SearchWords words;
    words.add(content->printedHeadline(), SearchWords::Place::Headline);
    words.add(content->shortHeadline, SearchWords::Place::Headline);
    for (const QString &text : {content->kicker, content->subtitle, content->summary, plainText(content->body), content->source.printed,
                                content->authorLine, content->signOff.printed(), content->series.name})
        words.add(text, SearchWords::Place::Text);
    for (const PersonInText &person : content->people) {
        words.add(person.name, SearchWords::Place::Text);
        words.add(person.post, SearchWords::Place::Text);
    }
    return words.hashes();
}

/// Reads stretches of the archive into words, each once for all its files; keeps the last two, so that memory does not grow
/// with the archive.
class SearchShelf
{
public:
    SearchShelf(const Newsroom &newsroom, const ListPlaces &places) : m_newsroom(newsroom), m_places(places) {}

    Result<std::shared_ptr<const Postings>> stretch(qsizetype from, qsizetype length)
    {
        const QMutexLocker lock(&m_mutex);
        for (const Kept &kept : m_kept) {
            if (kept.from == from && kept.length == length)
                return kept.postings;
        }
        auto read = readStretch(from, length);
        if (!read)
            return std::unexpected(read.error());
        m_kept[m_next] = {.from = from, .length = length, .postings = *read};
        m_next = (m_next + 1) % m_kept.size();
        return *read;
    }

private:
    struct Kept
    {
        qsizetype from = -1;
        qsizetype length = 0;
        std::shared_ptr<const Postings> postings;
    };

    Result<std::shared_ptr<const Postings>> readStretch(qsizetype from, qsizetype length) const
    {
        QList<std::pair<int, ArticleId>> articles;
        for (qsizetype place = from; place < std::min(from + length, m_places.size()); ++place) {
            if (const Listed *article = m_places.at(place))
                articles.append({static_cast<int>(place - from), article->id});
        }
        using Read = std::pair<int, Result<QList<quint32>>>;
        const auto read = mapInParallel<QList<Read>>(
            articles, [this](const std::pair<int, ArticleId> &article) { return Read(article.first, wordsOf(m_newsroom, article.second)); });
        auto postings = std::make_shared<Postings>();
        for (const auto &[place, words] : read) {
            if (!words)
                return std::unexpected(words.error());
            for (const quint32 word : *words)
                (*postings)[word % buckets].append({(word / buckets) & printMask, place});
        }
        return postings;
    }

    const Newsroom &m_newsroom;
    const ListPlaces &m_places;
    QMutex m_mutex;
    std::array<Kept, 2> m_kept;
    size_t m_next = 0;
};

char digit(quint32 value)
{
    static const QByteArray digits = [] {
        QByteArray all;
        for (char c = '!'; c <= '~'; ++c) {
            if (c != '"' && c != '&' && c != '<' && c != '\\')
                all += c;
        }
        return all;
    }();
    return digits.at(value);
}

void addNumber(QByteArray &out, quint32 value)
{
    if (value < 56) {
        out += digit(value);
    } else if (value < 2396) {
        out += digit(56 + (value - 56) / 90);
        out += digit((value - 56) % 90);
    } else if (value < 59096) {
        out += digit(82 + (value - 2396) / 8100);
        out += digit((value - 2396) / 90 % 90);
        out += digit((value - 2396) % 90);
    } else {
        out += digit(89);
        for (const quint32 unit : {729000u, 8100u, 90u, 1u})
            out += digit(value / unit % 90);
    }
}

QByteArray handedOver(const QByteArray &name, const QByteArray &data)
{
    return "galleySearch.take(\"" + name + "\"," + data + ");\n";
}

/// What a reader sees of each of the articles; 0 where there is none.
QByteArray shownArticles(const QList<const Listed *> &articles)
{
    QJsonArray array;
    for (const Listed *article : articles) {
        if (article)
            array.append(QJsonArray{article->headline, article->address.sliced(1), article->date, article->summary});
        else
            array.append(0);
    }
    QByteArray json = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return json.replace('<', "\\u003c").replace("\xe2\x80\xa8", "\\u2028").replace("\xe2\x80\xa9", "\\u2029");
}

class IndexPlan
{
public:
    IndexPlan(const Newsroom &newsroom, const ListPlaces &places)
        : m_places(places), m_shelf(std::make_shared<SearchShelf>(newsroom, places)) {}

    QList<SearchFile> plan()
    {
        const qsizetype size = m_places.size();
        for (qsizetype from = 0; from < size; from += shownTogether)
            planShown(from);
        for (qsizetype from = 0; from < size; from += small)
            m_stretchKeys.append(stretchKey(from));
        for (qsizetype segment = 0; segment * large < size; ++segment)
            planSegment(segment);
        planBeginning();
        return std::move(m_files);
    }

private:
    void planShown(qsizetype from)
    {
        QList<const Listed *> articles;
        Digest digest;
        digest << indexVersion;
        for (qsizetype place = from; place < std::min(from + shownTogether, m_places.size()); ++place) {
            articles.append(m_places.at(place));
            digest << (articles.last() ? articles.last()->listKey : QByteArray());
        }
        const QByteArray name = "2/" + QByteArray::number(from / shownTogether);
        m_lastShown = digest.result();
        m_files.append({.address = addressOf(name), .key = m_lastShown,
                        .make = [name, articles]() -> Result<QByteArray> { return handedOver(name, shownArticles(articles)); }});
    }

    QByteArray stretchKey(qsizetype from) const
    {
        Digest digest;
        digest << indexVersion;
        for (qsizetype place = from; place < std::min(from + small, m_places.size()); ++place) {
            const Listed *article = m_places.at(place);
            digest << (article ? article->key : QByteArray());
        }
        return digest.result();
    }

    void planSegment(qsizetype segment)
    {
        const int sealed = sealedParts(segment, m_places.size());
        const qsizetype first = segment * (large / small);
        const qsizetype end = std::min(first + large / small, m_stretchKeys.size());
        Digest digest;
        for (qsizetype stretch = first; stretch < end; ++stretch)
            digest << m_stretchKeys.at(stretch);
        const QByteArray whole = digest.result();
        for (int bucket = 0; bucket < sealed * bucketsOfPart; ++bucket)
            planWords("1/" + QByteArray::number(segment) + '/' + QByteArray::number(bucket), whole, segment * large, large, bucket, 1);
        for (qsizetype stretch = first; stretch < end; ++stretch) {
            for (int part = sealed; part < parts; ++part) {
                planWords("0/" + QByteArray::number(stretch) + '/' + QByteArray::number(part), m_stretchKeys.at(stretch), stretch * small, small,
                          part * bucketsOfPart, bucketsOfPart);
            }
        }
    }

    void planWords(const QByteArray &name, const QByteArray &key, qsizetype from, qsizetype length, int bucket, int count)
    {
        m_files.append({.address = addressOf(name), .key = (Digest() << key << name).result(),
                        .make = [shelf = m_shelf, name, from, length, bucket, count]() -> Result<QByteArray> {
                            const auto postings = shelf->stretch(from, length);
                            if (!postings)
                                return std::unexpected(postings.error());
                            QList<std::pair<quint32, int>> chosen;
                            for (int each = bucket; each < bucket + count; ++each)
                                chosen += (**postings)[static_cast<size_t>(each)];
                            return handedOver(name, '"' + encodedPostings(std::move(chosen)) + '"');
                        }});
    }

    void planBeginning()
    {
        // What browsers keep of the growing files must not outlive them.
        const QByteArray key = (Digest() << indexVersion << m_lastShown << m_stretchKeys.value(m_stretchKeys.size() - 1)
                                         << qint64(m_places.size())).result();
        const QByteArray text = "galleySearch.begin({\"places\":" + QByteArray::number(m_places.size()) + ",\"stamp\":\""
            + key.toHex().first(12) + "\"});\n";
        m_files.append({.address = u"/search/index.js"_s, .key = key, .make = [text]() -> Result<QByteArray> { return text; }});
    }

    static QString addressOf(const QByteArray &name) { return "/search/"_L1 + QString::fromLatin1(name) + ".js"_L1; }

    const ListPlaces &m_places;
    std::shared_ptr<SearchShelf> m_shelf;
    QList<QByteArray> m_stretchKeys;
    QByteArray m_lastShown;
    QList<SearchFile> m_files;
};

} // namespace

int sealedParts(qsizetype segment, qsizetype places)
{
    const qsizetype past = places - (segment + 1) * large;
    return past < 0 ? 0 : static_cast<int>(std::min<qsizetype>(parts, past / 8 + 1));
}

QByteArray encodedPostings(QList<std::pair<quint32, int>> postings)
{
    std::ranges::sort(postings);
    postings.erase(std::unique(postings.begin(), postings.end()), postings.end());
    QByteArray out;
    quint32 before = 0;
    for (auto word = postings.cbegin(); word != postings.cend();) {
        const auto end = std::find_if(word, postings.cend(), [&](const auto &each) { return each.first != word->first; });
        addNumber(out, word->first - before);
        addNumber(out, static_cast<quint32>(end - word));
        before = word->first;
        int last = -1;
        for (; word != end; ++word) {
            addNumber(out, static_cast<quint32>(word->second - last - 1));
            last = word->second;
        }
    }
    return out;
}

QList<SearchFile> searchFiles(const Newsroom &newsroom, const ListPlaces &places)
{
    return IndexPlan(newsroom, places).plan();
}

} // namespace galley
