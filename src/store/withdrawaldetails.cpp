// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/withdrawaldetails.h"

#include "store/articleactions.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

QJsonObject withdrawalDetails(const ActRequest &request, const WithdrawalWords &words)
{
    QJsonObject details;
    if (!takesFromReaders(request.action))
        return details;
    if (!words.askedBy.isEmpty())
        details[u"asked_by"_s] = words.askedBy;
    if (request.action == Action::Withdraw && words.notice)
        details[u"notice"_s] = *words.notice;
    QJsonArray copies;
    for (const OutsideCopyPlan &copy : request.outsideCopies)
        copies.append(QJsonObject{{u"address"_s, copy.address}, {u"place"_s, copy.place}});
    if (!copies.isEmpty())
        details[u"outside_copies"_s] = copies;
    return details;
}

WithdrawalWords wordsOf(const Statement &statement)
{
    WithdrawalWords words{.askedBy = statement.details[u"asked_by"].toString(), .notice = {}};
    if (const QJsonValue notice = statement.details[u"notice"]; notice.isString())
        words.notice = notice.toString();
    return words;
}

} // namespace galley
