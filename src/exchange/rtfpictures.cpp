// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rtfpictures.h"

#include <QByteArrayView>

namespace galley {

namespace {

/// The end of the group that begins before `at`: past its closing brace.
qsizetype groupEnd(QByteArrayView rtf, qsizetype at)
{
    int depth = 1;
    for (; at < rtf.size() && depth > 0; ++at) {
        const char c = rtf.at(at);
        if (c == '\\')
            ++at; // an escaped brace, or a control word's first letter
        else
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return std::min(at, rtf.size());
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// What stands in the group itself as hexadecimal digits: control words and inner groups are passed over.
QByteArray digits(QByteArrayView group)
{
    QByteArray hex;
    for (qsizetype at = 0; at < group.size();) {
        const char c = group.at(at);
        if (c == '{') {
            at = groupEnd(group, at + 1);
        } else if (c == '\\') {
            for (++at; at < group.size() && (QChar::isLetterOrNumber(uchar(group.at(at))) || group.at(at) == '-'); ++at) { }
            if (at < group.size() && group.at(at) == ' ')
                ++at;
        } else {
            if (isHex(c))
                hex.append(c);
            ++at;
        }
    }
    return QByteArray::fromHex(hex);
}

} // namespace

QList<QByteArray> rtfPictures(const QByteArray &rtf)
{
    QList<QByteArray> pictures;
    for (qsizetype at = 0; (at = rtf.indexOf("\\pict", at)) >= 0;) {
        const qsizetype after = at + 5;
        at = after;
        if (after < rtf.size() && QChar::isLetter(uchar(rtf.at(after))))
            continue; // \picture…, \pictureW
        // The copy for older programs follows the picture itself.
        const qsizetype open = rtf.lastIndexOf('{', after);
        if (open > 0 && QByteArrayView(rtf).first(open).trimmed().endsWith("\\nonshppict"))
            continue;
        const qsizetype end = groupEnd(rtf, after);
        const QByteArrayView group = QByteArrayView(rtf).sliced(after, end - after);
        const bool known = group.contains("\\pngblip") || group.contains("\\jpegblip");
        pictures.append(known ? digits(group) : QByteArray());
        at = end;
    }
    return pictures;
}

} // namespace galley
