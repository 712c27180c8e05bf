// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace galley {

/// Where tests make the store fail. Nothing in the program sets these.
struct StoreFaults
{
    /// Counts down with every statement a writing connection runs; the one that reaches 0 fails as an
    /// unreadable disk would, and all after it until the value is negative again. Negative: no faults.
    static std::atomic<int> failAfter;
    /// Statements of reading connections count and fail, too.
    static std::atomic<bool> readsFail;
    /// Pages the database may have (SQLite's max_page_count); 0: as many as fit the disk.
    static std::atomic<int> pageLimit;
};

} // namespace galley
