// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/factrules.h"
#include "proof/prooftr.h"
#include "proof/regions.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A division's full name in a paragraph, by prefecture or county.
struct RegionMention
{
    Span span;
    QString name;
};

struct RegionNotes : ParagraphNotes
{
    std::vector<RegionMention> mentions;
};

std::vector<RegionMention> regionsIn(const ProofParagraph &paragraph)
{
    std::vector<RegionMention> mentions;
    const QStringView text = paragraph.text();
    for (int at = 1; at < text.size(); ++at) {
        switch (text[at].unicode()) {
        case u'市': case u'县': case u'区': case u'旗': case u'盟': case u'州': break;
        default: continue;
        }
        const QStringView name = Regions::shared().nameEndingAt(text, at + 1);
        if (name.size() >= 3 && !paragraph.isInTitle(at))
            mentions.push_back({{at + 1 - int(name.size()), int(name.size())}, name.toString()});
    }
    return mentions;
}

class CaptionPlaceCheck : public ArticleCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {{u"facts.caption-place"_s, Proof::tr("Places in captions against the text"), {}, Severity::ShouldLook}};
    }

    std::unique_ptr<ParagraphNotes> note(const ProofParagraph &paragraph, const CompiledLists &) const override
    {
        auto notes = std::make_unique<RegionNotes>();
        notes->mentions = regionsIn(paragraph);
        if (notes->mentions.empty())
            return {};
        return notes;
    }

    /// A caption's place that nothing else in the article knows, where the article has places.
    void check(std::span<const Noted> paragraphs, const CompiledLists &, const ProofSurroundings &surroundings,
               const std::function<void(qsizetype, ParagraphFinding &&)> &found) const override
    {
        QSet<QString> known;
        bool captions = false;
        for (const Noted &noted : paragraphs) {
            const auto *notes = static_cast<const RegionNotes *>(noted.notes);
            if (notes == nullptr)
                continue;
            if (noted.paragraph->kind() == ParagraphKind::Caption) {
                captions = true;
                continue;
            }
            for (const RegionMention &mention : notes->mentions)
                known.insert(mention.name);
        }
        if (!captions || known.isEmpty())
            return;
        for (size_t p = 0; p < paragraphs.size(); ++p) {
            const auto *notes = static_cast<const RegionNotes *>(paragraphs[p].notes);
            if (notes == nullptr || paragraphs[p].paragraph->kind() != ParagraphKind::Caption)
                continue;
            const bool agrees = std::ranges::any_of(notes->mentions, [&](const RegionMention &mention) {
                return known.contains(mention.name) || surroundings.place.contains(mention.name);
            });
            if (agrees)
                continue;
            const RegionMention &mention = notes->mentions.back();
            found(qsizetype(p), spanFinding("facts.caption-place", Severity::ShouldLook, mention.span,
                                            Proof::tr("The text says nothing of %1; is the caption's place right?").arg(mention.name), {}));
        }
    }
};

class SeriesNumberCheck : public ArticleCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {{u"facts.series-number"_s, Proof::tr("Part numbers of a series"), {}, Severity::ShouldLook}};
    }

    std::unique_ptr<ParagraphNotes> note(const ProofParagraph &, const CompiledLists &) const override { return {}; }

    void check(std::span<const Noted> paragraphs, const CompiledLists &, const ProofSurroundings &surroundings,
               const std::function<void(qsizetype, ParagraphFinding &&)> &found) const override
    {
        if (surroundings.seriesNumber <= 0)
            return;
        const QList<int> &taken = surroundings.seriesNumbersTaken;
        const bool twice = taken.contains(surroundings.seriesNumber);
        const int last = taken.isEmpty() ? 0 : *std::ranges::max_element(taken);
        const bool gap = !taken.isEmpty() && surroundings.seriesNumber > last + 1;
        for (size_t p = 0; (twice || gap) && p < paragraphs.size(); ++p) {
            const ProofParagraph &headline = *paragraphs[p].paragraph;
            if (headline.field() != ProofField::Headline || headline.text().isEmpty())
                continue;
            found(qsizetype(p), spanFinding("facts.series-number", Severity::ShouldLook, {0, int(headline.text().size())},
                                            twice ? Proof::tr("The series %1 has a part %2 already.").arg(surroundings.seriesName).arg(surroundings.seriesNumber)
                                                  : Proof::tr("The series %1 has come to part %2; this is part %3.")
                                                        .arg(surroundings.seriesName).arg(last).arg(surroundings.seriesNumber),
                                            {}));
            return;
        }
    }
};

} // namespace

std::unique_ptr<ArticleCheck> makeCaptionPlaceCheck()
{
    return std::make_unique<CaptionPlaceCheck>();
}

std::unique_ptr<ArticleCheck> makeSeriesNumberCheck()
{
    return std::make_unique<SeriesNumberCheck>();
}

} // namespace galley
