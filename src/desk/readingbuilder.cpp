// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingbuilder.h"

#include "markup/htmltext.h"
#include "markup/textstatistics.h"
#include "proof/sourcelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

using namespace sourcelines;

namespace {

constexpr qsizetype longestEntity = 33;

ReadingBlock::Kind kindOf(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Heading: return ReadingBlock::Kind::Heading;
    case ParagraphKind::ListItem: return ReadingBlock::Kind::Item;
    case ParagraphKind::Quotation: return ReadingBlock::Kind::Quotation;
    case ParagraphKind::FootnoteText: return ReadingBlock::Kind::Footnote;
    case ParagraphKind::TableCell: return ReadingBlock::Kind::Row;
    case ParagraphKind::Caption: return ReadingBlock::Kind::Caption;
    case ParagraphKind::Prose:
    case ParagraphKind::Field:
        break;
    }
    return ReadingBlock::Kind::Paragraph;
}

bool isChinese(QChar c)
{
    return isHan(c.unicode()) || isChinesePunctuation(c.unicode()) || c.isSurrogate();
}

} // namespace

ReadingText::Builder::Builder(ReadingText &text, const QList<AssetUse> &assets)
    : m_text(text), m_plain(text.m_plain), m_found(sourceBlocks(text.m_plain, assets))
{
}

void ReadingText::Builder::run(Extent extent)
{
    for (size_t at = 0; at < m_found.blocks.size();) {
        const qsizetype start = lineStart(m_found.blocks[at].start);
        if (start > m_done || !m_any)
            unread(m_any ? std::min(m_done + 1, start) : 0, start);
        at = block(at);
    }
    unread(m_any ? std::min(m_done + 1, m_plain.size()) : 0, m_plain.size());
    gapTo(m_plain.size(), extent != Extent::Stretch);
    if (m_text.m_blocks.empty() && extent == Extent::Whole)
        add({.from = int(m_plain.size()), .to = int(m_plain.size())});
    markJoins();
    placeComments();
}

qsizetype ReadingText::Builder::lineStart(qsizetype at) const
{
    return at > 0 ? m_plain.lastIndexOf(u'\n', at - 1) + 1 : 0;
}

qsizetype ReadingText::Builder::lineEnd(qsizetype at) const
{
    const qsizetype end = m_plain.indexOf(u'\n', at);
    return end < 0 ? m_plain.size() : end;
}

/// Between two blocks is one empty line; each pair of line ends more is an empty paragraph that somebody made.
void ReadingText::Builder::gapTo(qsizetype at, bool atEnd)
{
    const qsizetype from = m_any ? m_done : 0;
    const qsizetype ends = m_plain.sliced(from, at - from).count(u'\n');
    const qsizetype empty = m_any && !atEnd ? (ends - 2) / 2 : ends / 2;
    qsizetype place = from;
    for (qsizetype i = 0; i < empty; ++i) {
        for (int step = 0; step < 2; ++step)
            place = m_plain.indexOf(u'\n', place) + 1;
        if (!m_any && i == 0)
            place = from;
        add({.from = int(place), .to = int(place)});
    }
}

/// Lines that nobody reads as text: code, rules, what marks a gallery, marks of lists without a text yet.
void ReadingText::Builder::unread(qsizetype from, qsizetype to)
{
    for (qsizetype start = from; start < to;) {
        const qsizetype end = std::min(lineEnd(start), to);
        QStringView bare = trimmed(m_plain.sliced(start, end - start));
        if (!bare.isEmpty() || m_inFence) {
            gapTo(start, false);
            if (m_inFence || fence(bare) > 0) {
                if (fence(bare) > 0)
                    m_inFence = !m_inFence;
                else
                    locked(start, end, m_plain.sliced(start, end - start).toString(), ReadingBlock::Kind::Locked);
            } else if (isThematicBreak(bare)) {
                locked(start, end, u"＊　＊　＊"_s, ReadingBlock::Kind::Locked);
            } else if (!bare.startsWith(":::"_L1) && !bare.startsWith(u'[') && !isTableRule(bare) && (!isUnderline(bare) || listMarker(bare) == bare.size())) {
                emptyLine(start, end);
            }
            m_done = end;
            m_any = true;
        }
        start = end + 1;
    }
}

void ReadingText::Builder::emptyLine(qsizetype start, qsizetype end)
{
    const QStringView line = m_plain.sliced(start, end - start);
    const QStringView bare = trimmed(line);
    ReadingBlock block{.from = int(end), .to = int(end)};
    if (listMarker(bare) == bare.size()) {
        block.kind = ReadingBlock::Kind::Item;
        block.level = indent(line) / 2 + 1;
        block.marker = isDigit(bare[0]) ? bare.toString() : u"•"_s;
    } else if (headingLevel(bare) == bare.size()) {
        block.kind = ReadingBlock::Kind::Heading;
        block.level = headingLevel(bare);
    } else if (std::ranges::all_of(bare, [](QChar c) { return c == u'>' || isSpace(c); })) {
        block.kind = ReadingBlock::Kind::Quotation;
        block.level = 1;
    } else {
        locked(start, end, bare.toString(), ReadingBlock::Kind::Locked);
        return;
    }
    add(std::move(block));
}

/// Answers the next block to look at.
size_t ReadingText::Builder::block(size_t index)
{
    const SourceBlock &found = m_found.blocks[index];
    gapTo(lineStart(found.start), false);
    m_any = true;
    m_inFence = false;
    if (found.kind == ParagraphKind::TableCell)
        return row(index);
    if (found.kind == ParagraphKind::Caption) {
        figure(found);
    } else {
        SourceBlock whole = found;
        while (whole.end < m_plain.size() && m_plain[whole.end] == u' ') // a space was typed, a word may follow
            ++whole.end;
        ReadingBlock block{.kind = kindOf(found.kind), .from = int(whole.start), .to = int(whole.end)};
        describe(block, whole);
        read(block, whole);
        add(std::move(block));
    }
    m_done = lineEnd(found.end);
    return index + 1;
}

/// The cells of a line, parted by tabs.
size_t ReadingText::Builder::row(size_t index)
{
    const qsizetype start = lineStart(m_found.blocks[index].start);
    const qsizetype end = lineEnd(start);
    const bool follows = !m_text.m_blocks.empty() && m_text.m_blocks.back().kind == ReadingBlock::Kind::Row && start <= m_done + 1;
    ReadingBlock block{.kind = ReadingBlock::Kind::Row, .locked = true, .inTable = true, .group = follows ? m_groups : ++m_groups,
                       .from = int(start), .to = int(end)};
    bool first = true;
    for (; index < m_found.blocks.size() && m_found.blocks[index].start < end; ++index) {
        if (!std::exchange(first, false))
            put(block, u'\t', m_found.blocks[index].start, m_found.blocks[index].start, {});
        read(block, m_found.blocks[index]);
    }
    if (!follows) {
        for (ReadingCharacter &character : block.characters)
            character.styles |= ReadingStyle::Bold;
    }
    add(std::move(block));
    m_done = end;
    const qsizetype next = std::min(end + 1, m_plain.size()); // the rule below a table's head belongs to it
    if (!follows && isTableRule(trimmed(m_plain.sliced(next, lineEnd(next) - next)))) {
        m_done = lineEnd(next);
        m_text.m_blocks.back().to = int(m_done);
    }
    return index;
}

void ReadingText::Builder::figure(const SourceBlock &found)
{
    const qsizetype start = lineStart(found.start);
    const qsizetype end = lineEnd(found.end);
    ++m_groups;
    const qsizetype split = found.start;
    ReadingBlock picture{.kind = ReadingBlock::Kind::Picture, .locked = true, .group = m_groups, .from = int(start), .to = int(split)};
    if (found.figure)
        picture.picture = found.figure->address;
    put(picture, QChar::ObjectReplacementCharacter, start, split, {});
    add(std::move(picture));
    if (found.start == found.end)
        return;
    ReadingBlock caption{.kind = ReadingBlock::Kind::Caption, .group = m_groups, .from = int(found.start), .to = int(found.end)};
    read(caption, found);
    add(std::move(caption));
    const QString credit = found.figure ? found.figure->credit : QString();
    ReadingBlock rest{.kind = ReadingBlock::Kind::Caption, .locked = true, .group = m_groups, .from = int(found.end), .to = int(end)};
    for (const QChar c : credit)
        put(rest, c, found.end, found.end, {});
    if (!rest.text.isEmpty()) {
        rest.characters.back().to = int(end); // goes with the whole
        add(std::move(rest));
    }
}

void ReadingText::Builder::describe(ReadingBlock &block, const SourceBlock &found) const
{
    const qsizetype start = lineStart(found.start);
    const QStringView before = m_plain.sliced(start, found.start - start);
    const QStringView mark = trimmed(before);
    switch (block.kind) {
    case ReadingBlock::Kind::Heading:
        block.level = mark.startsWith(u'#') ? int(mark.count(u'#')) : 2;
        break;
    case ReadingBlock::Kind::Item:
        block.level = std::max(0, indent(before)) / 2 + 1;
        block.marker = mark.isEmpty() ? QString() : isDigit(mark[0]) ? mark.toString() : u"•"_s;
        break;
    case ReadingBlock::Kind::Quotation:
        block.level = std::max(1, found.quoteDepth);
        break;
    case ReadingBlock::Kind::Footnote:
        if (mark.startsWith("[^"_L1))
            block.marker = mark.sliced(2, std::max<qsizetype>(0, mark.indexOf(u']') - 2)).toString();
        break;
    case ReadingBlock::Kind::Paragraph: case ReadingBlock::Kind::Picture: case ReadingBlock::Kind::Caption:
    case ReadingBlock::Kind::Row: case ReadingBlock::Kind::Locked:
        break;
    }
}

void ReadingText::Builder::read(ReadingBlock &block, const SourceBlock &found)
{
    const QStringView source = m_plain.sliced(found.start, found.end - found.start);
    const bool inLine = found.reading == SourceBlock::Reading::Inline;
    const SourceMask mask = inLine ? maskInline(source, m_found.linkLabels) : maskAttribute(source);
    std::vector<ReadingStyles> styles(static_cast<size_t>(source.size()));
    const auto mark = [&](qsizetype from, qsizetype to, ReadingStyle style) {
        for (qsizetype at = from; at < to; ++at)
            styles[static_cast<size_t>(at)] |= style;
    };
    const int base = int(found.start);
    for (const MaskedStyle &style : mask.styles) {
        const ReadingStyle shown = style.kind == MaskedStyle::Kind::Strong ? ReadingStyle::Bold
            : style.kind == MaskedStyle::Kind::Emphasis ? ReadingStyle::Italic : ReadingStyle::Struck;
        mark(style.textStart, style.textEnd, shown);
        m_text.m_constructs.push_back({base + int(style.start), base + int(style.textStart), base + int(style.textEnd), base + int(style.end)});
    }
    for (const MaskedLink &link : mask.links) {
        mark(link.textStart, link.textEnd, ReadingStyle::Link);
        m_text.m_constructs.push_back({base + int(link.start), base + int(link.textStart), base + int(link.textEnd), base + int(link.end)});
    }
    for (qsizetype at = 0; at < source.size();) {
        const Seen seen = mask.seen[static_cast<size_t>(at)];
        const ReadingStyles style = styles[static_cast<size_t>(at)];
        qsizetype end = at + 1;
        if (seen == Seen::Object) {
            while (end < source.size() && mask.seen[static_cast<size_t>(end)] == Seen::ObjectRest)
                ++end;
            object(block, base + at, base + end, style);
        } else if (seen == Seen::Not && source.sliced(at).startsWith("[^"_L1)) {
            end = source.indexOf(u']', at) + 1;
            for (const QChar c : source.sliced(at + 2, end - at - 3))
                put(block, c, base + at, base + end, ReadingStyle::Raised);
        } else if (seen == Seen::Literal) {
            put(block, source[at], base + at - 1, base + end, style); // with its backslash
        } else if (seen == Seen::Text && source[at] == u'\n') {
            end = lineBreak(block, found, mask, at);
        } else if (seen == Seen::Text && source[at] == u'&') {
            const qsizetype close = source.sliced(at, std::min(longestEntity, source.size() - at)).indexOf(u';');
            const QString stands = close < 2 ? QString() : QString::fromStdString(decodeEntity(source.sliced(at, close + 1).toUtf8().toStdString()));
            end = stands.isEmpty() ? end : at + close + 1;
            for (const QChar c : stands.isEmpty() ? u"&"_s : stands)
                put(block, c, base + at, base + end, style);
        } else if (seen == Seen::Text && source[at] != u'\r') {
            put(block, source[at], base + at, base + end, style);
        }
        at = end;
    }
}

/// Code, an address, a picture in a line: what people see of it, each of its characters itself where that is possible.
void ReadingText::Builder::object(ReadingBlock &block, qsizetype from, qsizetype to, ReadingStyles styles)
{
    const QStringView source = m_plain.sliced(from, to - from);
    if (source[0] == u'!') {
        put(block, QChar::ObjectReplacementCharacter, from, to, styles);
        return;
    }
    qsizetype begin = 0;
    qsizetype end = source.size();
    if (source[0] == u'`') {
        while (end - begin > 2 && source[begin] == u'`' && source[end - 1] == u'`') {
            ++begin;
            --end;
        }
        m_text.m_constructs.push_back({int(from), int(from + begin), int(from + end), int(to)});
        styles |= ReadingStyle::Code;
    } else {
        if (source[0] == u'<') {
            ++begin;
            --end;
            m_text.m_constructs.push_back({int(from), int(from + begin), int(from + end), int(to)});
        }
        styles |= ReadingStyle::Link;
    }
    for (qsizetype at = begin; at < end; ++at)
        put(block, source[at] == u'\n' ? u' ' : source[at], from + at, from + at + 1, styles);
}

/// A line end inside a paragraph: nothing between Chinese characters, a space elsewhere, a new line where the source
/// asks for one. Answers where to read on.
qsizetype ReadingText::Builder::lineBreak(ReadingBlock &block, const SourceBlock &found, const SourceMask &mask, qsizetype at)
{
    const QStringView source = m_plain.sliced(found.start, found.end - found.start);
    qsizetype spaces = 0;
    for (qsizetype i = at - 1; i >= 0 && source[i] == u' '; --i)
        ++spaces;
    const bool hard = spaces >= 2 || (at > 0 && source[at - 1] == u'\\' && mask.seen[static_cast<size_t>(at - 1)] == Seen::Not);
    qsizetype next = at + 1;
    int depth = found.quoteDepth;
    while (next < source.size() && (source[next] == u' ' || source[next] == u'\t' || (source[next] == u'>' && depth-- > 0)))
        ++next;
    qsizetype from = at;
    while (!block.text.isEmpty() && block.text.back() == u' ' && block.characters.back().from >= found.start + at - spaces) {
        from = block.characters.back().from - found.start;
        block.text.chop(1);
        block.characters.pop_back();
    }
    if (block.text.isEmpty() || next >= source.size())
        return next;
    if (hard)
        put(block, QChar::LineSeparator, found.start + from, found.start + next, {});
    else if (!isChinese(block.text.back()) || !isChinese(source[next]))
        put(block, u' ', found.start + from, found.start + next, {});
    return next;
}

void ReadingText::Builder::put(ReadingBlock &block, QChar c, qsizetype from, qsizetype to, ReadingStyles styles)
{
    ReadingCharacter character{.from = int(from), .to = int(to), .styles = styles, .change = -1};
    if (from < to) {
        const TrackedText::Unit &unit = m_text.m_tracked.units[static_cast<size_t>(m_text.m_unitOf[static_cast<size_t>(from)])];
        if (unit.deleted >= 0)
            character.styles |= ReadingStyle::Deleted;
        else if (unit.inserted >= 0)
            character.styles |= ReadingStyle::Inserted;
        character.change = unit.deleted >= 0 ? unit.deleted : unit.inserted;
    }
    block.text += c;
    block.characters.push_back(character);
}

void ReadingText::Builder::locked(qsizetype from, qsizetype to, const QString &text, ReadingBlock::Kind kind)
{
    ReadingBlock block{.kind = kind, .locked = true, .from = int(from), .to = int(to)};
    for (const QChar c : text)
        put(block, c, from, from, {});
    if (!block.characters.empty())
        block.characters.back().to = int(to);
    add(std::move(block));
}

void ReadingText::Builder::add(ReadingBlock block)
{
    m_text.m_blocks.push_back(std::move(block));
}

/// Where the line end between two blocks is deleted, a sign says so at the end of the first.
void ReadingText::Builder::markJoins()
{
    std::vector<ReadingBlock> &blocks = m_text.m_blocks;
    for (size_t at = 0; at + 1 < blocks.size(); ++at) {
        const int from = blocks[at].to;
        const int to = blocks[at + 1].from;
        if (blocks[at].locked || from >= to)
            continue;
        const TrackedText::Unit &unit = m_text.m_tracked.units[static_cast<size_t>(m_text.m_unitOf[static_cast<size_t>(from)])];
        if (unit.deleted >= 0 && unit.character == u'\n')
            put(blocks[at], u'\u00b6', from, to, {});
    }
}

void ReadingText::Builder::placeComments()
{
    const auto &units = m_text.m_tracked.units;
    int plain = 0;
    size_t block = 0;
    std::vector<ReadingBlock> &blocks = m_text.m_blocks;
    if (blocks.empty())
        return;
    for (const TrackedText::Unit &unit : units) {
        if (unit.comment < 0) {
            ++plain;
            continue;
        }
        while (block + 1 < blocks.size() && blocks[block + 1].from <= plain)
            ++block;
        const auto &characters = blocks[block].characters;
        const auto behind = std::ranges::upper_bound(characters, plain, {}, &ReadingCharacter::to);
        blocks[block].comments.emplace_back(int(behind - characters.begin()), unit.comment);
    }
}

} // namespace galley
