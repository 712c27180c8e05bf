// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/deliveryanswer.h"

#include "ctl/ctltext.h"
#include "ctl/exitcode.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

QJsonObject buildReportJson(const BuildReport &report)
{
    return {{u"articles"_s, report.articles},
            {u"pages_rendered"_s, report.pagesRendered},
            {u"files_written"_s, report.filesWritten},
            {u"files_unchanged"_s, report.filesUnchanged},
            {u"files_removed"_s, report.filesRemoved},
            {u"warnings"_s, QJsonArray::fromStringList(report.warnings)}};
}

QString buildReportText(const BuildReport &report)
{
    return Ctl::tr("%1 articles, %2 pages rendered; files: %3 written, %4 unchanged, %5 removed.")
        .arg(report.articles).arg(report.pagesRendered).arg(report.filesWritten)
        .arg(report.filesUnchanged).arg(report.filesRemoved);
}

void addDeliveries(QJsonObject &object, Answer &answer, const QList<Delivery> &deliveries)
{
    QJsonArray outlets;
    for (const Delivery &delivery : deliveries) {
        QJsonObject told{{u"name"_s, delivery.outlet.name}, {u"kind"_s, delivery.outlet.kind},
                         {u"folder"_s, delivery.outlet.folder}, {u"place"_s, delivery.outlet.place()}, {u"ok"_s, delivery.report.has_value()}};
        QString line = delivery.outlet.name + u" ("_s + delivery.outlet.place() + u"): "_s;
        if (delivery.report) {
            const QJsonObject report = buildReportJson(*delivery.report);
            for (auto it = report.begin(); it != report.end(); ++it)
                told[it.key()] = it.value();
            line += buildReportText(*delivery.report);
            answer.diagnostics += delivery.report->warnings;
        } else if (!delivery.heldBy.isEmpty()) {
            // The order is with the newsroom's store: nothing failed.
            told[u"held_by"_s] = delivery.heldBy;
            line += delivery.report.error().message;
        } else {
            told[u"error"_s] = delivery.report.error().message;
            line += delivery.report.error().message;
            answer.diagnostics << Ctl::tr("The outlet %1 could not be brought up: %2")
                                      .arg(delivery.outlet.name, delivery.report.error().message);
            answer.exitCode = static_cast<int>(ExitCode::Failure);
        }
        outlets << told;
        answer.text += QString(line + u'\n').toUtf8();
    }
    object[u"outlets"_s] = outlets;
}

} // namespace galley
