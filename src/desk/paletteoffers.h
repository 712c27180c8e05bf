// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/palettemodel.h"
#include "store/newsroom.h"

class QAbstractItemModel;

namespace galley {

class ArticleTabs;
class Sidebar;

/// What the palette offers, kind by kind.
QList<PaletteEntry> actionOffers(QWidget &window, const QWidget *focus);
QList<PaletteEntry> listOffers(const QAbstractItemModel &sidebarModel, Sidebar &sidebar);
QList<PaletteEntry> tabOffers(ArticleTabs &tabs);
/// The articles changed or published last.
QList<PaletteEntry> recentOffers(const Newsroom &newsroom, PersonId person, const std::function<void(ArticleId)> &open);

} // namespace galley
