// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"

#include <QList>
#include <QString>

namespace galley {

/// What is being typed behind an @: where the @ stands, and the letters up to the cursor.
struct MentionStart
{
    int at = 0;
    QString typed;
};
/// None where the cursor does not stand in a mention. An @ behind a Latin letter or digit is an address, no mention.
std::optional<MentionStart> mentionBefore(const QString &text, int cursor);

/// People whom these letters name by real name, login or pinyin, best first; of equal ones, by name. Only who is active.
QList<Person> peopleNamed(const QString &typed, const QList<Person> &people);
/// What is put in for a person: @real name and a blank; the login where another has the same name.
QString mentionText(const Person &person, const QList<Person> &people);

} // namespace galley
