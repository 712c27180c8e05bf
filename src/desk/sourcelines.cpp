// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcelines.h"

#include "markup/lines.h"

#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int farthest = 200; ///< lines

bool isFence(const QString &line)
{
    const QStringView text = QStringView(line).trimmed();
    return (text.startsWith(u'`') || text.startsWith(u'~')) && lines::fence(text.toUtf8().toStdString()) > 0;
}

} // namespace

bool isInCode(const QTextBlock &block)
{
    bool inCode = isFence(block.text());
    int looked = 0;
    for (QTextBlock before = block.previous(); before.isValid() && looked < farthest; before = before.previous(), ++looked)
        inCode ^= isFence(before.text());
    return inCode;
}

bool isInGallery(const QTextBlock &block)
{
    int looked = 0;
    for (QTextBlock line = block; line.isValid() && looked < farthest; line = line.previous(), ++looked) {
        const QStringView text = QStringView(line.text()).trimmed();
        if (text.startsWith(":::"_L1))
            return text.sliced(3).trimmed().startsWith("gallery"_L1) || line == block;
    }
    return false;
}

} // namespace galley
