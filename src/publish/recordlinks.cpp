// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/recordlinks.h"

#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

QString icpRecordLink(const QString &icp)
{
    return icp.trimmed().isEmpty() ? QString() : u"https://beian.miit.gov.cn/"_s;
}

QString policeRecordLink(const QString &record)
{
    static const QRegularExpression digits(u"[0-9]{8,}"_s);
    const QString number = digits.match(record).captured();
    return number.isEmpty() ? QString() : QString(u"https://beian.mps.gov.cn/#/query/webSearch?code="_s + number);
}

} // namespace galley
