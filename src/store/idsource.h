// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "article/uuidv7.h"

#include <QMutex>

namespace galley {

/// New ids for all threads of a newsroom.
class IdSource
{
public:
    template <typename IdType>
    IdType next(const QDateTime &nowUtc)
    {
        const QMutexLocker lock(&m_mutex);
        return IdType(m_generator.next(nowUtc));
    }

private:
    QMutex m_mutex;
    UuidV7Generator m_generator;
};

} // namespace galley
