// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordtablemodel.h"
#include "proof/prooflists.h"

#include <memory>

class QStandardItem;
class QStandardItemModel;

namespace Ui {
class ManageProofStyle;
}

namespace galley {

/// 规则与体例: the rules of proofing by group, each switched on or off, what the house decides about style, and the
/// findings that were set aside for the whole newsroom.
class ManageProofStyle : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageProofStyle(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageProofStyle() override;

    QString key() const override { return QStringLiteral("proofing"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("tools-check-spelling"); }
    QString hint() const override;
    void refresh() override;

    void takeBack();

protected:
    void showRights(bool mayChange) override;
    void changeEvent(QEvent *event) override;
    QString refusalFor(const Person &person) const override;

private:
    void fillRules();
    void showRules();
    void sift(const QString &text);
    void changeStyle(const QString &what, const std::function<void(HouseStyle &)> &change);
    void switchRule(QStandardItem *item);
    void showAside();

    HouseStyle m_style;
    QByteArray m_json;
    bool m_readable = true; ///< a list that cannot be read is not overwritten
    bool m_showing = false;
    QStandardItemModel *m_rules;
    RecordTableModel<ProofDismissal> *m_aside;
    std::unique_ptr<Ui::ManageProofStyle> m_ui;
};

} // namespace galley
