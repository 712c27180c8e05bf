// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/htmltree.h"
#include "exchange/pagefields.h"

namespace galley {

/// Reads what a page prints about its article around it: the lines between headline and story (also without
/// labels: a medium's name beside the date, "某报 记者 某某 编辑 某某"), those below the story, and the lines
/// above the headline, in this order. headline and content may be null. A field that is known stays.
void readParticulars(const GumboNode *root, const GumboNode *headline, const GumboNode *content, const QString &printedHeadline,
                     const QTimeZone &zone, PageFields &fields);

/// "《云川日报》（2024年02月21日 15版）": where in print it stood. Answers whether the line is that, with an author's
/// name before it at most.
bool readPrintLine(QStringView line, const QTimeZone &zone, PageFields &fields);

/// "编辑 某某 校对 某某": roles and names without colons and nothing else. Answers whether the line is that.
bool readRoleLine(QStringView line, PageFields &fields);

} // namespace galley
