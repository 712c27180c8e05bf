// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/placerules.h"
#include "proof/prooftr.h"
#include "proof/regions.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What a division is, as the last character of its name says.
constexpr bool saysWhat(char16_t unit)
{
    switch (unit) {
    case u'省': case u'市': case u'县': case u'旗': case u'盟': case u'州':
        return true;
    default:
        return false;
    }
}

/// With what follows the character is the beginning of another word: 市场, 县域, 省级, 盟员.
bool beginsAnotherWord(char16_t unit, char16_t next)
{
    switch (unit) {
    case u'省': return QStringView(u"级区外内份道际直心力时钱市长委政校局").contains(QChar(next));
    case u'市': return QStringView(u"场民值区面价售况占井集容尺级长直委政肆镇县").contains(QChar(next));
    case u'县': return QStringView(u"域级乡处委长政市区").contains(QChar(next));
    case u'旗': return QStringView(u"县下帜舰级手开袍杆号人").contains(QChar(next));
    case u'盟': return QStringView(u"市员友约国校主军旗").contains(QChar(next));
    case u'州': return QStringView(u"县市级").contains(QChar(next));
    default: return false;
    }
}

/// Names of the past are right for their time.
bool isOfThePast(const ProofParagraph &paragraph, int place)
{
    const Span sentence = paragraph.sentenceAt(place);
    const QStringView text = QStringView(paragraph.text()).sliced(sentence.start, sentence.length);
    for (const QStringView word : {QStringView(u"民国"), QStringView(u"清代"), QStringView(u"清朝"), QStringView(u"明代"), QStringView(u"旧称"),
                                   QStringView(u"古称"), QStringView(u"旧时"), QStringView(u"史称"), QStringView(u"当时"), QStringView(u"解放前"),
                                   QStringView(u"原名"), QStringView(u"撤县"), QStringView(u"撤地"), QStringView(u"撤盟"), QStringView(u"设市"),
                                   QStringView(u"改市"), QStringView(u"更名"), QStringView(u"改称"), QStringView(u"籍贯"), QStringView(u"抗日"),
                                   QStringView(u"抗战"), QStringView(u"红军"), QStringView(u"烈士")}) {
        if (text.contains(word))
            return true;
    }
    // 19xx, 18xx: an account of other times.
    for (qsizetype i = 0; i + 4 < text.size(); ++i) {
        if (text[i] == u'1' && (text[i + 1] == u'9' || text[i + 1] == u'8') && text[i + 2].isDigit() && text[i + 3].isDigit() && text[i + 4] == u'年')
            return true;
    }
    return false;
}

/// A stem long and rare enough to be nothing but the place.
bool isTelling(const Regions &regions, QStringView stem, char16_t unit, std::span<const int> places)
{
    if (stem.size() >= 3)
        return true;
    // Two characters: provinces. A 县 behind two characters that name one place alone is the place too.
    for (const int place : places) {
        if (regions.at(place).level == 1)
            return true;
    }
    return unit == u'县' && places.size() == 1 && regions.at(places.front()).level >= 2;
}

QString lastOf(const QString &name)
{
    return name.right(1);
}

void checkLevel(const ProofParagraph &paragraph, int at, const FoundInParagraph &found)
{
    const Regions &regions = Regions::shared();
    const QStringView text = paragraph.text();
    const char16_t unit = text[at].unicode();
    if (!regions.nameEndingAt(text, at + 1).isEmpty() || beginsAnotherWord(unit, unitAt(text, at + 1)))
        return;
    for (int length = qMin(7, at); length >= 2; --length) {
        const QStringView stem = text.sliced(at - length, length);
        const std::span<const int> places = regions.withStem(stem);
        if (places.empty() || !isTelling(regions, stem, unit, places))
            continue;
        // 温州 and the like: the character is part of the stem's own word; 苏尼特左旗 has the stem's other half.
        if (!paragraph.isWordStart(at - length) || ((unit == u'州' || unit == u'盟' || unit == u'旗') && length < 3))
            return;
        QStringList right;
        for (const int place : places) {
            const QString &name = regions.at(place).name;
            if (lastOf(name) == QString(text[at]))
                return; // 楚雄州 for 楚雄彝族自治州
            if (!right.contains(name))
                right.append(name);
        }
        if (isOfThePast(paragraph, at))
            return;
        const bool sure = right.size() == 1 && unit != u'县';
        found(spanFinding("places.level", sure ? Severity::MustFix : Severity::ShouldLook, between(at - length, at + 1),
                          right.size() == 1 ? Proof::tr("There is no %1; the place is %2.").arg(text.sliced(at - length, length + 1), right.first())
                                            : Proof::tr("There is no %1.").arg(text.sliced(at - length, length + 1)),
                          right.first(qMin<qsizetype>(3, right.size()))));
        return;
    }
}

/// 新疆自治区, 西藏藏族自治区, 大理市白族自治州: a full name that is not the region's.
void checkAutonomous(const ProofParagraph &paragraph, int at, QStringView suffix, const FoundInParagraph &found)
{
    const Regions &regions = Regions::shared();
    const QStringView text = paragraph.text();
    const int end = at + int(suffix.size());
    if (!regions.nameEndingAt(text, end).isEmpty())
        return;
    constexpr int longestPeoples = 8;
    for (int start = qMax(0, at - longestPeoples - 3); start + 2 <= at; ++start) {
        if (!paragraph.isWordStart(start))
            continue;
        for (int length = qMin(5, at - start); length >= 2; --length) {
            for (const int place : regions.withStem(text.sliced(start, length))) {
                const QString &name = regions.at(place).name;
                const QStringView peoples = text.sliced(start + length, at - start - length);
                const bool onlyPeoples = peoples.isEmpty() || peoples.contains(u'族') || peoples == u"朝鲜" || peoples == u"回" || peoples == u"蒙古" || peoples == u"藏"
                                         || peoples == u"特别";
                if (!onlyPeoples || peoples.contains(u"和") || peoples.contains(u"与") || !(name.endsWith(suffix) || (name.endsWith(u"特别行政区") && peoples == u"特别")))
                    continue;
                found(spanFinding("places.level", Severity::ShouldLook, between(start, end),
                                  Proof::tr("There is no %1; the place is %2.").arg(text.sliced(start, end - start), name), {name}));
                return;
            }
        }
    }
}

/// Parts of cities that many cities have, and words that are no names: what stands above says nothing.
bool isCommonName(QStringView name)
{
    return name.size() <= 2 || name == u"开发区" || name == u"市中区" || name == u"新城区" || name == u"市辖区";
}

/// A full name with another right behind it: the second lies in the first, or it is wrong.
void checkAbove(const ProofParagraph &paragraph, QStringView above, int end, const FoundInParagraph &found)
{
    const Regions &regions = Regions::shared();
    const QStringView text = paragraph.text();
    const QStringView below = regions.nameStartingAt(text, end);
    if (below.isEmpty() || isCommonName(below) || beginsAnotherWord(below.back().unicode(), unitAt(text, end + below.size())))
        return;
    const std::span<const int> uppers = regions.named(above);
    const std::span<const int> lowers = regions.named(below);
    for (const int lower : lowers) {
        for (const int upper : uppers) {
            if (regions.isBelow(lower, upper) || regions.at(lower).level <= regions.at(upper).level)
                return; // in it, or the two only stand side by side
        }
    }
    if (isOfThePast(paragraph, end))
        return;
    QStringList right;
    // What stands at the wrong one's level, or where there is none (districts of Beijing) right above.
    const int level = regions.at(uppers.front()).level;
    for (const int lower : lowers) {
        int up = regions.at(lower).parent;
        while (up >= 0 && regions.at(up).level > level)
            up = regions.at(up).parent;
        if (up >= 0 && !right.contains(regions.at(up).name))
            right.append(regions.at(up).name);
    }
    const bool sure = lowers.size() == 1 && regions.at(uppers.front()).level == 1 && regions.at(lowers.front()).level == 2;
    const int start = end - int(above.size());
    found(spanFinding("places.above", sure ? Severity::MustFix : Severity::ShouldLook, between(start, end),
                      Proof::tr("%1 does not lie in %2.").arg(below, above), right.first(qMin<qsizetype>(3, right.size())),
                      lowers.size() == 1 ? Proof::tr("It is %1.").arg(regions.path(lowers.front())) : QString()));
}

} // namespace

namespace {

/// 新疆自治区 leaves the people out that the region is named for.
void checkAutonomous(const ProofParagraph &paragraph, int at, const FoundInParagraph &found)
{
    const QStringView text = paragraph.text();
    if (!endsAt(text, at + 1, u"自治区"))
        return;
    const Regions &regions = Regions::shared();
    for (const int length : {3, 2}) {
        const int start = at - 2 - length;
        if (start < 0)
            continue;
        for (const int place : regions.withStem(text.sliced(start, length))) {
            if (regions.at(place).level != 1 || isOfThePast(paragraph, at))
                continue;
            found(spanFinding("places.level", Severity::MustFix, between(start, at + 1), Proof::tr("There is no %1; the place is %2.").arg(text.sliced(start, at + 1 - start), regions.at(place).name),
                              {regions.at(place).name}));
            return;
        }
    }
}

} // namespace

void checkRegions(const ProofParagraph &paragraph, const FoundInParagraph &found)
{
    const QStringView text = paragraph.text();
    for (int at = 2; at < text.size(); ++at) {
        if (text[at] == u'自' && !paragraph.isInTitle(at)) {
            constexpr QStringView suffixes[] = {u"自治区", u"自治州", u"自治县", u"自治旗"};
            if (const QStringView suffix = firstAt(text, at, suffixes); !suffix.isEmpty())
                checkAutonomous(paragraph, at, suffix, found);
            continue;
        }
        const char16_t unit = text[at].unicode();
        if ((!saysWhat(unit) && unit != u'区') || paragraph.isInTitle(at))
            continue;
        if (const QStringView above = Regions::shared().nameEndingAt(text, at + 1); !above.isEmpty() && !isCommonName(above))
            checkAbove(paragraph, above, at + 1, found);
        else if (unit == u'区')
            checkAutonomous(paragraph, at, found);
        else
            checkLevel(paragraph, at, found);
    }
}

} // namespace galley
