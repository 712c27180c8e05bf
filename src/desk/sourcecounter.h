// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/textstatistics.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace galley {

class LiveBody;
class SourceEditor;

/// Tells counts to the status line: those of the whole as LiveBody keeps them, those of a selection when it rests.
class SourceCounter : public QObject
{
    Q_OBJECT
public:
    SourceCounter(SourceEditor *editor, LiveBody *body);
    ~SourceCounter() override;

Q_SIGNALS:
    /// paragraph: the one the cursor is in, counted from 1; 0 in an empty text.
    void counted(const galley::TextStatistics &whole, const galley::TextStatistics &selection, int paragraph);

private:
    void selectionMoved();
    void countSelection();
    void tell(const TextStatistics &whole, const TextStatistics &selection, int paragraph);

    SourceEditor *m_editor;
    QTimer m_idle;
    QFuture<void> m_work;
    TextStatistics m_whole;
    TextStatistics m_selection;
    int m_paragraph = -1; ///< nothing was told yet
};

} // namespace galley
