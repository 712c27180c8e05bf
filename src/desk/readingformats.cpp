// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingformats.h"

#include "desk/colours.h"

#include <QTextCursor>

namespace galley {

using namespace Qt::StringLiterals;

QStringList ReadingFormats::families()
{
    return {u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"SimSun"_s, u"Noto Sans CJK SC"_s, u"serif"_s};
}

int ReadingFormats::pixels(Form form, int level)
{
    switch (form) {
    case Form::Heading: return level <= 2 ? 19 : 18;
    case Form::Caption: case Form::Footnote: return 14;
    case Form::Row: case Form::Locked: return 15;
    case Form::Paragraph: case Form::Item: case Form::Quotation: case Form::Picture: break;
    }
    return bodyPixels;
}

QTextBlockFormat ReadingFormats::block(Form form, int level, bool marked, double em)
{
    QTextBlockFormat format;
    format.setLineHeight(em * 1.85, QTextBlockFormat::MinimumHeight);
    format.setBottomMargin(em * 0.7);
    switch (form) {
    case Form::Paragraph:
        format.setTextIndent(2 * em); // 首行缩进
        break;
    case Form::Heading:
        format.setAlignment(Qt::AlignHCenter);
        format.setTopMargin(em * 0.8);
        format.setHeadingLevel(level);
        break;
    case Form::Item:
        format.setBottomMargin(em * 0.2);
        if (!marked)
            format.setIndent(level);
        break;
    case Form::Quotation:
        format.setTopMargin(em * 0.4);
        format.setLeftMargin(em * 1.5 * std::max(1, level));
        format.setRightMargin(em);
        break;
    case Form::Footnote:
        format.setLeftMargin(em);
        format.setBottomMargin(em * 0.3);
        break;
    case Form::Picture:
        format.setAlignment(Qt::AlignHCenter);
        format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(em * 0.6);
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
    return format;
}

QTextListFormat ReadingFormats::list(const QString &marker, int level)
{
    QTextListFormat list;
    const bool numbered = marker.back() != u'•';
    list.setStyle(numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
    if (numbered) {
        list.setStart(QStringView(marker).chopped(1).toInt());
        list.setNumberSuffix(marker.last(1));
    }
    list.setIndent(std::max(1, level));
    return list;
}

QTextCharFormat ReadingFormats::characters(QFont font, const QColor &ink, ReadingStyles styles)
{
    const Colours &colours = Colours::current();
    QTextCharFormat format;
    font.setBold(font.bold() || styles.testFlag(ReadingStyle::Bold));
    font.setItalic(styles.testFlag(ReadingStyle::Italic));
    format.setFont(font);
    format.setForeground(ink);
    if (styles.testFlag(ReadingStyle::Link))
        format.setForeground(colours.blue);
    if (styles.testFlag(ReadingStyle::Code))
        format.setForeground(colours.purple);
    if (styles.testFlag(ReadingStyle::Raised))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    format.setFontStrikeOut(styles.testFlag(ReadingStyle::Struck) || styles.testFlag(ReadingStyle::Deleted));
    return format;
}

bool ReadingFormats::isQuiet(Form form)
{
    return form == Form::Caption || form == Form::Quotation || form == Form::Locked;
}

void ReadingFormats::insertPicture(QTextCursor &cursor, const QTextCharFormat &format, const QString &name)
{
    QTextImageFormat image;
    image.merge(format);
    image.setObjectType(QTextFormat::ImageObject);
    image.setName(name);
    image.setMaximumWidth(QTextLength(QTextLength::PercentageLength, 80));
    cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), image);
}

QImage ReadingFormats::missingPicture()
{
    QImage empty(320, 180, QImage::Format_RGB32);
    empty.fill(Colours::current().side);
    return empty;
}

} // namespace galley
