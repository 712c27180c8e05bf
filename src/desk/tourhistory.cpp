// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's look at what is kept of a text: its versions side by side, and what was never saved.
#include "desk/tour.h"

#include "desk/mainwindow.h"

#include <QAbstractItemView>
#include <QDialog>

namespace galley {

using namespace Qt::StringLiterals;

bool Tour::versions()
{
    if (!choose(u"versions"_s))
        return false;
    QDialog *versions = TourDriver::dialog("galley::RevisionsWindow");
    if (!versions)
        return say(u"no window of versions"_s);
    if (!shootBothOf(versions, u"versions"_s))
        return false;
    versions->close();
    return true;
}

/// What writing() gave up is there.
bool Tour::unsavedText()
{
    if (!choose(u"unsavedTexts"_s))
        return false;
    QDialog *unsaved = TourDriver::dialog("galley::RecoveryDialog");
    auto *texts = unsaved ? unsaved->findChild<QAbstractItemView *>(u"texts"_s) : nullptr;
    if (!texts || texts->model()->rowCount() == 0)
        return say(u"the text that was given up is not offered"_s);
    if (!shootBothOf(unsaved, u"unsaved-texts"_s))
        return false;
    unsaved->close();
    return true;
}

} // namespace galley
