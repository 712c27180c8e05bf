// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
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

constexpr QStringView conjunctions[] = {u"以及", u"和", u"及", u"与", u"或"};

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
    while (galley::isHan(text.at(at + length)) && text.at(at + length) != u'等' && text.at(at + length) != u'和')
        ++length;
    return length;
}

/// 北京、上海，广州等地: a ， among words of one length that a 、 parts, with the list's end behind it.
void checkListCommas(const PunctuationText &text, const FoundInParagraph &found)
{
    for (const PunctuationMark mark : text.marks()) {
        if (mark.unit != u'，' || text.isInTitle(mark.at))
            continue;
        const int left = itemBefore(text, mark.at);
        if (left < 2 || left > 4)
            continue;
        const int right = itemFrom(text, mark.at + 1);
        if (right != left)
            continue;
        const int end = mark.at + 1 + right;
        const char16_t behind = text.at(end);
        const bool listBefore = text.at(mark.at - left - 1) == u'、' && itemBefore(text, mark.at - left - 1) >= left;
        const bool ends = behind == u'等' && text.paragraph().isWordStart(end) && text.at(end + 1) != u'待';
        if (!listBefore || !ends)
            continue;
        if (!text.paragraph().isWordStart(mark.at - left) || !text.paragraph().isWordStart(mark.at + 1))
            continue;
        found(spanFinding("punctuation.list-comma", Severity::ShouldLook, {mark.at, 1},
                          Proof::tr("Words of one list are parted with 、 throughout."), {u"、"_s}));
    }
}

} // namespace

void checkLists(const PunctuationText &text, const FoundInParagraph &found)
{
    checkMarkedLists(text, found);
    checkPauses(text, found);
    checkListCommas(text, found);
}

} // namespace galley
