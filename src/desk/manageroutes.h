// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordform.h"
#include "desk/recordtablemodel.h"

namespace Ui {
class ManageRoutes;
}

namespace galley {

/// A step of a route in its place.
struct RouteStepRow
{
    int place = 0;
    RouteStep step;
};

/// 审核路线: the steps an article of a kind, or of a section, takes; and whether there are people for them.
class ManageRoutes : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageRoutes(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageRoutes() override;

    QString key() const override { return QStringLiteral("routes"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("view-task"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }

    void askForNew();
    void askToRemove();

protected:
    void showRights(bool mayChange) override;
    bool isEditing() const override;

private:
    void makeTable();
    void makeSteps();
    void bindForm();
    void showRoute();
    void showStaffing();
    void showButtons();
    void moveRoute(int from, int to);
    void setSteps(const QList<RouteStep> &steps, const QString &what);
    QStringList sectionsOf(RouteId route) const;
    const Route *current() const;
    QFuture<Result<void>> changeRoutes(const std::function<void(QList<Route> &)> &change) const;

    RecordTableModel<Route> *m_routes;
    RecordTableModel<RouteStepRow> *m_steps;
    RecordForm<Route, RouteId> m_form;
    std::unique_ptr<Ui::ManageRoutes> m_ui;
    QString m_made; ///< name of a new one, to be chosen when it comes
    int m_follow = -1;
};

} // namespace galley
