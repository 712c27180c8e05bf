// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QStringView>

#include <functional>

namespace galley {

/// Bytes of a list to text: UTF-8 (with or without a byte order mark), else GB18030, as spreadsheets save. BadInput when
/// it is neither.
Result<QString> listText(const QByteArray &bytes);

/// Where in a list something stands: lines from 1 as a text editor counts them, columns of the table from 1.
struct CsvPlace
{
    int line = 1;
    int column = 1;
};
/// "Line 3, column 2: what"
std::unexpected<Error> csvFailure(CsvPlace place, const QString &what);

/// A row of RFC 4180: fields with their quotes taken off, and the line each begins in.
struct CsvRow
{
    QStringList fields;
    int line = 1;
};

/// Calls row for each row that is not blank, until it answers an error. BadInput for quotes that do not pair. LF, CRLF and CR
/// end lines. Linear.
Result<void> readCsv(QStringView text, const std::function<Result<void>(const CsvRow &)> &row);

void appendCsvRow(QString &out, const QStringList &fields);

} // namespace galley
