// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/checktry.h"

#include <algorithm>
#include <deque>
#include <numeric>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

ProofParagraph paragraphOf(const QString &text, ParagraphKind kind)
{
    std::vector<int> offsets(static_cast<std::size_t>(text.size()) + 1);
    std::iota(offsets.begin(), offsets.end(), 0);
    return {ProofField::Body, 0, kind, text, std::move(offsets)};
}

using Stretches = QList<ParagraphFinding::Elsewhere>;

/// The fixes of a finding in their order: what belongs together, the alternatives, the replacements.
QList<Stretches> fixesOf(const PlacedFinding &placed)
{
    const auto here = [&](const QList<std::pair<Span, QString>> &stretches) {
        Stretches all;
        for (const auto &[span, text] : stretches)
            all.append({placed.paragraph, span, text});
        return all;
    };
    QList<Stretches> fixes;
    const ParagraphFinding &finding = placed.finding;
    if (!finding.together.isEmpty())
        fixes.append(here(finding.together) + finding.elsewhere);
    for (const auto &[label, stretches] : finding.alternatives)
        fixes.append(here(stretches));
    for (const QString &replacement : finding.replacements)
        fixes.append(here({{finding.span, replacement}}));
    return fixes;
}

QStringList applied(QStringList paragraphs, Stretches fix)
{
    std::ranges::sort(fix, [](const auto &a, const auto &b) { return std::pair(a.paragraph, a.span.start) > std::pair(b.paragraph, b.span.start); });
    for (const ParagraphFinding::Elsewhere &stretch : fix)
        paragraphs[stretch.paragraph].replace(stretch.span.start, stretch.span.length, stretch.text);
    return paragraphs;
}

QString toText(const QStringList &paragraphs, const QList<PlacedFinding> &findings)
{
    QString text;
    for (const PlacedFinding &placed : findings) {
        const ParagraphFinding &f = placed.finding;
        text += QLatin1StringView(f.rule) + u" 〔"_s + paragraphs[placed.paragraph].mid(f.span.start, f.span.length) + u"〕 "_s;
        for (const Stretches &fix : fixesOf(placed))
            text += u"→ "_s + applied(paragraphs, fix).join(u'¶') + u' ';
        text += u'\n';
    }
    return text;
}

} // namespace

CheckTry::CheckTry(void (*family)(Checks &), HouseStyle style)
    : m_lists(ProofLists{.words = {}, .offices = {}, .style = std::move(style)})
{
    family(m_checks);
}

QList<PlacedFinding> CheckTry::findings(const QStringList &paragraphs, ParagraphKind kind) const
{
    ProofSurroundings surroundings;
    surroundings.published = QDate(2024, 5, 20);
    surroundings.today = surroundings.published;
    std::deque<ProofParagraph> read;
    for (const QString &text : paragraphs)
        read.push_back(paragraphOf(text, kind));
    QList<PlacedFinding> all;
    for (qsizetype i = 0; i < paragraphs.size(); ++i)
        for (const auto &check : m_checks.paragraph)
            check->check(read[static_cast<std::size_t>(i)], m_lists, surroundings,
                         [&](ParagraphFinding &&finding) { all.append({i, std::move(finding)}); });
    for (const auto &check : m_checks.article) {
        std::vector<std::unique_ptr<ParagraphNotes>> notes;
        std::vector<ArticleCheck::Noted> noted;
        for (const ProofParagraph &paragraph : read) {
            notes.push_back(check->note(paragraph, m_lists));
            noted.push_back({&paragraph, notes.back().get()});
        }
        check->check(noted, m_lists, surroundings,
                     [&](qsizetype paragraph, ParagraphFinding &&finding) { all.append({paragraph, std::move(finding)}); });
    }
    return all;
}

QString CheckTry::quiet(const QStringList &paragraphs, ParagraphKind kind) const
{
    return toText(paragraphs, findings(paragraphs, kind));
}

QString CheckTry::repairs(const QStringList &bad, const QStringList &good, QLatin1StringView rule) const
{
    const QList<PlacedFinding> all = findings(bad);
    for (const PlacedFinding &placed : all) {
        if (!rule.isEmpty() && QLatin1StringView(placed.finding.rule) != rule)
            continue;
        const QList<Stretches> fixes = fixesOf(placed);
        for (qsizetype i = 0; i < std::min<qsizetype>(3, fixes.size()); ++i)
            if (applied(bad, fixes[i]) == good)
                return {};
    }
    return all.isEmpty() ? u"nothing is found in "_s + bad.join(u'¶') : toText(bad, all);
}

QString CheckTry::undeclaredRules(const QStringList &paragraphs) const
{
    QStringList declared;
    for (const auto &check : m_checks.paragraph)
        for (const RuleInfo &rule : check->rules())
            declared += rule.id;
    for (const auto &check : m_checks.article)
        for (const RuleInfo &rule : check->rules())
            declared += rule.id;
    QStringList unknown;
    for (const PlacedFinding &placed : findings(paragraphs))
        if (!declared.contains(QLatin1StringView(placed.finding.rule)))
            unknown += QString(QLatin1StringView(placed.finding.rule));
    return unknown.join(u' ');
}

} // namespace galley::testkit
