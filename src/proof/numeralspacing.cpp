// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralmixed.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr bool isWordUnit(char16_t unit) { return isDigit(unit) || isLatin(unit); }
constexpr bool meet(char16_t left, char16_t right)
{
    return (isHan(left) && isWordUnit(right)) || (isWordUnit(left) && isHan(right));
}

/// 图1 说明, 表2 数据: the number of a figure or table is set apart from its words.
bool isLabel(QStringView text, qsizetype space)
{
    return space <= 4 && (text[0] == u'图' || text[0] == u'表' || isDigit(text[0].unicode()));
}

/// Headlines part clauses with spaces, tables columns.
bool isSpaced(const ProofParagraph &paragraph)
{
    switch (paragraph.kind()) {
    case ParagraphKind::Prose: case ParagraphKind::ListItem: case ParagraphKind::Quotation: case ParagraphKind::Caption: case ParagraphKind::FootnoteText:
        return true;
    case ParagraphKind::Field:
        return paragraph.field() == ProofField::Summary || paragraph.field() == ProofField::Caption;
    case ParagraphKind::Heading: case ParagraphKind::TableCell:
        return false;
    }
    return false;
}

} // namespace

QList<RuleInfo> SpacingCheck::rules() const
{
    return {{u"numerals.spacing"_s, Proof::tr("Spaces between Chinese and Latin or figures"), QString(), Severity::Style}};
}

std::unique_ptr<ParagraphNotes> SpacingCheck::note(const ProofParagraph &paragraph, const CompiledLists &lists) const
{
    // A line without a stop is a heading typed as a paragraph.
    if (!isSpaced(paragraph) || !(paragraph.text().contains(u'，') || paragraph.text().contains(u'。') || paragraph.text().contains(u',')))
        return nullptr;
    const bool wanted = lists.lists().style.spaceBetweenHanAndLatin;
    const QStringView text = paragraph.text();
    const char16_t *units = text.utf16();
    auto notes = std::make_unique<SpacingNotes>();
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (units[at] == u' ' || units[at] == 0xA0) {
            qsizetype end = at + 1;
            while (end < text.size() && isBlank(units[end]))
                ++end;
            if (!wanted && end < text.size() && meet(units[at - 1], units[end]) && !paragraph.isInTitle(static_cast<int>(at)) && !isLabel(text, at))
                notes->spaces.push_back(between(static_cast<int>(at), static_cast<int>(end)));
            at = end;
        } else if (wanted && meet(units[at - 1], units[at]) && !paragraph.isInTitle(static_cast<int>(at))) {
            notes->joins.push_back(static_cast<int>(at));
        }
    }
    if (notes->spaces.empty() && notes->joins.empty())
        return nullptr;
    return notes;
}

void SpacingCheck::check(std::span<const Noted> paragraphs, const CompiledLists &lists, const ProofSurroundings &,
                         const std::function<void(qsizetype, ParagraphFinding &&)> &found) const
{
    const bool wanted = lists.lists().style.spaceBetweenHanAndLatin;
    ParagraphFinding finding;
    qsizetype first = -1;
    int count = 0;
    const auto add = [&](qsizetype paragraph, Span span, const QString &text) {
        ++count;
        if (first < 0) {
            first = paragraph;
            finding.span = span;
        }
        if (paragraph == first)
            finding.together.append({span, text});
        else
            finding.elsewhere.append({paragraph, span, text});
    };
    for (qsizetype i = 0; i < std::ssize(paragraphs); ++i) {
        const Noted &noted = paragraphs[static_cast<std::size_t>(i)];
        const auto *notes = static_cast<const SpacingNotes *>(noted.notes);
        if (!notes)
            continue;
        for (const Span space : notes->spaces)
            add(i, space, QString());
        for (const int join : notes->joins) {
            const bool pair = join >= 2 && QChar::isLowSurrogate(noted.paragraph->text()[join - 1].unicode());
            const Span held{join - (pair ? 2 : 1), pair ? 2 : 1};
            add(i, held, noted.paragraph->text().sliced(held.start, held.length) + u' ');
        }
    }
    if (first < 0)
        return;
    finding.rule = "numerals.spacing";
    finding.severity = Severity::Style;
    if (wanted) {
        finding.message = Proof::tr("Chinese meets Latin or figures without a space in %n place(s).", nullptr, count);
        finding.togetherLabel = Proof::tr("Spaces everywhere");
    } else {
        finding.message = Proof::tr("Spaces stand between Chinese and Latin or figures in %n place(s).", nullptr, count);
        finding.togetherLabel = Proof::tr("Without spaces");
    }
    finding.explanation = Proof::tr("The house's style decides; news style has no spaces there.");
    found(first, std::move(finding));
}

} // namespace galley
