// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pagerenderer.h"

namespace galley {

/// Real names by person, for the responsible editor.
using RealNames = QHash<PersonId, QString>;
Result<RealNames> realNames(const Newsroom &newsroom);

/// 责任编辑 as printed: the one entered, else the first reviewer's real name; empty when nobody reviewed
/// (an archive brought in).
Result<QString> printedEditor(const Newsroom &newsroom, ArticleId id, const Handling &handling, const RealNames &names);

/// The hash by which this text's page is traced: its own once it is approved, settled or brought in as published; of a text
/// that is being worked on none.
QByteArray approvedHashOf(const Article &article);

/// What is live, for the published file.
Result<PageArticle> pageArticle(const Newsroom &newsroom, const LiveArticle &live, const RealNames &names);

/// The text being worked on, for the preview. Address and time are those it has, or will have when it is
/// published now.
Result<PageArticle> pageArticle(const Newsroom &newsroom, const Article &article, const RealNames &names);

} // namespace galley
