// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/htmltree.h"

#include <QStringList>

namespace galley {

/// Gives pictures that scripts load later their addresses: those kept as data in a lazy-loading attribute, and
/// those that only stand in a <noscript> behind a placeholder.
void settleLazyPictures(HtmlTree &page, const GumboNode *story);

/// Lines that are parted by one <br> and indented (首行缩进), or that are sentences for themselves, are paragraphs.
void partIndentedLines(const GumboNode *story);

/// Short paragraphs that the page marks as captions: by their class, or centred right below a picture, or in one
/// block with it.
QStringList markedCaptions(const GumboNode *story);

} // namespace galley
