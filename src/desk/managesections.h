// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordform.h"
#include "desk/sectiontreemodel.h"

#include <QFuture>

class QMenu;

namespace Ui {
class ManageSections;
}

namespace galley {

/// 栏目: the two trees of sections, and what each section asks of its articles.
class ManageSections : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageSections(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageSections() override;

    QString key() const override { return QStringLiteral("sections"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("view-list-tree"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }
    void showRecord(const QString &key) override;

    void askForNew(SectionTree tree, SectionId parent);
    void askToMerge();
    void askToRemove();

protected:
    void showRights(bool mayChange) override;
    bool isEditing() const override;

private:
    void bindForm();
    void fillRoutes();
    void fillAddMenu();
    void showSection();
    void showButtons();
    void rename(SectionId section, const QString &name);
    void move(SectionId section, const SectionTreeModel::Place &place);
    void count();
    const Section *current() const;
    int articlesIn(SectionId section) const;
    QStringList consequences(const Section &section, const QString &target) const;

    SectionTreeModel *m_tree;
    RecordForm<Section, SectionId> m_form;
    std::unique_ptr<Ui::ManageSections> m_ui;
    QFuture<Result<SidebarCounts>> m_counting;
    std::shared_ptr<SectionId> m_made; ///< to be chosen when it comes
};

} // namespace galley
