// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/sourceupdate.h"

namespace galley {

bool isNameOnly(const Source &given)
{
    return given.list.isEmpty() && given.note.isEmpty();
}

Source broughtUpToDate(const Source &present, const Source &given)
{
    Source source = present;
    if (isNameOnly(given))
        return source;
    source.printed = given.printed.isEmpty() || given.printed == given.name ? present.printed : given.printed;
    if (!given.address.isEmpty())
        source.address = given.address;
    if (!given.note.isEmpty())
        source.note = given.note;
    if (!given.list.isEmpty()) {
        source.list = given.list;
        source.listedFrom = given.listedFrom;
        source.listedUntil = given.listedUntil;
    }
    return source;
}

} // namespace galley
