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
                                  u"优良率", u"出席率", u"到会率", u"到课率", u"参与率", u"回收率", u"就业率", u"升学率", u"入学率", u"录取率", u"支持率", u"赞成率", u"成活率", u"存活率", u"绿化率", u"城镇化率", u"贫困发生率", u"空置率", u"失业率", u"占比", u"知晓率"};
constexpr QStringView falls[] = {u"减少了", u"减少", u"下降了", u"下降", u"降低了", u"降低", u"下跌了", u"下跌", u"缩减了", u"缩减", u"萎缩了", u"萎缩"};
constexpr QStringView joiners[] = {u"高达", u"达到了", u"达到", u"达", u"为", u"是", u"超过", u"高达", u"至", u"已"};

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

namespace {

/// 从30%提高到36%，提高16个百分点. True where the three figures are such a sentence.
bool checkPoints(const NumeralText &text, const Number &from, const Number &to, const Number &points, const FoundInParagraph &found)
{
    if (!isPercent(text, from) || !isPercent(text, to) || !text.has(points.end, u"个百分点"))
        return false;
    const bool led = text.at(from.start - 1) == u'由' || text.at(from.start - 1) == u'从' || text.ends(from.start, u"年的");
    if (!led || to.start - from.end > 12 || points.start - to.end > 8 || (text.at(to.start - 1) != u'到' && text.at(to.start - 1) != u'至'))
        return false;
    const std::optional<double> a = valueOf(text, from);
    const std::optional<double> b = valueOf(text, to);
    const std::optional<double> said = valueOf(text, points);
    const QStringView gap = text.text().sliced(to.end, points.start - to.end);
    if (!a || !b || !said || gap.contains(u"年均") || gap.contains(u'比') || gap.contains(u"其中"))
        return true;
    const double real = std::abs(*b - *a);
    if (std::abs(real - *said) > 0.11)
        found(spanFinding("facts.growth", Severity::ShouldLook, between(points.start, points.end + 4),
                          Proof::tr("From %1 to %2 it is %3 percentage points.").arg(text.of(from), text.of(to), QString::number(real, 'g', 4)),
                          {QString(QString::number(real, 'g', 4) + u"个百分点")}));
    return true;
}

} // namespace

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
        if (from && to && checkPoints(text, numbers[i], numbers[i + 1], share, found))
            continue;
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

namespace {

/// Units of things that are counted and not grown: a part of 900份 is never 960份.
bool countsPieces(QChar unit)
{
    return QStringView(u"人名个份件户所家台辆张批项只头").contains(unit);
}

/// Shares of one whole named one after the other: 占20%, 占45%, 占45%. Only where each is said to be a share or what
/// somebody chose, and nothing is said of growth.
void checkShareSum(const NumeralText &text, Span sentence, const FoundInParagraph &found)
{
    const QStringView words = text.text().sliced(sentence.start, sentence.length);
    for (const QStringView other : {QStringView(u"增"), QStringView(u"降"), QStringView(u"涨"), QStringView(u"跌"), QStringView(u"升"), QStringView(u"提高"),
                                    QStringView(u"同比"), QStringView(u"率"), QStringView(u"以上"), QStringView(u"超过"), QStringView(u"多选")}) {
        if (words.contains(other))
            return;
    }
    double sum = 0;
    int count = 0;
    int start = -1;
    int end = -1;
    for (const Number &number : text.numbers()) {
        if (number.start < sentence.start || number.start >= sentence.end() || !isPercent(text, number))
            continue;
        constexpr QStringView shares[] = {u"占比为", u"占比", u"各占", u"占", u"占到"};
        constexpr QStringView choices[] = {u"的人", u"的受访者", u"的居民", u"的学生", u"选择", u"认为", u"表示"};
        const bool isShare = !firstEndingAt(text.text(), number.start, shares).isEmpty() || !firstAt(text.text(), number.end + 1, choices).isEmpty();
        const std::optional<double> value = valueOf(text, number);
        if (!isShare || !value)
            return;
        sum += *value;
        ++count;
        start = start < 0 ? number.start : start;
        end = number.end + 1;
    }
    if (count >= 3 && sum > 101 && sum < 150)
        found(spanFinding("facts.sum", Severity::ShouldLook, between(start, end), Proof::tr("The shares come to %1 %.").arg(QString::number(sum, 'g', 6)), {},
                          Proof::tr("Shares of one whole make 100 %; look whether several answers were allowed.")));
}

/// 抽查的200批次产品中，210批次合格; 12名男队员和8名女队员组成，共22人.
void checkOutOf(const NumeralText &text, Span sentence, const FoundInParagraph &found)
{
    const auto &numbers = text.numbers();
    for (size_t i = 0; i + 1 < numbers.size(); ++i) {
        if (numbers[i].start < sentence.start || numbers[i + 1].end > sentence.end())
            continue;
        const std::optional<Figure> whole = figureOf(text, numbers[i]);
        const std::optional<Figure> part = figureOf(text, numbers[i + 1]);
        if (!whole || !part || whole->unit.isEmpty() || part->unit.isEmpty() || !countsPieces(whole->unit.front()) || whole->unit.front() != part->unit.front())
            continue;
        const QStringView gap = text.text().sliced(whole->end, part->start - whole->end);
        if (gap.size() <= 10 && (gap.endsWith(u"中，") || gap.endsWith(u"中有")) && !gap.contains(u'。') && part->value > whole->value) {
            found(spanFinding("facts.sum", Severity::ShouldLook, between(whole->start, part->end), Proof::tr("A part is more than its whole."), {}));
            continue;
        }
        // A和B组成，共C.
        const std::optional<Figure> all = i + 2 < numbers.size() ? figureOf(text, numbers[i + 2]) : std::nullopt;
        if (!all || numbers[i + 2].end > sentence.end() || (!gap.endsWith(u'和') && !gap.endsWith(u'、')) || gap.size() > 8)
            continue;
        const QStringView rest = text.text().sliced(part->end, all->start - part->end);
        if (rest.size() <= 12 && (rest.endsWith(u"，共") || rest.endsWith(u"，共计") || rest.endsWith(u"，合计")) && whole->value + part->value != all->value
            && countsPieces(all->unit.isEmpty() ? QChar() : all->unit.front()))
            found(spanFinding("facts.sum", Severity::ShouldLook, between(whole->start, all->end),
                              Proof::tr("The parts come to %1.").arg(QString::number(whole->value + part->value, 'g', 12)), {}));
    }
}

} // namespace

/// 共9人，其中男6人、女5人: parts of a whole are never more than it.
void checkSums(const NumeralText &text, const FoundInParagraph &found)
{
    for (const Span sentence : text.paragraph().sentences()) {
        checkShareSum(text, sentence, found);
        checkOutOf(text, sentence, found);
        const QStringView words = text.text().sliced(sentence.start, sentence.length);
        const qsizetype among = words.indexOf(u"其中");
        // 参与其中 names no parts.
        if (among < 1 || words.indexOf(u"其中", among + 2) >= 0 || galley::isHan(words[among - 1].unicode()))
            continue;
        const int middle = sentence.start + int(among);
        std::optional<Figure> whole;
        double sum = 0;
        QStringView lastUnit;
        int parts = 0;
        int partsEnd = middle;
        for (const Number &number : text.numbers()) {
            if (number.start < sentence.start || number.start >= sentence.end())
                continue;
            const std::optional<Figure> figure = figureOf(text, number);
            if (!figure || figure->unit.isEmpty())
                continue;
            if (figure->start < middle) {
                whole = figure->unit.front() == u'年' ? std::nullopt : figure; // the last before 其中
            } else if (whole && figure->unit.front() == whole->unit.front() && !isPercent(text, number)) {
                sum += figure->value;
                lastUnit = figure->unit;
                ++parts;
                partsEnd = figure->end;
            }
        }
        if (!whole || parts == 0)
            continue;
        // 男…女… name all there are: together neither more nor less.
        const QStringView named = text.text().sliced(middle, partsEnd - middle);
        const bool complete = parts == 2 && named.contains(u'男') && named.contains(u'女') && whole->unit == u"人";
        const bool tooFew = complete && sum < whole->value * 0.995 && !named.contains(u'岁');
        // One part alone is more than the whole: only where both count the very same (900份，其中960份).
        const bool onePart = parts == 1 && sum > whole->value && lastUnit.left(1) == whole->unit.left(1) && countsPieces(whole->unit.front());
        if (!tooFew && !onePart && (parts < 2 || sum <= whole->value * 1.005))
            continue;
        // A part of a part (其中A 5人，包括B 3人) makes the sum say nothing.
        const QStringView listing = text.text().sliced(middle, partsEnd - middle);
        if (listing.contains(u"包括") || listing.contains(u"含") || listing.contains(u"同比") || listing.contains(u"比上") || listing.contains(u"增") || listing.contains(u"累计")
            || listing.contains(u'；'))
            continue;
        found(spanFinding("facts.sum", Severity::ShouldLook, between(whole->start, partsEnd + 1),
                          Proof::tr("The parts named behind it come to %1.").arg(QString::number(sum, 'g', 12)), {}));
    }
}

} // namespace galley
