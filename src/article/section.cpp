// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/section.h"

#include "article/names.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array trees{Named<SectionTree>{SectionTree::Channel, u"频道"},
                           Named<SectionTree>{SectionTree::Region, u"地方"}};
constexpr std::array styles{Named<ListStyle>{ListStyle::Headlines}, Named<ListStyle>{ListStyle::Summaries},
                            Named<ListStyle>{ListStyle::Pictures}};

} // namespace

QString sectionTreeName(SectionTree tree)
{
    switch (tree) {
    case SectionTree::Channel:
        return u"channel"_s;
    case SectionTree::Region:
        return u"region"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<SectionTree> sectionTreeFromName(QStringView name)
{
    return findNamed(trees, name, sectionTreeName);
}

QString listStyleName(ListStyle style)
{
    switch (style) {
    case ListStyle::Headlines:
        return u"headlines"_s;
    case ListStyle::Summaries:
        return u"summaries"_s;
    case ListStyle::Pictures:
        return u"pictures"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<ListStyle> listStyleFromName(QStringView name)
{
    return findNamed(styles, name, listStyleName);
}

} // namespace galley
