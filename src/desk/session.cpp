// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/session.h"

#include <QStandardPaths>

namespace galley {

namespace {

QString usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/session.ini");
}

} // namespace

Session::Session(const QString &file) : m_settings(file.isEmpty() ? usualFile() : file, QSettings::IniFormat) {}

} // namespace galley
