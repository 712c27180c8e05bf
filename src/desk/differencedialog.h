// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/contentparts.h"
#include "desk/messagearea.h"

#include <QDialog>

#include <memory>

namespace Ui {
class DifferenceDialog;
}

namespace galley {

class DifferenceView;

/// Two versions of an article in a window beside the work, with what can be done about them. Goes away by itself when
/// it is closed or something was chosen.
class DifferenceDialog : public QDialog
{
    Q_OBJECT
public:
    DifferenceDialog(const QString &title, const QString &hint, const QList<MessageOffer> &offers, QWidget *parent);
    ~DifferenceDialog() override;
    DifferenceView &view() const;

private:
    std::unique_ptr<Ui::DifferenceDialog> m_ui;
};

} // namespace galley
