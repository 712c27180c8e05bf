// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
#include "proof/punctuationrules.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Verbs that bring in somebody's words; longer ones first.
constexpr QStringView speakingVerbs[] = {u"告诉记者", u"对记者说", u"回忆说", u"介绍说", u"感慨道", u"感叹道", u"解释说", u"补充说",
                                         u"表示", u"指出", u"强调", u"认为", u"介绍", u"坦言", u"感慨", u"感叹", u"回忆", u"解释", u"透露",
                                         u"写道", u"问道", u"答道", u"笑道", u"说道",
                                         u"喊道", u"回答", u"提醒", u"叮嘱", u"嘱咐", u"告诫", u"呼吁", u"反问", u"追问", u"问自己", u"说", u"问", u"道",
                                         u"答", u"喊"};

struct Quotation
{
    int open = 0;
    int close = 0;
};

/// The “…” that a “ opens, by its own kind alone; close is -1 where it does not end.
Quotation quotationAt(const PunctuationText &text, std::size_t mark)
{
    const auto &marks = text.marks();
    for (std::size_t next = mark + 1; next < marks.size(); ++next) {
        if (marks[next].unit == u'“')
            break;
        if (marks[next].unit == u'”')
            return {marks[mark].at, marks[next].at};
    }
    return {marks[mark].at, -1};
}

bool hasSentenceEndInside(const PunctuationText &text, Quotation quotation)
{
    for (int at = quotation.open + 1; at < quotation.close - 1; ++at)
        if (isSentenceEnd(text.at(at)))
            return true;
    return false;
}

/// 说，“…。” and 说“…。”: a whole sentence of somebody's is brought in with ：.
void checkIntroduction(const PunctuationText &text, Quotation quotation, const FoundInParagraph &found)
{
    const char16_t last = text.at(quotation.close - 1);
    if (!isSentenceEnd(last) && last != u'…')
        return;
    const char16_t before = text.at(quotation.open - 1);
    const bool comma = before == u'，';
    const int verbEnd = comma ? quotation.open - 1 : quotation.open;
    const QStringView verb = firstEndingAt(text.text(), verbEnd, speakingVerbs);
    if (verb.isEmpty() || (!comma && !galley::isHan(before)))
        return;
    const int verbStart = verbEnd - static_cast<int>(verb.size());
    if (!text.paragraph().isWordEnd(verbEnd) || (verb.size() == 1 && !text.paragraph().isWordStart(verbStart)))
        return;
    // “走吧，”他又说，“不早了。”: the speaker stands between two halves.
    for (int back = verbStart - 1; comma && back >= 0 && !isSentenceEnd(text.at(back)); --back)
        if (text.at(back) == u'”')
            return;
    if (comma)
        found(spanFinding("punctuation.quotation-colon", Severity::ShouldLook, {verbEnd, 1},
                          Proof::tr("A whole sentence of somebody's is brought in with ：."), {u"："_s}));
    else
        found(spanFinding("punctuation.quotation-colon", Severity::ShouldLook, {quotation.open, 1},
                          Proof::tr("A whole sentence of somebody's is brought in with ：."), {u"：“"_s}));
}

/// Whether a verb of speaking stands in the clause that begins at a place: 他喊道.
bool isSpokenOfBehind(const PunctuationText &text, int place)
{
    for (int at = place; at < place + 12 && galley::isHan(text.at(at)); ++at)
        if (!firstAt(text.text(), at, speakingVerbs).isEmpty())
            return true;
    return false;
}

/// 说：“…”。 with the stop outside of a whole sentence; 是“…。” with the stop inside of a part of one.
void checkEnd(const PunctuationText &text, Quotation quotation, const FoundInParagraph &found)
{
    const char16_t inside = text.at(quotation.close - 1);
    const char16_t outside = text.at(quotation.close + 1);
    const char16_t before = text.at(quotation.open - 1);
    const QString moved = QString(QChar(outside)) + QString(QChar(text.at(quotation.close)));
    if (before == u'：' && isSentenceEnd(outside) && (galley::isHan(inside) || isDigit(inside))) {
        const QStringView verb = firstEndingAt(text.text(), quotation.open - 1, speakingVerbs);
        if (!verb.isEmpty() && quotation.close - quotation.open > (outside == u'。' ? 4 : 2))
            found(spanFinding("punctuation.quotation-end", Severity::ShouldLook, {quotation.close, 2},
                              Proof::tr("The words quoted are a whole sentence behind ：; their stop stands inside."), {moved}));
        return;
    }
    // A sentence that is nothing but a quotation.
    const bool alone = before == 0 || isSentenceEnd(before) || before == u'”';
    if (alone && outside == u'。' && (galley::isHan(inside) || isDigit(inside)) && quotation.close - quotation.open > 10
        && text.text().sliced(quotation.open, quotation.close - quotation.open).contains(u'，')) {
        found(spanFinding("punctuation.quotation-end", Severity::ShouldLook, {quotation.close, 2},
                          Proof::tr("The sentence is quoted whole; its stop stands inside."), {u"。”"_s}));
        return;
    }
    // “快走”！他喊道: what is asked or called is the quotation itself.
    if (alone && (outside == u'！' || outside == u'？') && galley::isHan(inside) && isSpokenOfBehind(text, quotation.close + 2)) {
        found(spanFinding("punctuation.quotation-end", Severity::ShouldLook, {quotation.close, 2},
                          Proof::tr("The sentence is quoted whole; its stop stands inside."), {moved}));
        return;
    }
    const bool endsHere = text.solidFrom(quotation.close + 1) >= text.size();
    if (inside == u'。' && galley::isHan(before) && quotation.close - quotation.open <= 14 && !hasSentenceEndInside(text, quotation)
        && (galley::isHan(outside) == false) && !isStop(outside)
        && text.text().sliced(quotation.open, quotation.close - quotation.open).indexOf(u'，') < 0
        && firstEndingAt(text.text(), quotation.open, speakingVerbs).isEmpty()) {
        found(spanFinding("punctuation.quotation-end", Severity::ShouldLook, {quotation.close - 1, 2},
                          Proof::tr("Only a part of the sentence is quoted; its stop stands outside."),
                          {u"”。"_s}, endsHere ? QString() : Proof::tr("If it is a whole sentence, ： stands before it.")));
    }
}

} // namespace

void checkQuotations(const PunctuationText &text, const FoundInParagraph &found)
{
    const auto &marks = text.marks();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].unit != u'“' || text.isInTitle(marks[i].at))
            continue;
        const Quotation quotation = quotationAt(text, i);
        if (quotation.close < 0)
            continue;
        checkIntroduction(text, quotation, found);
        checkEnd(text, quotation, found);
    }
}

namespace {

constexpr QStringView notKnowing[] = {u"不知道", u"不清楚", u"不明白", u"不了解", u"尚不清楚", u"不确定", u"无法确定", u"说不清", u"想知道", u"说不准", u"说不上来"};
constexpr QStringView questionWords[] = {u"为什么", u"是否", u"什么", u"怎么", u"怎样", u"如何", u"多少", u"谁", u"哪", u"几", u"何", u"能不能", u"会不会", u"是不是", u"要不要", u"有没有", u"该不该", u"可不可以", u"行不行",
                                         u"好不好", u"对不对"};

/// 我不知道他是否来？: not asked, only told. Sure only where nobody is addressed.
void checkIndirectQuestion(const PunctuationText &text, int mark, const FoundInParagraph &found)
{
    int start = mark;
    while (start > 0 && !isSentenceEnd(text.at(start - 1)) && !isOpening(text.at(start - 1)) && text.at(start - 1) != u'：')
        --start;
    const QStringView sentence = text.text().sliced(start, mark - start);
    if (sentence.contains(u'你') || sentence.contains(u'您') || sentence.contains(u'吗') || sentence.contains(u'呢')
        || sentence.contains(u'吧') || sentence.contains(u"大家") || sentence.size() > 40)
        return;
    for (const QStringView word : notKnowing) {
        const qsizetype at = sentence.indexOf(word);
        if (at < 0)
            continue;
        const QStringView asked = sentence.sliced(at + word.size());
        if (std::ranges::any_of(questionWords, [&](QStringView q) { return asked.contains(q); }))
            found(spanFinding("punctuation.question", Severity::Style, {mark, 1},
                              Proof::tr("The sentence tells of a question and does not ask it."), {u"。"_s}));
        return;
    }
}

/// 这样好吗。: 吗 asks, but for 知道吗 and the like in the middle.
void checkMissingQuestionMark(const PunctuationText &text, int mark, const FoundInParagraph &found)
{
    if (text.at(mark - 1) == u'吗' && text.paragraph().isWordStart(mark - 1))
        found(spanFinding("punctuation.question", Severity::ShouldLook, {mark, 1},
                          Proof::tr("The sentence asks a question."), {u"？"_s, u"！"_s}));
}

} // namespace

void checkQuestions(const PunctuationText &text, const FoundInParagraph &found)
{
    for (const PunctuationMark mark : text.marks()) {
        if (text.isInTitle(mark.at))
            continue;
        if (mark.unit == u'？')
            checkIndirectQuestion(text, mark.at, found);
        else if (mark.unit == u'。')
            checkMissingQuestionMark(text, mark.at, found);
    }
}

} // namespace galley
