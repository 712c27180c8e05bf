// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/deliverywords.h"

#include "desk/messagearea.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

class DeliveryWords
{
    Q_DECLARE_TR_FUNCTIONS(galley::DeliveryWords)
};

constexpr auto heldUp = "outlets"_L1;

} // namespace

void tellDelivery(MessageArea &messages, const Delivery &delivery)
{
    const QString key = u"outlet:"_s + delivery.outlet.id.toString();
    if (delivery.report) {
        messages.dismiss(key);
        messages.dismiss(heldUp);
    } else if (!delivery.heldBy.isEmpty()) {
        messages.say(key, MessageBar::Kind::Info, delivery.report.error().message);
    } else if (delivery.outlet.id.isNull()) {
        tellDeliveryHeldUp(messages, delivery.report.error());
    } else {
        messages.sayError(key, delivery.report.error());
    }
}

void tellDeliveryHeldUp(MessageArea &messages, const Error &error)
{
    if (error.code != ErrorCode::Network) {
        messages.sayError(heldUp, error);
        return;
    }
    messages.say(heldUp, MessageBar::Kind::Warning,
                 DeliveryWords::tr("The newsroom's store cannot be reached, so that nothing goes out from here just now. What was ordered is kept and goes out "
                                   "by itself when the store answers."));
}

} // namespace galley
