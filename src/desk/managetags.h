// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordtablemodel.h"
#include "desk/registerfilter.h"

#include <QFuture>

namespace Ui {
class ManageTags;
}

namespace galley {

/// 标签: all tags with how many articles carry each; renamed in place, merged, removed.
class ManageTags : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageTags(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageTags() override;

    QString key() const override { return QStringLiteral("tags"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("tag"); }
    QString hint() const override;
    void refresh() override;
    void showRecord(const QString &key) override;

    void askForNew();
    void askToMerge();
    void askToRemove();

protected:
    void showRights(bool mayChange) override;
    bool isEditing() const override;
    QString refusalFor(const Person &person) const override;

private:
    void count();
    void showNumbers();
    void change(const Tag &before, const Tag &after, int column);
    QList<Tag> chosen() const;
    int used(TagId tag) const { return m_counts.value(tag); }

    RecordTableModel<Tag> *m_tags;
    RegisterFilter *m_filter;
    std::unique_ptr<Ui::ManageTags> m_ui;
    QHash<TagId, int> m_counts;
    QFuture<Result<SidebarCounts>> m_counting;
    std::shared_ptr<TagId> m_made;
};

} // namespace galley
