// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingtext.h"

#include "desk/readingbuilder.h"
#include "markup/escape.h"
#include "proof/sourcelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// So that readers see what was typed: marks get their backslash. `before` is what stands before in the block.
QString escaped(const QString &text, const ReadingBlock &block, const QString &before)
{
    if (block.kind == ReadingBlock::Kind::Caption)
        return QString::fromStdString(escapedAttribute(text.toStdString()));
    const std::string lead = before.right(1).toStdString();
    std::string out = lead;
    appendMarkupEscaped(out, text.toStdString(), {.inLink = false, .inTable = block.inTable, .atEnd = false});
    out.erase(0, lead.size());
    QString result = QString::fromStdString(out);
    // What begins a line is not known before its second character: the first one is made sure of.
    if (before.isEmpty() && !result.isEmpty() && u"#>-+:="_s.contains(result.at(0)))
        result.prepend(u'\\');
    // What would close a tracked change around it.
    for (qsizetype at = result.size() - 1; at >= 0; --at) {
        const QChar last = at > 0 ? result.at(at - 1) : before.isEmpty() ? QChar() : before.back();
        if ((result.at(at) == u'}' && u"+-~<"_s.contains(last)) || (result.at(at) == u'>' && last == u'~'))
            result.insert(at, u'\\');
    }
    const auto digits = [](QStringView number) { return !number.isEmpty() && std::ranges::all_of(number, sourcelines::isDigit); };
    const qsizetype point = result.indexOf(u'.') >= 0 ? result.indexOf(u'.') : result.indexOf(u')');
    if (point >= 0 && before.size() + point <= 9 && digits(QString(before % result.first(point))))
        result.insert(point, u'\\');
    return result;
}

} // namespace

bool ReadingBlock::looksLike(const ReadingBlock &other) const
{
    const auto shown = [](const ReadingBlock &block) {
        return std::tie(block.kind, block.level, block.marker, block.locked, block.inTable, block.text, block.picture);
    };
    return shown(*this) == shown(other) && comments.size() == other.comments.size()
        && std::ranges::equal(characters, other.characters, {}, &ReadingCharacter::styles, &ReadingCharacter::styles);
}

ReadingText::ReadingText(const QString &source, const QList<AssetUse> &assets, Extent extent)
    : m_tracked(source)
{
    m_plain.reserve(source.size());
    for (size_t at = 0; at < m_tracked.units.size(); ++at) {
        if (m_tracked.units[at].comment >= 0)
            continue;
        m_plain += QChar(m_tracked.units[at].character);
        m_unitOf.push_back(int(at));
    }
    Builder(*this, assets).run(extent);
}

bool ReadingText::isLive(Place place) const
{
    return !m_blocks[size_t(place.block)].characters[size_t(place.character)].styles.testFlag(ReadingStyle::Deleted);
}

// ---- places -----------------------------------------------------------------------------------

qsizetype ReadingText::sourceBehind(int plain) const
{
    return m_tracked.units[size_t(m_unitOf[size_t(plain) - 1])].source + 1;
}

qsizetype ReadingText::sourceBefore(int plain) const
{
    return size_t(plain) < m_unitOf.size() ? m_tracked.units[size_t(m_unitOf[size_t(plain)])].source : m_tracked.end;
}

qsizetype ReadingText::sourceOf(Place place) const
{
    const ReadingBlock &block = m_blocks[size_t(place.block)];
    if (place.character > 0 && !block.characters.empty()) {
        const ReadingCharacter &before = block.characters[size_t(place.character) - 1];
        if (before.to > before.from && before.to <= block.to)
            return sourceBehind(before.to);
    }
    if (!block.characters.empty() && block.characters.front().from < block.to)
        return sourceBefore(block.characters.front().from);
    return block.from > 0 ? sourceBehind(block.from) : sourceBefore(0);
}

ReadingText::Place ReadingText::placeOf(qsizetype source) const
{
    const int unit = m_tracked.unitAt(source);
    const int plain = int(std::ranges::lower_bound(m_unitOf, unit) - m_unitOf.begin());
    auto after = std::ranges::upper_bound(m_blocks, plain, {}, &ReadingBlock::from);
    if (after == m_blocks.begin())
        return {0, 0};
    --after;
    // Two blocks may begin at one place: an empty one and, inside a figure's line, its parts.
    const auto behind = std::ranges::upper_bound(after->characters, plain, {}, &ReadingCharacter::to);
    return {int(after - m_blocks.begin()), int(behind - after->characters.begin())};
}

// ---- taking out -------------------------------------------------------------------------------

void ReadingText::collect(int block, int from, int to, std::vector<Range> &ranges) const
{
    const auto &characters = m_blocks[size_t(block)].characters;
    for (int at = from; at < to; ++at) {
        const ReadingCharacter &character = characters[size_t(at)];
        if (!ranges.empty() && ranges.back().to >= character.from)
            ranges.back().to = std::max(ranges.back().to, character.to);
        else if (character.from < character.to)
            ranges.push_back({character.from, character.to});
    }
}

/// A bold text or a link that nothing is left of goes with its marks.
void ReadingText::wholeConstructs(std::vector<Range> &ranges) const
{
    const auto gone = [&](int at) {
        const auto after = std::ranges::upper_bound(ranges, at, {}, &Range::from);
        return after != ranges.begin() && std::prev(after)->to > at;
    };
    std::vector<Range> whole;
    for (const Construct &construct : m_constructs) {
        if (ranges.empty() || construct.end < ranges.front().from || construct.start > ranges.back().to)
            continue;
        bool any = false;
        bool all = true;
        for (int at = construct.textStart; at < construct.textEnd && all; ++at) {
            const bool live = m_tracked.units[size_t(m_unitOf[size_t(at)])].isLive();
            any |= gone(at);
            all = !live || gone(at);
        }
        if (any && all)
            whole.push_back({construct.start, construct.end});
    }
    ranges.insert(ranges.end(), whole.begin(), whole.end());
    std::ranges::sort(ranges, {}, &Range::from);
    std::vector<Range> merged;
    for (const Range &range : ranges) {
        if (!merged.empty() && range.from <= merged.back().to)
            merged.back().to = std::max(merged.back().to, range.to);
        else
            merged.push_back(range);
    }
    ranges = std::move(merged);
}

QList<SourceSplice> ReadingText::splicesOf(std::vector<Range> ranges) const
{
    QList<SourceSplice> splices;
    wholeConstructs(ranges);
    for (const Range &range : ranges) {
        const qsizetype from = sourceBefore(range.from);
        splices.prepend({from, sourceBehind(range.to) - from, {}});
    }
    return splices;
}

bool ReadingText::covers(Place from, Place to, int block) const
{
    const int size = int(m_blocks[size_t(block)].text.size());
    return (block > from.block || (block == from.block && from.character == 0)) && (block < to.block || (block == to.block && to.character >= size));
}

QList<SourceSplice> ReadingText::removal(Place from, Place to) const
{
    // A block that is edited elsewhere, and a figure's or a table's part, goes with its whole or stays.
    const auto stays = [&](int block) {
        const ReadingBlock &one = m_blocks[size_t(block)];
        if (one.group < 0)
            return one.locked && !covers(from, to, block);
        for (int other = block; other >= 0 && m_blocks[size_t(other)].group == one.group; --other) {
            if (!covers(from, to, other))
                return true;
        }
        for (int other = block; other < int(m_blocks.size()) && m_blocks[size_t(other)].group == one.group; ++other) {
            if (!covers(from, to, other))
                return true;
        }
        return false;
    };
    std::vector<Range> ranges;
    bool before = false; // the block before is there to be joined to
    for (int block = from.block; block <= to.block; ++block) {
        const ReadingBlock &one = m_blocks[size_t(block)];
        const int begin = block == from.block ? from.character : 0;
        const int end = block == to.block ? to.character : int(one.text.size());
        if (stays(block)) {
            if (!one.locked) // a caption
                collect(block, begin, end, ranges);
            before = false;
            continue;
        }
        if (before && m_blocks[size_t(block) - 1].to < one.from)
            ranges.push_back({m_blocks[size_t(block) - 1].to, one.from});
        if (block > from.block && block < to.block && one.from < one.to)
            ranges.push_back({one.from, one.to}); // with marks that hold no text
        else
            collect(block, begin, end, ranges);
        before = true;
    }
    return splicesOf(std::move(ranges));
}

QList<SourceSplice> ReadingText::replacement(Place from, Place to, const QString &text) const
{
    QList<SourceSplice> splices = from < to ? removal(from, to) : QList<SourceSplice>();
    const ReadingBlock &block = m_blocks[size_t(from.block)];
    if (text.isEmpty() || block.locked)
        return splices;
    QString before;
    for (int at = 0; at < from.character; ++at) {
        if (isLive({from.block, at}))
            before += block.text.at(at);
    }
    // Each line of a longer text is a paragraph.
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QString inserted;
    if (block.kind == ReadingBlock::Kind::Caption)
        lines = {text.simplified()};
    for (const QString &line : std::as_const(lines))
        inserted += inserted.isEmpty() ? escaped(line, block, before) : "\n\n"_L1 % escaped(line, block, {});
    if (!splices.isEmpty())
        splices.last().inserted = inserted;
    else
        splices.append({sourceOf(from), 0, inserted});
    return splices;
}

// ---- parting and joining ----------------------------------------------------------------------

QList<SourceSplice> ReadingText::parting(Place at) const
{
    const ReadingBlock &block = m_blocks[size_t(at.block)];
    const qsizetype place = sourceOf(at);
    const bool empty = std::ranges::none_of(block.characters, [](const ReadingCharacter &one) { return !one.styles.testFlag(ReadingStyle::Deleted); });
    switch (block.kind) {
    case ReadingBlock::Kind::Item: {
        if (empty) { // ends the list
            const int from = at.block > 0 ? m_blocks[size_t(at.block) - 1].to : 0;
            const qsizetype begin = sourceBefore(from);
            return {{begin, sourceBehind(block.from) - begin, at.block > 0 ? u"\n\n"_s : QString()}};
        }
        QString marker = u"- "_s;
        if (block.marker.size() > 1) {
            const QChar end = block.marker.back();
            marker = QString::number(QStringView(block.marker).chopped(1).toInt() + 1) % end % u' ';
        }
        return {{place, 0, QString(u'\n' % QString(2 * (block.level - 1), u' ') % marker)}};
    }
    case ReadingBlock::Kind::Quotation: {
        const QString marks = u"> "_s.repeated(block.level);
        return {{place, 0, QString(u'\n' % marks.trimmed() % u'\n' % marks)}};
    }
    case ReadingBlock::Kind::Paragraph:
    case ReadingBlock::Kind::Heading:
        return {{place, 0, u"\n\n"_s}};
    case ReadingBlock::Kind::Footnote:
        return {{place, 0, u"\n\n    "_s}};
    case ReadingBlock::Kind::Picture: case ReadingBlock::Kind::Caption: case ReadingBlock::Kind::Row: case ReadingBlock::Kind::Locked:
        break;
    }
    return {};
}

QList<SourceSplice> ReadingText::joining(int block) const
{
    if (block < 1)
        return {};
    const ReadingBlock &before = m_blocks[size_t(block) - 1];
    const ReadingBlock &behind = m_blocks[size_t(block)];
    if (before.locked || behind.locked || before.group >= 0 || behind.group >= 0 || before.to >= behind.from)
        return {};
    return splicesOf({{before.to, behind.from}});
}

QString ReadingText::textBetween(Place from, Place to) const
{
    QString text;
    for (int block = from.block; block <= to.block; ++block) {
        const ReadingBlock &one = m_blocks[size_t(block)];
        if (block > from.block)
            text += u'\n';
        const int end = block == to.block ? to.character : int(one.text.size());
        for (int at = block == from.block ? from.character : 0; at < end; ++at) {
            if (isLive({block, at}) && one.text.at(at) != QChar::ObjectReplacementCharacter)
                text += one.text.at(at) == QChar::LineSeparator ? QChar(u'\n') : one.text.at(at);
        }
    }
    return text;
}

} // namespace galley
