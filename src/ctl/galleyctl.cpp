// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"

#include "ctl/callerskey.h"

#include "ctl/ctltext.h"
#include "ctl/execution.h"
#include "ctl/exitcode.h"
#include "ctl/publishwatch.h"
#include "ctl/syncwatch.h"
#include "store/platformterminal.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

/// How long a writing command waits for another galleyctl to finish. A running galley answers at once.
constexpr auto patience = 5s;

bool write(FILE *stream, const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream) == static_cast<size_t>(bytes.size())
        && std::fflush(stream) == 0;
}

int print(const HandedAnswer &answer)
{
    write(stderr, answer.diagnostics);
    // A full disk behind ">" must not look like success.
    if (!write(stdout, answer.output)) {
        write(stderr, "galleyctl: standard output could not be written.\n");
        return static_cast<int>(ExitCode::Failure);
    }
    return answer.exitCode;
}

QByteArray standardInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

bool holdsNewsroom(const QString &folder)
{
    return QFileInfo::exists(folder + "/newsroom.sqlite"_L1);
}

/// --newsroom, else $GALLEY_NEWSROOM, else the current folder; empty when that holds none.
QString newsroomFolder(const CommandLine &line)
{
    QString folder = line.newsroom;
    if (folder.isEmpty())
        folder = qEnvironmentVariable("GALLEY_NEWSROOM");
    if (folder.isEmpty() && (line.command->needs == Needs::Folder || holdsNewsroom(QDir::currentPath())))
        folder = QDir::currentPath();
    return folder.isEmpty() ? folder : QDir::cleanPath(QDir::current().absoluteFilePath(folder));
}

/// One command line against the newsroom in a folder, whoever owns it.
class Call
{
public:
    Call(const CommandLine &line, const QStringList &words, const Session &place)
        : m_line(line), m_words(words), m_place(place)
    {
    }

    HandedAnswer run()
    {
        if (canAskAtTerminal()) {
            if (const auto asked = unlockBeforehand(); !asked)
                return answerForError(asked.error(), m_line.json);
        }
        const QDeadlineTimer deadline(patience);
        for (;;) {
            const auto newsroom = Newsroom::open(m_place.newsroomFolder, Newsroom::Mode::Owner, m_clock);
            if (newsroom)
                return asOwner(**newsroom);
            const Error &error = newsroom.error();
            if (error.code == ErrorCode::Locked) {
                if (const auto unlocked = unlock(); !unlocked)
                    return answerForError(unlocked.error(), m_line.json);
                const auto answer = handToOwner(m_place.newsroomFolder, {m_words, m_place.workingFolder, m_place.input, m_newsroom,
                                                                         m_key->signer ? m_key->person : PersonId(), m_key->signer});
                if (answer)
                    return hinted(*answer);
                if (reading())
                    return readOnly(Ctl::tr("Another program has this newsroom open; it was opened for reading only."));
                if (!deadline.hasExpired()) {
                    QThread::sleep(50ms);
                    continue;
                }
                return failed(error);
            }
            if (error.code == ErrorCode::ReadOnly && reading())
                return readOnly(Ctl::tr("This newsroom cannot be written to; it was opened for reading only."));
            return failed(error);
        }
    }

    /// In this process, reading only.
    HandedAnswer runHere()
    {
        const auto newsroom = Newsroom::open(m_place.newsroomFolder, Newsroom::Mode::ReadOnly, m_clock);
        return newsroom ? execute(m_line, newsroom->get(), m_place) : failed(newsroom.error());
    }

private:
    HandedAnswer asOwner(Newsroom &newsroom)
    {
        if (const auto unlocked = unlockIn(newsroom); !unlocked)
            return answerForError(unlocked.error(), m_line.json);
        newsroom.setSigner(m_key->person, m_key->signer);
        return hinted(execute(m_line, &newsroom, m_place));
    }

    /// Before the command goes to the newsroom's owner: the key stays here.
    Result<void> unlock()
    {
        if (m_key)
            return {};
        if (reading()) {
            m_key.emplace();
            return {};
        }
        const auto newsroom = Newsroom::open(m_place.newsroomFolder, Newsroom::Mode::ReadOnly, m_clock);
        if (newsroom)
            return unlockIn(**newsroom);
        m_key.emplace(); // what keeps it from opening is told by whoever owns it
        return {};
    }

    /// A person may take their time to type: nobody waits for the newsroom meanwhile.
    Result<void> unlockBeforehand()
    {
        const auto newsroom = Newsroom::open(m_place.newsroomFolder, Newsroom::Mode::ReadOnly, m_clock);
        return newsroom ? unlockIn(**newsroom) : Result<void>();
    }

    Result<void> unlockIn(const Newsroom &newsroom)
    {
        m_newsroom = newsroom.id();
        if (m_key || reading()) {
            m_key = m_key.value_or(CallersKey());
            return {};
        }
        const auto key = unlockCallersKey(newsroom, m_line.as, m_place.passphraseFile);
        if (!key)
            return std::unexpected(key.error());
        m_key = *key;
        return {};
    }

    /// A refusal may come of the key that was not there.
    HandedAnswer hinted(HandedAnswer answer) const
    {
        if (answer.exitCode == static_cast<int>(ExitCode::Refused) && m_key && !m_key->hint.isEmpty())
            answer.diagnostics += QString(u"  "_s + m_key->hint + u'\n').toUtf8();
        return answer;
    }

    bool reading() const { return m_line.command->needs == Needs::Reading || m_line.command->needs == Needs::Perhaps; }

    HandedAnswer readOnly(const QString &note)
    {
        const auto newsroom = Newsroom::open(m_place.newsroomFolder, Newsroom::Mode::ReadOnly, m_clock);
        if (!newsroom)
            return failed(newsroom.error());
        HandedAnswer answer = execute(m_line, newsroom->get(), m_place);
        answer.diagnostics.prepend(QString(u"galleyctl: "_s + note + u'\n').toUtf8());
        return answer;
    }

    /// Whatever keeps a newsroom from opening is the store's failure, a missing one too.
    HandedAnswer failed(const Error &error) const
    {
        HandedAnswer answer = answerForError(error, m_line.json);
        answer.exitCode = static_cast<int>(ExitCode::Failure);
        return answer;
    }

    const CommandLine &m_line;
    const QStringList &m_words;
    const Session &m_place;
    SystemClock m_clock;
    NewsroomId m_newsroom;
    std::optional<CallersKey> m_key;
};

/// A command that another one, run here, has carried out.
HandedAnswer againAs(const CommandLine &first, const Session &place, const QStringList &again)
{
    QStringList words{u"--json"_s, u"--newsroom"_s, place.newsroomFolder};
    if (!first.as.isEmpty())
        words << u"--as"_s << first.as;
    if (!place.passphraseFile.isEmpty())
        words << u"--passphrase-file"_s << place.passphraseFile;
    words << again;
    const auto line = parseCommandLine(words);
    return line ? Call(*line, words, place).run() : answerForError(line.error(), true);
}

HandedAnswer run(const QStringList &words)
{
    const auto line = parseCommandLine(words);
    if (!line)
        return answerForError(line.error(), asksForJson(words));
    if (line->version)
        return {0, "galleyctl " GALLEY_VERSION "\n", {}};
    if (line->help)
        return {0, (line->command != nullptr ? commandHelp(*line->command) : generalHelp()).toUtf8(), {}};

    Session place;
    place.workingFolder = QDir::currentPath();
    place.newsroomFolder = newsroomFolder(*line);
    if (!line->passphraseFile.isEmpty())
        place.passphraseFile = place.path(line->passphraseFile);
    if (line->readsInput())
        place.input = standardInput();
    const Needs needs = line->command->needs;
    const bool without = needs == Needs::Perhaps && !holdsNewsroom(place.newsroomFolder) && line->newsroom.isEmpty();
    if (needs == Needs::Nothing || without)
        return execute(*line, nullptr, place);
    if (place.newsroomFolder.isEmpty()) {
        return answerForError({ErrorCode::Usage, Ctl::tr("Which newsroom? Give --newsroom DIR, or set GALLEY_NEWSROOM, "
                                                         "or call from inside a newsroom folder."), {}}, line->json);
    }
    if (needs == Needs::Folder)
        return execute(*line, nullptr, place);
    if (needs == Needs::Here) {
        place.again = [line, place](const QStringList &again) { return againAs(*line, place, again); };
        return Call(*line, words, place).runHere();
    }
    return Call(*line, words, place).run();
}

/// `import --folder DIR --watch`: one call after the other, each complete in itself, so that a running galley
/// can take every one and an interruption breaks nothing.
int watch(const QStringList &words)
{
    constexpr auto pause = 4s;
    for (;;) {
        const HandedAnswer answer = run(words);
        const bool said = !answer.diagnostics.isEmpty() || answer.output.contains("\"id\"") || !answer.output.startsWith('{');
        const int exitCode = said ? print(answer) : answer.exitCode;
        if (exitCode != static_cast<int>(ExitCode::Done) && exitCode != static_cast<int>(ExitCode::Failure))
            return exitCode;
        QThread::sleep(pause);
    }
}

/// `publish --watch` and `sync --watch`; none: another command. They hand nothing over: who owns the newsroom keeps its
/// clock, and its connection to the store.
std::optional<int> ownersWatch(const QStringList &words)
{
    const auto line = parseCommandLine(words);
    if (!line || line->command == nullptr || line->help || !line->arguments.has(u"watch"_s))
        return std::nullopt;
    const bool publishes = line->command->name == "publish"_L1;
    if (!publishes && line->command->name != "sync"_L1)
        return std::nullopt;
    const QString folder = newsroomFolder(*line);
    if (folder.isEmpty())
        return print(run(words)); // which says what is missing
    return publishes ? watchPublication(*line, folder) : watchSync(*line, folder);
}

bool isWatching(const QStringList &words)
{
    const auto line = parseCommandLine(words);
    return line && line->command != nullptr && !line->help && line->command->name == "import"_L1
        && line->arguments.has(u"folder"_s) && line->arguments.has(u"watch"_s);
}

} // namespace

int galleyctlMain(const QStringList &arguments)
{
    if (const auto ended = ownersWatch(arguments))
        return *ended;
    return isWatching(arguments) ? watch(arguments) : print(run(arguments));
}

} // namespace galley
