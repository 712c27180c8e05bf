// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordform.h"
#include "desk/recordtablemodel.h"
#include "desk/registerfilter.h"
#include "store/statistics.h"

namespace Ui {
class ManagePeople;
}

namespace galley {

/// 人员: who works here, with which roles. People are deactivated, never deleted.
class ManagePeople : public ManagePage
{
    Q_OBJECT
public:
    explicit ManagePeople(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManagePeople() override;

    QString key() const override { return QStringLiteral("people"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("system-users"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }
    void showRecord(const QString &key) override;

    void askForNew();
    void askToDeactivate();
    void activate();
    void askForPassword();

protected:
    void showRights(bool mayChange) override;

private:
    void bindForm();
    void showPerson();
    const Person *current() const;
    void put(const QString &what, const Person &before, const std::function<void(Person &)> &change,
             const std::function<void(Person &)> &back);
    QString rolesOf(const Person &person) const;
    QString keyOf(const Person &person) const;

    void countWork();
    QHash<PersonId, QDateTime> m_keys; ///< since when somebody signs
    RecordTableModel<Person> *m_people;
    RegisterFilter *m_filter;
    RecordForm<Person, PersonId> m_form;
    std::unique_ptr<Ui::ManagePeople> m_ui;
    std::shared_ptr<PersonId> m_made;
    QHash<PersonId, WorkloadFigure> m_work;
    QFuture<Result<QList<WorkloadFigure>>> m_counting;
};

} // namespace galley
