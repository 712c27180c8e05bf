// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

void report(const FoundInParagraph &found, Severity severity, Span span, const QString &message, const QStringList &replacements)
{
    found(spanFinding("numerals.approximation", severity, span, message, replacements));
}

/// 第三、四; 初一、二; 周六、日: numbers that name and are listed.
bool isNamed(const NumeralText &text, int start)
{
    const char16_t before = text.at(start - 1);
    return before == u'第' || before == u'初' || before == u'周' || before == u'期' || before == u'拜' || isHanNumeral(before) || isDigit(before)
           || (before == u'、' && (isHanNumeral(text.at(start - 2)) || isDigit(text.at(start - 2))));
}

/// What may follow a number of two neighbours: 三、四十, 三、四个.
bool countsAt(const NumeralText &text, int place)
{
    if (text.has(place, u"十年代") || text.has(place, u"年代") || text.has(place, u"中全会"))
        return false;
    return isHanTens(text.at(place)) || isMeasureAt(text, place);
}

/// 三、四十 and 二十七、八岁: 5.2.1, no 、 between the two.
void checkHanPair(const NumeralText &text, const Number &first, const Number &second, const FoundInParagraph &found)
{
    const int a = hanDigitValue(text.at(first.end - 1));
    const int b = hanDigitValue(text.at(second.start));
    if (a < 1 || b != a + 1)
        return;
    const bool tail = first.length() > 1 && isHanTens(text.at(first.end - 2));
    if ((first.length() > 1 && !tail) || isNamed(text, first.start) || text.at(second.end) == u'、')
        return;
    // Behind the second number's first figure: 十, 万 or a measure.
    const int behind = second.start + 1;
    if (second.length() > 1 && !isHanTens(text.at(behind)))
        return;
    if (!countsAt(text, behind) || (text.has(behind, u"十") && text.has(second.end, u"年代")))
        return;
    // 一、二十大精神 and the like begin another number.
    if (tail && text.at(first.end - 2) == u'十' && text.at(behind) == u'十')
        return;
    const Severity severity = isHanTens(text.at(behind)) ? Severity::MustFix : Severity::ShouldLook;
    report(found, severity, between(first.end - 1, second.start + 1), Proof::tr("Two neighbouring figures for an approximate number have no 、 between them."),
           {text.of(first.end - 1, first.end) + text.of(second.start, second.start + 1)});
}

/// 3、4个, 3、40个, 3、4十, 7、8万: approximate numbers are written in Chinese figures, without 、.
void checkArabicPair(const NumeralText &text, const Number &first, const Number &second, const FoundInParagraph &found)
{
    const int a = text.whole(first);
    const int b = text.whole(second);
    // 十5、6: the tens are Chinese already.
    if (text.at(first.start - 1) == u'十' && a >= 1 && b == a + 1 && b <= 9 && countsAt(text, second.end)) {
        report(found, Severity::MustFix, between(first.start, second.end), Proof::tr("An approximate number is written in Chinese figures, without 、."),
               {hanDigit(a) + hanDigit(b)});
        return;
    }
    if (a < 1 || a > 9 || b < 1 || isNamed(text, first.start) || text.isCode(first) || isLatin(text.at(first.start - 1)))
        return;
    int scale = 1;
    while (b % (scale * 10) == 0)
        scale *= 10;
    if (b / scale != a + 1 || scale > 1000 || !countsAt(text, second.end) || text.at(second.end) == u'、')
        return;
    constexpr QStringView scales[] = {u"", u"十", u"百", u"千"};
    const int zeros = scale == 1 ? 0 : scale == 10 ? 1 : scale == 100 ? 2 : 3;
    const QString han = hanDigit(a) + hanDigit(a + 1) + scales[zeros];
    report(found, scale > 1 || text.at(second.end) == u'十' ? Severity::MustFix : Severity::ShouldLook, between(first.start, second.end),
           Proof::tr("An approximate number is written in Chinese figures, without 、."), {han});
}

/// 十五、6岁, 3、四个: neighbouring figures of two kinds.
void checkMixedPair(const NumeralText &text, const Number &first, const Number &second, const FoundInParagraph &found)
{
    const int a = first.arabic ? text.whole(first) : hanDigitValue(text.at(first.end - 1));
    const int b = second.arabic ? text.whole(second) : hanDigitValue(text.at(second.start));
    if (a < 1 || a > 9 || b != a + 1 || isNamed(text, first.start))
        return;
    const int behind = second.arabic ? second.end : second.start + 1;
    if (!countsAt(text, behind))
        return;
    const int start = first.arabic ? first.start : first.end - 1;
    report(found, Severity::MustFix, between(start, behind), Proof::tr("An approximate number is written in Chinese figures, without 、."),
           {hanDigit(a) + hanDigit(b)});
}

/// 20几 and 几10.
void checkSome(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    const int value = text.whole(number);
    if (value >= 10 && value < 100 && value % 10 == 0 && text.at(number.end) == u'几' && text.at(number.end + 1) != u'何'
        && text.at(number.end + 1) != u'内' && text.at(number.end + 1) != u'率' && text.at(number.end + 1) != u'乎')
        report(found, Severity::MustFix, between(number.start, number.end + 1),
               Proof::tr("A number with 几 is written in Chinese figures."), {hanNumber(value) + u"几"});
    if ((value == 10 || value == 100 || value == 1000) && text.at(number.start - 1) == u'几')
        report(found, Severity::MustFix, between(number.start - 1, number.end), Proof::tr("A number with 几 is written in Chinese figures."),
               {value == 10 ? u"几十"_s : value == 100 ? u"几百"_s : u"几千"_s});
    if ((text.at(number.end) == u'数' || text.at(number.start - 1) == u'数') && value == 10 && isMeasureAt(text, number.end))
        report(found, Severity::ShouldLook, between(number.start - 1, number.end), Proof::tr("A number with 数 is written in Chinese figures."),
               {u"数十"_s});
}

} // namespace

void checkApproximations(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &first : text.numbers()) {
        if (text.isInTitle(first.start))
            continue;
        if (first.arabic)
            checkSome(text, first, found);
        if (text.at(first.end) != u'、')
            continue;
        const Number *second = text.startingAt(first.end + 1);
        if (!second)
            continue;
        if (first.arabic && second->arabic)
            checkArabicPair(text, first, *second, found);
        else if (!first.arabic && !second->arabic)
            checkHanPair(text, first, *second, found);
        else
            checkMixedPair(text, first, *second, found);
    }
}

namespace {

enum Sense : unsigned { About = 1, Nearly = 2, More = 4, AtLeast = 8, AtMost = 16, Less = 32 };

struct Leader
{
    QStringView word;
    unsigned sense;
};

constexpr Leader leaders[] = {{u"大约", About}, {u"大概", About}, {u"将近", Nearly}, {u"接近", Nearly}, {u"超过", More}, {u"多达", 0}, {u"至少", AtLeast},
                              {u"最少", AtLeast}, {u"最多", AtMost}, {u"至多", AtMost}, {u"不足", Less}, {u"不到", Less}, {u"不少于", AtLeast},
                              {u"约", About}, {u"近", Nearly}, {u"超", More}, {u"逾", More}};

const Leader *leaderBefore(const NumeralText &text, int start)
{
    for (const Leader &leader : leaders) {
        if (leader.sense == 0 || !text.ends(start, leader.word))
            continue;
        if (leader.word.size() > 1)
            return &leader;
        // 附近, 最近, 条约: the character ends another word.
        const int at = start - 1;
        const QString joined = text.of(std::max(0, at - 1), start);
        constexpr QStringView others[] = {u"附近", u"最近", u"靠近", u"接近", u"邻近", u"临近", u"就近", u"亲近", u"条约", u"公约", u"合约", u"节约",
                                          u"签约", u"预约", u"契约", u"高超", u"英超", u"中超", u"反超", u"赶超", u"村超", u"苏超", u"西超", u"履约",
                                          u"大约", u"纽约", u"违约", u"制约", u"北约", u"相约", u"集约"};
        for (const QStringView other : others)
            if (joined == other && other != u"大约" && other != u"接近")
                return nullptr;
        return &leader;
    }
    return nullptr;
}

struct Trailer
{
    int at = -1;
    int length = 0;
    bool surplus = false; ///< 多, 余
    bool around = false;  ///< 左右, 上下
    bool above = false;   ///< 以上
    bool below = false;   ///< 以下, 以内
};

/// Where the number with a verb before it begins: 有, 在, 为, 是, 达 between 约 and the number say nothing of the amount.
int leadingEnd(const NumeralText &text, int start)
{
    const QStringView verb = firstEndingAt(text.text(), start, std::initializer_list<QStringView>{u"达到", u"达", u"有", u"在", u"为", u"是"});
    return start - static_cast<int>(verb.size());
}

/// What stands behind the number and its unit: 10多人, 10米左右.
Trailer trailerAfter(const NumeralText &text, int end)
{
    while (isHanTens(text.at(end)))
        ++end;
    const char16_t next = text.at(end);
    if (next == u'多' || next == u'余') {
        const char16_t after = text.at(end + 1);
        if (next == u'多' || (after != u'额' && after != u'下'))
            return {.at = end, .length = 1, .surplus = true, .around = false, .above = false, .below = false};
    }
    for (int at = end; at < end + 6 && at < text.size(); ++at) {
        if (isStop(text.at(at)) || isOpening(text.at(at)) || isClosing(text.at(at)) || isDigit(text.at(at)))
            break;
        if (text.has(at, u"左右") && text.at(at + 2) != u'两' && text.at(at + 2) != u'手')
            return {.at = at, .length = 2, .surplus = false, .around = true, .above = false, .below = false};
        if (text.has(at, u"上下") && at > end && (text.at(at + 2) != u'游') && text.at(at + 2) != u'班')
            return {.at = at, .length = 2, .surplus = false, .around = true, .above = false, .below = false};
        if (text.has(at, u"以上"))
            return {.at = at, .length = 2, .surplus = false, .around = false, .above = true, .below = false};
        if (text.has(at, u"以下"))
            return {.at = at, .length = 2, .surplus = false, .around = false, .above = false, .below = true};
    }
    return {};
}

bool contradicts(unsigned sense, const Trailer &trailer)
{
    if (trailer.surplus)
        return (sense & (About | Nearly | More | Less)) != 0;
    if (trailer.around)
        return (sense & (About | Nearly | More | AtLeast | AtMost | Less)) != 0;
    if (trailer.above)
        return (sense & (About | Nearly | More | AtLeast | AtMost | Less)) != 0;
    return trailer.below && (sense & (AtMost | More | AtLeast | Less)) != 0;
}

/// 近10余人, 约20年左右: 近 and 余 cannot both be; 约 and 左右 say the same.
void checkBothEnds(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    int leaderEnd = number.start;
    const Leader *leader = leaderBefore(text, leaderEnd);
    if (!leader) {
        leaderEnd = leadingEnd(text, number.start);
        leader = leaderBefore(text, leaderEnd);
    }
    if (!leader)
        return;
    // 约有近300人: 约 before it says the same again.
    if (leaderEnd == number.start) {
        const int leaderStart = leaderEnd - static_cast<int>(leader->word.size());
        const int outerEnd = leadingEnd(text, leaderStart);
        const Leader *outer = leaderBefore(text, outerEnd);
        if (outer && leader->sense != 0 && (outer->sense & (About | Nearly)) != 0) {
            const int outerStart = outerEnd - static_cast<int>(outer->word.size());
            found(spanFinding("numerals.contradiction", Severity::ShouldLook, between(outerStart, number.start),
                              Proof::tr("%1 and %2 do not go together.").arg(outer->word, leader->word),
                              {text.of(outerEnd, number.start), QString(outer->word.toString() + text.of(outerEnd, leaderStart))}));
            return;
        }
    }
    const Trailer trailer = trailerAfter(text, number.end);
    if (trailer.at < 0 || !contradicts(leader->sense, trailer))
        return;
    // 超过60岁以上老人: ages and classes with 以上 are names of groups.
    if (trailer.above && !(leader->sense & (About | Nearly | AtLeast | AtMost | Less | More)))
        return;
    const int start = leaderEnd - static_cast<int>(leader->word.size());
    const QString lead = leader->word.toString();
    const QString middle = text.of(leaderEnd, trailer.at);
    const QString trail = text.of(trailer.at, trailer.at + trailer.length);
    found(spanFinding("numerals.contradiction", Severity::ShouldLook, between(start, trailer.at + trailer.length),
                      Proof::tr("%1 and %2 do not go together.").arg(lead, trail), {QString(middle + trail), QString(lead + middle)}));
}

constexpr QStringView fallingVerbs[] = {u"减少", u"下降", u"降低", u"缩短", u"缩小", u"缩减", u"下跌", u"下滑", u"降", u"跌", u"减"};

/// 减少了3倍: nothing can be less by more than all of it.
void checkFall(const NumeralText &text, const Number &number, const FoundInParagraph &found)
{
    if (text.at(number.end) != u'倍' || text.at(number.end + 1) == u'数')
        return;
    int verbEnd = number.start;
    if (text.at(verbEnd - 1) == u'了')
        --verbEnd;
    if (const QStringView about = firstEndingAt(text.text(), verbEnd, std::initializer_list<QStringView>{u"将近", u"超过", u"近", u"约", u"超"}); !about.isEmpty())
        verbEnd -= static_cast<int>(about.size());
    if (verbEnd > 0 && text.at(verbEnd - 1) == u'了')
        --verbEnd;
    const QStringView verb = firstEndingAt(text.text(), verbEnd, fallingVerbs);
    if (verb.isEmpty() || (verb == u"降" && (text.ends(verbEnd, u"升降") || text.ends(verbEnd, u"涨降"))) || (verb == u"减" && text.ends(verbEnd, u"增减")))
        return;
    const int start = verbEnd - static_cast<int>(verb.size());
    QStringList replacements;
    if (const int n = text.at(number.start) == u'两' ? 2 : text.value(number); n >= 2 && n <= 9)
        replacements = {QString(verb.toString() + u"了" + hanDigit(n) + u"分之" + hanDigit(n - 1)),
                        QString(verb.toString() + u"到" + hanDigit(n) + u"分之一"),
                        QString(verb.toString() + u"了" + hanNumber(n + 1) + u"分之" + hanDigit(n))};
    found(spanFinding("numerals.fall-times", Severity::ShouldLook, between(start, number.end + 1),
                      Proof::tr("What falls cannot fall by times."), replacements,
                      Proof::tr("倍 measures growth alone; a fall is a part of what was: look the figure up.")));
}

} // namespace

void checkContradictions(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &number : text.numbers()) {
        if (text.isInTitle(number.start))
            continue;
        checkBothEnds(text, number, found);
        checkFall(text, number, found);
    }
}

} // namespace galley
