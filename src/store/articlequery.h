// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace galley {

/// The standing queues of the sidebar (工作台).
enum class Queue {
    All,
    MyDrafts,        ///< 我的草稿: drafts of which I am a writer
    WaitingForMe,    ///< 待我审核: in review, at a step I may take
    ReturnedToMe,    ///< 退回给我: drafts that came back
    InReview,        ///< 审核中: in review, whoever's turn
    Approved,        ///< 已签发 (待发布)
    ScheduledOrEmbargoed, ///< 定时与待解禁
    Published,       ///< 已发布
    Withdrawn,       ///< 已撤: offline, withdrawn, gone
    Spiked,          ///< 废稿
    AssignedToMe,    ///< 派给我的: named in an assignment that stands
    Scheduled,       ///< 定时: live scheduled
    UnderEmbargo,    ///< 待解禁: approved or scheduled, and the embargo is not over
    MakeUpReviews,   ///< 补审: went out urgently, and I may take a step that is owed
    ReprintsToEdit,  ///< 转载待编: reprints and wire copy that are drafts
};
inline constexpr Queue allQueues[] = {Queue::All, Queue::MyDrafts, Queue::WaitingForMe, Queue::ReturnedToMe,
                                      Queue::InReview, Queue::Approved, Queue::ScheduledOrEmbargoed,
                                      Queue::Published, Queue::Withdrawn, Queue::Spiked,
                                      Queue::AssignedToMe, Queue::Scheduled, Queue::UnderEmbargo,
                                      Queue::MakeUpReviews, Queue::ReprintsToEdit};
QString queueName(Queue queue); ///< all, my-drafts, waiting-for-me, …
std::optional<Queue> queueFromName(QStringView name);
QString queueLabel(Queue queue);

/// Newest: by time of (first) publication, else of change, descending. Waiting: longest wait first.
/// Best: by relevance to the search text. Urgent: by urgency (1 first), what is overdue before the rest of its
/// urgency, then the longest wait.
enum class ListOrder { Newest, Waiting, Best, Urgent };

struct ArticleQuery
{
    Queue queue = Queue::All;
    PersonId person;             ///< whose queue; needed by MyDrafts, WaitingForMe, ReturnedToMe, AssignedToMe, MakeUpReviews
    SectionId section;           ///< with the sections below it
    TagId tag;
    SeriesId series;
    std::optional<Stage> stage;
    std::optional<Live> live;
    QString text;                ///< words and phrases, any two Han characters; empty: no search
    ListOrder order = ListOrder::Newest;
    int limit = 200;
    int offset = 0;
};

/// One line of a list: what a row shows, without the body.
struct ArticleRow
{
    ArticleId id;
    QString headline;            ///< with the part mark
    QString authorLine;
    QString source;
    SectionId primarySection;
    Kind kind = Kind::Original;
    Genre genre = Genre::None;
    Stage stage = Stage::Draft;
    int step = 0;
    QString stepName;            ///< 初审 … while in review
    Live live = Live::None;
    int urgency = 5;
    int words = 0;               ///< 字数
    QDateTime waitingSince;      ///< UTC; when it came to its present stage
    QDateTime sortTime;          ///< UTC; what Newest orders by
    QString date;                ///< canonical ArticleDate
    QList<PersonId> assignees = {}; ///< to whom the present work is assigned; empty: nobody in particular
    QDateTime due = {};          ///< UTC; until when; invalid: no time
    QString snippet;             ///< where a search matched, plain text; empty otherwise
    bool operator==(const ArticleRow &) const = default;
};

/// The sidebar's numbers, all at once.
struct SidebarCounts
{
    QHash<Queue, int> queues;
    QHash<SectionId, int> sections; ///< articles not spiked, with the sections below
    QHash<TagId, int> tags;
    bool operator==(const SidebarCounts &) const = default;
};
inline size_t qHash(Queue queue, size_t seed = 0) { return ::qHash(static_cast<int>(queue), seed); }

} // namespace galley
