// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageprooflistof.h"
#include "proof/prooflists.h"

#include <memory>

namespace Ui {
class ManageProofWords;
}

namespace galley {

/// 词表: words that are banned, to be used with care, or preferred.
class ManageProofWords : public ManageProofListOf<WordEntry>
{
    Q_OBJECT
public:
    explicit ManageProofWords(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageProofWords() override;

    QString key() const override { return QStringLiteral("words"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("view-list-text"); }
    QString hint() const override;

protected:
    void addEntry(const QString &name) override;
    void showEntry(const QString &key) override;
    void takeEntry(const QString &key) override;
    QString newTitle() const override;

private:
    std::unique_ptr<Ui::ManageProofWords> m_ui;
};

} // namespace galley
