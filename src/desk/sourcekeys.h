// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextCursor>

class QKeyEvent;

namespace galley {

class SourceEditor;

/// Enter and Tab where the source has lists, quotations and tables: a list goes on with its next mark and ends at an
/// empty item, Tab takes an item one level in and Shift+Tab out, in a table they go from cell to cell. Each is one undo
/// step. Everywhere else the keys do what they did.
class SourceKeys : public QObject
{
    Q_OBJECT
public:
    explicit SourceKeys(SourceEditor *editor);

Q_SIGNALS:
    void figureActivated(); ///< that the cursor is in: by a double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool enter();
    bool beginParagraph(QTextCursor cursor);
    bool breakLine();
    bool tab(bool back);
    bool inTable(QTextCursor cursor, bool back, bool down);
    bool indent(QTextCursor cursor, bool back);

    SourceEditor *m_editor;
};

} // namespace galley
