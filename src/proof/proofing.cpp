// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/proofing.h"

#include "proof/paragraphfindings.h"
#include "proof/splitting.h"

#include <QSet>

#include <algorithm>
#include <unordered_map>

namespace galley {

namespace {

/// A stretch read: its paragraphs, what the paragraph checks found in each (places counted from the stretch's start) and
/// what the article checks noted. Findings go when lists or surroundings change, notes with the lists.
struct Reading
{
    std::vector<ProofParagraph> paragraphs;
    QList<Finding> findings;
    bool checked = false;
    std::vector<std::vector<std::unique_ptr<ParagraphNotes>>> notes; ///< by paragraph, then by check
    bool noted = false;
    int generation = 0;
};

struct Key
{
    ProofField field = ProofField::Body;
    int index = 0;
    ParagraphKind kind = ParagraphKind::Prose;
    SourceBlock::Reading reading = SourceBlock::Reading::Inline;
    int quoteDepth = 0;
    std::optional<ProofFigure> figure;
    size_t labelsKey = 0;
    QStringView source;
    bool operator==(const Key &) const = default;
};

Key keyOf(const FieldStretch &stretch)
{
    return {.field = stretch.field, .index = stretch.index, .kind = stretch.block.kind, .reading = stretch.block.reading,
            .quoteDepth = stretch.block.quoteDepth, .figure = stretch.block.figure, .labelsKey = stretch.labelsKey, .source = stretch.source};
}

struct KeyHash
{
    size_t operator()(const Key &key) const
    {
        return qHashMulti(0, key.source, static_cast<int>(key.field), key.index, static_cast<int>(key.kind), key.quoteDepth);
    }
};

struct Kept
{
    QString source; ///< what the key looks at
    std::unique_ptr<Reading> reading;
};

bool isDismissed(const Finding &finding, const QList<ProofDismissal> &dismissals)
{
    return std::ranges::any_of(dismissals, [&](const ProofDismissal &dismissal) {
        if (dismissal.rule != finding.rule || dismissal.text != finding.text)
            return false;
        return (dismissal.article.isNull() && dismissal.context.isEmpty()) || dismissal.context == finding.sentence;
    });
}

bool isSwitchedOff(const QList<RuleInfo> &rules, const QSet<QString> &off)
{
    return !off.isEmpty() && std::ranges::all_of(rules, [&](const RuleInfo &rule) { return off.contains(rule.id); });
}

} // namespace

int ProofReport::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
}

struct ProofSession::Private
{
    std::shared_ptr<const CompiledLists> lists = std::make_shared<const CompiledLists>();
    ProofSurroundings surroundings;
    QList<ProofDismissal> dismissals;
    QSet<QString> off;
    std::vector<bool> paragraphOff; ///< by check: all its rules are switched off
    std::vector<bool> articleOff;
    std::unordered_map<Key, Kept, KeyHash> kept;
    int generation = 0;
    int read = 0;

    struct Placed
    {
        const ProofParagraph *paragraph;
        int base;
        QStringView text;
        const std::vector<std::unique_ptr<ParagraphNotes>> *notes;
    };

    void rulesChanged();
    Reading &readingOf(const FieldStretch &stretch, const QSet<QString> &labels);
    void checkParagraphs(Reading &reading, QStringView source) const;
    void note(Reading &reading) const;
    void checkArticle(const std::vector<Placed> &placed, QList<Finding> &findings) const;
    ProofReport sorted(QList<Finding> findings) const;
    std::optional<ProofReport> run(const Content &content, const std::atomic_bool *cancelled);
};

void ProofSession::Private::rulesChanged()
{
    const QStringList &names = lists->lists().style.switchedOff;
    off = QSet<QString>(names.begin(), names.end());
    const Checks &checks = allChecks();
    paragraphOff.clear();
    for (const auto &check : checks.paragraph)
        paragraphOff.push_back(isSwitchedOff(check->rules(), off));
    articleOff.clear();
    for (const auto &check : checks.article)
        articleOff.push_back(isSwitchedOff(check->rules(), off));
}

Reading &ProofSession::Private::readingOf(const FieldStretch &stretch, const QSet<QString> &labels)
{
    const auto found = kept.find(keyOf(stretch));
    if (found != kept.end())
        return *found->second.reading;
    Kept made{.source = stretch.source.toString(), .reading = std::make_unique<Reading>()};
    made.reading->paragraphs = readStretch(stretch, labels);
    Key key = keyOf(stretch);
    key.source = made.source;
    Reading &reading = *made.reading;
    kept.emplace(std::move(key), std::move(made));
    ++read;
    return reading;
}

void ProofSession::Private::checkParagraphs(Reading &reading, QStringView source) const
{
    const Checks &checks = allChecks();
    reading.findings.clear();
    for (const ProofParagraph &paragraph : reading.paragraphs) {
        const ParagraphPlace place{.paragraph = &paragraph, .fieldText = source, .base = 0};
        const auto found = [&](ParagraphFinding &&said) {
            if (std::optional<Finding> finding = findingOf(place, std::move(said)); finding && !off.contains(finding->rule))
                reading.findings.append(*std::move(finding));
        };
        for (size_t i = 0; i < checks.paragraph.size(); ++i) {
            if (!paragraphOff[i])
                checks.paragraph[i]->check(paragraph, *lists, surroundings, found);
        }
    }
    reading.checked = true;
}

void ProofSession::Private::note(Reading &reading) const
{
    const Checks &checks = allChecks();
    reading.notes.clear();
    for (const ProofParagraph &paragraph : reading.paragraphs) {
        auto &notes = reading.notes.emplace_back();
        for (size_t i = 0; i < checks.article.size(); ++i)
            notes.push_back(articleOff[i] ? nullptr : checks.article[i]->note(paragraph, *lists));
    }
    reading.noted = true;
}

void ProofSession::Private::checkArticle(const std::vector<Placed> &placed, QList<Finding> &findings) const
{
    const Checks &checks = allChecks();
    const auto at = [&](qsizetype index) -> ParagraphPlace {
        if (index < 0 || index >= static_cast<qsizetype>(placed.size()))
            return {};
        const Placed &one = placed[static_cast<size_t>(index)];
        return {.paragraph = one.paragraph, .fieldText = one.text, .base = one.base};
    };
    std::vector<ArticleCheck::Noted> noted(placed.size());
    for (size_t check = 0; check < checks.article.size(); ++check) {
        if (articleOff[check])
            continue;
        for (size_t i = 0; i < placed.size(); ++i)
            noted[i] = {.paragraph = placed[i].paragraph, .notes = (*placed[i].notes)[check].get()};
        checks.article[check]->check(noted, *lists, surroundings, [&](qsizetype paragraph, ParagraphFinding &&said) {
            const ParagraphPlace place = at(paragraph);
            if (!place.paragraph)
                return;
            if (std::optional<Finding> finding = findingOf(place, std::move(said), at); finding && !off.contains(finding->rule))
                findings.append(*std::move(finding));
        });
    }
}

ProofReport ProofSession::Private::sorted(QList<Finding> findings) const
{
    std::ranges::stable_sort(findings, [](const Finding &a, const Finding &b) {
        if (a.place != b.place)
            return a.place < b.place;
        if (a.severity != b.severity)
            return a.severity < b.severity;
        return a.rule < b.rule;
    });
    const auto same = [](const Finding &a, const Finding &b) { return a.place == b.place && a.rule == b.rule && a.message == b.message; };
    findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
    ProofReport report;
    for (Finding &finding : findings)
        (isDismissed(finding, dismissals) ? report.dismissed : report.findings).append(std::move(finding));
    return report;
}

std::optional<ProofReport> ProofSession::Private::run(const Content &content, const std::atomic_bool *cancelled)
{
    ++generation;
    read = 0;
    const ContentStretches found = stretchesOf(content);
    QList<Finding> findings;
    std::vector<Placed> placed;
    for (const FieldStretch &stretch : found.stretches) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return {};
        Reading &reading = readingOf(stretch, found.linkLabels);
        reading.generation = generation;
        if (!reading.checked)
            checkParagraphs(reading, stretch.source);
        if (!reading.noted)
            note(reading);
        const int base = static_cast<int>(stretch.block.start);
        for (const Finding &relative : std::as_const(reading.findings)) {
            Finding finding = relative;
            finding.place.start += base;
            for (ProofFix &fix : finding.fixes) {
                for (ProofEdit &edit : fix.edits)
                    edit.place.start += base;
            }
            findings.append(std::move(finding));
        }
        const QStringView text(stretch.source.data() - base, stretch.block.end);
        for (size_t i = 0; i < reading.paragraphs.size(); ++i)
            placed.push_back({.paragraph = &reading.paragraphs[i], .base = base, .text = text, .notes = &reading.notes[i]});
    }
    checkArticle(placed, findings);
    std::erase_if(kept, [&](const auto &entry) { return entry.second.reading->generation != generation; });
    return sorted(std::move(findings));
}

ProofSession::ProofSession() : d(std::make_unique<Private>())
{
    d->rulesChanged();
}

ProofSession::~ProofSession() = default;

void ProofSession::setLists(std::shared_ptr<const CompiledLists> lists)
{
    if (!lists)
        lists = std::make_shared<const CompiledLists>();
    if (lists == d->lists)
        return;
    d->lists = std::move(lists);
    d->rulesChanged();
    for (auto &[key, kept] : d->kept)
        kept.reading->checked = kept.reading->noted = false;
}

void ProofSession::setSurroundings(const ProofSurroundings &surroundings)
{
    if (surroundings == d->surroundings)
        return;
    d->surroundings = surroundings;
    for (auto &[key, kept] : d->kept)
        kept.reading->checked = false;
}

void ProofSession::setDismissals(const QList<ProofDismissal> &dismissals)
{
    d->dismissals = dismissals;
}

std::optional<ProofReport> ProofSession::check(const Content &content, const std::atomic_bool *cancelled)
{
    return d->run(content, cancelled);
}

std::optional<ProofReport> ProofSession::checkBody(const QString &body, const std::atomic_bool *cancelled)
{
    Content content;
    content.body = body;
    return d->run(content, cancelled);
}

int ProofSession::paragraphsRead() const
{
    return d->read;
}

ProofReport proofread(const Content &content, const std::shared_ptr<const CompiledLists> &lists, const ProofSurroundings &surroundings,
                      const QList<ProofDismissal> &dismissals)
{
    ProofSession session;
    session.setLists(lists);
    session.setSurroundings(surroundings);
    session.setDismissals(dismissals);
    return session.check(content).value_or(ProofReport{});
}

QList<RuleInfo> allRules()
{
    QList<RuleInfo> rules;
    QSet<QString> seen;
    const auto take = [&](const QList<RuleInfo> &some) {
        for (const RuleInfo &rule : some) {
            if (!seen.contains(rule.id))
                rules.append(rule);
            seen.insert(rule.id);
        }
    };
    for (const auto &check : allChecks().paragraph)
        take(check->rules());
    for (const auto &check : allChecks().article)
        take(check->rules());
    return rules;
}

} // namespace galley
