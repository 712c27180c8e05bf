// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

class QComboBox;

namespace galley {

class NewsroomNames;

/// Fills a box with the sections of both trees, those below others indented, and "none" first.
void fillSections(QComboBox *box, const NewsroomNames &names, SectionId chosen);
SectionId chosenSection(const QComboBox *box); ///< null: none

} // namespace galley
