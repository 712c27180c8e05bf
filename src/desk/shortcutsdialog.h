// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/keybindings.h"
#include "desk/recordtablemodel.h"

#include <QDialog>

namespace Ui {
class ShortcutsDialog;
}

namespace galley {

/// Every action with its keys: found by a few letters, given other keys, given its own back. What another action
/// has already is said before it is taken from it.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(KeyBindings &bindings, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

private:
    using Binding = KeyBindings::Binding;
    void refresh();
    void showChosen();
    void take(const QKeySequence &keys);
    void takeOver();
    const Binding *chosen() const;

    KeyBindings &m_bindings;
    RecordTableModel<Binding> *m_model;
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
    bool m_showing = false;
};

} // namespace galley
