// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace galley {

class Preview;
class PreviewFeed;

/// The place where the preview appears: made when it first shows (a browser engine takes a second), in
/// the middle and 390 pixels wide as on a phone, or filling all.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    static constexpr int phoneWidth = 390;

    PreviewPane(PreviewFeed *feed, QWidget *parent);
    void setPhone(bool phone);
    void setWholePage(bool whole);
    void coloursChanged();
    /// Now, without waiting for the window to show.
    void makePreview();
    Preview *preview() const { return m_preview; }

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    PreviewFeed *m_feed;
    Preview *m_preview = nullptr;
    bool m_phone = false;
    bool m_whole = false;
};

} // namespace galley
