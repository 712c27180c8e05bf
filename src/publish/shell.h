// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/press.h"
#include "publish/sitesnapshot.h"

namespace galley {

/// What a page has around its own content. All of it is the same for every page of a section at one
/// depth, and is printed once for them.
struct Shell
{
    QVariant head;
    QVariant top;
    QVariant bottom;
};

/// Which shell a page wants.
struct ShellWish
{
    QString prefix;        ///< "../" as deep as the page lies
    SectionId section;     ///< where the page belongs; marked in the navigation
    bool home = false;
    bool masthead = false; ///< the large head of home and list pages, with the regional strip
    bool searching = false; ///< the search page: alone it may run the site's own script
    QString aside;         ///< safe HTML at the right of the masthead; shells with one are not kept
};

/// Prints shells and keeps them. Any thread; the same wish gives the same bytes.
class ShellShop
{
public:
    ShellShop(const SiteSnapshot &site, const Theme &theme, PrintingHouse &house)
        : m_site(site), m_theme(theme), m_house(house) {}
    Result<Shell> shell(const ShellWish &wish);

private:
    Result<Shell> make(const ShellWish &wish) const;
    QVariantHash topValues(const ShellWish &wish) const;
    QVariantHash bottomValues(const QString &prefix) const;
    QVariantHash entry(const QString &label, const QString &href, bool current) const;

    const SiteSnapshot &m_site;
    const Theme &m_theme;
    PrintingHouse &m_house;
    QMutex m_mutex;
    QHash<QString, Shell> m_kept;
};

} // namespace galley
