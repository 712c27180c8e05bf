// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>

namespace galley {

/// Templates, stylesheet and strings of the portal: resources/theme, overridden file by file by the
/// newsroom's theme/ folder. Immutable once loaded.
class Theme
{
public:
    /// overrideFolder may be empty or missing.
    static Result<std::shared_ptr<const Theme>> load(const QString &overrideFolder);
    QString templateSource(const QString &name) const; ///< "article.html"; empty: none
    QHash<QString, QByteArray> staticFiles() const;     ///< site-relative path → bytes: /theme/site.css …
    QByteArray hash() const;                            ///< changes with any file

private:
    QHash<QString, QString> m_templates;
    QHash<QString, QByteArray> m_static;
    QByteArray m_hash;
};

} // namespace galley
