// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

namespace galley {

/// Addresses are site-relative and start with a slash: "/a/2026/11/23/x.html", "/channel/caijing/". Files
/// stand below the portal's folder: "channel/caijing/index.html". Links between pages are relative and
/// name their file, so that a portal opens by a double click as well as from a server.

/// The file of an address; empty when the address could lead out of the folder or is no portable name.
QString fileOf(QStringView address);
/// "../" as often as the file of this address lies below the portal's folder.
QString rootPrefix(QStringView address);
/// A link to address from a page with this prefix.
QString linkTo(const QString &prefix, QStringView address);
/// A slug that can stand in an address, or one made from the id's random end.
QString addressPart(const QString &slug, const QUuid &id);

} // namespace galley
