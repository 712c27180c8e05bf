// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordform.h"
#include "desk/recordtablemodel.h"

namespace Ui {
class ManageTemplates;
}

namespace galley {

/// 稿件模板: what a new article of a section and genre begins with.
class ManageTemplates : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageTemplates(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageTemplates() override;

    QString key() const override { return QStringLiteral("templates"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("document-duplicate"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }

    void askForNew();
    void removeChosen();

protected:
    void showRights(bool mayChange) override;

private:
    void bindForm();
    void showTemplate();
    void move(int from, int to);
    const ArticleTemplate *current() const;
    QFuture<Result<void>> putNew(ArticleTemplate entry, const std::shared_ptr<TemplateId> &made) const;

    RecordTableModel<ArticleTemplate> *m_templates;
    RecordForm<ArticleTemplate, TemplateId> m_form;
    std::unique_ptr<Ui::ManageTemplates> m_ui;
    std::shared_ptr<TemplateId> m_made;
};

} // namespace galley
