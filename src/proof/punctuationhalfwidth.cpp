// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/punctuationhalfwidth.h"

#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Chinese beside a mark: a character or a full-width mark.
constexpr bool isChineseUnit(char16_t unit)
{
    return isHan(unit) || isStop(unit) || isOpening(unit) || isClosing(unit) || unit == u'％' || unit == u'℃' || unit == u'…';
}

/// Characters that foreign names are written with: 卡尔.马克思 wants a middle dot.
constexpr QStringView transliteration =
    u"阿埃艾爱安奥巴贝本比彼宾波伯勃博布查达戴丹德迪蒂丁杜顿多厄恩尔法菲费芬弗福夫盖冈戈格古哈海汉赫亨胡霍基吉加贾杰卡凯坎康科克肯库拉莱兰朗劳勒雷里利林琳卢鲁路伦罗洛马玛迈曼梅门蒙米莫姆"
    u"穆纳娜南内尼纽诺欧帕佩彭皮普乔切琴让热茹瑞撒萨塞桑瑟沙莎舍什史舒斯苏索塔泰坦汤特提廷图托瓦万威韦维文沃乌西希夏肖谢辛休雅亚延扬耶叶伊易英尤约扎詹泽兹佐";

bool isNameLike(const PunctuationText &text, int at)
{
    return transliteration.contains(QChar{text.at(at - 1)}) && transliteration.contains(QChar{text.at(at - 2)})
           && transliteration.contains(QChar{text.at(at + 1)}) && transliteration.contains(QChar{text.at(at + 2)});
}

class HalfWidthReader
{
public:
    explicit HalfWidthReader(const PunctuationText &text) : m_text(text) {}

    HalfWidthNotes run()
    {
        for (const PunctuationMark mark : m_text.marks())
            read(mark);
        pairQuotes(u'"');
        pairQuotes(u'\'');
        std::ranges::sort(m_pending, {}, &Pending::at);
        for (const Pending &pending : m_pending)
            add(pending);
        joinPartners();
        return std::move(m_notes);
    }

private:
    struct Pending
    {
        int at = 0;
        QString full;
        int partnerAt = -1;
        bool certain = false;
        bool spaceBefore = false;
        bool spaceAfter = false;
        QStringList others;
    };

    void read(PunctuationMark mark)
    {
        const int at = mark.at;
        switch (mark.unit) {
        case u'，': ++m_notes.fullCommas; return;
        case u'。': case u'；': case u'：': case u'？': case u'！': case u'（': case u'“':
            ++m_notes.fullOthers;
            return;
        case u',': stop(at, u"，"_s); return;
        case u';': stop(at, u"；"_s); return;
        case u':': colon(at); return;
        case u'.': point(at); return;
        case u'?': strong(at, u"？"_s); return;
        case u'!': strong(at, u"！"_s); return;
        case u'(': m_brackets.push_back(at); return;
        case u')': closeBracket(at); return;
        case u'"': case u'\'': m_quotes.push_back(mark); return;
        default: return;
        }
    }

    bool chineseBefore(int at) const
    {
        const char16_t unit = m_text.before(at);
        return isChineseUnit(unit) || (unit == u'%' || unit == u')' || unit == u'"') ? closesChinese(at, unit) : false;
    }
    bool closesChinese(int at, char16_t unit) const
    {
        // 5%, and "好", : what they close is in Chinese text when Chinese follows or stands inside.
        if (unit == u'%')
            return isChineseUnit(m_text.after(at)) || m_text.hanCount() > 8;
        if (unit == u')' || unit == u'"')
            return isChineseUnit(m_text.at(m_text.solidBackFrom(at - 1) - 1)) || isChineseUnit(m_text.after(at));
        return true;
    }
    bool chineseAfter(int at) const
    {
        const char16_t unit = m_text.after(at);
        return isHan(unit) || isOpening(unit) || (unit == u'"' && isHan(m_text.at(m_text.solidFrom(at + 1) + 1)))
               || (unit == u'(' && isHan(m_text.at(m_text.solidFrom(at + 1) + 1)));
    }
    bool besideStop(int at) const { return isStop(m_text.at(at - 1)) || isStop(m_text.at(at + 1)); }
    /// Part of a row like ... or ,,, that other rules read.
    bool inRow(int at) const { return m_text.at(at - 1) == m_text.at(at) || m_text.at(at + 1) == m_text.at(at); }
    bool atEnd(int at) const { return m_text.solidFrom(at + 1) >= m_text.size(); }

    void pend(int at, const QString &full, const QStringList &others = {})
    {
        Pending pending;
        pending.at = at;
        pending.full = full;
        pending.certain = chineseBefore(at) && (chineseAfter(at) || atEnd(at) || isClosing(m_text.after(at)));
        pending.spaceAfter = true;
        pending.spaceBefore = true;
        pending.others = others;
        m_pending.push_back(pending);
    }

    void stop(int at, const QString &full)
    {
        if (besideStop(at) || m_text.isInTitle(at))
            return;
        const char16_t left = m_text.at(at - 1);
        const char16_t right = m_text.at(at + 1);
        if (isDigit(left) && isDigit(right))
            return; // 1,000
        if (chineseBefore(at) || (chineseAfter(at) && (isDigit(m_text.before(at)) || isLatin(m_text.before(at)) || m_text.before(at) == 0xFFFC)))
            pend(at, full);
    }

    void colon(int at)
    {
        const char16_t right = m_text.at(at + 1);
        if (right == u'/' || right == u'\\' || right == u')' || right == u'(')
            return;
        stop(at, u"："_s);
    }

    /// A point ends a Chinese sentence only; names of files, decimals, initials and 1. stay.
    void point(int at)
    {
        if (besideStop(at) || inRow(at) || m_text.isInTitle(at) || !chineseBefore(at)) {
            if (besideStop(at) || inRow(at) || m_text.isInTitle(at) || !isDigitEnd(at))
                return;
        }
        const char16_t right = m_text.at(at + 1);
        if (isLatin(right) || right == u'/' || right == u'-' || right == u'_')
            return; // 中文.com
        if (isDigit(right) && !isDateAfter(at + 1))
            return;
        if (isHan(m_text.at(at - 1)) && isHan(right) && isNameLike(m_text, at))
            pend(at, u"·"_s, {u"。"_s, u"，"_s});
        else
            pend(at, u"。"_s, isHan(m_text.at(at - 1)) && isHan(right) ? QStringList{u"·"_s} : QStringList());
    }
    /// 增长50%. or 达到8. at the very end of a Chinese paragraph.
    bool isDigitEnd(int at) const
    {
        return atEnd(at) && m_text.hanCount() >= 8 && (isDigit(m_text.at(at - 1)) || isLatin(m_text.at(at - 1)))
               && !isLatin(m_text.at(at - 2));
    }
    /// 2023年 behind a point begins a sentence.
    bool isDateAfter(int at) const
    {
        int end = at;
        while (isDigit(m_text.at(end)))
            ++end;
        return isHan(m_text.at(end)) && end - at >= 1;
    }

    void strong(int at, const QString &full)
    {
        if (m_text.isInTitle(at))
            return;
        const char16_t left = m_text.before(at);
        const bool afterStrong = !m_pending.empty() && m_pending.back().at == at - 1
                                 && (m_pending.back().full == u"？" || m_pending.back().full == u"！");
        if (chineseBefore(at) || afterStrong || left == u'？' || left == u'！')
            pend(at, full);
    }

    /// "(…)" in or beside Chinese. One half-width and one full-width bracket are another rule's.
    void closeBracket(int at)
    {
        if (m_brackets.empty())
            return;
        const int open = m_brackets.back();
        m_brackets.pop_back();
        if (m_text.isInTitle(open) || m_text.isInTitle(at))
            return;
        const bool within = std::ranges::any_of(m_text.text().sliced(open, at - open), [](QChar c) { return isHan(c.unicode()); });
        const bool besides = isChineseUnit(m_text.before(open)); // f(x)， and Smith (2020) 提出 are not
        const bool crossed = std::ranges::any_of(m_text.text().sliced(open, at - open), [](QChar c) { return c == u'（' || c == u'）'; });
        if ((!within && !besides) || crossed || (open == 0 && !within))
            return;
        Pending first;
        first.at = open;
        first.full = u"（"_s;
        first.partnerAt = at;
        first.certain = within;
        first.spaceBefore = isChineseUnit(m_text.before(open));
        first.spaceAfter = true;
        Pending second = first;
        second.at = at;
        second.full = u"）"_s;
        second.partnerAt = open;
        second.spaceBefore = true;
        second.spaceAfter = isChineseUnit(m_text.after(at));
        m_pending.push_back(first);
        m_pending.push_back(second);
    }

    bool isApostrophe(int at) const
    {
        return (isLatin(m_text.at(at - 1)) || isDigit(m_text.at(at - 1))) && (isLatin(m_text.at(at + 1)) || !isChineseUnit(m_text.after(at)))
               && !(isChineseUnit(m_text.after(at)) || m_text.after(at) == 0);
    }

    /// "…" in turn, opening and closing. An odd one, or curly ones beside them, are the pairing's business.
    void pairQuotes(char16_t unit)
    {
        std::vector<int> places;
        for (const PunctuationMark mark : m_quotes)
            if (mark.unit == unit && !m_text.isInTitle(mark.at) && !(unit == u'\'' && isApostrophe(mark.at)))
                places.push_back(mark.at);
        if (places.size() % 2 != 0)
            return;
        const bool single = unit == u'\'';
        for (std::size_t i = 0; i + 1 < places.size(); i += 2) {
            const int open = places[i];
            const int close = places[i + 1];
            const QStringView within = m_text.text().sliced(open + 1, close - open - 1);
            const auto curly = [single](QChar c) { return single ? c == u'‘' || c == u'’' : c == u'“' || c == u'”'; };
            if (std::ranges::any_of(within, curly))
                return;
            const bool han = std::ranges::any_of(within, [](QChar c) { return isHan(c.unicode()); });
            if (!han && !isChineseUnit(m_text.before(open)) && !isChineseUnit(m_text.after(close)))
                continue;
            // 'abc' alone is as good as “abc”; inside of “…” it is the inner pair.
            const bool inner = single && m_text.paragraph().isInQuotation(open);
            Pending first;
            first.at = open;
            first.full = single && inner ? u"‘"_s : u"“"_s;
            first.partnerAt = close;
            first.certain = han;
            Pending second = first;
            second.at = close;
            second.full = single && inner ? u"’"_s : u"”"_s;
            second.partnerAt = open;
            m_pending.push_back(first);
            m_pending.push_back(second);
        }
    }

    void add(const Pending &pending)
    {
        HalfWidthMark mark;
        int start = pending.at;
        int end = pending.at + 1;
        while (pending.spaceBefore && start > 0 && isBlank(m_text.at(start - 1)) && start - 1 >= m_end)
            --start;
        while (pending.spaceAfter && isBlank(m_text.at(end)))
            ++end;
        if (start == 0)
            start = pending.at; // the indent stays
        m_end = end;
        mark.span = between(start, end);
        mark.full = pending.full;
        mark.unit = m_text.at(pending.at);
        mark.certain = pending.certain;
        mark.others = pending.others;
        mark.partner = pending.partnerAt; // a place yet; joinPartners() makes indexes of them
        m_notes.marks.push_back(std::move(mark));
        m_places.push_back(pending.at);
    }

    void joinPartners()
    {
        for (HalfWidthMark &mark : m_notes.marks) {
            if (mark.partner < 0)
                continue;
            const auto it = std::ranges::lower_bound(m_places, mark.partner);
            mark.partner = it != m_places.end() && *it == mark.partner ? static_cast<int>(it - m_places.begin()) : -1;
        }
    }

    const PunctuationText &m_text;
    HalfWidthNotes m_notes;
    std::vector<Pending> m_pending;
    std::vector<int> m_places;
    std::vector<int> m_brackets;
    std::vector<PunctuationMark> m_quotes;
    int m_end = 0;
};

} // namespace

HalfWidthNotes halfWidthMarks(const PunctuationText &text)
{
    if (text.hanCount() == 0)
        return {};
    return HalfWidthReader(text).run();
}

QList<RuleInfo> HalfWidthCheck::rules() const
{
    return {{u"punctuation.half-width"_s, Proof::tr("Half-width marks"), u"GB/T 15834-2011, 5.1"_s, Severity::MustFix},
            {u"punctuation.straight-quotes"_s, Proof::tr("Straight quotation marks"), u"GB/T 15834-2011, 4.8.2"_s, Severity::MustFix},
            {u"punctuation.half-width-throughout"_s, Proof::tr("Half-width marks throughout"), u"GB/T 15834-2011, 5.1"_s, Severity::MustFix}};
}

std::unique_ptr<ParagraphNotes> HalfWidthCheck::note(const ProofParagraph &paragraph, const CompiledLists &) const
{
    HalfWidthNotes notes = halfWidthMarks(PunctuationText(paragraph));
    if (notes.marks.empty() && notes.fullCommas + notes.fullOthers == 0)
        return nullptr;
    return std::make_unique<HalfWidthNotes>(std::move(notes));
}

namespace {

struct Tally
{
    int halfCommas = 0;
    int halfOthers = 0;
    int fullCommas = 0;
    int fullOthers = 0;
    int half() const { return halfCommas + halfOthers; }
    int full() const { return fullCommas + fullOthers; }
};

/// Commas alone may be half-width in a text whose other marks are right (an export does that): they are judged by themselves.
/// A slip or three in an edited text stay findings of their own, each to be looked at.
bool isThroughout(const Tally &tally)
{
    const auto mostly = [](int half, int full, int least) { return half >= least && half > full; };
    return mostly(tally.halfCommas, tally.fullCommas, 6) || mostly(tally.half(), tally.full(), 8)
           || (tally.half() >= 30 && tally.half() * 4 > tally.full());
}

void reportThroughout(std::span<const ArticleCheck::Noted> paragraphs, int count,
                      const std::function<void(qsizetype, ParagraphFinding &&)> &found)
{
    ParagraphFinding finding;
    qsizetype at = -1;
    for (qsizetype i = 0; i < std::ssize(paragraphs); ++i) {
        const auto *notes = static_cast<const HalfWidthNotes *>(paragraphs[static_cast<std::size_t>(i)].notes);
        if (!notes)
            continue;
        for (const HalfWidthMark &mark : notes->marks) {
            if (at < 0) {
                at = i;
                finding.span = mark.span;
            }
            if (at == i)
                finding.together.append({mark.span, mark.full});
            else
                finding.elsewhere.append({i, mark.span, mark.full});
        }
    }
    finding.rule = "punctuation.half-width-throughout";
    finding.severity = Severity::MustFix;
    finding.message = Proof::tr("The text is typed with half-width marks throughout: %n of them.", nullptr, count);
    finding.explanation = Proof::tr("One fix changes them all; numbers, times, file names and foreign words keep theirs.");
    finding.togetherLabel = Proof::tr("Full-width marks everywhere");
    found(at, std::move(finding));
}

void reportPair(const HalfWidthNotes &notes, const HalfWidthMark &mark, const std::function<void(ParagraphFinding &&)> &found)
{
    const HalfWidthMark &other = notes.marks[static_cast<std::size_t>(mark.partner)];
    const bool quote = mark.unit == u'"' || mark.unit == u'\'';
    ParagraphFinding finding;
    finding.rule = quote ? "punctuation.straight-quotes" : "punctuation.half-width";
    finding.severity = mark.certain ? Severity::MustFix : Severity::ShouldLook;
    finding.span = between(mark.span.start, other.span.end());
    finding.message = quote ? Proof::tr("Straight quotation marks stand in Chinese text.")
                            : Proof::tr("Half-width brackets stand in Chinese text.");
    finding.together = {{mark.span, mark.full}, {other.span, other.full}};
    finding.togetherLabel = mark.full + u"…" + other.full;
    if (quote) {
        const bool isDouble = mark.full == u"“";
        finding.alternatives = {{isDouble ? u"‘…’"_s : u"“…”"_s,
                                 {{mark.span, isDouble ? u"‘"_s : u"“"_s}, {other.span, isDouble ? u"’"_s : u"”"_s}}}};
    }
    found(std::move(finding));
}

void reportSingle(const HalfWidthMark &mark, const std::function<void(ParagraphFinding &&)> &found)
{
    found(spanFinding("punctuation.half-width", mark.certain ? Severity::MustFix : Severity::ShouldLook, mark.span,
                      Proof::tr("A half-width mark stands in Chinese text."), QStringList{mark.full} + mark.others));
}

} // namespace

void HalfWidthCheck::check(std::span<const Noted> paragraphs, const CompiledLists &, const ProofSurroundings &,
                           const std::function<void(qsizetype, ParagraphFinding &&)> &found) const
{
    Tally tally;
    for (const Noted &noted : paragraphs) {
        const auto *notes = static_cast<const HalfWidthNotes *>(noted.notes);
        if (!notes)
            continue;
        tally.fullCommas += notes->fullCommas;
        tally.fullOthers += notes->fullOthers;
        for (const HalfWidthMark &mark : notes->marks)
            ++(mark.unit == u',' ? tally.halfCommas : tally.halfOthers);
    }
    if (tally.half() == 0)
        return;
    if (isThroughout(tally)) {
        reportThroughout(paragraphs, tally.half(), found);
        return;
    }
    for (qsizetype i = 0; i < std::ssize(paragraphs); ++i) {
        const auto *notes = static_cast<const HalfWidthNotes *>(paragraphs[static_cast<std::size_t>(i)].notes);
        if (!notes)
            continue;
        for (std::size_t m = 0; m < notes->marks.size(); ++m) {
            const HalfWidthMark &mark = notes->marks[m];
            const auto report = [&](ParagraphFinding &&finding) { found(i, std::move(finding)); };
            if (mark.partner < 0)
                reportSingle(mark, report);
            else if (mark.partner > static_cast<int>(m))
                reportPair(*notes, mark, report);
        }
    }
}

} // namespace galley
