// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/offeredpicture.h"
#include "exchange/pictureedit.h"
#include "exchange/picturefacts.h"
#include "store/newsroom.h"

#include <QFuture>
#include <QThreadPool>

namespace galley {

/// A picture as the newsroom keeps it: upright, and saying of itself only who made it, what it shows and whose it is.
struct TakenPicture
{
    QByteArray bytes = {};   ///< empty once it is stored
    QByteArray sha256 = {};  ///< of the bytes, 64 lower-case hex digits
    QString name = {};       ///< original file name; may be empty
    QSize size = {};         ///< pixels
    PictureFacts facts = {}; ///< as its own metadata had them: what a form is filled in with
};

/// The one way in for every picture. Refuses what no page can show, what is over the limits (told by the header, before
/// anything is decoded), and what is damaged or cut short; turns it upright, takes out position, maker's notes and the
/// rest of its private data. Any thread; a photograph takes a good part of a second. `cancelled` is asked between
/// the steps.
Result<TakenPicture> takePicture(const OfferedPicture &offered, const PictureLimits &limits = {},
                                 const std::function<bool()> &cancelled = {});

/// Takes pictures into a newsroom one after the other, on a thread of its own, so that memory is that of one picture.
/// To be used from one thread; futures may be cancelled.
class PictureIntake
{
public:
    explicit PictureIntake(Newsroom &newsroom);
    ~PictureIntake(); ///< cancels what waits and lets the one under way end

    QFuture<Result<TakenPicture>> take(const OfferedPicture &offered);
    /// A cut or turned picture is an asset of its own; the original stays.
    QFuture<Result<TakenPicture>> crop(const QByteArray &sha256, const PictureCrop &crop);
    /// The picture to look at, at most this large.
    QFuture<Result<QImage>> look(const QByteArray &sha256, QSize atMost);
    void cancelAll();

private:
    Newsroom &m_newsroom;
    std::shared_ptr<std::atomic<int>> m_round; ///< work of an earlier round is not done
    QThreadPool m_pool;
};

} // namespace galley
