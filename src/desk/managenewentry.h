// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageedits.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ManageNewEntry;
}

namespace galley {

/// Asks for the name of something new and, where it has a page, the address part; stays open with the reason and
/// what was typed when the store refuses.
class ManageNewEntry : public QDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title;
        QString text;
        QString nameLabel;
        QString nameHint;
        QString button;
        QString slugLabel;          ///< empty: none is asked for
        QString slugHint;           ///< empty: that of address parts
        bool slugMayBeEmpty = false;
        QString whereLabel;         ///< empty: not asked for
        QList<std::pair<QString, QString>> where; ///< text and key
        QString chosenWhere;
    };
    struct Answer
    {
        QString name;
        QString slug;
        QString where;
    };
    using Write = std::function<QFuture<Result<void>>(const Answer &)>;

    /// `back` takes the new entry away again (undo); without one the creation is no undo step.
    static ManageNewEntry *ask(ManageEdits &edits, const Question &question, const Write &write,
                               const ManageEdits::Write &back, QWidget *parent);
    ~ManageNewEntry() override;
    void accept() override;

private:
    ManageNewEntry(ManageEdits &edits, const Question &question, const Write &write, const ManageEdits::Write &back,
                   QWidget *parent);
    void check();
    Answer answer() const;

    ManageEdits &m_edits;
    Question m_question;
    Write m_write;
    ManageEdits::Write m_back;
    std::unique_ptr<Ui::ManageNewEntry> m_ui;
};

} // namespace galley
