// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/workflow.h"
#include "desk/typeddraft.h"

#include <QDialog>
#include <QTimeZone>

#include <memory>

namespace Ui {
class ReasonDialog;
}

namespace galley {

/// Asks what an action needs to be told: why, back to which step, or when. OK opens when it is told.
class ReasonDialog : public QDialog
{
    Q_OBJECT
public:
    ReasonDialog(Action action, const QString &headline, const Situation &situation, const QTimeZone &zone,
                 const QDateTime &nowUtc, QWidget *parent = nullptr);
    ~ReasonDialog() override;
    /// What is typed is kept until it was used.
    void keepTyped(Newsroom &newsroom, const TypedDraft::Of &of);

    static bool isNeeded(Action action);

    QString reason() const;
    int targetStep() const;   ///< Return: 0 is the draft
    QDateTime time() const;   ///< Schedule: UTC

private:
    void offerTargets(const Situation &situation);
    void check();

    Action m_action;
    QTimeZone m_zone;
    bool m_reasonNeeded;
    std::unique_ptr<Ui::ReasonDialog> m_ui;
};

} // namespace galley
