// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
#include "proof/punctuationrules.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr bool isHalfWidthStop(char16_t unit)
{
    return unit == u',' || unit == u';' || unit == u':';
}

constexpr bool isPlainStop(char16_t unit)
{
    return isStop(unit) && unit != u'？' && unit != u'！';
}

/// How much a stop ends: of two beside each other the one that is more likely meant comes first.
constexpr int weight(char16_t unit)
{
    switch (unit) {
    case u'、': return 1;
    case u'，': return 2;
    case u'；': return 3;
    case u'：': return 4;
    case u'。': return 5;
    default: return 6;
    }
}

char16_t fullWidthStop(char16_t unit)
{
    switch (unit) {
    case u',': return u'，';
    case u';': return u'；';
    case u':': return u'：';
    default: return unit;
    }
}

/// A run of stops with white space in between, from its first to behind its last.
struct StopRun
{
    int start = 0;
    int end = 0;
    QString stops;
};

StopRun runAt(const PunctuationText &text, int start)
{
    StopRun run{start, start + 1, QString(QChar(text.at(start)))};
    for (;;) {
        const int next = text.solidFrom(run.end);
        const char16_t unit = text.at(next);
        // A half-width colon may begin an emoticon, a comma stand before a number: only those right behind count.
        if (!isStop(unit) && !(isHalfWidthStop(unit) && next == run.end))
            return run;
        run.end = next + 1;
        run.stops += QChar(unit);
    }
}

QStringList remedies(const QString &stops, bool atEnd)
{
    QStringList each;
    for (const QChar stop : stops) {
        const QString one(QChar(fullWidthStop(stop.unicode())));
        if (!each.contains(one))
            each += one;
    }
    // 。 in the middle and 、 at the end are what does not fit; otherwise the stronger mark is kept.
    std::ranges::stable_sort(each, [atEnd](const QString &left, const QString &right) {
        const int l = weight(left[0].unicode());
        const int r = weight(right[0].unicode());
        return atEnd || l >= 6 || r >= 6 ? l > r : l > r && l != 4;
    });
    return each;
}

/// Only ？ and ！: up to three stand together, ？ before ！ (4.2.3.3, 4.3.3.2).
void checkStrongRun(const StopRun &run, const FoundInParagraph &found)
{
    if (run.stops.size() > 3) {
        const QString kept = run.stops.contains(u'？') && run.stops.contains(u'！') ? u"？！"_s : run.stops.first(3);
        found(spanFinding("punctuation.doubled", Severity::ShouldLook, between(run.start, run.end),
                          Proof::tr("More than three question or exclamation marks stand together."),
                          {kept, run.stops.first(1)}));
    } else if (run.stops.startsWith(u'！') && run.stops.contains(u'？')) {
        found(spanFinding("punctuation.doubled", Severity::Style, between(run.start, run.end),
                          Proof::tr("The question mark comes before the exclamation mark."), {u"？！"_s, u"？"_s, u"！"_s}));
    }
}

} // namespace

void checkDoubledStops(const PunctuationText &text, const FoundInParagraph &found)
{
    int behind = 0;
    for (const PunctuationMark mark : text.marks()) {
        if (mark.at < behind || !isStop(mark.unit) || text.isInTitle(mark.at))
            continue;
        const StopRun run = runAt(text, mark.at);
        behind = run.end;
        // 。 or ， on both sides of a closing quotation mark.
        if (run.stops.size() == 1 && isPlainStop(mark.unit) && mark.unit != u'：'
            && (text.at(mark.at + 1) == u'”' || text.at(mark.at + 1) == u'’')) {
            const char16_t outside = text.at(mark.at + 2);
            if (isPlainStop(outside) && outside != u'：' && (outside != u'、' || mark.unit != u'。')) {
                const QString close(QChar(text.at(mark.at + 1)));
                QString inside = QString(QChar(mark.unit)) + close;
                const QString after = close + QString(QChar(outside));
                found(spanFinding("punctuation.doubled", Severity::ShouldLook, {mark.at, 3},
                                  Proof::tr("A stop stands on both sides of the closing quotation mark."),
                                  mark.unit == u'。' && outside == u'。' ? QStringList{inside, after}
                                  : mark.unit == u'。' && outside == u'，'
                                      ? QStringList{after, QString(u"，" + close), inside}
                                      : QStringList{after, inside}));
            }
            continue;
        }
        if (run.stops.size() < 2)
            continue;
        if (std::ranges::none_of(run.stops, [](QChar c) { return c != u'？' && c != u'！'; })) {
            checkStrongRun(run, found);
            continue;
        }
        // 。。。 is an ellipsis badly typed: checkEllipses has it.
        if (run.stops.size() >= 3 && run.stops.count(u'。') == run.stops.size())
            continue;
        const bool atEnd = text.solidFrom(run.end) >= text.size();
        QStringList each = remedies(run.stops, atEnd);
        if (run.stops.size() >= 3 && each.size() == 1) // 、、、、、、 typed for an ellipsis
            each += u"……"_s;
        found(spanFinding("punctuation.doubled", Severity::MustFix, between(run.start, run.end), Proof::tr("Two stops stand together."), each));
    }
}

void checkParagraphStart(const PunctuationText &text, const FoundInParagraph &found)
{
    const int first = text.solidFrom(0);
    if (text.hanCount() == 0 || !isStop(text.at(first)))
        return;
    int end = first + 1;
    while (isStop(text.at(end)) || isBlank(text.at(end)))
        ++end;
    found(spanFinding("punctuation.paragraph-start", Severity::MustFix, between(first, end),
                      Proof::tr("A paragraph begins with a mark that belongs behind a word."), {QString()}));
}

namespace {

/// 来源：…, 记者 …, 电话 …: lines that say something about the text and end without a stop.
bool isNoteLine(const PunctuationText &text, int first)
{
    for (int at = first; at < first + 7 && at < text.size(); ++at)
        if (((text.at(at) == u'：' || text.at(at) == u':') && text.after(at) != u'“') || text.at(at) == u'/'
            || text.at(at) == u'丨' || text.at(at) == u'｜')
            return true;
    return false;
}

/// Where the last sentence begins, and whether any ended before it.
int lastSentenceStart(const PunctuationText &text, int last)
{
    for (int at = last; at >= 0; --at)
        if (isSentenceEnd(text.at(at)) || (text.at(at) == u'…' && at < last))
            return at + 1;
    return 0;
}

int count(const PunctuationText &text, int start, char16_t unit)
{
    int n = 0;
    for (const PunctuationMark mark : text.marks())
        n += mark.at >= start && mark.unit == unit;
    return n;
}

} // namespace

void checkParagraphEnd(const PunctuationText &text, const FoundInParagraph &found)
{
    if (text.paragraph().kind() != ParagraphKind::Prose || text.hanCount() < 8)
        return;
    const int first = text.solidFrom(0);
    const int last = text.solidBackFrom(text.size() - 1);
    const char16_t unit = text.at(last);
    const bool clauseEnds = unit == u'，' || unit == u'、';
    if (!clauseEnds && text.hanCount() < 16)
        return;
    const bool closing = unit == u'”' || unit == u'’' || unit == u'）' || unit == u'》';
    if (!isHan(unit) && !isDigit(unit) && unit != u'%' && unit != u'％' && unit != u'℃' && unit != u'，' && unit != u'、' && !closing)
        return;
    if (isNoteLine(text, first) || (unit == u'）' && text.at(first) == u'（'))
        return;
    const int start = lastSentenceStart(text, last - 1);
    if (last - start < 6 || (start == 0 && !clauseEnds && (count(text, 0, u'，') == 0 || text.hanCount() < 30)))
        return; // a line by itself: a sign-off, a heading typed as a paragraph
    if (!clauseEnds && isBlank(text.at(start)) && last - start < 20 && count(text, start, u'，') == 0)
        return;
    const auto report = [&](Span span, const QStringList &replacements) {
        found(spanFinding("punctuation.missing-end", Severity::ShouldLook, span,
                          Proof::tr("The paragraph has no stop at its end."), replacements));
    };
    if (clauseEnds) {
        report({last, 1}, {u"。"_s, u"："_s});
        return;
    }
    if (unit == u'”' || unit == u'’') {
        const char16_t inside = text.at(last - 1);
        if (isSentenceEnd(inside) || inside == u'…' || isClosing(inside))
            return;
        const QString close(QChar{unit});
        // 他说：“…” ends inside, a quoted word outside.
        const qsizetype open = text.text().first(last).lastIndexOf(unit == u'”' ? u'“' : u'‘');
        const bool speech = open > 0 && text.at(open - 1) == u'：';
        const QString within = u"。" + close;
        const QString behind = close + u"。";
        report({last, 1}, speech ? QStringList{within, behind} : QStringList{behind, within});
        return;
    }
    if (unit == u'）') {
        const qsizetype open = text.text().first(last).lastIndexOf(u'（');
        const char16_t before = text.at(text.solidBackFrom(static_cast<int>(open) - 1));
        if (open < 0 || isStop(before) || before == u'…' || isClosing(before) || last - open > 12)
            return;
    }
    const QString held = text.text().sliced(last, 1).toString();
    report({last, 1}, {held + u"。", held + u"？", held + u"！"});
}

namespace {

constexpr bool removesSpaceBefore(char16_t unit) { return isStop(unit) || isClosing(unit); }
constexpr bool removesSpaceAfter(char16_t unit) { return isStop(unit) || isOpening(unit); }

} // namespace

void checkSpaces(const PunctuationText &text, const FoundInParagraph &found)
{
    int behind = 0;
    for (const PunctuationMark mark : text.marks()) {
        if (mark.at < behind || !isBlank(mark.unit))
            continue;
        const int end = text.solidFrom(mark.at);
        behind = end;
        if (mark.at == 0 || end >= text.size())
            continue; // the indent, or nothing behind
        const char16_t left = text.at(mark.at - 1);
        const char16_t right = text.at(end);
        const bool before = removesSpaceBefore(right) && left != 0xFFFC;
        bool after = removesSpaceAfter(left);
        // Headlines part clauses with spaces, also beside quotation marks and after ：, ！ and ？.
        if (text.isHeadline() && (isStop(left) || !isOpening(left)))
            after = false;
        // Speakers and verses are set apart behind a stop: 　　 between two sentences.
        if (after && isSentenceEnd(left) && end - mark.at > 2)
            after = false;
        if ((!before && !after) || text.isInTitle(mark.at))
            continue;
        const bool inWord = before || isOpening(left);
        found(spanFinding("punctuation.space", inWord ? Severity::ShouldLook : Severity::Style,
                          between(mark.at, end), Proof::tr("There is a space beside a full-width mark."), {QString()},
                          Proof::tr("Chinese marks bring their own white space.")));
    }
}

} // namespace galley
