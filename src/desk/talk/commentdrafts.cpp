// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentdrafts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int writeAfter = 500;  // ms behind the last key
constexpr int tryAgain = 5'000;  // ms after a failure

bool same(const CommentDraft &one, CommentDraft::Kind kind, CommentId of)
{
    return one.kind == kind && one.of == of;
}

QJsonObject toJson(const CommentDraft &draft)
{
    const TextPlace &place = draft.place;
    return {{u"kind"_s, static_cast<int>(draft.kind)}, {u"of"_s, draft.of.toString()}, {u"text"_s, draft.text},
            {u"field"_s, place.field}, {u"start"_s, place.start}, {u"quote"_s, place.quote},
            {u"before"_s, place.before}, {u"after"_s, place.after}};
}

CommentDraft fromJson(const QJsonObject &object)
{
    CommentDraft draft;
    draft.kind = static_cast<CommentDraft::Kind>(std::clamp(object[u"kind"_s].toInt(), 0, 2));
    draft.of = CommentId::fromString(object[u"of"_s].toString());
    draft.text = object[u"text"_s].toString();
    draft.place = {.field = object[u"field"_s].toString(), .start = object[u"start"_s].toInt(), .quote = object[u"quote"_s].toString(),
                   .before = object[u"before"_s].toString(), .after = object[u"after"_s].toString()};
    return draft;
}

} // namespace

CommentDrafts::CommentDrafts(Newsroom &newsroom, QObject *parent) : QObject(parent), m_newsroom(newsroom)
{
    m_due.setSingleShot(true);
    m_due.setInterval(writeAfter);
    connect(&m_due, &QTimer::timeout, this, &CommentDrafts::write);
}

CommentDrafts::~CommentDrafts()
{
    write(); // the newsroom finishes what is queued
}

QString CommentDrafts::key() const
{
    return QString(u"desk/comment-drafts/"_s % m_person.toString());
}

void CommentDrafts::setPerson(PersonId person)
{
    if (person == m_person)
        return;
    write();
    m_person = person;
    readStored();
}

void CommentDrafts::readStored()
{
    m_drafts.clear();
    if (m_person.isNull())
        return;
    const QJsonObject stored = QJsonDocument::fromJson(m_newsroom.document(key()).value_or(QByteArray())).object();
    for (auto each = stored.begin(); each != stored.end(); ++each) {
        QList<CommentDraft> drafts;
        for (const QJsonValue &one : each.value().toArray())
            drafts.append(fromJson(one.toObject()));
        m_drafts.insert(ArticleId::fromString(each.key()), drafts);
    }
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
    m_changed = true;
    m_due.start(writeAfter);
}

void CommentDrafts::forget(ArticleId article, const CommentDraft &draft)
{
    CommentDraft none = draft;
    none.text.clear();
    keep(article, none);
}

QByteArray CommentDrafts::json() const
{
    QJsonObject all;
    for (const auto &[article, drafts] : m_drafts.asKeyValueRange()) {
        QJsonArray list;
        for (const CommentDraft &draft : drafts)
            list.append(toJson(draft));
        all.insert(article.toString(), list);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

void CommentDrafts::write()
{
    m_due.stop();
    if (!std::exchange(m_changed, false) || m_newsroom.mode() != Newsroom::Mode::Owner)
        return;
    m_newsroom.putDocument(key(), json()).then(this, [this](const Result<void> &result) {
        if (result)
            return;
        m_changed = true;
        m_due.start(tryAgain);
        Q_EMIT failed(result.error());
    });
}

} // namespace galley
