// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importjob.h"

namespace galley {

/// Notes a long import while it runs, so that it can be gone on with after a stop or a crash: made before the
/// first article, taken back at the end. Short ones leave no note.
class UnfinishedImport
{
public:
    UnfinishedImport(Newsroom &newsroom, const ImportRequest &request, qint64 bytesInAll);
    Result<void> begin();
    Result<void> done();

private:
    Newsroom &m_newsroom;
    ImportRequest m_request;
    bool m_isLong;
};

} // namespace galley
