// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "proof/prooftext.h"

#include <QSet>

namespace galley {

/// A stretch of body source that readers get as one paragraph: where it stands and how it is to be read.
struct SourceBlock
{
    enum class Reading {
        Inline,    ///< with emphasis, links, code, tracked changes
        Attribute, ///< between the quotes of a caption: escapes and entities alone
    };

    ParagraphKind kind = ParagraphKind::Prose;
    Reading reading = Reading::Inline;
    int quoteDepth = 0; ///< how many > its further lines begin with
    qsizetype start = 0;
    qsizetype end = 0;
    std::optional<ProofFigure> figure;
    bool operator==(const SourceBlock &) const = default;
};

struct SourceBlocks
{
    std::vector<SourceBlock> blocks; ///< in the order of the source, never overlapping
    QSet<QString> linkLabels;        ///< of reference definitions, case folded
};

/// Finds the paragraphs of a body by what its lines look like; a light reading of the same rules that
/// renderBlocks() follows, fast enough for every key press. Code and what readers never see has no block. Linear.
SourceBlocks sourceBlocks(QStringView source, const QList<AssetUse> &assets = {});

} // namespace galley
