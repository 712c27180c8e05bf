// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <atomic>
#include <expected>
#include <vector>

namespace galley {

struct PatternOptions
{
    bool matchCase = false;
    bool wholeWords = false;        ///< Chinese words as the dictionary cuts them, too
    bool regularExpression = false; ///< Perl's, over UTF-16; ^ and $ stand at lines
    bool operator==(const PatternOptions &) const = default;
};

/// Why a pattern says nothing, for people; and where, in UTF-16 units of the pattern.
struct PatternFault
{
    QString message;
    int position = 0;
};

/// A place of a text, UTF-16 units.
struct TextMatch
{
    int start = 0;
    int length = 0;
    int end() const { return start + length; }
    bool operator==(const TextMatch &) const = default;
};

struct TextMatches
{
    std::vector<TextMatch> all;  ///< by start, never overlapping, never empty
    bool more = false;           ///< there are more than were asked for
    bool tooCostly = false;      ///< the expression was given up: it tries too many ways on this text
    bool stopped = false;
};

/// What to look for in texts. A value; any thread.
class TextPattern
{
public:
    TextPattern() = default; ///< finds nothing
    static std::expected<TextPattern, PatternFault> make(const QString &wanted, const PatternOptions &options);

    bool isEmpty() const { return m_wanted.isEmpty(); }
    const PatternOptions &options() const { return m_options; }

    /// Those that lie within from and to, at most so many. Asks stop between matches.
    TextMatches in(QStringView text, qsizetype from, qsizetype to, qsizetype most, const std::atomic_bool *stop = nullptr) const;
    TextMatches in(QStringView text, qsizetype most) const { return in(text, 0, text.size(), most); }
    /// What stands for a match of this text afterwards. With a regular expression, \1 and $1 are what its brackets
    /// took, \0 all of it, \n a line end, \t a tab; a mark behind \ is itself. Otherwise the replacement as it is.
    QString replacement(QStringView text, const TextMatch &match, const QString &with) const;

    bool operator==(const TextPattern &other) const { return m_wanted == other.m_wanted && m_options == other.m_options; }

private:
    QString m_wanted;
    PatternOptions m_options;
    QRegularExpression m_expression;
};

} // namespace galley
