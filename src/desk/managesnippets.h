// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordform.h"
#include "desk/recordtablemodel.h"
#include "store/snippets.h"

namespace Ui {
class ManageSnippets;
}

namespace galley {

/// 常用语: pieces of text put in at the cursor. Everybody keeps their own; the newsroom's are kept by its managers.
class ManageSnippets : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageSnippets(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageSnippets() override;

    QString key() const override { return QStringLiteral("snippets"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("edit-paste"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }

    void askForNew();
    void removeChosen();

protected:
    void showRights(bool mayChange) override;
    QString refusalFor(const Person &person) const override;

private:
    void bindForm();
    void fillChoices();
    void showSnippet();
    void move(int from, int to);
    bool mayChangeOf(PersonId owner) const;
    const Snippet *current() const;
    QFuture<Result<void>> putNew(Snippet entry, const std::shared_ptr<SnippetId> &made) const;

    RecordTableModel<Snippet> *m_snippets;
    RecordForm<Snippet, SnippetId> m_form;
    std::unique_ptr<Ui::ManageSnippets> m_ui;
    std::shared_ptr<SnippetId> m_made;
    mutable bool m_managing = false; ///< may change the newsroom's, too
};

} // namespace galley
