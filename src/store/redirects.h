// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QHash>

namespace galley {

// Addresses that sections, tags and series had before they were renamed, merged or removed.

template <typename IdType>
constexpr const char *redirectTable();
template <>
constexpr const char *redirectTable<SectionId>() { return "section_redirects"; }
template <>
constexpr const char *redirectTable<TagId>() { return "tag_redirects"; }
template <>
constexpr const char *redirectTable<SeriesId>() { return "series_redirects"; }

/// Old address part to where it leads; a null id: to the home page.
template <typename IdType>
Result<QHash<QString, IdType>> readRedirects(Database &database)
{
    QHash<QString, IdType> redirects;
    GALLEY_TRY(database.each(QStringLiteral("SELECT slug, target FROM %1").arg(QLatin1StringView(redirectTable<IdType>())), {},
                             [&](const Row &row) { redirects.insert(row.text(0), row.id<IdType>(1)); }));
    return redirects;
}

/// From now on the address leads there. Nothing happens to an address that is in use: the caller frees it.
template <typename IdType>
Result<void> redirect(Database &database, const QString &slug, IdType target)
{
    return database.exec(QStringLiteral("INSERT OR REPLACE INTO %1 (slug, target) VALUES (?, ?)").arg(QLatin1StringView(redirectTable<IdType>())),
                         bind(slug, target));
}

/// The address is an entry's own again.
template <typename IdType>
Result<void> takeAddress(Database &database, const QString &slug)
{
    return database.exec(QStringLiteral("DELETE FROM %1 WHERE slug = ?").arg(QLatin1StringView(redirectTable<IdType>())), bind(slug));
}

/// An entry that changed its address keeps the old one as a redirect.
template <typename IdType>
Result<void> changeAddress(Database &database, IdType id, const QString &before, const QString &after)
{
    GALLEY_TRY(takeAddress<IdType>(database, after));
    return before.isEmpty() || before == after ? Result<void>() : redirect(database, before, id);
}

/// An entry is about to go: what led to it and its own address lead to the target, or to the home page.
template <typename IdType>
Result<void> redirectAll(Database &database, IdType id, const QString &slug, IdType target)
{
    GALLEY_TRY(database.exec(QStringLiteral("UPDATE %1 SET target = ? WHERE target = ?").arg(QLatin1StringView(redirectTable<IdType>())),
                             bind(target, id)));
    return redirect(database, slug, target);
}

} // namespace galley
