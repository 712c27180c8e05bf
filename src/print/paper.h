// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QTextDocument>

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace galley {

/// What is to be printed: pages of A4 with a line below them. The text is of the small HTML that QTextDocument
/// knows, type in points; a paragraph with any indent begins two characters in; pictures are named asset:HASH.
/// Needs a QGuiApplication, whatever its platform. One thread at a time.
class Paper
{
public:
    /// picture gives an asset's bytes by its hash in hex; empty: it is left out.
    using Picture = std::function<QByteArray(const QByteArray &sha256)>;

    Paper(const QString &title, const QString &html, const Picture &picture = {});
    ~Paper();

    const QString &title() const { return m_title; }
    /// Makes the device's pages A4 with our margins, before it is painted on.
    static void prepare(QPagedPaintDevice &device);
    /// Paints every page; foot: below the text at the left, the page's number stands at the right.
    void print(QPagedPaintDevice &device, const QString &foot) const;
    QByteArray toPdf(const QString &foot) const;
    /// Written whole or not at all.
    Result<void> writePdf(const QString &file, const QString &foot) const;

private:
    class Document;
    void indent(double dotsPerInch) const;
    void drawFoot(QPainter &painter, QPagedPaintDevice &device, const QString &left, const QString &right) const;

    QString m_title;
    std::unique_ptr<Document> m_document;
};

} // namespace galley
