// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftestkit.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

bool isWanted(const QString &rule, const QStringList &rules)
{
    return rules.isEmpty() || std::ranges::any_of(rules, [&](const QString &wanted) {
               return rule == wanted || (rule.startsWith(wanted) && rule.at(wanted.size()) == u'.');
           });
}

QString line(const Finding &finding)
{
    QStringList fixes;
    for (const ProofFix &fix : finding.fixes)
        fixes << fix.label;
    return QString(finding.rule + u" 〔"_s + finding.text + u"〕 → "_s + fixes.join(u" | "_s) + u": "_s + finding.message);
}

/// Takes the brackets away and answers where they stood.
QList<std::pair<int, int>> takeMarks(QString &text)
{
    QList<std::pair<int, int>> places;
    for (qsizetype open; (open = text.indexOf(u'〔')) >= 0;) {
        const qsizetype close = text.indexOf(u'〕', open) - 1;
        text.remove(close + 1, 1);
        text.remove(open, 1);
        places.append({static_cast<int>(open), static_cast<int>(close - open)});
    }
    return places;
}

} // namespace

ProofReport reportOn(const Content &content, const ProofTry &setting)
{
    ProofReport report = proofread(content, setting.lists, setting.surroundings);
    report.findings.removeIf([&](const Finding &finding) { return !isWanted(finding.rule, setting.rules); });
    return report;
}

QList<Finding> findingsIn(const Content &content, const ProofTry &setting)
{
    return reportOn(content, setting).findings;
}

QList<Finding> findingsIn(QStringView body, const ProofTry &setting)
{
    Content content;
    content.body = body.toString();
    return findingsIn(content, setting);
}

QList<Found> foundIn(QStringView body, const ProofTry &setting)
{
    QList<Found> found;
    for (const Finding &finding : findingsIn(body, setting))
        found.append({finding.rule, finding.text, finding.fixes.isEmpty() ? QString() : finding.fixes.first().label});
    return found;
}

QString toText(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines << line(finding);
    return lines.join(u'\n');
}

QString claimed(QStringView marked, const QStringList &fixes, const ProofTry &setting)
{
    QString body = marked.toString();
    const QList<std::pair<int, int>> places = takeMarks(body);
    const QList<Finding> findings = findingsIn(body, setting);
    const QString all = QString(u"\nfound:\n"_s + toText(findings));
    if (findings.size() != places.size())
        return QString(u"%1 findings for %2 claimed in "_s.arg(findings.size()).arg(places.size()) + marked + all);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Finding &finding = findings.at(i);
        if (finding.place.start != places.at(i).first || finding.place.length != places.at(i).second)
            return QString(u"another place than claimed: "_s + line(finding) + u" in "_s + marked + all);
        if (fixes.value(i).isNull())
            continue;
        const auto first = finding.fixes | std::views::take(3);
        if (std::ranges::none_of(first, [&](const ProofFix &fix) { return fix.label == fixes.at(i); }))
            return QString(u"no fix "_s + fixes.at(i) + u" among the first three: "_s + line(finding));
    }
    return {};
}

QString quiet(QStringView body, const ProofTry &setting)
{
    return toText(findingsIn(body, setting));
}

QString corrected(QStringView body, const ProofTry &setting)
{
    Content content;
    content.body = body.toString();
    const QList<Finding> findings = findingsIn(content, setting);
    int reached = static_cast<int>(content.body.size()) + 1;
    for (const Finding &finding : findings | std::views::reverse) {
        if (finding.fixes.isEmpty())
            continue;
        const ProofPlace &last = finding.fixes.first().edits.last().place;
        if (last.start + last.length > reached)
            continue;
        if (applyFix(content, finding, finding.fixes.first()))
            reached = finding.fixes.first().edits.first().place.start;
    }
    return content.body;
}

} // namespace galley::testkit
