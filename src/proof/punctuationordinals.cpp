// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
#include "proof/punctuationrules.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const char rule[] = "punctuation.ordinal";

int behindHanNumber(const PunctuationText &text, int at)
{
    while (isHanDigit(text.at(at)) || text.at(at) == u'十')
        ++at;
    return at;
}

int behindNumber(const PunctuationText &text, int at)
{
    while (isDigit(text.at(at)))
        ++at;
    return at;
}

/// Whether a clause follows, not another number: 一、二线城市, 第一、第二产业.
bool clauseFollows(const PunctuationText &text, int at)
{
    const int next = text.solidFrom(at);
    const char16_t unit = text.at(next);
    return (isHan(unit) && !isHanDigit(unit) && unit != u'十' && unit != u'第' && unit != u'其') || unit == u'“' || unit == u'《';
}

/// 一，坚持…: Chinese numbers without brackets take 、.
void checkHanNumber(const PunctuationText &text, int first, const FoundInParagraph &found)
{
    const int end = behindHanNumber(text, first);
    if (end == first || end - first > 3)
        return;
    const char16_t stop = text.at(end);
    const bool wrong = stop == u'，' || stop == u',' || stop == u'.' || stop == u'．' || stop == u'：';
    if (!wrong || !clauseFollows(text, end + 1))
        return;
    const int behind = text.solidFrom(end + 1);
    found(spanFinding(rule, stop == u'：' ? Severity::Style : Severity::ShouldLook, between(end, behind),
                      Proof::tr("A Chinese number that counts paragraphs is followed by 、."), {u"、"_s}));
}

/// 1、坚持…: Arabic numbers take a full point on the line.
void checkArabicNumber(const PunctuationText &text, int first, const FoundInParagraph &found)
{
    const int end = behindNumber(text, first);
    if (end == first || end - first > 2)
        return;
    const char16_t stop = text.at(end);
    if ((stop != u'、' && stop != u'．' && stop != u'，') || !clauseFollows(text, end + 1))
        return;
    found(spanFinding(rule, Severity::Style, between(end, text.solidFrom(end + 1)),
                      Proof::tr("An Arabic number that counts paragraphs is followed by a point: 1."), {u"."_s, u". "_s}));
}

/// （一）、 and (1)、 and ①、: the brackets part by themselves.
void checkBracketed(const PunctuationText &text, int first, const FoundInParagraph &found)
{
    int end = first;
    const char16_t open = text.at(first);
    if (open >= 0x2460 && open <= 0x2473) {
        end = first + 1;
    } else {
        const bool bracket = open == u'（' || open == u'(';
        const int from = bracket ? first + 1 : first;
        end = behindHanNumber(text, from);
        if (end == from)
            end = behindNumber(text, from);
        if (end == from || end - from > 3 || (text.at(end) != u'）' && text.at(end) != u')'))
            return;
        ++end;
    }
    const char16_t stop = text.at(end);
    if ((stop != u'、' && stop != u'，' && stop != u'.' && stop != u'．' && stop != u'：') || !isHan(text.after(end)))
        return;
    found(spanFinding(rule, Severity::ShouldLook, between(end, text.solidFrom(end + 1)),
                      Proof::tr("Nothing stands behind a number in brackets."), {QString()}));
}

constexpr QStringView leadingWords[] = {u"首先", u"其次", u"再次", u"最后", u"其一", u"其二", u"其三", u"其四", u"其五"};

/// 第一、坚持…: words of this kind take ，.
void checkWord(const PunctuationText &text, int first, const FoundInParagraph &found)
{
    int end = first;
    if (text.at(first) == u'第') {
        end = behindHanNumber(text, first + 1);
        if (end == first + 1 || end - first > 4)
            return;
    } else {
        end = first + static_cast<int>(firstAt(text.text(), first, leadingWords).size());
        if (end == first)
            return;
    }
    if (text.at(end) != u'、' || !clauseFollows(text, end + 1))
        return;
    // 第一、合理利用 as a part of a list; and 首先、最后 as two words of one.
    if (!firstAt(text.text(), end + 1, leadingWords).isEmpty())
        return;
    found(spanFinding(rule, Severity::ShouldLook, {end, 1},
                      Proof::tr("第一, 其一 and 首先 are followed by ，."), {u"，"_s}));
}

} // namespace

void checkOrdinals(const PunctuationText &text, const FoundInParagraph &found)
{
    if (text.hanCount() < 2 || text.marks().empty())
        return;
    const int first = text.solidFrom(0);
    checkHanNumber(text, first, found);
    checkArabicNumber(text, first, found);
    checkBracketed(text, first, found);
    checkWord(text, first, found);
    for (const PunctuationMark mark : text.marks())
        if (isSentenceEnd(mark.unit) || mark.unit == u'；' || mark.unit == u'：')
            if (!text.isInTitle(mark.at))
                checkWord(text, text.solidFrom(mark.at + 1), found);
}

} // namespace galley
