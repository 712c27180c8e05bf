// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ProofReasonDialog;
}

namespace galley {

/// Asks why a finding is right as it stands: one of the common reasons, or another.
class ProofReasonDialog : public QDialog
{
    Q_OBJECT
public:
    ProofReasonDialog(const Finding &finding, bool forNewsroom, QWidget *parent);
    ~ProofReasonDialog() override;
    QString reason() const;

private:
    std::unique_ptr<Ui::ProofReasonDialog> m_ui;
};

} // namespace galley
