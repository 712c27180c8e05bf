// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace galley {

/// A piece of body source that a merge takes or leaves as a whole.
struct BodyToken
{
    enum class Kind {
        Sentence, ///< of running text; the first of a line with what stands before it (indent, list mark, quote marks)
        Line,     ///< a whole line that is read as one: heading, row of a table, line of code
        Mark,     ///< a line without words of its own: figure, video, gallery's ends, fence, rule between parts
        Break,    ///< line ends with the white space around them and the blank lines that follow
    };
    Kind kind = Kind::Sentence;
    QStringView text; ///< of the source; put together the tokens are the source again, to the unit

    /// Whether facts can run across it: what only parts the text keeps no two edits apart.
    bool isWorded() const { return kind == Kind::Sentence || kind == Kind::Line; }
    bool operator==(const BodyToken &) const = default;
};

/// Splits body source for merging: sentences as sentenceSpans() finds them, and never inside a link, code, or a tracked
/// change; the lines of block structure as they stand. Nothing is normalised, no code point is cut. Linear; any thread.
/// The tokens look into `body`, which must outlive them.
std::vector<BodyToken> bodyTokens(QStringView body);

/// A sentence cut into clauses: behind ，、：；。！？… and, after a Han character, behind their half-width forms; with closing
/// quotes and brackets. Put together they are the sentence again.
std::vector<QStringView> clauses(QStringView sentence);

} // namespace galley
