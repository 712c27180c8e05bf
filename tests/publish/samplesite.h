// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pagerenderer.h"

namespace galley::testkit {

/// A small site put together by hand: two channels, a region with one below it, a tag, a series.
class SampleSite
{
public:
    SampleSite();

    /// An article in the lists, published so many minutes after the first of November, 2026.
    Listed &list(int number, const QString &headline, SectionId section, int minutes);
    /// The renderer of the site as it stands now.
    PageRenderer renderer();
    PageArticle article() const; ///< part 2 of the series, with every field set

    template <typename IdType>
    static IdType id(int number)
    {
        return IdType(QUuid(0x0193'0000u, 0x7000, 0x7000, 0x80, 0, 0, 0, 0, 0, static_cast<uchar>(number >> 8),
                            static_cast<uchar>(number)));
    }
    static QDateTime at(int minutes);

    SiteSnapshot snapshot;
    SectionId finance = id<SectionId>(1);
    SectionId pictures = id<SectionId>(2);
    SectionId region = id<SectionId>(3);
    SectionId city = id<SectionId>(4);
    TagId tag = id<TagId>(1);
    SeriesId series = id<SeriesId>(1);
};

} // namespace galley::testkit
