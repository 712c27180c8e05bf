// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/placelookup.h"

#include "ctl/ctltext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Fields that are text, the body first.
QStringList textFields(const Content &content)
{
    QStringList names{u"body"_s};
    for (const FieldInfo &field : articleFields()) {
        if (field.group == FieldGroup::Content && field.name != "body"_L1 && contentField(content, field.name).isString())
            names.append(field.name);
    }
    return names;
}

} // namespace

Result<TextPlace> findQuote(const Content &content, const QString &quote, const QString &field)
{
    const QStringList fields = textFields(content);
    if (!field.isEmpty() && !fields.contains(field))
        return failure(ErrorCode::Usage, Ctl::tr("An article has no text field %1.").arg(field));
    for (const QString &name : field.isEmpty() ? fields : QStringList{field}) {
        const QString text = contentField(content, name).toString();
        if (const qsizetype start = quote.isEmpty() ? -1 : text.indexOf(quote); start >= 0)
            return placeOf(name, text, static_cast<int>(start), static_cast<int>(quote.size()));
    }
    return failure(ErrorCode::Usage, Ctl::tr("These words do not stand in the article: %1").arg(quote));
}

Result<TextPlace> wholeField(const QString &field)
{
    const FieldInfo *info = findField(field);
    if (info == nullptr || info->group != FieldGroup::Content)
        return failure(ErrorCode::Usage, Ctl::tr("An article has no text field %1.").arg(field));
    return TextPlace{field, 0, {}, {}, {}};
}

Result<PlacedReason> parsePlacedReason(const Content &content, const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign <= 0)
        return failure(ErrorCode::Usage, Ctl::tr("A reason at a place is written QUOTE=REASON, not %1.").arg(text));
    return findQuote(content, text.first(sign)).transform([&](const TextPlace &place) {
        return PlacedReason{place, text.sliced(sign + 1)};
    });
}

Result<QList<PersonId>> findPeople(const Newsroom &newsroom, const QString &logins)
{
    QList<PersonId> people;
    for (const QString &login : logins.split(u',', Qt::SkipEmptyParts)) {
        const auto person = newsroom.personByLogin(login.trimmed());
        if (!person)
            return std::unexpected(person.error());
        people.append(person->id);
    }
    return people;
}

Result<QHash<PersonId, Person>> peopleById(const Newsroom &newsroom)
{
    return newsroom.people().transform([](const QList<Person> &people) {
        QHash<PersonId, Person> byId;
        for (const Person &person : people)
            byId.insert(person.id, person);
        return byId;
    });
}

} // namespace galley
