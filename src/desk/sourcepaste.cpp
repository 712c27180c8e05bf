// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcepaste.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// The text with the pictures' lines taken out, and where each of them was.
struct Parted
{
    QString text;
    QList<std::pair<qsizetype, QString>> figures; ///< offset in the text, line
};

Parted withoutPictures(const QString &text)
{
    Parted parted;
    QStringList kept;
    qsizetype length = 0;
    for (const QString &line : text.split(u'\n')) {
        if (pastedPicture(line) >= 0) {
            parted.figures.append({length, line});
            continue;
        }
        if (line.isEmpty() && (kept.isEmpty() || kept.last().isEmpty()) && !parted.figures.isEmpty())
            continue; // the blank line after a picture
        kept.append(line);
        length += line.size() + (kept.size() > 1 ? 1 : 0);
    }
    while (!kept.isEmpty() && kept.last().isEmpty())
        kept.removeLast();
    parted.text = kept.join(u'\n');
    for (auto &[offset, line] : parted.figures)
        offset = std::min(offset, parted.text.size());
    return parted;
}

} // namespace

QList<PlacedPicture> insertPasted(QTextCursor &cursor, const PastedSource &pasted)
{
    Parted parted = withoutPictures(pasted.text);
    QString &text = parted.text;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    if (!text.isEmpty()) {
        const QTextBlock block = cursor.block();
        const bool inside = cursor.positionInBlock() > 0;
        const bool more = cursor.positionInBlock() < block.length() - 1;
        if (!parted.figures.isEmpty() && parted.figures.first().first == 0) {
            // A picture before the first paragraph needs a place of its own there.
            text.prepend("\n\n"_L1);
            for (auto &[offset, line] : parted.figures)
                offset += offset > 0 ? 2 : 0;
        } else if (inside && startsBlock(text)) {
            text.prepend("\n\n"_L1);
            for (auto &[offset, line] : parted.figures)
                offset += 2;
        }
        if (more && startsBlock(QStringView(text).sliced(text.lastIndexOf("\n\n"_L1) + 1).trimmed()))
            text.append("\n\n"_L1);
    }
    const int start = cursor.position();
    cursor.insertText(text);
    cursor.endEditBlock();

    QList<PlacedPicture> placed;
    for (const auto &[offset, line] : std::as_const(parted.figures)) {
        QTextCursor where(cursor.document());
        where.setPosition(start + int(offset));
        // Between two paragraphs the blank line belongs to the one before.
        if (where.block().text().isEmpty() && where.block().previous().isValid())
            where.movePosition(QTextCursor::PreviousCharacter);
        placed.append({pasted.pictures.value(pastedPicture(line)), where, line});
    }
    return placed;
}

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

bool startsBlock(QStringView source)
{
    static const QRegularExpression mark(uR"(^(#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\||!\[|:::|```))"_s);
    return mark.matchView(source).hasMatch();
}

} // namespace galley
