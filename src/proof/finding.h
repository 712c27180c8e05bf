// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace galley {

enum class Severity { MustFix, ShouldLook, Style };

/// The fields of an article that proofing reads. For those that are lists, a place has an index.
enum class ProofField { Headline, Kicker, Subtitle, ShortHeadline, Summary, Body, Source, AuthorLine, SignOff, Person, Caption };

/// A piece of a field's stored text (proofFieldText()): of the source for the body. Offsets are UTF-16 units.
struct ProofPlace
{
    ProofField field = ProofField::Body;
    int index = 0;   ///< which person, which asset's caption; else 0
    int start = 0;
    int length = 0;
    auto operator<=>(const ProofPlace &) const = default;
};

/// Puts text in place of what stands there.
struct ProofEdit
{
    ProofPlace place;
    QString text;
    QString was;     ///< what stood there when it was found; a fix whose places hold something else is refused
    int behind = 0;  ///< how many units of its paragraph's source stood behind it: a text that was put in before shows by it
    bool operator==(const ProofEdit &) const = default;
};

/// A suggested correction: usually one edit; several where one decision settles many places (half-width
/// marks throughout). Edits do not overlap and stand in the order of their places.
struct ProofFix
{
    QString label;   ///< what stands there afterwards, for menus
    QList<ProofEdit> edits;
    bool operator==(const ProofFix &) const = default;
};

/// Something a check found. `text` is always exactly what the field's text has at `place`.
struct Finding
{
    QString rule;         ///< RuleInfo::id, "punctuation.pairing"
    Severity severity = Severity::ShouldLook;
    ProofPlace place;
    QString text;
    QString sentence;     ///< the sentence it stands in as readers see it, white space folded: names a dismissal
    QString message;      ///< one sentence for people: what is wrong
    QString explanation;  ///< why, where the message alone does not say; may be empty
    QList<ProofFix> fixes; ///< best first; may be empty
    bool operator==(const Finding &) const = default;
};

/// A rule that checks report under: shown beside findings, listed in settings.
struct RuleInfo
{
    QString id;       ///< group.name, lower case with hyphens; stable: dismissals and settings name it
    QString label;    ///< for people: 引号配对
    QString source;   ///< "GB/T 15834-2011, 4.8"; empty: house rule
    Severity usual = Severity::ShouldLook;
};

} // namespace galley
