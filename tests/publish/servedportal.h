// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace galley::testkit {

/// Every file of a portal's folder with its bytes; what Galley keeps there for itself left out.
QMap<QString, QByteArray> portalFiles(const QString &folder);
/// Links, pictures and style sheets of the pages that readers come to from the two home pages which lead to nothing. No home
/// page, no readers.
QStringList deadLinks(const QString &folder);

} // namespace galley::testkit
