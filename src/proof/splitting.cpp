// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/splitting.h"

#include "markup/sentences.h"
#include "proof/fieldtext.h"
#include "proof/readertext.h"

namespace galley {

namespace {

/// Longer than any paragraph people write.
constexpr int longestParagraph = 20'000;

class Collector
{
public:
    explicit Collector(const Content &content) : m_content(content) {}

    ContentStretches run()
    {
        for (const ProofField field : {ProofField::Headline, ProofField::Kicker, ProofField::Subtitle, ProofField::ShortHeadline,
                                       ProofField::Summary})
            add(field, 0);
        body();
        add(ProofField::Source, 0);
        add(ProofField::AuthorLine, 0);
        add(ProofField::SignOff, 0);
        for (int i = 0; i < m_content.people.size(); ++i)
            add(ProofField::Person, i);
        for (int i = 0; i < m_content.assets.size(); ++i)
            add(ProofField::Caption, i);
        return std::move(m_found);
    }

private:
    /// Each line of a field by itself.
    void add(ProofField field, int index)
    {
        const QString text = fieldText(m_content, field, index);
        if (text.isEmpty())
            return;
        m_found.texts.push_back(text);
        for (qsizetype start = 0; start <= text.size();) {
            qsizetype end = text.indexOf(u'\n', start);
            end = end < 0 ? text.size() : end;
            if (end > start) {
                const SourceBlock block{.kind = field == ProofField::Caption ? ParagraphKind::Caption : ParagraphKind::Field,
                                        .reading = SourceBlock::Reading::Attribute,
                                        .quoteDepth = 0, .start = start, .end = end, .figure = {}};
                push(field, index, block);
            }
            start = end + 1;
        }
    }

    void body()
    {
        if (m_content.body.isEmpty())
            return;
        m_found.texts.push_back(m_content.body);
        SourceBlocks blocks = sourceBlocks(m_found.texts.back(), m_content.assets);
        m_found.linkLabels = std::move(blocks.linkLabels);
        const size_t key = m_found.linkLabels.isEmpty() ? 0 : qHash(m_found.linkLabels, size_t{1}) | 1;
        for (const SourceBlock &block : blocks.blocks) {
            push(ProofField::Body, 0, block);
            if (block.reading == SourceBlock::Reading::Inline)
                m_found.stretches.back().labelsKey = key;
        }
    }

    void push(ProofField field, int index, const SourceBlock &block)
    {
        const QStringView text = m_found.texts.back();
        m_found.stretches.push_back({.field = field, .index = index, .block = block,
                                     .source = text.sliced(block.start, block.end - block.start), .labelsKey = 0});
    }

    const Content &m_content;
    ContentStretches m_found;
};

/// Where the piece of a very long text that begins at start ends.
int pieceEnd(QStringView text, int start)
{
    const int size = static_cast<int>(text.size());
    if (size - start <= longestParagraph)
        return size;
    const std::vector<SentenceSpan> sentences = sentencePieces(text.sliced(start, longestParagraph));
    const int last = sentences.back().start;
    if (last > longestParagraph / 2)
        return start + last;
    const int end = start + longestParagraph;
    return text[end].isLowSurrogate() ? end - 1 : end;
}

ProofParagraph piece(const FieldStretch &stretch, const ReaderText &read, int start, int end)
{
    const auto within = [&](int at) { return at >= start && at < end; };
    ProofParticulars particulars{.wide = {}, .links = {}, .figure = stretch.block.figure};
    for (const auto &[at, length] : read.particulars.wide) {
        if (within(at))
            particulars.wide.emplace_back(at - start, length);
    }
    for (const ProofLink &link : read.particulars.links) {
        if (within(link.span.start))
            particulars.links.push_back({.span = {.start = link.span.start - start, .length = std::min(link.span.length, end - link.span.start)},
                                         .address = link.address});
    }
    return {stretch.field, stretch.index, stretch.block.kind, read.text.sliced(start, end - start),
            std::vector<int>(read.offsets.begin() + start, read.offsets.begin() + end + 1), std::move(particulars)};
}

} // namespace

ContentStretches stretchesOf(const Content &content)
{
    return Collector(content).run();
}

std::vector<ProofParagraph> readStretch(const FieldStretch &stretch, const QSet<QString> &linkLabels)
{
    ReaderText read = stretch.field == ProofField::Body ? readerText(stretch.source, stretch.block, linkLabels)
                                                        : readField(stretch.source);
    std::vector<ProofParagraph> paragraphs;
    const int size = static_cast<int>(read.text.size());
    if (size <= longestParagraph) {
        if (size == 0 && !stretch.block.figure)
            return paragraphs;
        read.particulars.figure = stretch.block.figure;
        paragraphs.emplace_back(stretch.field, stretch.index, stretch.block.kind, std::move(read.text), std::move(read.offsets),
                                std::move(read.particulars));
        return paragraphs;
    }
    for (int start = 0; start < size;) {
        const int end = pieceEnd(read.text, start);
        paragraphs.push_back(piece(stretch, read, start, end));
        start = end;
    }
    return paragraphs;
}

std::vector<PlacedParagraph> paragraphsOfBody(const QString &body, const QList<AssetUse> &assets)
{
    Content content;
    content.body = body;
    content.assets = assets;
    std::vector<PlacedParagraph> placed;
    const ContentStretches found = stretchesOf(content);
    for (const FieldStretch &stretch : found.stretches) {
        if (stretch.field != ProofField::Body)
            continue;
        for (ProofParagraph &paragraph : readStretch(stretch, found.linkLabels))
            placed.push_back({.base = static_cast<int>(stretch.block.start), .paragraph = std::move(paragraph)});
    }
    return placed;
}

} // namespace galley
