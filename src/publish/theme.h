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
    /// "article.html"; empty: none. The strings are in it already: {{ s.home }} became 首页.
    QString templateSource(const QString &name) const;
    QStringList templateNames() const;
    QHash<QString, QByteArray> staticFiles() const;     ///< site-relative path → bytes: /theme/site.css …
    /// A string of the theme, for what the program puts together itself; the key where there is none.
    QString string(const QString &key) const;
    /// The search page's script, the program's own: a newsroom's theme may bring no scripts.
    QByteArray searchScript() const;
    QByteArray hash() const;                            ///< changes with any file

private:
    Result<void> take(const QString &folder);
    void finish();

    QHash<QString, QString> m_templates;
    QHash<QString, QByteArray> m_static;
    QHash<QString, QString> m_strings;
    QByteArray m_searchScript;
    QByteArray m_hash;
};

} // namespace galley
