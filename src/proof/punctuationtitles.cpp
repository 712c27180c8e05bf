// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
#include "proof/punctuationrules.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int longestTitle = 40;

/// What has a title; longer words first.
constexpr QStringView works[] = {u"长篇小说", u"中篇小说", u"短篇小说", u"报告文学", u"电视连续剧", u"电视剧", u"纪录片", u"纪实片", u"动画片", u"故事片",
                                 u"诗集", u"散文集", u"小说集", u"文集", u"画册", u"专著", u"歌曲", u"话剧", u"舞剧", u"歌剧", u"音乐剧", u"京剧", u"晋剧",
                                 u"电影", u"影片", u"小说", u"散文", u"舞蹈诗"};
/// What papers that have a title are called at their end.
constexpr QStringView papers[] = {u"条例", u"办法", u"规定", u"通知", u"意见", u"细则", u"条例（草案）", u"办法（试行）", u"意见（试行）", u"规定（试行）",
                                  u"法（草案）", u"规划纲要", u"实施方案", u"工作方案", u"行动计划", u"白皮书"};
constexpr QStringView issued[] = {u"印发了", u"印发", u"发布了", u"发布", u"审议了", u"审议", u"审议通过了", u"审议通过", u"通过了", u"颁布了", u"颁布",
                                  u"出台了", u"出台", u"修订了", u"制定了", u"下发了", u"根据", u"依据", u"按照"};

void report(const FoundInParagraph &found, Severity severity, Span span, const QString &message, const QString &right)
{
    found(spanFinding("punctuation.title-marks", severity, span, message, {right}));
}

/// <工作方案> and <<工作方案>>: the signs of mathematics typed for title marks.
void checkAngle(const PunctuationText &text, int at, const FoundInParagraph &found)
{
    const int signs = text.at(at + 1) == u'<' ? 2 : 1;
    if (text.at(at - 1) == u'<' || !isHan(text.at(at + signs)))
        return;
    for (int end = at + signs; end < at + longestTitle && end < text.size(); ++end) {
        const char16_t unit = text.at(end);
        if (unit == u'>') {
            const bool both = signs == 1 || text.at(end + 1) == u'>';
            if (both && isHan(text.at(end - 1)))
                report(found, Severity::ShouldLook, between(at, end + signs), Proof::tr("Titles stand between 《 and 》."),
                       u"《" + text.text().sliced(at + signs, end - at - signs).toString() + u"》");
            return;
        }
        if (isSentenceEnd(unit) || unit == u'<' || unit == u'，')
            return;
    }
}

/// 〈晨光〉 by itself and 《〈河边〉》: the single marks are for a title inside a title.
void checkSingle(const PunctuationText &text, int at, int close, const FoundInParagraph &found)
{
    const QString title = text.text().sliced(at + 1, close - at - 1).toString();
    if (text.at(at - 1) == u'《' && text.at(close + 1) == u'》')
        report(found, Severity::ShouldLook, between(at - 1, close + 2), Proof::tr("One pair of title marks is enough."), u"《" + title + u"》");
    else if (!text.isInTitle(at))
        report(found, Severity::ShouldLook, between(at, close + 1), Proof::tr("Single title marks are for titles inside titles."), u"《" + title + u"》");
}

/// 长篇小说“麦子熟了”, 审议了“…条例”: the names of works and papers are titles.
void checkQuoted(const PunctuationText &text, int at, int close, const FoundInParagraph &found)
{
    const QStringView held = text.text().sliced(at + 1, close - at - 1);
    if (held.size() < 2 || held.size() > longestTitle || std::ranges::any_of(held, [](QChar c) { return isStop(c.unicode()); }))
        return;
    const bool work = held.size() <= 12 && !firstEndingAt(text.text(), at, works).isEmpty() && !text.text().sliced(close + 1).startsWith(u"奖")
                      && !text.text().sliced(close + 1).startsWith(u"节");
    const bool paper = held.size() >= 4 && !firstEndingAt(text.text(), at, issued).isEmpty()
                       && std::ranges::any_of(papers, [&](QStringView paperName) { return held.endsWith(paperName); });
    if (work || paper)
        report(found, Severity::Style, between(at, close + 1), Proof::tr("The names of works and papers stand between 《 and 》."),
               u"《" + held.toString() + u"》");
}

} // namespace

void checkTitles(const PunctuationText &text, const FoundInParagraph &found)
{
    int single = -1;
    int quotation = -1;
    int open = 0;           // 《 without its 》 so far
    bool inside = false;    // where the single marks began
    for (const PunctuationMark mark : text.marks()) {
        switch (mark.unit) {
        case u'<': checkAngle(text, mark.at, found); break;
        case u'《': ++open; break;
        case u'》': open = std::max(0, open - 1); break;
        case u'〈':
            single = mark.at;
            inside = open > 0 && !(text.at(mark.at - 1) == u'《' && open == 1);
            break;
        case u'〉':
            // Behind a 《 that is never closed, pairing has the word: both at once would go in a ring.
            if (single >= 0 && !inside && !(open > 0 && text.at(mark.at + 1) != u'》'))
                checkSingle(text, single, mark.at, found);
            single = -1;
            break;
        case u'“': quotation = mark.at; break;
        case u'”':
            if (quotation >= 0 && !text.isInTitle(quotation))
                checkQuoted(text, quotation, mark.at, found);
            quotation = -1;
            break;
        default: break;
        }
    }
}

} // namespace galley
