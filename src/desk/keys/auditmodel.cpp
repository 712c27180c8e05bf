// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys/auditmodel.h"

#include "desk/colours.h"
#include "desk/desktime.h"
#include "desk/historywords.h"

namespace galley {

using namespace Qt::StringLiterals;

AuditModel::AuditModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent)
    : QAbstractTableModel(parent), m_newsroom(newsroom), m_names(names)
{
}

void AuditModel::setEntries(const QList<AuditEntry> &entries, const QHash<ArticleId, QString> &headlines)
{
    beginResetModel();
    m_entries = entries;
    m_headlines = headlines;
    m_verification.reset();
    m_found.clear();
    endResetModel();
}

void AuditModel::setVerification(const std::optional<Verification> &verification)
{
    m_verification = verification;
    m_found.clear();
    if (verification) {
        for (const VerificationFinding &finding : verification->findings) {
            if (finding.isBroken())
                m_found[finding.number].append(finding.message);
        }
    }
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int AuditModel::rowOf(qint64 number) const
{
    const auto found = std::ranges::lower_bound(m_entries, number, {}, &AuditEntry::number);
    return found == m_entries.end() || found->number != number ? -1 : static_cast<int>(found - m_entries.begin());
}

QList<int> AuditModel::rowsWithFindings() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_found.contains(m_entries[row].number))
            rows.append(row);
    }
    return rows;
}

QString AuditModel::signedText(const AuditEntry &entry) const
{
    if (m_verification && m_verification->signatures.contains(entry.number))
        return signatureLabel(m_verification->signatures.value(entry.number));
    return entry.statement.signature.isEmpty() ? tr("—") : tr("signed, not checked yet");
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    const Statement &statement = entry.statement;
    switch (column) {
    case Number:
        return QString::number(entry.number);
    case Time:
        return longTimeText(statement.time, m_newsroom.zone());
    case WhoColumn:
        return statement.person.isNull() ? tr("Clock") : m_names.personName(statement.person);
    case What:
        return statement.article.isNull() ? tr("Register: %1").arg(statement.reason) : statedLabel(statement);
    case About:
        return statement.article.isNull() ? QString() : m_headlines.value(statement.article, statement.article.toString());
    case Signed:
        return signedText(entry);
    }
    return {};
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const AuditEntry &entry = m_entries[index.row()];
    const auto found = m_found.constFind(entry.number);
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        if (found != m_found.cend())
            return found->join(u'\n');
        return entry.statement.reason.isEmpty() || entry.statement.article.isNull() ? QVariant() : QVariant(entry.statement.reason);
    case Qt::ForegroundRole:
        if (found != m_found.cend())
            return Colours::current().red;
        if (index.column() == Signed && m_verification && m_verification->signatures.value(entry.number) == SignatureState::Good)
            return Colours::current().green;
        return index.column() == Number || index.column() == Time ? QVariant(Colours::current().dim) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return found != m_found.cend() ? QVariant(found->join(u' ')) : QVariant();
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case Time: return tr("Time");
    case WhoColumn: return tr("Who");
    case What: return tr("What");
    case About: return tr("Article");
    case Signed: return tr("Signature");
    default: return {};
    }
}

} // namespace galley
