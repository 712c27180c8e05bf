// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CompareDialog;
}

namespace galley {

/// 对照原文: a reprint beside the snapshot of its original, with what differs marked by character and a walk
/// from difference to difference.
class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    /// content must have a reprint record.
    explicit CompareDialog(const Content &content, QWidget *parent = nullptr);
    ~CompareDialog() override;

    int differences() const;

private:
    std::unique_ptr<Ui::CompareDialog> m_ui;
};

} // namespace galley
