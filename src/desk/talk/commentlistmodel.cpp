// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentlistmodel.h"

#include "desk/talk/talktime.h"

namespace galley {

using namespace Qt::StringLiterals;

CommentListModel::CommentListModel(Newsroom &newsroom, const NewsroomNames &names, CommentBook &book, QObject *parent)
    : QAbstractListModel(parent), m_newsroom(newsroom), m_names(names), m_book(book)
{
    connect(&book, &CommentBook::changed, this, &CommentListModel::refresh);
    connect(&names, &NewsroomNames::peopleChanged, this, &CommentListModel::timePassed);
    refresh();
}

void CommentListModel::setShowsAll(bool all)
{
    m_all = all;
    refresh();
}

QList<CommentListModel::Row> CommentListModel::wanted() const
{
    QList<Row> rows;
    const auto heading = [&rows](const QString &text, int count) {
        Row row;
        row.kind = RowKind::Heading;
        row.text = QString(text % u' ' % QString::number(count));
        rows.append(row);
    };
    const int reasons = m_book.openReasons();
    const int others = m_book.openCount() - reasons;
    bool inReasons = false;
    bool inOthers = false;
    bool inResolved = false;
    QList<const CommentThread *> resolved;
    const auto add = [&rows](const CommentThread &thread) {
        Row head{.kind = RowKind::Head, .text = {}, .comment = thread.head, .thread = thread.head.id, .resolved = thread.head.resolved, .gone = thread.isGone(), .last = false};
        rows.append(head);
        for (const Comment &reply : thread.replies)
            rows.append({.kind = RowKind::Reply, .text = {}, .comment = reply, .thread = thread.head.id, .resolved = thread.head.resolved, .gone = false, .last = false});
        rows.last().last = true;
    };
    for (const CommentThread &thread : m_book.threads()) {
        if (thread.head.resolved) {
            resolved.append(&thread);
            continue;
        }
        if (thread.head.isReturnReason && !std::exchange(inReasons, true))
            //: 退回理由
            heading(tr("Return reasons"), reasons);
        if (!thread.head.isReturnReason && reasons > 0 && !std::exchange(inOthers, true))
            heading(tr("Comments"), others);
        add(thread);
    }
    for (const CommentThread *thread : m_all ? resolved : QList<const CommentThread *>()) {
        if (!std::exchange(inResolved, true))
            heading(tr("Resolved"), static_cast<int>(resolved.size()));
        add(*thread);
    }
    return rows;
}

/// Rows at either end that are as they were stay: selection and scrolling with them.
void CommentListModel::refresh()
{
    const QList<Row> rows = wanted();
    const auto same = [](const Row &one, const Row &other) { return one.kind == other.kind && one.comment.id == other.comment.id && one.text == other.text; };
    qsizetype front = 0;
    const qsizetype shorter = std::min(rows.size(), m_rows.size());
    while (front < shorter && same(rows.at(front), m_rows.at(front)))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && same(rows.at(rows.size() - 1 - back), m_rows.at(m_rows.size() - 1 - back)))
        ++back;
    if (const qsizetype before = m_rows.size() - front - back; before > 0) {
        beginRemoveRows({}, int(front), int(front + before) - 1);
        m_rows.remove(front, before);
        endRemoveRows();
    }
    if (const qsizetype now = rows.size() - front - back; now > 0) {
        beginInsertRows({}, int(front), int(front + now) - 1);
        m_rows = rows.first(front + now) + m_rows.sliced(front);
        endInsertRows();
    }
    for (qsizetype at = 0; at < rows.size(); ++at) {
        if (m_rows.at(at) == rows.at(at))
            continue;
        m_rows[at] = rows.at(at);
        Q_EMIT dataChanged(index(int(at)), index(int(at)));
    }
}

void CommentListModel::timePassed()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

CommentListModel::RowKind CommentListModel::kind(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).kind : RowKind::Heading;
}

const Comment *CommentListModel::comment(const QModelIndex &index) const
{
    return kind(index) == RowKind::Heading ? nullptr : &m_rows.at(index.row()).comment;
}

CommentId CommentListModel::threadOf(const QModelIndex &index) const
{
    return kind(index) == RowKind::Heading ? CommentId() : m_rows.at(index.row()).thread;
}

QModelIndex CommentListModel::find(CommentId id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (!id.isNull() && m_rows.at(row).kind != RowKind::Heading && m_rows.at(row).comment.id == id)
            return index(row);
    return {};
}

int CommentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString CommentListModel::state(const Row &row) const
{
    if (row.kind != RowKind::Head)
        return {};
    if (row.resolved)
        return tr("resolved by %1").arg(m_names.personName(row.comment.resolvedBy));
    return row.gone ? tr("no longer in the text") : QString();
}

QVariant CommentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (row.kind == RowKind::Heading)
        return role == Qt::DisplayRole || role == TextRole ? QVariant(row.text) : QVariant();
    const Comment &comment = row.comment;
    const QString text = comment.text.isEmpty() ? tr("(taken back)") : comment.text;
    switch (role) {
    case AuthorRole: return m_names.personName(comment.person);
    case TextRole: return text;
    case TimeRole: return agoText(comment.time, m_newsroom.clock().nowUtc(), m_newsroom.zone());
    case PlaceRole: return row.kind == RowKind::Head ? placeText(comment.place, 40) : QString();
    case StateRole: return state(row);
    case ResolvedRole: return row.resolved;
    case ReasonRole: return comment.isReturnReason;
    case LastRole: return row.last;
    case Qt::DisplayRole: return text;
    case Qt::AccessibleTextRole: {
        QStringList told{tr("%1: %2").arg(m_names.personName(comment.person), text)};
        for (const int about : {int(PlaceRole), int(TimeRole), int(StateRole)})
            if (const QString said = data(index, about).toString(); !said.isEmpty())
                told.append(said);
        if (comment.isReturnReason)
            told.prepend(tr("Return reason"));
        return told.join(u", "_s);
    }
    case Qt::ToolTipRole: return row.kind == RowKind::Head ? comment.place.quote : QString();
    default: return {};
    }
}

Qt::ItemFlags CommentListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return kind(index) == RowKind::Heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace galley
