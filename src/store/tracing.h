// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/verification.h"

namespace galley {

/// What a published page says of itself: <meta name="galley-article"> and <meta name="galley-content">.
struct PageMarks
{
    ArticleId article;
    QByteArray contentHash; ///< raw
    bool operator==(const PageMarks &) const = default;
};
/// None where the page carries no such marks, or not both whole.
std::optional<PageMarks> pageMarks(const QByteArray &html);

/// 追溯: a page's text, and who brought it before readers.
struct Trace
{
    enum class Text {
        Live,        ///< approved, and what readers are to see now
        Superseded,  ///< approved and published once; another text has taken its place, or it was taken down
        NotApproved, ///< of the article, but nobody approved it
        Unknown,     ///< not a text of the article at all
    };
    Text text = Text::Unknown;
    ArticleId article;
    QString headline;          ///< of the traced text, else of the present one
    QString address;
    Live live = Live::None;
    QByteArray contentHash;    ///< of the page
    QByteArray liveHash;       ///< of what readers are to see
    QByteArray revision;       ///< the traced text's; empty: unknown
    QList<AuditEntry> steps;   ///< from the submission to the publication of this text, by number
    qint64 approval = 0;       ///< the entry that approved it, 0: none
    Verification verification; ///< of the article
};
QString traceTextName(Trace::Text text); ///< live, superseded, not-approved, unknown

/// From a page's marks. NotFound where the newsroom has no such article.
Result<Trace> trace(const Newsroom &newsroom, const PageMarks &page);
/// From an address (a whole one, or from the site's root on): of the text that is live there.
Result<Trace> traceAddress(const Newsroom &newsroom, const QString &address);

} // namespace galley
