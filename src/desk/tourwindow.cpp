// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's look at what makes the window comfortable: tabs, a second article, the palette, the keys.
#include "desk/tour.h"

#include "desk/articledesk.h"
#include "desk/articlelistmodel.h"
#include "desk/articlelistpane.h"
#include "desk/commandpalette.h"
#include "desk/mainwindow.h"

#include <QDialogButtonBox>
#include <QLineEdit>

namespace galley {

using namespace Qt::StringLiterals;

bool Tour::comfort()
{
    ArticleListModel &list = window().list().model();
    if (!TourDriver::waitUntil([&list] { return list.rowCount() > 3; }))
        return say(u"the list is too short for tabs"_s);
    QList<ArticleId> ids;
    for (int row = 1; row <= 3; ++row)
        ids.append(list.row(list.index(row))->id);
    for (const ArticleId id : std::as_const(ids))
        window().openInNewTab(id);
    if (!choose(u"viewSource"_s) || !choose(u"besideTab"_s) || !window().desk().beside())
        return say(u"no article stands beside the other"_s);
    if (!shootBoth(u"tabs-and-two-articles"_s) || !choose(u"closeSide"_s))
        return false;
    if (!TourDriver::waitUntil([this] { return !window().desk().beside(); }))
        return say(u"the second side stays"_s);
    if (!choose(u"palette"_s))
        return false;
    TourDriver::type(window().palette().line(), u"gao"_s);
    if (!shootBoth(u"palette"_s))
        return false;
    TourDriver::key(window().palette().line(), Qt::Key_Escape);
    if (!choose(u"shortcuts"_s))
        return false;
    QDialog *keys = TourDriver::dialog("galley::ShortcutsDialog");
    if (!keys || !shootBoth(u"keys"_s))
        return say(u"no dialog of keys"_s);
    keys->close();
    if (!choose(u"printSlip"_s))
        return false;
    QDialog *print = TourDriver::dialog("QPrintPreviewDialog");
    if (!print || !m_driver.shoot(print, u"print-slip"_s + m_suffix))
        return say(u"no print preview"_s);
    print->close();
    while (window().desk().tabs().tabs().size() > 1)
        window().desk().tabs().closeCurrent();
    return choose(u"viewSplit"_s);
}

} // namespace galley
