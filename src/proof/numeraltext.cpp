// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeraltext.h"

#include <algorithm>

namespace galley {

NumeralText::NumeralText(const ProofParagraph &paragraph)
    : m_paragraph(paragraph)
    , m_text(paragraph.text())
{
    const char16_t *units = m_text.utf16();
    const int size = static_cast<int>(m_text.size());
    for (int at = 0; at < size;) {
        const char16_t unit = units[at];
        int end = at + 1;
        if (isDigit(unit)) {
            while (end < size && (isDigit(units[end]) || ((units[end] == u'.' || units[end] == u',') && end + 1 < size && isDigit(units[end + 1]))))
                ++end;
            m_numbers.push_back({at, end, true});
        } else if (unit >= 0x3007 && isHanNumeral(unit)) {
            while (end < size && isHanNumeral(units[end]))
                ++end;
            m_numbers.push_back({at, end, false});
        }
        at = end;
    }
}

int NumeralText::whole(const Number &number) const
{
    if (!number.arabic || number.length() > 9)
        return -1;
    int value = 0;
    for (int at = number.start; at < number.end; ++at) {
        if (!isDigit(m_text[at].unicode()))
            return -1;
        value = value * 10 + (m_text[at].unicode() - u'0');
    }
    return value;
}

int NumeralText::hanWhole(const Number &number) const
{
    const QStringView text = m_text.sliced(number.start, number.length());
    if (number.arabic || text.size() > 3)
        return -1;
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0)
        return text.size() == 1 ? hanDigitValue(text[0].unicode()) : -1;
    if (ten > 1 || text.size() - ten > 2)
        return -1;
    const int tens = ten == 0 ? 1 : hanDigitValue(text[0].unicode());
    const int ones = ten + 1 == text.size() ? 0 : hanDigitValue(text[ten + 1].unicode());
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
}

const Number *NumeralText::startingAt(int place) const
{
    const auto it = std::ranges::lower_bound(m_numbers, place, {}, &Number::start);
    return it != m_numbers.end() && it->start == place ? &*it : nullptr;
}

const Number *NumeralText::endingAt(int place) const
{
    const auto it = std::ranges::lower_bound(m_numbers, place, {}, &Number::end);
    return it != m_numbers.end() && it->end == place ? &*it : nullptr;
}

bool NumeralText::isCode(const Number &number) const
{
    const auto joins = [](char16_t unit) { return isLatin(unit) || unit == u'-' || unit == u'/' || unit == u'_' || unit == u'@' || unit == u'#'; };
    return joins(at(number.start - 1)) || (joins(at(number.end)) && isDigit(at(number.end + 1))) || at(number.end) == u'@'
           || at(number.end) == u'_';
}

QString hanDigit(int value)
{
    constexpr char16_t digits[] = u"零一二三四五六七八九";
    return value >= 0 && value <= 9 ? QString(QChar(digits[value])) : QString();
}

QString hanNumber(int value)
{
    if (value < 10)
        return hanDigit(value);
    QString text = value < 20 ? QString() : hanDigit(value / 10);
    text += u'十';
    if (value % 10 != 0)
        text += hanDigit(value % 10);
    return text;
}

bool isMeasureAt(const NumeralText &text, int place)
{
    constexpr QStringView longer[] = {u"小时", u"分钟", u"公里", u"公斤", u"公顷", u"平方", u"立方", u"千米", u"千克", u"厘米", u"毫米", u"海里",
                                      u"英里", u"人次", u"架次", u"星期", u"周岁", u"世纪", u"光年", u"场次", u"百分点"};
    if (!firstAt(text.text(), place, longer).isEmpty())
        return true;
    const char16_t next = text.at(place + 1);
    switch (text.at(place)) {
    case u'个': case u'名': case u'位': case u'次': case u'米': case u'岁': case u'吨': case u'块': case u'条': case u'件': case u'只':
    case u'家': case u'斤': case u'亩': case u'步': case u'句': case u'遍': case u'辆': case u'间': case u'座': case u'倍': case u'成':
    case u'元': case u'场': case u'棵': case u'户': case u'张': case u'台': case u'头': case u'艘': case u'枚': case u'篇': case u'项':
    case u'种': case u'批': case u'趟': case u'桌': case u'盏': case u'秒': case u'度': case u'寸': case u'尺': case u'支': case u'片':
    case u'粒': case u'颗': case u'匹': case u'株': case u'袋': case u'箱': case u'桶': case u'瓶': case u'杯': case u'碗': case u'幅': case u'首':
        return true;
    case u'天': return next != u'津';
    case u'年': return next != u'级' && next != u'代' && next != u'期' && next != u'度' && next != u'制';
    case u'人': return next != u'民';
    case u'里': return next != u'面';
    case u'口': return next == u'人' || next == u'井';
    case u'所': return next != u'以';
    default: return false;
    }
}

} // namespace galley
