// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/placerules.h"
#include "proof/prooftr.h"

#include <array>
#include <bitset>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct ShortName
{
    QStringView shortName;
    QStringView fullName;
};

/// Short names people of the place say; readers elsewhere need the full one first.
constexpr ShortName shortNames[] = {
    {u"呼市", u"呼和浩特市"}, {u"锡盟", u"锡林郭勒盟"}, {u"阿盟", u"阿拉善盟"}, {u"乌市", u"乌鲁木齐市"}, {u"石市", u"石家庄市"}, {u"齐市", u"齐齐哈尔市"},
    {u"巴盟", u"巴彦淖尔市"}, {u"哲盟", u"通辽市"}, {u"呼盟", u"呼伦贝尔市"}, {u"伊盟", u"鄂尔多斯市"}, {u"昭盟", u"赤峰市"}, {u"西双版纳州", u"西双版纳傣族自治州"},
    {u"巴州", u"巴音郭楞蒙古自治州"}, {u"昌吉州", u"昌吉回族自治州"}, {u"博州", u"博尔塔拉蒙古自治州"}, {u"克州", u"克孜勒苏柯尔克孜自治州"}, {u"延边州", u"延边朝鲜族自治州"},
    {u"恩施州", u"恩施土家族苗族自治州"}, {u"湘西州", u"湘西土家族苗族自治州"}, {u"凉山州", u"凉山彝族自治州"}, {u"阿坝州", u"阿坝藏族羌族自治州"}, {u"甘孜州", u"甘孜藏族自治州"},
    {u"黔东南州", u"黔东南苗族侗族自治州"}, {u"黔南州", u"黔南布依族苗族自治州"}, {u"黔西南州", u"黔西南布依族苗族自治州"}, {u"红河州", u"红河哈尼族彝族自治州"},
    {u"文山州", u"文山壮族苗族自治州"}, {u"楚雄州", u"楚雄彝族自治州"}, {u"大理州", u"大理白族自治州"}, {u"德宏州", u"德宏傣族景颇族自治州"}, {u"怒江州", u"怒江傈僳族自治州"},
    {u"迪庆州", u"迪庆藏族自治州"}, {u"甘南州", u"甘南藏族自治州"}, {u"临夏州", u"临夏回族自治州"}, {u"海西州", u"海西蒙古族藏族自治州"}, {u"玉树州", u"玉树藏族自治州"},
    {u"果洛州", u"果洛藏族自治州"}, {u"海北州", u"海北藏族自治州"}, {u"海南州", u"海南藏族自治州"}, {u"黄南州", u"黄南藏族自治州"},
};
constexpr size_t nameCount = std::size(shortNames);

/// Which short and full names a paragraph has, and where its first short one of each stands.
struct PlaceNotes : ParagraphNotes
{
    std::bitset<nameCount> full;
    std::array<int, nameCount> shortAt;
};

bool hasTrigger(QStringView text)
{
    return text.contains(u'州') || text.contains(u'盟') || text.contains(u'市');
}

class FirstMentionCheck : public ArticleCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {{u"places.first-mention"_s, Proof::tr("Full name at first mention"), {}, Severity::Style}};
    }

    std::unique_ptr<ParagraphNotes> note(const ProofParagraph &paragraph, const CompiledLists &) const override
    {
        const QStringView text = paragraph.text();
        if (!hasTrigger(text))
            return {};
        auto notes = std::make_unique<PlaceNotes>();
        bool any = false;
        for (size_t i = 0; i < nameCount; ++i) {
            notes->full[i] = text.contains(shortNames[i].fullName);
            qsizetype at = text.indexOf(shortNames[i].shortName);
            const int end = int(at + shortNames[i].shortName.size());
            // 呼市场 …: only where the short name is a word of its own.
            if (at >= 0 && (!paragraph.isWordStart(int(at)) || !paragraph.isWordEnd(end) || paragraph.isInTitle(int(at)) || unitAt(text, end) == u'场'))
                at = -1;
            notes->shortAt[i] = int(at);
            any = any || at >= 0 || notes->full[i];
        }
        return any ? std::move(notes) : nullptr;
    }

    void check(std::span<const Noted> paragraphs, const CompiledLists &, const ProofSurroundings &,
               const std::function<void(qsizetype, ParagraphFinding &&)> &found) const override
    {
        std::bitset<nameCount> settled;
        for (size_t p = 0; p < paragraphs.size(); ++p) {
            const auto *notes = static_cast<const PlaceNotes *>(paragraphs[p].notes);
            // Headlines are short on purpose.
            if (notes == nullptr || paragraphs[p].paragraph->field() != ProofField::Body)
                continue;
            for (size_t i = 0; i < nameCount; ++i) {
                if (!settled[i] && notes->shortAt[i] >= 0 && !notes->full[i]) {
                    found(qsizetype(p), spanFinding("places.first-mention", Severity::Style,
                                                    {notes->shortAt[i], int(shortNames[i].shortName.size())},
                                                    Proof::tr("Readers elsewhere need the full name first: %1.").arg(shortNames[i].fullName),
                                                    {shortNames[i].fullName.toString()}));
                }
                settled[i] = settled[i] || notes->shortAt[i] >= 0 || notes->full[i];
            }
        }
    }
};

} // namespace

std::unique_ptr<ArticleCheck> makeFirstMentionCheck()
{
    return std::make_unique<FirstMentionCheck>();
}

} // namespace galley
