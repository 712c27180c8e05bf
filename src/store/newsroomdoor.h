// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroomprivate.h"

namespace galley {

/// For the rooms of the store that have headers of their own (comments, notices, keys …): the newsroom's reading and
/// writing without a member function each. For the store and src/sync, which keeps it in step with the newsroom's; nobody else.
struct NewsroomDoor
{
    template <typename Read>
    static auto read(const Newsroom &newsroom, Read work)
    {
        return newsroom.d->read(std::move(work));
    }

    template <typename T, typename Work>
    static QFuture<Result<T>> write(Newsroom &newsroom, Work work)
    {
        return newsroom.d->write<T>(Writer::Priority::Save, std::move(work));
    }

    static Newsroom::Private &parts(const Newsroom &newsroom) { return *newsroom.d; }
};

} // namespace galley
