// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewfacts.h"

#include "article/fields.h"
#include "desk/colours.h"
#include "desk/desktime.h"
#include "desk/review/forwardact.h"
#include "desk/review/reviewtext.h"


namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype findingsShown = 30;
constexpr qsizetype historyShown = 30;
constexpr qsizetype longestContext = 12; ///< characters of what stayed, on either side of a change

QString inked(const QString &html, const QColor &colour)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), html);
}

QString quiet(const QString &text)
{
    return inked(text.toHtmlEscaped(), Colours::current().dim);
}

QString link(const QString &target, const QString &text)
{
    return u"<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>"_s.arg(target, Colours::current().blue.name(), text.toHtmlEscaped());
}

QString lines(const QStringList &all)
{
    QString html;
    for (const QString &line : all)
        html += u"<p style=\"margin:0 0 4px 0\">"_s % line % u"</p>"_s;
    return html;
}

/// Changes by character, what stayed cut down to what they stand in.
QString differing(const QList<DiffPiece> &pieces)
{
    const Colours &colours = Colours::current();
    QString html;
    for (qsizetype at = 0; at < pieces.size(); ++at) {
        const DiffPiece &piece = pieces.at(at);
        QString text = piece.text;
        if (piece.kind == DiffPiece::Kind::Same && text.size() > 2 * longestContext) {
            const QString head = at > 0 ? text.first(longestContext) : QString();
            const QString tail = at + 1 < pieces.size() ? text.last(longestContext) : QString();
            text = head % u"…"_s % tail;
        }
        text = text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        if (piece.kind == DiffPiece::Kind::Added)
            html += u"<span style=\"background:%1; color:%2\">%3</span>"_s.arg(colours.insertedBack.name(), colours.insertedInk.name(), text);
        else if (piece.kind == DiffPiece::Kind::Removed)
            html += u"<s style=\"background:%1; color:%2\">%3</s>"_s.arg(colours.deletedBack.name(), colours.deletedInk.name(), text);
        else
            html += text;
    }
    return html;
}

QString fieldLabel(QStringView name)
{
    const FieldInfo *field = findField(name);
    return field ? field->label : name.toString();
}

/// 初审 at 1 …; of a proofreading 0.
QString stepName(const Situation &situation, int step)
{
    return step >= 1 && step <= situation.route.steps.size() ? situation.route.steps.at(step - 1).name : QString();
}

} // namespace

QList<ReviewFacts::Part> ReviewFacts::parts() const
{
    QList<Part> all;
    for (const Part &part : {changes(), proof(), steps(), place(), reprint(), comments(), history()})
        if (!part.html.isEmpty())
            all.append(part);
    return all;
}

QString ReviewFacts::stepLine(int number) const
{
    const Colours &colours = Colours::current();
    const Situation &situation = m_item.situation;
    const ReviewRecord *record = nullptr;
    for (const ReviewRecord &each : situation.reviews)
        if (each.standing && each.action != Action::Proofread && each.step == number)
            record = &each;
    const QString name = stepName(situation, number).toHtmlEscaped();
    if (record) {
        const bool older = record->contentHash != m_item.contentHash();
        QString line = inked(u"✓ "_s, colours.green) % name % u"　"_s % m_names.personName(record->person).toHtmlEscaped() % u"　"_s
            % quiet(shortTimeText(record->time, m_newsroom.clock().nowUtc(), m_newsroom.zone()));
        if (older)
            line += u"　"_s % inked(ReviewText::tr("changed since").toHtmlEscaped(), colours.amber);
        if (!record->note.isEmpty())
            line += u"<br>"_s % quiet(record->note);
        return line;
    }
    const QString role = roleLabel(situation.route.steps.at(number - 1).role).toHtmlEscaped();
    if (situation.owedSteps.contains(number))
        return inked(u"○ "_s, colours.red) % name % u"　"_s % inked(ReviewText::tr("still owed").toHtmlEscaped(), colours.red) % u"　"_s % role;
    if (situation.stage == Stage::Review && situation.step == number)
        return inked(u"● "_s, colours.amber) % name % u"　"_s % inked(ReviewText::tr("waits now").toHtmlEscaped(), colours.amber) % u"　"_s % role;
    return inked(u"○ "_s % name % u"　"_s % role, colours.dim);
}

ReviewFacts::Part ReviewFacts::steps() const
{
    const Situation &situation = m_item.situation;
    QStringList all;
    for (int number = 1; number <= situation.route.steps.size(); ++number)
        all.append(stepLine(number));
    QStringList proofreaders;
    for (const ReviewRecord &record : situation.reviews)
        if (record.standing && record.action == Action::Proofread)
            proofreaders.append(m_names.personName(record.person));
    if (situation.route.proofreadings > 0 || !proofreaders.isEmpty())
        all.append(quiet(ReviewText::tr("Proofreading: %1 of %2").arg(proofreaders.size()).arg(std::max(int(proofreaders.size()), situation.route.proofreadings))
                         % (proofreaders.isEmpty() ? QString() : QString(u"　"_s % proofreaders.join(u"、"_s)))));
    if (situation.live != Live::None)
        all.append(quiet(ReviewText::tr("Online: %1").arg(liveLabel(situation.live))));
    //: 审核: the steps and who took them
    return {u"steps"_s, ReviewText::tr("Review"), lines(all)};
}

QStringList ReviewFacts::handlingLines() const
{
    if (!m_item.handlingBefore)
        return {};
    const Handling &was = *m_item.handlingBefore;
    const Handling &is = m_item.article.handling;
    const auto tags = [this](const Handling &handling) {
        QStringList names;
        for (const TagId tag : handling.tags)
            names.append(m_names.tagName(tag));
        return names.join(u"、"_s);
    };
    const auto time = [this](const QDateTime &at) { return longTimeText(at, m_newsroom.zone()); };
    const std::tuple<QStringView, QString, QString> fields[] = {
        {u"sections", placeText(was, m_names), placeText(is, m_names)},
        {u"kind", kindLabel(was.kind), kindLabel(is.kind)},
        {u"genre", genreLabel(was.genre), genreLabel(is.genre)},
        {u"tags", tags(was), tags(is)},
        {u"urgency", QString::number(was.urgency), QString::number(is.urgency)},
        {u"responsible_editor", was.responsibleEditor, is.responsibleEditor},
        {u"place", was.place, is.place},
        {u"slug", was.slug, is.slug},
        {u"embargo", time(was.embargo), time(is.embargo)},
        {u"publish_at", time(was.publishAt), time(is.publishAt)},
        {u"expire_at", time(was.expireAt), time(is.expireAt)},
        {u"notes", was.notes, is.notes},
    };
    QStringList all;
    for (const auto &[name, before, now] : fields)
        if (before != now)
            all.append(quiet(fieldLabel(name)) % u"　"_s % differing(QList<DiffPiece>{{DiffPiece::Kind::Removed, before}, {DiffPiece::Kind::Added, now}}));
    if (was.related != is.related)
        all.append(quiet(fieldLabel(u"related")) % u"　"_s % ReviewText::tr("%n articles", nullptr, int(is.related.size())).toHtmlEscaped());
    return all;
}

ReviewFacts::Part ReviewFacts::changes() const
{
    if (!m_item.base)
        return {u"changes"_s, ReviewText::tr("What changed"), quiet(ReviewText::tr("Nobody passed it before: all of it is new."))};
    const ChangeFacts &facts = m_item.facts;
    QStringList all;
    if (m_item.sheet.inserted > 0 || m_item.sheet.deleted > 0)
        all.append(ReviewText::tr("Text: %1 characters in, %2 out").arg(m_item.sheet.inserted).arg(m_item.sheet.deleted).toHtmlEscaped());
    const int replaced = std::min(facts.picturesAdded, facts.picturesRemoved);
    if (replaced > 0)
        all.append(ReviewText::tr("%n pictures replaced", nullptr, replaced).toHtmlEscaped());
    if (facts.picturesAdded > replaced)
        all.append(ReviewText::tr("%n pictures new", nullptr, facts.picturesAdded - replaced).toHtmlEscaped());
    if (facts.picturesRemoved > replaced)
        all.append(ReviewText::tr("%n pictures taken out", nullptr, facts.picturesRemoved - replaced).toHtmlEscaped());
    for (const ChangeFacts::Field &field : facts.fields)
        all.append(quiet(field.label) % u"　"_s % differing(field.pieces));
    for (const QString &note : facts.pictureNotes)
        all.append(note.toHtmlEscaped());
    for (const QString &address : facts.linksRemoved)
        all.append(quiet(ReviewText::tr("Link")) % u"　"_s % differing({{DiffPiece::Kind::Removed, address}}));
    for (const QString &address : facts.linksAdded)
        all.append(quiet(ReviewText::tr("Link")) % u"　"_s % differing({{DiffPiece::Kind::Added, address}}));
    all.append(handlingLines());
    if (all.isEmpty() && facts.bodyChanged)
        all.append(ReviewText::tr("Only marks of the text that readers do not see.").toHtmlEscaped());
    const bool any = !all.isEmpty();
    if (!any)
        all.append(quiet(ReviewText::tr("Nothing.")));
    else if (!facts.isEmpty())
        all.append(link(u"compare:base"_s, ReviewText::tr("Compare side by side…")));
    return {u"changes"_s, ReviewText::tr("What changed"), lines(all), any};
}

ReviewFacts::Part ReviewFacts::proof() const
{
    if (!m_item.proof)
        return {u"proof"_s, {}, {}};
    const Colours &colours = Colours::current();
    const ProofReport &report = *m_item.proof;
    QStringList all;
    for (const Severity severity : {Severity::MustFix, Severity::ShouldLook, Severity::Style}) {
        for (qsizetype at = 0; at < report.findings.size() && all.size() < findingsShown; ++at) {
            const Finding &finding = report.findings.at(at);
            if (finding.severity != severity)
                continue;
            const QColor colour = severity == Severity::MustFix ? colours.red : severity == Severity::ShouldLook ? colours.amber : colours.dim;
            all.append(inked(u"▌"_s, colour) % link(u"finding:%1"_s.arg(at), finding.text.isEmpty() ? ruleGroupLabel(finding.rule) : finding.text.left(24))
                       % u"　"_s % finding.message.toHtmlEscaped());
        }
    }
    if (report.findings.size() > all.size())
        all.append(quiet(ReviewText::tr("and %n more", nullptr, int(report.findings.size() - all.size()))));
    if (!report.dismissed.isEmpty())
        all.append(quiet(ReviewText::tr("%n set aside by people", nullptr, int(report.dismissed.size()))));
    if (all.isEmpty())
        all.append(quiet(ReviewText::tr("nothing found")));
    const int mustFix = report.count(Severity::MustFix);
    //: 智能校对　必改 0　应看 1
    return {u"proof"_s, ReviewText::tr("Check: %1 to fix, %2 to look at").arg(mustFix).arg(report.count(Severity::ShouldLook)), lines(all), mustFix > 0};
}

ReviewFacts::Part ReviewFacts::place() const
{
    QStringList all;
    all.append(placeText(m_item.article.handling, m_names).toHtmlEscaped());
    all.append((m_item.outlets.isEmpty() ? ReviewText::tr("no outlet yet") : m_item.outlets.join(u"、"_s)).toHtmlEscaped() % u" · "_s
               % appearanceTime(m_item, m_newsroom).toHtmlEscaped());
    const Handling &handling = m_item.article.handling;
    if (handling.embargo.isValid() && handling.embargo > m_newsroom.clock().nowUtc())
        all.append(inked(ReviewText::tr("Embargo until %1").arg(longTimeText(handling.embargo, m_newsroom.zone())).toHtmlEscaped(), Colours::current().red));
    if (handling.expireAt.isValid())
        all.append(quiet(ReviewText::tr("Taken down on %1").arg(longTimeText(handling.expireAt, m_newsroom.zone()))));
    QStringList about{kindLabel(handling.kind), genreLabel(handling.genre)};
    about.removeAll(QString());
    all.append(quiet(about.join(u" · "_s)));
    //: 去向
    return {u"place"_s, ReviewText::tr("Where it goes"), lines(all)};
}

ReviewFacts::Part ReviewFacts::reprint() const
{
    const auto &record = m_item.article.content.reprint;
    if (!record)
        return {};
    QStringList all;
    const std::pair<QString, QString> fields[] = {
        {fieldLabel(u"source"), m_item.article.content.source.printed}, {ReviewText::tr("Original title"), record->title}, {ReviewText::tr("Original author"), record->author},
        {ReviewText::tr("Original’s editor"), record->editor}, {ReviewText::tr("Original’s time"), record->time}, {ReviewText::tr("Address"), record->address}, {ReviewText::tr("Licence"), record->licence}};
    for (const auto &[label, value] : fields) {
        const QString shown = value.isEmpty() ? inked(ReviewText::tr("not recorded").toHtmlEscaped(), Colours::current().amber) : value.toHtmlEscaped();
        all.append(quiet(label) % u"　"_s % shown);
    }
    if (record->snapshot.isEmpty())
        all.append(inked(ReviewText::tr("The original’s text is not kept: nothing to compare with.").toHtmlEscaped(), Colours::current().amber));
    else if (m_item.originalInserted == 0 && m_item.originalDeleted == 0)
        all.append(ReviewText::tr("Word for word the original.").toHtmlEscaped());
    else
        all.append(link(u"compare:original"_s, ReviewText::tr("Against the original: %1 characters in, %2 out").arg(m_item.originalInserted).arg(m_item.originalDeleted)));
    return {u"reprint"_s, ReviewText::tr("Reprint record"), lines(all), true};
}

ReviewFacts::Part ReviewFacts::comments() const
{
    if (m_item.openComments == 0)
        return {};
    return {u"comments"_s, ReviewText::tr("Comments"), link(u"comments:"_s, ReviewText::tr("%n open threads", nullptr, m_item.openComments)), true};
}

ReviewFacts::Part ReviewFacts::history() const
{
    QStringList all;
    for (const AuditEntry &entry : m_item.history) {
        if (all.size() >= historyShown)
            break;
        const Statement &said = entry.statement;
        QString line = actionLabel(said.action).toHtmlEscaped() % u"　"_s % m_names.personName(said.person).toHtmlEscaped() % u"　"_s
            % quiet(longTimeText(said.time, m_newsroom.zone()));
        if (!said.reason.isEmpty())
            line += u"<br>"_s % quiet(said.reason);
        all.append(line);
    }
    all.append(quiet(ReviewText::tr("%n versions", nullptr, m_item.revisions)));
    return {u"history"_s, ReviewText::tr("History"), lines(all)};
}

} // namespace galley
