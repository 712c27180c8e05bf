// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/punctuationpairplaces.h"

#include <algorithm>

namespace galley {

namespace {

// Weights are in tenths of a point. They were set by taking single marks out of edited news and looking at
// which of the word boundaries around had been theirs.

constexpr int placesGiven = 3;
constexpr int farthest = 400; ///< units looked at on the way from the other mark
constexpr int farthestSpeech = 3000;

/// What newsrooms keep in quotation marks.
constexpr QStringView standingTerms[] = {
    u"一带一路", u"一国两制", u"双碳", u"双减", u"双一流", u"两个维护", u"两个确立", u"四个意识", u"四个自信", u"五位一体", u"四个全面",
    u"放管服", u"三农", u"三夏", u"三秋", u"菜篮子", u"米袋子", u"果盘子", u"卡脖子", u"牛鼻子", u"最后一公里", u"一刻钟", u"互联网+",
    u"十四五", u"十五五", u"十三五", u"一网通办", u"跨省通办", u"三公", u"四风", u"打虎", u"拍蝇", u"猎狐", u"天眼", u"嫦娥", u"九二共识",
    u"台独", u"港人治港", u"澳人治澳", u"一老一小", u"一站式", u"零容忍", u"夜经济", u"大家访", u"黄金周", u"双十一", u"双11", u"专精特新",
    u"小巨人", u"两山", u"千万工程", u"八项规定", u"三会一课", u"新三样", u"老三样", u"东数西算", u"西气东输", u"两新", u"两重",
    u"三下乡", u"三北", u"两会", u"七一勋章", u"时代楷模", u"最美", u"健康中国", u"美丽中国", u"平安中国", u"数字中国", u"村超", u"村BA"};

constexpr QStringView speaking[] = {u"告诉记者", u"介绍说", u"表示", u"指出", u"强调", u"认为", u"介绍", u"坦言", u"感慨", u"感叹", u"回忆",
                                    u"解释", u"透露", u"写道", u"问道", u"说", u"道", u"称", u"问", u"答"};

/// What often stands right behind a quoted word.
constexpr QStringView followers[] = {
    u"的", u"等", u"是", u"和", u"与", u"为", u"在", u"以", u"及", u"主题", u"活动", u"行动", u"倡议", u"工程", u"计划", u"精神", u"理念",
    u"机制", u"模式", u"目标", u"战略", u"问题", u"效应", u"作用", u"政策", u"系列", u"专项", u"号", u"重大", u"建设", u"方案", u"成果",
    u"体系", u"平台", u"难题", u"责任", u"方针", u"原则", u"国际", u"合作", u"共建", u"高质量", u"经验", u"项目", u"品牌", u"称号", u"格局",
    u"新", u"中", u"上", u"下", u"里", u"也", u"都", u"就", u"将", u"要", u"已", u"正", u"成为", u"进行", u"开展", u"特别", u"到", u"向", u"转"};

/// What often stands right before one.
constexpr QStringView leaders[] = {
    u"的", u"为", u"是", u"以", u"了", u"称", u"叫", u"叫做", u"和", u"与", u"在", u"从", u"到", u"向", u"把", u"将", u"共建", u"推动", u"实施",
    u"开展", u"坚持", u"打造", u"形成", u"建设", u"构建", u"落实", u"推进", u"贯彻", u"践行", u"弘扬", u"围绕", u"聚焦", u"成为", u"做到",
    u"实现", u"开启", u"通过", u"及", u"对", u"被", u"个", u"批", u"届", u"这", u"该", u"关于", u"纪念", u"增强", u"做好", u"解决", u"避免"};

/// Those that hardly stand there otherwise.
constexpr QStringView strongFollowers[] = {
    u"倡议", u"假期", u"国际", u"管道", u"系列", u"合作", u"主题", u"活动", u"规划", u"沿线", u"火箭", u"称号", u"框架", u"期间", u"专项",
    u"实践", u"方针", u"导弹", u"号", u"项目", u"战略", u"高质量", u"理念", u"问题", u"政策", u"经验", u"荣誉", u"总体", u"事件", u"影响",
    u"原则", u"高铁", u"之称", u"示范", u"为主", u"这一", u"的决", u"的总", u"的理", u"的主", u"的新", u"的目", u"的美", u"的要", u"等重",
    u"等主", u"等活", u"为引", u"为契", u"行动", u"工程", u"工作", u"计划", u"机制", u"模式", u"制度", u"品牌", u"精神", u"协商", u"沿"};

constexpr QStringView strongLeaders[] = {
    u"共建", u"做到", u"领悟", u"题为", u"增强", u"围绕", u"届", u"坚定", u"台风", u"飓风", u"题是", u"拥护", u"所谓", u"落实", u"称为",
    u"打造", u"举办", u"按照", u"颁发", u"弘扬", u"名为", u"践行", u"聚焦", u"牢记", u"纠治", u"秉持", u"誉为", u"授予", u"随着", u"变为",
    u"关于", u"包括", u"号称", u"会以", u"开展", u"推进", u"实施", u"坚持", u"推动", u"推出", u"反对", u"破坏", u"发射", u"贯彻", u"行的",
    u"出的", u"总台", u"办好", u"当好", u"变成", u"获得", u"发挥", u"首个", u"首届", u"写上", u"这个", u"一个", u"多枚", u"驾驶", u"美军"};

constexpr QStringView titleFollowers[] = {u"等", u"的", u"一书", u"正式", u"发布", u"今晚", u"日前", u"近日", u"今天", u"昨天", u"第", u"在", u"和",
                                          u"对", u"以", u"为", u"规定", u"提出", u"明确", u"指出", u"写的", u"写了", u"讲述", u"讲的", u"获", u"是", u"一文", u"首", u"单行本", u"文章", u"自", u"由", u"将", u"作"};

constexpr QStringView strongTitleLeaders[] = {u"题为", u"题目是", u"快评", u"文章", u"社论", u"述评", u"纪录片", u"话剧", u"节目", u"电影", u"印发",
                                              u"发布", u"出台", u"签署", u"根据", u"依据", u"按照", u"审议", u"通过", u"播出", u"推出", u"专题片",
                                              u"主编", u"歌曲", u"音乐", u"特别报道", u"专著", u"公布"};

/// How titles of documents and works end.
constexpr QStringView titleEnds[] = {u"条例", u"规定", u"办法", u"意见", u"通知", u"规划", u"方案", u"决定", u"纲要", u"报告", u"公告", u"指南",
                                     u"细则", u"协定", u"协议", u"公约", u"宣言", u"白皮书", u"声明", u"日报", u"晚报", u"周刊", u"杂志", u"论述摘编",
                                     u"讲话", u"决议", u"公报", u"倡议", u"计划", u"名录", u"目录", u"清单", u"标准", u"规范", u"法", u"典", u"记", u"传",
                                     u"章程", u"准则", u"规则", u"备忘录", u"文选", u"选编", u"选集", u"联播", u"访谈"};

/// What stands before a title.
constexpr QStringView titleLeaders[] = {u"发布", u"印发", u"出台", u"签署", u"根据", u"依据", u"按照", u"审议", u"通过", u"关于", u"了", u"制定",
                                        u"修订", u"实施", u"公布", u"贯彻", u"落实", u"的", u"在", u"和", u"与", u"为", u"据", u"对", u"播出", u"出版",
                                        u"题为", u"联合", u"歌曲", u"电影", u"纪录片", u"小说", u"推出", u"及", u"批准", u"起草", u"形成"};

struct Scored
{
    int place = 0;
    int score = 0;
};

QList<int> best(std::vector<Scored> places)
{
    std::ranges::stable_sort(places, std::ranges::greater(), &Scored::score);
    QList<int> chosen;
    for (const Scored &scored : places) {
        if (chosen.size() == placesGiven)
            break;
        if (!chosen.contains(scored.place))
            chosen += scored.place;
    }
    return chosen;
}

bool isQuote(PairKind kind) { return kind.open == u'“' || kind.open == u'‘' || kind.open == u'「'; }
bool isTitle(PairKind kind) { return kind.open == u'《' || kind.open == u'〈'; }
bool isBracket(PairKind kind) { return kind.open == u'（' || kind.open == u'(' || kind.open == u'【' || kind.open == u'〔' || kind.open == u'［'; }

/// Four characters are the most usual length of a quoted word, then two, three and six.
int lengthWeight(PairKind kind, int length)
{
    if (length <= 0)
        return -100;
    if (isTitle(kind))
        return length < 2 ? -30 : length <= 20 ? 3 : -(length - 20) / 2;
    switch (length) {
    case 1: return -14;
    case 2: return 4;
    case 3: return 4;
    case 4: return 12;
    case 5: return 5;
    case 6: return 5;
    case 7: return 2;
    case 8: return 3;
    default: return std::max(-25, 8 - length);
    }
}

bool isAttribution(const PunctuationText &text, int from)
{
    // 他说。 王某某介绍。 a short clause that ends with a verb of speaking.
    int end = from;
    while (end < text.size() && !isStop(text.at(end)) && end - from < 25)
        ++end;
    if (end == from || text.at(end) == u'：' || !isStop(text.at(end)))
        return false;
    return !firstEndingAt(text.text(), end, speaking).isEmpty();
}

/// Whether the marks of other pairs between two places are whole.
class OtherPairs
{
public:
    void take(char16_t unit)
    {
        if (isOpening(unit))
            ++m_depth;
        else if (isClosing(unit))
            m_broken = m_broken || --m_depth < 0;
    }
    bool whole() const { return m_depth == 0 && !m_broken; }
    bool broken() const { return m_broken; }

private:
    int m_depth = 0;
    bool m_broken = false;
};

bool startsSpeech(const PunctuationText &text, int openAt)
{
    const char16_t before = text.before(openAt);
    if (before == u'：' || before == 0 || isSentenceEnd(before))
        return true;
    if (before != u'，')
        return !firstEndingAt(text.text(), openAt, speaking).isEmpty();
    return !firstEndingAt(text.text(), text.solidBackFrom(openAt - 1), speaking).isEmpty();
}

int termWeight(QStringView content, const QuotedTerms &terms)
{
    for (const QStringView term : terms)
        if (content == term)
            return 80;
    for (const QStringView term : standingTerms)
        if (content == term)
            return 60;
    return 0;
}

bool isWordBoundary(const PunctuationText &text, int place)
{
    if (!isHan(text.at(place - 1)) || !isHan(text.at(place)))
        return !(isDigit(text.at(place - 1)) && isDigit(text.at(place))) && !(isLatin(text.at(place - 1)) && isLatin(text.at(place)));
    return text.paragraph().isWordStart(place);
}

int speechCloseWeight(const PunctuationText &text, int place, int limit)
{
    const char16_t last = text.at(place - 1);
    int weight = 0;
    if (isSentenceEnd(last) || (last == u'…' && text.at(place) != u'…')) {
        weight = 30;
        if (text.solidFrom(place) >= text.size() || place == limit)
            weight += 15;
        if (isAttribution(text, place))
            weight += 30;
    } else if (last == u'，' && isAttribution(text, place)) {
        weight = 40;
    }
    return weight;
}

int quoteCloseWeight(const PunctuationText &text, PairKind kind, int openAt, int place, int limit, bool speech)
{
    const char16_t last = text.at(place - 1);
    const char16_t next = text.at(place);
    int weight = speech ? speechCloseWeight(text, place, limit) : 0;
    if (isStop(last) || last == u'…')
        return speech && (isSentenceEnd(last) || last == u'…' || last == u'，') ? weight : weight - 30;
    weight += lengthWeight(kind, place - openAt - 1);
    if (isStop(next) || isClosing(next) || next == 0)
        weight += 14;
    else if (isOpening(next))
        weight += 8;
    else if (!firstAt(text.text(), place, strongFollowers).isEmpty())
        weight += 15;
    else if (!firstAt(text.text(), place, followers).isEmpty())
        weight += 8;
    if (last == u'的' || last == u'和' || last == u'在' || last == u'与' || last == u'是')
        weight -= 15;
    return weight;
}

int titleCloseWeight(const PunctuationText &text, PairKind kind, int openAt, int place)
{
    const char16_t next = text.at(place);
    int weight = lengthWeight(kind, place - openAt - 1);
    if (isStop(text.at(place - 1)))
        return weight - 30;
    if (!firstEndingAt(text.text(), place, titleEnds).isEmpty())
        weight += 18;
    if (text.at(place - 1) == u'）')
        weight += 16;
    if (isStop(next) || isClosing(next) || next == 0)
        weight += 14;
    else if (isOpening(next))
        weight += 12;
    else if (!firstAt(text.text(), place, titleFollowers).isEmpty())
        weight += 8;
    return weight;
}

int bracketCloseWeight(const PunctuationText &text, PairKind kind, int openAt, int place)
{
    const char16_t last = text.at(place - 1);
    const char16_t next = text.at(place);
    if (isStop(last) && last != u'。')
        return -40;
    int weight = std::max(-20, 4 - (place - openAt - 1) / 4);
    if (next == u'：' || next == u'，' || next == u'。' || next == u'、' || next == 0)
        weight += 16;
    else if (isStop(next) || isClosing(next))
        weight += 12;
    // （记者 韩冬）: a byline ends behind a name of two or three characters.
    constexpr QStringView bylines[] = {u"记者 ", u"本报记者 ", u"通讯员 ", u"实习记者 ", u"特约记者 "};
    if (const QStringView byline = firstAt(text.text(), openAt + 1, bylines); !byline.isEmpty()) {
        const int name = place - openAt - 1 - static_cast<int>(byline.size());
        weight += name == 3 ? 30 : name == 2 ? 28 : 0;
    }
    // （建于民国时期）经过: verbs and 、 that go on with the sentence.
    constexpr QStringView goesOn[] = {u"经过", u"可以", u"将", u"已", u"是", u"在", u"的", u"和", u"从事", u"说", u"介绍", u"表示", u"告诉", u"进行", u"正式"};
    if (!firstAt(text.text(), place, goesOn).isEmpty())
        weight += 10;
    const char16_t first = text.at(openAt + 1);
    // 今天（9月1日）上午: a date ends behind its day.
    if (isDigit(first) && (last == u'日' || last == u'年' || last == u'月') && !isDigit(next))
        weight += last == u'日' ? 22 : 10;
    if (isDigit(first) && isHan(last) && place - openAt <= 5)
        weight += 6;
    if (kind.open == u'【')
        weight += isBlank(next) ? 20 : place - openAt == 2 ? -10 : place - openAt <= 5 ? 22 : 0; // 【快讯】, 【记者手记】
    return weight;
}

int openWeight(const PunctuationText &text, PairKind kind, int place, int closeAt)
{
    const char16_t before = text.at(place - 1);
    const char16_t last = text.at(closeAt - 1);
    const bool sentence = isSentenceEnd(last) || last == u'…' || (last == u'，' && isAttribution(text, closeAt + 1));
    int weight = 0;
    if (isQuote(kind) && sentence) {
        if (before == u'：')
            weight = 50;
        else if (place == text.solidFrom(0))
            weight = 35;
        else if (isSentenceEnd(before))
            weight = isAttribution(text, closeAt + 1) ? 22 : 12;
        else if (before == u'，' && !firstEndingAt(text.text(), place - 1, speaking).isEmpty())
            weight = 40;
        else
            weight = -10;
        return weight;
    }
    weight = isBracket(kind) ? std::max(-20, 4 - (closeAt - place) / 4) : lengthWeight(kind, closeAt - place);
    if (place == 0 || isStop(before) || isOpening(before) || isClosing(before) || isBlank(before))
        weight += before == u'：' ? 16 : 12;
    else if (isTitle(kind) && !firstEndingAt(text.text(), place, strongTitleLeaders).isEmpty())
        weight += 20;
    else if (isTitle(kind) && !firstEndingAt(text.text(), place, titleLeaders).isEmpty())
        weight += 10;
    else if (isQuote(kind) && !firstEndingAt(text.text(), place, strongLeaders).isEmpty())
        weight += 15;
    else if (!isTitle(kind) && !firstEndingAt(text.text(), place, leaders).isEmpty())
        weight += 8;
    if (isTitle(kind)) {
        if (hasAt(text.text(), place, u"中华人民共和国"))
            weight += 18;
        if (hasAt(text.text(), place, u"关于"))
            weight += 14;
        if (text.at(place) == u'〈')
            weight += 10;
    }
    if (isBracket(kind)) {
        if (isDigit(text.at(place)) && !isDigit(before) && last == u'日')
            weight += 22;
        if (hasAt(text.text(), place, u"以下简称") || hasAt(text.text(), place, u"含") || hasAt(text.text(), place, u"新闻联播")
            || hasAt(text.text(), place, u"记者"))
            weight += 20;
    }
    const char16_t first = text.at(place);
    if (first == u'的' || first == u'和' || first == u'在' || first == u'与' || first == u'了' || first == u'是' || isStop(first))
        weight -= 20;
    return weight;
}

} // namespace

QList<int> closingPlaces(const PunctuationText &text, PairKind kind, int openAt, int limit, const QuotedTerms &terms)
{
    std::vector<Scored> places;
    const bool speech = isQuote(kind) && startsSpeech(text, openAt);
    const int end = std::min(limit, openAt + (speech ? farthestSpeech : farthest));
    OtherPairs others;
    int stops = 0;
    for (int place = openAt + 2; place <= end; ++place) {
        const char16_t last = text.at(place - 1);
        others.take(last);
        if (others.broken())
            break;
        if (isSentenceEnd(text.at(place - 2)) && last != kind.close)
            stops += 2;
        else if (isStop(text.at(place - 2)))
            ++stops;
        if (!others.whole() || isBlank(last) || !isWordBoundary(text, place))
            continue;
        int score = isTitle(kind)   ? titleCloseWeight(text, kind, openAt, place)
                    : isQuote(kind) ? quoteCloseWeight(text, kind, openAt, place, end, speech)
                                    : bracketCloseWeight(text, kind, openAt, place);
        if (!speech)
            score -= 12 * stops;
        if (isQuote(kind) && place - openAt <= 16)
            score += termWeight(text.text().sliced(openAt + 1, place - openAt - 1), terms);
        places.push_back({place, score});
    }
    return best(std::move(places));
}

QList<int> openingPlaces(const PunctuationText &text, PairKind kind, int closeAt, int lowest, const QuotedTerms &terms)
{
    std::vector<Scored> places;
    const char16_t last = text.at(closeAt - 1);
    const bool sentence = isQuote(kind) && (isSentenceEnd(last) || last == u'…' || last == u'，');
    const int end = std::max(lowest, closeAt - (sentence ? farthestSpeech : farthest));
    int depth = 0;
    int stops = 0;
    for (int place = closeAt - 1; place >= end; --place) {
        const char16_t first = text.at(place);
        depth += isClosing(first) ? 1 : isOpening(first) ? -1 : 0;
        if (depth < 0)
            break;
        if (place < closeAt - 1 && isStop(first))
            stops += isSentenceEnd(first) ? 2 : 1;
        if (depth != 0 || isBlank(first) || !isWordBoundary(text, place))
            continue;
        int score = openWeight(text, kind, place, closeAt);
        if (!sentence)
            score -= 12 * stops;
        if (isQuote(kind) && closeAt - place <= 15)
            score += termWeight(text.text().sliced(place, closeAt - place), terms);
        places.push_back({place, score});
    }
    return best(std::move(places));
}

} // namespace galley
