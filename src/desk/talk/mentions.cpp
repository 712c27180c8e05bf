// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/mentions.h"

#include "desk/fuzzymatch.h"

#include <QCollator>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 24;

bool isLatin(QChar character)
{
    return character.isLetterOrNumber() && character.script() != QChar::Script_Han;
}

} // namespace

std::optional<MentionStart> mentionBefore(const QString &text, int cursor)
{
    for (int at = cursor - 1; at >= 0 && at >= cursor - longestName - 1; --at) {
        const QChar character = text.at(at);
        if (character == u'@' || character == u'＠') {
            if (at > 0 && isLatin(text.at(at - 1)))
                return std::nullopt;
            return MentionStart{at, text.mid(at + 1, cursor - at - 1)};
        }
        if (character.isSpace() || (character.isPunct() && character != u'.' && character != u'-' && character != u'_' && character != u'·'))
            return std::nullopt;
    }
    return std::nullopt;
}

QList<Person> peopleNamed(const QString &typed, const QList<Person> &people)
{
    struct Found
    {
        int quality = 0;
        Person person;
    };
    QList<Found> found;
    for (const Person &person : people) {
        if (!person.active)
            continue;
        const std::optional<int> name = fuzzyMatch(typed, person.realName);
        const std::optional<int> login = fuzzyMatch(typed, person.login);
        if (name || login)
            found.append({std::max(name.value_or(std::numeric_limits<int>::min()), login.value_or(std::numeric_limits<int>::min())), person});
    }
    const QCollator order;
    std::ranges::stable_sort(found, [&order](const Found &one, const Found &other) {
        return one.quality != other.quality ? one.quality > other.quality : order.compare(one.person.realName, other.person.realName) < 0;
    });
    QList<Person> named;
    for (const Found &each : found)
        named.append(each.person);
    return named;
}

QString mentionText(const Person &person, const QList<Person> &people)
{
    const auto same = std::ranges::count_if(people, [&person](const Person &other) { return other.active && other.realName == person.realName; });
    return QString(u'@' % (person.realName.isEmpty() || same > 1 ? person.login : person.realName) % u' ');
}

} // namespace galley
