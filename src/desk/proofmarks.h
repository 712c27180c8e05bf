// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QPainter;
class QPointF;
class QTextBlock;

namespace galley {

/// A change of a text: at a position so many units went and so many came.
struct TextChange
{
    int position = 0;
    int removed = 0;
    int added = 0;
};

/// Where a stretch stands after a change; none when the change touches it.
std::optional<int> movedBy(const TextChange &change, int start, int length);

/// A finding's mark under the text.
struct ProofMark
{
    int start = 0;
    int length = 0;
    Severity severity = Severity::ShouldLook;
    QString text;    ///< what stands there
    int finding = 0; ///< index into the report
    bool operator==(const ProofMark &) const = default;
};

/// The marks of one text, by start. They move with the typing and those that it touches go, so that a mark never
/// stands under other words than its own. A change costs those near it: how far the ones behind it have moved is
/// noted once for all of them.
class ProofMarks
{
public:
    ProofMarks() = default;
    explicit ProofMarks(QList<ProofMark> marks);

    bool isEmpty() const { return m_marks.isEmpty(); }
    const QList<ProofMark> &all() const;
    /// A change is told by its bounds, which may be wider than what differs: a mark inside is kept where its text
    /// still stands at the same distance from either bound. textAt gives the present text.
    void follow(const TextChange &change, const std::function<QString(int start, int length)> &textAt);
    /// The gravest mark over a position; null: none.
    const ProofMark *at(int position) const;
    /// Paints those of a block whose top left stands at origin.
    void paint(QPainter &painter, const QTextBlock &block, const QPointF &origin) const;
    bool operator==(const ProofMarks &other) const { return all() == other.all(); }

private:
    int startOf(qsizetype index) const { return m_marks.at(index).start + (index < m_moved ? 0 : m_behind); }
    qsizetype firstFrom(int position) const;
    void bringUpTo(qsizetype index) const;

    mutable QList<ProofMark> m_marks;
    mutable qsizetype m_moved = 0; ///< marks from this one on stand
    mutable int m_behind = 0;      ///< so much further than their start says
    int m_longest = 0;
};

} // namespace galley
