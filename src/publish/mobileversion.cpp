// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/mobileversion.h"

#include <algorithm>

namespace galley {

namespace {

constexpr QByteArrayView switchBegin("<!--switch-->");
constexpr QByteArrayView switchEnd("<!--/switch-->");

bool leavesSite(QByteArrayView link)
{
    if (link.isEmpty() || link.startsWith('#') || link.startsWith('/') || link.startsWith('?'))
        return true;
    const qsizetype colon = link.indexOf(':');
    const qsizetype slash = link.indexOf('/');
    return colon >= 0 && (slash < 0 || colon < slash);
}

bool isPage(QByteArrayView link)
{
    const auto end = std::find_if(link.begin(), link.end(), [](char c) { return c == '#' || c == '?'; });
    return link.first(end - link.begin()).endsWith(".html");
}

/// Copies one tag, from '<' to '>', with its links as seen from /m/.
void copyTag(QByteArray &out, QByteArrayView tag)
{
    const bool canonical = tag.startsWith("<link rel=\"canonical\"");
    qsizetype from = 0;
    for (qsizetype at = 0; at < tag.size();) {
        const qsizetype quote = tag.indexOf('"', at);
        if (quote < 0)
            break;
        const qsizetype close = tag.indexOf('"', quote + 1);
        if (close < 0)
            break;
        const QByteArrayView before = tag.first(quote);
        const QByteArrayView link = tag.sliced(quote + 1, close - quote - 1);
        if ((before.endsWith(" href=") || before.endsWith(" src=")) && !leavesSite(link) && (canonical || !isPage(link))) {
            out += tag.sliced(from, quote + 1 - from);
            out += "../";
            from = quote + 1;
        }
        at = close + 1;
    }
    out += tag.sliced(from);
}

/// The switch as found on a desktop page names the mobile page: ../../m/a/x.html, seen from a/….
QByteArray reversedSwitch(QByteArrayView found, const SwitchWords &words)
{
    const qsizetype href = found.indexOf(" href=\"");
    if (href < 0)
        return found.toByteArray();
    const QByteArrayView rest = found.sliced(href + 7);
    QByteArray link = rest.first(std::max<qsizetype>(0, rest.indexOf('"'))).toByteArray();
    qsizetype ups = 0;
    while (QByteArrayView(link).sliced(ups).startsWith("../"))
        ups += 3;
    if (QByteArrayView(link).sliced(ups).startsWith("m/"))
        link.remove(ups, 2);
    return QByteArray("<a href=\"../") + link + "\">" + words.desktop + "</a><i></i><b>" + words.mobile + "</b>";
}

} // namespace

QByteArray mobilePage(const QByteArray &page, const SwitchWords &words)
{
    QByteArray out;
    out.reserve(page.size() + 2048);
    const QByteArrayView all(page);
    qsizetype at = 0;
    while (at < all.size()) {
        const qsizetype open = all.indexOf('<', at);
        if (open < 0)
            break;
        out += all.sliced(at, open - at);
        const QByteArrayView rest = all.sliced(open);
        if (rest.startsWith(switchBegin)) {
            const qsizetype end = rest.indexOf(switchEnd);
            if (end >= 0) {
                out += switchBegin;
                out += reversedSwitch(rest.sliced(switchBegin.size(), end - switchBegin.size()), words);
                out += switchEnd;
                at = open + end + switchEnd.size();
                continue;
            }
        }
        const qsizetype close = rest.indexOf('>');
        if (close < 0) {
            at = open;
            break;
        }
        const QByteArrayView tag = rest.first(close + 1);
        at = open + tag.size();
        if (tag.startsWith("<html ")) {
            out += tag.toByteArray().replace("class=\"wide\"", "class=\"phone\"");
        } else if (tag.startsWith("<link rel=\"alternate\" media=")) {
            if (at < all.size() && all.at(at) == '\n')
                ++at;
        } else {
            copyTag(out, tag);
        }
    }
    out += all.sliced(at);
    return out;
}

} // namespace galley
