// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Some of the tour's windows alone, so that a change of one is seen in a minute: `galley --tour DIR --tour-only PART,…`.
#include "desk/tour.h"

#include "desk/mainwindow.h"
#include "desk/managewindow.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isChief(const Person &person)
{
    return person.active && std::ranges::any_of(person.roles, [](const RoleGrant &grant) { return grant.role == Role::Chief; });
}

} // namespace

QStringList Tour::partNames()
{
    return {u"talk"_s, u"after"_s, u"manage"_s, u"review"_s, u"writing"_s, u"versions"_s, u"import"_s, u"sync"_s};
}

int Tour::runParts(const QStringList &parts)
{
    static const QHash<QString, QList<Step>> known{
        {u"talk"_s, {&Tour::talking}},
        {u"after"_s, {&Tour::choosePublished, &Tour::afterPublication}},
        {u"manage"_s, {&Tour::managePages}},
        {u"review"_s, {&Tour::reviewDesk}},
        {u"writing"_s, {&Tour::writing}},
        {u"versions"_s, {&Tour::versions}},
        {u"import"_s, {&Tour::importDialogs}},
        {u"sync"_s, {&Tour::syncing}},
    };
    QList<std::pair<QString, Step>> steps{{u"make a sample newsroom"_s, &Tour::prepare}, {u"sign in as the chief editor"_s, &Tour::signInAsChief}};
    for (const auto &[language, step] : {std::pair(u"Chinese"_s, &Tour::inChinese), {u"English"_s, &Tour::inEnglish}}) {
        steps.append({language, step});
        for (const QString &part : parts) {
            if (!known.contains(part))
                return 2;
            for (const Step each : known.value(part))
                steps.append({part, each});
        }
    }
    return carryOut(steps) ? 0 : 3;
}

bool Tour::signInAsChief()
{
    const QDateTime now = m_clock.nowUtc();
    QSet<PersonId> onDuty; // only they publish and withdraw
    for (const Shift &shift : m_desk->newsroom()->roster(now, now.addMSecs(1)).value_or(QList<Shift>()))
        if (shift.role == Role::Chief)
            onDuty.insert(shift.person);
    const auto people = m_desk->newsroom()->people();
    const auto chief = people ? std::ranges::find_if(*people, [&onDuty](const Person &person) {
        return isChief(person) && (onDuty.isEmpty() || onDuty.contains(person.id));
    }) : QList<Person>::const_iterator();
    if (!people || chief == people->end())
        return say(u"the newsroom has no chief editor"_s);
    if (!signIn(chief->login) || !TourDriver::waitUntil([this] { return window().isVisible(); }))
        return false;
    window().resize(1440, 900);
    return choosePublished() && openFromList(u"queue:published"_s);
}

bool Tour::inChinese()
{
    m_suffix = u"-zh"_s;
    return true;
}

bool Tour::inEnglish()
{
    m_suffix = u"-en"_s;
    window().manage().close();
    return useLanguage(u"en"_s) && choosePublished() && openFromList(u"queue:published"_s);
}

} // namespace galley
