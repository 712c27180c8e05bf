// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/recordtables.h"

using namespace Qt::StringLiterals;

namespace galley {

using Form = RecordColumn::Form;

QList<RecordColumn> recordColumns(QLatin1StringView text)
{
    QList<RecordColumn> columns;
    for (const QLatin1StringView word : text.tokenize(' '_L1, Qt::SkipEmptyParts)) {
        const qsizetype colon = word.indexOf(':'_L1);
        const QLatin1StringView form = colon < 0 ? QLatin1StringView() : word.sliced(colon + 1);
        columns.append({QString(colon < 0 ? word : word.first(colon)),
                        form == "n"_L1 ? Form::Number : form == "b"_L1 ? Form::Blob : form == "e"_L1 ? Form::Entry : form == "r"_L1 ? Form::Revision : Form::Text});
    }
    return columns;
}

QString selection(const QList<RecordColumn> &columns, const QString &alias)
{
    QStringList parts;
    for (const RecordColumn &column : columns) {
        const QString name = alias + u'.' + column.name;
        if (column.form == Form::Entry)
            parts.append(u"(SELECT operation FROM audit WHERE number = "_s + name + u')');
        else if (column.form == Form::Revision)
            parts.append(u"(SELECT hash FROM revisions WHERE seq = "_s + name + u')');
        else
            parts.append(name);
    }
    return parts.join(u", "_s);
}

QJsonObject rowObject(const QList<RecordColumn> &columns, const Row &row)
{
    QJsonObject object;
    for (int i = 0; i < columns.size(); ++i) {
        if (row.isNull(i))
            continue;
        if (columns.at(i).form == Form::Number)
            object.insert(columns.at(i).name, row.number(i));
        else if (columns.at(i).form != Form::Text)
            object.insert(columns.at(i).name, QString::fromLatin1(row.bytes(i).toHex()));
        else
            object.insert(columns.at(i).name, row.text(i));
    }
    return object;
}

QString placeholders(const QList<RecordColumn> &columns)
{
    QStringList parts;
    for (const RecordColumn &column : columns) {
        if (column.form == Form::Entry)
            parts.append(u"(SELECT number FROM audit WHERE operation = ?)"_s);
        else if (column.form == Form::Revision)
            parts.append(u"(SELECT seq FROM revisions WHERE hash = ?)"_s);
        else
            parts.append(u"?"_s);
    }
    return parts.join(u", "_s);
}

QString assignments(const QList<RecordColumn> &columns)
{
    QStringList parts;
    for (const RecordColumn &column : columns)
        parts.append(column.name + u" = "_s + placeholders({column}));
    return parts.join(u", "_s);
}

QVariantList rowValues(const QList<RecordColumn> &columns, const QJsonObject &object)
{
    QVariantList values;
    for (const RecordColumn &column : columns) {
        const QJsonValue value = object.value(column.name);
        if (value.isUndefined() || value.isNull())
            values.append(QVariant());
        else if (column.form == Form::Number)
            values.append(value.toInteger());
        else if (column.form == Form::Text)
            values.append(bound(value.toString()));
        else
            values.append(QByteArray::fromHex(value.toString().toLatin1()));
    }
    return values;
}

QString columnNames(const QList<RecordColumn> &columns)
{
    QStringList names;
    for (const RecordColumn &column : columns)
        names.append(column.name);
    return names.join(u", "_s);
}

const QList<RecordColumn> &articleColumns()
{
    static const QList<RecordColumn> columns = recordColumns(
        "stage:n step:n step_name step_role:n live:n kind:n genre:n urgency:n words:n waiting_since:n primary_section:b date headline mark "
        "author_line source series:b open_changes:n head:r content_hash:b approved:r approved_hash:b live_revision:r live_hash:b "
        "round:n route submitter:b submitted:n opened:n returned:n owed spiked_from:n spiked_from_step:n slug embargo:n publish_at:n expire_at:n "
        "handling creator:b created:n modified:n first_published:n last_published:n address withdrawal_notice found_at reprint_of "
        "source_id:b"_L1);
    return columns;
}

const QList<PartTable> &partTables()
{
    const auto byRow = [](QLatin1StringView name, QLatin1StringView columns, const QString &order = {}) {
        return PartTable{QString(name), recordColumns(columns), u"t.article = ?"_s, true, u"article"_s, order};
    };
    const auto byId = [](QLatin1StringView name, QLatin1StringView columns) {
        return PartTable{QString(name), recordColumns(columns), u"t.article = ?"_s, false, u"article"_s, {}};
    };
    static const QList<PartTable> tables{
        byRow("article_sections"_L1, "section:b position:n"_L1),
        byRow("article_tags"_L1, "tag:b position:n"_L1),
        byRow("article_writers"_L1, "person:b"_L1),
        byRow("reviews"_L1, "round:n action:n step:n person:b content_hash:b time:n note standing:n"_L1, u"t.seq"_s),
        byRow("handling_history"_L1, "person:b time:n before after audit:e"_L1, u"t.seq"_s),
        byRow("assignments"_L1, "person:b assigned_by:b time:n due:n note ended:n"_L1, u"t.seq"_s),
        byRow("comments"_L1, "id:b parent:b person:b time:n text field start:n quote before after content_hash:b reason_of:e resolved:n resolved_by:b"_L1),
        // What the clock tells, each workstation's clock tells by itself.
        PartTable{u"notices"_s, recordColumns("person:b kind:n by:b time:n text comment:b read:n"_L1), u"t.article = ? AND t.kind NOT IN (8, 9)"_s, true,
                  u"article"_s, {}},
        byRow("receipts"_L1, "audit:e outlet:b outlet_name time:n ok:n message"_L1),
        byRow("outside_copies"_L1, "id:b place address added_by:b added:n done:n done_by:b note"_L1),
        byRow("import_origins"_L1, "origin:b"_L1),
        PartTable{u"comment_mentions"_s, recordColumns("comment:b person:b"_L1), u"t.comment IN (SELECT id FROM comments WHERE article = ?)"_s, true, {}, {}},
        byId("proof_dismissals"_L1, "rule text context reason person:b time:n"_L1),
        byId("refused_intents"_L1, "operation:b statement:b signature:b rule message time:n"_L1),
        byId("conflicts"_L1, "id:b revision:b base:b theirs:b person:b time:n message settled:n settled_by:b"_L1),
    };
    return tables;
}

const PartTable &partTable(QLatin1StringView name)
{
    for (const PartTable &table : partTables()) {
        if (table.name == name)
            return table;
    }
    qFatal("no part of an article's record is called %s", name.data());
}

const QList<RegisterTable> &registerTables()
{
    const auto table = [](QLatin1StringView name, QLatin1StringView key, QLatin1StringView columns, const QStringList &unique = {}) {
        RegisterTable made;
        made.name = QString(name);
        made.key = recordColumns(key);
        made.columns = recordColumns(columns);
        made.unique = unique;
        return made;
    };
    static const QList<RegisterTable> tables = [&] {
        RegisterTable people = table("people"_L1, "id:b"_L1, "login real_name active:n password:b"_L1, {u"login"_s});
        people.child = u"role_grants"_s;
        people.childKey = u"person"_s;
        people.childColumns = recordColumns("position:n role:n section:b"_L1);
        RegisterTable documents = table("documents"_L1, "key"_L1, "json:b"_L1);
        documents.condition = u"(key IN ('store/site', 'outlets', 'outside-places', 'signatures-asked') OR key = 'snippets' OR key LIKE 'snippets/%')"_s;
        RegisterTable dismissals = table("proof_dismissals"_L1, "rule text context person:b time:n"_L1, "reason"_L1);
        dismissals.condition = u"article IS NULL"_s;
        return QList<RegisterTable>{
            documents,
            table("routes"_L1, "id:b"_L1, "position:n route"_L1),
            table("sections"_L1, "id:b"_L1,
                  "tree:n parent:b position:n name slug list_style:n route:b colour limit_headline:n limit_summary:n limit_body:n promotional:n bars_open_findings:n"_L1,
                  {u"slug"_s}),
            people,
            table("section_redirects"_L1, "slug"_L1, "target:b"_L1),
            table("tags"_L1, "id:b"_L1, "name slug"_L1, {u"name"_s, u"slug"_s}),
            table("tag_redirects"_L1, "slug"_L1, "target:b"_L1),
            table("sources"_L1, "id:b"_L1, "name printed address match_key list_name listed_from listed_until note"_L1, {u"match_key"_s}),
            table("series"_L1, "id:b"_L1, "name slug"_L1, {u"name"_s, u"slug"_s}),
            table("series_redirects"_L1, "slug"_L1, "target:b"_L1),
            table("merged_series"_L1, "id:b"_L1, "target:b"_L1),
            table("merged_sources"_L1, "id:b"_L1, "target:b match_key"_L1, {u"match_key"_s}),
            table("pages"_L1, "id:b"_L1, "title slug body position:n in_footer:n"_L1, {u"slug"_s}),
            table("templates"_L1, "id:b"_L1, "name section:b kind:n genre:n headline summary author_line body position:n"_L1, {u"name"_s}),
            table("shifts"_L1, "id:b"_L1, "person:b role:n begins:n ends:n note"_L1),
            table("person_keys"_L1, "fingerprint:b"_L1, "person:b public_key:b label added:e revoked:e"_L1),
            table("proof_lists"_L1, "name version:n"_L1, "person:b time:n note json:b"_L1),
            dismissals,
        };
    }();
    return tables;
}

const RegisterTable *registerTable(QStringView name)
{
    for (const RegisterTable &table : registerTables()) {
        if (table.name == name)
            return &table;
    }
    return nullptr;
}

} // namespace galley
