// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/snippet.h"

#include "article/readjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

QByteArray snippetsToJson(const QList<Snippet> &snippets)
{
    QJsonArray array;
    for (const Snippet &each : snippets)
        array.append(QJsonObject{{u"id"_s, each.id.toString()}, {u"name"_s, each.name}, {u"section"_s, each.section.toString()},
                                 {u"genre"_s, genreName(each.genre)}, {u"body"_s, each.body}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<Snippet> snippetsFromJson(const QByteArray &json, PersonId owner)
{
    QList<Snippet> snippets;
    const QJsonArray array = readJson(json).array();
    for (const QJsonValue &value : array) {
        const QJsonObject each = value.toObject();
        const Snippet snippet{SnippetId::fromString(each.value("id"_L1).toString()), each.value("name"_L1).toString(), owner,
                              SectionId::fromString(each.value("section"_L1).toString()),
                              genreFromName(each.value("genre"_L1).toString()).value_or(Genre::None), each.value("body"_L1).toString()};
        if (!snippet.id.isNull() && !snippet.name.isEmpty())
            snippets.append(snippet);
    }
    return snippets;
}

FilledSnippet fillSnippet(QStringView body, const SnippetSetting &setting)
{
    FilledSnippet filled;
    qsizetype cursor = -1;
    qsizetype at = 0;
    while (at < body.size()) {
        const qsizetype open = body.indexOf("${"_L1, at);
        const qsizetype close = open < 0 ? -1 : body.indexOf(u'}', open);
        if (close < 0)
            break;
        filled.text += body.sliced(at, open - at);
        const QStringView name = body.sliced(open + 2, close - open - 2);
        if (name == "cursor"_L1) {
            if (cursor < 0)
                cursor = filled.text.size();
        } else if (name == "date"_L1) {
            filled.text += setting.date;
        } else if (name == "author"_L1) {
            filled.text += setting.author;
        } else if (name == "section"_L1) {
            filled.text += setting.section;
        } else {
            filled.text += "${"_L1; // another may begin inside of what is none
            at = open + 2;
            continue;
        }
        at = close + 1;
    }
    filled.text += body.sliced(at);
    filled.cursor = cursor < 0 ? filled.text.size() : cursor;
    return filled;
}

} // namespace galley
