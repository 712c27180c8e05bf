// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/partmark.h"

#include <array>
#include <optional>

namespace galley {

namespace {

/// Numbers drawn as one character: a run of code points that counts up from a first value.
struct NumberSigns
{
    char16_t first;
    char16_t last;
    int value;
};
constexpr std::array numberSigns{NumberSigns{u'①', u'⑳', 1}, NumberSigns{u'㉑', u'㉟', 21},
                                 NumberSigns{u'㊱', u'㊿', 36}, NumberSigns{u'⑴', u'⒇', 1},
                                 NumberSigns{u'㈠', u'㈩', 1}};

int signValue(QChar c)
{
    for (const NumberSigns &run : numberSigns) {
        if (c >= run.first && c <= run.last)
            return run.value + (c.unicode() - run.first);
    }
    return 0;
}

int digitValue(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'０' && c <= u'９')
        return c.unicode() - u'０';
    return -1;
}

/// One to three digits: four would be a year.
int arabicNumber(QStringView text)
{
    if (text.isEmpty() || text.size() > 3)
        return 0;
    int value = 0;
    for (const QChar c : text) {
        const int digit = digitValue(c);
        if (digit < 0)
            return 0;
        value = value * 10 + digit;
    }
    return value;
}

int hanDigit(QChar c)
{
    constexpr QStringView digits = u"一二三四五六七八九";
    return int(digits.indexOf(c)) + 1;
}

/// 一 to 九十九; positional writing (二〇二三) is a year and gives 0.
int hanNumber(QStringView text)
{
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0)
        return text.size() == 1 ? hanDigit(text[0]) : 0;
    if (ten > 1 || text.size() > ten + 2)
        return 0;
    const int tens = ten == 0 ? 1 : hanDigit(text[0]);
    const int ones = text.size() == ten + 1 ? 0 : hanDigit(text[ten + 1]);
    if (tens == 0 || (ones == 0 && text.size() == ten + 2))
        return 0;
    return tens * 10 + ones;
}

int anyNumber(QStringView text)
{
    const int arabic = arabicNumber(text);
    return arabic > 0 ? arabic : hanNumber(text);
}

/// 上 中 下, also as 上篇 中篇 下篇. 下 of two; the caller who knows of a 中 makes it 3.
int thirdsNumber(QStringView text)
{
    if (text.size() == 2 && text[1] == u'篇')
        text.chop(1);
    if (text == u"上")
        return 1;
    return text == u"中" || text == u"下" ? 2 : 0;
}

/// 之三 after what is written before it. 三分之二 is a fraction, and 最大的湖泊之一 means "one of": 之一 is a
/// mark only where a series' word or a break stands before it.
int ofSeriesNumber(QStringView before, QStringView text)
{
    if (text.size() < 2 || text[0] != u'之' || before.endsWith(u'分'))
        return 0;
    const int number = anyNumber(text.mid(1));
    if (number != 1 || before.isEmpty())
        return number;
    if (!before.back().isLetterOrNumber())
        return number;
    constexpr std::array<QStringView, 18> seriesWords{u"系列", u"报道", u"述评", u"评论", u"综述", u"观察",
                                                      u"调查", u"访谈", u"纪实", u"侧记", u"巡礼", u"解读",
                                                      u"特稿", u"谈",   u"论",   u"篇",   u"记",   u"看点"};
    for (const QStringView word : seriesWords) {
        if (before.endsWith(word))
            return number;
    }
    return 0;
}

QChar openingBracket(QChar closing)
{
    switch (closing.unicode()) {
    case u'）':
        return u'（';
    case u')':
        return u'(';
    case u'】':
        return u'【';
    case u'〕':
        return u'〔';
    case u']':
        return u'[';
    case u'］':
        return u'［';
    default:
        return {};
    }
}

/// Where a mark begins in a headline that ends with it, and its number.
struct Found
{
    qsizetype start;
    int number;
};

std::optional<Found> bracketed(QStringView text)
{
    const QChar opening = openingBracket(text.back());
    if (opening.isNull())
        return std::nullopt;
    const qsizetype start = text.lastIndexOf(opening);
    if (start < 0)
        return std::nullopt;
    const QStringView inside = text.mid(start + 1, text.size() - start - 2).trimmed();
    int number = anyNumber(inside);
    if (number == 0)
        number = thirdsNumber(inside);
    if (number == 0)
        number = ofSeriesNumber({}, inside);
    if (number == 0)
        return std::nullopt;
    return Found{start, number};
}

std::optional<Found> bare(QStringView text)
{
    const QStringView last = text.right(1);
    if (thirdsNumber(last) > 0 && text.size() > 1 && text[text.size() - 2].isSpace())
        return Found{text.size() - 1, thirdsNumber(last)};
    // 之 with at most three characters of number
    for (qsizetype length = 2; length <= 4 && length < text.size(); ++length) {
        const qsizetype start = text.size() - length;
        if (text[start] != u'之')
            continue;
        const int number = ofSeriesNumber(text.left(start), text.mid(start));
        if (number > 0)
            return Found{start, number};
    }
    return std::nullopt;
}

} // namespace

PartMark splitPartMark(QStringView headline)
{
    const QStringView text = headline.trimmed();
    PartMark none{.mark = {}, .number = 0, .rest = headline.toString()};
    if (text.isEmpty())
        return none;
    std::optional<Found> found;
    if (const int sign = signValue(text.back()))
        found = Found{text.size() - 1, sign};
    if (!found)
        found = bracketed(text);
    if (!found)
        found = bare(text);
    if (!found)
        return none;
    const QStringView rest = text.left(found->start).trimmed();
    if (rest.isEmpty()) // a headline is more than its mark
        return none;
    return {.mark = text.mid(found->start).toString(), .number = found->number, .rest = rest.toString()};
}

QString circledMark(int number)
{
    if (number <= 0)
        return {};
    for (const NumberSigns &run : numberSigns) {
        if (number >= run.value && number <= run.value + (run.last - run.first))
            return QString(QChar(char16_t(run.first + (number - run.value))));
    }
    return u'（' + QString::number(number) + u'）';
}

} // namespace galley
