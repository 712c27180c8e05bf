// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sourceoverlay.h"
#include "desk/talk/commentbook.h"

#include <QTextEdit>

namespace galley {

class ReadingView;
class SourceEditor;

/// The places that open comments speak of, in the source and in the reading view: a soft ground and a broken line under
/// the words. Follows the typing at once; what an edit touched is found again when the typing rests.
class CommentMarks : public QObject, public SourceOverlay
{
    Q_OBJECT
public:
    CommentMarks(CommentBook &book, SourceEditor &editor, ReadingView &reading);
    ~CommentMarks() override;

    struct Mark
    {
        int start = 0;
        int length = 0;
        CommentId thread;
        bool reason = false;
        bool operator==(const Mark &) const = default;
    };
    const QList<Mark> &marks() const { return m_marks; } ///< by start
    /// The shortest mark over a position of the source; null: none.
    const Mark *at(int position) const;
    void setCurrent(CommentId thread);
    void coloursChanged();

    void paintUnder(QPainter &painter, const QTextBlock &block, const QPointF &origin) override;
    void paintOver(QPainter &painter, const QTextBlock &block, const QPointF &origin) override;

private:
    void take();
    void follow(int position, int removed, int added);
    void showInReading();
    QColor ink(const Mark &mark) const;
    QColor ground(const Mark &mark) const;
    template <typename Paint>
    void each(const QTextBlock &block, const QPointF &origin, const Paint &paint) const;

    CommentBook &m_book;
    SourceEditor &m_editor;
    ReadingView &m_reading;
    QList<Mark> m_marks;
    CommentId m_current;
};

} // namespace galley
