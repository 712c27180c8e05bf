// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/previewsite.h"

class QWebEngineView;

namespace galley {

/// The page in the browser engine that readers have. Loaded once through the scheme galley-preview:, then
/// patched. Page JavaScript is off, and every request that does not go to our own scheme is refused.
class WebEnginePreview : public Preview
{
    Q_OBJECT
public:
    static void registerScheme();

    explicit WebEnginePreview(QWidget *parent);
    ~WebEnginePreview() override;

    void setFiles(const PreviewFiles &files) override;
    void showPage(const PreviewPage &page) override;
    void showBlocks(quint64 number, qsizetype first, qsizetype removed, const QStringList &added) override;
    void setPart(Part part) override;
    void follow(const PreviewPlace &place) override;
    void readText(const std::function<void(const QString &)> &answer) override;
    /// The whole document as it stands, for tests.
    void readDocument(const std::function<void(const QString &)> &answer);
    const PreviewSite &site() const;

private:
    void load();
    void loaded(bool ok);
    void patch(const QString &script);
    QString following() const;
    void finish();
    void restyle();
    void rendererDied();
    void run(const QString &script);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
