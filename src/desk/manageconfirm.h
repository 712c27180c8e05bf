// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageedits.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ManageConfirm;
}

namespace galley {

/// Asks before something that cannot be taken back: says what will happen, with numbers, and where a target is
/// needed, which one. Stays open with the reason when the store refuses.
class ManageConfirm : public QDialog
{
    Q_OBJECT
public:
    struct Target
    {
        QString text;
        QString key;  ///< empty: no target
        int depth = 0;
    };
    struct Question
    {
        QString title;
        QString text;
        QStringList points;     ///< a line each
        QString button;         ///< what it does: "Remove the section"
        QString targetLabel;    ///< empty: no target is asked for
        QList<Target> targets;
        /// What a chosen target changes in the text; may be empty.
        std::function<QStringList(const QString &target)> pointsFor;
    };
    using Carry = std::function<QFuture<Result<void>>(const QString &target)>;

    /// Opens over the page; on OK the write is carried out, and the dialog closes when it was.
    static ManageConfirm *ask(ManageEdits &edits, const Question &question, const Carry &carry, QWidget *parent);
    ~ManageConfirm() override;

    void accept() override;
    QString target() const;

private:
    ManageConfirm(ManageEdits &edits, const Question &question, const Carry &carry, QWidget *parent);
    void showPoints();
    void fit();

    ManageEdits &m_edits;
    Question m_question;
    Carry m_carry;
    std::unique_ptr<Ui::ManageConfirm> m_ui;
};

} // namespace galley
