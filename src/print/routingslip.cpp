// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/routingslip.h"

#include "markup/render.h"
#include "markup/textstatistics.h"
#include "print/printtext.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashShown = 12; ///< hex characters: enough to tell the versions of one article apart
constexpr qsizetype numberShown = 8;

enum class Part { None, Review, Proofreading, Publication };

Part partOf(Action action)
{
    switch (action) {
    case Action::Submit:
    case Action::Recall:
    case Action::Pass:
    case Action::Approve:
    case Action::Return:
    case Action::ApproveUrgently:
    case Action::MakeUpReview:
    case Action::Spike:
    case Action::Unspike: return Part::Review;
    case Action::Proofread: return Part::Proofreading;
    case Action::Publish:
    case Action::Schedule:
    case Action::TakeOffline:
    case Action::Withdraw:
    case Action::MarkGone:
    case Action::RestoreLive:
    case Action::Correct:
    case Action::Update:
    case Action::GoLive:
    case Action::Expire:
    case Action::ImportPublished: return Part::Publication;
    case Action::Assign:
    case Action::Save:
    case Action::EditInReview: return Part::None;
    }
    return Part::None;
}

class SlipReader
{
public:
    SlipReader(const Newsroom &newsroom, const Article &article) : m_newsroom(newsroom), m_article(article) {}

    Result<RoutingSlip> read()
    {
        const auto situation = m_newsroom.situation(m_article.id);
        const auto people = m_newsroom.people();
        const auto sections = m_newsroom.sections();
        const auto site = m_newsroom.site();
        const auto reviews = m_newsroom.reviews(m_article.id);
        const auto chain = m_newsroom.audit(m_article.id);
        for (const Error *error : {situation ? nullptr : &situation.error(), people ? nullptr : &people.error(),
                                   sections ? nullptr : &sections.error(), site ? nullptr : &site.error(),
                                   reviews ? nullptr : &reviews.error(), chain ? nullptr : &chain.error()})
            if (error)
                return std::unexpected(*error);
        for (const Person &person : *people)
            m_names.insert(person.id, person.realName.isEmpty() ? person.login : person.realName);
        RoutingSlip slip = head(*situation, *sections);
        slip.newsroom = site->settings.name;
        for (const AuditEntry &entry : *chain) {
            const RoutingSlip::Act act = actOf(entry.statement, *reviews, situation->route);
            switch (partOf(entry.statement.action)) {
            case Part::Review: slip.reviews.append(act); break;
            case Part::Proofreading: slip.proofreadings.append(act); break;
            case Part::Publication: slip.publications.append(act); break;
            case Part::None: break;
            }
        }
        return slip;
    }

private:
    QString timeText(const QDateTime &time) const
    {
        return time.isValid() ? time.toTimeZone(m_newsroom.zone()).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
    }

    RoutingSlip head(const Situation &situation, const QList<Section> &sections) const
    {
        const Content &content = m_article.content;
        const Handling &handling = m_article.handling;
        RoutingSlip slip;
        slip.number = m_article.id.toString().right(numberShown);
        slip.kicker = content.kicker;
        slip.headline = content.printedHeadline();
        slip.subtitle = content.subtitle;
        for (const SectionId id : handling.sections())
            if (const auto section = std::ranges::find(sections, id, &Section::id); section != sections.end())
                slip.sections.append(section->name);
        slip.kind = kindLabel(handling.kind);
        slip.genre = handling.genre == Genre::None ? QString() : genreLabel(handling.genre);
        slip.source = content.source.printed;
        slip.authors = content.authorLine;
        slip.editor = handling.responsibleEditor;
        slip.urgency = QString::number(handling.urgency);
        slip.state = situation.stage == Stage::Settled ? liveLabel(situation.live)
                                                       : stageLabel(situation.stage, situation.step, situation.route);
        slip.created = timeText(m_article.created);
        slip.route = situation.route.name;
        slip.words = textStatistics(plainText(withChangesRefused(content.body))).words;
        slip.hash = shortHash(m_article.contentHash);
        slip.printed = timeText(m_newsroom.clock().nowUtc());
        return slip;
    }

    RoutingSlip::Act actOf(const Statement &statement, const QList<ReviewRecord> &reviews, const Route &route) const
    {
        RoutingSlip::Act act{{}, actionLabel(statement.action), m_names.value(statement.person), statement.reason,
                             timeText(statement.time), shortHash(statement.contentHash), true};
        const auto record = std::ranges::find_if(reviews, [&statement](const ReviewRecord &each) {
            return each.action == statement.action && each.person == statement.person && each.time == statement.time;
        });
        if (record == reviews.end())
            return act;
        act.standing = record->standing;
        if (record->step >= 1 && record->step <= route.steps.size())
            act.step = route.steps.at(record->step - 1).name;
        return act;
    }

    const Newsroom &m_newsroom;
    const Article &m_article;
    QHash<PersonId, QString> m_names;
};

constexpr QStringView style = uR"(
h1 { font-size: 20pt; font-weight: 700; text-align: center; margin: 0 0 4px 0; }
p.house { font-size: 10pt; text-align: center; color: #444444; margin: 0 0 12px 0; }
p.part { font-size: 10.5pt; font-weight: 700; margin: 20px 0 6px 0; }
p.none { font-size: 9.5pt; color: #555555; margin: 0; }
td, th { font-size: 9.5pt; vertical-align: middle; border: 1px solid #777777; }
th { font-weight: 700; background-color: #eeeeee; text-align: center; }
td.label { background-color: #eeeeee; text-align: center; }
)";

constexpr QStringView table = uR"(<table border="0" cellspacing="0" cellpadding="6" width="100%" style="border-collapse: collapse">)";

QString cell(const QString &text, QStringView attributes = {})
{
    return u"<td "_s % attributes % u'>' % (text.isEmpty() ? u"&nbsp;"_s : text.toHtmlEscaped()) % u"</td>"_s;
}

QString label(const QString &text)
{
    return cell(text, uR"(class="label" width="13%")");
}

QString pair(const QString &name, const QString &value, int percent = 20)
{
    return label(name) % cell(value, uR"(width="%1%")"_s.arg(percent));
}

QString acts(const QList<RoutingSlip::Act> &acts, const QString &none)
{
    if (acts.isEmpty())
        return u"<p class=\"none\">"_s % none.toHtmlEscaped() % u"</p>"_s;
    QString html = table.toString() % u"<tr>"_s;
    const std::pair<QString, int> heads[] = {{Print::tr("Step"), 10}, {Print::tr("Decision"), 12}, {Print::tr("By"), 11},
                                             {Print::tr("Opinion"), 27}, {Print::tr("Time"), 21}, {Print::tr("Hash"), 19}};
    for (const auto &[title, width] : heads)
        html += uR"(<th width="%1%">)"_s.arg(width) % title.toHtmlEscaped() % u"</th>"_s;
    html += u"</tr>"_s;
    for (const RoutingSlip::Act &act : acts) {
        const QString decision = act.standing ? act.decision : Print::tr("%1 (void)").arg(act.decision);
        html += u"<tr>"_s % cell(act.step, u"align=\"center\"") % cell(decision, u"align=\"center\"")
            % cell(act.person, u"align=\"center\"") % cell(act.opinion) % cell(act.time, u"align=\"center\"")
            % cell(act.hash, u"align=\"center\"") % u"</tr>"_s;
    }
    return html % u"</table>"_s;
}

QString part(const QString &title)
{
    return u"<p class=\"part\">"_s % title.toHtmlEscaped() % u"</p>"_s;
}

} // namespace

QString shortHash(const QByteArray &raw)
{
    return QString::fromLatin1(raw.toHex()).left(hashShown);
}

QString paperFoot(const Article &article)
{
    QStringList parts{article.content.printedHeadline(), article.id.toString().right(numberShown), shortHash(article.contentHash)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

Result<RoutingSlip> readRoutingSlip(const Newsroom &newsroom, ArticleId id)
{
    const auto article = newsroom.article(id);
    if (!article)
        return std::unexpected(article.error());
    return SlipReader(newsroom, *article).read();
}

QString routingSlipSheet(const RoutingSlip &slip)
{
    QStringList titles{slip.kicker, slip.headline, slip.subtitle};
    titles.removeAll(QString());
    const auto wide = [](const QString &name, const QString &value) {
        return u"<tr>"_s % label(name) % cell(value, u"colspan=\"5\"") % u"</tr>"_s;
    };
    const auto three = [](const QString &a, const QString &av, const QString &b, const QString &bv, const QString &c, const QString &cv) {
        return u"<tr>"_s % pair(a, av) % pair(b, bv) % pair(c, cv, 21) % u"</tr>"_s;
    };
    QString html = u"<html><head><style>"_s % style % u"</style></head><body><h1>"_s % Print::tr("Routing slip").toHtmlEscaped()
        % u"</h1><p class=\"house\">"_s % slip.newsroom.toHtmlEscaped() % u"&nbsp;&nbsp;"_s
        % Print::tr("No. %1").arg(slip.number).toHtmlEscaped() % u"</p>"_s % table;
    html += wide(Print::tr("Headline"), titles.isEmpty() ? Print::tr("No headline") : titles.join(u" ／ "_s));
    html += wide(Print::tr("Section"), slip.sections.join(u"、"_s));
    html += three(Print::tr("Kind"), slip.kind, Print::tr("Genre"), slip.genre, Print::tr("Urgency"), slip.urgency);
    html += three(Print::tr("Source"), slip.source, Print::tr("Author"), slip.authors, Print::tr("Length"), QString::number(slip.words));
    html += three(//: 责任编辑
                  Print::tr("In charge"), slip.editor, Print::tr("Route"), slip.route, Print::tr("State"), slip.state);
    html += three(Print::tr("Created"), slip.created, Print::tr("Printed"), slip.printed, Print::tr("Hash"), slip.hash);
    html += u"</table>"_s;
    html += part(Print::tr("Reviews and approval")) % acts(slip.reviews, Print::tr("Not submitted yet."));
    html += part(Print::tr("Proofreading")) % acts(slip.proofreadings, Print::tr("None yet."));
    html += part(Print::tr("Publication")) % acts(slip.publications, Print::tr("Not published yet."));
    return html % u"</body></html>"_s;
}

} // namespace galley
