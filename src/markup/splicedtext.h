// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// A change of a text by its exact bounds. Positions are UTF-16 units.
struct TextSplice
{
    qsizetype position = 0;
    QString removed;
    QString inserted;
    TextSplice reversed() const { return {position, inserted, removed}; }
    bool operator==(const TextSplice &) const = default;
};

/// The one splice between two texts: what stands between their common beginning and their common end, which never
/// part a surrogate pair. Empty on both sides where they are equal.
TextSplice spliceBetween(QStringView before, QStringView after);

/// A text under editing: changes near the last one cost nothing proportional to the whole (a gap buffer).
class SplicedText
{
public:
    SplicedText() = default;
    explicit SplicedText(const QString &text) : m_buffer(text), m_gapStart(text.size()), m_gapEnd(text.size()) {}

    qsizetype size() const { return m_buffer.size() - (m_gapEnd - m_gapStart); }
    QChar at(qsizetype position) const { return m_buffer.at(position < m_gapStart ? position : position + m_gapEnd - m_gapStart); }
    QString mid(qsizetype position, qsizetype length) const; ///< as much of it as there is
    QString text() const { return mid(0, size()); }
    void replace(qsizetype position, qsizetype removed, QStringView inserted);
    /// False, and nothing done, where what the splice removes does not stand there.
    bool apply(const TextSplice &splice);

private:
    void moveGap(qsizetype position);

    QString m_buffer;
    qsizetype m_gapStart = 0;
    qsizetype m_gapEnd = 0;
};

} // namespace galley
