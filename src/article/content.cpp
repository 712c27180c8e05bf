// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/content.h"

#include "article/partmark.h"

namespace galley {

using namespace Qt::StringLiterals;

QString SignOff::printed() const
{
    if (!verbatim.isEmpty())
        return verbatim;
    if (isEmpty())
        return {};
    // 草原全媒·内蒙古新闻网记者 巴依斯古楞 郑学良: the role follows the organisation without a space.
    QString text = organisation + role;
    if (!text.isEmpty() && !names.isEmpty())
        text += u' ';
    text += names.join(u' ');
    return u'（' + text + u'）';
}

QString Content::printedHeadline() const
{
    // A bare 上, 中 or 下 is a mark only because a space stands before it.
    const bool bare = series.mark == u"上" || series.mark == u"中" || series.mark == u"下";
    return bare ? QString(headline + u' ' + series.mark) : QString(headline + series.mark);
}

namespace {

QString withoutSpaces(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            result += c;
    }
    return result;
}

} // namespace

bool summaryRepeatsHeadline(const Content &content)
{
    // Most summaries are much longer than any headline; say so before copying anything.
    if (content.summary.isEmpty() || content.headline.isEmpty()
        || content.summary.size() > 2 * (content.headline.size() + content.series.mark.size()) + 16)
        return false;
    const QString summary = withoutSpaces(content.summary);
    const QString headline = withoutSpaces(content.headline);
    return summary == headline || summary == withoutSpaces(content.printedHeadline())
        || withoutSpaces(splitPartMark(content.summary).rest) == headline;
}

} // namespace galley
