// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/housestylerules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct AdvertisingWord
{
    QStringView word;
    bool named;  ///< by the law itself; the others by how it is applied
};

// 《中华人民共和国广告法》 (2021), article 9 (3): 国家级, 最高级, 最佳 and the like; articles 16 and 17 on cures.
constexpr AdvertisingWord words[] = {
    {u"国家级", true}, {u"最高级", true}, {u"最佳", true}, {u"最好", false}, {u"最优", false}, {u"最强", false}, {u"最先进", false},
    {u"最新科技", false}, {u"最低价", false}, {u"全网最低", false}, {u"全城最低", false}, {u"全国最低", false}, {u"世界领先", false}, {u"国际领先", false}, {u"全球领先", false},
    {u"国内领先", false}, {u"行业领先", false}, {u"遥遥领先", false}, {u"最优秀", false}, {u"最优惠", false}, {u"最高端", false}, {u"最专业", false}, {u"最便宜", false}, {u"最安全", false}, {u"最权威", false}, {u"最受欢迎", false}, {u"最大优惠", false},
    {u"第一品牌", false}, {u"全国第一", false}, {u"全网第一", false}, {u"世界第一", false}, {u"销量第一", false}, {u"行业第一", false}, {u"排名第一", false},
    {u"唯一", false}, {u"独一无二", false}, {u"首选", false}, {u"顶级", false}, {u"极品", false}, {u"极致", false}, {u"绝无仅有", false},
    {u"史无前例", false}, {u"前无古人", false}, {u"无与伦比", false}, {u"万能", false}, {u"世界级", false}, {u"宇宙级", false}, {u"王牌", false},
    {u"领导品牌", false}, {u"领军品牌", false}, {u"王者", false}, {u"至尊", false}, {u"巅峰", false}, {u"特供", false}, {u"专供", false},
    {u"国宴", false}, {u"零风险", false}, {u"无风险", false}, {u"保本保息", false}, {u"稳赚", false}, {u"包治", false}, {u"根治", false},
    {u"治愈率", false}, {u"无副作用", false}, {u"无毒副作用", false}, {u"药到病除", false}, {u"百分之百有效", false}, {u"100%有效", false}, {u"永不反弹", false},
    {u"驰名商标", false}, {u"免检", false}, {u"史上最", false}, {u"填补国内空白", false},
};

class AdvertisingCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {{u"advertising.superlative"_s, Proof::tr("Words the Advertising Law forbids"), u"《广告法》, 9, 16, 17, 25"_s, Severity::MustFix}};
    }

    void check(const ProofParagraph &paragraph, const CompiledLists &, const ProofSurroundings &surroundings,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        if (!surroundings.promotional)
            return;
        const QStringView text = paragraph.text();
        for (const AdvertisingWord &entry : words) {
            for (qsizetype at = text.indexOf(entry.word); at >= 0; at = text.indexOf(entry.word, at + entry.word.size())) {
                if (paragraph.isInTitle(int(at)))
                    continue;
                found(spanFinding("advertising.superlative", entry.named ? Severity::MustFix : Severity::ShouldLook, {int(at), int(entry.word.size())},
                                  entry.named ? Proof::tr("The Advertising Law forbids “%1” in advertising.").arg(entry.word)
                                              : Proof::tr("“%1” is taken as a superlative or a promise that the Advertising Law forbids.").arg(entry.word),
                                  {}));
            }
        }
    }
};

} // namespace

std::unique_ptr<ParagraphCheck> makeAdvertisingCheck()
{
    return std::make_unique<AdvertisingCheck>();
}

} // namespace galley
