// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textpattern.h"

#include "proof/wordbreak.h"

#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct Pattern
{
    Q_DECLARE_TR_FUNCTIONS(TextPattern)
};

/// PCRE explains in English; what people meet most is said in theirs.
QString explained(const QString &fault)
{
    const std::pair<QLatin1StringView, QString> known[] = {
        {"missing closing parenthesis"_L1, Pattern::tr("a bracket ( is not closed")},
        {"unmatched closing parenthesis"_L1, Pattern::tr("a bracket ) was never opened")},
        {"missing terminating ]"_L1, Pattern::tr("a set of characters [ is not closed")},
        {"quantifier does not follow"_L1, Pattern::tr("there is nothing here that could be repeated")},
        {"\\ at end of pattern"_L1, Pattern::tr("nothing follows the last \\")},
        {"range out of order"_L1, Pattern::tr("a range runs backwards")},
        {"numbers out of order"_L1, Pattern::tr("the smaller number comes first in { }")},
        {"reference to non-existent"_L1, Pattern::tr("there are not that many brackets to refer to")},
        {"lookbehind assertion is not fixed length"_L1, Pattern::tr("what stands before must have a fixed length")},
        {"unrecognized character follows \\"_L1, Pattern::tr("\\ means nothing before this character")},
        {"unrecognized character after (?"_L1, Pattern::tr("(? means nothing before this character")},
    };
    for (const auto &[said, meant] : known) {
        if (fault.contains(said))
            return meant;
    }
    return fault;
}

/// Whether words begin and end where matches do; remembers the words it asked for last.
class WordJudge
{
public:
    explicit WordJudge(QStringView text) : m_text(text) {}
    bool isWhole(const TextMatch &match) { return isCut(match.start) && isCut(match.end()); }

private:
    bool isCut(int position)
    {
        if (position == 0 || position == m_text.size())
            return true;
        // What was asked for reaches some hundred characters on, but its ends may be those of a run cut short.
        if (!m_known || position <= m_stretch.from || position >= m_stretch.to) {
            m_stretch = wordsAround(m_text, position);
            m_known = true;
        }
        return std::ranges::binary_search(m_stretch.words, position, {}, &Span::start);
    }

    QStringView m_text;
    WordStretch m_stretch;
    bool m_known = false;
};

} // namespace

std::expected<TextPattern, PatternFault> TextPattern::make(const QString &wanted, const PatternOptions &options)
{
    TextPattern pattern;
    pattern.m_wanted = wanted;
    pattern.m_options = options;
    QRegularExpression::PatternOptions flags = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    flags.setFlag(QRegularExpression::CaseInsensitiveOption, !options.matchCase);
    pattern.m_expression = QRegularExpression(options.regularExpression ? wanted : QRegularExpression::escape(wanted), flags);
    if (!pattern.m_expression.isValid()) {
        const int at = int(pattern.m_expression.patternErrorOffset());
        return std::unexpected(PatternFault{Pattern::tr("The expression cannot be read at character %1: %2.")
                                                .arg(at).arg(explained(pattern.m_expression.errorString())), at});
    }
    pattern.m_expression.optimize();
    return pattern;
}

TextMatches TextPattern::in(QStringView text, qsizetype from, qsizetype to, qsizetype most, const std::atomic_bool *stop) const
{
    TextMatches found;
    if (isEmpty() || from >= to)
        return found;
    // Checking the text's surrogates with every match would make many matches cost the square of the length.
    const auto trust = text.isValidUtf16() ? QRegularExpression::DontCheckSubjectStringMatchOption : QRegularExpression::NoMatchOption;
    WordJudge words(text);
    QRegularExpressionMatchIterator each = m_expression.globalMatchView(text, from, QRegularExpression::NormalMatch, trust);
    if (!each.isValid()) {
        found.tooCostly = true;
        return found;
    }
    while (each.hasNext()) {
        if (stop && *stop) {
            found.stopped = true;
            return found;
        }
        const QRegularExpressionMatch match = each.next();
        if (match.capturedEnd() > to)
            return found;
        const TextMatch place{int(match.capturedStart()), int(match.capturedLength())};
        if (place.length == 0 || (m_options.wholeWords && !words.isWhole(place)))
            continue;
        if (qsizetype(found.all.size()) == most) {
            found.more = true;
            return found;
        }
        found.all.push_back(place);
    }
    found.tooCostly = !each.isValid();
    return found;
}

QString TextPattern::replacement(QStringView text, const TextMatch &place, const QString &with) const
{
    if (!m_options.regularExpression || (!with.contains(u'\\') && !with.contains(u'$')))
        return with;
    const QRegularExpressionMatch match = m_expression.matchView(text, place.start, QRegularExpression::NormalMatch,
                                                                 QRegularExpression::AnchorAtOffsetMatchOption);
    QString made;
    for (qsizetype at = 0; at < with.size(); ++at) {
        const QChar mark = with.at(at);
        if ((mark != u'\\' && mark != u'$') || at + 1 == with.size()) {
            made += mark;
            continue;
        }
        const QChar next = with.at(at + 1);
        if (next.unicode() >= u'0' && next.unicode() <= u'9')
            made += match.capturedView(next.digitValue());
        else if (mark == u'$') {
            made += mark;
            continue;
        } else if (next == u'n')
            made += u'\n';
        else if (next == u't')
            made += u'\t';
        else
            made += next;
        ++at;
    }
    return made;
}

} // namespace galley
