// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sourcetable.h"

#include "article/readjson.h"
#include "ctl/csvtable.h"
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "exchange/importer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

enum class Column { Name, Printed, Address, List, From, Until, Note };

struct ColumnName
{
    QStringView text;
    Column column;
};
constexpr ColumnName columnNames[] = {
    {u"name", Column::Name}, {u"名称", Column::Name}, {u"来源", Column::Name}, {u"单位", Column::Name}, {u"单位名称", Column::Name},
    {u"来源名称", Column::Name}, {u"printed", Column::Printed}, {u"印出形式", Column::Printed}, {u"刊用名", Column::Printed},
    {u"address", Column::Address}, {u"网址", Column::Address}, {u"地址", Column::Address}, {u"域名", Column::Address},
    {u"list", Column::List}, {u"名单", Column::List}, {u"所在名单", Column::List},
    {u"from", Column::From}, {u"listed_from", Column::From}, {u"列入日期", Column::From}, {u"起", Column::From}, {u"起始日期", Column::From},
    {u"until", Column::Until}, {u"listed_until", Column::Until}, {u"移出日期", Column::Until}, {u"止", Column::Until}, {u"截止日期", Column::Until},
    {u"note", Column::Note}, {u"备注", Column::Note}, {u"说明", Column::Note},
};

std::optional<Column> columnNamed(const QString &text)
{
    const QString name = text.trimmed().toLower();
    for (const ColumnName &known : columnNames) {
        if (known.text == name)
            return known.column;
    }
    return std::nullopt;
}

Result<void> setDay(QDate &day, const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto given = parseDay(text);
    if (!given)
        return std::unexpected(given.error());
    day = *given;
    return {};
}

Result<void> setColumn(Source &source, Column column, const QString &text)
{
    switch (column) {
    case Column::Name: source.name = text.trimmed(); return {};
    case Column::Printed: source.printed = text.trimmed(); return {};
    case Column::Address: source.address = text.trimmed(); return {};
    case Column::List: source.list = text.trimmed(); return {};
    case Column::From: return setDay(source.listedFrom, text);
    case Column::Until: return setDay(source.listedUntil, text);
    case Column::Note: source.note = text.trimmed(); return {};
    }
    Q_UNREACHABLE_RETURN({});
}

Error atLine(qsizetype line, const Error &error)
{
    return {ErrorCode::BadInput, Ctl::tr("Line %1: %2").arg(line).arg(error.message), error.detail};
}

void completed(Source &source, const Source &common)
{
    if (source.list.isEmpty())
        source.list = common.list;
    if (!source.listedFrom.isValid())
        source.listedFrom = common.listedFrom;
    if (!source.listedUntil.isValid())
        source.listedUntil = common.listedUntil;
    // A register of domains comes without a scheme.
    if (!source.address.isEmpty() && !source.address.contains("://"_L1))
        source.address.prepend("https://"_L1);
}

Result<QList<Source>> fromTable(const QList<QStringList> &rows)
{
    QHash<qsizetype, Column> columns;
    for (qsizetype at = 0; at < rows.constFirst().size(); ++at) {
        if (const auto column = columnNamed(rows.constFirst().at(at)))
            columns.insert(at, *column);
    }
    QList<Source> sources;
    for (qsizetype line = 1; line < rows.size(); ++line) {
        Source source;
        for (qsizetype at = 0; at < rows.at(line).size(); ++at) {
            if (!columns.contains(at))
                continue;
            if (const auto done = setColumn(source, columns.value(at), rows.at(line).at(at)); !done)
                return std::unexpected(atLine(line + 1, done.error()));
        }
        if (source.name.isEmpty() && source.printed.isEmpty())
            return std::unexpected(atLine(line + 1, {ErrorCode::BadInput, Ctl::tr("A source in the file has no name."), {}}));
        sources.append(source);
    }
    return sources;
}

Result<QList<Source>> fromJson(const QByteArray &bytes)
{
    const QJsonDocument document = readJson(bytes);
    if (document.isNull())
        return failure(ErrorCode::BadInput, Ctl::tr("The file is no JSON of sources."));
    const QJsonArray array = document.isArray() ? document.array() : document[u"sources"_s].toArray();
    QList<Source> sources;
    for (const QJsonValue &item : array) {
        Source source;
        const std::pair<QString, Column> members[] = {{u"name"_s, Column::Name}, {u"printed"_s, Column::Printed}, {u"address"_s, Column::Address},
                                                      {u"list"_s, Column::List}, {u"listed_from"_s, Column::From},
                                                      {u"listed_until"_s, Column::Until}, {u"note"_s, Column::Note}};
        for (const auto &[member, column] : members) {
            if (const auto done = setColumn(source, column, item[member].toString()); !done)
                return std::unexpected(atLine(sources.size() + 1, done.error()));
        }
        if (source.name.isEmpty() && source.printed.isEmpty())
            return failure(ErrorCode::BadInput, Ctl::tr("A source in the file has no name."));
        sources.append(source);
    }
    return sources;
}

QList<Source> fromLines(const QString &text)
{
    QList<Source> sources;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        Source source;
        source.printed = line.section(u'\t', 0, 0).trimmed();
        source.address = line.section(u'\t', 1, 1).trimmed();
        if (!source.printed.isEmpty())
            sources.append(source);
    }
    return sources;
}

bool isHeader(const QStringList &row)
{
    return std::ranges::any_of(row, [](const QString &cell) { return columnNamed(cell) == Column::Name || columnNamed(cell) == Column::Printed; });
}

Result<QList<Source>> fromText(const QByteArray &bytes)
{
    auto text = decodeText(bytes);
    if (!text)
        return std::unexpected(text.error());
    // A tab ends the question: the old form has no header.
    const QString firstLine = text->section(u'\n', 0, 0);
    if (!firstLine.contains(u'\t')) {
        const auto rows = csvRows(*text);
        if (rows && !rows->isEmpty() && isHeader(rows->constFirst()))
            return fromTable(*rows);
        if (!rows)
            return std::unexpected(rows.error());
    }
    return fromLines(*text);
}

} // namespace

Result<QList<Source>> sourcesFrom(const QByteArray &bytes, const Source &common)
{
    const QByteArray trimmed = bytes.trimmed();
    auto sources = trimmed.startsWith('{') || trimmed.startsWith('[') ? fromJson(bytes) : fromText(bytes);
    if (!sources)
        return sources;
    for (Source &source : *sources)
        completed(source, common);
    return sources;
}

} // namespace galley
