// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QDialog>

#include <memory>

namespace Ui {
class WelcomeDialog;
}

namespace galley {

/// The beginning: open a newsroom, or make one. Also what a newsroom that could not be opened leads to.
class WelcomeDialog : public QDialog
{
    Q_OBJECT
public:
    /// With a folder and an error: says what is wrong with it, and offers reading where that would help.
    explicit WelcomeDialog(const QString &folder = {}, const std::optional<Error> &error = {}, QWidget *parent = nullptr);
    ~WelcomeDialog() override;

Q_SIGNALS:
    void openWanted(const QString &folder);
    void readOnlyWanted(const QString &folder);
    void joinWanted();
    void createWanted(const QString &folder, bool sample);

private:
    void askForFolder(const QString &title, const std::function<void(const QString &)> &then);

    std::unique_ptr<Ui::WelcomeDialog> m_ui;
};

} // namespace galley
