// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/typeddraft.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CorrectionDialog;
}

namespace galley {

/// 更正: whether readers get a dated note with the corrected text, and what it says.
class CorrectionDialog : public QDialog
{
    Q_OBJECT
public:
    CorrectionDialog(const QString &headline, QWidget *parent);
    ~CorrectionDialog() override;
    /// What is typed is kept until it was used.
    void keepTyped(Newsroom &newsroom, const TypedDraft::Of &of);
    QString note() const; ///< empty: without one

protected:
    void showEvent(QShowEvent *event) override;

private:
    std::unique_ptr<Ui::CorrectionDialog> m_ui;
};

} // namespace galley
