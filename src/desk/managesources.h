// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordform.h"
#include "desk/recordtablemodel.h"
#include "desk/registerfilter.h"

namespace Ui {
class ManageSources;
}

namespace galley {

/// 来源库: the register of sources, dated where it stands on a list, and brought up to date from a table.
class ManageSources : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageSources(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageSources() override;

    QString key() const override { return QStringLiteral("sources"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("view-institution"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }

    void askForNew();
    void askToMerge();
    void askToRemove();
    void askForTable();
    void importTable(const QString &file);

protected:
    void showRights(bool mayChange) override;
    QString refusalFor(const Person &person) const override;

private:
    void bindForm();
    void bindDay(QLineEdit *editor, QLabel *note, QDate Source::*member);
    void showSource();
    void showNumbers();
    QList<Source> chosen() const;
    QDate today() const;
    bool isExpired(const Source &source) const;
    int used(SourceId source) const { return m_usage.value(source); }

    RecordTableModel<Source> *m_sources;
    RegisterFilter *m_filter;
    RecordForm<Source, SourceId> m_form;
    std::unique_ptr<Ui::ManageSources> m_ui;
    QHash<SourceId, int> m_usage;
    std::shared_ptr<SourceId> m_made;
};

} // namespace galley
