// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/registry.h"
#include "exchange/exporter.h"
#include "exchange/importjob.h"
#include "markup/convert.h"
#include "markup/render.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject entryJson(const ImportedEntry &entry)
{
    return {{u"id"_s, entry.id.toString()}, {u"headline"_s, entry.headline}, {u"file"_s, entry.file},
            {u"warnings"_s, QJsonArray::fromStringList(entry.warnings)}};
}

/// An archive may bring the same warning ten thousand times: people read it once, with the number.
class Warnings
{
public:
    void add(const QString &message)
    {
        if (m_counts[message]++ == 0)
            m_messages << message;
    }
    QStringList told() const
    {
        QStringList lines;
        for (const QString &message : m_messages) {
            const int count = m_counts.value(message);
            lines << (count == 1 ? message : QString(message + u" (×"_s + QString::number(count) + u')'));
        }
        return lines;
    }

private:
    QStringList m_messages;
    QHash<QString, int> m_counts;
};

Answer importAnswer(const ImportReport &report)
{
    Answer answer;
    Warnings warnings;
    QJsonArray articles;
    for (const ImportedEntry &entry : report.articles) {
        articles << entryJson(entry);
        answer.text += QString(entry.id.toString() + u"  "_s + entry.headline + u'\n').toUtf8();
        for (const QString &warning : entry.warnings)
            warnings.add(QString(entry.file + u": "_s + warning));
    }
    answer.diagnostics = warnings.told();
    QJsonArray failed;
    for (const FailedImport &failure : report.failed) {
        QString reason = failure.error.message;
        if (!failure.error.detail.isEmpty())
            reason += u" ("_s + failure.error.detail + u')';
        failed << QJsonObject{{u"file"_s, failure.file}, {u"reason"_s, reason}};
        answer.diagnostics << QString(failure.file + u": "_s + reason);
    }
    answer.json = QJsonObject{{u"articles"_s, articles}, {u"failed"_s, failed}};
    // What could be read was taken; the rest is still a failure to the caller.
    if (!report.failed.isEmpty())
        answer.exitCode = static_cast<int>(ExitCode::Failure);
    return answer;
}

/// Report names files as the caller did, though the owner of the newsroom may stand elsewhere.
QString asGiven(const QString &file, const QStringList &given, const QStringList &absolute)
{
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (file.startsWith(absolute.at(i)))
            return given.at(i) + file.sliced(absolute.at(i).size());
    }
    return file;
}

Result<Answer> importCommand(Session &session)
{
    ImportRequest request;
    const QStringList &given = session.arguments.positional;
    for (const QString &file : given) {
        if (file.endsWith(".docx"_L1, Qt::CaseInsensitive))
            return failure(ErrorCode::Usage, Ctl::tr("Importing .docx is not there yet in this version: %1.").arg(file));
        request.files << session.path(file);
    }
    request.person = session.actor.id;
    request.asReprint = session.arguments.has(u"as-reprint"_s);
    request.asPublished = session.arguments.has(u"as-published"_s);
    if (session.arguments.has(u"section"_s)) {
        const auto section = findSection(*session.newsroom, session.arguments.value(u"section"_s));
        if (!section)
            return std::unexpected(section.error());
        request.section = section->id;
    }
    auto report = importFiles(*session.newsroom, request);
    if (!report)
        return std::unexpected(report.error());
    for (ImportedEntry &entry : report->articles)
        entry.file = asGiven(entry.file, given, request.files);
    for (FailedImport &failed : report->failed)
        failed.file = asGiven(failed.file, given, request.files);
    return importAnswer(*report);
}

/// Resolves by name what an export refers to by id.
Result<ExportNames> exportNames(const Newsroom &newsroom, const Handling &handling)
{
    const auto sections = newsroom.sections();
    if (!sections)
        return std::unexpected(sections.error());
    const auto tags = newsroom.tags();
    if (!tags)
        return std::unexpected(tags.error());
    ExportNames names;
    for (SectionId id : handling.sections()) {
        if (const auto found = std::ranges::find(*sections, id, &Section::id); found != sections->end())
            names.sections << found->name;
    }
    for (TagId id : handling.tags) {
        if (const auto found = std::ranges::find(*tags, id, &Tag::id); found != tags->end())
            names.tags << found->name;
    }
    return names;
}

Result<Answer> exportCommand(Session &session)
{
    const QString format = session.arguments.value(u"format"_s);
    const QStringList toCome{u"ninjs"_s, u"newsml-g2"_s, u"docx"_s, u"pdf"_s};
    if (toCome.contains(format))
        return failure(ErrorCode::Usage, Ctl::tr("Exporting %1 is not there yet in this version.").arg(format));
    if (format != "markdown"_L1 && format != "html"_L1)
        return failure(ErrorCode::Usage, Ctl::tr("--format is markdown or html."));
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    const auto names = exportNames(*session.newsroom, article->handling);
    if (!names)
        return std::unexpected(names.error());
    const QByteArray bytes = format == "html"_L1 ? exportHtml(*article, *names, session.newsroom->zone())
                                                 : exportMarkdown(*article, *names);
    return Answer{QJsonObject{{u"id"_s, article->id.toString()}, {u"format"_s, format}, {u"content"_s, QString::fromUtf8(bytes)}}, bytes};
}

Result<QString> readText(const Session &session)
{
    const auto bytes = session.read(session.positional(0));
    if (!bytes)
        return std::unexpected(bytes.error());
    return decodeText(*bytes);
}

Result<Answer> render(Session &session)
{
    const auto source = readText(session);
    if (!source)
        return std::unexpected(source.error());
    const QString html = renderBody(*source);
    return Answer{QJsonObject{{u"html"_s, html}}, html.toUtf8()};
}

Result<Answer> convert(Session &session)
{
    const auto html = readText(session);
    if (!html)
        return std::unexpected(html.error());
    const Converted converted = htmlToBody(*html);
    return Answer{QJsonObject{{u"body"_s, converted.body}, {u"warnings"_s, QJsonArray::fromStringList(converted.warnings)}},
                  converted.body.toUtf8(), converted.warnings};
}

} // namespace

QList<Command> exchangeCommands()
{
    return {
        {.name = u"import"_s, .usage = u"FILE…"_s, .help = Ctl::tr("Brings in articles: .txt .html .md .jsonl. A bad file is told and the rest goes on."),
         .needs = Needs::Writing, .run = importCommand, .least = 1, .most = -1,
         .options = {{u"section"_s, u"SLUG"_s, Ctl::tr("the primary section of articles that name none")},
                     {u"as-reprint"_s, {}, Ctl::tr("somebody else's texts, kept with a record of the original")},
                     {u"as-published"_s, {}, Ctl::tr("an archive, live at once and never reviewed; for a chief only")}}},
        {.name = u"export"_s, .usage = u"ARTICLE --format FORMAT"_s, .help = Ctl::tr("Writes an article to standard output."),
         .run = exportCommand, .least = 1, .most = 1,
         .options = {{u"format"_s, u"FORMAT"_s, Ctl::tr("markdown or html")}}},
        {.name = u"render"_s, .usage = u"FILE|-"_s, .help = Ctl::tr("Turns body source into an HTML fragment."), .needs = Needs::Nothing,
         .run = render, .least = 1, .most = 1},
        {.name = u"convert"_s, .usage = u"FILE|-"_s, .help = Ctl::tr("Turns an HTML page or fragment into body source."), .needs = Needs::Nothing,
         .run = convert, .least = 1, .most = 1},
    };
}

} // namespace galley
