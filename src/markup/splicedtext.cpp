// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/splicedtext.h"

#include <algorithm>

namespace galley {

namespace {
constexpr qsizetype smallestGap = 1024;
}

TextSplice spliceBetween(QStringView before, QStringView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype front = std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    if (front > 0 && before.at(front - 1).isHighSurrogate())
        --front;
    qsizetype back = 0;
    while (back < shorter - front && before.at(before.size() - 1 - back) == after.at(after.size() - 1 - back))
        ++back;
    if (back > 0 && before.at(before.size() - back).isLowSurrogate())
        --back;
    return {front, before.sliced(front, before.size() - back - front).toString(),
            after.sliced(front, after.size() - back - front).toString()};
}

QString SplicedText::mid(qsizetype position, qsizetype length) const
{
    position = std::clamp<qsizetype>(position, 0, size());
    const qsizetype end = std::clamp<qsizetype>(position + length, position, size());
    QString text;
    text.reserve(end - position);
    if (position < m_gapStart)
        text += QStringView(m_buffer).sliced(position, std::min(end, m_gapStart) - position);
    if (end > m_gapStart) {
        const qsizetype from = std::max(position, m_gapStart) + m_gapEnd - m_gapStart;
        text += QStringView(m_buffer).sliced(from, end + m_gapEnd - m_gapStart - from);
    }
    return text;
}

void SplicedText::moveGap(qsizetype position)
{
    QChar *data = m_buffer.data();
    if (position < m_gapStart) {
        std::move_backward(data + position, data + m_gapStart, data + m_gapEnd);
        m_gapEnd -= m_gapStart - position;
    } else if (position > m_gapStart) {
        std::move(data + m_gapEnd, data + m_gapEnd + (position - m_gapStart), data + m_gapStart);
        m_gapEnd += position - m_gapStart;
    }
    m_gapStart = position;
}

void SplicedText::replace(qsizetype position, qsizetype removed, QStringView inserted)
{
    moveGap(position);
    m_gapEnd += removed;
    if (m_gapEnd - m_gapStart < inserted.size()) {
        // Grows with the text, so that growing costs a share of each character only.
        const qsizetype more = inserted.size() - (m_gapEnd - m_gapStart) + std::max(smallestGap, size() / 16);
        m_buffer.insert(m_gapEnd, QString(more, QChar()));
        m_gapEnd += more;
    }
    std::ranges::copy(inserted, m_buffer.data() + m_gapStart);
    m_gapStart += inserted.size();
}

bool SplicedText::apply(const TextSplice &splice)
{
    if (splice.position < 0 || splice.position + splice.removed.size() > size()
        || mid(splice.position, splice.removed.size()) != splice.removed)
        return false;
    replace(splice.position, splice.removed.size(), splice.inserted);
    return true;
}

} // namespace galley
