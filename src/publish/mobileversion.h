// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace galley {

struct SwitchWords
{
    QByteArray desktop; ///< 电脑版, escaped
    QByteArray mobile;  ///< 移动版, escaped
};

/// A page of the portal as it stands under /m/: the phone layout whatever the window's width, the switch
/// the other way round, canonical to the desktop page. Links between pages are relative and stay under
/// /m/ as they are; only what is no page (pictures, stylesheet, feeds) is one folder farther away.
QByteArray mobilePage(const QByteArray &page, const SwitchWords &words);

} // namespace galley
