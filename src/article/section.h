// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QList>
#include <QString>

#include <optional>

namespace galley {

/// 频道 or 地方栏目: the two trees of sections. An article's primary section may be of either.
enum class SectionTree { Channel, Region };

/// How a section's page lists its articles.
enum class ListStyle { Headlines, Summaries, Pictures };

struct Section
{
    SectionId id;
    SectionTree tree = SectionTree::Channel;
    SectionId parent;      ///< null: at the top
    int position = 0;      ///< among its siblings
    QString name;          ///< 内蒙古
    QString slug;          ///< neimenggu; address part, unique in the newsroom
    ListStyle listStyle = ListStyle::Headlines;
    RouteId route;         ///< null: chosen by kind alone
    QString colour;        ///< "#rrggbb" of the sidebar's dot; empty: none
    bool operator==(const Section &) const = default;
};

QString sectionTreeName(SectionTree tree);   ///< "channel", "region"
std::optional<SectionTree> sectionTreeFromName(QStringView name);
QString listStyleName(ListStyle style);      ///< "headlines", "summaries", "pictures"
std::optional<ListStyle> listStyleFromName(QStringView name);

} // namespace galley
