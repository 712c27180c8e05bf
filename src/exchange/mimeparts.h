// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley {

/// A part of a MIME archive, its transfer encoding undone.
struct MimePart
{
    QByteArray type;     ///< text/html, lower case; without parameters
    QByteArray charset;  ///< as declared; may be empty
    QString location;    ///< Content-Location, as it stands
    QString contentId;   ///< without <>
    QByteArray bytes;
};

/// A saved page (.mhtml, .mht; RFC 2557): a multipart/related message of a page and what it shows.
struct MimeArchive
{
    QString location;    ///< where the page was; may be empty
    QList<MimePart> parts;
    /// The page among the parts: what "start" names, else the first text/html; -1 when there is none.
    qsizetype page = -1;

    /// The part an address on the page means: cid: by Content-ID, others by Content-Location, resolved against
    /// the page's; empty when the archive does not hold it.
    QByteArray partAt(const QString &address) const;
};

/// BadInput when it is no such message or breaks off before its page.
Result<MimeArchive> readMimeArchive(const QByteArray &bytes);

/// Whether a file begins like a message with MIME headers.
bool beginsLikeMimeArchive(QByteArrayView head);

} // namespace galley
