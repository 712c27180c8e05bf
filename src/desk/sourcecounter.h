// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/textstatistics.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace galley {

class SourceEditor;

/// Counts the text when the typing rests: a copy goes to a worker, one at a time.
class SourceCounter : public QObject
{
    Q_OBJECT
public:
    explicit SourceCounter(SourceEditor *editor);
    ~SourceCounter() override;
    void countSoon();

Q_SIGNALS:
    /// paragraph: the one the cursor is in, counted from 1; 0 in an empty text.
    void counted(const galley::TextStatistics &whole, const galley::TextStatistics &selection, int paragraph);

private:
    void count();

    SourceEditor *m_editor;
    QTimer m_idle;
    QFuture<void> m_work;
    bool m_again = false;
};

} // namespace galley
