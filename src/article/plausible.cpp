// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/plausible.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool matches(const QRegularExpression &form, QStringView text)
{
    return form.matchView(text).hasMatch();
}

bool breaksALine(QChar c)
{
    // C0 and C1 controls, and Unicode's line and paragraph separators.
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isParsedWebAddress(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

} // namespace

bool isLine(QStringView text)
{
    return std::ranges::none_of(text, breaksALine);
}

bool isNameLine(QStringView text)
{
    return !text.trimmed().isEmpty() && isLine(text);
}

bool isColour(QStringView text)
{
    static const QRegularExpression form(u"\\A#[0-9a-fA-F]{6}\\z"_s);
    return matches(form, text);
}

bool isAddressPart(QStringView text)
{
    static const QRegularExpression form(u"\\A[a-z0-9]+(?:-[a-z0-9]+)*\\z"_s);
    return text.size() <= 120 && matches(form, text);
}

bool isWebAddress(const QString &text)
{
    return isLine(text) && !text.contains(u' ') && isParsedWebAddress(QUrl(text, QUrl::StrictMode));
}

bool isLinkAddress(const QString &text)
{
    if (!isLine(text) || text.contains(u' '))
        return false;
    // "//host" would be another site's.
    if (text.startsWith(u'/'))
        return !text.startsWith("//"_L1) && !text.contains(u'\\');
    if (text.startsWith("mailto:"_L1))
        return isMailAddress(QStringView(text).sliced(7));
    return isWebAddress(text);
}

bool isMailAddress(QStringView text)
{
    static const QRegularExpression form(
        u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
        "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return text.size() <= 254 && matches(form, text);
}

bool isTelephone(QStringView text)
{
    static const QRegularExpression form(u"\\A\\+?[0-9(（][0-9()（） –-]*(?:(?:转|ext\\.?|x) ?[0-9]{1,6})?\\z"_s);
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits >= 3 && digits <= 26 && matches(form, text);
}

bool isLanguageTag(QStringView text)
{
    static const QRegularExpression form(
        u"\\A(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4}|[A-Za-z]{5,8})" // language
        "(?:-[A-Za-z]{4})?"                                                     // script
        "(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"                                        // region
        "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"                        // variants
        "(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*"                         // extensions
        "(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?\\z"_s);                               // private use
    return matches(form, text);
}

bool isZoneName(const QString &text)
{
    const QByteArray name = text.toLatin1();
    return QString::fromLatin1(name) == text && QTimeZone::isTimeZoneIdAvailable(name) && !text.startsWith("UTC+"_L1)
        && !text.startsWith("UTC-"_L1);
}

} // namespace galley
