// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tour's look at signing: a key is made and revoked, and the newsroom's history is verified.
#include "desk/tour.h"

#include "desk/keys/auditmodel.h"
#include "desk/keys/auditwindow.h"
#include "desk/keys/signingdesk.h"
#include "desk/mainwindow.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget *part(QDialog *dialog, const QString &name)
{
    return dialog->findChild<Widget *>(name);
}

} // namespace

bool Tour::keys()
{
    SigningDesk *desk = SigningDesk::of(&window());
    if (!desk || !choose(u"mySigningKey"_s))
        return false;
    QDialog *dialog = TourDriver::dialog("galley::SigningKeyDialog");
    if (!dialog)
        return say(u"there is no dialog for the key"_s);
    auto *go = part<QPushButton>(dialog, u"go"_s);
    // Whether there is a keychain is asked of the system.
    TourDriver::waitUntil([&] { return part<QRadioButton>(dialog, u"inKeychain"_s)->isChecked() || part<QLabel>(dialog, u"keychainReason"_s)->isVisible(); });
    part<QRadioButton>(dialog, u"inFile"_s)->setChecked(true);
    for (const QString &line : {u"first"_s, u"second"_s})
        TourDriver::type(part<QLineEdit>(dialog, line), u"一字不苟的编辑"_s);
    if (!shootBothOf(dialog, u"key-make"_s))
        return false;
    go->click();
    if (!TourDriver::waitUntil([&] { return desk->isUnlocked() && !go->isVisible(); }, 60'000) || !shootBothOf(dialog, u"key-state"_s))
        return say(u"no key was made"_s);
    part<QPushButton>(dialog, u"revoke"_s)->click();
    TourDriver::type(part<QLineEdit>(dialog, u"reason"_s), u"换电脑"_s);
    if (!shootBothOf(dialog, u"key-revoke"_s))
        return false;
    go->click(); // what comes after is done by others, who have none
    if (!TourDriver::waitUntil([&] { return !desk->keptHere() && !desk->isUnlocked(); }, 60'000))
        return say(u"the key was not revoked"_s);
    dialog->close();
    return history();
}

bool Tour::history()
{
    if (!choose(u"audit"_s))
        return false;
    auto *audit = qobject_cast<AuditWindow *>(TourDriver::dialog("galley::AuditWindow"));
    if (!audit || !TourDriver::waitUntil([&] { return !audit->isBusy() && audit->model().rowCount() > 0; }, 60'000))
        return say(u"there is no history"_s);
    audit->verify();
    if (!TourDriver::waitUntil([&] { return !audit->isBusy() && audit->model().verification(); }, 60'000))
        return say(u"the history was not verified"_s);
    if (!audit->model().verification()->isWhole())
        return say(audit->result());
    if (!shootBothOf(audit, u"audit"_s))
        return false;
    audit->close();
    return true;
}

} // namespace galley
