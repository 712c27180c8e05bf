// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QHash>
#include <QObject>

namespace galley {

/// The names of what articles refer to by id: sections, tags, people, sources and series, read once and again
/// when they change. Window thread.
class NewsroomNames : public QObject
{
    Q_OBJECT
public:
    explicit NewsroomNames(Newsroom &newsroom, QObject *parent = nullptr);

    const QList<Section> &sections() const { return m_sections; } ///< in tree order
    const QList<Tag> &tags() const { return m_tags; }
    const QList<Person> &people() const { return m_people; }
    const QList<Source> &sources() const { return m_sources; }
    const QList<Series> &series() const { return m_series; }

    const Section *section(SectionId id) const;
    const Person *person(PersonId id) const;
    /// 内蒙古 › 包头
    QString sectionPath(SectionId id) const;
    int sectionDepth(SectionId id) const;
    QString tagName(TagId id) const;
    QString personName(PersonId id) const; ///< real name, else login; "somebody" for an unknown one

    /// Sources and series change without a signal of their own; fields ask for them when they are opened.
    void readRegisters();

Q_SIGNALS:
    void sectionsChanged();
    void tagsChanged();
    void peopleChanged();

private:
    void readSections();
    void readTags();
    void readPeople();

    Newsroom &m_newsroom;
    QList<Section> m_sections;
    QList<Tag> m_tags;
    QList<Person> m_people;
    QList<Source> m_sources;
    QList<Series> m_series;
    QHash<SectionId, qsizetype> m_sectionAt;
    QHash<TagId, qsizetype> m_tagAt;
    QHash<PersonId, qsizetype> m_personAt;
};

} // namespace galley
