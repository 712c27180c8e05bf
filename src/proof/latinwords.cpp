// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/latinwords.h"

#include "proof/sourcemask.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isLatinLetter(QChar c)
{
    return c.script() == QChar::Script_Latin && c.isLetter() && c.unicode() < 0xff00;
}

/// Letters, digits and marks that stand together with them: one of these beside a word makes it a piece of something
/// else, a file's name or an address.
bool joins(QChar c)
{
    return c.isDigit() || c == u'_' || c == u'@' || c == u'/' || c == u'\\' || c == u'#' || c == u'=' || c == u'~' || c == u'+'
        || c == u'&' || c == u'$' || c == u'%';
}

bool isOrdinary(QStringView word)
{
    if (word.size() < 2)
        return false;
    // Bath, bath; not BBC, iPhone, GitHub.
    return std::ranges::none_of(word.sliced(1), [](QChar c) { return c.isUpper(); });
}

bool holdsNoProse(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.startsWith("!["_L1) || text.startsWith(":::"_L1))
        return true;
    const qsizetype label = text.startsWith(u'[') ? text.indexOf("]:"_L1) : -1;
    return label > 0 && !text.first(label).contains(u']'); // where a reference leads
}

} // namespace

QList<LatinWord> latinWords(QStringView paragraph)
{
    QList<LatinWord> words;
    if (std::ranges::none_of(paragraph, isLatinLetter) || holdsNoProse(paragraph))
        return words;
    const SourceMask mask = maskInline(paragraph, {});
    const auto isText = [&mask](qsizetype at) { return mask.seen[size_t(at)] == Seen::Text; };
    const auto apostrophe = [](QChar c) { return c == u'\'' || c == u'’'; };
    for (qsizetype at = 0; at < paragraph.size();) {
        if (!isText(at) || !isLatinLetter(paragraph.at(at))) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < paragraph.size() && isText(at)
               && (isLatinLetter(paragraph.at(at)) || paragraph.at(at).isMark()
                   || (apostrophe(paragraph.at(at)) && at + 1 < paragraph.size() && isLatinLetter(paragraph.at(at + 1)))))
            ++at;
        const auto point = [&](qsizetype place, qsizetype beyond) {
            return place >= 0 && place < paragraph.size() && paragraph.at(place) == u'.' && beyond >= 0 && beyond < paragraph.size()
                && (isLatinLetter(paragraph.at(beyond)) || paragraph.at(beyond).isDigit());
        };
        if ((start > 0 && isText(start - 1) && joins(paragraph.at(start - 1))) || (at < paragraph.size() && isText(at) && joins(paragraph.at(at))) || point(start - 1, start - 2)
            || point(at, at + 1))
            continue;
        QString text = paragraph.sliced(start, at - start).toString();
        text.replace(u'’', u'\'');
        if (text.endsWith("'s"_L1) || text.endsWith("'S"_L1))
            text.chop(2);
        if (isOrdinary(text))
            words.append({int(start), int(at - start), text});
    }
    return words;
}

} // namespace galley
