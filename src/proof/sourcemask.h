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
    qsizetype start = 0;     ///< at the [
    qsizetype end = 0;       ///< behind all that belongs to it
    qsizetype textStart = 0; ///< behind the [
    qsizetype textEnd = 0;   ///< at the ]
    QString address;
};

/// What a pair of marks does to the text between them.
struct MaskedStyle
{
    enum class Kind : quint8 { Strong, Emphasis, Struck };
    Kind kind = Kind::Strong;
    qsizetype start = 0; ///< at the opening mark
    qsizetype textStart = 0;
    qsizetype textEnd = 0;
    qsizetype end = 0; ///< behind the closing mark
};

struct SourceMask
{
    std::vector<Seen> seen;
    std::vector<MaskedLink> links;
    std::vector<MaskedStyle> styles;
};

/// Reads the marks of one block: escapes, code, tracked changes (inserted text is read, deleted text and comments
/// are not), links, addresses, emphasis. linkLabels are the labels of the body's reference definitions, case folded.
/// Linear in the block's length for any text.
SourceMask maskInline(QStringView block, const QSet<QString> &linkLabels);
/// Escapes alone, for captions.
SourceMask maskAttribute(QStringView text);

} // namespace galley
