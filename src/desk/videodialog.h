// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class VideoDialog;
}

namespace galley {

/// A video by reference: its address and title.
class VideoDialog : public QDialog
{
    Q_OBJECT
public:
    VideoDialog(const QString &address, const QString &title, QWidget *parent = nullptr);
    ~VideoDialog() override;
    QString line() const; ///< of the body source

private:
    void check();
    std::unique_ptr<Ui::VideoDialog> m_ui;
};

} // namespace galley
