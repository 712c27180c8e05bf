// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/findingtools.h"
#include "proof/textunits.h"

namespace galley {

/// 锡林郭勒市, 内蒙古省; 辽宁省包头市. placeregions.cpp
void checkRegions(const ProofParagraph &paragraph, const FoundInParagraph &found);

/// Institutions under a name they no longer had when the article appears. placeorganisations.cpp
void checkOrganisations(const ProofParagraph &paragraph, const ProofSurroundings &surroundings, const FoundInParagraph &found);

/// 呼市, 锡盟 before the full name was said. placefirstmention.cpp
std::unique_ptr<ArticleCheck> makeFirstMentionCheck();

} // namespace galley
