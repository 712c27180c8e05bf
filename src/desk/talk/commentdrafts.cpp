// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentdrafts.h"

#include <QJsonArray>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool same(const CommentDraft &one, CommentDraft::Kind kind, CommentId of)
{
    return one.kind == kind && one.of == of;
}

QJsonObject toJson(const CommentDraft &draft)
{
    QJsonObject object = UnsentDocument::json(draft.place);
    object.insert(u"kind"_s, static_cast<int>(draft.kind));
    object.insert(u"of"_s, draft.of.toString());
    object.insert(u"text"_s, draft.text);
    return object;
}

CommentDraft fromJson(const QJsonObject &object)
{
    return {.kind = static_cast<CommentDraft::Kind>(std::clamp(object[u"kind"_s].toInt(), 0, 2)),
            .of = CommentId::fromString(object[u"of"_s].toString()),
            .place = UnsentDocument::place(object),
            .text = object[u"text"_s].toString()};
}

} // namespace

CommentDrafts::CommentDrafts(Newsroom &newsroom, QObject *parent)
    : QObject(parent), m_stored(newsroom, u"desk/comment-drafts"_s, [this] { return json(); })
{
    connect(&m_stored, &UnsentDocument::failed, this, &CommentDrafts::failed);
}

void CommentDrafts::setPerson(PersonId person)
{
    if (person == m_stored.person())
        return;
    const QJsonObject stored = m_stored.open(person);
    m_drafts.clear();
    for (auto each = stored.begin(); each != stored.end(); ++each) {
        QList<CommentDraft> drafts;
        for (const QJsonValue &one : each.value().toArray())
            drafts.append(fromJson(one.toObject()));
        m_drafts.insert(ArticleId::fromString(each.key()), drafts);
    }
    for (const auto &[article, draft] : m_sentMeanwhile.take(person))
        sent(person, article, draft);
}

CommentDraft CommentDrafts::draft(ArticleId article, CommentDraft::Kind kind, CommentId of) const
{
    for (const CommentDraft &each : m_drafts.value(article))
        if (same(each, kind, of))
            return each;
    return {.kind = kind, .of = of, .place = {}, .text = {}};
}

QList<CommentDraft> CommentDrafts::drafts(ArticleId article) const
{
    return m_drafts.value(article);
}

void CommentDrafts::keep(ArticleId article, const CommentDraft &draft)
{
    if (article.isNull())
        return;
    QList<CommentDraft> &drafts = m_drafts[article];
    const auto found = std::ranges::find_if(drafts, [&draft](const CommentDraft &each) { return same(each, draft.kind, draft.of); });
    if (found != drafts.end() && *found == draft)
        return;
    if (draft.text.isEmpty()) {
        if (found == drafts.end()) {
            if (drafts.isEmpty())
                m_drafts.remove(article);
            return;
        }
        drafts.erase(found);
    } else if (found == drafts.end()) {
        drafts.append(draft);
    } else {
        *found = draft;
    }
    if (drafts.isEmpty())
        m_drafts.remove(article);
    m_stored.changed();
}

void CommentDrafts::forget(ArticleId article, const CommentDraft &draft)
{
    CommentDraft none = draft;
    none.text.clear();
    keep(article, none);
}

void CommentDrafts::sent(PersonId person, ArticleId article, const CommentDraft &draft)
{
    if (person != m_stored.person())
        m_sentMeanwhile[person].append({article, draft});
    else if (this->draft(article, draft.kind, draft.of).text == draft.text)
        forget(article, draft);
}

QJsonObject CommentDrafts::json() const
{
    QJsonObject all;
    for (const auto &[article, drafts] : m_drafts.asKeyValueRange()) {
        QJsonArray list;
        for (const CommentDraft &draft : drafts)
            list.append(toJson(draft));
        all.insert(article.toString(), list);
    }
    return all;
}

} // namespace galley
