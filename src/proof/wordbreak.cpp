// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/wordbreak.h"

#include "markup/textstatistics.h"

#include <unicode/ubrk.h>

#include <memory>

namespace galley {

namespace {

/// ICU looks for the best cut of a whole run of Han characters at once. Marks end a run, so cutting the text
/// at one changes no word; longer runs without any are nobody's sentence.
constexpr qsizetype longestRun = 2000;

struct CloseBreaker
{
    void operator()(UBreakIterator *breaker) const { ubrk_close(breaker); }
};

/// Opening one reads rules and dictionary: once a thread.
UBreakIterator *breaker()
{
    thread_local const std::unique_ptr<UBreakIterator, CloseBreaker> one = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<UBreakIterator, CloseBreaker> made(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return one.get();
}

qsizetype pieceEnd(QStringView text, qsizetype start)
{
    if (text.size() - start <= longestRun)
        return text.size();
    for (qsizetype end = start + longestRun; end > start + longestRun / 2; --end) {
        if (isChinesePunctuation(text[end - 1].unicode()))
            return end;
    }
    const qsizetype end = start + longestRun;
    return text[end].isLowSurrogate() ? end - 1 : end;
}

/// Where ICU has no data: every Han character and every mark by itself, runs of letters and digits together.
void cutWithoutDictionary(QStringView text, qsizetype start, std::vector<Span> &words)
{
    const auto joins = [](QChar c) { return c.isLetterOrNumber() && !isHan(c.unicode()) && !c.isSurrogate(); };
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + (text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
        while (joins(text[at]) && end < text.size() && joins(text[end]))
            ++end;
        words.push_back({.start = static_cast<int>(start + at), .length = static_cast<int>(end - at)});
        at = end;
    }
}

void cut(QStringView text, qsizetype start, std::vector<Span> &words)
{
    UBreakIterator *const iterator = breaker();
    UErrorCode status = U_ZERO_ERROR;
    if (iterator)
        ubrk_setText(iterator, text.utf16(), static_cast<int32_t>(text.size()), &status);
    if (!iterator || U_FAILURE(status)) {
        cutWithoutDictionary(text, start, words);
        return;
    }
    int32_t from = ubrk_first(iterator);
    for (int32_t to = ubrk_next(iterator); to != UBRK_DONE; from = to, to = ubrk_next(iterator))
        words.push_back({.start = static_cast<int>(start) + from, .length = to - from});
}

} // namespace

std::vector<Span> wordSpans(QStringView text)
{
    std::vector<Span> words;
    words.reserve(static_cast<size_t>(text.size()) / 2 + 1);
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = pieceEnd(text, start);
        cut(text.sliced(start, end - start), start, words);
        start = end;
    }
    return words;
}

WordStretch wordsAround(QStringView text, qsizetype position)
{
    constexpr qsizetype reach = 300; // no word is longer
    const auto partsRuns = [](QChar c) { return c.isSpace() || isChinesePunctuation(c.unicode()); };
    WordStretch around;
    around.from = std::max<qsizetype>(0, position - reach);
    for (const qsizetype limit = std::max<qsizetype>(0, around.from - longestRun); around.from > limit && !partsRuns(text[around.from - 1]);)
        --around.from;
    around.to = std::min(text.size(), position + reach);
    for (const qsizetype limit = std::min(text.size(), around.to + longestRun); around.to < limit && !partsRuns(text[around.to]);)
        ++around.to;
    if (around.from > 0 && around.from < text.size() && text[around.from].isLowSurrogate())
        --around.from;
    around.words = wordSpans(text.sliced(around.from, around.to - around.from));
    for (Span &word : around.words)
        word.start += static_cast<int>(around.from);
    return around;
}

} // namespace galley
