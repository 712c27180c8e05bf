// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sourceoverlay.h"
#include "store/textpattern.h"

#include <QFuture>
#include <QObject>
#include <QTextCursor>
#include <QTimer>

#include <memory>
#include <optional>

namespace galley {

class SourceEditor;

/// All places of a text where a pattern matches, marked in the text. A copy of the text is searched beside the window
/// when the pattern changes and when the typing rests; meanwhile the places follow the edits.
class SourceFinder : public QObject, public SourceOverlay
{
    Q_OBJECT
public:
    /// No more places than this are kept.
    static constexpr qsizetype most = 100'000;

    explicit SourceFinder(SourceEditor *editor);
    ~SourceFinder() override;

    /// An empty pattern finds nothing and costs nothing.
    void look(const TextPattern &pattern);
    const TextPattern &pattern() const { return m_pattern; }
    /// Only within the text that is selected now; or everywhere again.
    void setWithinSelection(bool within);
    bool isWithinSelection() const { return !m_within.isNull(); }

    const TextMatches &matches() const { return m_matches; }
    /// Whether they are those of the present text.
    bool isCurrent() const { return !m_stale && !m_searching; }
    /// Makes them so at once: for a person's command, not for a key press.
    void makeCurrent();
    /// Which of them is selected, from 0; -1: none.
    int selected() const;
    /// The first at or behind a position, or the last before it; beyond the end (the start), the first (the last).
    std::optional<TextMatch> next(int position, bool backwards) const;

    void paintUnder(QPainter &painter, const QTextBlock &block, const QPointF &origin) override;

Q_SIGNALS:
    void changed();

private:
    void follow(int position, int removed, int added);
    void search();
    std::pair<int, int> range() const;

    SourceEditor *m_editor;
    TextPattern m_pattern;
    TextMatches m_matches;
    int m_longest = 0;
    QTextCursor m_within;
    QTimer m_pause;
    QFuture<void> m_work;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_stale = false;
    bool m_searching = false;
};

} // namespace galley
