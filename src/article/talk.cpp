// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/talk.h"

#include "article/person.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// How much of a place's surroundings is kept, in UTF-16 units.
constexpr qsizetype surroundings = 24;

qsizetype commonEnd(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    return n;
}

qsizetype commonBeginning(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n])
        ++n;
    return n;
}

bool cutsCharacter(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

bool isLoginCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_' || c == u'-';
}

bool isLatin(QChar c)
{
    return c.script() == QChar::Script_Latin || c.isDigit();
}

/// Whether a login that ends here is the whole of what was written: a full stop or hyphen after it ends a sentence.
bool loginEnds(QStringView after)
{
    const auto other = std::ranges::find_if_not(after, [](QChar c) { return c == u'.' || c == u'-'; });
    return other == after.end() || !isLoginCharacter(*other);
}

/// How many characters after an @ name this person; 0: none.
qsizetype lengthOfMention(QStringView after, const Person &person)
{
    qsizetype length = 0;
    if (!person.login.isEmpty() && after.startsWith(person.login, Qt::CaseInsensitive) && loginEnds(after.mid(person.login.size())))
        length = person.login.size();
    const QString &name = person.realName;
    if (name.size() > length && after.startsWith(name)) {
        // 李文 ends anywhere; “Ann” is not mentioned by “Anna”.
        const bool goesOn = after.size() > name.size() && isLatin(name.back()) && isLatin(after[name.size()]);
        if (!goesOn)
            length = name.size();
    }
    return length;
}

/// An @ inside an address mentions nobody.
bool beginsMention(QStringView text, qsizetype at)
{
    return (text[at] == u'@' || text[at] == u'\uff20') && (at == 0 || !isLoginCharacter(text[at - 1]));
}

} // namespace

std::optional<int> findPlace(const TextPlace &place, const QString &text)
{
    if (place.quote.isEmpty())
        return 0;
    std::optional<qsizetype> best;
    qsizetype bestCommon = 0;
    const auto distance = [&place](qsizetype at) { return qAbs(at - place.start); };
    for (qsizetype at = text.indexOf(place.quote); at >= 0; at = text.indexOf(place.quote, at + 1)) {
        const QStringView view(text);
        const qsizetype common = commonEnd(view.first(at), place.before)
            + commonBeginning(view.sliced(at + place.quote.size()), place.after);
        if (!best || common > bestCommon || (common == bestCommon && distance(at) < distance(*best))) {
            best = at;
            bestCommon = common;
        }
    }
    return best ? std::optional(int(*best)) : std::nullopt;
}

TextPlace placeOf(const QString &field, const QString &text, int start, int length)
{
    const QStringView view(text);
    qsizetype begin = qBound(qsizetype(0), qsizetype(start), view.size());
    qsizetype end = qBound(begin, begin + length, view.size());
    if (cutsCharacter(view, begin))
        --begin;
    if (cutsCharacter(view, end))
        ++end;
    qsizetype first = qMax(qsizetype(0), begin - surroundings);
    qsizetype last = qMin(view.size(), end + surroundings);
    if (cutsCharacter(view, first))
        ++first;
    if (cutsCharacter(view, last))
        --last;
    return {field, int(begin), view.sliced(begin, end - begin).toString(), view.sliced(first, begin - first).toString(),
            view.sliced(end, last - end).toString()};
}

QList<PersonId> mentionedIn(const QString &text, const QList<Person> &people)
{
    QList<PersonId> mentioned;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!beginsMention(text, at))
            continue;
        const QStringView after = QStringView(text).sliced(at + 1);
        qsizetype longest = 0;
        for (const Person &person : people) {
            if (person.active)
                longest = qMax(longest, lengthOfMention(after, person));
        }
        // Two people of one name are both meant: better one word too many than one that nobody hears.
        for (const Person &person : people) {
            if (longest > 0 && person.active && lengthOfMention(after, person) == longest && !mentioned.contains(person.id))
                mentioned.append(person.id);
        }
    }
    return mentioned;
}

QString noticeName(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Returned:
        return u"returned"_s;
    case NoticeKind::Assigned:
        return u"assigned"_s;
    case NoticeKind::Mentioned:
        return u"mentioned"_s;
    case NoticeKind::ApprovalVoided:
        return u"approval-voided"_s;
    case NoticeKind::Commented:
        return u"commented"_s;
    case NoticeKind::Approved:
        return u"approved"_s;
    case NoticeKind::Withdrawn:
        return u"withdrawn"_s;
    case NoticeKind::Refused:
        return u"refused"_s;
    case NoticeKind::Overdue:
        return u"overdue"_s;
    case NoticeKind::CannotGoLive:
        return u"cannot-go-live"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
