// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/draftmatchesmodel.h"

#include "desk/fieldediting.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr isArticle = 0; ///< an index's id: this, or its article's row and one

QString shown(QString text)
{
    return text.replace(u'\n', u'\u23ce');
}

} // namespace

void DraftMatchesModel::setFound(const QList<DraftMatches> &articles)
{
    beginResetModel();
    m_articles.clear();
    for (const DraftMatches &found : articles) {
        Article article{found, {}, std::nullopt};
        for (const DraftMatch &match : found.matches)
            article.ticks.append(!match.inAddress); // what is in an address is hardly ever meant
        m_articles.append(article);
    }
    endResetModel();
    Q_EMIT chosenChanged();
}

/// What was done cannot be ticked again.
void DraftMatchesModel::setReport(const QList<ReplacedDraft> &report)
{
    for (const ReplacedDraft &outcome : report) {
        const auto at = std::ranges::find(m_articles, outcome.article, [](const Article &each) { return each.found.article; });
        if (at == m_articles.end())
            continue;
        at->outcome = outcome;
        at->ticks.fill(false);
        const QModelIndex row = index(int(at - m_articles.begin()), 0);
        Q_EMIT dataChanged(row, row);
        if (!at->ticks.isEmpty())
            Q_EMIT dataChanged(index(0, 0, row), index(int(at->ticks.size()) - 1, 0, row));
    }
    Q_EMIT chosenChanged();
}

QList<DraftMatches> DraftMatchesModel::chosen() const
{
    QList<DraftMatches> chosen;
    for (const Article &article : m_articles) {
        DraftMatches ticked = article.found;
        ticked.matches.clear();
        for (qsizetype i = 0; i < article.ticks.size(); ++i) {
            if (article.ticks.at(i))
                ticked.matches.append(article.found.matches.at(i));
        }
        if (!ticked.matches.isEmpty())
            chosen.append(ticked);
    }
    return chosen;
}

int DraftMatchesModel::chosenCount() const
{
    qsizetype count = 0;
    for (const Article &article : m_articles)
        count += article.ticked();
    return int(count);
}

ArticleId DraftMatchesModel::articleOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const qsizetype row = index.internalId() == isArticle ? index.row() : qsizetype(index.internalId()) - 1;
    return m_articles.at(row).found.article;
}

QModelIndex DraftMatchesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : isArticle);
}

QModelIndex DraftMatchesModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isArticle)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, isArticle);
}

int DraftMatchesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_articles.size());
    if (parent.internalId() != isArticle || parent.column() != 0)
        return 0;
    return int(m_articles.at(parent.row()).found.matches.size());
}

QVariant DraftMatchesModel::articleData(const Article &article, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return article.found.headline.isEmpty() ? tr("(no headline)") : article.found.headline;
    case Qt::CheckStateRole:
        if (article.outcome)
            return {};
        return article.ticked() == 0 ? Qt::Unchecked : article.ticked() == article.ticks.size() ? Qt::Checked : Qt::PartiallyChecked;
    case Qt::ToolTipRole:
    case RemarkRole:
        if (!article.outcome)
            return tr("%n matches", nullptr, int(article.found.matches.size()));
        return article.outcome->isDone() ? tr("%n replaced", nullptr, article.outcome->replaced) : article.outcome->refusal;
    case RefusedRole: return article.outcome && !article.outcome->isDone();
    case Qt::AccessibleTextRole: return QString(articleData(article, Qt::DisplayRole).toString() % u", "_s % articleData(article, RemarkRole).toString());
    default: return {};
    }
}

QVariant DraftMatchesModel::matchData(const DraftMatch &match, bool ticked, int role)
{
    switch (role) {
    case Qt::DisplayRole: return QString(shown(match.before) % shown(match.text) % shown(match.after));
    case Qt::CheckStateRole: return ticked ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return tr("“%1” becomes “%2”").arg(QString(match.before % match.text % match.after), QString(match.before % match.replacement % match.after));
    case BeforeRole: return shown(match.before);
    case TextRole: return shown(match.text);
    case ReplacementRole: return shown(match.replacement);
    case AfterRole: return shown(match.after);
    case FieldRole: return match.field == ProofField::Body ? QString() : proofFieldLabel(match.field);
    case RemarkRole: return match.inAddress ? tr("in an address") : QString();
    default: return {};
    }
}

QVariant DraftMatchesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == isArticle)
        return articleData(m_articles.at(index.row()), role);
    const Article &article = m_articles.at(qsizetype(index.internalId()) - 1);
    if (role == Qt::CheckStateRole && article.outcome)
        return {};
    return matchData(article.found.matches.at(index.row()), article.ticks.at(index.row()), role);
}

bool DraftMatchesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool on = value.value<Qt::CheckState>() == Qt::Checked;
    const bool whole = index.internalId() == isArticle;
    const QModelIndex row = whole ? index : index.parent();
    Article &article = m_articles[row.row()];
    if (article.outcome)
        return false;
    if (whole)
        article.ticks.fill(on);
    else
        article.ticks[index.row()] = on;
    Q_EMIT dataChanged(row, row);
    Q_EMIT dataChanged(this->index(0, 0, row), this->index(int(article.ticks.size()) - 1, 0, row));
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags DraftMatchesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const qsizetype row = index.internalId() == isArticle ? index.row() : qsizetype(index.internalId()) - 1;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_articles.at(row).outcome)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace galley
