// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/noticelistmodel.h"

#include "desk/newsroomnames.h"
#include "desk/talk/noticetext.h"
#include "desk/talk/talktime.h"

namespace galley {

using namespace Qt::StringLiterals;

NoticeListModel::NoticeListModel(const Newsroom &newsroom, const NewsroomNames &names, QObject *parent)
    : QAbstractListModel(parent), m_newsroom(newsroom), m_names(names)
{
}

/// New ones come at the top; of the others only what was read changes. Anything else is another list.
void NoticeListModel::setNotices(const QList<Notice> &notices)
{
    const qint64 newest = m_notices.isEmpty() ? 0 : m_notices.constFirst().number;
    const auto fresh = std::ranges::find_if(notices, [newest](const Notice &notice) { return notice.number <= newest; }) - notices.begin();
    const bool goesOn = std::ranges::equal(notices.sliced(fresh), m_notices, {}, &Notice::number, &Notice::number);
    if (!goesOn) {
        beginResetModel();
        m_notices = notices;
        endResetModel();
        return;
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, int(fresh) - 1);
        m_notices = notices.first(fresh) + m_notices;
        endInsertRows();
    }
    for (qsizetype row = fresh; row < notices.size(); ++row) {
        if (m_notices.at(row) == notices.at(row))
            continue;
        m_notices[row] = notices.at(row);
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

const Notice *NoticeListModel::notice(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_notices.size() ? &m_notices.at(index.row()) : nullptr;
}

int NoticeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notices.size());
}

QVariant NoticeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Notice &notice = m_notices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case LineRole: return noticeLine(notice, m_names);
    case HeadlineRole: return notice.headline.isEmpty() ? tr("Untitled") : notice.headline;
    case TextRole: return notice.text.simplified();
    case TimeRole: return agoText(notice.time, m_newsroom.clock().nowUtc(), m_newsroom.zone());
    case WhoRole: return notice.by.isNull() ? QString() : m_names.personName(notice.by);
    case KindRole: return static_cast<int>(notice.kind);
    case ReadRole: return notice.read;
    case Qt::ToolTipRole: return notice.text;
    case Qt::AccessibleTextRole: {
        QStringList told{data(index, LineRole).toString(), data(index, HeadlineRole).toString(), notice.text, data(index, TimeRole).toString()};
        told.removeAll(QString());
        if (!notice.read)
            told.prepend(tr("unread"));
        return told.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace galley
