// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
#include "proof/punctuationrules.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr bool isFullWidthWordUnit(char16_t unit) { return isFullWidthDigit(unit) || isFullWidthLatin(unit); }

/// １２３ and ＡＢＣ, one finding a word. ．between digits belongs to the number.
int checkFullWidthWord(const PunctuationText &text, int start, const FoundInParagraph &found)
{
    QString half;
    int end = start;
    for (;; ++end) {
        const char16_t unit = text.at(end);
        if (isFullWidthWordUnit(unit))
            half += QChar(static_cast<char16_t>(unit - 0xFEE0));
        else if (unit == u'．' && isFullWidthDigit(text.at(end + 1)))
            half += u'.';
        else
            break;
    }
    found(spanFinding("punctuation.full-width-letters", Severity::ShouldLook, between(start, end),
                      Proof::tr("Letters and digits stand in half width."), {half}));
    return end;
}

constexpr bool isMiddleDotLike(char16_t unit)
{
    switch (unit) {
    case u'•': case u'∙': case u'・': case u'‧': case u'⋅': case u'･': case u'．': case u'●': case u'▪': case u'﹒':
        return true;
    default:
        return false;
    }
}

/// The full-width mark for one that is drawn like it, 0 when there is none.
constexpr char16_t chineseMarkFor(char16_t unit)
{
    switch (unit) {
    case u'﹐': return u'，';
    case u'﹑': case u'､': return u'、';
    case u'｡': return u'。';
    case u'﹔': return u'；';
    case u'﹕': case u'︰': return u'：';
    case u'﹖': return u'？';
    case u'﹗': return u'！';
    case u'﹙': return u'（';
    case u'﹚': return u'）';
    case u'＂': case u'〝': return u'“';
    case u'〞': case u'〟': return u'”';
    case u'｢': return u'「';
    case u'｣': return u'」';
    case u'≪': case u'«': return u'《';
    case u'≫': case u'»': return u'》';
    default: return 0;
    }
}

void checkMiddleDot(const PunctuationText &text, PunctuationMark mark, const FoundInParagraph &found)
{
    const char16_t left = text.before(mark.at);
    const char16_t right = text.after(mark.at);
    const bool names = (galley::isHan(left) || isClosing(left)) && (galley::isHan(right) || isOpening(right));
    const bool dates = isDigit(left) && isDigit(right);
    if (mark.unit == u'．') {
        // 3．5 is a number, 1．总则 a numbered paragraph; between Han characters it is a middle dot.
        if (dates)
            found(spanFinding("punctuation.full-width-letters", Severity::ShouldLook, {mark.at, 1},
                              Proof::tr("The decimal point stands in half width."), {u"."_s}));
        else if (names)
            found(spanFinding("punctuation.middle-dot", Severity::ShouldLook, {mark.at, 1},
                              Proof::tr("Parts of a name are parted with ·."), {u"·"_s, u"。"_s}));
        return;
    }
    const bool latin = isLatin(left) && (galley::isHan(right) || isLatin(right));
    if (!names && !dates && !latin)
        return; // a bullet
    const int start = text.solidBackFrom(mark.at - 1) + 1;
    found(spanFinding("punctuation.middle-dot", Severity::ShouldLook, between(start, text.solidFrom(mark.at + 1)),
                      Proof::tr("The middle dot of Chinese text is · (U+00B7)."), {u"·"_s},
                      Proof::tr("%1 is drawn in another width and is not found by a search for ·.").arg(QChar{mark.unit})));
}

/// 「」 in a mainland text: one finding a pair.
void checkCornerQuotes(const PunctuationText &text, std::size_t index, const FoundInParagraph &found)
{
    const auto &marks = text.marks();
    const char16_t open = marks[index].unit;
    const char16_t close = open == u'「' ? u'」' : u'』';
    for (std::size_t next = index + 1; next < marks.size() && marks[next].unit != open; ++next) {
        if (marks[next].unit != close)
            continue;
        const bool inner = open == u'『';
        ParagraphFinding finding = spanFinding("punctuation.corner-quotes", Severity::Style, between(marks[index].at, marks[next].at + 1),
                                               Proof::tr("「」 belong to vertical setting; horizontal text takes “”."), {});
        finding.together = {{Span{marks[index].at, 1}, inner ? u"‘"_s : u"“"_s}, {Span{marks[next].at, 1}, inner ? u"’"_s : u"”"_s}};
        finding.togetherLabel = inner ? u"‘…’"_s : u"“…”"_s;
        found(std::move(finding));
        return;
    }
}

constexpr bool isInvisible(char16_t unit)
{
    return unit == 0x200B || unit == 0x200C || unit == 0x2060 || unit == 0xFEFF || unit == 0xAD;
}

} // namespace

void checkCharacters(const PunctuationText &text, const FoundInParagraph &found)
{
    const auto &marks = text.marks();
    int behind = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const PunctuationMark mark = marks[i];
        // Everything looked for here lies outside the marks that nearly all text is made of.
        if (mark.at < behind || mark.unit == u'，' || mark.unit == u'。' || mark.unit == u'、' || text.isInTitle(mark.at))
            continue;
        if (isFullWidthWordUnit(mark.unit)) {
            behind = checkFullWidthWord(text, mark.at, found);
        } else if (isMiddleDotLike(mark.unit)) {
            checkMiddleDot(text, mark, found);
        } else if (mark.unit == u'「' || mark.unit == u'『') {
            checkCornerQuotes(text, i, found);
        } else if (isInvisible(mark.unit)) {
            found(spanFinding("punctuation.invisible", Severity::ShouldLook, {mark.at, 1},
                              Proof::tr("An invisible character stands here."), {QString()}));
        } else if (const char16_t proper = chineseMarkFor(mark.unit)) {
            if (galley::isHan(text.before(mark.at)) || galley::isHan(text.after(mark.at)))
                found(spanFinding("punctuation.look-alike", Severity::ShouldLook, {mark.at, 1},
                                  Proof::tr("This mark only looks like a Chinese one."), {QString(QChar(proper))}));
        }
    }
}

} // namespace galley
