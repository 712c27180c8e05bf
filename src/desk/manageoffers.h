// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"

class QComboBox;

namespace galley {

// Templates and snippets are offered in a section or everywhere, for a genre or for any.

void fillPlaces(QComboBox &box, const NewsroomNames &names); ///< keeps what is chosen
void fillGenres(QComboBox &box, const QString &none);        ///< none: what stands for no genre
QString placeOffered(const NewsroomNames &names, SectionId section);

} // namespace galley
