// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/characterslips.h"

#include "proof/namecontext.h"
#include "proof/prooftr.h"

#include <bitset>

namespace galley {

namespace {

// Characters that are words by themselves in news: particles, pronouns, numbers and measures, countries in short
// (中, 美), plain verbs. Side by side with others they are nothing strange.
bool standsAlone(char16_t character)
{
    static const std::bitset<0x10000> set = [] {
        std::bitset<0x10000> all;
        for (const QChar c : QStringView(u"的了着过在是和与同及或等对向将把被为以从由自到至于给让使叫令用按据经凭除因如若但而且则就才又也都还再更最很太"
                                         u"极较已曾未不没无非勿莫可能会要应须需该想敢肯愿请这那哪此其该本各每某另别我你您他她它谁何几多少些个只名位件条项次回"
                                         u"遍场届期批类种样级层段块片座栋间家户口人所处地里内外中上下前后左右东南西北边旁侧年月日时分秒天周季度岁点元角万亿千百"
                                         u"十一二三四五六七八九零两半双整余约近共总均皆仅单独首末新旧老大小高低长短远深浅宽厚薄重轻快慢好坏真假强弱美丑冷热"
                                         u"说称讲谈看见听闻问答写读做作干搞办打开关进出来去回走跑飞行站坐住停留起落升降增减加有无含占达超破创获得赢输失"
                                         u"找抓拿取送寄交收付买卖租借还换改变成立设建修造种养吃喝穿戴睡死生病杀救助帮教学练比赛胜负平均"
                                         u"省市县区乡镇村街路桥河湖江海山城港州国党政军警民官兵车船机楼房门窗水火风雨雪电气油煤粮米面菜果肉蛋奶茶酒药"
                                         u"中美英法德俄日韩朝印巴乌以伊叙土欧亚非澳加墨委柬泰越缅老马新菲印尼蒙哈吉塔阿埃沙约黎也阿京津沪渝冀晋辽吉黑苏浙皖闽"
                                         u"赣鲁豫鄂湘粤琼川蜀黔贵滇云陕甘青藏桂蒙宁新港澳台亩吨斤克米里度号层票网线队员长局部厅院校"
                                         u"会社团组所站厂店场馆园室厅台报刊书信照片图表案例法令条例性化式型率量值额费税价款金银铜铁钢石木土"
                                         u"并却虽既即便连跟像似比往朝沿随趁凡尽任管吧吗呢啊呀嘛啦哦"))
            all.set(c.unicode());
        return all;
    }();
    return set.test(character);
}

// What a word must gain to be believed: a short one more, for two characters meet by chance more often.
int wantedGain(const CharacterReading &reading, Span word)
{
    int alone = 0;
    for (int at = word.start; at < word.end(); ++at)
        alone += reading.lattice.isSingle(at) && standsAlone(reading.unit(at)) ? 1 : 0;
    if (word.length == 2)
        return 42 + alone * 12;
    return word.length == 3 ? 38 + alone * 8 : 28 + alone * 5;
}

// How unlikely the exchange is.
int costOf(Confusables::Likeness likeness)
{
    switch (likeness) {
    case Confusables::Likeness::SameTone: return 0;
    case Confusables::Likeness::SameSound: return 5;
    case Confusables::Likeness::Shape: return 5;
    case Confusables::Likeness::NearSound: return 14;
    case Confusables::Likeness::None: break;
    }
    return 1000;
}

// Rare words are not what a slip is measured by.
int dearestWord(int length)
{
    return length <= 2 ? 106 : length == 3 ? 125 : 145;
}

constexpr int longestWord = 5;

} // namespace

void CharacterSlips::read(CharacterReading &reading) const
{
    if (!ChineseDictionary::shared().icuFound())
        return;
    for (const Span &run : reading.lattice.runs()) {
        if (run.length < 2)
            continue;
        // The best guess of the run first, so that a slip is not explained by its neighbour.
        struct At { int at; std::vector<Guess> guesses; };
        std::vector<At> all;
        for (int at = run.start; at < run.end(); ++at) {
            if (!isSuspicious(reading, at) || reading.isTaken({at, 1}))
                continue;
            std::vector<Guess> guesses = guessesAt(reading, run, at);
            if (!guesses.empty() && !readSwapped(reading, at))
                all.push_back({at, std::move(guesses)});
        }
        std::ranges::stable_sort(all, std::ranges::greater(), [](const At &one) { return one.guesses.front().score; });
        for (const At &one : all)
            report(reading, one.at, one.guesses);
    }
}

bool CharacterSlips::isSuspicious(const CharacterReading &reading, int at) const
{
    const int word = reading.lattice.wordAt(at);
    const int length = reading.lattice.words()[size_t(word)].length;
    const WordCost cost = reading.lattice.costOfWord(word);
    return length == 1 ? cost >= 58 : length == 2 ? cost >= 118 : cost >= 140;
}

std::vector<CharacterSlips::Guess> CharacterSlips::guessesAt(const CharacterReading &reading, const Span &run, int at) const
{
    std::vector<Guess> guesses;
    for (int from = std::max(run.start, at - longestWord + 1); from <= at; ++from)
        collect(reading, run, at, from, guesses);
    std::ranges::stable_sort(guesses, std::ranges::greater(), &Guess::score);
    return guesses;
}

// Words that begin at `from` and have another character at `at`.
void CharacterSlips::collect(const CharacterReading &reading, const Span &run, int at, int from, std::vector<Guess> &guesses) const
{
    const ChineseDictionary &dictionary = ChineseDictionary::shared();
    ChineseDictionary::Place head;
    for (int next = from; next < at; ++next) {
        if (next == from)
            head = dictionary.begin(reading.unit(next));
        else
            dictionary.step(head, reading.unit(next));
        if (!head.alive())
            return;
    }
    const WordCost total = reading.lattice.before(run.end(), run);
    const WordCost before = reading.lattice.before(from, run);
    const int last = std::min(run.end(), from + longestWord);
    for (const Confusables::Likely &likely : Confusables::shared().of(reading.unit(at))) {
        if (QStringView(u"於後著彷佛").contains(QChar(likely.character)))
            continue;
        ChineseDictionary::Place place = head;
        WordCost cost = 0;
        if (from == at)
            place = dictionary.begin(likely.character);
        else
            cost = dictionary.step(place, likely.character);
        for (int end = at + 1;; ++end) {
            const int length = end - from;
            if (cost > 0 && cost <= dearestWord(length)) {
                const int gain = total - before - cost - reading.lattice.behind(end, run) - costOf(likely.likeness);
                if (gain >= wantedGain(reading, {from, length}))
                    guesses.push_back({likely.character, {from, length}, gain});
            }
            if (end >= last || !place.alive())
                break;
            cost = dictionary.step(place, reading.unit(end));
        }
    }
}

// Two single characters that are a word the other way round: 构结.
bool CharacterSlips::readSwapped(CharacterReading &reading, int at) const
{
    const char16_t pair[] = {reading.unit(at + 1), reading.unit(at)};
    if (!reading.lattice.isSingle(at) || !reading.lattice.isSingle(at + 1) || reading.isTaken({at, 2}))
        return false;
    const QStringView word(pair, 2);
    const WordCost cost = ChineseDictionary::shared().cost(word);
    if (cost == 0 || cost > 105 || reading.lattice.gain({at, 2}, cost) < 85)
        return false;
    ParagraphFinding finding;
    finding.rule = swappedRule;
    finding.span = {at, 2};
    finding.replacements = {word.toString()};
    finding.message = Proof::tr("Two characters may have changed places: “%1” is no word, “%2” is one.")
                          .arg(reading.at(finding.span).toString(), word.toString());
    reading.report(std::move(finding));
    return true;
}

void CharacterSlips::report(CharacterReading &reading, int at, const std::vector<Guess> &guesses) const
{
    const Guess &best = guesses.front();
    const Span *const run = reading.lattice.runAt(at);
    if (!run || isNameIn(reading, *run, best.word) || reading.text.count(reading.at(best.word)) > 1)
        return; // what is written so again is meant so
    ParagraphFinding finding;
    finding.rule = rule;
    finding.span = best.word;
    const QString wrong = reading.at(best.word).toString();
    for (const Guess &guess : guesses) {
        QString right = wrong;
        right[at - best.word.start] = QChar(guess.character);
        if (!finding.replacements.contains(right) && finding.replacements.size() < 3)
            finding.replacements.append(right);
    }
    finding.message = Proof::tr("“%1” is no word; “%2” may be meant.").arg(wrong, finding.replacements.first());
    finding.explanation = Proof::tr("The characters sound or look alike. Names and coined words may be right as they are.");
    // A guess by a narrow margin is often a name or a coined word: told, but not in the way.
    const int clear = best.word.length == 2 ? 62 : best.word.length == 3 ? 50 : 38;
    finding.severity = best.score >= clear ? Severity::ShouldLook : Severity::Style;
    reading.report(std::move(finding));
}

} // namespace galley
