// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "article/roster.h"
#include "article/route.h"
#include "article/section.h"
#include "article/site.h"

#include <QJsonObject>

namespace galley {

// How entries stand in the history of registers: by id, so that a later change of names does not touch them.
QJsonObject registerJson(const Section &section);
QJsonObject registerJson(const Tag &tag);
QJsonObject registerJson(const Series &series);
QJsonObject registerJson(const Source &source);
QJsonObject registerJson(const ArticleTemplate &entry);
QJsonObject registerJson(const Shift &shift);
QJsonObject registerJson(const Page &page);
QJsonObject registerJson(const QList<Route> &routes);
QJsonObject registerJson(const SiteSettings &settings);
/// Of a password a fingerprint only, so that its change is seen.
QJsonObject registerJson(const Person &person);

} // namespace galley
