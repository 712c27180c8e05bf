// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

class QAbstractButton;
class QLineEdit;

namespace galley {

/// The rows of a register that hold what is typed, in any column, sorted as the language sorts; on wish only
/// those that no article uses. The model gives usage as a number for SortRole.
class RegisterFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum Roles { SortRole = Qt::UserRole + 40 };

    explicit RegisterFilter(QAbstractItemModel *model, int usageColumn, QObject *parent = nullptr);

    void setText(const QString &text);
    void setUnusedOnly(bool on);
    /// What is typed in one, and whether the other is on.
    void follow(const QLineEdit &words, const QAbstractButton &unused);

Q_SIGNALS:
    void narrowed(); ///< or widened, by one of those

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int m_usage; ///< -1: none
    QString m_text;
    bool m_unusedOnly = false;
    QCollator m_collator;
};

} // namespace galley
