// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/handling.h"
#include "sync/bodymerge.h"

#include <QJsonValue>
#include <QSet>

namespace galley {

/// A field that both sides changed, each in another way. Ids stand as text: whoever shows them knows names.
struct FieldConflict
{
    QString field; ///< its contract name, article/fields.h
    QJsonValue base;
    QJsonValue mine;
    QJsonValue theirs;
    QStringList things; ///< of a list: what in it is contested (names, hashes); empty: its order, or all
    bool operator==(const FieldConflict &) const = default;
};

/// What two people made of one article's text. Fields are decided one by one: who alone changed a field has it. Pictures,
/// people, the change list and correction notes are merged thing by thing, the body by sentence; what belongs together
/// (source and its printed form, the sign-off, series and part, cover and its focal point) is one value. Change ids that
/// both gave to different changes are told apart first, in the body too.
struct ContentMerge
{
    Content mine;   ///< merged, with conflicts decided for mine …
    Content theirs; ///< … and for theirs
    BodyMerge body;
    QList<FieldConflict> conflicts; ///< but for the body's
    QList<ChangeEntry> changes;     ///< every entry that marks of the merged body may name
    /// A merge drops approval: what came out is a text that nobody has seen. False only where it is, to the byte, what
    /// one side had already.
    bool dropsApproval = false;

    bool isClean() const { return conflicts.isEmpty() && body.isClean(); }
    /// The content as a person decided: the body as written, the named fields as theirs, all others as mine. The change
    /// list goes by the body's marks.
    Content decided(const QString &bodySource, const QSet<QString> &fieldsAsTheirs) const;
};

/// Pure; any thread.
ContentMerge mergeContent(const Content &base, const Content &mine, const Content &theirs);

/// The same for the handling fields: sections, tags, subjects and related articles are sets, notes keep every line of either
/// side and never conflict, every other field is one value. Handling is outside the hashes: merging it voids nothing.
struct HandlingMerge
{
    Handling mine;
    Handling theirs;
    QList<FieldConflict> conflicts;

    bool isClean() const { return conflicts.isEmpty(); }
    Handling decided(const QSet<QString> &fieldsAsTheirs) const;
};

HandlingMerge mergeHandling(const Handling &base, const Handling &mine, const Handling &theirs);

} // namespace galley
