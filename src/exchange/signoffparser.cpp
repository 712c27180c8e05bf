// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/signoffparser.h"

#include "exchange/personname.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

const QRegularExpression &roleForm()
{
    static const QRegularExpression form(
        u"(?:特约|实习|见习|全媒体|全媒|首席|融媒体|特派|驻站|本报|本网|本台|本刊)*(?:记者|記者|通讯员|通訊員|实习生|評論員|评论员|撰稿人)(?:员)?"_s);
    return form;
}

QStringView trimmedOf(QStringView text, QStringView loose)
{
    while (!text.isEmpty() && (text.front().isSpace() || loose.contains(text.front())))
        text = text.sliced(1);
    while (!text.isEmpty() && (text.back().isSpace() || loose.contains(text.back())))
        text.chop(1);
    return text;
}

/// Names between roles; nothing when a piece is no name.
std::optional<QStringList> namesIn(QStringView text)
{
    static const QRegularExpression tail(u"(?:摄影报道|采写|报道|文/图|文图|摄影|摄|文|图)+$"_s);
    static const QRegularExpression between(u"[\\s、,，;；/|:：]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    // 程　远: a name of two characters is often set as wide as one of three.
    static const QRegularExpression spaced(u"(?<![\\x{3400}-\\x{9FFF}])([\\x{3400}-\\x{9FFF}])\\s+([\\x{3400}-\\x{9FFF}])(?![\\x{3400}-\\x{9FFF}])"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString rest = text.toString();
    rest.replace(roleForm(), u" "_s);
    rest.replace(spaced, u"\\1\\2"_s);
    QStringList names;
    const QStringList pieces = rest.split(between, Qt::SkipEmptyParts);
    for (QString piece : pieces) {
        if (tail.match(piece).capturedStart() == 0)
            continue;
        if (!isPersonName(piece) && piece.size() > 2)
            piece.remove(tail);
        if (!isPersonName(piece))
            return std::nullopt;
        names.append(piece);
    }
    if (names.isEmpty())
        return std::nullopt;
    return names;
}

/// 据新华社电, 据新华社北京5月6日电: the agency; empty when it is none.
QString agencyIn(QStringView text)
{
    static const QRegularExpression form(
        u"^据\\s*(《?[\\x{3400}-\\x{9FFF}·]{1,16}?(?:社|网|報|报|台|客户端)》?)(?:[\\x{3400}-\\x{9FFF}]{0,8}\\d{1,2}月\\d{1,2}日)?(?:电|讯|消息|报道)$"_s);
    return form.matchView(text).captured(1);
}

} // namespace

std::optional<SignOff> parseSignOff(QStringView text)
{
    constexpr qsizetype longest = 200;
    QStringView inside = text.trimmed();
    if (inside.size() < 4 || inside.size() > longest)
        return std::nullopt;
    const bool bracketed = QStringView(u"(（").contains(inside.front()) && QStringView(u")）").contains(inside.back());
    if (bracketed)
        inside = inside.sliced(1).chopped(1).trimmed();
    if (const QString agency = bracketed ? agencyIn(inside) : QString(); !agency.isEmpty())
        return SignOff{agency, {}, {}, text.trimmed().toString()};
    if (std::ranges::any_of(inside, [](QChar c) { return QStringView(u"()（）。！？!?“”《》").contains(c); }))
        return std::nullopt;
    const QRegularExpressionMatch role = roleForm().matchView(inside);
    if (!role.hasMatch())
        return std::nullopt;
    const QStringView before = inside.first(role.capturedStart());
    QStringView organisation = trimmedOf(before, u"、,，:：");
    if (organisation == u"文/图" || organisation == u"图/文" || organisation == u"文图" || organisation == u"文")
        organisation = {}; // what they made, not who they are
    if (organisation.size() > 40 || organisation.contains(u',') || organisation.contains(u'，'))
        return std::nullopt;
    const QString agency = agencyIn(organisation);
    const QStringView after = inside.sliced(role.capturedEnd());
    const std::optional<QStringList> names = namesIn(after);
    if (!names)
        return std::nullopt;
    // Right behind the role, without a space, other things stand too: 记者提问另见报道.
    const bool apart = !after.front().isLetter();
    if (!apart && names->size() == 1 && !beginsWithSurname(names->first()))
        return std::nullopt;
    SignOff signOff;
    signOff.organisation = agency.isEmpty() ? organisation.toString() : agency;
    signOff.role = role.captured();
    signOff.names = *names;
    signOff.verbatim = text.trimmed().toString();
    return signOff;
}

std::optional<FoundSignOff> findSignOff(QStringView paragraph)
{
    QStringView text = paragraph;
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (text.isEmpty())
        return std::nullopt;
    if (text.back() == u')' || text.back() == u'）') {
        const qsizetype open = qMax(text.lastIndexOf(u'('), text.lastIndexOf(u'（'));
        if (open < 0)
            return std::nullopt;
        std::optional<SignOff> signOff = parseSignOff(text.sliced(open));
        if (!signOff)
            return std::nullopt;
        const bool alone = text.first(open).trimmed().isEmpty();
        return FoundSignOff{*signOff, alone ? 0 : open};
    }
    constexpr qsizetype shortLine = 60;
    if (text.size() > shortLine)
        return std::nullopt;
    if (std::optional<SignOff> signOff = parseSignOff(text))
        return FoundSignOff{*signOff, 0};
    return std::nullopt;
}

} // namespace galley
