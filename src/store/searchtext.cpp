// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchtext.h"

#include "markup/render.h"
#include "markup/textstatistics.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A maximal run of Han characters, or of other letters and digits.
struct Run
{
    bool han = false;
    qsizetype start = 0;
    qsizetype length = 0;
};

char32_t codePointAt(QStringView text, qsizetype at, qsizetype *units)
{
    const QChar first = text.at(at);
    if (first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        *units = 2;
        return QChar::surrogateToUcs4(first, text.at(at + 1));
    }
    *units = 1;
    return first.unicode();
}

QList<Run> runsOf(QStringView text)
{
    QList<Run> runs;
    bool open = false;
    qsizetype units = 1;
    for (qsizetype at = 0; at < text.size(); at += units) {
        const char32_t point = codePointAt(text, at, &units);
        const bool han = isHan(point);
        if (!han && !QChar::isLetterOrNumber(point) && !QChar::isMark(point)) {
            open = false;
            continue;
        }
        if (open && runs.constLast().han == han) {
            runs.last().length += units;
        } else {
            runs.append({han, at, units});
            open = true;
        }
    }
    return runs;
}

/// The pairs of a run of Han characters; alone: the last character by itself follows (always when the run is one).
void appendPairs(QString &words, QStringView run, bool alone)
{
    qsizetype units = 1;
    qsizetype previous = -1;
    for (qsizetype at = 0; at < run.size(); at += units) {
        codePointAt(run, at, &units);
        if (previous >= 0)
            words += run.mid(previous, at + units - previous) + u' ';
        previous = at;
    }
    if (alone || previous == 0)
        words += run.mid(previous) + u' ';
}

/// Width variants, circled numbers and the like become the plain character.
QString folded(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KC).toLower();
}

/// A term as a phrase: the words it would have left in the index, next to one another.
QString phrase(QStringView term, bool exact)
{
    const QString text = folded(term);
    const QList<Run> runs = runsOf(text);
    if (runs.isEmpty())
        return {};
    QString words;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const QStringView run = QStringView(text).mid(runs.at(i).start, runs.at(i).length);
        const bool last = i + 1 == runs.size();
        if (runs.at(i).han)
            appendPairs(words, run, !last);
        else
            words += run + u' ';
    }
    // A lone Han character at the end begins pairs, a Latin one longer words; a pair is a whole word.
    const Run &end = runs.constLast();
    qsizetype units = 1;
    codePointAt(text, end.start, &units);
    const bool loneHan = end.han && end.length == units;
    const bool prefix = loneHan || (!end.han && !exact);
    return u'"' + words.trimmed() + (prefix ? u"\"*"_s : u"\""_s);
}

struct Term
{
    QStringView text;
    bool exact = false;
};

QList<Term> termsOf(QStringView typed)
{
    QList<Term> terms;
    bool quoted = false;
    qsizetype start = 0;
    const auto take = [&](qsizetype end) {
        if (end > start)
            terms.append({typed.mid(start, end - start), quoted});
        start = end + 1;
    };
    for (qsizetype at = 0; at < typed.size(); ++at) {
        const QChar c = typed.at(at);
        const bool quote = c == u'"' || c == u'“' || c == u'”';
        if (quote) {
            take(at);
            quoted = !quoted;
        } else if (!quoted && c.isSpace()) {
            take(at);
        }
    }
    take(typed.size());
    return terms;
}

} // namespace

QString indexWords(QStringView text)
{
    const QString plain = folded(text);
    QString words;
    words.reserve(plain.size() * 3);
    for (const Run &run : runsOf(plain)) {
        const QStringView part = QStringView(plain).mid(run.start, run.length);
        if (run.han)
            appendPairs(words, part, true);
        else
            words += part + u' ';
    }
    return words;
}

SearchWords searchWords(const Content &content)
{
    QString people = content.authorLine + u'\n' + content.signOff.organisation + u'\n'
        + content.signOff.names.join(u'\n') + u'\n' + content.signOff.verbatim;
    for (const PersonInText &person : content.people)
        people += u'\n' + person.name + u'\n' + person.post;
    const QString headline = content.kicker + u'\n' + content.headline + u'\n' + content.series.mark + u'\n'
        + content.subtitle + u'\n' + content.shortHeadline;
    const QString body = content.summary + u'\n' + plainText(content.body);
    return {indexWords(headline),
            indexWords(body),
            indexWords(people),
            indexWords(content.source.printed)};
}

QString matchQuery(QStringView typed)
{
    QStringList phrases;
    for (const Term &term : termsOf(typed)) {
        const QString text = phrase(term.text, term.exact);
        if (!text.isEmpty())
            phrases.append(text);
    }
    return phrases.join(u" AND "_s);
}

QString searchSnippet(const QString &plain, QStringView typed, int length)
{
    qsizetype found = -1;
    for (const Term &term : termsOf(typed)) {
        found = plain.indexOf(term.text, 0, Qt::CaseInsensitive);
        if (found >= 0)
            break;
    }
    qsizetype start = found < 0 ? 0 : qMax<qsizetype>(0, found - length / 4);
    if (start > 0 && plain.at(start).isLowSurrogate())
        ++start;
    qsizetype end = qMin(start + length, plain.size());
    if (end < plain.size() && plain.at(end).isLowSurrogate())
        --end;
    QString snippet = plain.mid(start, end - start).simplified();
    if (start > 0)
        snippet.prepend(u'…');
    if (end < plain.size())
        snippet.append(u'…');
    return snippet;
}

} // namespace galley
