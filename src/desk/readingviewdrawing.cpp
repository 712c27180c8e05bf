// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingview.h"

#include "desk/colours.h"
#include "desk/readingformats.h"
#include "desk/thumbnails.h"

#include <QPainter>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;
using Form = ReadingBlock::Kind;

QFont ReadingView::face(const ReadingBlock &block) const
{
    QFont font;
    font.setFamilies(ReadingFormats::families());
    font.setPixelSize(std::max(8, qRound(ReadingFormats::pixels(block.kind, block.level) * m_scale)));
    font.setBold(block.kind == Form::Heading);
    return font;
}

QTextBlockFormat ReadingView::blockFormat(const ReadingBlock &block) const
{
    return ReadingFormats::block(block.kind, block.level, !block.marker.isEmpty(), ReadingFormats::bodyPixels * m_scale);
}

QTextCharFormat ReadingView::characterFormat(const ReadingBlock &block, const ReadingCharacter &character) const
{
    const Colours &colours = Colours::current();
    QTextCharFormat format = ReadingFormats::characters(face(block), ReadingFormats::isQuiet(block.kind) ? colours.dim : colours.ink, character.styles);
    if (character.styles.testFlag(ReadingStyle::Deleted)) {
        format.setForeground(colours.deletedInk);
        format.setBackground(colours.deletedBack);
    } else if (character.styles.testFlag(ReadingStyle::Inserted)) {
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
    if (block.kind == Form::Item && !block.marker.isEmpty())
        cursor.createList(ReadingFormats::list(block.marker, block.level));
    for (size_t at = 0; at < block.characters.size();) {
        size_t end = at + 1;
        while (end < block.characters.size() && block.characters[end].styles == block.characters[at].styles
               && block.text.at(qsizetype(end)) != QChar::ObjectReplacementCharacter && block.text.at(qsizetype(at)) != QChar::ObjectReplacementCharacter)
            ++end;
        const QTextCharFormat format = characterFormat(block, block.characters[at]);
        if (block.text.at(qsizetype(at)) == QChar::ObjectReplacementCharacter) {
            ReadingFormats::insertPicture(cursor, format, block.kind == Form::Picture ? block.picture : QString());
        } else {
            cursor.insertText(block.text.sliced(qsizetype(at), qsizetype(end - at)), format);
        }
        at = end;
    }
}

QVariant ReadingView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage picture = name.scheme() == "asset"_L1 ? m_pictures.picture(name.path().toLatin1()) : QImage();
    return picture.isNull() ? ReadingFormats::missingPicture() : picture;
}

void ReadingView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    paintComments(event->rect());
}

/// A wedge at the place, a sign in the margin beside its line.
void ReadingView::paintComments(const QRect &exposed)
{
    if (m_stale || !m_text.hasComments())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Colours::current().amber);
    QTextCursor cursor(QTextEdit::document());
    const int first = cursorForPosition(exposed.topLeft()).blockNumber();
    const int last = cursorForPosition(exposed.bottomRight()).blockNumber();
    for (int number = std::max(0, first - 1); number <= std::min(last + 1, m_text.blockCount() - 1); ++number) {
        const ReadingBlock &block = m_text.block(number);
        for (const auto &[at, comment] : block.comments) {
            cursor.setPosition(positionOf({number, std::min(at, int(block.text.size()))}));
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
