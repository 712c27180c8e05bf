// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageoffers.h"

#include <QComboBox>
#include <QCoreApplication>

namespace galley {

void fillPlaces(QComboBox &box, const NewsroomNames &names)
{
    const QVariant chosen = box.currentData();
    box.clear();
    box.addItem(QCoreApplication::translate("ManageOffers", "Everywhere"), QString());
    for (const Section &section : names.sections())
        box.addItem(names.sectionPath(section.id), section.id.toString());
    box.setCurrentIndex(box.findData(chosen));
}

void fillGenres(QComboBox &box, const QString &none)
{
    for (const Genre genre : {Genre::None, Genre::News, Genre::Feature, Genre::Commentary, Genre::Gallery, Genre::Video,
                              Genre::Interview, Genre::Notice})
        box.addItem(genre == Genre::None ? none : genreLabel(genre), genreName(genre));
}

QString placeOffered(const NewsroomNames &names, SectionId section)
{
    return section.isNull() ? QCoreApplication::translate("ManageOffers", "everywhere") : names.sectionPath(section);
}

} // namespace galley
