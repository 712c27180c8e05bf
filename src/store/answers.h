// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QFuture>
#include <QPromise>

namespace galley {

/// Answers of writes that need no writer. Each is put into a promise in place: moved into a ready future, GCC sees a
/// value that is not there (-Wmaybe-uninitialized, optimised builds alone). Any thread.
template <typename T>
QFuture<Result<T>> refusedAnswer(const Error &error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.emplaceResult(std::unexpect, error);
    promise.finish();
    return promise.future();
}

/// There was nothing to do.
inline QFuture<Result<void>> doneAnswer()
{
    QPromise<Result<void>> promise;
    promise.start();
    promise.emplaceResult();
    promise.finish();
    return promise.future();
}

} // namespace galley
