// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What joins two numbers of a range: — ～ - ~ – － -- —— 至 到.
struct Joint
{
    int start = 0;
    int end = 0;
    bool proper = false; ///< — ～ 至 到
    bool word = false;   ///< 至 到
};

constexpr bool isLine(char16_t unit)
{
    switch (unit) {
    case u'—': case u'～': case u'-': case u'~': case u'–': case u'－': case u'―': case u'─': case u'∼': case u'〜':
        return true;
    default:
        return false;
    }
}

Joint jointAt(const NumeralText &text, int place)
{
    Joint joint{.start = place, .end = place, .proper = false, .word = false};
    if (text.at(place) == u'至' || text.at(place) == u'到') {
        joint.end = place + 1;
        joint.proper = true;
        joint.word = true;
        return joint;
    }
    while (isLine(text.at(joint.end)) && joint.end - place < 3)
        ++joint.end;
    joint.proper = joint.end - place == 1 && (text.at(place) == u'—' || text.at(place) == u'～');
    return joint;
}

/// 万, 亿, 万亿, 千, 百, 十 behind an Arabic number.
int behindMultiplier(const NumeralText &text, int place)
{
    while (isHanTens(text.at(place)) && place < text.size())
        ++place;
    return place;
}

/// Units that ranges have behind their second number.
bool isRangeUnitAt(const NumeralText &text, int place)
{
    constexpr QStringView units[] = {u"km", u"kg", u"cm", u"mm", u"ml", u"mL", u"m", u"g", u"t", u"h", u"个", u"号"};
    if (isMeasureAt(text, place) || !firstAt(text.text(), place, units).isEmpty())
        return true;
    switch (text.at(place)) {
    case u'%': case u'％': case u'℃': case u'‰': case u'年': case u'月': case u'日': case u'时': case u'点': case u'级': case u'周': case u'层':
    case u'页': case u'期': case u'毫': case u'微': case u'克': case u'升': case u'瓦': case u'亿': case u'万': case u'千': case u'百': case u'分':
    case u'届': case u'集': case u'厘': case u'公': case u'平': case u'立': case u'学':
        return true;
    default:
        return false;
    }
}

void report(const FoundInParagraph &found, Severity severity, Span span, const QString &message, const QStringList &replacements,
            const QString &explanation = {})
{
    found(spanFinding("numerals.range", severity, span, message, replacements, explanation));
}

/// The sign or multiplier that only the second number has: 5-10%, 3-5万.
bool checkShared(const NumeralText &text, const Number &first, const Joint &joint, const Number &second, const FoundInParagraph &found)
{
    const char16_t sign = text.at(second.end);
    const QString a = text.of(first);
    const QString b = text.of(second);
    const QString line = joint.proper ? text.of(joint.start, joint.end) : u"—"_s;
    const QString other = joint.word ? u"—"_s : line == u"—" ? u"～"_s : u"—"_s;
    if (sign == u'%' || sign == u'％' || sign == u'‰') {
        const QString mark = sign == u'‰' ? u"‰"_s : u"%"_s;
        report(found, Severity::ShouldLook, between(first.start, second.end + 1),
               Proof::tr("Both numbers of a range have %1.").arg(mark), {QString(a + mark + line + b + mark), QString(a + mark + other + b + mark)},
               Proof::tr("Left out, it is not clear whether the first number is a part of a hundred."));
        return true;
    }
    // 2～3千: without figures of two kinds, 2000～3000.
    if ((sign == u'千' || sign == u'百') && first.length() == 1 && second.length() == 1 && !isHanTens(text.at(second.end + 1))
        && isMeasureAt(text, second.end + 1)) {
        const QString zeros = sign == u'千' ? u"000"_s : u"00"_s;
        report(found, Severity::ShouldLook, between(first.start, second.end + 1), Proof::tr("Both numbers of a range have %1.").arg(QChar(sign)),
               {QString(a + zeros + line + b + zeros), QString(a + zeros + other + b + zeros)}, Proof::tr("Left out, the first number may be read as it stands."));
        return true;
    }
    if (sign == u'℃' && joint.end - joint.start == 1 && (text.at(first.start - 1) == u'-' || text.at(first.start - 1) == u'－') && !joint.proper) {
        const QString below = text.of(first.start - 1, first.end);
        report(found, Severity::ShouldLook, between(first.start - 1, second.end + 1), Proof::tr("Both numbers of a range have %1.").arg(u"℃"),
               {QString(below + u"℃～" + b + u"℃"), QString(below + u"℃—" + b + u"℃")});
        return true;
    }
    if (sign == u'万' || sign == u'亿') {
        const int end = behindMultiplier(text, second.end);
        const QString multiplier = text.of(second.end, end);
        report(found, Severity::ShouldLook, between(first.start, end), Proof::tr("Both numbers of a range have %1.").arg(multiplier),
               {QString(a + multiplier + line + b + multiplier), QString(a + multiplier + other + b + multiplier)},
               Proof::tr("Left out, the first number may be read as it stands."));
        return true;
    }
    return false;
}

/// -5～8℃: the line before the first number is a minus.
bool isBelowZero(const NumeralText &text, const Number &first)
{
    const char16_t sign = text.at(first.start - 1);
    if ((sign != u'-' && sign != u'－') || isDigit(text.at(first.start - 2)) || isLatin(text.at(first.start - 2)))
        return false;
    const Joint joint = jointAt(text, first.end);
    const Number *second = joint.end == first.end + 1 ? text.startingAt(joint.end) : nullptr;
    return second && text.at(second->end) == u'℃';
}

/// 9:00-17:00: from one time of day to another.
bool checkClockRange(const NumeralText &text, const Number &hour, const FoundInParagraph &found)
{
    const auto clockEnd = [&](const Number &number) {
        const Number *minutes = text.at(number.end) == u':' || text.at(number.end) == u'：' ? text.startingAt(number.end + 1) : nullptr;
        const bool isTime = minutes && minutes->length() == 2 && number.length() <= 2 && text.whole(*minutes) >= 0 && text.whole(*minutes) < 60
                            && text.whole(number) <= 24;
        return isTime ? minutes->end : -1;
    };
    const int end = clockEnd(hour);
    if (end < 0)
        return false;
    const char16_t line = text.at(end);
    const Number *to = line == u'-' || line == u'~' ? text.startingAt(end + 1) : nullptr;
    if (to && clockEnd(*to) > 0)
        report(found, Severity::Style, {end, 1}, Proof::tr("Numbers of a range are joined with — or ～."), {u"—"_s, u"～"_s});
    return to != nullptr;
}

bool isDateLike(const NumeralText &text, const Number &first, const Number &second)
{
    // 2023-12-30, 3-1, 010-1234: more than two numbers, or a leading zero.
    return isLine(text.at(second.end)) || isLine(text.at(first.start - 1)) || text.at(first.start - 1) == u'/' || text.at(second.end) == u'/'
           || (text.at(first.start) == u'0' && first.length() > 1 && text.at(first.start + 1) != u'.') || first.length() > 6 || second.length() > 7;
}

void checkLine(const NumeralText &text, const Joint &joint, const Number &second, bool unitBefore, const FoundInParagraph &found)
{
    if (joint.proper)
        return;
    const int end = behindMultiplier(text, second.end);
    if (!unitBefore && !isRangeUnitAt(text, end) && end == second.end)
        return;
    const char16_t unit = text.at(joint.start);
    const bool tilde = unit == u'~' || unit == u'∼' || unit == u'〜';
    const Severity severity = tilde && joint.end - joint.start == 1 ? Severity::Style : Severity::ShouldLook;
    report(found, severity, between(joint.start, joint.end), Proof::tr("Numbers of a range are joined with — or ～."),
           tilde ? QStringList{u"～"_s, u"—"_s} : QStringList{u"—"_s, u"～"_s});
}

} // namespace

void checkRanges(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &first : text.numbers()) {
        if (!first.arabic || text.isInTitle(first.start) || isLatin(text.at(first.start - 1)) || (isLine(text.at(first.start - 1)) && !isBelowZero(text, first)))
            continue;
        if (checkClockRange(text, first, found))
            continue;
        // The joint stands behind the number, or behind its multiplier, unit or sign: 10%-20%, 3月-5月, 30℃-32℃.
        int place = behindMultiplier(text, first.end);
        const char16_t sign = text.at(place);
        const bool hasUnit = place != first.end || sign == u'%' || sign == u'％' || sign == u'℃' || sign == u'年' || sign == u'月' || sign == u'日'
                             || sign == u'时' || sign == u'元' || sign == u'米';
        if (hasUnit && place == first.end)
            ++place;
        if (hasUnit && text.at(place) != 0 && !isLine(text.at(place)) && (text.at(place) == u'元' || text.at(place) == u'米'))
            ++place;
        const Joint joint = jointAt(text, place);
        if (joint.end == place)
            continue;
        const Number *second = text.startingAt(joint.end);
        if (!second || !second->arabic)
            continue;
        if (!isBelowZero(text, first) && isDateLike(text, first, *second))
            continue;
        if (!hasUnit && checkShared(text, first, joint, *second, found))
            continue;
        checkLine(text, joint, *second, hasUnit, found);
    }
}

void checkPercentages(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &number : text.numbers()) {
        if (!number.arabic || text.isInTitle(number.start))
            continue;
        const char16_t sign = text.at(number.end);
        if (sign == u'％')
            found(spanFinding("numerals.percent", Severity::ShouldLook, {number.end, 1},
                              Proof::tr("The percent sign stands in half width, like the figures before it."), {u"%"_s}));
        if ((sign == u'%' || sign == u'％') && text.at(number.end + 1) == sign)
            found(spanFinding("numerals.percent", Severity::MustFix, {number.end, 2}, Proof::tr("The percent sign is doubled."), {u"%"_s}));
        if (sign == u'%' && (text.has(number.end + 1, u"个百分点") || text.has(number.end + 1, u"百分点")))
            found(spanFinding("numerals.percent", Severity::MustFix, between(number.start, number.end + 1),
                              Proof::tr("A number of percentage points has no percent sign."), {text.of(number)}));
        if (text.ends(number.start, u"百分之"))
            found(spanFinding("numerals.percent", Severity::ShouldLook, between(number.start - 3, number.end),
                              Proof::tr("百分之 goes with Chinese figures, % with Arabic ones."),
                              text.whole(number) >= 0 && text.whole(number) < 100
                                  ? QStringList{text.of(number) + u"%", u"百分之" + hanNumber(text.whole(number))}
                                  : QStringList{text.of(number) + u"%"}));
        // 三分之2, 3分之1.
        else if (text.ends(number.start, u"分之") && text.endingAt(number.start - 2)) {
            const Number *below = text.endingAt(number.start - 2);
            const int a = text.value(*below);
            const int b = text.whole(number);
            if (a > 0 && a < 100 && b > 0 && b < 100)
                found(spanFinding("numerals.mixed-figures", Severity::ShouldLook, between(below->start, number.end),
                                  Proof::tr("A fraction with 分之 is written in Chinese figures."),
                                  {QString(hanNumber(a) + u"分之" + hanNumber(b)), u"%1/%2"_s.arg(b).arg(a)}));
        }
    }
}

} // namespace galley
