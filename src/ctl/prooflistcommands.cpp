// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/readjson.h"
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "proof/prooflists.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Result<QString> listName(const Session &session)
{
    const QString name = session.positional(1);
    if (name == QStringView(wordListName) || name == QStringView(officeListName) || name == QStringView(styleListName))
        return name;
    return failure(ErrorCode::Usage, Ctl::tr("There is no list %1; there are words, offices and style.").arg(name));
}

/// A list may be larger than a text.
Result<QByteArray> readList(const Session &session, const QString &file)
{
    constexpr qint64 largest = qint64{256} * 1024 * 1024;
    if (file == "-"_L1)
        return session.input;
    QFile in(session.path(file));
    if (!in.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Ctl::tr("%1 could not be read.").arg(file), in.errorString());
    if (in.size() > largest)
        return failure(ErrorCode::TooLarge, Ctl::tr("%1 is larger than 256 MB and was not read.").arg(file));
    return in.readAll();
}

bool isJson(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(64).trimmed();
    return start.startsWith('[') || start.startsWith('{');
}

struct ReadList
{
    QByteArray json;
    qsizetype entries = 0;
};

/// A list in CSV or JSON as it is stored.
Result<ReadList> listFrom(const QString &name, const QByteArray &bytes)
{
    const bool json = isJson(bytes);
    if (name == QStringView(wordListName)) {
        const auto words = json ? wordsFromJson(bytes) : wordsFromCsv(bytes);
        return words.transform([](const QList<WordEntry> &list) { return ReadList{wordsToJson(list), list.size()}; });
    }
    if (name == QStringView(officeListName)) {
        const auto offices = json ? officesFromJson(bytes) : officesFromCsv(bytes);
        return offices.transform([](const QList<OfficeEntry> &list) { return ReadList{officesToJson(list), list.size()}; });
    }
    return styleFromJson(bytes).transform([](const HouseStyle &style) { return ReadList{styleToJson(style), 1}; });
}

Result<Answer> importList(Session &session)
{
    const auto name = listName(session);
    if (!name)
        return std::unexpected(name.error());
    const auto bytes = readList(session, session.positional(2));
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto list = listFrom(*name, *bytes);
    if (!list)
        return std::unexpected(list.error());
    const auto done = await(session.newsroom->putProofList(*name, list->json, session.arguments.value(u"note"_s), session.actor.id));
    if (!done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"list"_s, *name}, {u"entries"_s, list->entries}},
                  QString(Ctl::tr("%n entry(s)", nullptr, static_cast<int>(list->entries)) + u'\n').toUtf8()};
}

Result<QByteArray> stored(const Session &session, const QString &name)
{
    if (!session.arguments.has(u"version"_s))
        return session.newsroom->proofList(name);
    const auto version = parseNumber(session.arguments.value(u"version"_s), 1, 1'000'000'000);
    if (!version)
        return std::unexpected(version.error());
    return session.newsroom->proofListAt(name, *version);
}

Result<Answer> exportList(Session &session)
{
    const auto name = listName(session);
    if (!name)
        return std::unexpected(name.error());
    const auto json = stored(session, *name);
    if (!json)
        return std::unexpected(json.error());
    Answer answer;
    if (*name == QStringView(styleListName)) {
        const auto style = styleFromJson(*json);
        if (!style)
            return std::unexpected(style.error());
        answer.text = styleToJson(*style) + '\n';
        answer.json = readJson(answer.text).object();
        return answer;
    }
    answer.json = QJsonObject{{u"list"_s, *name}, {u"entries"_s, readJson(json->isEmpty() ? "[]" : *json).array()}};
    const auto csv = *name == QStringView(wordListName) ? wordsFromJson(*json).transform(wordsToCsv) : officesFromJson(*json).transform(officesToCsv);
    if (!csv)
        return std::unexpected(csv.error());
    answer.text = *csv;
    return answer;
}

Result<Answer> history(Session &session)
{
    const auto name = listName(session);
    if (!name)
        return std::unexpected(name.error());
    const auto versions = session.newsroom->proofListVersions(*name);
    if (!versions)
        return std::unexpected(versions.error());
    const QHash<PersonId, QString> people = personNames(*session.newsroom);
    QJsonArray array;
    QString text;
    for (const ListVersion &version : *versions) {
        const QString time = version.time.toString(Qt::ISODate);
        const QString person = people.value(version.person);
        array << QJsonObject{{u"version"_s, version.version}, {u"person"_s, person}, {u"time"_s, time}, {u"note"_s, version.note}};
        text += QString::number(version.version) + u"  "_s + time + u"  "_s + plainLine(person) + (version.note.isEmpty() ? QString() : QString(u"  "_s + plainLine(version.note))) + u'\n';
    }
    return Answer{QJsonObject{{u"list"_s, *name}, {u"versions"_s, array}}, text.toUtf8()};
}

Result<Answer> proofList(Session &session)
{
    const QString action = session.positional(0);
    const qsizetype wanted = action == "import"_L1 ? 3 : 2;
    if (action != "import"_L1 && action != "export"_L1 && action != "history"_L1)
        return failure(ErrorCode::Usage, Ctl::tr("`proof list` wants one of: %1.").arg(u"export, import, history"_s));
    if (session.arguments.positional.size() != wanted)
        return failure(ErrorCode::Usage, wanted == 3 ? Ctl::tr("`proof list import` wants a list and a file.")
                                                     : Ctl::tr("`proof list %1` wants a list and nothing else.").arg(action));
    return action == "import"_L1 ? importList(session) : action == "export"_L1 ? exportList(session) : history(session);
}

} // namespace

QList<Command> proofListCommands()
{
    // Reading is enough for two of three; the store itself refuses to write where it cannot.
    return {{.name = u"proof list"_s, .usage = u"export|import|history words|offices|style [FILE|-]"_s,
             .help = Ctl::tr("The newsroom's lists for proofing: written to standard output as CSV (the style as JSON), replaced from CSV or "
                             "JSON as a new version, or their versions, newest first."),
             .run = proofList, .least = 1, .most = 3,
             .options = {{u"version"_s, u"N"_s, Ctl::tr("with export: an earlier version")},
                         {u"note"_s, u"TEXT"_s, Ctl::tr("with import: what is new, for the history")}}}};
}

} // namespace galley
