// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "store/verification.h"

#include <QAbstractTableModel>

namespace galley {

/// Entries of the audit chain, newest last, each with the state of its signature and what verification found of it.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Time, WhoColumn, What, About, Signed, ColumnCount };

    explicit AuditModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent = nullptr);
    void setEntries(const QList<AuditEntry> &entries, const QHash<ArticleId, QString> &headlines);
    /// Null: not verified.
    void setVerification(const std::optional<Verification> &verification);
    const std::optional<Verification> &verification() const { return m_verification; }
    int rowOf(qint64 number) const; ///< -1: it is not among them
    const AuditEntry &entry(int row) const { return m_entries[row]; }
    /// Rows with findings, from the top.
    QList<int> rowsWithFindings() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const AuditEntry &entry, int column) const;
    QString signedText(const AuditEntry &entry) const;

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    QList<AuditEntry> m_entries;
    QHash<ArticleId, QString> m_headlines;
    std::optional<Verification> m_verification;
    QHash<qint64, QStringList> m_found; ///< broken, by entry
};

} // namespace galley
