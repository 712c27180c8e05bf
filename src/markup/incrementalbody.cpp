// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/incrementalbody.h"

#include "markup/bodychunks.h"
#include "markup/renderpiece.h"

#include <algorithm>
#include <vector>

namespace galley {

namespace {

struct Chunk
{
    QString text;
    int lines = 0;           ///< line feeds in it
    int paragraphs = 0;      ///< lines with text
    bool bears = false;      ///< on other chunks, or may
    bool fresh = false;      ///< the rest is of this text
    TextStatistics counts;
    QList<RenderedBlock> blocks; ///< lines count from the chunk's first
};

bool hasText(QStringView line)
{
    return !line.trimmed().isEmpty();
}

Chunk chunkOf(QStringView text)
{
    Chunk chunk{.text = text.toString(), .counts = {}, .blocks = {}};
    chunk.lines = static_cast<int>(text.count(u'\n'));
    for (const QStringView line : text.tokenize(u'\n'))
        chunk.paragraphs += hasText(line) ? 1 : 0;
    chunk.bears = bearsOnOthers(text);
    return chunk;
}

void add(TextStatistics &sum, const TextStatistics &part, int sign)
{
    sum.words += sign * part.words;
    sum.characters += sign * part.characters;
    sum.charactersNoPunctuation += sign * part.charactersNoPunctuation;
    sum.paragraphs += sign * part.paragraphs;
}

/// Where a chunk stands.
struct Place
{
    size_t index = 0;
    qsizetype position = 0;
    int line = 0;
    int paragraphs = 0;
    qsizetype blocks = 0;

    void over(const Chunk &chunk, int sign)
    {
        index += static_cast<size_t>(sign);
        position += sign * chunk.text.size();
        line += sign * chunk.lines;
        paragraphs += sign * chunk.paragraphs;
        blocks += sign * chunk.blocks.size();
    }
};

/// Equal blocks at both ends are no change.
void trim(BodyPatch &patch, QList<RenderedBlock> &&had)
{
    const auto same = [&](const RenderedBlock &a, const RenderedBlock &b, int moved) {
        return a.firstLine + moved == b.firstLine && a.lineCount == b.lineCount && a.html == b.html;
    };
    qsizetype front = 0;
    const qsizetype shorter = std::min(had.size(), patch.added.size());
    while (front < shorter && same(had.at(front), patch.added.at(front), 0))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front
           && same(had.at(had.size() - 1 - back), patch.added.at(patch.added.size() - 1 - back), patch.linesMoved))
        ++back;
    patch.first += front;
    patch.removed = had.size() - front - back;
    patch.added = patch.added.sliced(front, patch.added.size() - front - back);
}

} // namespace

struct IncrementalBody::Private
{
    std::vector<Chunk> chunks;
    std::optional<BodyRendering> rendering;
    qsizetype size = 0;
    qsizetype lines = 0;
    TextStatistics counts;
    int bearing = 0;          ///< chunks that bear on others, or may
    qsizetype unitsRead = 0;

    // What the last patch does not know of: these chunks took the place of those blocks.
    size_t staleFrom = 0;
    size_t staleTo = 0;
    bool stale = false;
    QList<RenderedBlock> replaced; ///< lines count from the first stale chunk's
    int replacedLines = 0;
    Place here;               ///< of a chunk at or before the stale ones; what is looked for next is near

    bool whole = false;       ///< rendered as a whole at the last patch
    QList<RenderedBlock> wholeBlocks;
    qsizetype wholeLines = 0;
    qsizetype shownBlocks = 0; ///< how many the taker of patches has
    bool showAll = false;      ///< of which none is to be kept

    void go(size_t index)
    {
        while (here.index < index)
            here.over(chunks[here.index], 1);
        while (here.index > index)
            here.over(chunks[here.index - 1], -1);
    }

    /// The chunk that holds a position; the last one for the end.
    Place find(qsizetype position) const
    {
        Place place = here;
        while (place.index > 0 && (place.index >= chunks.size() || place.position > position))
            place.over(chunks[place.index - 1], -1);
        while (place.index + 1 < chunks.size() && place.position + chunks[place.index].text.size() <= position)
            place.over(chunks[place.index], 1);
        return place;
    }

    QString textOf(size_t from, size_t to) const
    {
        QString text;
        for (size_t i = from; i < to; ++i)
            text += chunks[i].text;
        return text;
    }

    void forget(const Chunk &chunk)
    {
        if (chunk.bears)
            --bearing;
        if (chunk.fresh)
            add(counts, chunk.counts, -1);
    }

    void widenStale(size_t from, size_t to)
    {
        if (!stale) {
            stale = true;
            staleFrom = staleTo = from;
            replaced.clear();
            replacedLines = 0;
        }
        if (from < staleFrom) {
            QList<RenderedBlock> before;
            int line = 0;
            for (size_t i = from; i < staleFrom; ++i) {
                for (RenderedBlock block : std::as_const(chunks[i].blocks)) {
                    block.firstLine += line;
                    before.append(block);
                }
                line += chunks[i].lines;
            }
            for (RenderedBlock &block : replaced)
                block.firstLine += line;
            replaced = before + replaced;
            replacedLines += line;
            staleFrom = from;
        }
        for (; staleTo < to; ++staleTo) {
            for (RenderedBlock block : std::as_const(chunks[staleTo].blocks)) {
                block.firstLine += replacedLines;
                replaced.append(block);
            }
            replacedLines += chunks[staleTo].lines;
        }
    }

    void replace(size_t from, size_t to, const QString &text, const QList<qsizetype> &starts)
    {
        std::vector<Chunk> fresh;
        fresh.reserve(static_cast<size_t>(starts.size()));
        for (qsizetype i = 0; i < starts.size(); ++i) {
            const qsizetype end = i + 1 < starts.size() ? starts.at(i + 1) : text.size();
            const QStringView piece = QStringView(text).sliced(starts.at(i), end - starts.at(i));
            // What is as it was keeps what is known of it.
            if (i == 0 && from < to && chunks[from].text == piece) {
                ++from;
                continue;
            }
            if (i + 1 == starts.size() && from < to && chunks[to - 1].text == piece) {
                --to;
                break;
            }
            fresh.push_back(chunkOf(piece));
        }
        if (from == to && fresh.empty())
            return;
        go(std::min(from, stale ? staleFrom : from));
        widenStale(from, to);
        go(staleFrom);
        for (size_t i = from; i < to; ++i) {
            forget(chunks[i]);
            lines -= chunks[i].lines;
        }
        for (const Chunk &chunk : fresh) {
            bearing += chunk.bears ? 1 : 0;
            lines += chunk.lines;
        }
        const size_t kept = std::min(to - from, fresh.size());
        const auto first = fresh.begin();
        std::move(first, first + static_cast<std::ptrdiff_t>(kept), chunks.begin() + static_cast<std::ptrdiff_t>(from));
        const auto at = chunks.begin() + static_cast<std::ptrdiff_t>(from + kept);
        if (kept < to - from)
            chunks.erase(at, at + static_cast<std::ptrdiff_t>(to - from - kept));
        else
            chunks.insert(at, std::make_move_iterator(first + static_cast<std::ptrdiff_t>(kept)), std::make_move_iterator(fresh.end()));
        staleTo = staleTo - (to - from) + fresh.size();
    }

    /// False: the chunk cannot be rendered by itself.
    bool read(Chunk &chunk)
    {
        unitsRead += chunk.text.size();
        const std::optional<QString> plain = plainPiece(chunk.text);
        if (!plain)
            return false;
        chunk.blocks.clear();
        if (rendering) {
            std::optional<QList<RenderedBlock>> blocks = renderPiece(chunk.text, rendering->options);
            if (!blocks)
                return false;
            chunk.blocks = finished(*std::move(blocks));
        }
        chunk.counts = textStatistics(*plain);
        chunk.fresh = true;
        add(counts, chunk.counts, 1);
        return true;
    }

    QList<RenderedBlock> finished(QList<RenderedBlock> blocks) const
    {
        if (rendering->finish) {
            for (RenderedBlock &block : blocks)
                block.html = rendering->finish(block.html);
        }
        return blocks;
    }

    void allStale()
    {
        for (Chunk &chunk : chunks) {
            chunk.fresh = false;
            chunk.blocks.clear();
        }
        counts = {};
        here = {};
        stale = true;
        staleFrom = 0;
        staleTo = chunks.size();
        replaced.clear();
        replacedLines = 0;
        showAll = true;
    }

    BodyPatch patchOfStale(const std::function<bool()> &cancelled)
    {
        for (size_t i = staleFrom; i < staleTo; ++i) {
            if (cancelled && cancelled())
                return {};
            if (!chunks[i].fresh && !read(chunks[i])) {
                chunks[i].bears = true;
                ++bearing;
                return patchOfWhole();
            }
        }
        go(staleFrom);
        BodyPatch patch{.first = here.blocks, .removed = 0, .added = {}, .linesMoved = 0};
        int line = here.line;
        for (size_t i = staleFrom; i < staleTo; ++i) {
            for (RenderedBlock block : std::as_const(chunks[i].blocks)) {
                block.firstLine += line;
                patch.added.append(block);
            }
            line += chunks[i].lines;
        }
        if (showAll) {
            patch.removed = shownBlocks;
        } else {
            for (RenderedBlock &block : replaced)
                block.firstLine += here.line;
            patch.linesMoved = line - here.line - replacedLines;
            trim(patch, std::move(replaced));
        }
        settle(patch);
        return patch;
    }

    BodyPatch patchOfWhole()
    {
        const QString source = textOf(0, chunks.size());
        unitsRead += source.size();
        BodyPatch patch;
        if (rendering)
            patch.added = finished(renderBlocks(source, rendering->options));
        const QList<RenderedBlock> all = patch.added;
        if (whole && !showAll) {
            patch.linesMoved = static_cast<int>(lines - wholeLines);
            trim(patch, std::move(wholeBlocks));
        } else {
            patch.removed = shownBlocks;
        }
        const TextStatistics counted = textStatistics(plainText(source));
        // What was known of the chunks is of no use until the body is free again.
        allStale();
        counts = counted;
        settle(patch);
        whole = true;
        wholeBlocks = all;
        wholeLines = lines;
        return patch;
    }

    void settle(const BodyPatch &patch)
    {
        shownBlocks += patch.added.size() - patch.removed;
        stale = showAll = whole = false;
        wholeBlocks.clear();
        replaced.clear();
        replacedLines = 0;
    }
};

IncrementalBody::IncrementalBody() : d(std::make_unique<Private>()) {}
IncrementalBody::~IncrementalBody() = default;

void IncrementalBody::setSource(const QString &source)
{
    auto fresh = std::make_unique<Private>();
    fresh->rendering = std::move(d->rendering);
    fresh->shownBlocks = d->shownBlocks;
    d = std::move(fresh);
    d->size = source.size();
    d->replace(0, 0, source, bodyChunks(source).starts);
    d->allStale();
}

void IncrementalBody::setRendering(const std::optional<BodyRendering> &rendering)
{
    d->rendering = rendering;
    d->allStale();
}

void IncrementalBody::edit(const BodyEdit &edit)
{
    const qsizetype position = std::clamp<qsizetype>(edit.position, 0, d->size);
    const qsizetype removed = std::clamp<qsizetype>(edit.removed, 0, d->size - position);
    if (removed == 0 && edit.added.isEmpty())
        return;
    if (d->chunks.empty()) {
        setSource(edit.added);
        return;
    }
    const Place place = d->find(position);
    size_t from = place.index;
    size_t to = from + 1;
    qsizetype start = place.position;
    QString text = d->chunks[from].text;
    for (; start + text.size() < position + removed; ++to)
        text += d->chunks[to].text;
    text.replace(position - start, removed, edit.added);
    // A chunk that begins otherwise may go on with the one before.
    const QStringView first = QStringView(text).first(text.contains(u'\n') ? text.indexOf(u'\n') : text.size());
    if (from > 0 && (!beginsAfresh(first) || mayBelongToGallery(first))) {
        --from;
        text.prepend(d->chunks[from].text);
    }
    BodyChunks chunks = bodyChunks(text);
    for (size_t more = 1; to < d->chunks.size() && !text.isEmpty(); more *= 2) {
        if (chunks.endsClosed && (chunks.pictureMayFollow || !mayBelongToGallery(d->chunks[to].text)))
            break;
        const size_t end = std::min(d->chunks.size(), to + more);
        text += d->textOf(to, end);
        to = end;
        chunks = bodyChunks(text);
    }
    d->size += edit.added.size() - removed;
    d->replace(from, to, text, chunks.starts);
}

BodyPatch IncrementalBody::takePatch(const std::function<bool()> &cancelled)
{
    d->unitsRead = 0;
    if (!d->stale)
        return {};
    if (d->whole && d->bearing == 0)
        d->allStale();
    return d->bearing > 0 ? d->patchOfWhole() : d->patchOfStale(cancelled);
}

TextStatistics IncrementalBody::statistics() const { return d->counts; }
qsizetype IncrementalBody::size() const { return d->size; }
QString IncrementalBody::source() const { return d->textOf(0, d->chunks.size()); }
qsizetype IncrementalBody::unitsRead() const { return d->unitsRead; }

int IncrementalBody::paragraphAt(qsizetype position) const
{
    if (d->chunks.empty())
        return 0;
    const Place place = d->find(position);
    const QStringView text = d->chunks[place.index].text;
    const qsizetype inside = std::clamp<qsizetype>(position - place.position, 0, text.size());
    int paragraphs = place.paragraphs;
    const QStringView before = text.first(inside);
    for (const QStringView line : before.tokenize(u'\n'))
        paragraphs += hasText(line) ? 1 : 0;
    // At the start of a line nothing of it stands before the position yet.
    const bool atStart = before.isEmpty() || before.endsWith(u'\n');
    const bool lineFollows = inside < text.size() && text.at(inside) != u'\n';
    return atStart && lineFollows ? paragraphs + 1 : paragraphs;
}

} // namespace galley
