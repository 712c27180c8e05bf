// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "desk/readingtext.h"

#include <QTimeZone>

namespace galley {

/// A UTF-16 unit of a sheet: what it is, what became of it since the version compared with, and where it stands in the
/// article.
struct SheetUnit
{
    enum class State : quint8 {
        Same,
        New,      ///< it was not there
        Gone,     ///< it was, and is no more; stands nowhere in the article now
        Restyled, ///< the same character, bold or a link where it was not, or the reverse
    };
    char16_t character = 0;
    ReadingStyles styles;  ///< Inserted, Deleted: by a tracked change that is still open
    State state = State::Same;
    qint16 field = -1;     ///< index into ReviewSheet::fields; -1: words of the program's own
    int from = -1;         ///< offsets in that field's text (the body's source), UTF-16 units
    int to = -1;

    bool isChange() const { return state != State::Same; }
};

/// A paragraph of a sheet.
struct SheetBlock
{
    enum class Part : quint8 { Kicker, Headline, Subtitle, Byline, Summary, Body, SignOff, Correction };
    Part part = Part::Body;
    ReadingBlock::Kind form = ReadingBlock::Kind::Paragraph; ///< of a body's block
    int level = 0;
    QString marker = {};
    QString picture = {};     ///< a figure's address
    bool reformed = false;    ///< the same words, in another form: a paragraph became a sub-heading
    std::vector<SheetUnit> units = {};

    bool isChanged() const;
    QString text() const;
};

/// 审读样: an article as readers will see it, headline to sign-off, with what changed since another version marked by
/// character: text, headlines, pictures, forms. A value made from two contents; any thread. What readers cannot see
/// (link addresses, a picture's rights) is told by changeFacts().
struct ReviewSheet
{
    QStringList fields;             ///< contract names: "headline", "body" …
    std::vector<SheetBlock> blocks;
    int inserted = 0;               ///< characters that are new in the body, and
    int deleted = 0;                ///< that went
    int changes = 0;                ///< stretches of changed units, in all parts

    /// A field's text as SheetUnit offsets count it.
    static QString fieldText(const Content &content, QStringView field);
};

/// before: null for no comparison.
ReviewSheet makeReviewSheet(const Content &now, const Content *before, const QTimeZone &zone);

} // namespace galley
