// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/newsroomnames.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

template <typename Thing, typename Id>
void index(const QList<Thing> &things, QHash<Id, qsizetype> &at)
{
    at.clear();
    for (qsizetype i = 0; i < things.size(); ++i)
        at.insert(things[i].id, i);
}

} // namespace

NewsroomNames::NewsroomNames(Newsroom &newsroom, QObject *parent) : QObject(parent), m_newsroom(newsroom)
{
    readSections();
    readTags();
    readPeople();
    readRegisters();
    connect(&newsroom, &Newsroom::sectionsChanged, this, [this] {
        readSections();
        Q_EMIT sectionsChanged();
    });
    connect(&newsroom, &Newsroom::tagsChanged, this, [this] {
        readTags();
        Q_EMIT tagsChanged();
    });
    connect(&newsroom, &Newsroom::peopleChanged, this, [this] {
        readPeople();
        Q_EMIT peopleChanged();
    });
}

void NewsroomNames::readSections()
{
    m_sections = m_newsroom.sections().value_or(m_sections);
    index(m_sections, m_sectionAt);
}

void NewsroomNames::readTags()
{
    m_tags = m_newsroom.tags().value_or(m_tags);
    index(m_tags, m_tagAt);
}

void NewsroomNames::readPeople()
{
    m_people = m_newsroom.people().value_or(m_people);
    index(m_people, m_personAt);
}

void NewsroomNames::readRegisters()
{
    m_sources = m_newsroom.sources().value_or(m_sources);
    m_series = m_newsroom.series().value_or(m_series);
}

const Section *NewsroomNames::section(SectionId id) const
{
    const auto at = m_sectionAt.constFind(id);
    return at == m_sectionAt.cend() ? nullptr : &m_sections[*at];
}

const Person *NewsroomNames::person(PersonId id) const
{
    const auto at = m_personAt.constFind(id);
    return at == m_personAt.cend() ? nullptr : &m_people[*at];
}

QString NewsroomNames::sectionPath(SectionId id) const
{
    QStringList path;
    for (const Section *at = section(id); at && path.size() < 8; at = section(at->parent))
        path.prepend(at->name);
    return path.join(u" › "_s);
}

int NewsroomNames::sectionDepth(SectionId id) const
{
    int depth = 0;
    for (const Section *at = section(id); at && !at->parent.isNull() && depth < 8; at = section(at->parent))
        ++depth;
    return depth;
}

QString NewsroomNames::tagName(TagId id) const
{
    const auto at = m_tagAt.constFind(id);
    return at == m_tagAt.cend() ? QString() : m_tags[*at].name;
}

QString NewsroomNames::personName(PersonId id) const
{
    const Person *found = person(id);
    if (!found)
        return tr("somebody");
    return found->realName.isEmpty() ? found->login : found->realName;
}

} // namespace galley
