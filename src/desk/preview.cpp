// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/preview.h"

#include "desk/previewtext.h"
#ifdef GALLEY_WEBENGINE
#include "desk/previewwebengine.h"
#endif

namespace galley {

QByteArray PreviewPage::bytes() const
{
    return before + bodyHtml().toUtf8() + after;
}

void Preview::registerScheme()
{
#ifdef GALLEY_WEBENGINE
    WebEnginePreview::registerScheme();
#endif
}

Preview *Preview::create(QWidget *parent)
{
#ifdef GALLEY_WEBENGINE
    return new WebEnginePreview(parent);
#else
    return createText(parent);
#endif
}

Preview *Preview::createText(QWidget *parent)
{
    return new TextPreview(parent);
}

} // namespace galley
