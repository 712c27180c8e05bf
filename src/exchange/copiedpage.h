// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"

class QMimeData;

namespace galley {

/// Part of a page, or all of it, as a browser puts it on the clipboard.
struct CopiedPage
{
    QString html;
    QString text;     ///< the same as plain text
    QString address;  ///< where it was copied from; empty when the browser does not say
    bool isEmpty() const { return html.isEmpty() && text.isEmpty(); }
};

/// Takes what is there: the HTML, and the address from Firefox's text/x-moz-url-priv, Chromium's
/// chromium/x-source-url, or the SourceURL line of Windows' "HTML Format" (CF_HTML).
CopiedPage copiedPage(const QMimeData &clipboard);

/// A reprint of what was copied: the fields it shows, the text as body source, a full record of the
/// original with a snapshot of the copied text. Nothing of the selection is left out of the body but what is
/// a field of its own. BadInput when there is no text.
Result<ImportedArticle> importCopiedPage(const CopiedPage &page, const ImportOptions &options);

} // namespace galley
