// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/htmltree.h"

#include <QHash>
#include <QStringList>

namespace galley {

/// Writes a rendered body (renderBody's HTML) as WordprocessingML, with what it needs beside it: relationships,
/// footnotes, lists, pictures. One per document.
class DocxWriter
{
public:
    /// The bytes of an asset by its hash in hex; empty where they are not at hand.
    using Pictures = std::function<QByteArray(const QByteArray &sha256)>;

    explicit DocxWriter(Pictures pictures) : m_pictures(std::move(pictures)) {}

    /// A paragraph of plain text in a style of docxStylesPart().
    void line(const QString &style, const QString &text);
    void body(const QString &html);

    /// The whole package.
    QByteArray package() const;

private:
    struct Look
    {
        bool bold = false;
        bool italic = false;
        bool strike = false;
        bool quote = false;
        int level = 0; ///< of lists around
        int depth = 0; ///< of recursion
    };
    struct Part
    {
        QString xml;
        QStringList relationships; ///< lines of its _rels file
    };

    void blocks(const GumboNode *parent, Look look);
    void block(const GumboNode *node, const Look &look);
    void paragraph(const QString &properties, const GumboNode *content, const Look &look);
    void list(const GumboNode *node, const Look &look);
    void table(const GumboNode *node, const Look &look);
    void figure(const GumboNode *node, const Look &look);
    void footnotes(const GumboNode *section);
    QString inlines(const GumboNode *parent, Look look);
    QString inlineNode(const GumboNode *node, Look look);
    QString picture(const GumboNode *image);
    QString link(const GumboNode *node, const Look &look);
    QString related(QStringView type, const QString &target, bool external);

    const Pictures m_pictures;
    Part m_document;
    Part m_footnotes;
    Part *m_part = &m_document;
    QStringList m_lists;                    ///< w:num of each list that counts
    QHash<QString, QByteArray> m_media;     ///< by name in word/media
    QHash<QByteArray, QString> m_mediaOf;   ///< name by asset
    int m_drawings = 0;
};

/// styles.xml: headline, 引题, 副题, sub-headings, text, captions, notes, as a newsroom sets a manuscript.
QByteArray docxStylesPart();

} // namespace galley
