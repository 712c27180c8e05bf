// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/sheetformats.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"

#include <QFont>

namespace galley {

using namespace Qt::StringLiterals;
using Form = ReadingBlock::Kind;
using Part = SheetBlock::Part;
using State = SheetUnit::State;

namespace {

constexpr double em = 17;

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
    switch (block.form) {
    case Form::Heading: return block.level <= 2 ? 19 : 18;
    case Form::Caption: case Form::Footnote: return 14;
    case Form::Row: case Form::Locked: return 15;
    case Form::Paragraph: case Form::Item: case Form::Quotation: case Form::Picture: break;
    }
    return 17;
}

QFont face(const SheetBlock &block)
{
    QFont font;
    if (block.part != Part::Kicker && block.part != Part::Byline)
        font.setFamilies({u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"SimSun"_s, u"Noto Sans CJK SC"_s, u"serif"_s});
    font.setPixelSize(pixels(block));
    font.setBold(block.part == Part::Headline || block.part == Part::Kicker || (block.part == Part::Body && block.form == Form::Heading));
    return font;
}

void shapeBody(QTextBlockFormat &format, const SheetBlock &block)
{
    format.setLineHeight(em * 1.85, QTextBlockFormat::MinimumHeight);
    format.setBottomMargin(em * 0.6);
    switch (block.form) {
    case Form::Paragraph:
        format.setTextIndent(2 * em); // 首行缩进
        break;
    case Form::Heading:
        format.setAlignment(Qt::AlignHCenter);
        format.setTopMargin(em * 0.6);
        format.setHeadingLevel(block.level);
        break;
    case Form::Item:
        format.setBottomMargin(em * 0.2);
        if (block.marker.isEmpty())
            format.setIndent(block.level);
        break;
    case Form::Quotation:
        format.setLeftMargin(em * 1.5 * std::max(1, block.level));
        format.setRightMargin(em);
        break;
    case Form::Footnote:
        format.setLeftMargin(em);
        format.setBottomMargin(em * 0.3);
        break;
    case Form::Picture:
        format.setAlignment(Qt::AlignHCenter);
        format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(em * 0.4);
        format.setBottomMargin(4);
        break;
    case Form::Caption:
        format.setAlignment(Qt::AlignHCenter);
        format.setLineHeight(em * 1.4, QTextBlockFormat::MinimumHeight);
        format.setBottomMargin(em * 0.3);
        break;
    case Form::Row:
    case Form::Locked:
        format.setLeftMargin(em);
        format.setRightMargin(em);
        format.setLineHeight(em * 1.6, QTextBlockFormat::MinimumHeight);
        format.setBottomMargin(0);
        format.setBackground(Colours::current().bar);
        break;
    }
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
        shapeBody(format, block);
        break;
    }
    return format;
}

QTextCharFormat SheetFormats::characters(const SheetBlock &block, const SheetUnit &unit) const
{
    const Colours &colours = Colours::current();
    QTextCharFormat format;
    QFont font = face(block);
    const ReadingStyles styles = unit.styles;
    font.setBold(font.bold() || styles.testFlag(ReadingStyle::Bold));
    font.setItalic(styles.testFlag(ReadingStyle::Italic));
    format.setFont(font);
    const bool quiet = block.part == Part::Byline || block.part == Part::Summary
        || (block.part == Part::Body && (block.form == Form::Caption || block.form == Form::Quotation || block.form == Form::Locked));
    format.setForeground(block.part == Part::Kicker ? colours.red : quiet ? colours.dim : colours.ink);
    if (styles.testFlag(ReadingStyle::Link))
        format.setForeground(colours.blue);
    if (styles.testFlag(ReadingStyle::Code))
        format.setForeground(colours.purple);
    if (styles.testFlag(ReadingStyle::Raised))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    const bool dead = styles.testFlag(ReadingStyle::Deleted);
    format.setFontStrikeOut(styles.testFlag(ReadingStyle::Struck) || dead || unit.state == State::Gone);
    // Open tracked changes of before keep their ink, without the ground of what is new to this reader.
    if (dead)
        format.setForeground(colours.deletedInk);
    else if (styles.testFlag(ReadingStyle::Inserted))
        format.setForeground(colours.insertedInk);
    switch (unit.state) {
    case State::New:
        format.setForeground(colours.insertedInk);
        format.setBackground(colours.insertedBack);
        break;
    case State::Gone:
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

QTextListFormat SheetFormats::list(const SheetBlock &block) const
{
    QTextListFormat list;
    const bool numbered = block.marker.back() != u'•';
    list.setStyle(numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
    if (numbered) {
        list.setStart(QStringView(block.marker).chopped(1).toInt());
        list.setNumberSuffix(block.marker.last(1));
    }
    list.setIndent(std::max(1, block.level));
    return list;
}

QColor SheetFormats::markedBack()
{
    return blend(Colours::current().paper, Colours::current().amber, 0.22);
}

} // namespace galley
