// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QJsonObject>

namespace galley {

/// How a row of the newsroom's database stands in a record. Numbers that a database gives by itself (rows of articles,
/// numbers of entries, sequence numbers of revisions) mean nothing elsewhere: an entry is named by its operation, a
/// revision by its hash, and the article's row is what the record is about.
struct RecordColumn
{
    enum class Form {
        Text,
        Number,   ///< whole; times are milliseconds
        Blob,     ///< an id or a hash; hex
        Entry,    ///< audit.number; as the entry's operation, hex
        Revision, ///< revisions.seq; as the revision's hash, hex
    };
    QString name;
    Form form = Form::Text;
    bool operator==(const RecordColumn &) const = default;
};

/// "person:b time:n text audit:e head:r": columns with their forms.
QList<RecordColumn> recordColumns(QLatin1StringView text);

/// What to select for these columns, from a table with this alias.
QString selection(const QList<RecordColumn> &columns, const QString &alias);
/// The present row's columns, from the first on. What is NULL is left out.
QJsonObject rowObject(const QList<RecordColumn> &columns, const Row &row);
/// "?, (SELECT number …)": what stands for the values of these columns.
QString placeholders(const QList<RecordColumn> &columns);
/// "name = ?, …"
QString assignments(const QList<RecordColumn> &columns);
QVariantList rowValues(const QList<RecordColumn> &columns, const QJsonObject &object);
QString columnNames(const QList<RecordColumn> &columns);

/// A table whose rows belong to an article.
struct PartTable
{
    QString name;              ///< of the table, and of the part in the record
    QList<RecordColumn> columns;
    QString owned;             ///< a condition with one ?: which rows are the article's
    bool byRow = true;         ///< the ? is the article's row; false: its id
    QString ownColumn;         ///< of the table, which names the article; empty: none (found through another table)
    QString order;             ///< where their order says something; empty: a set
};
const QList<PartTable> &partTables();
const PartTable &partTable(QLatin1StringView name);
/// The columns of articles that go everywhere.
const QList<RecordColumn> &articleColumns();

/// A table of the newsroom's registers: each row is a record of its own.
struct RegisterTable
{
    QString name;
    QList<RecordColumn> key;
    QList<RecordColumn> columns;
    QString condition;         ///< which rows go everywhere; empty: all
    QString child;             ///< a table of rows that belong to a row, by its key; empty: none
    QString childKey;
    QList<RecordColumn> childColumns;
    QStringList unique;        ///< columns of which no two rows have the same
};
const QList<RegisterTable> &registerTables();
/// Null where there is none of that name.
const RegisterTable *registerTable(QStringView name);

} // namespace galley
