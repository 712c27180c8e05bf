// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/contentparts.h"

#include "article/fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace galley {

using namespace Qt::StringLiterals;

QString fieldText(const QJsonValue &value)
{
    QStringList said;
    if (value.isArray()) {
        for (const QJsonValue &entry : value.toArray())
            said.append(fieldText(entry));
        return said.join(u'\n');
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.contains("printed"_L1))
            return object["printed"_L1].toString();
        for (const QJsonValue &part : object) {
            if (const QString text = fieldText(part); !text.isEmpty())
                said.append(text);
        }
        return said.join(u" · "_s);
    }
    return value.isNull() || value.isUndefined() ? QString() : value.toVariant().toString();
}

QList<TextPart> contentParts(const Content &before, const Content &after)
{
    QList<TextPart> parts;
    for (const FieldInfo &field : articleFields()) {
        if (field.group != FieldGroup::Content || field.name == "body"_L1)
            continue;
        const QJsonValue old = contentField(before, field.name);
        const QJsonValue fresh = contentField(after, field.name);
        if (old != fresh || field.name == "headline"_L1)
            parts.append({field.label, fieldText(old), fieldText(fresh)});
    }
    parts.append({{}, before.body, after.body});
    return parts;
}

QString changedParts(const Content &before, const Content &after)
{
    QStringList changed;
    if (before.body != after.body)
        changed.append(findField(u"body")->label);
    for (const TextPart &part : contentParts(before, after)) {
        if (!part.label.isEmpty() && part.before != part.after)
            changed.append(part.label);
    }
    return changed.join(QCoreApplication::translate("ContentParts", ", "));
}

} // namespace galley
