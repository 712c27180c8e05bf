// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/theme.h"

#include <QMutex>
#include <QVariantHash>

namespace KTextTemplate {
class Engine;
}

namespace galley {

/// Marks HTML of ours as such; every other string is escaped by the template.
QVariant safeHtml(const QString &html);

/// The templates of a theme, parsed. Parsed templates keep state while they print, so a thread borrows a
/// press of its own from the printing house.
class Press
{
public:
    explicit Press(std::shared_ptr<const Theme> theme);
    ~Press();
    /// Fills a template in. BadInput when a newsroom's own template does not parse.
    Result<QString> print(const QString &templateName, const QVariantHash &values);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

class PrintingHouse
{
public:
    explicit PrintingHouse(std::shared_ptr<const Theme> theme) : m_theme(std::move(theme)) {}
    Result<QString> print(const QString &templateName, const QVariantHash &values);

private:
    std::unique_ptr<Press> borrow();

    std::shared_ptr<const Theme> m_theme;
    QMutex m_mutex;
    std::vector<std::unique_ptr<Press>> m_idle;
};

} // namespace galley
