// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "proof/finding.h"
#include "proof/sourceblocks.h"

namespace galley {

/// A stretch of a field that readers get as one paragraph, before it is read: equal ones are equal paragraphs, wherever
/// they stand.
struct FieldStretch
{
    ProofField field = ProofField::Body;
    int index = 0;
    SourceBlock block;    ///< start and end in the field's text
    QStringView source;   ///< that part of it; only as good as the text it looks at
    size_t labelsKey = 0; ///< of the link labels that its reading depends on
};

/// The paragraphs of all fields that proofing reads, in the order of the fields; texts owns what the views look at.
struct ContentStretches
{
    std::vector<QString> texts;
    std::vector<FieldStretch> stretches;
    QSet<QString> linkLabels;
};
ContentStretches stretchesOf(const Content &content);

/// Reads a stretch. One but for paragraphs of tens of thousands of characters, which are parted at ends of sentences so
/// that no check meets one without end. Their sourceSpan() counts from the stretch's start.
std::vector<ProofParagraph> readStretch(const FieldStretch &stretch, const QSet<QString> &linkLabels);

/// A paragraph and where its stretch begins in the field's text.
struct PlacedParagraph
{
    int base = 0;
    ProofParagraph paragraph;
};
/// All paragraphs of a body at once, for those who need them only once.
std::vector<PlacedParagraph> paragraphsOfBody(const QString &body, const QList<AssetUse> &assets = {});

} // namespace galley
