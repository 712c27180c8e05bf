// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"

namespace galley {

/// Gathers the pictures of a page while its text is converted, and puts captions and credits to them
/// afterwards. Pictures come from data: addresses and from ImportOptions::companion, never from the network.
class PagePictures
{
public:
    explicit PagePictures(const ImportOptions &options) : m_options(options) {}

    /// For ConvertOptions::image: asset:SHA256 of a picture that is there, else empty.
    QString take(const QString &address);
    /// Paragraphs that the page marks as captions, whatever they say.
    void knowCaptions(const QStringList &captions) { m_captions = captions; }
    /// Puts what was gathered into the article: its pictures, their particulars, captions that stand as
    /// short paragraphs below them; one warning for those that could not be had.
    void finish(ImportedArticle &article) const;

private:
    const ImportOptions &m_options;
    QList<ImportedPicture> m_pictures;
    QStringList m_captions;
    QStringList m_leftOut;  ///< addresses
    QStringList m_tooLarge;
};

/// A caption taken apart: 图为渠首。（张三 摄）, 新社记者 李四摄, 图源：受访者.
struct CaptionParts
{
    QString caption;
    QString credit;
    bool operator==(const CaptionParts &) const = default;
};
CaptionParts captionParts(const QString &text);
/// Whether a short paragraph below a picture is its caption: it says so itself (图为…, △, …摄).
bool readsLikeCaption(const QString &text);

} // namespace galley
