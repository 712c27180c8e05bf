// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"
#include "store/newsroom.h"
#include "store/textpattern.h"

#include <QSet>

namespace galley {

/// What is looked for in all drafts, and what is to stand there.
struct DraftQuery
{
    TextPattern pattern;
    QString replacement;
    QList<ProofField> fields{ProofField::Headline, ProofField::Kicker, ProofField::Subtitle, ProofField::ShortHeadline, ProofField::Summary,
                             ProofField::Body};
};

/// A match in a field's stored text (of the source for the body), with what would stand there.
struct DraftMatch
{
    ProofField field = ProofField::Body;
    TextMatch place;
    QString text;        ///< what stands there
    QString replacement;
    QString before;      ///< its surroundings on the same line
    QString after;
    bool inAddress = false; ///< inside a link's address or a picture's name: hardly ever meant
    bool operator==(const DraftMatch &) const = default;
};

/// The matches of one article.
struct DraftMatches
{
    ArticleId article;
    QByteArray revision;  ///< in which they were found
    QString headline;
    QList<DraftMatch> matches;
    bool operator==(const DraftMatches &) const = default;
};

struct DraftSearch
{
    QList<DraftMatches> articles; ///< newest first
    int searched = 0;             ///< drafts that were read
    int notMine = 0;              ///< drafts with matches that this person may not edit
    bool more = false;            ///< there are more matches than are listed
    bool tooCostly = false;       ///< the expression was given up on some text
    bool stopped = false;
};

/// What became of one article.
struct ReplacedDraft
{
    ArticleId article;
    QString headline;
    int replaced = 0;
    QByteArray before;       ///< its revisions
    QByteArray after;
    QString refusal;         ///< why nothing was changed, for people; empty: it was
    bool isDone() const { return refusal.isEmpty(); }
    bool operator==(const ReplacedDraft &) const = default;
};

/// Finds in one text and its fields: for the article that is open, too.
QList<DraftMatch> matchesIn(const Content &content, const DraftQuery &query, qsizetype most, bool *more = nullptr, bool *tooCostly = nullptr);

/// 全部草稿查找替换: finding and replacing in all drafts that a person may edit. Each replacement is an ordinary save, a
/// revision of its article, judged by the store; an article that changed since it was searched is left alone.
/// Everything here waits for the store: for a worker's thread. Any thread.
class DraftReplacing
{
public:
    static constexpr qsizetype mostMatches = 5000;

    DraftReplacing(Newsroom &newsroom, PersonId person) : m_newsroom(newsroom), m_person(person) {}

    Result<DraftSearch> find(const DraftQuery &query, const std::atomic_bool *stop = nullptr) const;
    /// Replaces the matches given, which are those of find() or some of them. unsaved: articles that are being edited
    /// here; they are refused.
    QList<ReplacedDraft> replace(const QList<DraftMatches> &chosen, const QSet<ArticleId> &unsaved = {}) const;
    /// Puts back what replace() did, where nobody changed the text since.
    QList<ReplacedDraft> takeBack(const QList<ReplacedDraft> &done, const QSet<ArticleId> &unsaved = {}) const;

private:
    Result<bool> mayEdit(ArticleId article, const Person &person) const;
    ReplacedDraft replaceIn(const DraftMatches &chosen) const;
    ReplacedDraft restored(ReplacedDraft draft, const Revision &earlier) const;
    ReplacedDraft save(ReplacedDraft draft, const Content &content) const;

    Newsroom &m_newsroom;
    PersonId m_person;
};

} // namespace galley
