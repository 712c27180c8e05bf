// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/draftreplacing.h"

#include <QAbstractItemModel>

namespace galley {

/// Matches below their articles, each with a tick; afterwards what became of every article.
class DraftMatchesModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { BeforeRole = Qt::UserRole + 1, TextRole, ReplacementRole, AfterRole, FieldRole, RemarkRole, RefusedRole };

    using QAbstractItemModel::QAbstractItemModel;

    void setFound(const QList<DraftMatches> &articles);
    void setReport(const QList<ReplacedDraft> &report);
    /// Those that are ticked, articles without any left out.
    QList<DraftMatches> chosen() const;
    int chosenCount() const;
    ArticleId articleOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    struct Article
    {
        DraftMatches found;
        QList<bool> ticks;
        std::optional<ReplacedDraft> outcome;
        qsizetype ticked() const { return ticks.count(true); }
    };
    QVariant articleData(const Article &article, int role) const;
    static QVariant matchData(const DraftMatch &match, bool ticked, int role);

    QList<Article> m_articles;
};

} // namespace galley
