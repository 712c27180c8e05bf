// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/conflict/mergedecisions.h"

#include <QDialog>
#include <QHash>

#include <memory>

namespace Ui {
class ConflictWindow;
}

namespace galley {

class ConflictListModel;

/// 合并冲突: two people's versions put together. What merged by itself stands in the result; for each conflict a person takes
/// mine, theirs, both, a proposal, or writes it anew. By keys: F3 and Shift+F3 go on and back, Alt+1 to Alt+4 decide, F2
/// writes. Only when all is decided can the text be used; giving up changes nothing.
class ConflictWindow : public QDialog
{
    Q_OBJECT
public:
    struct Names
    {
        QString title;
        QString mine;
        QString base;
        QString theirs;
    };

    ConflictWindow(const MergeDecisions &decisions, const Names &names, QWidget *parent);
    ~ConflictWindow() override;

    const MergeDecisions &decisions() const { return m_decisions; }
    ConflictListModel &model() { return *m_model; }
    int item() const { return m_item; }
    void goTo(int item);
    /// Decides the item in hand and goes on to the next open one.
    void choose(MergeDecisions::Choice choice);
    void beginWriting();
    void endWriting(bool take);
    bool isWriting() const;
    /// Decisions are given up at the second asking.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectButtons();
    void decidedItem();
    void showItem();
    void setWriting(bool writing);
    QString proposalText() const;

    std::unique_ptr<Ui::ConflictWindow> m_ui;
    MergeDecisions m_decisions;
    ConflictListModel *m_model;
    int m_item = 0;
    bool m_warned = false;
    QHash<int, QString> m_left;  ///< by item: wording that was begun and left
};

} // namespace galley
