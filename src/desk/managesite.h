// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/siteform.h"

namespace Ui {
class ManageSite;
}

namespace galley {

/// 站点: the parts that stand on every page of the portal, with the footer as it will look.
class ManageSite : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageSite(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageSite() override;

    QString key() const override { return QStringLiteral("site"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("globe"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }

protected:
    void showRights(bool mayChange) override;

private:
    void bindText(QWidget *editor, QLabel *note, QString SiteSettings::*member);
    void bindForm();
    void showFooter();
    void showLinks();

    SiteForm m_form;
    std::unique_ptr<Ui::ManageSite> m_ui;
    QList<Page> m_pages;
    ManagedField *m_icp = nullptr;
    ManagedField *m_police = nullptr;
};

} // namespace galley
