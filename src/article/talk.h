// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QDateTime>
#include <QStringList>

namespace galley {

using CommentId = Id<struct CommentKind>;
using OutsideCopyId = Id<struct OutsideCopyKind>;

/// A place in an article that somebody speaks of: a stretch of one field, named by what stands there, so that it is
/// found again while the text around it changes.
struct TextPlace
{
    QString field;        ///< contract word of the field (body, headline, summary …); empty: the article as a whole
    int start = 0;        ///< UTF-16 offset in the field as it was when said
    QString quote;        ///< what stood there; empty with a field: the field as a whole
    QString before;       ///< up to 24 characters before it
    QString after;        ///< and after it
    bool operator==(const TextPlace &) const = default;
};

/// Where the place is now in this field's text: the quote nearest to where it stood, its surroundings weighed first;
/// none when the quote is gone.
std::optional<int> findPlace(const TextPlace &place, const QString &text);
/// A place for a stretch of a field as it stands.
TextPlace placeOf(const QString &field, const QString &text, int start, int length);

/// A reason given at a place, for returning.
struct PlacedReason
{
    TextPlace place;
    QString text;
    bool operator==(const PlacedReason &) const = default;
};

/// 批注: said about an article, outside its text. Replies are comments with a parent, one level deep.
struct Comment
{
    CommentId id;
    ArticleId article;
    CommentId parent;             ///< null: begins a thread
    PersonId person;
    QDateTime time;               ///< UTC
    QString text;                 ///< plain; “@login” or “@name” mentions a person
    TextPlace place;
    QByteArray contentHash;       ///< raw; of the content it was said about
    QList<PersonId> mentions;
    bool isReturnReason = false;
    bool resolved = false;
    PersonId resolvedBy;
    QDateTime resolvedAt;
    bool operator==(const Comment &) const = default;
};

/// The people whom a text mentions: @login, or @ and the real name, the longest that fits.
struct Person;
QList<PersonId> mentionedIn(const QString &text, const QList<Person> &people);

/// 派稿: who is to do an article's present work.
struct Assignment
{
    ArticleId article;
    PersonId person;
    PersonId by;
    QDateTime time;    ///< UTC
    QDateTime due;     ///< UTC; invalid: none
    QString note;
    bool operator==(const Assignment &) const = default;
};

/// What a notice is about. The numbers are part of the schema.
enum class NoticeKind {
    Returned = 0,       ///< to its submitter and writers
    Assigned = 1,
    Mentioned = 2,
    ApprovalVoided = 3, ///< to who approved it and to its writers
    Commented = 4,      ///< on what one wrote, or in a thread one takes part in
    Approved = 5,       ///< to its writers
    Withdrawn = 6,      ///< to its writers and reviewers
    Refused = 7,        ///< an action done elsewhere or offline was refused when it arrived
    Overdue = 8,
    CannotGoLive = 9,   ///< the clock could not carry out a schedule; to the chiefs on duty
};
QString noticeName(NoticeKind kind); ///< returned, assigned, mentioned, approval-voided, commented, approved, withdrawn, refused, overdue, cannot-go-live

struct Notice
{
    qint64 number = 0;
    PersonId person;      ///< to whom
    NoticeKind kind = NoticeKind::Assigned;
    ArticleId article;
    QString headline;     ///< as it is now
    PersonId by;          ///< null: the clock
    QDateTime time;       ///< UTC
    QString text;         ///< the reason, the comment, the note
    CommentId comment;
    bool read = false;
    bool operator==(const Notice &) const = default;
};

/// 站外副本: where else a text went that the newsroom cannot reach itself (公众号, 头条号, a partner), to be worked
/// off by hand after a withdrawal.
struct OutsideCopyPlan
{
    QString place;      ///< 公众号 …
    QString address;    ///< may be empty
    bool operator==(const OutsideCopyPlan &) const = default;
};
struct OutsideCopy
{
    OutsideCopyId id;
    ArticleId article;
    QString place;
    QString address;
    PersonId addedBy;
    QDateTime added;    ///< UTC
    bool done = false;
    PersonId doneBy;
    QDateTime doneAt;
    QString note;       ///< what was found or done there
    bool operator==(const OutsideCopy &) const = default;
};

/// 回执: what an outlet answered when something that readers see was changed or taken away.
struct Receipt
{
    ArticleId article;
    qint64 audit = 0;     ///< the entry it answers to
    OutletId outlet;
    QString outletName;
    QDateTime time;       ///< UTC
    bool ok = false;
    QString message;      ///< files removed or written, or why not
    bool operator==(const Receipt &) const = default;
};

} // namespace galley
