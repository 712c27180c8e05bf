// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
#include "proof/regions.h"
#include "proof/punctuationrules.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

bool isBetweenMarked(const PunctuationText &text, int at)
{
    const char16_t left = text.at(at - 1);
    const char16_t right = text.at(at + 1);
    return (left == u'”' && right == u'“') || (left == u'》' && right == u'《') || (left == u'’' && right == u'‘')
           || (left == u'〉' && right == u'〈');
}

/// 4.5.3.5: “…”“…” and 《…》《…》 stand together without 、. A list is one finding.
void checkMarkedLists(const PunctuationText &text, const FoundInParagraph &found)
{
    ParagraphFinding list;
    int last = -1;
    const auto close = [&] {
        if (last < 0)
            return;
        list.rule = "punctuation.marked-list";
        list.severity = Severity::Style;
        list.message = Proof::tr("No 、 is needed between quoted items or titles.");
        list.togetherLabel = Proof::tr("Without 、");
        if (list.together.size() == 1) {
            list.replacements = {QString()};
            list.together.clear();
        }
        found(std::move(list));
        list = {};
        last = -1;
    };
    for (const PunctuationMark mark : text.marks()) {
        if (isSentenceEnd(mark.unit))
            close();
        if (mark.unit != u'、' || !isBetweenMarked(text, mark.at))
            continue;
        if (last < 0)
            list.span = {mark.at, 1};
        list.span.length = mark.at + 1 - list.span.start;
        list.together.append({Span{mark.at, 1}, QString()});
        last = mark.at;
    }
    close();
}

constexpr QStringView conjunctions[] = {u"以及", u"或者", u"和", u"及", u"与", u"或"};

/// Whether the word at a place joins the last item of a list: not 和平, not 与…相 as a part of a clause.
QStringView conjunctionAt(const PunctuationText &text, int at)
{
    const QStringView word = firstAt(text.text(), at, conjunctions);
    if (word.isEmpty())
        return {};
    const int end = at + static_cast<int>(word.size());
    const ProofParagraph &paragraph = text.paragraph();
    if (hasAt(text.text(), at, u"与时俱进"))
        return {};
    if (!paragraph.isWordStart(at) || !paragraph.isWordEnd(end))
        return {};
    for (int length = 3; length <= 5 && word == u"和" && at + length <= text.size(); ++length) {
        if (!Regions::shared().withStem(text.text().sliced(at, length)).empty())
            return {}; // 和林格尔新区
    }
    // 与世界相交、与时代相通; 和你、和我: the same word opened the item before.
    for (int back = at - 2; back >= 0 && !isStop(text.at(back)) ; --back)
        if (hasAt(text.text(), back, word))
            return {};
    // A preposition's clause: 与人民心连心.
    if (word == u"与" || word == u"和")
        for (int on = end; on < text.size() && !isStop(text.at(on)); ++on)
            if (text.at(on) == u'相' || text.at(on) == u'同' || text.at(on) == u'一' || hasAt(text.text(), on, u"共")
                || hasAt(text.text(), on, u"连"))
                return {};
    return word;
}

constexpr QStringView clauseOpeners[] = {u"但是", u"因此", u"所以", u"而且", u"并且", u"同时", u"然而", u"不过", u"于是", u"此外", u"其中",
                                         u"据悉", u"据了解", u"但", u"如果", u"虽然", u"由于", u"只要", u"只有", u"从而", u"进而", u"使得"};

bool isLongClauseBefore(const PunctuationText &text, int at)
{
    int length = 0;
    for (int back = at - 1; back >= 0 && !isStop(text.at(back)); --back)
        ++length;
    return length >= 6 && text.at(at - length - 1) != u'、';
}

/// 等 that ends a list: 等地 and 等国 may be words of the dictionary, 等候 and 等级 begin an item.
bool endsListAt(const PunctuationText &text, int at)
{
    if (text.at(at) != u'等' || text.at(at + 1) == u'等' || !text.paragraph().isWordStart(at))
        return false;
    constexpr QStringView kept = u"待候级于同值额量一边离腰身差爱次";
    if (kept.contains(QChar{text.at(at + 1)}))
        return false;
    constexpr QStringView places = u"地国省市县区人州盟旗";
    return text.paragraph().isWordEnd(at + 1) || places.contains(QChar{text.at(at + 1)});
}

void checkPauses(const PunctuationText &text, const FoundInParagraph &found)
{
    for (const PunctuationMark mark : text.marks()) {
        if (mark.unit != u'、' || text.isInTitle(mark.at))
            continue;
        const int next = mark.at + 1;
        if (endsListAt(text, next)) {
            found(spanFinding("punctuation.pause-mark", Severity::ShouldLook, {mark.at, 2},
                              Proof::tr("No 、 stands before 等."), {u"等"_s}));
        } else if (const QStringView word = conjunctionAt(text, next); !word.isEmpty()) {
            const QString plain = word.toString();
            QStringList replacements{plain};
            if (word == u"以及" || word == u"及")
                replacements += u"，" + plain;
            found(spanFinding("punctuation.pause-mark", Severity::Style, between(mark.at, next + static_cast<int>(word.size())),
                              Proof::tr("No 、 stands before %1.").arg(plain), replacements,
                              Proof::tr("The word joins the last item; before 以及 a ， may stand.")));
        } else if (const QStringView opener = firstAt(text.text(), next, clauseOpeners);
                   !opener.isEmpty() && text.paragraph().isWordStart(next) && text.paragraph().isWordEnd(next + static_cast<int>(opener.size()))
                   && isLongClauseBefore(text, mark.at)) {
            found(spanFinding("punctuation.pause-mark", Severity::ShouldLook, {mark.at, 1},
                              Proof::tr("、 parts words of a list; clauses are parted with ，."), {u"，"_s, u"；"_s}));
        }
    }
}

/// The length of an item of a list that ends before (begins at) a place: of Han characters alone.
int itemBefore(const PunctuationText &text, int at)
{
    int length = 0;
    while (galley::isHan(text.at(at - length - 1)))
        ++length;
    return length;
}

int itemFrom(const PunctuationText &text, int at)
{
    int length = 0;
    // 玉米三大主粮, 空气三项指标: what sums the list up is no part of its last item.
    constexpr QStringView counted = u"大种项类个方省市国级地";
    const auto sumsUp = [&](int place) { return isHanNumeral(text.at(place)) && text.at(place) != u'一' && counted.contains(QChar{text.at(place + 1)}); };
    while (galley::isHan(text.at(at + length)) && text.at(at + length) != u'等' && text.at(at + length) != u'和' && (length == 0 || !sumsUp(at + length)))
        ++length;
    return length;
}

/// Whether behind an item of this length the list goes on: 、 and an item of the same length, ……, 和 and the last item.
bool goesOnAsList(const PunctuationText &text, int end, int length)
{
    const char16_t behind = text.at(end);
    if (behind == u'…' || isHanNumeral(behind))
        return true;
    if (behind != u'、' && behind != u'和')
        return false;
    const int item = itemFrom(text, end + 1);
    if (behind == u'和')
        return text.paragraph().isWordStart(end) && item == length && !galley::isHan(text.at(end + 1 + item));
    const char16_t last = text.at(end + 1 + item);
    // 稳经济、促发展，战贫困、建小康: pairs of clauses; a list goes on or has its end.
    const bool open = last == u'…' || last == u'等' || last == u'、' || last == u'和';
    return item <= length + 1 && (open || (length >= 4 && item == length));
}

/// 苹果，梨、桃子和葡萄: the first item stands at the sentence's beginning.
bool beginsSentence(const PunctuationText &text, int at)
{
    // 近日，北京、天津…: when and where something happens is no item.
    constexpr QStringView circumstances[] = {u"近日", u"日前", u"今年", u"去年", u"明年", u"今天", u"昨天", u"明天", u"昨日", u"今日", u"眼下", u"目前", u"当前",
                                             u"如今", u"其中", u"此外", u"同时", u"当天", u"当日", u"随后", u"另外", u"期间", u"连日", u"近期", u"近年", u"最近",
                                             u"现在", u"此前", u"后来", u"早上", u"上午", u"下午", u"晚上", u"傍晚", u"清晨", u"春天", u"夏天", u"秋天", u"冬天",
                                             u"首先", u"其次", u"最后", u"然而", u"因此", u"据悉", u"会上", u"会后", u"会前", u"为此", u"对此", u"在", u"从", u"到",
                                             u"除", u"对", u"以", u"每", u"他", u"她", u"我", u"这", u"那", u"两", u"其", u"据", u"经"};
    if (!firstAt(text.text(), at, circumstances).isEmpty() || text.at(at + 1) == u'，' || text.text().sliced(at).left(3).contains(u'上')
        || text.text().sliced(at).left(3).contains(u'中') || text.text().sliced(at).left(3).contains(u'里') || text.text().sliced(at).left(3).contains(u'日'))
        return false;
    const char16_t before = text.at(at - 1);
    return before == 0 || isSentenceEnd(before) || before == u'：';
}

/// At least two short items more, parted with 、, behind an item.
bool goesOnAsLongList(const PunctuationText &text, int end)
{
    if (text.at(end) != u'、')
        return false;
    const int item = itemFrom(text, end + 1);
    const char16_t behind = text.at(end + 1 + item);
    if (behind == u'…')
        return item >= 1 && item <= 6;
    return item >= 1 && item <= 3 && (behind == u'、' || behind == u'？' || isHanNumeral(behind) || behind == u'和' || behind == u'…' || (behind == u'等' && text.paragraph().isWordStart(end + 1 + item)));
}

/// 北京、上海，广州等地: a ， among words of one length that a 、 parts, with the list's end behind it.
void checkListCommas(const PunctuationText &text, const FoundInParagraph &found)
{
    for (const PunctuationMark mark : text.marks()) {
        if (mark.unit != u'，' || text.isInTitle(mark.at))
            continue;
        const int left = itemBefore(text, mark.at);
        if (left < 1 || left > 5)
            continue;
        const int right = itemFrom(text, mark.at + 1);
        if (right != left && !(left <= 3 && right <= 3 && right >= 1))
            continue;
        const int end = mark.at + 1 + right;
        const char16_t behind = text.at(end);
        // Four characters side by side are clauses (上下求索，奋力实现) but where they end alike: 政治意识，大局意识.
        if (left >= 4 && text.at(mark.at - 1) != text.at(mark.at + right))
            continue;
        const bool first = left <= 3 && beginsSentence(text, mark.at - left) && goesOnAsLongList(text, end);
        const bool listBefore = first || (text.at(mark.at - left - 1) == u'、' && itemBefore(text, mark.at - left - 1) >= (left <= 3 ? 1 : left));
        const bool ends = first || (behind == u'等' && text.paragraph().isWordStart(end) && text.at(end + 1) != u'待') || goesOnAsList(text, end, left);
        if (!listBefore || !ends)
            continue;
        if (!text.paragraph().isWordStart(mark.at - left) || !text.paragraph().isWordStart(mark.at + 1))
            continue;
        found(spanFinding("punctuation.list-comma", Severity::ShouldLook, {mark.at, 1},
                          Proof::tr("Words of one list are parted with 、 throughout."), {u"、"_s}));
    }
}

} // namespace

namespace {

/// 主要包括；机器、厂房: a list is brought in with ：.
void checkListOpening(const PunctuationText &text, const FoundInParagraph &found)
{
    constexpr QStringView openers[] = {u"包括", u"如下", u"例如", u"分别是", u"分别为", u"内容有", u"主要有", u"以下几点", u"以下方面"};
    for (const PunctuationMark mark : text.marks())
        if (mark.unit == u'；' && !firstEndingAt(text.text(), mark.at, openers).isEmpty())
            found(spanFinding("punctuation.pause-mark", Severity::ShouldLook, {mark.at, 1}, Proof::tr("What is listed is brought in with ：."), {u"："_s}));
}

} // namespace

void checkLists(const PunctuationText &text, const FoundInParagraph &found)
{
    checkListOpening(text, found);
    checkMarkedLists(text, found);
    checkPauses(text, found);
    checkListCommas(text, found);
}

} // namespace galley
