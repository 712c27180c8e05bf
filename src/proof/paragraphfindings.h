// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/check.h"

#include <functional>

namespace galley {

/// A paragraph in its field, for making findings: places count from base.
struct ParagraphPlace
{
    const ProofParagraph *paragraph = nullptr;
    QStringView fieldText;  ///< the field's stored text up to the end of the paragraph's stretch, or the stretch alone with base 0
    int base = 0;
};

/// Finding::sentence for what stands at a position: its sentence, of one without end what is near.
QString sentenceText(const ProofParagraph &paragraph, int position);

/// Makes a Finding of what a check said. `at` answers the places of the other paragraphs a fix reaches into. None when its span
/// lies outside the paragraph.
std::optional<Finding> findingOf(const ParagraphPlace &place, ParagraphFinding &&found,
                                 const std::function<ParagraphPlace(qsizetype)> &at = {});

} // namespace galley
