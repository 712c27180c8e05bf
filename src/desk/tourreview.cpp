// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's look at the review desk: what waits, what changed, and a return that is begun and not sent.
#include "desk/tour.h"

#include "desk/mainwindow.h"
#include "desk/review/reasonpanel.h"
#include "desk/review/reviewdesk.h"
#include "desk/review/reviewkeys.h"
#include "desk/review/sheetview.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

bool Tour::reviewDesk()
{
    if (!choose(u"reviewDesk"_s))
        return false;
    ReviewDesk &desk = window().reviewDesk();
    desk.resize(1440, 900);
    ArticleQuery query;
    query.queue = Queue::InReview;
    query.order = ListOrder::Urgent;
    const auto rows = m_desk->newsroom()->list(query);
    const ArticleId wanted = rows && !rows->isEmpty() ? rows->first().id : m_article;
    desk.showArticle(wanted);
    if (!TourDriver::waitUntil([&] { return desk.item() && desk.item()->article.id == wanted; }))
        return say(u"the review desk shows nothing"_s);
    TourDriver::settle(300);
    if (!shootBothOf(&desk, u"review-desk"_s))
        return false;
    if (desk.findChild<QPushButton *>(u"returnDecision"_s)->isEnabled()) {
        desk.sheet().showPlace(u"body", 0, 12);
        if (!TourDriver::trigger(desk.keys().mark) || !desk.reasons().isOpen())
            return say(u"nothing can be returned"_s);
        TourDriver::type(desk.reasons().findChild<QPlainTextEdit *>(u"reason"_s), u"请核对首句的数字。"_s);
        if (!shootBothOf(&desk, u"review-return"_s) || !TourDriver::trigger(desk.keys().cancel))
            return say(u"the return stays open"_s);
    }
    desk.close();
    return true;
}

} // namespace galley
