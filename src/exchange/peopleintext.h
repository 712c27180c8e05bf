// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

namespace galley {

/// The people a story says were interviewed, in order: the list after 采访了, 专访了 … with the posts as
/// printed ("自治区党委常委、包头市委书记"). Takes only what is told clearly: a post from our dictionary right
/// before a name, or a name that speaks elsewhere in the text (某某说). Readers' text, not body source.
QList<PersonInText> peopleInterviewed(QStringView text);

} // namespace galley
