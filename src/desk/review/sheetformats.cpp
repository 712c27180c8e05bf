// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/sheetformats.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/readingformats.h"

#include <QFont>

namespace galley {

using namespace Qt::StringLiterals;
using Form = ReadingBlock::Kind;
using Part = SheetBlock::Part;
using State = SheetUnit::State;

namespace {

constexpr double em = ReadingFormats::bodyPixels;

int pixels(const SheetBlock &block)
{
    switch (block.part) {
    case Part::Headline: return 26;
    case Part::Subtitle: return 18;
    case Part::Kicker: return 14;
    case Part::Byline: return 13;
    case Part::Summary: return 16;
    case Part::SignOff: return 16;
    case Part::Correction: return 15;
    case Part::Body: break;
    }
    return ReadingFormats::pixels(block.form, block.level);
}

QFont face(const SheetBlock &block)
{
    QFont font;
    if (block.part != Part::Kicker && block.part != Part::Byline)
        font.setFamilies(ReadingFormats::families());
    font.setPixelSize(pixels(block));
    font.setBold(block.part == Part::Headline || block.part == Part::Kicker || (block.part == Part::Body && block.form == Form::Heading));
    return font;
}

} // namespace

QTextBlockFormat SheetFormats::block(const SheetBlock &block) const
{
    QTextBlockFormat format;
    switch (block.part) {
    case Part::Kicker:
        format.setBottomMargin(2);
        break;
    case Part::Headline:
        format.setLineHeight(37, QTextBlockFormat::MinimumHeight);
        format.setBottomMargin(4);
        format.setHeadingLevel(1);
        break;
    case Part::Subtitle:
        format.setLineHeight(28, QTextBlockFormat::MinimumHeight);
        format.setBottomMargin(4);
        break;
    case Part::Byline:
        format.setBottomMargin(14);
        break;
    case Part::Summary:
        format.setLineHeight(27, QTextBlockFormat::MinimumHeight);
        format.setLeftMargin(em);
        format.setRightMargin(em);
        format.setBottomMargin(14);
        break;
    case Part::SignOff:
        format.setAlignment(Qt::AlignRight);
        format.setTopMargin(em * 0.4);
        format.setBottomMargin(em * 0.6);
        break;
    case Part::Correction:
        format.setTopMargin(em * 0.4);
        format.setLineHeight(26, QTextBlockFormat::MinimumHeight);
        break;
    case Part::Body:
        return ReadingFormats::block(block.form, block.level, !block.marker.isEmpty(), em);
    }
    return format;
}

QTextCharFormat SheetFormats::characters(const SheetBlock &block, const SheetUnit &unit) const
{
    const Colours &colours = Colours::current();
    const ReadingStyles styles = unit.styles;
    const bool quiet = block.part == Part::Byline || block.part == Part::Summary || (block.part == Part::Body && ReadingFormats::isQuiet(block.form));
    QTextCharFormat format = ReadingFormats::characters(face(block), block.part == Part::Kicker ? colours.red : quiet ? colours.dim : colours.ink, styles);
    // Open tracked changes of before keep their ink, without the ground of what is new to this reader.
    if (styles.testFlag(ReadingStyle::Deleted))
        format.setForeground(colours.deletedInk);
    else if (styles.testFlag(ReadingStyle::Inserted))
        format.setForeground(colours.insertedInk);
    switch (unit.state) {
    case State::New:
        format.setForeground(colours.insertedInk);
        format.setBackground(colours.insertedBack);
        break;
    case State::Gone:
        format.setFontStrikeOut(true);
        format.setForeground(colours.deletedInk);
        format.setBackground(colours.deletedBack);
        break;
    case State::Restyled:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(colours.amber);
        break;
    case State::Same: break;
    }
    return format;
}

QColor SheetFormats::markedBack()
{
    return blend(Colours::current().paper, Colours::current().amber, 0.22);
}

} // namespace galley
