// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QStringList>

#include <utility>

namespace galley {

/// What followed the command's name, taken apart.
class Arguments
{
public:
    QStringList positional;
    QMap<QString, QStringList> options;         ///< by name without dashes; a flag has one empty value
    QList<std::pair<QString, QString>> fields;  ///< NAME=VALUE and --name VALUE, names in snake_case

    bool has(const QString &option) const { return options.contains(option); }
    /// The last value given.
    QString value(const QString &option) const
    {
        const auto found = options.constFind(option);
        return found == options.cend() ? QString() : found->last();
    }
    QStringList values(const QString &option) const { return options.value(option); }
};

} // namespace galley
