// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandline.h"

#include "ctl/ctltext.h"
#include "ctl/registry.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

std::unexpected<Error> wrongUsage(const QString &message)
{
    return failure(ErrorCode::Usage, message);
}

/// Takes words one by one; an option's value may stand behind "=" or in the next word.
class Parser
{
public:
    explicit Parser(const QStringList &words) : m_words(words) {}

    Result<CommandLine> parse()
    {
        while (m_at < m_words.size()) {
            const QString word = m_words.at(m_at++);
            if (const auto taken = take(word); !taken)
                return std::unexpected(taken.error());
        }
        if (const auto complete = check(); !complete)
            return std::unexpected(complete.error());
        return m_line;
    }

private:
    Result<void> take(const QString &word)
    {
        if (!m_onlyPositional && word == "--"_L1) {
            m_onlyPositional = true;
            return {};
        }
        if (!m_onlyPositional && word.startsWith("--"_L1))
            return takeOption(word.sliced(2));
        if (!m_onlyPositional && word == "-h"_L1) {
            m_line.help = true;
            return {};
        }
        if (m_line.command == nullptr)
            return takeCommand(word);
        if (!m_onlyPositional && word == "-o"_L1 && std::ranges::contains(m_line.command->options, u"out"_s, &Option::name))
            return takeOption(u"out"_s);
        return takePositional(word);
    }

    Result<QString> optionValue(const QString &name, const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        if (equals >= 0)
            return word.sliced(equals + 1);
        if (m_at >= m_words.size())
            return wrongUsage(Ctl::tr("--%1 needs a value.").arg(name));
        return m_words.at(m_at++);
    }

    Result<void> takeOption(const QString &word)
    {
        const QString name = word.section(u'=', 0, 0);
        if (word == "json"_L1) {
            m_line.json = true;
        } else if (word == "help"_L1) {
            m_line.help = true;
        } else if (word == "version"_L1 && m_line.command == nullptr) {
            m_line.version = true;
        } else if (name == "newsroom"_L1 || name == "as"_L1 || name == "passphrase-file"_L1) {
            const auto value = optionValue(name, word);
            if (!value)
                return std::unexpected(value.error());
            if (value->isEmpty())
                return wrongUsage(Ctl::tr("--%1 needs a value.").arg(name));
            (name == "as"_L1 ? m_line.as : name == "newsroom"_L1 ? m_line.newsroom : m_line.passphraseFile) = *value;
        } else {
            return takeCommandsOption(name, word);
        }
        return {};
    }

    Result<void> takeCommandsOption(const QString &name, const QString &word)
    {
        if (m_line.command == nullptr)
            return wrongUsage(Ctl::tr("Unknown option --%1.").arg(name));
        for (const Option &option : m_line.command->options) {
            if (option.name != name)
                continue;
            if (option.value.isEmpty()) {
                if (word.contains(u'='))
                    return wrongUsage(Ctl::tr("--%1 takes no value.").arg(name));
                m_line.arguments.options[name] << QString();
                return {};
            }
            const auto value = optionValue(name, word);
            if (!value)
                return std::unexpected(value.error());
            m_line.arguments.options[name] << *value;
            return {};
        }
        QString field = name;
        field.replace(u'-', u'_');
        if (m_line.command->fields.contains(field)) {
            const auto value = optionValue(name, word);
            if (!value)
                return std::unexpected(value.error());
            m_line.arguments.fields.emplaceBack(field, *value);
            return {};
        }
        return wrongUsage(Ctl::tr("Unknown option --%1 of `%2`.").arg(name, m_line.command->name));
    }

    /// How many words of a command's name stand here, beginning with the one that was read.
    qsizetype wordsThere(const QStringList &name, const QString &word) const
    {
        if (name.constFirst() != word)
            return 0;
        qsizetype count = 1;
        while (count < name.size() && m_words.value(m_at + count - 1) == name.at(count))
            ++count;
        return count;
    }

    Result<void> takeCommand(const QString &word)
    {
        if (word == "help"_L1) {
            m_line.help = true;
            return {};
        }
        // "remote user add" is one of the family “remote user”, which is one of the family “remote”.
        qsizetype longest = 0;
        QStringList family;
        for (const Command &command : allCommands()) {
            const QStringList name = command.name.split(u' ');
            const qsizetype there = wordsThere(name, word);
            if (there == name.size()) {
                m_line.command = &command;
                m_at += there - 1;
                return {};
            }
            if (there > longest)
                family.clear();
            longest = qMax(longest, there);
            if (there > 0 && there == longest && !family.contains(name.at(there)))
                family << name.at(there);
        }
        if (longest == 0)
            return wrongUsage(Ctl::tr("Unknown command: %1. `galleyctl help` lists them all.").arg(word));
        const QString called = (QStringList(word) + m_words.mid(m_at, longest - 1)).join(u' ');
        const QString next = m_words.value(m_at + longest - 1);
        if (!next.isEmpty() && !next.startsWith(u'-'))
            return wrongUsage(Ctl::tr("Unknown command: %1. There are: %2.").arg(QString(called + u' ' + next), family.join(u", "_s)));
        if (m_words.contains(u"--help"_s)) {
            m_line.help = true;
            return {};
        }
        return wrongUsage(Ctl::tr("`%1` wants one of: %2.").arg(called, family.join(u", "_s)));
    }

    Result<void> takePositional(const QString &word)
    {
        const QStringList &fields = m_line.command->fields;
        const qsizetype equals = word.indexOf(u'=');
        // The first argument is what the command is about; a field comes after it where one is wanted.
        if (!fields.isEmpty() && equals > 0 && m_line.arguments.positional.size() >= m_line.command->least) {
            QString name = word.first(equals);
            name.replace(u'-', u'_');
            if (!fields.contains(name))
                return wrongUsage(Ctl::tr("There is no field %1 to set. There are: %2.").arg(name, fields.join(u", "_s)));
            m_line.arguments.fields.emplaceBack(name, word.sliced(equals + 1));
            return {};
        }
        if (fields.contains(word) && m_line.arguments.positional.size() >= m_line.command->least
            && m_at < m_words.size()) {
            m_line.arguments.fields.emplaceBack(word, m_words.at(m_at++));
            return {};
        }
        m_line.arguments.positional << word;
        return {};
    }

    Result<void> check() const
    {
        if (m_line.command == nullptr) {
            if (m_line.help || m_line.version)
                return {};
            return wrongUsage(Ctl::tr("No command given. `galleyctl help` lists them all."));
        }
        if (m_line.help)
            return {};
        const qsizetype given = m_line.arguments.positional.size();
        const QString call = m_line.command->name + u' ' + m_line.command->usage;
        if (given < m_line.command->least)
            return wrongUsage(Ctl::tr("Something is missing. It is called so: galleyctl %1").arg(call));
        if (m_line.command->most >= 0 && given > m_line.command->most) {
            return wrongUsage(Ctl::tr("`%1` is too much. It is called so: galleyctl %2")
                                  .arg(m_line.arguments.positional.at(m_line.command->most), call));
        }
        return {};
    }

    const QStringList &m_words;
    qsizetype m_at = 0;
    bool m_onlyPositional = false;
    CommandLine m_line;
};

} // namespace

bool CommandLine::readsInput() const
{
    if (command == nullptr || help)
        return false;
    if (arguments.has(u"password-stdin"_s) || arguments.positional.contains(u"-"_s))
        return true;
    for (const QStringList &values : arguments.options) {
        if (values.contains(u"-"_s))
            return true;
    }
    return false;
}

Result<CommandLine> parseCommandLine(const QStringList &words)
{
    return Parser(words).parse();
}

bool asksForJson(const QStringList &words)
{
    for (const QString &word : words) {
        if (word == "--"_L1)
            return false;
        if (word == "--json"_L1)
            return true;
    }
    return false;
}

} // namespace galley
