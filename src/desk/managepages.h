// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordform.h"
#include "desk/recordtablemodel.h"

namespace Ui {
class ManagePages;
}

namespace galley {

/// 页脚页面: 关于我们, 联系我们 …: their order, titles and texts.
class ManagePages : public ManagePage
{
    Q_OBJECT
public:
    explicit ManagePages(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManagePages() override;

    QString key() const override { return QStringLiteral("pages"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("document-multiple"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }

    void askForNew();
    void askToRemove();

protected:
    void showRights(bool mayChange) override;

private:
    void bindForm();
    void showPage();
    void showPreview();
    void move(int from, int to);
    const Page *current() const;

    RecordTableModel<Page> *m_pages;
    RecordForm<Page, PageId> m_form;
    std::unique_ptr<Ui::ManagePages> m_ui;
    std::shared_ptr<PageId> m_made;
    QTimer m_preview;
};

} // namespace galley
