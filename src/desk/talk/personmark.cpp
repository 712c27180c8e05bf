// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/personmark.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"

#include <QPainter>

namespace galley {

QString personInitials(const QString &name)
{
    const QString told = name.trimmed();
    if (told.isEmpty())
        return {};
    if (told.back().script() == QChar::Script_Han)
        return told.last(1);
    QString initials;
    for (const QString &word : told.split(u' ', Qt::SkipEmptyParts))
        if (initials.size() < 2)
            initials += word.front().toUpper();
    return initials;
}

void paintPersonMark(QPainter *painter, const QRectF &circle, const QString &name, bool faint)
{
    const Colours &colours = Colours::current();
    const QColor turn[] = {colours.blue, colours.green, colours.purple, colours.amber, colours.red};
    uint sum = 0; // not qHash(): that differs from run to run
    for (const QChar character : name)
        sum = sum * 31 + character.unicode();
    const QColor ink = turn[sum % std::size(turn)];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blend(colours.paper, faint ? colours.dim : ink, colours.dark ? 0.34 : 0.18));
    painter->drawEllipse(circle);
    const QString initials = personInitials(name);
    QFont font = painter->font();
    font.setPixelSize(qMax(8, qRound(circle.height() * (initials.size() > 1 ? 0.46 : 0.58))));
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(faint ? colours.dim : ink);
    painter->drawText(circle, Qt::AlignCenter, initials);
    painter->restore();
}

} // namespace galley
