// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snippets.h"

#include "article/managers.h"
#include "article/plausible.h"
#include "article/uuidv7.h"
#include "store/answers.h"
#include "store/newsroomdoor.h"
#include "store/storetext.h"

#include <QRecursiveMutex>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString keyOf(PersonId owner)
{
    return owner.isNull() ? u"snippets"_s : QString(u"snippets/"_s % owner.toString());
}

/// Documents that were handed to the writer and are not stored yet, by folder and key: the next change stands on
/// them, or two quick ones would lose the first.
class UnderWay
{
public:
    QByteArray of(const Newsroom &newsroom, const QString &key) const
    {
        return m_documents.value({newsroom.folder(), key}).json;
    }
    quint64 put(const Newsroom &newsroom, const QString &key, const QByteArray &json)
    {
        m_documents.insert({newsroom.folder(), key}, {json, ++m_number});
        return m_number;
    }
    void done(const std::pair<QString, QString> &place, quint64 number)
    {
        const QMutexLocker lock(&mutex);
        if (const auto found = m_documents.constFind(place); found != m_documents.cend() && found->number == number)
            m_documents.erase(found);
    }
    QRecursiveMutex mutex; ///< a refused write is answered at once, inside

private:
    struct Entry
    {
        QByteArray json;
        quint64 number = 0;
    };
    QHash<std::pair<QString, QString>, Entry> m_documents;
    quint64 m_number = 0;
};

UnderWay &underWay()
{
    static UnderWay one;
    return one;
}

/// With the mutex held.
Result<QList<Snippet>> latest(const Newsroom &newsroom, PersonId owner)
{
    if (const QByteArray json = underWay().of(newsroom, keyOf(owner)); !json.isNull())
        return snippetsFromJson(json, owner);
    const auto json = newsroom.document(keyOf(owner));
    if (!json)
        return std::unexpected(json.error());
    return snippetsFromJson(*json, owner);
}

/// With the mutex held: queued now, so that changes are stored in the order they were made. The answer is another piece of the
/// writer's, which comes after it. (No continuation: see Newsroom::Private::write().)
template <typename T>
QFuture<Result<T>> store(Newsroom &newsroom, PersonId owner, const QList<Snippet> &snippets, const Result<T> &whenStored)
{
    const QByteArray json = snippetsToJson(snippets);
    const QString key = keyOf(owner);
    const quint64 number = underWay().put(newsroom, key, json);
    const QFuture<Result<void>> stored = newsroom.putDocument(key, json);
    const auto place = std::pair(newsroom.folder(), key);
    if (newsroom.mode() == Newsroom::Mode::ReadOnly)
        underWay().done(place, number); // refused, and nothing comes after it
    return NewsroomDoor::write<T>(newsroom, [=](WriteContext &, Changes &) -> Result<T> {
        underWay().done(place, number);
        const Result<void> outcome = stored.result();
        return outcome ? whenStored : std::unexpected(outcome.error());
    });
}

QFuture<Result<void>> store(Newsroom &newsroom, PersonId owner, const QList<Snippet> &snippets)
{
    return store(newsroom, owner, snippets, Result<void>());
}

Result<void> checkRight(const Newsroom &newsroom, PersonId owner, PersonId by)
{
    const auto people = newsroom.people();
    if (!people)
        return std::unexpected(people.error());
    const auto person = std::ranges::find(*people, by, &Person::id);
    if (person == people->end() || !person->active)
        return failure(ErrorCode::Refused, Store::tr("Only people who work here may change this."));
    if (!owner.isNull() && owner != by)
        return failure(ErrorCode::Refused, Store::tr("People's own snippets are theirs alone."));
    if (owner.isNull() && !mayManage(*person))
        return failure(ErrorCode::Refused, Store::tr("Only an administrator or a chief editor may change this."));
    return {};
}

Result<void> checkSnippet(const Newsroom &newsroom, const Snippet &snippet, const QList<Snippet> &others)
{
    if (!isNameLine(snippet.name))
        return failure(ErrorCode::Usage, Store::tr("A snippet needs a name of one line."));
    if (snippet.body.trimmed().isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A snippet needs a text."));
    for (const Snippet &other : others)
        if (other.name == snippet.name && other.id != snippet.id)
            return failure(ErrorCode::Usage, Store::tr("There is a snippet “%1” already.").arg(snippet.name));
    if (snippet.section.isNull())
        return {};
    const auto sections = newsroom.sections();
    if (!sections)
        return std::unexpected(sections.error());
    return std::ranges::contains(*sections, snippet.section, &Section::id)
        ? Result<void>() : failure(ErrorCode::NotFound, Store::tr("There is no such section."));
}

/// Where a snippet stands: its owner's list and the place in it. With the mutex held.
struct Place
{
    PersonId owner;
    QList<Snippet> all;
    qsizetype at = 0;
};

Result<Place> find(const Newsroom &newsroom, SnippetId id, PersonId by)
{
    for (const PersonId owner : {PersonId(), by}) {
        const auto all = latest(newsroom, owner);
        if (!all)
            return std::unexpected(all.error());
        if (const auto found = std::ranges::find(*all, id, &Snippet::id); found != all->end())
            return Place{owner, *all, found - all->begin()};
    }
    return failure(ErrorCode::NotFound, Store::tr("There is no such snippet."));
}

} // namespace

Result<QList<Snippet>> readSnippets(const Newsroom &newsroom, PersonId person)
{
    const QMutexLocker lock(&underWay().mutex);
    auto all = latest(newsroom, {});
    if (!all)
        return all;
    if (person.isNull())
        return all;
    const auto own = latest(newsroom, person);
    if (!own)
        return own;
    return *all + *own;
}

QFuture<Result<Snippet>> putSnippet(Newsroom &newsroom, const Snippet &given, PersonId by)
{
    const QMutexLocker lock(&underWay().mutex);
    if (const auto may = checkRight(newsroom, given.owner, by); !may)
        return refusedAnswer<Snippet>(may.error());
    Snippet snippet = given;
    snippet.name = snippet.name.trimmed();
    auto into = latest(newsroom, snippet.owner);
    if (!into)
        return refusedAnswer<Snippet>(into.error());
    if (const auto sound = checkSnippet(newsroom, snippet, *into); !sound)
        return refusedAnswer<Snippet>(sound.error());
    if (snippet.id.isNull()) {
        snippet.id = SnippetId(UuidV7Generator().next(newsroom.clock().nowUtc()));
        into->append(snippet);
    } else {
        auto place = find(newsroom, snippet.id, by);
        if (!place)
            return refusedAnswer<Snippet>(place.error());
        if (place->owner == snippet.owner) {
            (*into)[place->at] = snippet;
        } else { // it changes hands
            if (const auto may = checkRight(newsroom, place->owner, by); !may)
                return refusedAnswer<Snippet>(may.error());
            into->append(snippet);
            place->all.removeAt(place->at);
            (void)store(newsroom, place->owner, place->all);
        }
    }
    return store(newsroom, snippet.owner, *into, Result<Snippet>(snippet));
}

QFuture<Result<void>> removeSnippet(Newsroom &newsroom, SnippetId id, PersonId by)
{
    const QMutexLocker lock(&underWay().mutex);
    auto place = find(newsroom, id, by);
    if (!place)
        return refusedAnswer<void>(place.error());
    if (const auto may = checkRight(newsroom, place->owner, by); !may)
        return refusedAnswer<void>(may.error());
    place->all.removeAt(place->at);
    return store(newsroom, place->owner, place->all);
}

QFuture<Result<void>> moveSnippet(Newsroom &newsroom, SnippetId id, int to, PersonId by)
{
    const QMutexLocker lock(&underWay().mutex);
    auto place = find(newsroom, id, by);
    if (!place)
        return refusedAnswer<void>(place.error());
    if (const auto may = checkRight(newsroom, place->owner, by); !may)
        return refusedAnswer<void>(may.error());
    place->all.move(place->at, std::clamp<qsizetype>(to, 0, place->all.size() - 1));
    return store(newsroom, place->owner, place->all);
}

} // namespace galley
