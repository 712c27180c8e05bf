// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/sourceblocks.h"

#include "markup/figures.h"
#include "proof/sourcelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

using namespace sourcelines;

namespace {

using Kind = ParagraphKind;

std::string utf8(QStringView text)
{
    return text.toUtf8().toStdString();
}

/// The text between the quotes at the end of a figure's ( ) or of a video line: from, to; empty when there is none.
std::pair<qsizetype, qsizetype> quotedPart(QStringView line, qsizetype from)
{
    for (qsizetype at = from; at < line.size(); ++at) {
        const QChar quote = line[at];
        if (quote == u'\\') {
            ++at;
            continue;
        }
        if (quote == u')' || quote == u'{')
            break;
        if ((quote != u'"' && quote != u'\'') || !isSpace(line[at - 1]))
            continue;
        for (qsizetype end = at + 1; end < line.size(); ++end) {
            if (line[end] == u'\\')
                ++end;
            else if (line[end] == quote)
                return {at + 1, end};
        }
        break;
    }
    return {0, 0};
}

class Scanner
{
public:
    Scanner(QStringView source, const QList<AssetUse> &assets) : m_source(source), m_assets(assets) {}

    SourceBlocks run()
    {
        for (qsizetype at = 0; at < m_source.size(); at = m_next) {
            qsizetype end = m_source.indexOf(u'\n', at);
            m_next = end < 0 ? m_source.size() : end + 1;
            end = end < 0 ? m_source.size() : end;
            line(at, end);
        }
        endParagraph();
        return std::move(m_found);
    }

private:
    QStringView view(qsizetype from, qsizetype to) const { return m_source.sliced(from, to - from); }

    /// Past the > at the start of the line; m_depth says how many.
    qsizetype pastQuotes(qsizetype at, qsizetype end)
    {
        m_depth = 0;
        for (;;) {
            qsizetype mark = at;
            while (mark < end && m_source[mark] == u' ' && mark - at < 4)
                ++mark;
            if (mark >= end || m_source[mark] != u'>' || mark - at > 3)
                return at;
            ++m_depth;
            at = mark + 1 + (mark + 1 < end && m_source[mark + 1] == u' ' ? 1 : 0);
        }
    }

    void line(qsizetype start, qsizetype end)
    {
        const qsizetype at = pastQuotes(start, end);
        const QStringView rest = view(at, end);
        const QStringView bare = trimmed(rest);
        if (m_fence > 0 && insideFence(bare))
            return;
        if (bare.isEmpty()) {
            endParagraph();
            m_inTable = false;
            m_gap = true;
            return;
        }
        if (m_depth > 0 && (!m_open || m_depth > m_paragraph.quoteDepth)) {
            endParagraph();
            m_inList = false;
        }
        content(at, end, indent(rest), bare.data() - m_source.data());
        m_gap = false;
    }

    /// Whether the line belongs to the code.
    bool insideFence(QStringView bare)
    {
        if (m_depth < m_fenceDepth) {
            m_fence = 0;
            return false;
        }
        if (bare.size() >= m_fence && std::ranges::all_of(bare, [&](QChar c) { return c == m_fenceMark; }))
            m_fence = 0;
        m_gap = true;
        return true;
    }

    /// A line that is not blank; `first` is its first character that is no space, `columns` how far that is in.
    void content(qsizetype at, qsizetype end, int columns, qsizetype first)
    {
        const QStringView bare = trimmed(view(at, end));
        if (m_gap && columns == 0 && listMarker(bare) == 0)
            m_inList = false;
        if (m_gap && columns < 4)
            m_inFootnote = false;
        const int base = m_inList ? m_listIndent : m_inFootnote ? 4 : 0;
        if (!m_open && columns >= base + 4)
            return; // indented code
        if (m_inTable && !startsBlock(bare)) {
            cells(first, first + bare.size());
            return;
        }
        m_inTable = false;
        if (m_open && isUnderline(bare) && columns < 4 && m_depth == m_paragraph.quoteDepth) {
            m_paragraph.kind = Kind::Heading;
            endParagraph();
            return;
        }
        if (isThematicBreak(bare)) {
            endParagraph();
            return;
        }
        if (const qsizetype marker = listMarker(bare); marker > 0 && mayStartItem(bare, marker, first + bare.size() < end && m_source[first + bare.size()] != u'\r')) {
            item(first, end, columns, marker);
            return;
        }
        block(first, first + bare.size(), end);
    }

    /// A list inside a paragraph begins with 1 and has a space behind its mark.
    bool mayStartItem(QStringView bare, qsizetype marker, bool spaceBehind) const
    {
        if (!m_open || m_inList)
            return true;
        const bool ordered = isDigit(bare[0]);
        return (marker < bare.size() || spaceBehind) && (!ordered || (bare[0] == u'1' && !isDigit(bare[1])));
    }

    void item(qsizetype first, qsizetype end, int columns, qsizetype marker)
    {
        endParagraph();
        m_inList = true;
        m_listIndent = columns + static_cast<int>(marker);
        // What stands in the item may be a quotation or another item: a line of its own. Their number is the line's
        // length at most, each is looked at once.
        qsizetype at = first + marker;
        for (;;) {
            while (at < end && isSpace(m_source[at]))
                ++at;
            const QStringView rest = view(at, end);
            if (rest.isEmpty())
                return;
            if (rest[0] == u'>') {
                ++m_depth;
                ++at;
                continue;
            }
            const qsizetype inner = isMarkStart(rest[0]) && !isThematicBreakHere(rest) ? listMarker(rest.first(std::min<qsizetype>(rest.size(), 12))) : 0;
            if (inner == 0)
                break;
            m_listIndent += static_cast<int>(inner);
            at += inner;
        }
        const QStringView bare = trimmed(view(at, end));
        if (!bare.isEmpty())
            block(at, at + bare.size(), end);
    }

    static bool isMarkStart(QChar c) { return c == u'-' || c == u'+' || c == u'*' || isDigit(c); }

    /// A break is short enough to be looked at; endless - - - are items in items.
    static bool isThematicBreakHere(QStringView rest) { return rest.size() < 200 && isThematicBreak(rest); }

    static bool startsBlock(QStringView bare)
    {
        return headingLevel(bare) > 0 || fence(bare) > 0 || bare.startsWith(":::"_L1) || listMarker(bare) > 0
            || footnoteLabel(bare) > 0 || isThematicBreak(bare);
    }

    void block(qsizetype first, qsizetype end, qsizetype lineEnd)
    {
        const QStringView bare = view(first, end);
        switch (bare[0].unicode()) {
        case u'#':
            if (const int level = headingLevel(bare)) {
                heading(first + level, end);
                return;
            }
            break;
        case u'`': case u'~':
            if (const qsizetype length = fence(bare)) {
                endParagraph();
                m_fence = length;
                m_fenceMark = bare[0];
                m_fenceDepth = m_depth;
                return;
            }
            break;
        case u'!': case u':':
            if (special(first, bare))
                return;
            break;
        case u'[':
            if (const qsizetype label = footnoteLabel(bare)) {
                endParagraph();
                m_inFootnote = true;
                m_inList = false;
                const QStringView text = trimmed(bare.sliced(label));
                if (!text.isEmpty())
                    openParagraph(text.data() - m_source.data(), end);
                return;
            }
            if (!m_open && definition(bare))
                return;
            break;
        default:
            break;
        }
        if (!m_open && bare.contains(u'|') && nextLineIsTableRule()) {
            cells(first, end);
            m_inTable = true;
            m_next = m_source.indexOf(u'\n', lineEnd + 1) + 1;
            m_next = m_next == 0 ? m_source.size() : m_next;
            return;
        }
        openParagraph(first, end);
    }

    bool nextLineIsTableRule() const
    {
        if (m_next >= m_source.size())
            return false;
        qsizetype end = m_source.indexOf(u'\n', m_next);
        end = end < 0 ? m_source.size() : end;
        QStringView next = trimmed(view(m_next, end));
        while (!next.isEmpty() && (next[0] == u'>' || isSpace(next[0])))
            next = next.sliced(1);
        return isTableRule(next);
    }

    void heading(qsizetype first, qsizetype end)
    {
        endParagraph();
        QStringView text = trimmed(view(first, end));
        QStringView without = text;
        while (without.endsWith(u'#'))
            without.chop(1);
        if (without.isEmpty() || isSpace(without.back()))
            text = trimmed(without);
        if (!text.isEmpty()) {
            const qsizetype at = text.data() - m_source.data();
            add({.kind = Kind::Heading, .quoteDepth = 0, .start = at, .end = at + text.size(), .figure = {}});
        }
    }

    /// Figures, galleries, videos. A gallery's figures look like any others.
    bool special(qsizetype first, QStringView bare)
    {
        if (bare[0] == u'!') {
            const std::optional<FigureLine> figure = bare.startsWith("!["_L1) ? parseFigureLine(utf8(bare)) : std::nullopt;
            if (!figure)
                return false;
            endParagraph();
            caption(first, bare, *figure);
            return true;
        }
        if (!bare.startsWith(":::"_L1))
            return false;
        if (parseVideoLine(utf8(bare))) {
            endParagraph();
            if (const auto [from, to] = quotedPart(bare, 3); from < to)
                add({.kind = Kind::Caption, .reading = SourceBlock::Reading::Attribute, .quoteDepth = 0, .start = first + from, .end = first + to, .figure = {}});
            return true;
        }
        const bool gallery = isGalleryStart(utf8(bare)) || isGalleryEnd(utf8(bare));
        if (gallery)
            endParagraph();
        return gallery;
    }

    void caption(qsizetype first, QStringView bare, const FigureLine &line)
    {
        ProofFigure figure{.address = QString::fromStdString(line.src), .alt = QString::fromStdString(line.alt),
                           .credit = QString::fromStdString(line.credit), .rights = QString::fromStdString(line.rights)};
        if (figure.address.startsWith("asset:"_L1)) {
            const QByteArray hash = QStringView(figure.address).sliced(6).toLatin1();
            const auto use = std::ranges::find(m_assets, hash, &AssetUse::sha256);
            if (use != m_assets.end()) {
                figure.alt = figure.alt.isEmpty() ? use->alt : figure.alt;
                figure.credit = figure.credit.isEmpty() ? use->credit : figure.credit;
                figure.rights = figure.rights.isEmpty() ? use->rights : figure.rights;
            }
        }
        const qsizetype address = bare.indexOf("]("_L1);
        auto [from, to] = address < 0 ? std::pair<qsizetype, qsizetype>{0, 0} : quotedPart(bare, address + 2);
        if (from >= to)
            from = to = bare.size();
        add({.kind = Kind::Caption, .reading = SourceBlock::Reading::Attribute, .quoteDepth = 0, .start = first + from, .end = first + to,
             .figure = std::move(figure)});
    }

    /// [label]: address
    bool definition(QStringView bare)
    {
        const qsizetype close = bare.indexOf("]:"_L1);
        if (close <= 1 || close > 999 || bare.sliced(1, close - 1).contains(u'['))
            return false;
        const QStringView address = trimmed(bare.sliced(close + 2));
        if (address.isEmpty() || (address[0] != u'<' && !isAsciiLetter(address[0]) && address[0] != u'/' && address[0] != u'.'))
            return false;
        m_found.linkLabels.insert(bare.sliced(1, close - 1).toString().simplified().toCaseFolded());
        return true;
    }

    void cells(qsizetype first, qsizetype end)
    {
        qsizetype start = first;
        for (qsizetype at = first; at <= end; ++at) {
            if (at < end && m_source[at] == u'\\') {
                ++at;
                continue;
            }
            if (at < end && m_source[at] != u'|')
                continue;
            const QStringView cell = trimmed(view(start, std::min(at, end)));
            if (!cell.isEmpty()) {
                const qsizetype from = cell.data() - m_source.data();
                add({.kind = Kind::TableCell, .quoteDepth = 0, .start = from, .end = from + cell.size(), .figure = {}});
            }
            start = at + 1;
        }
    }

    void openParagraph(qsizetype first, qsizetype end)
    {
        if (m_open) {
            m_paragraph.end = end;
            return;
        }
        m_open = true;
        const Kind kind = m_depth > 0 ? Kind::Quotation : m_inFootnote ? Kind::FootnoteText : m_inList ? Kind::ListItem : Kind::Prose;
        m_paragraph = {.kind = kind, .quoteDepth = m_depth, .start = first, .end = end, .figure = {}};
    }

    void endParagraph()
    {
        if (m_open)
            m_found.blocks.push_back(m_paragraph);
        m_open = false;
    }

    void add(SourceBlock block)
    {
        endParagraph();
        m_found.blocks.push_back(std::move(block));
    }

    QStringView m_source;
    const QList<AssetUse> &m_assets;
    SourceBlocks m_found;
    SourceBlock m_paragraph;
    qsizetype m_next = 0;
    qsizetype m_fence = 0;
    QChar m_fenceMark;
    int m_fenceDepth = 0;
    int m_depth = 0;
    int m_listIndent = 0;
    bool m_open = false;
    bool m_gap = true;
    bool m_inTable = false;
    bool m_inList = false;
    bool m_inFootnote = false;
};

} // namespace

SourceBlocks sourceBlocks(QStringView source, const QList<AssetUse> &assets)
{
    return Scanner(source, assets).run();
}

} // namespace galley
