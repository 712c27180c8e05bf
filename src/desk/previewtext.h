// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/previewsite.h"

namespace galley {

/// The preview where WebEngine is not built: the article's text and pictures in a QTextBrowser. The
/// theme's style sheet is beyond it; what is said is the same, how it looks is not.
class TextPreview : public Preview
{
    Q_OBJECT
public:
    explicit TextPreview(QWidget *parent);
    ~TextPreview() override;

    void setFiles(const PreviewFiles &files) override;
    void showPage(const PreviewPage &page) override;
    void showBlocks(quint64 number, qsizetype first, qsizetype removed, const QStringList &added) override;
    void setPart(Part part) override;
    void follow(const PreviewPlace &place) override;
    void readText(const std::function<void(const QString &)> &answer) override;

private:
    void show(int scrolled);

    class Browser;
    Browser *m_browser;
    PreviewSite m_site;
};

} // namespace galley
