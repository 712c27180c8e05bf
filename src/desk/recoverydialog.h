// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/unsavedtexts.h"

#include <QDialog>

#include <memory>

namespace Ui {
class RecoveryDialog;
}

namespace galley {

/// 未保存的文字: what crashes left behind and what was set aside, each with its difference from the saved version. Stands
/// beside the work; what is chosen is done by others (TextKeeper).
class RecoveryDialog : public QDialog
{
    Q_OBJECT
public:
    RecoveryDialog(const QTimeZone &zone, QWidget *parent);
    ~RecoveryDialog() override;

    void setTexts(const QList<UnsavedText> &texts);

Q_SIGNALS:
    void recoverWanted(const galley::RecoveredText &text);
    void discardWanted(const galley::RecoveredText &text);

private:
    void showText(int row);

    std::unique_ptr<Ui::RecoveryDialog> m_ui;
    QTimeZone m_zone;
    QList<UnsavedText> m_texts;
};

} // namespace galley
