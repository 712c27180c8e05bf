// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/prooftext.h"

#include <QSet>

namespace galley {

/// What readers see of each unit of a block's source.
enum class Seen : quint8 {
    Text,    ///< itself
    Literal, ///< itself, and never a mark: it was escaped
    Not,     ///< a mark, deleted text, a comment, an address
    Object,  ///< begins code or an address that stands in the text: one U+FFFC for it and the ObjectRest behind it
    ObjectRest,
};

struct MaskedLink
{
    qsizetype textStart = 0; ///< behind the [
    qsizetype textEnd = 0;   ///< at the ]
    QString address;
};

struct SourceMask
{
    std::vector<Seen> seen;
    std::vector<MaskedLink> links;
};

/// Reads the marks of one block: escapes, code, tracked changes (inserted text is read, deleted text and comments
/// are not), links, addresses, emphasis. linkLabels are the labels of the body's reference definitions, case folded.
/// Linear in the block's length for any text.
SourceMask maskInline(QStringView block, const QSet<QString> &linkLabels);
/// Escapes alone, for captions.
SourceMask maskAttribute(QStringView text);

} // namespace galley
