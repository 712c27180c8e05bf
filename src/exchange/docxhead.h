// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docxtext.h"
#include "exchange/pagefields.h"

namespace galley {

/// What stands above and below a manuscript's text and is not its text.
struct DocxHead
{
    QString headline;
    QString kicker;
    QString subtitle;
    PageFields fields;
    QStringList asides; ///< lines that have no field: who checked the text, a newsroom's slip
    QList<int> notes;   ///< footnotes of what was taken
};

/// Gives pictures the captions that stand beside them: by style, or as 图为…, …（张三 摄）, a smaller centred line.
void attachCaptions(QList<DocxBlock> &blocks);

/// Takes the headline (by style, else the most conspicuous line before the first prose), 引题, 副题, byline and
/// labelled lines out of the blocks.
DocxHead takeHead(QList<DocxBlock> &blocks, const QTimeZone &zone);
/// The same for labelled lines below the text: 责任编辑, 来源, 一审 …
void takeTail(QList<DocxBlock> &blocks, const QTimeZone &zone, DocxHead &head);

} // namespace galley
