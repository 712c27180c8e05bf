// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace galley {

enum class MergeSide { Base, Mine, Theirs };

/// A stretch of a text, UTF-16 units. Never inside a code point.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

/// What a person may accept for a conflict: both sides' edits, clause by clause. Never taken by itself.
struct MergeProposal
{
    struct Piece
    {
        MergeSide from = MergeSide::Base; ///< whose words these are; Base: everybody's
        QString text;
        bool operator==(const Piece &) const = default;
    };
    QList<Piece> pieces;
    QString text() const;
    bool operator==(const MergeProposal &) const = default;
};

/// A stretch of the merged body, in its order.
struct MergeStretch
{
    enum class Kind {
        Same,     ///< nobody touched it
        Mine,     ///< edited by one side alone
        Theirs,
        Both,     ///< edited by both alike
        Conflict, ///< a person decides
    };
    /// Why a person has to decide.
    enum class Reason {
        None,
        Edited,   ///< both edited the same sentences, or neighbouring ones
        Inserted, ///< both wrote something new at the same place
        Removed,  ///< one took out what the other edited
        Moved,    ///< one moved a sentence that the other edited, took out or moved elsewhere
        Repeated, ///< both wrote the same sentence, at different places
    };
    Kind kind = Kind::Same;
    Reason reason = Reason::None;
    QString base;
    QString mine;
    QString theirs;
    TextRange inBase;   ///< where each stands in its body
    TextRange inMine;
    TextRange inTheirs;
    std::optional<MergeProposal> proposal; ///< of a conflict; not every one has a sensible one

    const QString &side(MergeSide which) const;
    bool operator==(const MergeStretch &) const = default;
};

/// 合并: what two people made of one text. Edits of different sentences are both taken. Edits of the same sentence or of
/// neighbouring ones (also across the end of a paragraph) are a conflict, for facts run across a full stop: between two
/// edits of different hands one sentence at least must have stayed as it was. Both sides' texts of a conflict are kept.
struct BodyMerge
{
    QList<MergeStretch> stretches; ///< the sides' texts put together are the three bodies

    bool isClean() const;
    QList<qsizetype> conflicts() const; ///< indices of stretches
    /// The merged body with every conflict decided for one side; of a clean merge any side gives the same.
    QString text(MergeSide conflictsAs = MergeSide::Mine) const;
    bool operator==(const BodyMerge &) const = default;
};

/// Three-way merge by sentence. merge(b, a, b) and merge(b, b, a) are a; swapping the sides swaps them in the answer and
/// changes nothing else. Nothing that either side wrote is missing from text() and the conflicts together. Near linear;
/// any thread.
BodyMerge mergeBodies(const QString &base, const QString &mine, const QString &theirs);

/// Both texts of a conflict behind each other, on lines of their own where they are lines or paragraphs. Empty for a side
/// that has none: then there is nothing to keep both of.
QString bothTexts(const MergeStretch &conflict);

/// Both sides' edits of a stretch where they are in different clauses; nothing where any clause was edited by both
/// (昨日→11月22日 and 三时→四时 in one clause would be what nobody wrote).
std::optional<MergeProposal> proposeByClause(const QString &base, const QString &mine, const QString &theirs);

} // namespace galley
