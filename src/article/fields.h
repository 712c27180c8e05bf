// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"

#include <QJsonValue>

namespace galley {

/// The fields of an article by their contract names (snake_case), for `article show --json`, `article
/// set` and the inspector. Names of sections, tags and people are resolved by the caller.
enum class FieldGroup { Content, Handling };

struct FieldInfo
{
    QString name;      ///< "short_headline"
    FieldGroup group;
    QString label;     ///< for people: 短标题
    bool settable;     ///< by `article set`
    bool longText;     ///< several lines
};
const QList<FieldInfo> &articleFields();
const FieldInfo *findField(QStringView name);

/// The value of a content field, as `article show --json` prints it.
QJsonValue contentField(const Content &content, QStringView name);
/// Sets a content field from its JSON value, or from plain text for text fields; people as
/// "name|post; name|post", names of the sign-off separated by spaces or 、.
Result<void> setContentField(Content &content, QStringView name, const QJsonValue &value);

/// Fields without which an article cannot be submitted: headline, body, primary section, source for
/// a reprint … Labels for people.
QStringList missingForSubmit(const Content &content, const Handling &handling);

} // namespace galley
