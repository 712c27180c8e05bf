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

/// What a section asks of its articles' length, in 字数 (TextStatistics::words); 0: no limit. A measure for
/// writers and proofing, never a refusal.
struct LengthLimits
{
    int headline = 0;
    int summary = 0;
    int body = 0;
    bool operator==(const LengthLimits &) const = default;
};

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
    LengthLimits limits = {};
    bool promotional = false;    ///< 推广栏目: advertising law applies to its words
    bool barsOpenFindings = false; ///< an article with open must-fix proofing findings is not submitted here
    bool operator==(const Section &) const = default;
};

QString sectionTreeName(SectionTree tree);   ///< "channel", "region"
std::optional<SectionTree> sectionTreeFromName(QStringView name);
QString listStyleName(ListStyle style);      ///< "headlines", "summaries", "pictures"
std::optional<ListStyle> listStyleFromName(QStringView name);

} // namespace galley
