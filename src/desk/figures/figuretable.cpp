// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/figures/figuretable.h"

#include <QCoreApplication>
#include <QLocale>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text, qint64 count)
{
    return QCoreApplication::translate("Figures", text, nullptr, static_cast<int>(count));
}

/// What a spreadsheet would take for a formula, also behind blanks, a tab or a line end, or in full width.
bool looksLikeFormula(const QString &cell)
{
    const auto first = std::ranges::find_if_not(cell, [](QChar c) { return c.isSpace() || c == QChar(0xfeff) || c == QChar(0x200b); });
    return first != cell.end() && QStringView(u"=+-@＝＋－＠").contains(*first);
}

QString quoted(QString cell)
{
    if (looksLikeFormula(cell))
        cell.prepend(u'\''); // text here
    if (std::ranges::any_of(cell, [](QChar c) { return QStringView(u"\",;\t\r\n").contains(c); }))
        return QString(u'"' % cell.replace(u'"', u"\"\""_s) % u'"');
    return cell;
}

/// In two lines of nearly one length: a head is not to be wider than the numbers below it need.
QString headLines(QString title)
{
    constexpr qsizetype shortEnough = 10;
    if (title.size() <= shortEnough)
        return title;
    qsizetype best = -1;
    for (qsizetype at = title.indexOf(u' '); at >= 0; at = title.indexOf(u' ', at + 1))
        if (best < 0 || std::abs(2 * at - title.size()) < std::abs(2 * best - title.size()))
            best = at;
    if (best >= 0)
        title[best] = u'\n';
    return title;
}

} // namespace

QString durationText(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    const auto both = [](const QString &large, const QString &small, bool alone) { return alone ? large : QString(large % u' ' % small); };
    if (minutes < 60)
        return say(QT_TRANSLATE_N_NOOP("Figures", "%n min"), minutes);
    if (minutes < 24 * 60)
        return both(say(QT_TRANSLATE_N_NOOP("Figures", "%n h"), minutes / 60), say(QT_TRANSLATE_N_NOOP("Figures", "%n min"), minutes % 60), minutes % 60 == 0);
    const qint64 hours = (minutes + 30) / 60;
    return both(say(QT_TRANSLATE_N_NOOP("Figures", "%n d"), hours / 24), say(QT_TRANSLATE_N_NOOP("Figures", "%n h"), hours % 24), hours % 24 == 0);
}

QString FigureTable::text(qsizetype row, qsizetype column) const
{
    const QVariant cell = rows.at(row).value(column);
    switch (columns.at(column).kind) {
    case Kind::Text: return cell.toString();
    case Kind::Number: return cell.isValid() ? QLocale().toString(cell.toInt()) : QString();
    case Kind::Duration: return cell.isValid() ? durationText(cell.toLongLong()) : QString();
    }
    return {};
}

QByteArray FigureTable::toCsv() const
{
    QString csv(QChar::ByteOrderMark);
    QStringList line;
    for (const Column &column : columns)
        line.append(quoted(column.kind == Kind::Duration ? QCoreApplication::translate("Figures", "%1 (min)").arg(column.title) : column.title));
    csv += line.join(u',') % u"\r\n";
    for (const QVariantList &row : rows) {
        line.clear();
        for (qsizetype column = 0; column < columns.size(); ++column) {
            const QVariant cell = row.value(column);
            line.append(columns.at(column).kind == Kind::Duration && cell.isValid() ? QString::number(double(cell.toLongLong()) / 60, 'f', 1)
                            : columns.at(column).kind == Kind::Text ? quoted(cell.toString()) : cell.toString());
        }
        csv += line.join(u',') % u"\r\n";
    }
    return csv.toUtf8();
}

void FigureTableModel::setTable(const FigureTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return m_table.text(index.row(), index.column());
    if (role == Qt::TextAlignmentRole && m_table.columns.at(index.column()).kind != FigureTable::Kind::Text)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_table.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return headLines(m_table.columns.at(section).title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((m_table.columns.at(section).kind == FigureTable::Kind::Text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    return {};
}

} // namespace galley
