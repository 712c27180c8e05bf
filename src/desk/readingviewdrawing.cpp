// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingview.h"

#include "desk/colours.h"
#include "desk/thumbnails.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextList>

namespace galley {

using namespace Qt::StringLiterals;
using Form = ReadingBlock::Kind;

QFont ReadingView::face(const ReadingBlock &block) const
{
    QFont font;
    font.setFamilies({u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"SimSun"_s, u"Noto Sans CJK SC"_s, u"serif"_s});
    int pixels = 17;
    switch (block.kind) {
    case Form::Heading: pixels = block.level <= 2 ? 19 : 18; break;
    case Form::Caption: case Form::Footnote: pixels = 14; break;
    case Form::Row: case Form::Locked: pixels = 15; break;
    case Form::Paragraph: case Form::Item: case Form::Quotation: case Form::Picture: break;
    }
    font.setPixelSize(std::max(8, qRound(pixels * m_scale)));
    font.setBold(block.kind == Form::Heading);
    return font;
}

QTextBlockFormat ReadingView::blockFormat(const ReadingBlock &block) const
{
    const Colours &colours = Colours::current();
    const double em = 17 * m_scale;
    QTextBlockFormat format;
    format.setLineHeight(em * 1.85, QTextBlockFormat::MinimumHeight);
    format.setBottomMargin(em * 0.7);
    switch (block.kind) {
    case Form::Paragraph:
        format.setTextIndent(2 * em); // 首行缩进
        break;
    case Form::Heading:
        format.setAlignment(Qt::AlignHCenter);
        format.setTopMargin(em * 0.8);
        format.setHeadingLevel(block.level);
        break;
    case Form::Item:
        format.setBottomMargin(em * 0.2);
        if (block.marker.isEmpty())
            format.setIndent(block.level);
        break;
    case Form::Quotation:
        format.setTopMargin(em * 0.4);
        format.setLeftMargin(em * 1.5 * block.level);
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
        format.setBackground(colours.bar);
        break;
    }
    return format;
}

QTextCharFormat ReadingView::characterFormat(const ReadingBlock &block, const ReadingCharacter &character) const
{
    const Colours &colours = Colours::current();
    QTextCharFormat format;
    QFont font = face(block);
    const ReadingStyles styles = character.styles;
    font.setBold(font.bold() || styles.testFlag(ReadingStyle::Bold));
    font.setItalic(styles.testFlag(ReadingStyle::Italic));
    format.setFont(font);
    const bool quiet = block.kind == Form::Caption || block.kind == Form::Quotation || block.kind == Form::Locked;
    format.setForeground(quiet ? colours.dim : colours.ink);
    if (styles.testFlag(ReadingStyle::Link))
        format.setForeground(colours.blue);
    if (styles.testFlag(ReadingStyle::Code))
        format.setForeground(colours.purple);
    if (styles.testFlag(ReadingStyle::Raised))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    format.setFontStrikeOut(styles.testFlag(ReadingStyle::Struck) || styles.testFlag(ReadingStyle::Deleted));
    if (styles.testFlag(ReadingStyle::Deleted)) {
        format.setForeground(colours.deletedInk);
        format.setBackground(colours.deletedBack);
    } else if (styles.testFlag(ReadingStyle::Inserted)) {
        format.setForeground(colours.insertedInk);
        format.setBackground(colours.insertedBack);
    }
    return format;
}

void ReadingView::drawBlock(QTextCursor &cursor, const ReadingBlock &block)
{
    cursor.removeSelectedText();
    cursor.setBlockFormat(blockFormat(block));
    cursor.setBlockCharFormat(characterFormat(block, {}));
    if (block.kind == Form::Item && !block.marker.isEmpty()) {
        QTextListFormat list;
        const bool numbered = block.marker.back() != u'•';
        list.setStyle(numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
        if (numbered) {
            list.setStart(QStringView(block.marker).chopped(1).toInt());
            list.setNumberSuffix(block.marker.last(1));
        }
        list.setIndent(block.level);
        cursor.createList(list);
    }
    for (size_t at = 0; at < block.characters.size();) {
        size_t end = at + 1;
        while (end < block.characters.size() && block.characters[end].styles == block.characters[at].styles
               && block.text.at(qsizetype(end)) != QChar::ObjectReplacementCharacter && block.text.at(qsizetype(at)) != QChar::ObjectReplacementCharacter)
            ++end;
        const QTextCharFormat format = characterFormat(block, block.characters[at]);
        if (block.text.at(qsizetype(at)) == QChar::ObjectReplacementCharacter) {
            QTextImageFormat image;
            image.merge(format);
            image.setObjectType(QTextFormat::ImageObject);
            image.setName(block.kind == Form::Picture ? block.picture : QString());
            image.setMaximumWidth(QTextLength(QTextLength::PercentageLength, 80));
            cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), image);
        } else {
            cursor.insertText(block.text.sliced(qsizetype(at), qsizetype(end - at)), format);
        }
        at = end;
    }
}

/// A picture that is not read yet, or that nobody has: a quiet place of its own.
QVariant ReadingView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage picture = name.scheme() == "asset"_L1 ? m_pictures.picture(name.path().toLatin1()) : QImage();
    if (!picture.isNull())
        return picture;
    QImage empty(320, 180, QImage::Format_RGB32);
    empty.fill(Colours::current().side);
    return empty;
}

void ReadingView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    paintComments(event->rect());
}

/// A wedge at the place, a sign in the margin beside its line.
void ReadingView::paintComments(const QRect &exposed)
{
    if (m_stale || m_text.tracked().comments.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Colours::current().amber);
    QTextCursor cursor(QTextEdit::document());
    for (size_t number = 0; number < m_text.blocks().size(); ++number) {
        const ReadingBlock &block = m_text.blocks()[number];
        for (const auto &[at, comment] : block.comments) {
            cursor.setPosition(positionOf({int(number), std::min(at, int(block.text.size()))}));
            const QRect there = cursorRect(cursor);
            if (there.bottom() < exposed.top() || there.top() > exposed.bottom())
                continue;
            const QPointF foot(there.left(), there.bottom());
            painter.drawPolygon(QPolygonF({foot, foot + QPointF(-4, 5), foot + QPointF(4, 5)}));
            const QRectF sign(viewport()->width() - 20, there.center().y() - 6, 12, 9);
            painter.drawRoundedRect(sign, 2, 2);
            painter.drawPolygon(QPolygonF({sign.bottomLeft() + QPointF(2, 0), sign.bottomLeft() + QPointF(2, 4), sign.bottomLeft() + QPointF(6, 0)}));
        }
    }
}

} // namespace galley
