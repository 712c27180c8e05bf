// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/check.h"

namespace galley::testkit {

/// A finding and the paragraph it is in.
struct PlacedFinding
{
    qsizetype paragraph = 0;
    ParagraphFinding finding;
};

/// One family of checks by itself, on paragraphs as readers see them: no source, no session.
class CheckTry
{
public:
    explicit CheckTry(void (*family)(Checks &), HouseStyle style = {});

    QList<PlacedFinding> findings(const QStringList &paragraphs, ParagraphKind kind = ParagraphKind::Prose) const;
    /// Empty when nothing is found, else one line a finding.
    QString quiet(const QStringList &paragraphs, ParagraphKind kind = ParagraphKind::Prose) const;
    /// Empty when a finding of this rule (any when empty) has a fix among its first three that makes the good text of
    /// the bad one; else what was found.
    QString repairs(const QStringList &bad, const QStringList &good, QLatin1StringView rule = {}) const;
    /// Every rule that a finding names is one the checks tell of.
    QString undeclaredRules(const QStringList &paragraphs) const;

private:
    Checks m_checks;
    CompiledLists m_lists;
};

} // namespace galley::testkit
