// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/check.h"

namespace galley {

/// What every family of checks makes its findings with.
using FoundInParagraph = std::function<void(ParagraphFinding &&)>;

/// A finding with replacements of its span.
inline ParagraphFinding spanFinding(const char *rule, Severity severity, Span span, const QString &message,
                                    const QStringList &replacements, const QString &explanation = {})
{
    ParagraphFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.span = span;
    finding.message = message;
    finding.explanation = explanation;
    finding.replacements = replacements;
    return finding;
}

/// From one place up to, not including, another.
constexpr Span between(int start, int end) { return {start, end - start}; }

} // namespace galley
