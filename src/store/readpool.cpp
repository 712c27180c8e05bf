// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readpool.h"

#include <QThread>

namespace galley {

ReadPool::Loan::~Loan()
{
    if (m_database)
        m_pool->giveBack(std::move(m_database));
}

Result<ReadPool::Loan> ReadPool::borrow()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<Database> database = std::move(m_idle.back());
            m_idle.pop_back();
            database->giveTo(QThread::currentThread());
            return Loan(this, std::move(database));
        }
    }
    GALLEY_TAKE(database, fresh());
    return Loan(this, std::move(database));
}

void ReadPool::giveBack(std::unique_ptr<Database> database)
{
    database->giveTo(nullptr);
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(database));
}

} // namespace galley
