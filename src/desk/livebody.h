// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/incrementalbody.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace galley {

class SourceEditor;

/// The body that is open, followed edit by edit: what of it renders otherwise, and how much there is of it. The window
/// notes a key press and no more; a worker carries the notes out a moment later, and what it does is in proportion to
/// them. Window thread.
class LiveBody : public QObject
{
    Q_OBJECT
public:
    explicit LiveBody(SourceEditor *editor);
    ~LiveBody() override;

    /// From here on blocks are rendered, this way; number comes with the patches. None: counts alone.
    void setRendering(const std::optional<BodyRendering> &rendering, quint64 number);
    /// Where the cursor is, too, is asked for soon: it may have moved.
    void refreshSoon();
    /// Another text was put into the editor, and no patch has told of it yet.
    bool awaitsText() const;
    /// Everything typed so far has been told.
    bool isCurrent() const;
    /// What the last round parsed, in UTF-16 units, for tests.
    qsizetype unitsRead() const { return m_unitsRead; }

Q_SIGNALS:
    /// Comes in order, each to be laid over what the ones before made; also when empty.
    void patched(const galley::BodyPatch &patch, quint64 rendering);
    /// paragraph: the one the cursor is in, counted from 1; 0 in an empty text.
    void counted(const galley::TextStatistics &whole, int paragraph);

private:
    struct Round;
    void note(int position, int removed, int added);
    void startOver();
    void run();
    void take(const std::shared_ptr<Round> &round);

    SourceEditor *m_editor;
    std::shared_ptr<IncrementalBody> m_body; ///< the worker's, while one is under way
    std::shared_ptr<Round> m_next;           ///< what the next round carries out
    std::shared_ptr<std::atomic_bool> m_stop;
    QThreadPool m_thread;
    QFuture<void> m_work;
    QTimer m_pause;
    qsizetype m_size = 0;     ///< of the text with all that was noted
    qsizetype m_unitsRead = 0;
    bool m_underWay = false;
};

} // namespace galley
