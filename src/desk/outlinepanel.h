// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;

namespace galley {

class OutlineModel;
class SourceEditor;
class SourceOutline;

/// 大纲: the headings, figures and tables of the text, beside it. Follows the cursor; Enter or a click goes there;
/// Alt+Up and Alt+Down, or drawing a row elsewhere, move a section.
class OutlinePanel : public QWidget
{
    Q_OBJECT
public:
    OutlinePanel(SourceEditor *editor, QWidget *parent);
    /// Shown where there is room for it beside the text.
    void setWanted(bool wanted);
    SourceOutline &outline() const { return *m_outline; }
    QListView &list() const { return *m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followCursor();
    void makeRoom();

    SourceEditor *m_editor;
    SourceOutline *m_outline;
    OutlineModel *m_model;
    QListView *m_list;
    QWidget *m_empty;
    bool m_wanted = false;
};

} // namespace galley
