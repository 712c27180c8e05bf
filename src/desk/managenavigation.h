// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordtablemodel.h"
#include "desk/siteform.h"

namespace Ui {
class ManageNavigation;
}

namespace galley {

/// An entry of the channel bar in its place.
struct NavigationRow
{
    int place = 0;
    NavigationEntry entry;
};

/// 导航: the entries of the channel bar and the columns of the regional strip, chosen and ordered, with a
/// drawing of both as readers see them.
class ManageNavigation : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageNavigation(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageNavigation() override;

    QString key() const override { return QStringLiteral("navigation"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("application-menu"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override;
    void leave() override;

    void addEntry(const NavigationEntry &entry);
    void setStrip(const QList<SectionId> &strip, const QString &what);

protected:
    void showRights(bool mayChange) override;
    bool isEditing() const override;

private:
    void makeBar();
    void makeStrip();
    void bindFields();
    void fillAddMenu();
    void fillOwnRegion();
    void showSite();
    void showEntry();
    void showButtons();
    void moveEntry(int from, int to);
    void removeEntry();
    void renameEntry(int place, const QString &label, const std::function<void(const Result<void> &)> &then);
    void commitField(ManagedField *field, const std::function<void(NavigationEntry &, const QString &)> &take);
    void setNavigation(const QList<NavigationEntry> &entries, const QString &what, const ManageEdits::Then &then = {});
    void putIntoStrip();
    void takeFromStrip();
    QString entryText(const NavigationEntry &entry) const;
    QString entryKind(const NavigationEntry &entry) const;
    int place() const;

    SiteSettings m_settings;
    RecordTableModel<NavigationRow> *m_bar;
    RecordTableModel<Section> *m_available;
    RecordTableModel<Section> *m_chosen;
    SiteForm m_form;
    std::unique_ptr<Ui::ManageNavigation> m_ui;
    ManagedField *m_label = nullptr;
    ManagedField *m_address = nullptr;
    int m_follow = -1;  ///< the row that shall be current when the bar is read again
    int m_shown = -1;   ///< the row whose label and address stand in the fields
};

} // namespace galley
