// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <span>
#include <vector>

namespace galley {

/// A division of China: 内蒙古自治区, 锡林郭勒盟, 正蓝旗.
struct Region
{
    QString name;      ///< full
    QString stem;      ///< without what it is and without names of peoples: 内蒙古, 锡林郭勒, 延边
    int parent = -1;   ///< index of the division above; -1: a province
    int level = 0;     ///< 1 province, 2 prefecture, 3 county
};

/// The table of divisions (resources/proof/regions.txt). Immutable; any thread.
class Regions
{
public:
    static const Regions &shared();

    const Region &at(int index) const { return m_regions[size_t(index)]; }
    /// All divisions with exactly this full name; names repeat (朝阳区).
    std::span<const int> named(QStringView name) const;
    std::span<const int> withStem(QStringView stem) const;
    /// The longest full name that ends (begins) at a place of the text; empty when none does.
    QStringView nameEndingAt(QStringView text, qsizetype end) const;
    QStringView nameStartingAt(QStringView text, qsizetype start) const;
    bool isBelow(int region, int above) const;
    /// 内蒙古自治区锡林郭勒盟
    QString path(int index) const;

    static constexpr int longestName = 15;

private:
    Regions();
    std::vector<Region> m_regions;
    QHash<QStringView, std::vector<int>> m_byName; ///< views of m_regions' names, which never move
    QHash<QStringView, std::vector<int>> m_byStem;
};

} // namespace galley
