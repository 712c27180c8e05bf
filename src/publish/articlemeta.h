// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pagerenderer.h"

#include <QJsonObject>

namespace galley {

/// Whom the byline names, one by one, as search engines want them: 陈岚 周启（记者） is two people. Separators and words that
/// tell a person's part (记者, 通讯员, 文/图 …) go. Where there is no byline, the names of the sign-off.
QStringList authorsOf(const Content &content);

/// schema.org NewsArticle of a page. canonical: the page's absolute address; pictures: their absolute addresses; both empty
/// where the site has none yet. Dates with the newsroom's zone.
QJsonObject newsArticle(const PageArticle &article, const SiteSnapshot &site, const QString &canonical, const QStringList &pictures);

/// As the content of a script element: whatever stands in the texts, nothing in there ends or opens an element.
QString inScript(const QJsonObject &object);

/// "2026-11-23T10:42:00+08:00".
QString withZone(const QDateTime &time, const QTimeZone &zone);

/// <meta property="…" content="…"> of OpenGraph; empty content gives nothing. Safe HTML.
QString openGraph(const QString &property, const QString &content);

} // namespace galley
