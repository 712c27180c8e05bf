// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textstatistics.h"
#include "proof/housestylerules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What a paragraph adds to the article's measures.
struct StyleNotes : ParagraphNotes
{
    int words = 0;
    int sentences = 0;
    int longSentences = 0;
    Span firstPerson;      ///< empty: none
};

constexpr QStringView firstPersons[] = {u"我们", u"笔者", u"本人", u"小编"};
constexpr int longSentence = 80;  ///< of the measure of readability, in 字

Span firstPersonIn(const ProofParagraph &paragraph)
{
    const QStringView text = paragraph.text();
    if (!text.contains(u'我') && !text.contains(u"笔者") && !text.contains(u"本人") && !text.contains(u"小编"))
        return {};
    for (const QStringView word : firstPersons) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            const int place = int(at);
            if (!paragraph.isInQuotation(place) && !paragraph.isInTitle(place) && paragraph.isWordStart(place))
                return {place, int(word.size())};
        }
    }
    return {};
}

class ArticleStyleCheck : public ArticleCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {
            {u"style.headline-length"_s, Proof::tr("Length of the headline"), {}, Severity::Style},
            {u"style.summary-length"_s, Proof::tr("Length of the summary"), {}, Severity::Style},
            {u"style.body-length"_s, Proof::tr("Length of the text"), {}, Severity::Style},
            {u"style.summary-repeats"_s, Proof::tr("A summary that is the headline again"), {}, Severity::ShouldLook},
            {u"style.first-person"_s, Proof::tr("First person in news"), {}, Severity::Style},
            {u"style.readability"_s, Proof::tr("Readability"), {}, Severity::Style},
        };
    }

    std::unique_ptr<ParagraphNotes> note(const ProofParagraph &paragraph, const CompiledLists &lists) const override
    {
        auto notes = std::make_unique<StyleNotes>();
        notes->words = textStatistics(paragraph.text()).words;
        if (paragraph.field() == ProofField::Body && paragraph.kind() == ParagraphKind::Prose) {
            notes->sentences = int(paragraph.sentences().size());
            for (const Span sentence : paragraph.sentences())
                notes->longSentences += sentence.length > longSentence ? 1 : 0;
            if (lists.lists().style.firstPerson)
                notes->firstPerson = firstPersonIn(paragraph);
        }
        return notes;
    }

    void check(std::span<const Noted> paragraphs, const CompiledLists &, const ProofSurroundings &surroundings,
               const std::function<void(qsizetype, ParagraphFinding &&)> &found) const override
    {
        Totals totals;
        for (size_t p = 0; p < paragraphs.size(); ++p)
            add(totals, paragraphs[p], qsizetype(p), found);
        judgeLength(totals.headline, surroundings.limits.headline, "style.headline-length", paragraphs, found);
        judgeLength(totals.summary, surroundings.limits.summary, "style.summary-length", paragraphs, found);
        judgeLength(totals.body, surroundings.limits.body, "style.body-length", paragraphs, found);
        if (totals.headline.first >= 0 && totals.summary.first >= 0)
            judgeSummary(paragraphs, totals.headline.first, totals.summary.first, found);
        constexpr int enough = 8;
        if (totals.sentences >= enough && totals.longSentences * 2 > totals.sentences && totals.body.first >= 0) {
            const ProofParagraph &first = *paragraphs[size_t(totals.body.first)].paragraph;
            const Span place = first.sentences().empty() ? Span{0, int(first.text().size())} : first.sentences().front();
            found(totals.body.first, spanFinding("style.readability", Severity::Style, place,
                                                 Proof::tr("%1 of %2 sentences are longer than %3 characters; readers on phones lose the thread.")
                                                     .arg(totals.longSentences).arg(totals.sentences).arg(longSentence), {}));
        }
    }

private:
    struct Measure
    {
        int words = 0;
        qsizetype first = -1;
    };
    struct Totals
    {
        Measure headline;
        Measure summary;
        Measure body;
        int sentences = 0;
        int longSentences = 0;
        bool firstPerson = false;
    };

    static void add(Totals &totals, const Noted &noted, qsizetype index, const std::function<void(qsizetype, ParagraphFinding &&)> &found)
    {
        const auto *notes = static_cast<const StyleNotes *>(noted.notes);
        if (notes == nullptr)
            return;
        const auto count = [&](Measure &measure) {
            measure.words += notes->words;
            if (measure.first < 0 && notes->words > 0)
                measure.first = index;
        };
        switch (noted.paragraph->field()) {
        case ProofField::Headline: count(totals.headline); break;
        case ProofField::Summary: count(totals.summary); break;
        case ProofField::Body: count(totals.body); break;
        default: break;
        }
        totals.sentences += notes->sentences;
        totals.longSentences += notes->longSentences;
        if (notes->firstPerson.length > 0 && !totals.firstPerson) {
            totals.firstPerson = true; // once an article is enough
            found(index, spanFinding("style.first-person", Severity::Style, notes->firstPerson,
                                     Proof::tr("News speaks in the third person; who is meant?"), {}));
        }
    }

    static void judgeLength(const Measure &measure, int limit, const char *rule, std::span<const Noted> paragraphs,
                            const std::function<void(qsizetype, ParagraphFinding &&)> &found)
    {
        if (limit <= 0 || measure.words <= limit || measure.first < 0)
            return;
        const ProofParagraph &first = *paragraphs[size_t(measure.first)].paragraph;
        found(measure.first, spanFinding(rule, Severity::Style, {0, int(first.text().size())},
                                         Proof::tr("%1 characters; the section's measure is %2.").arg(measure.words).arg(limit), {}));
    }

    static void judgeSummary(std::span<const Noted> paragraphs, qsizetype headline, qsizetype summary,
                             const std::function<void(qsizetype, ParagraphFinding &&)> &found)
    {
        const auto letters = [](const QString &text) {
            QString kept;
            for (const QChar c : text) {
                if (c.isLetterOrNumber())
                    kept += c;
            }
            return kept;
        };
        const QString &text = paragraphs[size_t(summary)].paragraph->text();
        if (letters(text) == letters(paragraphs[size_t(headline)].paragraph->text())) {
            found(summary, spanFinding("style.summary-repeats", Severity::ShouldLook, {0, int(text.size())},
                                       Proof::tr("The summary only says the headline again."), {}));
        }
    }
};

} // namespace

std::unique_ptr<ArticleCheck> makeArticleStyleCheck()
{
    return std::make_unique<ArticleStyleCheck>();
}

} // namespace galley
