// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articlelistmodel.h"

#include "desk/talk/talktime.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Telling differences row by row costs rows × changes; beyond this a reset is cheaper and nobody sees it.
constexpr qsizetype followedRows = 2000;

} // namespace

ArticleListModel::ArticleListModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent)
    : QAbstractListModel(parent), m_newsroom(newsroom), m_names(names)
{
    m_due.setSingleShot(true);
    m_due.setInterval(30);
    connect(&m_due, &QTimer::timeout, this, &ArticleListModel::refresh);
    connect(&newsroom, &Newsroom::articlesChanged, this, &ArticleListModel::refreshSoon);
    const auto repaint = [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    };
    connect(&names, &NewsroomNames::sectionsChanged, this, repaint);
    connect(&names, &NewsroomNames::peopleChanged, this, repaint);
}

Result<QList<ArticleRow>> ArticleListModel::read(int offset, int limit) const
{
    ArticleQuery query = m_query;
    query.offset = offset;
    query.limit = limit;
    return m_newsroom.list(query);
}

void ArticleListModel::readTotal()
{
    const Result<int> total = m_newsroom.count(m_query);
    m_total = total.value_or(static_cast<int>(m_rows.size()));
    Q_EMIT totalChanged(m_total);
}

void ArticleListModel::setQuery(const ArticleQuery &query)
{
    m_due.stop();
    m_query = query;
    const auto page = read(0, pageSize);
    beginResetModel();
    m_rows = page.value_or(QList<ArticleRow>());
    m_exhausted = m_rows.size() < pageSize;
    endResetModel();
    if (!page)
        Q_EMIT failed(page.error());
    readTotal();
}

std::optional<ArticleRow> ArticleListModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return std::nullopt;
    return m_rows[index.row()];
}

QModelIndex ArticleListModel::find(ArticleId id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id == id)
            return index(static_cast<int>(i));
    return {};
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const ArticleRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.headline.isEmpty() ? tr("Untitled") : row.headline;
    case Qt::ToolTipRole: return (QStringList{row.headline} + signWords(row.id)).join(u'\n');
    case Qt::AccessibleDescriptionRole: {
        QStringList told{row.authorLine, stageLabel(row.stage, row.step), m_names.sectionPath(row.primarySection)};
        if (!row.assignees.isEmpty())
            told.append(tr("assigned to %1").arg(assignees(row).join(u"、"_s)));
        if (row.due.isValid())
            told.append(shortDueText(row.due, m_newsroom.clock().nowUtc(), m_newsroom.zone()));
        return (told + signWords(row.id)).join(u", "_s);
    }
    case SignRole: return QVariant::fromValue(m_signs.value(row.id));
    case AssigneesRole: return assignees(row);
    case RowRole: return QVariant::fromValue(row);
    case SectionPathRole: return m_names.sectionPath(row.primarySection);
    default: return {};
    }
}

QStringList ArticleListModel::assignees(const ArticleRow &row) const
{
    QStringList names;
    for (const PersonId person : row.assignees)
        names.append(m_names.personName(person));
    return names;
}

QStringList ArticleListModel::signWords(ArticleId id) const
{
    const ArticleSign sign = m_signs.value(id);
    QStringList words;
    if (!sign.present.isEmpty())
        words.append(tr("Open at another workstation: %1").arg(sign.present.join(u"、"_s)));
    if (sign.conflicts > 0)
        words.append(tr("%n text(s) to be put together", nullptr, sign.conflicts));
    return words;
}

void ArticleListModel::setSigns(const QHash<ArticleId, ArticleSign> &signs)
{
    if (signs == m_signs)
        return;
    const QHash<ArticleId, ArticleSign> before = std::exchange(m_signs, signs);
    for (int i = 0; i < rowCount(); ++i) {
        if (before.value(m_rows[i].id) != m_signs.value(m_rows[i].id))
            Q_EMIT dataChanged(index(i), index(i));
    }
}

bool ArticleListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_exhausted;
}

void ArticleListModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid() || m_exhausted)
        return;
    auto page = read(static_cast<int>(m_rows.size()), pageSize);
    if (!page) {
        m_exhausted = true;
        Q_EMIT failed(page.error());
        return;
    }
    m_exhausted = page->size() < pageSize;
    // What moved up while nobody looked is already here: an article stands in a list once.
    page->removeIf([this](const ArticleRow &row) { return find(row.id).isValid(); });
    if (page->isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
    m_rows.append(*page);
    endInsertRows();
}

void ArticleListModel::refreshSoon()
{
    if (!m_due.isActive())
        m_due.start();
}

void ArticleListModel::refresh()
{
    m_due.stop();
    const int wanted = qMax(pageSize, static_cast<int>(m_rows.size()));
    const auto rows = read(0, wanted);
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    m_changing = true;
    if (rows->size() > followedRows) {
        beginResetModel();
        m_rows = *rows;
        endResetModel();
    } else {
        become(*rows);
    }
    m_changing = false;
    m_exhausted = rows->size() < wanted;
    readTotal();
}

void ArticleListModel::dropMissing(const QList<ArticleRow> &rows)
{
    QSet<ArticleId> kept;
    for (const ArticleRow &row : rows)
        kept.insert(row.id);
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (kept.contains(m_rows[i].id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

void ArticleListModel::become(const QList<ArticleRow> &rows)
{
    dropMissing(rows);
    for (int i = 0; i < rows.size(); ++i) {
        const ArticleRow &wanted = rows[i];
        if (i >= m_rows.size() || m_rows[i].id != wanted.id) {
            const int from = find(wanted.id).row();
            if (from > i) {
                beginMoveRows({}, from, from, {}, i);
                m_rows.move(from, i);
                endMoveRows();
            } else {
                beginInsertRows({}, i, i);
                m_rows.insert(i, wanted);
                endInsertRows();
                continue;
            }
        }
        if (m_rows[i] != wanted) {
            m_rows[i] = wanted;
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

} // namespace galley
