// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

// Every step of a transaction may fail, and every failure ends it: said once here, so that the steps
// themselves stay readable.

#define GALLEY_TRY_NAME2(a, b) a##b
#define GALLEY_TRY_NAME(a, b) GALLEY_TRY_NAME2(a, b)

/// Leaves the function with the error of a Result<void>.
#define GALLEY_TRY(expression)                                                                       \
    do {                                                                                             \
        if (auto GALLEY_TRY_NAME(tried, __LINE__) = (expression); !GALLEY_TRY_NAME(tried, __LINE__)) \
            return std::unexpected(std::move(GALLEY_TRY_NAME(tried, __LINE__)).error());             \
    } while (false)

/// Declares `name` with the value of a Result, or leaves the function with its error.
#define GALLEY_TAKE(name, expression)                           \
    auto name##Result = (expression);                           \
    if (!name##Result)                                          \
        return std::unexpected(std::move(name##Result).error()); \
    auto &name = *name##Result
