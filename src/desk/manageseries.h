// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordform.h"
#include "desk/recordtablemodel.h"
#include "desk/registerfilter.h"

namespace Ui {
class ManageSeries;
}

namespace galley {

/// 系列: all series with their parts; renamed, merged, removed.
class ManageSeries : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageSeries(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageSeries() override;

    QString key() const override { return QStringLiteral("series"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("view-media-playlist"); }
    QString hint() const override;
    void refresh() override;
    bool hasUnsaved() const override { return m_form.hasUnsaved(); }
    void leave() override { m_form.leave(); }

    void askForNew();
    void askToMerge();
    void askToRemove();

protected:
    void showRights(bool mayChange) override;
    bool isEditing() const override;
    QString refusalFor(const Person &person) const override;

private:
    void bindForm();
    void showSeries();
    void showNumbers();
    void rename(const Series &before, const Series &after, int column);
    QList<Series> chosen() const;
    int used(SeriesId series) const { return m_usage.value(series); }

    RecordTableModel<Series> *m_series;
    RegisterFilter *m_filter;
    RecordTableModel<ArticleRow> *m_parts;
    RecordForm<Series, SeriesId> m_form;
    std::unique_ptr<Ui::ManageSeries> m_ui;
    QHash<SeriesId, int> m_usage;
    std::shared_ptr<SeriesId> m_made;
};

} // namespace galley
