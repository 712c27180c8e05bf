// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageprooflistof.h"
#include "proof/prooflists.h"

#include <memory>

namespace Ui {
class ManageProofOffices;
}

namespace galley {

/// 人物职务: who held which office from when to when.
class ManageProofOffices : public ManageProofListOf<OfficeEntry>
{
    Q_OBJECT
public:
    explicit ManageProofOffices(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageProofOffices() override;

    QString key() const override { return QStringLiteral("offices"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("im-user"); }
    QString hint() const override;

protected:
    void addEntry(const QString &name) override;
    void showEntry(const QString &key) override;
    void takeEntry(const QString &key) override;
    QString newTitle() const override;

private:
    std::unique_ptr<Ui::ManageProofOffices> m_ui;
};

} // namespace galley
