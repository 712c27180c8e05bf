// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/mergefiles.h"
#include "ctl/registry.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject rangeJson(const TextRange &range)
{
    return {{u"start"_s, range.start}, {u"length"_s, range.length}};
}

QJsonObject conflictJson(const MergeStretch &conflict)
{
    return {{u"field"_s, u"body"_s},
            {u"reason"_s, reasonName(conflict.reason)},
            {u"base"_s, conflict.base},
            {u"mine"_s, conflict.mine},
            {u"theirs"_s, conflict.theirs},
            {u"in_base"_s, rangeJson(conflict.inBase)},
            {u"in_mine"_s, rangeJson(conflict.inMine)},
            {u"in_theirs"_s, rangeJson(conflict.inTheirs)},
            {u"proposal"_s, conflict.proposal ? QJsonValue(conflict.proposal->text()) : QJsonValue()}};
}

QJsonObject mergeJson(const MergedFile &merged)
{
    QJsonArray conflicts;
    for (const FieldConflict &field : merged.fields) {
        conflicts << QJsonObject{{u"field"_s, field.field}, {u"base"_s, field.base}, {u"mine"_s, field.mine}, {u"theirs"_s, field.theirs},
                                 {u"things"_s, QJsonArray::fromStringList(field.things)}};
    }
    for (const qsizetype index : merged.body.conflicts())
        conflicts << conflictJson(merged.body.stretches.at(index));
    return {{u"clean"_s, merged.isClean()}, {u"drops_approval"_s, merged.dropsApproval}, {u"conflicts"_s, conflicts}, {u"merged"_s, merged.text}};
}

Result<void> writeOut(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Io, Ctl::tr("The file %1 cannot be written.").arg(path), file.errorString());
    return {};
}

Result<FileVersions> readVersions(const Session &session)
{
    FileVersions versions;
    QByteArray *const places[] = {&versions.base, &versions.mine, &versions.theirs};
    for (int i = 0; i < 3; ++i) {
        const auto bytes = session.read(session.positional(i));
        if (!bytes)
            return std::unexpected(bytes.error());
        *places[i] = *bytes;
    }
    return versions;
}

Result<Answer> merge(Session &session)
{
    if (session.arguments.positional.count(u"-"_s) > 1)
        return failure(ErrorCode::Usage, Ctl::tr("Standard input is one of the versions at most."));
    const auto versions = readVersions(session);
    if (!versions)
        return std::unexpected(versions.error());
    const ConflictNames names{.mine = session.positional(1), .base = session.positional(0), .theirs = session.positional(2)};
    const auto merged = mergeFiles(*versions, names);
    if (!merged)
        return std::unexpected(merged.error());
    Answer answer{.json = mergeJson(*merged), .text = merged->text.toUtf8()};
    if (session.arguments.has(u"out"_s)) {
        if (const auto done = writeOut(session.path(session.arguments.value(u"out"_s)), answer.text); !done)
            return std::unexpected(done.error());
        answer.text.clear();
    }
    if (!merged->isClean()) {
        const int count = static_cast<int>(merged->fields.size() + merged->body.conflicts().size());
        answer.diagnostics << Ctl::tr("%n conflict(s) stand between <<<<<<< and >>>>>>>. Keep one version of each and take the lines of marks out.", nullptr, count);
        answer.exitCode = static_cast<int>(ExitCode::Refused);
    }
    return answer;
}

} // namespace

QList<Command> mergeCommands()
{
    return {
        {.name = u"merge"_s, .usage = u"BASE OURS THEIRS [-o OUT]"_s,
         .help = Ctl::tr("Three-way merge of body source, by sentence, or of articles as export writes them, by field. Edits of the same or of neighbouring "
                         "sentences are conflicts. Exit code 0: merged; 1: with conflicts, marked in the text; 2: wrong usage; 3: a file cannot be read or written. "
                         "Places in the JSON are UTF-16 units. What was merged needs another approval."),
         .needs = Needs::Nothing, .run = merge, .least = 3, .most = 3,
         .options = {{u"out"_s, u"FILE"_s, Ctl::tr("write there instead of to standard output (also -o)")}}},
    };
}

} // namespace galley
