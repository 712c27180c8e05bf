// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "article/workflow.h"
#include "desk/typeddraft.h"
#include "store/withdrawal.h"

#include <QDialog>

#include <memory>

namespace Ui {
class WithdrawalDialog;
}

namespace galley {

/// Asks how an article is taken from readers, in plain words: for the time being (下线), with a notice (撤稿), without a
/// page (410); why, who asked for it, what readers find, and which copies elsewhere are to be worked off.
class WithdrawalDialog : public QDialog
{
    Q_OBJECT
public:
    /// refusals: acts that are not this person's now, with why not. wasPublic: readers have seen it.
    WithdrawalDialog(Action act, const QString &headline, bool wasPublic, const QHash<Action, QString> &refusals,
                     const QStringList &usualPlaces, QWidget *parent);
    ~WithdrawalDialog() override;
    /// What is typed is kept until it was used.
    void keepTyped(Newsroom &newsroom, const TypedDraft::Of &of);

    static bool asksFor(Action action);

    Action act() const;
    QString reason() const;
    WithdrawalWords words() const;
    QList<OutsideCopyPlan> copies() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addCopy(const QString &place, bool checked);
    void follow();

    std::unique_ptr<Ui::WithdrawalDialog> m_ui;
};

} // namespace galley
