// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/linksource.h"

#include "article/id.h"
#include "markup/address.h"
#include "markup/escape.h"
#include "markup/htmltext.h"

#include <QCoreApplication>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct LinkSource
{
    Q_DECLARE_TR_FUNCTIONS(LinkSource)
};

/// Past the closing partner of the bracket at `open`; -1 where it has none in the line.
qsizetype partner(QStringView line, qsizetype open, QChar opening, QChar closing)
{
    int depth = 0;
    for (qsizetype at = open; at < line.size(); ++at) {
        if (line.at(at) == u'\\')
            ++at;
        else if (line.at(at) == opening)
            ++depth;
        else if (line.at(at) == closing && --depth == 0)
            return at + 1;
    }
    return -1;
}

/// What stands between the round brackets: the address, and a title that is passed over.
QString addressIn(QStringView inside)
{
    inside = inside.trimmed();
    if (inside.startsWith(u'<')) {
        const qsizetype end = inside.indexOf(u'>');
        inside = end < 0 ? QStringView() : inside.sliced(1, end - 1);
    } else {
        const qsizetype space = inside.indexOf(u' ');
        inside = space < 0 ? inside : inside.first(space);
    }
    return QString::fromStdString(unescaped(inside.toUtf8().toStdString()));
}

bool isEscaped(QStringView line, qsizetype at)
{
    int before = 0;
    while (at > before && line.at(at - before - 1) == u'\\')
        ++before;
    return before % 2 == 1;
}

} // namespace

std::optional<SourceLink> linkAt(QStringView line, qsizetype position)
{
    for (qsizetype at = 0; at < line.size() && at <= position; ++at) {
        if (line.at(at) != u'[' || isEscaped(line, at) || (at > 0 && line.at(at - 1) == u'!' && !isEscaped(line, at - 1)))
            continue;
        const qsizetype textEnd = partner(line, at, u'[', u']');
        if (textEnd < 0 || textEnd >= line.size() || line.at(textEnd) != u'(')
            continue;
        const qsizetype end = partner(line, textEnd, u'(', u')');
        if (end < 0)
            continue;
        if (position <= end) {
            return SourceLink{.start = at, .length = end - at, .text = line.sliced(at + 1, textEnd - at - 2).toString(),
                              .address = addressIn(line.sliced(textEnd + 1, end - textEnd - 2))};
        }
        at = end - 1;
    }
    return {};
}

QString linkSource(QStringView text, QStringView address)
{
    QString inside;
    QList<qsizetype> open;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == u'\\' && at + 1 < text.size()) {
            inside += c;
            inside += text.at(++at);
            continue;
        }
        if (c == u'[')
            open.append(inside.size());
        else if (c == u']' && open.isEmpty())
            inside += u'\\';
        else if (c == u']')
            open.removeLast();
        inside += c == u'\n' || c == QChar::ParagraphSeparator ? QChar(u' ') : c;
    }
    for (auto at = open.crbegin(); at != open.crend(); ++at)
        inside.insert(*at, u'\\');
    return u'[' % inside % "]("_L1 % QString::fromStdString(escapedAddress(address.toUtf8().toStdString())) % u')';
}

QString linkProblem(const QString &address)
{
    if (address.isEmpty())
        return LinkSource::tr("Put an address in, or choose an article.");
    if (address.contains(u' ') || address.contains(u'\n'))
        return LinkSource::tr("An address has no spaces in it.");
    const std::string bytes = address.toStdString();
    switch (addressKind(bytes)) {
    case AddressKind::Web: {
        const QUrl url(address);
        if (!url.isValid() || url.host().isEmpty())
            return LinkSource::tr("The address names no site.");
        return {};
    }
    case AddressKind::Mail:
        return address.contains(u'@') ? QString() : LinkSource::tr("A mail address has an @ in it.");
    case AddressKind::Article:
        return ArticleId::fromString(QUtf8StringView(afterScheme(bytes))).isNull() ? LinkSource::tr("This names no article.") : QString();
    case AddressKind::Site:
        return address.startsWith(u'/') || address.startsWith(u'#')
            ? QString() : LinkSource::tr("Begin with https://, or with / for a page of this site.");
    case AddressKind::Asset:
    case AddressKind::Forbidden:
        break;
    }
    return LinkSource::tr("Links lead to https, http or mail addresses, to articles, and to pages of this site.");
}

} // namespace galley
