// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/particlechecks.h"

#include "proof/prooftr.h"

namespace galley {

namespace {

QSet<QStringView> wordsOf(QStringView text)
{
    QSet<QStringView> words;
    for (const QStringView word : qTokenize(text, u' '))
        words.insert(word);
    return words;
}

constexpr QStringView manners =
    u"认真 积极 仔细 热情 高兴 激动 迅速 深入 全面 有效 顺利 准确 及时 细致 耐心 主动 自觉 坚决 坚定 严格 努力 刻苦 勤奋 勇敢 果断 大胆 小心 谨慎 急切 迫切 焦急 "
    u"紧张 轻松 愉快 快乐 开心 兴奋 自豪 骄傲 幸福 激情 热烈 隆重 庄严 郑重 严肃 平静 安静 冷静 沉着 从容 镇定 温柔 亲切 友好 和蔼 客气 礼貌 诚恳 真诚 真挚 衷心 "
    u"坦率 直接 间接 明确 清楚 清晰 具体 详细 简单 简要 完整 系统 科学 合理 巧妙 灵活 熟练 娴熟 快速 飞快 缓慢 稳步 扎实 持续 不断 不停 反复 充分 大力 着力 尽力 "
    u"极力 竭力 奋力 用力 使劲 拼命 疯狂 猛烈 剧烈 强烈 深刻 生动 形象 真实 客观 公正 公平 公开 秘密 偷偷 慢慢 静静 轻轻 紧紧 牢牢 深深 默默 狠狠 缓缓 徐徐 匆匆 "
    u"稳稳 高高 远远 满满 好好 早早 狠狠 死死 渐渐 悄悄 暗暗 苦苦 连连 频频 纷纷 不由自主 情不自禁 不约而同 小心翼翼 兴高采烈 目不转睛 聚精会神 全神贯注 津津有味 "
    u"滔滔不绝 源源不断 毫不犹豫 义无反顾 坚持不懈 一丝不苟 兢兢业业 踏踏实实 认认真真 仔仔细细 高高兴兴 开开心心 清清楚楚 明明白白 干干净净 整整齐齐 安安静静 "
    u"创造性 历史性 针对性 有计划 有组织 有步骤 有序 大规模 成功 圆满 出色 胜利 彻底 永远 安全 平稳 健康 快乐 幸福 勇敢 默默无闻 无私 忘我 辛勤 辛苦";

/// What a manner goes with when a verb follows later: 耐心的向群众解释.
constexpr QStringView coverbs = u"向 把 将 给 被 让 跟 朝 替 往";

/// Verbs and qualities that are told of with 得: 跑得快, 热得….
constexpr QStringView toldOf = u"跑 走 飞 跳 写 画 唱 说 讲 做 干 吃 喝 睡 玩 长 下 刮 吹 卖 办 学 打 穿 住 站 坐 开 笑 哭 看 听 想 变 传 演 教 种 修 建 过 活 "
                               u"发展 进行 完成 表现 发挥 成长 准备 安排 处理 解决 打扫 收拾 布置 热 冷 累 困 饿 疼 气 急 忙 高兴 激动 感动";
constexpr QStringView degrees = u"很 非常 特别 十分 格外 太 真 更 更加 越来越 比较 相当 极其 挺";

constexpr QStringView adverbsOnly = u"一个劲 一如既往 渐渐 悄悄 偷偷 暗暗 默默 紧紧 牢牢 狠狠 死死 拼命 极力 竭力 奋力 争先恐后 千方百计 纷纷 连连 频频 缓缓 徐徐 匆匆 不由自主 情不自禁 不约而同 目不转睛 聚精会神 津津有味 毫不犹豫 义无反顾 小心翼翼";

constexpr QStringView adjectives = u"难忘 宽阔 明媚 美味 可口 温暖 寒冷 炎热 凉爽 干净 热闹 繁忙 忙碌 清澈 晶莹 茂盛 葱郁 娇艳 朴实 淳朴 慈祥 顽强 坚强 伟岸 挺拔 厚重 深厚 浓厚 雄厚 广大 众多 美丽 漂亮 宝贵 优秀 重要 伟大 主要 珍贵 优美 辽阔 广袤 广阔 富裕 贫困 繁华 古老 崭新 著名 巨大 严峻 复杂 雄伟 壮丽 肥沃 贫瘠 可爱 英俊 聪明 善良 勤劳 "
                                   u"年轻 年迈 鲜艳 洁白 碧绿 金黄 蔚蓝 湛蓝 浓郁 独特 特殊 丰富 美好 新鲜 优质 先进 落后 普通 平凡 杰出 卓越 显著 良好 艰巨 神圣 崇高 悠久 灿烂 辉煌 "
                                   u"蓝蓝 绿绿 高大 宽敞 明亮 整洁 豪华 精美 精致 昂贵 便宜 潮湿 干旱 茂密 陡峭 险峻 崎岖";

} // namespace

ParticleChecks::ParticleChecks()
    : m_manners(wordsOf(manners))
    , m_adverbs(wordsOf(adverbsOnly))
    , m_adjectives(wordsOf(adjectives))
    , m_coverbs(wordsOf(coverbs))
    , m_toldOf(wordsOf(toldOf))
    , m_degrees(wordsOf(degrees))
{
}

void ParticleChecks::read(CharacterReading &reading) const
{
    for (int at = 1; at + 1 < int(reading.text.size()); ++at) {
        if (reading.unit(at) != u'的')
            continue;
        if (endsAdverb(reading, at))
            report(reading, at, u'地');
        else if (wantsResult(reading, at))
            report(reading, at, u'得');
    }
    const std::vector<Span> &words = reading.lattice.words();
    for (int word = 1; word + 1 < int(words.size()); ++word) {
        const Span span = words[size_t(word)];
        if (span.length != 1 || words[size_t(word) - 1].end() != span.start || words[size_t(word) + 1].start != span.end())
            continue;
        const char16_t particle = reading.unit(span.start);
        if (particle == u'的' && wantsDi(reading, word))
            report(reading, span.start, u'地');
        else if (particle == u'地' && wantsDe(reading, word))
            report(reading, span.start, u'的');
    }
}

bool ParticleChecks::isManner(QStringView word) const
{
    return m_manners.contains(word) || m_adverbs.contains(word);
}

// A manner word, 的, a verb of two characters (one) and what only a verb is followed by.
bool ParticleChecks::wantsDi(const CharacterReading &reading, int word) const
{
    const std::vector<Span> &words = reading.lattice.words();
    const QStringView manner = reading.at(words[size_t(word) - 1]);
    if (!isManner(manner))
        return false;
    const Span verb = words[size_t(word) + 1];
    const bool isPredicate = reading.unit(words[size_t(word) - 1].start - 1) == u'是';
    // 默默的守护: adverbs describe nothing. 耐心的向群众解释: no noun begins so.
    if (!isPredicate && m_coverbs.contains(reading.at(verb)))
        return true;
    if (verb.length > 2)
        return false;
    // 认真的走了过场: a verb's 了, 着, 过 right behind it, and no 的 soon after, which would make it a clause
    // before a noun.
    const int behind = verb.end();
    const char16_t mark = reading.unit(behind);
    if (mark != u'了' && mark != u'着' && mark != u'过')
        return false;
    if (!reading.lattice.isSingle(behind) || (mark == u'过' && reading.unit(behind + 1) == u'程'))
        return false;
    for (int at = behind + 1; at < behind + 4; ++at) {
        if (reading.unit(at) == u'的')
            return false;
    }
    // 是认真的…: a predicate.
    const int before = words[size_t(word) - 1].start;
    return reading.unit(before - 1) != u'是';
}

// 下的很大, 笑的合不拢嘴, 热的让人喘不过气: what somebody does or how it is comes to. By the characters, for the cut
// of 雨下|的 says little.
bool ParticleChecks::wantsResult(const CharacterReading &reading, int particle) const
{
    const auto told = [&](int length) { return particle >= length && m_toldOf.contains(reading.text.sliced(particle - length, length)); };
    if (!told(1) && !told(2))
        return false;
    const int at = particle + 1;
    const QStringView rest = reading.text.sliced(at);
    for (const QStringView word : {QStringView(u"让人"), QStringView(u"说不出"), QStringView(u"飞快")}) {
        if (rest.startsWith(word))
            return true;
    }
    // V不C: 合不拢嘴.
    if (reading.unit(at + 1) == u'不' && isBasicHan(QChar(reading.unit(at))) && reading.unit(at) != reading.unit(at + 2)
        && QStringView(u"拢住下来出过开起动").contains(QChar(reading.unit(at + 2))))
        return true;
    if (reading.unit(at) == u'比')
        return rest.left(8).indexOf(u'还') > 1;
    // 很 with one word and the end of the clause: 下的很大，; not 说的很多话, 走的很长一段路.
    for (const QStringView degree : m_degrees) {
        if (!rest.startsWith(degree))
            continue;
        const int quality = at + int(degree.size());
        int end = quality;
        while (end < quality + 3 && isBasicHan(QChar(reading.unit(end))))
            ++end;
        const QStringView said = reading.text.sliced(quality, end - quality);
        if (said.size() >= 1 && said.size() <= 2 && said != u"多" && said != u"少")
            return true;
    }
    return false;
}

// 默默的守护: adverbs describe nothing, and two characters that are no noun follow.
bool ParticleChecks::endsAdverb(const CharacterReading &reading, int particle) const
{
    for (int length = 2; length <= 4 && length <= particle; ++length) {
        if (m_adverbs.contains(reading.text.sliced(particle - length, length)))
            return isBasicHan(QChar(reading.unit(particle + 1))) && isBasicHan(QChar(reading.unit(particle + 2)))
                   && reading.unit(particle - length - 1) != u'是';
    }
    return false;
}

// An adjective that describes things, 地 as a word by itself, and a word of two characters behind it.
bool ParticleChecks::wantsDe(const CharacterReading &reading, int word) const
{
    const std::vector<Span> &words = reading.lattice.words();
    return m_adjectives.contains(reading.at(words[size_t(word) - 1])) && words[size_t(word) + 1].length == 2;
}

void ParticleChecks::report(CharacterReading &reading, int at, QChar right) const
{
    ParagraphFinding finding;
    finding.rule = rule;
    finding.span = {at, 1};
    finding.replacements = {QString(right)};
    finding.message = Proof::tr("“%1” should be “%2”.").arg(reading.at(finding.span).toString(), QString(right));
    finding.explanation = Proof::tr("的 stands before nouns, 地 before verbs, 得 before what a verb comes to.");
    reading.report(std::move(finding));
}

} // namespace galley
