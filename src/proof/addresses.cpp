// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/addresses.h"

#include "proof/sourcelines.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

using namespace sourcelines;

namespace {

bool isHostPart(QChar c)
{
    return isAsciiLetter(c) || isDigit(c) || c == u'-' || c == u'.' || c == u'_';
}

/// What may stand in an address as people type it: printable ASCII without quotes and brackets that part.
bool isAddressPart(QChar c)
{
    return c > u' ' && c < u'\x7F' && c != u'"' && c != u'<' && c != u'>' && c != u'`' && c != u'{' && c != u'}' && c != u'\\'
        && c != u'|' && c != u'^' && c != u'[' && c != u']' && c != u'*';
}

/// Endings by which 新闻 texts name hosts without http://.
bool isKnownEnding(QStringView ending)
{
    static constexpr std::array known{"com"_L1, "cn"_L1, "net"_L1, "org"_L1, "gov"_L1, "edu"_L1, "info"_L1, "tv"_L1,
                                      "cc"_L1, "top"_L1, "vip"_L1, "xyz"_L1, "site"_L1, "shop"_L1, "app"_L1, "mobi"_L1,
                                      "hk"_L1, "tw"_L1, "jp"_L1, "uk"_L1, "us"_L1, "eu"_L1, "ru"_L1, "de"_L1, "fr"_L1};
    return std::ranges::any_of(known, [&](QLatin1StringView name) { return ending.compare(name, Qt::CaseInsensitive) == 0; });
}

class Finder
{
public:
    explicit Finder(QStringView text) : m_text(text), m_size(text.size()) {}

    std::vector<Stretch> run()
    {
        for (qsizetype at = 0; at < m_size;) {
            if (!isHostPart(m_text[at])) {
                ++at;
                continue;
            }
            qsizetype end = at;
            while (end < m_size && isWordPart(m_text[end]))
                ++end;
            at = std::max(word(at, end), end);
        }
        return std::move(m_found);
    }

private:
    static bool isWordPart(QChar c) { return isHostPart(c) || c == u'+' || c == u'%'; }

    /// A run of letters, digits, dots: a scheme, a host, or what stands before an @. Answers where it went on to.
    qsizetype word(qsizetype start, qsizetype end)
    {
        const QStringView run = m_text.sliced(start, end - start);
        if (end + 3 < m_size && m_text[end] == u':' && m_text[end + 1] == u'/' && m_text[end + 2] == u'/' && isAddressPart(m_text[end + 3])) {
            qsizetype scheme = end;
            while (scheme > start && isAsciiLetter(m_text[scheme - 1]))
                --scheme;
            if (scheme < end)
                return take(scheme, end + 3);
        }
        if (end + 1 < m_size && m_text[end] == u'@' && isHostPart(m_text[end + 1])) {
            qsizetype host = end + 1;
            while (host < m_size && isHostPart(m_text[host]))
                ++host;
            while (host > end && !isAsciiLetter(m_text[host - 1]) && !isDigit(m_text[host - 1]))
                --host;
            if (m_text.sliced(end + 1, std::max<qsizetype>(host - end - 1, 0)).contains(u'.')) {
                m_found.push_back({.start = start, .end = host});
                return host;
            }
            return end;
        }
        if (!run.contains(u'.'))
            return end;
        if (run.startsWith("www."_L1, Qt::CaseInsensitive) && run.size() > 5)
            return take(start, end);
        return isHost(run) ? take(start, end) : end;
    }

    static bool isHost(QStringView run)
    {
        while (run.endsWith(u'.'))
            run.chop(1);
        const qsizetype dot = run.lastIndexOf(u'.');
        if (dot <= 0 || run[0] == u'.' || run[dot - 1] == u'.' || !isKnownEnding(run.sliced(dot + 1)))
            return false;
        return std::ranges::any_of(run.first(dot), [](QChar c) { return isAsciiLetter(c); }) || run.first(dot).contains(u'.');
    }

    qsizetype take(qsizetype start, qsizetype at)
    {
        qsizetype end = at;
        while (end < m_size && isAddressPart(m_text[end]))
            ++end;
        const auto ends = [](QChar c) {
            return c == u'.' || c == u',' || c == u';' || c == u':' || c == u'!' || c == u'?' || c == u'\'' || c == u'_' || c == u'~';
        };
        const bool bracketed = m_text.sliced(start, end - start).contains(u'(');
        while (end > start + 1) {
            if (ends(m_text[end - 1]))
                --end;
            else if (m_text[end - 1] == u')' && !bracketed)
                --end;
            else
                break;
        }
        m_found.push_back({.start = start, .end = end});
        return end;
    }

    QStringView m_text;
    qsizetype m_size;
    std::vector<Stretch> m_found;
};

} // namespace

std::vector<Stretch> addressesIn(QStringView text)
{
    return Finder(text).run();
}

} // namespace galley
