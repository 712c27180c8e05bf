// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/queuemodel.h"

#include "desk/articlelistmodel.h" // ArticleRow as a QVariant
#include "store/newsroom.h"

#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

QueueModel::QueueModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent)
    : QAbstractListModel(parent), m_newsroom(newsroom), m_names(names)
{
    m_due.setSingleShot(true);
    m_due.setInterval(250); // many commits, one reading; one's own decisions are dropped at once
    connect(&m_due, &QTimer::timeout, this, &QueueModel::readNow);
    connect(&newsroom, &Newsroom::articlesChanged, this, &QueueModel::refreshSoon);
    connect(&names, &NewsroomNames::peopleChanged, this, &QueueModel::refreshSoon); // roles may have changed
    connect(&names, &NewsroomNames::sectionsChanged, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

QueueModel::~QueueModel()
{
    m_work.waitForFinished(); // it reads the newsroom
}

void QueueModel::setQuery(const ArticleQuery &query)
{
    if (query.queue != m_query.queue || query.person != m_query.person)
        clear(); // no key leads to an article of another queue
    m_query = query;
    m_query.limit = most;
    m_query.offset = 0;
    m_fresh = true;
    m_due.stop();
    readNow();
}

void QueueModel::clear()
{
    m_dropped.clear();
    m_released.clear();
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void QueueModel::refreshSoon()
{
    if (!m_due.isActive())
        m_due.start();
}

void QueueModel::readNow()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_again = false;
    m_dropped -= std::exchange(m_released, {});
    m_work = QtConcurrent::run([&newsroom = m_newsroom, query = m_query] { return newsroom.list(query); });
    m_work.then(this, [this](const Result<QList<ArticleRow>> &rows) {
        m_reading = false;
        if (m_again) {
            readNow();
            return;
        }
        if (rows) {
            QList<ArticleRow> kept = *rows;
            kept.removeIf([this](const ArticleRow &row) { return m_dropped.contains(row.id); });
            become(kept);
        } else {
            Q_EMIT failed(rows.error()); // what was there stays; of another queue that is nothing
        }
        Q_EMIT read();
    });
}

std::optional<ArticleRow> QueueModel::row(int number) const
{
    if (number < 0 || number >= m_rows.size())
        return std::nullopt;
    return m_rows.at(number);
}

int QueueModel::find(ArticleId id) const
{
    const auto found = std::ranges::find(m_rows, id, &ArticleRow::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void QueueModel::drop(ArticleId id)
{
    m_dropped.insert(id);
    m_released.remove(id);
    remove(id);
}

void QueueModel::release(ArticleId id)
{
    if (!m_dropped.contains(id))
        return;
    m_released.insert(id);
    refreshSoon();
}

void QueueModel::remove(ArticleId id)
{
    const int at = find(id);
    if (at < 0)
        return;
    beginRemoveRows({}, at, at);
    m_rows.removeAt(at);
    endRemoveRows();
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    const auto row = this->row(index.row());
    if (!index.isValid() || !row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return row->headline.isEmpty() ? tr("Untitled") : row->headline;
    case Qt::ToolTipRole: return row->headline;
    case RowRole: return QVariant::fromValue(*row);
    case SectionPathRole: return m_names.sectionPath(row->primarySection);
    case AssigneesRole: {
        QStringList people;
        for (const PersonId person : row->assignees)
            people.append(m_names.personName(person));
        return people.join(u"、"_s);
    }
    case Qt::AccessibleDescriptionRole:
        return QString(row->authorLine % u", "_s % m_names.sectionPath(row->primarySection) % u", "_s
                       % (row->stepName.isEmpty() ? stageLabel(row->stage) : row->stepName) % u", "_s
                       % waitedExactly(row->waitingSince, m_newsroom.clock().nowUtc()));
    default: return {};
    }
}

void QueueModel::become(const QList<ArticleRow> &rows)
{
    if (std::exchange(m_fresh, false)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    QSet<ArticleId> kept;
    for (const ArticleRow &row : rows)
        kept.insert(row.id);
    for (int at = rowCount() - 1; at >= 0; --at)
        if (!kept.contains(m_rows.at(at).id))
            remove(m_rows.at(at).id);
    for (int at = 0; at < rows.size(); ++at) {
        const ArticleRow &wanted = rows.at(at);
        const int from = at < m_rows.size() && m_rows.at(at).id == wanted.id ? at : find(wanted.id);
        if (from < 0) {
            beginInsertRows({}, at, at);
            m_rows.insert(at, wanted);
            endInsertRows();
            continue;
        }
        if (from > at) {
            beginMoveRows({}, from, from, {}, at);
            m_rows.move(from, at);
            endMoveRows();
        }
        if (m_rows.at(at) != wanted) {
            m_rows[at] = wanted;
            Q_EMIT dataChanged(index(at), index(at));
        }
    }
}

QString waitedExactly(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 minutes = std::max<qint64>(0, since.secsTo(now) / 60);
    if (minutes < 60)
        return QueueModel::tr("%1 min").arg(minutes);
    if (minutes < 48 * 60)
        return minutes % 60 == 0 ? QueueModel::tr("%1 h").arg(minutes / 60) : QueueModel::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return QueueModel::tr("%1 d %2 h").arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

} // namespace galley
