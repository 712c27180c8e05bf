// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace galley::testkit {

/// The parts of a Word file kept as a folder; NAME.base64 is the binary part NAME.
QMap<QString, QByteArray> docxParts(const QString &folder);
/// Packed, as word processors do.
QByteArray docxFile(const QMap<QString, QByteArray> &parts);

} // namespace galley::testkit
