// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/check.h"
#include "proof/prooftr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr char bannedRule[] = "words.banned";
constexpr char carefulRule[] = "words.careful";
constexpr char preferredRule[] = "words.preferred";
constexpr char promotionalRule[] = "words.promotional";

/// The newsroom's own word list: 禁用词, 慎用词, 推荐用法, and the words that advertising may not use.
class ListedWords : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {{.id = QLatin1StringView(bannedRule), .label = Proof::tr("Banned words"), .source = {}, .usual = Severity::MustFix},
                {.id = QLatin1StringView(carefulRule), .label = Proof::tr("Words to use with care"), .source = {}, .usual = Severity::ShouldLook},
                {.id = QLatin1StringView(preferredRule), .label = Proof::tr("Preferred words"), .source = {}, .usual = Severity::Style},
                {.id = QLatin1StringView(promotionalRule), .label = Proof::tr("Words advertising may not use"),
                 .source = Proof::tr("Advertising Law, article 9"), .usual = Severity::MustFix}};
    }

    void check(const ProofParagraph &paragraph, const CompiledLists &lists, const ProofSurroundings &surroundings,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        const std::vector<CompiledLists::Match> matches = lists.wordsIn(paragraph.text());
        int reached = 0; // a word inside a longer listed one of the same level is told once
        WordLevel level = WordLevel::Preferred;
        for (size_t i = 0; i < matches.size(); ++i) {
            const CompiledLists::Match &match = matches[i];
            const WordEntry &entry = lists.lists().words.at(match.entry);
            if (!counts(paragraph, match, entry, surroundings) || isInLonger(paragraph, lists, matches, i, surroundings))
                continue;
            if (match.start + match.length <= reached && level <= entry.level)
                continue;
            reached = std::max(reached, match.start + match.length);
            level = entry.level;
            found(findingOf(paragraph, match, entry));
        }
    }

private:
    static bool counts(const ProofParagraph &paragraph, const CompiledLists::Match &match, const WordEntry &entry,
                       const ProofSurroundings &surroundings)
    {
        const int end = match.start + match.length;
        if (entry.promotional && !surroundings.promotional)
            return false;
        if (paragraph.isInTitle(match.start) && entry.level != WordLevel::Banned)
            return false;
        if (entry.wholeWord && !(paragraph.isWordStart(match.start) && paragraph.isWordEnd(end)))
            return false;
        if (isPartOfLatinWord(paragraph.text(), match.start, end))
            return false;
        if (entry.near.isEmpty())
            return true;
        const Span sentence = paragraph.sentenceAt(match.start);
        const QStringView text = QStringView(paragraph.text()).sliced(sentence.start, sentence.length);
        return std::ranges::any_of(entry.near, [&](const QString &word) { return text.contains(word); });
    }

    /// AI is no part of RAIN, whatever the list says of whole words.
    static bool isPartOfLatinWord(const QString &text, int start, int end)
    {
        const auto latin = [&](int at) {
            return at >= 0 && at < text.size() && text[at].unicode() < 0x250 && text[at].isLetterOrNumber();
        };
        return (latin(start) && latin(start - 1)) || (latin(end - 1) && latin(end));
    }

    /// A longer match from the same start, at least as grave, says it better.
    static bool isInLonger(const ProofParagraph &paragraph, const CompiledLists &lists, const std::vector<CompiledLists::Match> &matches,
                           size_t at, const ProofSurroundings &surroundings)
    {
        const WordLevel level = lists.lists().words.at(matches[at].entry).level;
        for (size_t i = at + 1; i < matches.size() && matches[i].start == matches[at].start; ++i) {
            const WordEntry &other = lists.lists().words.at(matches[i].entry);
            if (matches[i].length > matches[at].length && other.level <= level && counts(paragraph, matches[i], other, surroundings))
                return true;
        }
        return false;
    }

    static ParagraphFinding findingOf(const ProofParagraph &paragraph, const CompiledLists::Match &match, const WordEntry &entry)
    {
        const QString shown = paragraph.text().sliced(match.start, match.length);
        ParagraphFinding finding;
        finding.span = {.start = match.start, .length = match.length};
        finding.replacements = entry.preferred;
        finding.explanation = entry.note;
        if (entry.promotional) {
            finding.rule = promotionalRule;
            finding.severity = entry.level == WordLevel::Banned ? Severity::MustFix : Severity::ShouldLook;
            finding.message = Proof::tr("“%1” may not be used in advertising.").arg(shown);
            return finding;
        }
        switch (entry.level) {
        case WordLevel::Banned:
            finding.rule = bannedRule;
            finding.severity = Severity::MustFix;
            finding.message = match.disguised ? Proof::tr("“%1” is the banned word “%2” in disguise.").arg(shown, entry.word)
                                              : Proof::tr("“%1” is on the newsroom's list of banned words.").arg(shown);
            break;
        case WordLevel::Careful:
            finding.rule = carefulRule;
            finding.severity = Severity::ShouldLook;
            finding.message = Proof::tr("“%1” is to be used with care.").arg(shown);
            break;
        case WordLevel::Preferred:
            finding.rule = preferredRule;
            finding.severity = Severity::Style;
            finding.message = entry.preferred.isEmpty() ? Proof::tr("The newsroom would rather not write “%1”.").arg(shown)
                                                        : Proof::tr("The newsroom writes “%1” for “%2”.").arg(entry.preferred.first(), shown);
            break;
        }
        return finding;
    }
};

} // namespace

void addWordChecks(Checks &checks)
{
    checks.paragraph.push_back(std::make_unique<ListedWords>());
}

} // namespace galley
