// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/outline.h"

#include <QObject>

#include <vector>

class QTextBlock;

namespace galley {

class SourceEditor;

/// An entry where it stands: 0-based line of the source.
struct OutlinePlace
{
    int line = 0;
    OutlineEntry entry;
    bool operator==(const OutlinePlace &) const = default;
};

/// The outline of the text being edited: headings, figures, tables. An edit costs the lines it touches.
class SourceOutline : public QObject
{
    Q_OBJECT
public:
    explicit SourceOutline(SourceEditor *editor);

    /// In order, those inside of code left out.
    const std::vector<OutlinePlace> &places() const { return m_shown; }
    /// The one that a line belongs to; -1: above the first.
    int indexOfLine(int line) const;
    void goTo(int index);

    /// Past the section before or behind of the same rank, with everything below it; a figure or table past the
    /// paragraph there. One step of undo. False: there is none.
    bool move(int index, bool down);
    /// To before another entry; places().size(): to the end. False: into itself.
    bool moveBefore(int index, int target);

Q_SIGNALS:
    void changed();

private:
    void follow(int position, int added);
    void readAll();
    void read(const QTextBlock &block, std::vector<OutlinePlace> &places) const;
    void show();
    int endOf(int index) const;
    int startOfBlockBefore(int line) const;
    int endOfBlockBehind(int line) const;
    bool moveLines(int from, int to, int target);

    SourceEditor *m_editor;
    std::vector<OutlinePlace> m_places; ///< with fences and what stands between them
    std::vector<OutlinePlace> m_shown;
    int m_lines = 0;
};

} // namespace galley
