// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/regions.h"

#include "proof/characterdata.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Peoples that autonomous divisions are named for, longest first where one begins another.
constexpr QStringView peoples[] = {
    u"维吾尔", u"哈萨克族", u"哈萨克", u"柯尔克孜族", u"柯尔克孜", u"蒙古族", u"蒙古", u"朝鲜族", u"土家族", u"塔吉克族", u"塔吉克", u"锡伯族", u"锡伯",
    u"藏族", u"回族", u"壮族", u"苗族", u"彝族", u"侗族", u"白族", u"傣族", u"景颇族", u"傈僳族", u"哈尼族", u"布依族", u"羌族", u"瑶族", u"畲族", u"黎族",
    u"水族", u"仡佬族", u"满族", u"土族", u"撒拉族", u"东乡族", u"裕固族", u"保安族", u"达斡尔族", u"鄂伦春族", u"鄂温克族", u"仫佬族", u"毛南族", u"纳西族",
    u"普米族", u"怒族", u"独龙族", u"拉祜族", u"佤族", u"布朗族", u"各族"};

constexpr QStringView ends[] = {u"特别行政区", u"自治区", u"自治州", u"自治县", u"自治旗", u"地区", u"林区", u"省", u"市", u"县", u"区", u"旗", u"盟", u"州"};

QString stemOf(const QString &name)
{
    QStringView stem = name;
    for (const QStringView end : ends) {
        if (stem.size() > end.size() && stem.endsWith(end)) {
            stem.chop(end.size());
            break;
        }
    }
    for (bool found = true; found;) {
        found = false;
        for (const QStringView people : peoples) {
            if (stem.size() > people.size() + 1 && stem.endsWith(people)) {
                stem.chop(people.size());
                found = true;
                break;
            }
        }
    }
    return stem.toString();
}

} // namespace

const Regions &Regions::shared()
{
    static const Regions regions;
    return regions;
}

Regions::Regions()
{
    const QStringList lines = proofLines(u"regions.txt"_s);
    QHash<QString, int> byCode;
    m_regions.reserve(size_t(lines.size()));
    for (const QString &line : lines) {
        const QString code = line.section(u' ', 0, 0);
        Region region;
        region.name = line.section(u' ', 1);
        region.stem = stemOf(region.name);
        region.level = int(code.size() / 2);
        // Counties that a province holds directly stand under a code of no prefecture.
        for (qsizetype digits = code.size() - 2; digits > 0 && region.parent < 0; digits -= 2)
            region.parent = byCode.value(code.left(digits), -1);
        byCode.insert(code, int(m_regions.size()));
        m_regions.push_back(std::move(region));
    }
    for (size_t i = 0; i < m_regions.size(); ++i) {
        m_byName[m_regions[i].name].push_back(int(i));
        m_byStem[m_regions[i].stem].push_back(int(i));
    }
}

std::span<const int> Regions::named(QStringView name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.cend() ? std::span<const int>() : std::span<const int>(*found);
}

std::span<const int> Regions::withStem(QStringView stem) const
{
    const auto found = m_byStem.constFind(stem);
    return found == m_byStem.cend() ? std::span<const int>() : std::span<const int>(*found);
}

QStringView Regions::nameEndingAt(QStringView text, qsizetype end) const
{
    for (qsizetype length = qMin<qsizetype>(longestName, end); length >= 2; --length) {
        const QStringView name = text.sliced(end - length, length);
        if (m_byName.contains(name))
            return name;
    }
    return {};
}

QStringView Regions::nameStartingAt(QStringView text, qsizetype start) const
{
    for (qsizetype length = qMin<qsizetype>(longestName, text.size() - start); length >= 2; --length) {
        const QStringView name = text.sliced(start, length);
        if (m_byName.contains(name))
            return name;
    }
    return {};
}

bool Regions::isBelow(int region, int above) const
{
    for (int up = at(region).parent; up >= 0; up = at(up).parent) {
        if (up == above)
            return true;
    }
    return false;
}

QString Regions::path(int index) const
{
    const Region &region = at(index);
    return region.parent < 0 ? region.name : QString(path(region.parent) + region.name);
}

} // namespace galley
