// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <QMap>

namespace galley {

/// Contents whose canonical forms and hashes stand under canonical/, by file name.
QMap<QString, Content> sampleContents();
ArticleId sampleArticle();

} // namespace galley
