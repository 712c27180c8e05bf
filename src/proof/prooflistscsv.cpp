// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooflists.h"

#include "proof/csvrows.h"
#include "proof/listcells.h"
#include "proof/prooftr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype largestList = qsizetype{256} * 1024 * 1024;

/// A cell on its way into an entry: fills it, or says what is wrong.
template <typename Entry>
struct Column
{
    QLatin1StringView english;
    QStringView chinese;
    QString (*take)(Entry &entry, const QString &cell); ///< empty when it was taken
    QString (*give)(const Entry &entry);
};

QStringList parts(const QString &cell)
{
    QStringList found;
    QString text = cell;
    text.replace(u'；', u'|');
    for (const QString &part : text.split(u'|')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            found << trimmed;
    }
    return found;
}

QString takeParts(QStringList &into, const QString &cell)
{
    into = parts(cell);
    if (std::ranges::any_of(into, [](const QString &part) { return part.size() > longestListedWord; }))
        return Proof::tr("longer than %1 characters.").arg(longestListedWord);
    return {};
}

QString takeText(QString &into, const QString &cell)
{
    into = cell.trimmed();
    return into.size() > longestListedWord ? Proof::tr("longer than %1 characters.").arg(longestListedWord) : QString();
}

QString takeBool(bool &into, const QString &cell)
{
    const QString word = cell.trimmed().toLower();
    if (word.isEmpty())
        return {};
    if (QStringList{u"yes"_s, u"true"_s, u"1"_s, u"y"_s, u"是"_s, u"√"_s}.contains(word))
        into = true;
    else if (QStringList{u"no"_s, u"false"_s, u"0"_s, u"n"_s, u"否"_s, u"×"_s}.contains(word))
        into = false;
    else
        return Proof::tr("“%1” is neither yes nor no.").arg(cell.left(40));
    return {};
}

QString takeDate(QDate &into, const QString &cell)
{
    QString text = cell.trimmed();
    if (text.isEmpty())
        return {};
    for (const QChar mark : u"年月/."_s)
        text.replace(mark, u'-');
    text.remove(u'日');
    const QStringList numbers = text.split(u'-');
    std::array<bool, 3> ok{};
    if (numbers.size() == 3)
        into = QDate(numbers.at(0).toInt(&ok[0]), numbers.at(1).toInt(&ok[1]), numbers.at(2).toInt(&ok[2]));
    if (!into.isValid() || !std::ranges::all_of(ok, std::identity()))
        return Proof::tr("“%1” is no date like 2026-03-05.").arg(cell.left(40));
    return {};
}

QString boolCell(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

const std::array<Column<WordEntry>, 9> wordColumns{{
    {"word"_L1, u"词", [](WordEntry &e, const QString &c) { return takeText(e.word, c); }, [](const WordEntry &e) { return e.word; }},
    {"level"_L1, u"级别",
     [](WordEntry &e, const QString &c) -> QString {
         if (c.trimmed().isEmpty())
             return {};
         const std::optional<WordLevel> level = wordLevelFromName(c.trimmed());
         e.level = level.value_or(e.level);
         return level ? QString() : Proof::tr("“%1” is no level; there are banned, careful and preferred.").arg(c.left(40));
     },
     [](const WordEntry &e) { return wordLevelName(e.level); }},
    {"preferred"_L1, u"推荐", [](WordEntry &e, const QString &c) { return takeParts(e.preferred, c); }, [](const WordEntry &e) { return e.preferred.join(u'|'); }},
    {"exceptions"_L1, u"例外", [](WordEntry &e, const QString &c) { return takeParts(e.exceptions, c); }, [](const WordEntry &e) { return e.exceptions.join(u'|'); }},
    {"near"_L1, u"语境", [](WordEntry &e, const QString &c) { return takeParts(e.near, c); }, [](const WordEntry &e) { return e.near.join(u'|'); }},
    {"whole_word"_L1, u"整词", [](WordEntry &e, const QString &c) { return takeBool(e.wholeWord, c); }, [](const WordEntry &e) { return boolCell(e.wholeWord); }},
    {"folded"_L1, u"变形", [](WordEntry &e, const QString &c) { return takeBool(e.folded, c); }, [](const WordEntry &e) { return boolCell(e.folded); }},
    {"promotional"_L1, u"广告", [](WordEntry &e, const QString &c) { return takeBool(e.promotional, c); }, [](const WordEntry &e) { return boolCell(e.promotional); }},
    {"note"_L1, u"说明", [](WordEntry &e, const QString &c) { e.note = c.trimmed(); return QString(); }, [](const WordEntry &e) { return e.note; }},
}};

const std::array<Column<OfficeEntry>, 7> officeColumns{{
    {"name"_L1, u"姓名", [](OfficeEntry &e, const QString &c) { return takeText(e.name, c); }, [](const OfficeEntry &e) { return e.name; }},
    {"organisation"_L1, u"单位", [](OfficeEntry &e, const QString &c) { return takeText(e.organisation, c); }, [](const OfficeEntry &e) { return e.organisation; }},
    {"post"_L1, u"职务", [](OfficeEntry &e, const QString &c) { return takeText(e.post, c); }, [](const OfficeEntry &e) { return e.post; }},
    {"from"_L1, u"起", [](OfficeEntry &e, const QString &c) { return takeDate(e.from, c); }, [](const OfficeEntry &e) { return e.from.toString(Qt::ISODate); }},
    {"until"_L1, u"止", [](OfficeEntry &e, const QString &c) { return takeDate(e.until, c); }, [](const OfficeEntry &e) { return e.until.toString(Qt::ISODate); }},
    {"rank"_L1, u"排序",
     [](OfficeEntry &e, const QString &c) -> QString {
         if (c.trimmed().isEmpty())
             return {};
         bool ok = false;
         e.rank = c.trimmed().toInt(&ok);
         return ok && e.rank >= 0 ? QString() : Proof::tr("“%1” is no place in an order.").arg(c.left(40));
     },
     [](const OfficeEntry &e) { return e.rank > 0 ? QString::number(e.rank) : QString(); }},
    {"wrong_forms"_L1, u"误写", [](OfficeEntry &e, const QString &c) { return takeParts(e.wrongForms, c); }, [](const OfficeEntry &e) { return e.wrongForms.join(u'|'); }},
}};

QString missingHeader(QLatin1StringView name)
{
    return Proof::tr("the first line must name the columns; “%1” is missing.").arg(name);
}

/// For each column of the table its Column; nothing may come twice, the first one must come.
template <typename Entry, size_t Count>
Result<std::vector<const Column<Entry> *>> readHeader(const std::array<Column<Entry>, Count> &columns, const CsvRow &row)
{
    std::vector<const Column<Entry> *> found;
    for (const QString &cell : row.fields) {
        const CsvPlace place{.line = row.line, .column = static_cast<int>(found.size()) + 1};
        const QString name = cell.trimmed();
        const auto column = std::ranges::find_if(columns, [&](const Column<Entry> &one) {
            return name.compare(one.english, Qt::CaseInsensitive) == 0 || name == one.chinese;
        });
        if (column == columns.end())
            return csvFailure(place, Proof::tr("there is no column “%1” in such a list.").arg(name.left(40)));
        if (std::ranges::contains(found, &*column))
            return csvFailure(place, Proof::tr("the column “%1” comes twice.").arg(name));
        found.push_back(&*column);
    }
    if (!std::ranges::contains(found, &columns.front()))
        return csvFailure({.line = row.line, .column = 1}, missingHeader(columns.front().english));
    return found;
}

template <typename Entry, size_t Count>
Result<QList<Entry>> fromCsv(const std::array<Column<Entry>, Count> &columns, const QByteArray &csv, QString Entry::*key)
{
    if (csv.size() > largestList)
        return failure(ErrorCode::TooLarge, Proof::tr("The list is larger than 256 MB."));
    const Result<QString> text = listText(csv);
    if (!text)
        return std::unexpected(text.error());
    QList<Entry> entries;
    std::optional<std::vector<const Column<Entry> *>> header;
    const auto read = readCsv(*text, [&](const CsvRow &row) -> Result<void> {
        if (!header) {
            auto named = readHeader(columns, row);
            if (!named)
                return std::unexpected(named.error());
            header = *std::move(named);
            return {};
        }
        if (static_cast<size_t>(row.fields.size()) > header->size())
            return csvFailure({.line = row.line, .column = static_cast<int>(header->size()) + 1}, Proof::tr("there are more fields than columns."));
        Entry entry;
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            const QString wrong = (*header)[static_cast<size_t>(i)]->take(entry, row.fields.at(i));
            if (!wrong.isEmpty())
                return csvFailure({.line = row.line, .column = static_cast<int>(i) + 1}, wrong);
        }
        if ((entry.*key).isEmpty()) {
            const auto at = std::ranges::find(*header, &columns.front()) - header->begin();
            return csvFailure({.line = row.line, .column = static_cast<int>(at) + 1}, Proof::tr("the field is empty."));
        }
        if (entries.size() >= mostListEntries)
            return failure(ErrorCode::TooLarge, Proof::tr("The list has more than %1 entries.").arg(mostListEntries));
        entries.append(std::move(entry));
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    if (!header)
        return csvFailure({}, missingHeader(columns.front().english));
    return entries;
}

template <typename Entry, size_t Count>
QByteArray toCsv(const std::array<Column<Entry>, Count> &columns, const QList<Entry> &entries)
{
    QString out;
    QStringList cells;
    for (const Column<Entry> &column : columns)
        cells << column.english;
    appendCsvRow(out, cells);
    for (const Entry &entry : entries) {
        cells.clear();
        for (const Column<Entry> &column : columns)
            cells << column.give(entry);
        appendCsvRow(out, cells);
    }
    // Spreadsheets take a file without the mark for the system's old encoding.
    return QByteArray("\xEF\xBB\xBF" + out.toUtf8());
}

} // namespace

Result<QList<WordEntry>> wordsFromCsv(const QByteArray &csv)
{
    return fromCsv(wordColumns, csv, &WordEntry::word);
}

Result<QList<OfficeEntry>> officesFromCsv(const QByteArray &csv)
{
    return fromCsv(officeColumns, csv, &OfficeEntry::name);
}

QByteArray wordsToCsv(const QList<WordEntry> &words)
{
    return toCsv(wordColumns, words);
}

QByteArray officesToCsv(const QList<OfficeEntry> &offices)
{
    return toCsv(officeColumns, offices);
}

} // namespace galley
