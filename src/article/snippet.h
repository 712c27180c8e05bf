// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/handling.h"
#include "article/id.h"

#include <QList>

namespace galley {

using SnippetId = Id<struct SnippetKind>;

/// 常用语: a piece of text that is written again and again, put in at the cursor by its name or key.
struct Snippet
{
    SnippetId id;
    QString name;                ///< unique among its owner's
    PersonId owner;              ///< null: the whole newsroom's
    SectionId section;           ///< offered there and below; null: everywhere
    Genre genre = Genre::None;   ///< None: in articles of every genre
    QString body;                ///< body source, with placeholders
    bool operator==(const Snippet &) const = default;
};

/// What the placeholders of a snippet stand for: ${date}, ${author} and ${section}; ${cursor} is where writing goes on.
struct SnippetSetting
{
    QString date;
    QString author;
    QString section;
};

/// All of one owner's as a JSON document, in their order, and back; what is no snippet is left out.
QByteArray snippetsToJson(const QList<Snippet> &snippets);
QList<Snippet> snippetsFromJson(const QByteArray &json, PersonId owner);

struct FilledSnippet
{
    QString text;
    qsizetype cursor = 0; ///< UTF-16 offset in text; at the end where the snippet does not say
    bool operator==(const FilledSnippet &) const = default;
};

/// What stands in ${…} and is no placeholder stays as it is. What is filled in is not looked at again.
FilledSnippet fillSnippet(QStringView body, const SnippetSetting &setting);

} // namespace galley
