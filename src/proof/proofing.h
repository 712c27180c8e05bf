// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/proofrecord.h"
#include "proof/check.h"

#include <atomic>
#include <memory>

namespace galley {

struct ProofReport
{
    QList<Finding> findings;      ///< open ones, in the order of fields and places
    QList<Finding> dismissed;     ///< set aside by people
    int count(Severity severity) const;
    bool operator==(const ProofReport &) const = default;
};

/// Proofreads one article again and again: an edit costs its paragraph, and the walk over all paragraphs'
/// notes. Not shared between threads; any thread. Results do not depend on what was checked before.
class ProofSession
{
public:
    ProofSession();
    ~ProofSession();

    void setLists(std::shared_ptr<const CompiledLists> lists);
    void setSurroundings(const ProofSurroundings &surroundings);
    void setDismissals(const QList<ProofDismissal> &dismissals);

    /// Checks this content. Paragraphs that are as before keep what was found in them. When cancelled
    /// becomes true it stops early and answers nothing (what was done so far is kept for the next call).
    std::optional<ProofReport> check(const Content &content, const std::atomic_bool *cancelled = nullptr);
    /// The same for a body alone (or any text as a body), as `galleyctl check FILE` does.
    std::optional<ProofReport> checkBody(const QString &body, const std::atomic_bool *cancelled = nullptr);

    /// How many paragraphs the last check read anew, for tests and benchmarks.
    int paragraphsRead() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Once, afresh.
ProofReport proofread(const Content &content, const std::shared_ptr<const CompiledLists> &lists,
                      const ProofSurroundings &surroundings, const QList<ProofDismissal> &dismissals = {});

/// A field's stored text, as places count it; null QString where there is no such field. A person is the name, a
/// line feed and the post (read as two paragraphs with the person's index, in this order). A sign-off is its verbatim
/// form where it has one, else organisation, role and names, each a line.
QString proofFieldText(const Content &content, ProofField field, int index);

/// Carries a fix out. False, and nothing changed, when an edit's place no longer holds what the finding
/// was about. The text of every field but those named stays as it is.
bool applyFix(Content &content, const Finding &finding, const ProofFix &fix);

/// All rules of all checks, for settings and documentation.
QList<RuleInfo> allRules();
/// For people: the group's name of a rule id (标点, 数字 …), and the severities.
QString ruleGroupLabel(QStringView rule);
QString severityLabel(Severity severity);
QString severityName(Severity severity);     ///< "must-fix", "should-look", "style": contract words

/// {"findings": [{rule, severity, field, index, start, length, text, sentence, message, explanation,
/// fixes: [{label, edits: [{field, index, start, length, text, was, behind}]}]}], "dismissed": […]}
QByteArray reportToJson(const ProofReport &report);
Result<ProofReport> reportFromJson(const QByteArray &json);

} // namespace galley
