// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/readjson.h"
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "exchange/importer.h"
#include "proof/proofing.h"
#include "store/proofing.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Something to proofread: an article or what a file holds.
struct Manuscript
{
    QString name;       ///< the file as given; empty for an article
    ArticleId article;
    Content content;
    ProofSetting setting;
};

/// With a newsroom its lists count for files as well.
Result<Manuscript> manuscriptOf(const Session &session, const QString &name, const Content &content, const Handling &handling)
{
    Manuscript manuscript{.name = name, .article = {}, .content = content, .setting = {}};
    if (session.newsroom) {
        auto setting = session.newsroom->proofSetting({}, content, handling);
        if (!setting)
            return std::unexpected(setting.error());
        manuscript.setting = *std::move(setting);
        return manuscript;
    }
    ProofSurroundings &known = manuscript.setting.surroundings;
    known.today = QDateTime::currentDateTimeUtc().toTimeZone(known.zone).date();
    known.published = content.date.precision() >= DatePrecision::Day ? content.date.dateIn(known.zone) : QDate();
    known.place = handling.place;
    known.isReprint = handling.kind == Kind::Reprint;
    known.reporters = content.signOff.names;
    known.seriesName = content.series.name;
    known.seriesNumber = content.series.number;
    manuscript.setting.lists = std::make_shared<const CompiledLists>();
    return manuscript;
}

/// Body source as it stands: .md without a front matter, .body, standard input.
bool isBodySource(const QString &name, const QByteArray &bytes)
{
    if (name.endsWith(".md"_L1, Qt::CaseInsensitive) || name.endsWith(".markdown"_L1, Qt::CaseInsensitive))
        return !bytes.startsWith("---\n") && !bytes.startsWith("---\r\n") && !bytes.startsWith("\xEF\xBB\xBF---");
    return name == "-"_L1 || name.endsWith(".body"_L1, Qt::CaseInsensitive);
}

Result<QList<Manuscript>> manuscriptsIn(const Session &session, const QString &name)
{
    QList<Manuscript> found;
    if (name == "-"_L1 || name.endsWith(".md"_L1, Qt::CaseInsensitive) || name.endsWith(".markdown"_L1, Qt::CaseInsensitive)
        || name.endsWith(".body"_L1, Qt::CaseInsensitive)) {
        const auto bytes = session.read(name);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (isBodySource(name, *bytes)) {
            const auto text = decodeText(*bytes);
            if (!text)
                return std::unexpected(text.error());
            Content content;
            content.body = *text;
            return manuscriptOf(session, name, content, {}).transform([](const Manuscript &one) { return QList{one}; });
        }
    }
    std::optional<Error> problem;
    const auto read = importFile(session.path(name), {}, [&](ImportedArticle &&article) {
        Handling handling;
        handling.kind = article.kind;
        handling.place = article.place;
        const auto one = manuscriptOf(session, name, article.content, handling);
        if (!one) {
            problem = one.error();
            return false;
        }
        found << *one;
        return true;
    }, [&](const FailedImport &failed) { problem = problem.value_or(failed.error); });
    if (found.isEmpty() && problem)
        return std::unexpected(*problem);
    if (!read)
        return std::unexpected(problem.value_or(read.error()));
    return found;
}

Result<QList<Manuscript>> manuscripts(const Session &session)
{
    const QString name = session.positional(0);
    if (name == "-"_L1 || QFileInfo(session.path(name)).isFile())
        return manuscriptsIn(session, name);
    if (!session.newsroom)
        return failure(ErrorCode::Io, Ctl::tr("There is no file %1, and no newsroom was named to look for an article in.").arg(name));
    const auto article = findArticle(*session.newsroom, name);
    if (!article)
        return std::unexpected(article.error());
    auto setting = session.newsroom->proofSetting(article->id, article->content, article->handling);
    if (!setting)
        return std::unexpected(setting.error());
    return QList<Manuscript>{{.name = {}, .article = article->id, .content = article->content, .setting = *std::move(setting)}};
}

QString placeText(const Content &content, const ProofPlace &place)
{
    const QString text = proofFieldText(content, place.field, place.index);
    const QStringView before = QStringView(text).first(place.start);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = place.start - before.lastIndexOf(u'\n');
    return QString(QString::number(line) + u':' + QString::number(column));
}

QString fieldTitle(const ProofPlace &place)
{
    switch (place.field) {
    case ProofField::Headline: return Ctl::tr("headline");
    case ProofField::Kicker: return Ctl::tr("kicker");
    case ProofField::Subtitle: return Ctl::tr("subtitle");
    case ProofField::ShortHeadline: return Ctl::tr("short headline");
    case ProofField::Summary: return Ctl::tr("summary");
    case ProofField::Body: return {};
    case ProofField::Source: return Ctl::tr("source");
    case ProofField::AuthorLine: return Ctl::tr("author line");
    case ProofField::SignOff: return Ctl::tr("sign-off");
    case ProofField::Person: return Ctl::tr("person %1").arg(place.index + 1);
    case ProofField::Caption: return Ctl::tr("caption %1").arg(place.index + 1);
    }
    return {};
}

QString findingLine(const Content &content, const Finding &finding)
{
    QString line = fieldTitle(finding.place);
    line += (line.isEmpty() ? QString() : u" "_s) + placeText(content, finding.place) + u"  "_s + finding.rule + u" ("_s
        + severityLabel(finding.severity) + u")  "_s + finding.message;
    QStringList fixes;
    for (const ProofFix &fix : finding.fixes)
        fixes << fix.label;
    if (!fixes.isEmpty())
        line += u"  → "_s + fixes.join(u" | "_s);
    return plainLine(line.replace(u'\n', u' ')) + u'\n';
}

/// Drops what other rules found.
void keepRules(ProofReport &report, const QStringList &rules)
{
    if (rules.isEmpty())
        return;
    for (QList<Finding> *findings : {&report.findings, &report.dismissed}) {
        findings->removeIf([&](const Finding &finding) {
            return std::ranges::none_of(rules, [&](const QString &rule) {
                return finding.rule == rule || finding.rule.startsWith(QString(rule + u'.'));
            });
        });
    }
}

QJsonObject reportJson(const Manuscript &manuscript, const ProofReport &report)
{
    QJsonObject json = readJson(reportToJson(report)).object();
    if (manuscript.article.isNull())
        json[u"file"] = manuscript.name;
    else
        json[u"article"] = manuscript.article.toString();
    return json;
}

Result<Answer> check(Session &session)
{
    const auto all = manuscripts(session);
    if (!all)
        return std::unexpected(all.error());
    Answer answer;
    QJsonArray reports;
    int mustFix = 0;
    int total = 0;
    for (const Manuscript &manuscript : *all) {
        ProofReport report = proofread(manuscript.content, manuscript.setting.lists, manuscript.setting.surroundings,
                                       manuscript.setting.dismissals);
        keepRules(report, session.arguments.values(u"rule"_s));
        mustFix += report.count(Severity::MustFix);
        total += static_cast<int>(report.findings.size());
        if (all->size() > 1)
            answer.text += QString(plainLine(manuscript.content.headline) + u'\n').toUtf8();
        for (const Finding &finding : std::as_const(report.findings))
            answer.text += findingLine(manuscript.content, finding).toUtf8();
        reports << reportJson(manuscript, report);
        for (const QString &told : std::as_const(manuscript.setting.problems)) {
            if (!answer.diagnostics.contains(told))
                answer.diagnostics << told;
        }
    }
    answer.text += QString(Ctl::tr("%n finding(s)", nullptr, total) + u'\n').toUtf8();
    // A file of many articles (.jsonl) gives a report each.
    answer.json = reports.size() == 1 ? reports.first() : QJsonValue(QJsonObject{{u"reports"_s, reports}});
    if (session.arguments.has(u"strict"_s) && mustFix > 0)
        answer.exitCode = static_cast<int>(ExitCode::Refused);
    return answer;
}

Result<Answer> rules(Session &)
{
    QJsonArray array;
    QString text;
    for (const RuleInfo &rule : allRules()) {
        array << QJsonObject{{u"id"_s, rule.id}, {u"label"_s, rule.label}, {u"group"_s, ruleGroupLabel(rule.id)}, {u"source"_s, rule.source},
                             {u"severity"_s, severityName(rule.usual)}};
        text += rule.id.leftJustified(36) + u' ' + severityName(rule.usual).leftJustified(12) + u' ' + rule.label
            + (rule.source.isEmpty() ? QString() : QString(u" ("_s + rule.source + u')')) + u'\n';
    }
    return Answer{QJsonObject{{u"rules"_s, array}}, text.toUtf8()};
}

} // namespace

QList<Command> proofListCommands(); // prooflistcommands.cpp

QList<Command> checkCommands()
{
    return QList<Command>{
        {.name = u"check"_s, .usage = u"ARTICLE|FILE|-"_s, .help = Ctl::tr("Proofing findings with suggested corrections."),
         .needs = Needs::Perhaps, .run = check, .least = 1, .most = 1,
         .options = {{u"strict"_s, {}, Ctl::tr("exit code 1 where something must be fixed")},
                     {u"rule"_s, u"RULE"_s, Ctl::tr("only this rule or group; may be given several times")}}},
        {.name = u"proof rules"_s, .help = Ctl::tr("The rules of proofing, with their sources."), .needs = Needs::Nothing, .run = rules},
    } + proofListCommands();
}

} // namespace galley
