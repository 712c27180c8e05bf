// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/paste.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PasteSpecialDialog;
}

namespace galley {

/// 选择性粘贴: the ways the clipboard can go in, each with what would be inserted, before anything is.
class PasteSpecialDialog : public QDialog
{
    Q_OBJECT
public:
    PasteSpecialDialog(const PasteOffer &offer, QWidget *parent = nullptr);
    ~PasteSpecialDialog() override;

    const PasteOffer &offer() const { return m_offer; }
    PasteForm form() const;

private:
    void preview();

    std::unique_ptr<Ui::PasteSpecialDialog> m_ui;
    const PasteOffer m_offer;
};

} // namespace galley
