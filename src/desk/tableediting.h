// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTextCursor>

namespace galley {

class ChangeTracker;
class SourceEditor;
class TableDialog;

/// Opens tables of the source in the grid and writes them back, as one edit (tracked where edits are). The text may be
/// edited meanwhile: the table is found where it then stands.
class TableEditing : public QObject
{
    Q_OBJECT
public:
    TableEditing(SourceEditor *editor, ChangeTracker &tracker, QWidget *pane);
    ~TableEditing() override;

    /// The table at the cursor, or a new one below it.
    void edit();
    bool isTable(int line) const;
    void editAt(int line);

private:
    void open(const QTextCursor &stretch);
    void write(const QTextCursor &stretch, const QString &before);

    SourceEditor *m_editor;
    ChangeTracker &m_tracker;
    QWidget *m_pane;
    QPointer<TableDialog> m_dialog;
};

} // namespace galley
