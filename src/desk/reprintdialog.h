// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "exchange/importer.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ReprintDialog;
}

namespace galley {

/// 转载: what was found in a copied page, to be checked and completed before it becomes an article.
class ReprintDialog : public QDialog
{
    Q_OBJECT
public:
    ReprintDialog(const ImportedArticle &found, const NewsroomNames &names, SectionId section, QWidget *parent = nullptr);
    ~ReprintDialog() override;

    /// What was found, with what was changed here.
    ImportedArticle article() const;
    SectionId section() const;

private:
    void check();

    std::unique_ptr<Ui::ReprintDialog> m_ui;
    ImportedArticle m_found;
};

} // namespace galley
