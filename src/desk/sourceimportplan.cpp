// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceimportplan.h"

#include "article/sourceupdate.h"

#include <QCoreApplication>
#include <QHash>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(galley::PlanText)
};

QStringList differences(const Source &before, const Source &after)
{
    QStringList changes;
    const auto text = [&changes](const QString &label, const QString &old, const QString &now) {
        if (old != now)
            changes.append(now.isEmpty() ? PlanText::tr("%1: none").arg(label) : PlanText::tr("%1: %2").arg(label, now));
    };
    text(PlanText::tr("printed form"), before.printed, after.printed);
    text(PlanText::tr("address"), before.address, after.address);
    text(PlanText::tr("list"), before.list, after.list);
    text(PlanText::tr("from"), before.listedFrom.toString(Qt::ISODate), after.listedFrom.toString(Qt::ISODate));
    text(PlanText::tr("until"), before.listedUntil.toString(Qt::ISODate), after.listedUntil.toString(Qt::ISODate));
    text(PlanText::tr("note"), before.note, after.note);
    return changes;
}

Source tidied(Source source)
{
    if (source.name.isEmpty())
        source.name = QString(source.printed).remove(u'《').remove(u'》').trimmed();
    if (source.printed.isEmpty())
        source.printed = source.name;
    return source;
}

} // namespace

int SourceImportPlan::count(Fate fate) const
{
    return static_cast<int>(std::ranges::count(lines, fate, &Line::fate));
}

QList<Source> SourceImportPlan::toStore() const
{
    QList<Source> sources;
    for (const Line &line : lines)
        if (line.fate != Fate::Unchanged)
            sources.append(line.given);
    return sources;
}

SourceImportPlan planSourceImport(const QList<Source> &present, const QList<Source> &given)
{
    QHash<QString, Source> known;
    for (const Source &source : present)
        known.insert(sourceMatchKey(source.name), source);
    SourceImportPlan plan;
    for (const Source &each : given) {
        SourceImportPlan::Line line;
        line.given = each;
        const Source source = tidied(each);
        const QString key = sourceMatchKey(source.name);
        const auto there = known.constFind(key);
        if (there == known.cend()) {
            line.after = source;
        } else {
            line.after = broughtUpToDate(*there, source);
            line.changes = differences(*there, line.after);
            line.fate = line.changes.isEmpty() ? SourceImportPlan::Fate::Unchanged : SourceImportPlan::Fate::Changed;
        }
        known.insert(key, line.after);
        plan.lines.append(line);
    }
    return plan;
}

} // namespace galley
