// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftr.h"
#include "proof/punctuationrules.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr bool isChinese(char16_t unit)
{
    return isHan(unit) || isStop(unit) || isOpening(unit) || isClosing(unit) || unit == u'%' || unit == u'％';
}

constexpr bool isDot(char16_t unit)
{
    switch (unit) {
    case u'.': case u'。': case u'…': case u'⋯': case u'·': case u'・': case u'．': case u'•': case u'‥':
        return true;
    default:
        return false;
    }
}

struct DotRun
{
    int start = 0;
    int end = 0;
    int dots = 0;       ///< … counts three
    bool proper = true; ///< made of … alone
    bool fullStops = true;
};

DotRun dotRunAt(const PunctuationText &text, int start)
{
    DotRun run{.start = start, .end = start, .dots = 0, .proper = true, .fullStops = true};
    const bool stops = text.at(start) == u'。';
    for (; isDot(text.at(run.end)) && (text.at(run.end) == u'。') == stops; ++run.end) {
        const char16_t unit = text.at(run.end);
        const bool three = unit == u'…' || unit == u'⋯';
        run.dots += three ? 3 : unit == u'‥' ? 2 : 1;
        run.proper = run.proper && unit == u'…';
        run.fullStops = run.fullStops && unit == u'。';
    }
    return run;
}

/// 4.11: six dots, in one form.
bool checkForm(const PunctuationText &text, const DotRun &run, const FoundInParagraph &found)
{
    const bool chinese = isChinese(text.before(run.start)) || isChinese(text.at(run.end))
                         || (run.start == 0 && text.hanCount() > 0 && !isLatin(text.at(run.end)));
    if (!chinese || run.dots < 3)
        return false;
    const bool digitBehind = isDigit(text.at(run.end)) && !run.proper;
    if (digitBehind && run.dots < 4)
        return false;
    // Twelve dots stand for a paragraph left out, alone (4.11.3.3).
    const bool alone = text.solidFrom(0) == run.start && text.solidFrom(run.end) >= text.size();
    if (run.proper && (run.dots == 6 || (run.dots == 12 && alone)))
        return false;
    QStringList replacements{u"……"_s};
    if (run.fullStops)
        replacements += u"。"_s;
    const Severity severity = run.proper && run.dots > 6 ? Severity::ShouldLook : Severity::MustFix;
    found(spanFinding("punctuation.ellipsis", severity, between(run.start, run.end),
                      Proof::tr("The Chinese ellipsis is ……, six dots in the width of two characters."), replacements));
    return true;
}

/// No stop before or behind an ellipsis but that of a finished sentence before it; no 等 beside it.
void checkBesideEllipsis(const PunctuationText &text, const DotRun &run, const FoundInParagraph &found)
{
    const char16_t before = text.at(run.start - 1);
    const char16_t behind = text.at(run.end);
    if (before == u'，' || before == u'、' || before == u'；') {
        const QString stop(QChar{before});
        found(spanFinding("punctuation.ellipsis-stop", Severity::ShouldLook, between(run.start - 1, run.end),
                          Proof::tr("No %1 stands before an ellipsis.").arg(stop), {u"……"_s}));
        return;
    }
    if (behind == u'。' || behind == u'，' || behind == u'、' || behind == u'；') {
        const QString stop(QChar{behind});
        found(spanFinding("punctuation.ellipsis-stop", Severity::ShouldLook, between(run.start, run.end + 1),
                          Proof::tr("No %1 stands behind an ellipsis.").arg(stop), {u"……"_s, stop}));
        return;
    }
    if (before == u'等' && !hasAt(text.text(), run.start - 2, u"相等") && !hasAt(text.text(), run.start - 2, u"平等")) {
        const int first = text.at(run.start - 2) == u'等' ? run.start - 2 : run.start - 1;
        const QString word(run.start - first, u'等');
        found(spanFinding("punctuation.ellipsis-etc", Severity::ShouldLook, between(first, run.end),
                          Proof::tr("等 and …… say the same; one is enough."), {word, u"……"_s, word + u"。"}));
    } else if (behind == u'等' && (text.paragraph().isWordEnd(run.end + 1) || text.at(run.end + 1) == u'等')) {
        const int end = text.at(run.end + 1) == u'等' ? run.end + 2 : run.end + 1;
        const QString word(end - run.end, u'等');
        found(spanFinding("punctuation.ellipsis-etc", Severity::ShouldLook, between(run.start, end),
                          Proof::tr("等 and …… say the same; one is enough."), {word, u"……"_s}));
    }
}

} // namespace

void checkEllipses(const PunctuationText &text, const FoundInParagraph &found)
{
    int behind = 0;
    for (const PunctuationMark mark : text.marks()) {
        if (mark.at < behind || !isDot(mark.unit))
            continue;
        const DotRun run = dotRunAt(text, mark.at);
        behind = run.end;
        if (run.dots < 3 || text.isInTitle(mark.at))
            continue;
        if (!checkForm(text, run, found) && run.proper)
            checkBesideEllipsis(text, run, found);
    }
}

namespace {

/// Everything typed for a dash. '-' and － count only doubled.
constexpr bool isDashPart(char16_t unit)
{
    switch (unit) {
    case u'—': case u'―': case u'─': case u'–': case u'-': case u'－': case u'━': case u'ー': case u'‒':
        return true;
    default:
        return false;
    }
}

struct DashRun
{
    int start = 0;
    int end = 0;
    bool proper = true; ///< of U+2014 alone
    bool spaced = false;
    int length() const { return end - start; }
};

DashRun dashRunAt(const PunctuationText &text, int start)
{
    DashRun run{.start = start, .end = start, .proper = true, .spaced = false};
    for (; isDashPart(text.at(run.end)); ++run.end)
        run.proper = run.proper && text.at(run.end) == u'—';
    // — — with a space between.
    if (run.length() == 1 && isBlank(text.at(run.end)) && isDashPart(text.at(run.end + 1)) && text.at(start) == text.at(run.end + 1)
        && text.at(start) != u'-') {
        run.end += 2;
        run.spaced = true;
    }
    return run;
}

/// Words that begin what a dash brings in and that never begin the second half of a joined name.
constexpr QStringView dashOpeners[] = {
    u"这是", u"这就是", u"这一", u"这个", u"这些", u"这种", u"这里", u"那就是", u"那是", u"也就是", u"就是", u"即", u"而是", u"不仅", u"不是",
    u"因为", u"如果", u"我们", u"他们", u"她们", u"一个", u"一座", u"一条", u"一位", u"一种", u"一场", u"一项", u"一群", u"从", u"在",
    u"让", u"把", u"将", u"为了", u"记", u"写在", u"访", u"来自", u"献给", u"纪念", u"专访", u"对话", u"正是", u"只有", u"无论", u"它", u"他",
    u"她", u"你", u"我", u"被", u"由", u"用", u"以", u"着力", u"坚持", u"推动", u"全面", u"聚焦", u"走进", u"探访", u"看", u"论", u"谈"};

/// Countries, blocs and cities that are joined: 中国—东盟, 郑州—卢森堡.
constexpr QStringView joinedNames[] = {
    u"中国", u"东盟", u"中亚", u"南亚", u"东亚", u"中东", u"非洲", u"欧洲", u"美洲", u"拉美", u"加勒比", u"亚欧", u"欧盟", u"非盟", u"阿盟",
    u"阿拉伯", u"海合会", u"上合", u"印度", u"印尼", u"印太", u"俄罗斯", u"美国", u"英国", u"法国", u"德国", u"日本", u"韩国", u"朝鲜",
    u"越南", u"老挝", u"泰国", u"缅甸", u"巴西", u"南非", u"埃及", u"伊朗", u"沙特", u"香港", u"澳门", u"台湾", u"内地", u"大陆", u"北京",
    u"上海", u"天津", u"重庆", u"深圳", u"广州", u"东莞", u"珠海", u"郑州", u"西安", u"成都", u"昆明", u"银川", u"兰州", u"义乌", u"青岛",
    u"大连", u"厦门", u"福州", u"武汉", u"长沙", u"南京", u"杭州", u"宁波", u"合肥", u"哈尔滨", u"长春", u"沈阳", u"呼和浩特", u"包头",
    u"乌鲁木齐", u"拉萨", u"海口", u"三亚", u"湖北", u"湖南", u"河北", u"河南", u"山东", u"山西", u"陕西", u"甘肃", u"青海", u"四川", u"云南",
    u"贵州", u"广西", u"广东", u"福建", u"浙江", u"江苏", u"江西", u"安徽", u"海南", u"辽宁", u"吉林", u"黑龙江", u"内蒙古", u"宁夏", u"新疆",
    u"西藏", u"太平洋", u"大西洋", u"印度洋", u"葡语", u"和平", u"军委", u"学术", u"国家", u"远东", u"东北"};

constexpr QStringView foreignNames = u"巴伯蒂尔斯坦塔罗马尼亚拉克里兰莱德丁特布姆卡利诺维纳萨达吉沃茵磨";

bool joinsNames(const PunctuationText &text, const DashRun &run)
{
    return !firstEndingAt(text.text(), run.start, joinedNames).isEmpty() || !firstAt(text.text(), run.end, joinedNames).isEmpty()
           || foreignNames.contains(QChar{text.at(run.start - 1)}) || foreignNames.contains(QChar{text.at(run.end)});
}

/// Units of Han text up to the next mark.
int clauseLength(const PunctuationText &text, int place, int step)
{
    int length = 0;
    while (galley::isHan(text.at(place + length * step)) || isDigit(text.at(place + length * step)))
        ++length;
    return length;
}

/// What is quite certainly a dash of half its length: connectors join names and numbers.
bool isHalfDash(const PunctuationText &text, const DashRun &run)
{
    const char16_t before = text.at(run.start - 1);
    const int next = run.end;
    if (isDigit(text.at(next)) || isLatin(text.at(next)) || isDigit(before))
        return false;
    if (run.start == 0)
        return isHan(text.at(next)) && (run.proper || text.isHeadline());
    if (isSentenceEnd(before) || before == u'，' || before == u'：')
        return true;
    if (before == u'”' || before == u'》' || before == u'’')
        return isHan(text.at(next)) || isOpening(text.at(next));
    if (!isHan(before))
        return false;
    // “等一下—”: broken off.
    if (text.at(next) == u'”' || text.at(next) == u'’')
        return true;
    if (isOpening(text.at(next)) && text.at(next) != u'（')
        return true;
    if (!firstAt(text.text(), next, dashOpeners).isEmpty() && text.paragraph().isWordStart(next))
        return true;
    // Clauses of some length on both sides are not joined.
    return !joinsNames(text, run) && clauseLength(text, run.start - 1, -1) >= 6 && clauseLength(text, next, 1) >= 6;
}

void checkDashForm(const PunctuationText &text, const DashRun &run, const FoundInParagraph &found)
{
    const char16_t before = text.before(run.start);
    const char16_t behind = text.after(run.end - 1);
    const bool chinese = isChinese(before) || isChinese(behind);
    if (!chinese)
        return;
    const bool hyphens = text.at(run.start) == u'-' || text.at(run.start) == u'－';
    if (run.length() == 1) {
        if ((run.proper || hyphens) && isHalfDash(text, run))
            found(spanFinding("punctuation.dash", Severity::ShouldLook, between(run.start, run.end),
                              Proof::tr("The dash is ——, two characters wide."), {u"——"_s},
                              Proof::tr("A single — joins places, times and numbers.")));
        else if (!run.proper && !hyphens && isHan(before) && isHan(behind) && text.at(run.start) != u'–' && text.at(run.start) != u'ー')
            found(spanFinding("punctuation.dash", Severity::ShouldLook, between(run.start, run.end),
                              Proof::tr("This line is no dash of Chinese text."), {u"——"_s, u"—"_s}));
        return;
    }
    if (run.proper && !run.spaced && run.length() == 2)
        return;
    // Hyphens doubled in codes and in rows that part a page stay.
    if (hyphens && (isDigit(before) || isDigit(behind)) && run.length() == 2 && !(isHan(before) || isHan(behind)))
        return;
    if (run.length() > 4 && (run.start == 0 || run.end == text.size()))
        return;
    const int start = hyphens && isBlank(text.at(run.start - 1)) && run.start > 1 ? run.start - 1 : run.start;
    const int end = hyphens && isBlank(text.at(run.end)) && run.end + 1 < text.size() ? run.end + 1 : run.end;
    found(spanFinding("punctuation.dash", Severity::MustFix, between(start, end),
                      Proof::tr("The dash is ——, two characters wide."), {u"——"_s, u"—"_s}));
}

/// 北京——上海的列车: places that are joined, not a clause brought in.
void checkJoinedPlaces(const PunctuationText &text, const DashRun &run, const FoundInParagraph &found)
{
    if (!run.proper || run.length() != 2)
        return;
    constexpr QStringView lines[] = {u"高铁", u"铁路", u"列车", u"航线", u"航班", u"班列", u"线", u"段", u"管道", u"公路", u"高速"};
    const QStringView from = firstEndingAt(text.text(), run.start, joinedNames);
    const QStringView to = firstAt(text.text(), run.end, joinedNames);
    int behind = run.end + static_cast<int>(to.size());
    if (text.at(behind) == u'的')
        ++behind;
    if (!from.isEmpty() && !to.isEmpty() && !firstAt(text.text(), behind, lines).isEmpty())
        found(spanFinding("punctuation.dash", Severity::ShouldLook, between(run.start, run.end), Proof::tr("Places are joined with a single —."), {u"—"_s}));
}

/// ——。 and ，——: the dash parts by itself.
void checkBesideDash(const PunctuationText &text, const DashRun &run, const FoundInParagraph &found)
{
    if (!run.proper || run.length() != 2)
        return;
    const char16_t before = text.at(run.start - 1);
    const char16_t behind = text.at(run.end);
    if (before == u'，' || before == u'、' || before == u'；')
        found(spanFinding("punctuation.dash-stop", Severity::ShouldLook, between(run.start - 1, run.end),
                          Proof::tr("No %1 stands before a dash.").arg(QChar{before}), {u"——"_s, QString(QChar{before})}));
    else if (behind == u'，' || behind == u'。' || behind == u'、' || behind == u'；')
        found(spanFinding("punctuation.dash-stop", Severity::ShouldLook, between(run.start, run.end + 1),
                          Proof::tr("No %1 stands behind a dash.").arg(QChar{behind}),
                          behind == u'。' ? QStringList{u"。"_s, u"——"_s} : QStringList{u"——"_s, QString(QChar{behind})}));
}

} // namespace

void checkDashes(const PunctuationText &text, const FoundInParagraph &found)
{
    int behind = 0;
    for (const PunctuationMark mark : text.marks()) {
        if (mark.at < behind || !isDashPart(mark.unit))
            continue;
        const DashRun run = dashRunAt(text, mark.at);
        behind = run.end;
        if (text.isInTitle(mark.at))
            continue;
        checkDashForm(text, run, found);
        checkBesideDash(text, run, found);
        checkJoinedPlaces(text, run, found);
        if (mark.unit == u'－' && run.length() == 1 && !isHalfDash(text, run) && isHan(text.at(mark.at - 1)) && isHan(text.at(run.end)))
            found(spanFinding("punctuation.connector", Severity::Style, {mark.at, 1},
                              Proof::tr("Names are joined with —, not with the full-width minus."), {u"—"_s, u"——"_s, u"-"_s}));
    }
}

} // namespace galley
