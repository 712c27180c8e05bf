// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/repeatedcharacters.h"

#include "proof/prooftr.h"

#include <QSet>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// Particles that are never doubled: where two stand side by side, each a word by itself, one is too many.
constexpr QStringView neverTwice = u"的了在和与是将被从为以及也而并于把对向由但";

// Sounds, and what is said twice and thrice on purpose.
constexpr QStringView oftenTwice = u"哈呵嘿嘻啊哦啦呀咚叮嘀嗒滴汪喵咩哞咕呱叽唧喳轰隆哗沙呼大小好快慢很最太多少高一二三四五六七八九十百千万人天年月日个家户步点滴"
                                   u"爸妈爷奶哥姐弟妹叔姑舅婶宝星娃说看想听走试问谈聊笑跑跳等找尝玩唱";

// Verbs take their doubled form for a short or light doing, adverbs for emphasis, numerals for one by one.
const QSet<QStringView> &wordsDoubled()
{
    static const QSet<QStringView> words = [] {
        QSet<QStringView> set;
        for (const QStringView word : qTokenize(
                 u"研究 讨论 商量 了解 学习 休息 考虑 锻炼 打扫 介绍 活动 放松 体验 认识 感受 收拾 琢磨 意思 比划 高兴 热闹 暖和 凉快 尝试 交流 表示 准备 "
                 u"整理 关心 照顾 帮助 打听 联系 检查 观察 分析 比较 参观 商讨 合计 盘算 估计 回忆 回想 反思 思考 总结 运动 娱乐 消遣 教育 教训 宣传 鼓励 "
                 u"安慰 开导 劝说 切磋 磨合 适应 熟悉 掂量 核实 调查 调研 请教 指导 指点 提醒 督促 管理 打扮 装扮 清理 清洗 修理 维修 试验 练习 排练 复习 预习 "
                 u"非常 特别 真的 很久 好久 永远 谢谢 感谢 加油 一个 一步 一天 一次 一点 一年 一遍 一层 一代 一件 一张 一份 一户 一家 一条 一滴 一村 一本 一笔 "
                 u"一声 一片 一排 一队 一批 一趟 一辆 一座 一封 一针 一刀 一字 一句 一页 一圈 一株 一棵 一颗 一粒 一袋 一车 一箱 一桶 一口 一把 一块 一群 好多 多少 "
                 u"等等 妈妈 爸爸 轰隆 滴答 叮咚 哗啦 咕噜 呼噜 吧嗒 噼啪 扑通 咔嚓 多多 知道 欢迎 不行 可以 就是 是的 对的 快点 来了 行了 好了 算了",
                 u' '))
            set.insert(word);
        return set;
    }();
    return words;
}

// Words that carry no meaning of their own: nobody says them twice.
const QSet<QStringView> &wordsNeverTwice()
{
    static const QSet<QStringView> words = [] {
        QSet<QStringView> set;
        for (const QStringView word :
             qTokenize(u"进行 通过 根据 关于 以及 因为 所以 但是 已经 正在 我们 他们 她们 它们 你们 应该 必须 这个 那个 由于 对于 为了 虽然 如果 不仅 而且 并且 "
                       u"或者 同时 目前 其中 其他 这些 那些 作为 成为 实现 推进 推动 加强 提高 提升 开展 举行 召开 组织 实施 落实 促进 发展 建设 工作 社会 经济 "
                       u"国家 中国 内蒙古 自治区 记者 今年 去年 今天 昨天 表示 指出 强调 认为 需要 能够 继续 积极 有关 相关 重要 主要 全面 深入 问题 情况 方面 活动",
                       u' '))
            set.insert(word);
        return set;
    }();
    return words;
}

// Whether the doubled character belongs to nothing else: not 农民工|工资, 国家队|队员, 一座座, 实实在在.
bool isTooMuch(const CharacterReading &reading, int at, bool again)
{
    constexpr QStringView endsOfBodies = u"队县区市省州村旗镇乡院校厂站馆局部厅处科所会社党团组委室班营连排矿港岛法军药水渠列制藏";
    const int outer = again ? at + 2 : at - 1;
    const int extra = again ? at + 1 : at;
    if (endsOfBodies.contains(QChar(reading.unit(at))) || reading.unit(at - 1) == u'一')
        return false;
    if (reading.unit(at + 2) == reading.unit(at + 3) || (at >= 2 && reading.unit(at - 1) == reading.unit(at - 2)))
        return false;
    // 地震|震级, 长江|江豚: beside another single character it is rather part of a word nobody listed.
    constexpr WordCost particle = 60;
    if (reading.lattice.isSingle(outer) && reading.lattice.costOfWord(reading.lattice.wordAt(outer)) >= particle)
        return false;
    const char16_t pair[] = {reading.unit(std::min(outer, extra)), reading.unit(std::max(outer, extra))};
    return ChineseDictionary::shared().cost(QStringView(pair, 2)) == 0;
}

} // namespace

void RepeatedCharacters::read(CharacterReading &reading) const
{
    for (const Span &run : reading.lattice.runs()) {
        for (int at = run.start; at + 1 < run.end(); ++at) {
            if (reading.unit(at) == reading.unit(at + 1))
                readCharacter(reading, at);
        }
    }
    for (int word = 0; word + 1 < int(reading.lattice.words().size()); ++word)
        readWord(reading, word);
}

void RepeatedCharacters::readCharacter(CharacterReading &reading, int at) const
{
    const WordLattice &lattice = reading.lattice;
    const QChar c(reading.unit(at));
    // Three in a row are a sound or a name.
    if (reading.unit(at - 1) == c || reading.unit(at + 2) == c)
        return;
    ParagraphFinding finding;
    finding.rule = characterRule;
    finding.span = {at, 2};
    finding.replacements = {QString(c)};
    if (lattice.isSingle(at) && lattice.isSingle(at + 1)) {
        if (!neverTwice.contains(c))
            return;
        finding.severity = reading.paragraph.isInQuotation(at) ? Severity::ShouldLook : Severity::MustFix;
        finding.message = Proof::tr("“%1” stands here twice.").arg(c);
    } else {
        // The end of a word once more (发展展), or its beginning (发发展).
        const bool again = lattice.isSingle(at + 1) && lattice.isWordEnd(at + 1);
        const bool before = lattice.isSingle(at) && lattice.isWordStart(at + 1);
        const int extra = again ? at + 1 : at;
        if (!(again || before) || oftenTwice.contains(c) || lattice.costOfWord(lattice.wordAt(extra)) < 48)
            return;
        if (!isTooMuch(reading, at, again))
            return;
        const Span kept = lattice.words()[size_t(lattice.wordAt(again ? at : at + 1))];
        if (kept.length > 3 || lattice.costOfWord(lattice.wordAt(again ? at : at + 1)) > 90)
            return;
        finding.severity = Severity::ShouldLook;
        finding.message = Proof::tr("“%1” may stand here once too often.").arg(c);
    }
    reading.report(std::move(finding));
}

void RepeatedCharacters::readWord(CharacterReading &reading, int word) const
{
    const Span first = reading.lattice.words()[size_t(word)];
    const Span second = reading.lattice.words()[size_t(word) + 1];
    if (first.length < 2 || first.length != second.length || first.end() != second.start || reading.at(first) != reading.at(second))
        return;
    const QStringView said = reading.at(first);
    if (wordsDoubled().contains(said) || said[0] == said[1] || said[0] == u'一')
        return;
    ParagraphFinding finding;
    finding.rule = wordRule;
    finding.severity = wordsNeverTwice().contains(said) && !reading.paragraph.isInQuotation(first.start) ? Severity::MustFix : Severity::ShouldLook;
    finding.span = {first.start, first.length + second.length};
    finding.replacements = {said.toString()};
    finding.message = Proof::tr("“%1” stands here twice.").arg(said);
    reading.report(std::move(finding));
}

} // namespace galley
