// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reasondrafts.h"

#include <QJsonArray>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const ReasonDraft &draft)
{
    QJsonArray places;
    for (const PlacedReason &placed : draft.places) {
        QJsonObject place = UnsentDocument::json(placed.place);
        place.insert(u"text"_s, placed.text);
        places.append(place);
    }
    return {{u"action"_s, actionName(draft.action)}, {u"reason"_s, draft.reason}, {u"target"_s, draft.target}, {u"places"_s, places}};
}

ReasonDraft reasonFromJson(const QJsonObject &json)
{
    ReasonDraft draft{.action = actionFromName(json[u"action"_s].toString()).value_or(Action::Return), .reason = json[u"reason"_s].toString(),
                      .target = json[u"target"_s].toInt(), .places = {}};
    for (const QJsonValue &each : json[u"places"_s].toArray()) {
        const QJsonObject place = each.toObject();
        draft.places.append({UnsentDocument::place(place), place[u"text"_s].toString()});
    }
    return draft;
}

} // namespace

ReasonDrafts::ReasonDrafts(Newsroom &newsroom, QObject *parent)
    : QObject(parent), m_stored(newsroom, u"desk/review-drafts"_s, [this] { return json(); })
{
    connect(&m_stored, &UnsentDocument::failed, this, &ReasonDrafts::failed);
}

void ReasonDrafts::setPerson(PersonId person)
{
    if (person == m_stored.person())
        return;
    const QJsonObject stored = m_stored.open(person);
    m_begun.clear();
    for (auto each = stored.begin(); each != stored.end(); ++each)
        m_begun.insert(ArticleId::fromString(each.key()), fromJson(each.value().toObject()));
}

ReasonDraft ReasonDrafts::reason(ArticleId article, Action action) const
{
    for (const ReasonDraft &draft : m_begun.value(article).reasons)
        if (draft.action == action)
            return draft;
    return {.action = action, .reason = {}, .places = {}};
}

std::optional<ReasonDraft> ReasonDrafts::reason(ArticleId article) const
{
    const QList<ReasonDraft> reasons = m_begun.value(article).reasons;
    return reasons.isEmpty() ? std::nullopt : std::optional(reasons.last());
}

CommentBegun ReasonDrafts::comment(ArticleId article) const
{
    return m_begun.value(article).comment;
}

void ReasonDrafts::keep(ArticleId article, const ReasonDraft &draft)
{
    Begun begun = m_begun.value(article);
    begun.reasons.removeIf([&](const ReasonDraft &each) { return each.action == draft.action; });
    if (!draft.isEmpty())
        begun.reasons.append(draft);
    put(article, begun);
}

void ReasonDrafts::keep(ArticleId article, const CommentBegun &comment)
{
    Begun begun = m_begun.value(article);
    begun.comment = comment.text.trimmed().isEmpty() ? CommentBegun() : comment;
    put(article, begun);
}

void ReasonDrafts::put(ArticleId article, const Begun &begun)
{
    if (article.isNull() || m_begun.value(article) == begun)
        return;
    if (begun.isEmpty())
        m_begun.remove(article);
    else
        m_begun.insert(article, begun);
    m_stored.changed();
}

QJsonObject ReasonDrafts::toJson(const Begun &begun)
{
    QJsonArray reasons;
    for (const ReasonDraft &draft : begun.reasons)
        reasons.append(galley::toJson(draft));
    QJsonObject json{{u"reasons"_s, reasons}};
    if (!begun.comment.text.isEmpty()) {
        QJsonObject comment = UnsentDocument::json(begun.comment.place);
        comment.insert(u"text"_s, begun.comment.text);
        json.insert(u"comment"_s, comment);
    }
    return json;
}

ReasonDrafts::Begun ReasonDrafts::fromJson(const QJsonObject &json)
{
    Begun begun;
    for (const QJsonValue &each : json[u"reasons"_s].toArray())
        begun.reasons.append(reasonFromJson(each.toObject()));
    const QJsonObject comment = json[u"comment"_s].toObject();
    begun.comment = {UnsentDocument::place(comment), comment[u"text"_s].toString()};
    return begun;
}

QJsonObject ReasonDrafts::json() const
{
    QJsonObject all;
    for (const auto &[article, begun] : m_begun.asKeyValueRange())
        all.insert(article.toString(), toJson(begun));
    return all;
}

} // namespace galley
