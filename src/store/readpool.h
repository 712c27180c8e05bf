// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QMutex>

#include <vector>

namespace galley {

/// Read-only connections. A thread borrows one for as long as it reads and gives it back: no
/// connection is ever used by two threads at a time, none is bound to the life of a thread, and all
/// close with the pool.
class ReadPool
{
public:
    ReadPool(const QString &file, Database::Access access) : m_file(file), m_access(access) {}

    class Loan
    {
    public:
        Loan(ReadPool *pool, std::unique_ptr<Database> database) : m_pool(pool), m_database(std::move(database)) {}
        Loan(Loan &&) = default;
        Loan &operator=(Loan &&) = delete;
        ~Loan();
        Database &operator*() const { return *m_database; }
        Database *operator->() const { return m_database.get(); }

    private:
        ReadPool *m_pool;
        std::unique_ptr<Database> m_database;
    };
    Result<Loan> borrow();
    /// A connection that has read nothing yet and is not kept.
    Result<std::unique_ptr<Database>> fresh() const { return Database::open(m_file, m_access); }

private:
    void giveBack(std::unique_ptr<Database> database);

    const QString m_file;
    const Database::Access m_access;
    QMutex m_mutex;
    std::vector<std::unique_ptr<Database>> m_idle;
};

} // namespace galley
