// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importjob.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ImportResultsDialog;
}

namespace galley {

/// What an import brought in, what it warns of, and which files it refused. A double click opens an article.
class ImportResultsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportResultsDialog(const ImportReport &report, QWidget *parent = nullptr);
    ~ImportResultsDialog() override;

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);

private:
    std::unique_ptr<Ui::ImportResultsDialog> m_ui;
};

} // namespace galley
