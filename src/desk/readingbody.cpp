// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingbody.h"

#include "markup/bodychunks.h"

#include <algorithm>
#include <ranges>

namespace galley {

void ReadingBody::setSource(const QString &source, const QList<AssetUse> &assets)
{
    m_assets = assets;
    m_unitsRead = 0;
    setWhole(source);
}

ReadingBody::Change ReadingBody::setWhole(const QString &source)
{
    QList<qsizetype> starts = bodyChunks(source).starts;
    m_whole = starts.isEmpty();
    for (qsizetype index = 0; index < starts.size() && !m_whole; ++index) {
        const qsizetype end = index + 1 < starts.size() ? starts.at(index + 1) : source.size();
        m_whole = bearsOnOthers(QStringView(source).sliced(starts.at(index), end - starts.at(index)));
    }
    if (m_whole)
        starts = {0};
    return replace(0, m_stretches.size(), source, starts);
}

ReadingBody::Stretch ReadingBody::read(const QString &source, ReadingText::Extent extent)
{
    m_unitsRead += source.size();
    return {source, ReadingText(source, m_assets, extent)};
}

// ---- places -----------------------------------------------------------------------------------

void ReadingBody::over(Spot &spot, int sign) const
{
    const Stretch &stretch = m_stretches[sign > 0 ? spot.index : spot.index - 1];
    spot.index += static_cast<size_t>(sign);
    spot.source += sign * stretch.source.size();
    spot.block += sign * stretch.blocks();
}

/// The stretch that holds a position; the last one for the end.
const ReadingBody::Spot &ReadingBody::goToSource(qsizetype position) const
{
    while (m_here.index > 0 && m_here.source > position)
        over(m_here, -1);
    while (m_here.index + 1 < m_stretches.size() && m_here.source + m_stretches[m_here.index].source.size() <= position)
        over(m_here, 1);
    return m_here;
}

const ReadingBody::Spot &ReadingBody::goToBlock(int number) const
{
    while (m_here.index > 0 && m_here.block > number)
        over(m_here, -1);
    while (m_here.index + 1 < m_stretches.size() && m_here.block + m_stretches[m_here.index].blocks() <= number)
        over(m_here, 1);
    return m_here;
}

QString ReadingBody::sourceOf(size_t from, size_t to) const
{
    QString source;
    for (size_t index = from; index < to; ++index)
        source += m_stretches[index].source;
    return source;
}

/// The text that a block is of; its place becomes one of that text.
const ReadingText &ReadingBody::at(Place &place) const
{
    const Spot &spot = goToBlock(place.block);
    place.block -= spot.block;
    return m_stretches[spot.index].text;
}

const ReadingBlock &ReadingBody::block(int number) const
{
    Place place{number, 0};
    const ReadingText &text = at(place);
    return text.blocks()[static_cast<size_t>(place.block)];
}

bool ReadingBody::isLive(Place place) const { return at(place).isLive(place); }

QString ReadingBody::changeId(int block, int which) const
{
    Place place{block, 0};
    return at(place).tracked().ids.at(which);
}

QString ReadingBody::comment(int block, int which) const
{
    Place place{block, 0};
    return at(place).tracked().comments.at(which);
}

/// Blank lines at the top may be a stretch without a block: then it is the next one's first.
ReadingBody::Place ReadingBody::placeOf(qsizetype source) const
{
    const Spot &spot = goToSource(std::clamp<qsizetype>(source, 0, m_size));
    const Stretch &stretch = m_stretches[spot.index];
    if (stretch.blocks() == 0)
        return {std::min(spot.block, m_blocks - 1), 0};
    Place place = stretch.text.placeOf(source - spot.source);
    place.block += spot.block;
    return place;
}

qsizetype ReadingBody::sourceOf(Place place) const
{
    const ReadingText &text = at(place);
    return m_here.source + text.sourceOf(place);
}

// ---- editing ----------------------------------------------------------------------------------

QList<SourceSplice> ReadingBody::asked(int from, int to, const std::function<QList<SourceSplice>(const ReadingText &, int before)> &ask) const
{
    const Spot begin = goToBlock(from);
    const size_t end = goToBlock(to).index + 1;
    const bool isOne = end == begin.index + 1;
    const auto extent = end == m_stretches.size() ? ReadingText::Extent::LastStretch : ReadingText::Extent::Stretch;
    const ReadingText several = isOne ? ReadingText() : ReadingText(sourceOf(begin.index, end), m_assets, extent);
    QList<SourceSplice> splices = ask(isOne ? m_stretches[begin.index].text : several, begin.block);
    for (SourceSplice &splice : splices)
        splice.position += begin.source;
    return splices;
}

QList<SourceSplice> ReadingBody::removal(Place from, Place to) const
{
    return asked(from.block, to.block, [&](const ReadingText &text, int before) {
        return text.removal({from.block - before, from.character}, {to.block - before, to.character});
    });
}

QList<SourceSplice> ReadingBody::replacement(Place from, Place to, const QString &wanted) const
{
    return asked(from.block, to.block, [&](const ReadingText &text, int before) {
        return text.replacement({from.block - before, from.character}, {to.block - before, to.character}, wanted);
    });
}

/// An empty item's list may end before it: with the block before.
QList<SourceSplice> ReadingBody::parting(Place place) const
{
    return asked(std::max(0, place.block - 1), place.block, [&](const ReadingText &text, int before) {
        return text.parting({place.block - before, place.character});
    });
}

QList<SourceSplice> ReadingBody::joining(int block) const
{
    if (block < 1)
        return {};
    return asked(block - 1, block, [&](const ReadingText &text, int before) { return text.joining(block - before); });
}

QString ReadingBody::textBetween(Place from, Place to) const
{
    QString all;
    while (from.block <= to.block) {
        const Spot &spot = goToBlock(from.block);
        const ReadingText &text = m_stretches[spot.index].text;
        const int behind = spot.block + m_stretches[spot.index].blocks();
        const bool ends = to.block < behind;
        const int last = (ends ? to.block : behind - 1) - spot.block;
        const Place end{last, ends ? to.character : static_cast<int>(text.blocks()[static_cast<size_t>(last)].text.size())};
        all += text.textBetween({from.block - spot.block, from.character}, end);
        from = {behind, 0};
        if (!ends)
            all += u'\n';
    }
    return all;
}

/// As IncrementalBody cuts what is edited: the stretches around it together, and more where they do not end by themselves.
ReadingBody::Change ReadingBody::edit(qsizetype position, qsizetype removed, const QString &inserted)
{
    m_unitsRead = 0;
    if (m_whole || m_size == removed) {
        QString source = sourceOf(0, m_stretches.size());
        source.replace(position, removed, inserted);
        return setWhole(source);
    }
    const Spot spot = goToSource(position);
    size_t from = spot.index;
    size_t to = from + 1;
    QString text = m_stretches[from].source;
    for (; spot.source + text.size() < position + removed; ++to)
        text += m_stretches[to].source;
    text.replace(position - spot.source, removed, inserted);
    // A stretch that begins otherwise may go on with the one before; one that is gone leaves that one's end.
    const QStringView first = QStringView(text).first(text.contains(u'\n') ? text.indexOf(u'\n') : text.size());
    if (from > 0 && (!beginsAfresh(first) || mayBelongToGallery(first))) {
        --from;
        text.prepend(m_stretches[from].source);
    }
    BodyChunks chunks = bodyChunks(text);
    for (size_t more = 1; to < m_stretches.size() && !text.isEmpty(); more *= 2) {
        if (chunks.endsClosed && (chunks.pictureMayFollow || !mayBelongToGallery(m_stretches[to].source)))
            break;
        const size_t end = std::min(m_stretches.size(), to + more);
        text += sourceOf(to, end);
        to = end;
        chunks = bodyChunks(text);
    }
    // What begins to bear on the rest (the definition of a link) is read with it.
    for (qsizetype i = 0; i < chunks.starts.size(); ++i) {
        const qsizetype end = i + 1 < chunks.starts.size() ? chunks.starts.at(i + 1) : text.size();
        if (bearsOnOthers(QStringView(text).sliced(chunks.starts.at(i), end - chunks.starts.at(i))))
            return setWhole(QString(sourceOf(0, from) % text % sourceOf(to, m_stretches.size())));
    }
    return replace(from, to, text, chunks.starts);
}

ReadingBody::Change ReadingBody::replace(size_t from, size_t to, const QString &text, const QList<qsizetype> &starts)
{
    std::vector<Stretch> fresh;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts.at(i + 1) : text.size();
        const QString piece = text.sliced(starts.at(i), end - starts.at(i));
        const bool isLast = to == m_stretches.size() && i + 1 == starts.size();
        fresh.push_back(read(piece, m_whole ? ReadingText::Extent::Whole : isLast ? ReadingText::Extent::LastStretch : ReadingText::Extent::Stretch));
    }
    m_here = m_stretches.empty() ? Spot() : m_here;
    while (m_here.index > from)
        over(m_here, -1);
    while (m_here.index < from)
        over(m_here, 1);
    Change change{.first = m_here.block, .removed = {}, .added = 0};
    const auto count = [this](const Stretch &stretch, int sign) {
        m_size += sign * stretch.source.size();
        m_blocks += sign * stretch.blocks();
        m_comments += sign * stretch.comments();
    };
    for (size_t index = from; index < to; ++index) {
        count(m_stretches[index], -1);
        std::ranges::copy(m_stretches[index].text.blocks(), std::back_inserter(change.removed));
    }
    for (const Stretch &stretch : fresh) {
        count(stretch, 1);
        change.added += stretch.blocks();
    }
    const auto at = m_stretches.begin() + static_cast<std::ptrdiff_t>(from);
    const size_t kept = std::min(to - from, fresh.size());
    std::ranges::move(fresh | std::views::take(kept), at);
    if (kept < to - from)
        m_stretches.erase(at + static_cast<std::ptrdiff_t>(kept), at + static_cast<std::ptrdiff_t>(to - from));
    else
        m_stretches.insert(at + static_cast<std::ptrdiff_t>(kept), std::make_move_iterator(fresh.begin() + static_cast<std::ptrdiff_t>(kept)),
                           std::make_move_iterator(fresh.end()));
    if (m_blocks == 0) { // lines that mark something, and nothing else: an empty paragraph stands for them
        m_whole = true;
        change.added = replace(0, m_stretches.size(), sourceOf(0, m_stretches.size()), {0}).added;
    }
    return change;
}

} // namespace galley
