// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/factrules.h"
#include "proof/prooftr.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

bool isPercent(const NumeralText &text, const Number &number)
{
    return text.at(number.end) == u'%' || text.at(number.end) == u'％';
}

/// What is a part of a whole and so never over 100 %.
constexpr QStringView wholes[] = {u"合格率", u"覆盖率", u"普及率", u"及格率", u"出勤率", u"投票率", u"死亡率", u"治愈率", u"入住率", u"上座率",
                                  u"好评率", u"满意率", u"满意度", u"准确率", u"中签率", u"湿度", u"识字率", u"破案率", u"签约率", u"达标率",
                                  u"优良率", u"成活率", u"存活率", u"绿化率", u"城镇化率", u"贫困发生率", u"空置率", u"失业率", u"占比", u"知晓率"};
constexpr QStringView falls[] = {u"减少了", u"减少", u"下降了", u"下降", u"降低了", u"降低", u"下跌了", u"下跌", u"缩减了", u"缩减", u"萎缩了", u"萎缩"};
constexpr QStringView joiners[] = {u"达到了", u"达到", u"达", u"为", u"是", u"超过", u"高达", u"至", u"已"};

bool isBankRatio(const NumeralText &text, int place)
{
    return text.text().first(place).last(qMin(8, place)).contains(u"拨备");
}

/// The end of the word before a figure, with 达, 为, 约 passed over.
int wordEndBefore(const NumeralText &text, int place)
{
    for (bool more = true; more;) {
        more = false;
        for (const QStringView joiner : joiners) {
            if (text.ends(place, joiner)) {
                place -= int(joiner.size());
                more = true;
                break;
            }
        }
        if (text.at(place - 1) == u'约' || text.at(place - 1) == u'近') {
            --place;
            more = true;
        }
    }
    return place;
}

/// 万, 亿 behind a figure.
double scaleAt(const NumeralText &text, int place, int &end)
{
    double scale = 1;
    end = place;
    while (text.at(end) == u'万' || text.at(end) == u'亿' || text.at(end) == u'千') {
        scale *= text.at(end) == u'万' ? 1e4 : text.at(end) == u'亿' ? 1e8 : 1e3;
        ++end;
    }
    return scale;
}

/// A figure with its scale and the unit's characters behind it (at most three).
struct Figure
{
    double value = 0;
    int start = 0;
    int end = 0;
    QStringView unit;
};

std::optional<Figure> figureOf(const NumeralText &text, const Number &number)
{
    const std::optional<double> value = valueOf(text, number);
    if (!value || text.isCode(number))
        return {};
    int end = number.end;
    Figure figure;
    figure.value = *value * scaleAt(text, number.end, end);
    figure.start = number.start;
    figure.end = end;
    int unitEnd = end;
    while (unitEnd < text.size() && unitEnd < end + 3 && isHan(text.at(unitEnd)) && !isHanNumeral(text.at(unitEnd))
           && !QStringView(u"增升涨提减降缩到至的和与及，").contains(QChar(text.at(unitEnd))))
        ++unitEnd;
    figure.unit = text.text().sliced(end, unitEnd - end);
    return figure;
}

} // namespace

std::optional<double> valueOf(const NumeralText &text, const Number &number)
{
    if (!number.arabic)
        return {};
    bool ok = false;
    const double value = text.of(number).remove(u',').remove(u'，').toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

void checkShares(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Number &number : text.numbers()) {
        if (!isPercent(text, number) || text.isInTitle(number.start))
            continue;
        const std::optional<double> value = valueOf(text, number);
        if (!value || *value <= 100)
            continue;
        const QStringView fall = firstEndingAt(text.text(), number.start, falls);
        const Span span = between(number.start, number.end + 1);
        if (!fall.isEmpty()) {
            found(spanFinding("facts.share", Severity::MustFix, span, Proof::tr("Nothing falls by more than 100 %."), {}));
            continue;
        }
        const QStringView whole = firstEndingAt(text.text(), wordEndBefore(text, number.start), wholes);
        if (!whole.isEmpty() && !isBankRatio(text, number.start))
            found(spanFinding("facts.share", Severity::ShouldLook, span, Proof::tr("A part of a whole (%1) is never over 100 %.").arg(whole), {}));
    }
}

/// 由100亿元增至150亿元，增长60%: the share is worked out again. A point and a tenth of it are rounding.
void checkGrowth(const NumeralText &text, const FoundInParagraph &found)
{
    constexpr QStringView rises[] = {u"增长到", u"增加到", u"提高到", u"上升到", u"增至", u"升至", u"涨至", u"提升至", u"提高至", u"增加至", u"增长至", u"上升至",
                                     u"扩大到", u"降至", u"降到", u"减至", u"减少到", u"下降到", u"降低到", u"减少至", u"下降至", u"降低至"};
    std::vector<Number> numbers; // 亿 and 万 behind figures are no numbers of their own here
    std::ranges::copy_if(text.numbers(), std::back_inserter(numbers), &Number::arabic);
    for (size_t i = 0; i + 2 < numbers.size(); ++i) {
        const std::optional<Figure> from = figureOf(text, numbers[i]);
        const std::optional<Figure> to = figureOf(text, numbers[i + 1]);
        const Number &share = numbers[i + 2];
        if (!from || !to || from->value <= 0 || !isPercent(text, share) || isPercent(text, numbers[i]))
            continue;
        const bool led = text.at(from->start - 1) == u'由' || text.at(from->start - 1) == u'从' || text.ends(from->start, u"年的");
        if (!led || firstEndingAt(text.text(), to->start, rises).isEmpty() || to->start - from->end > 12 || share.start - to->end > 12)
            continue;
        if (!to->unit.isEmpty() && !from->unit.isEmpty() && !to->unit.startsWith(from->unit) && !from->unit.startsWith(to->unit))
            continue;
        const QStringView between2 = text.text().sliced(to->end, share.start - to->end);
        if (between2.contains(u"年均") || between2.contains(u"其中") || between2.contains(u"占") || between2.contains(u'。') || between2.contains(u"百分点")
            || !(between2.contains(u"增") || between2.contains(u"升") || between2.contains(u"降") || between2.contains(u"减") || between2.contains(u"涨")))
            continue;
        const std::optional<double> said = valueOf(text, share);
        const double real = std::abs(to->value - from->value) / from->value * 100;
        if (!said || std::abs(*said - real) <= 1 + real * 0.05)
            continue;
        found(spanFinding("facts.growth", Severity::ShouldLook, Span{share.start, share.length() + 1},
                          Proof::tr("From %1 to %2 it is %3 %.").arg(text.of(numbers[i]), text.of(numbers[i + 1]), QString::number(real, 'f', 1)),
                          {QString(QString::number(real, 'f', real < 100 ? 1 : 0) + u'%')}));
    }
}

/// 共9人，其中男6人、女5人: parts of a whole are never more than it.
void checkSums(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Span sentence : text.paragraph().sentences()) {
        const QStringView words = text.text().sliced(sentence.start, sentence.length);
        const qsizetype among = words.indexOf(u"其中");
        if (among < 0 || words.indexOf(u"其中", among + 2) >= 0)
            continue;
        const int middle = sentence.start + int(among);
        std::optional<Figure> whole;
        double sum = 0;
        int parts = 0;
        int partsEnd = middle;
        for (const Number &number : text.numbers()) {
            if (number.start < sentence.start || number.start >= sentence.end())
                continue;
            const std::optional<Figure> figure = figureOf(text, number);
            if (!figure || figure->unit.isEmpty())
                continue;
            if (figure->start < middle) {
                whole = figure; // the last before 其中
            } else if (whole && figure->unit.front() == whole->unit.front() && !isPercent(text, number)) {
                sum += figure->value;
                ++parts;
                partsEnd = figure->end;
            }
        }
        if (!whole || parts < 2 || sum <= whole->value * 1.005)
            continue;
        // A part of a part (其中A 5人，包括B 3人) makes the sum say nothing.
        const QStringView listing = text.text().sliced(middle, partsEnd - middle);
        if (listing.contains(u"包括") || listing.contains(u"含") || listing.contains(u"同比") || listing.contains(u"比上") || listing.contains(u"增") || listing.contains(u"累计")
            || listing.contains(u'；'))
            continue;
        found(spanFinding("facts.sum", Severity::ShouldLook, between(whole->start, whole->end + 1),
                          Proof::tr("The parts named behind it come to %1.").arg(QString::number(sum, 'g', 12)), {}));
    }
}

} // namespace galley
