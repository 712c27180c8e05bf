// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/readertext.h"

#include "markup/htmltext.h"
#include "markup/textstatistics.h"
#include "proof/addresses.h"
#include "proof/sourcelines.h"
#include "proof/sourcemask.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace galley {

using namespace sourcelines;

namespace {

constexpr qsizetype longestEntity = 33;

/// Whether a character could be part of a mark or an address; most news has none.
bool hasMarks(QStringView source)
{
    return std::ranges::any_of(source, [](QChar c) {
        switch (c.unicode()) {
        case u'\\': case u'`': case u'{': case u'<': case u'[': case u'*': case u'_': case u'~': case u'&': case u'\n':
        case u'@': case u'.': case u':':
            return true;
        default:
            return false;
        }
    });
}

class Reader
{
public:
    Reader(QStringView source, const SourceBlock &block, SourceMask mask)
        : m_source(source), m_block(block), m_mask(std::move(mask))
    {
        m_read.text.reserve(source.size());
        m_read.offsets.reserve(static_cast<size_t>(source.size()) + 1);
    }

    ReaderText run()
    {
        std::ranges::sort(m_mask.links, {}, &MaskedLink::textStart);
        for (qsizetype at = 0; at < m_source.size();)
            at = step(at);
        trimEnd();
        m_read.offsets.push_back(static_cast<int>(m_source.size()));
        endLinks(m_source.size());
        return std::move(m_read);
    }

private:
    qsizetype step(qsizetype at)
    {
        beginLinks(at);
        endLinks(at);
        switch (m_mask.seen[static_cast<size_t>(at)]) {
        case Seen::Not: case Seen::ObjectRest:
            return at + 1;
        case Seen::Object: {
            qsizetype end = at + 1;
            while (end < m_source.size() && m_mask.seen[static_cast<size_t>(end)] == Seen::ObjectRest)
                ++end;
            wide(QChar::ObjectReplacementCharacter, at, end - at);
            return end;
        }
        case Seen::Literal:
            put(m_source[at], at);
            return at + 1;
        case Seen::Text:
            break;
        }
        if (m_source[at] == u'\n')
            return lineEnd(at);
        if (m_source[at] == u'\r')
            return at + 1;
        if (m_source[at] == u'&')
            return entity(at);
        put(m_source[at], at);
        return at + 1;
    }

    void put(QChar c, qsizetype at)
    {
        m_read.text += c;
        m_read.offsets.push_back(static_cast<int>(at));
    }
    void wide(QChar c, qsizetype at, qsizetype length)
    {
        m_read.particulars.wide.emplace_back(static_cast<int>(m_read.text.size()), static_cast<int>(length));
        put(c, at);
    }

    void trimEnd()
    {
        while (!m_read.text.isEmpty() && (m_read.text.back() == u' ' || m_read.text.back() == u'\t' || m_read.text.back() == u'\n')) {
            m_read.text.chop(1);
            m_read.offsets.pop_back();
        }
    }

    qsizetype lineEnd(qsizetype at)
    {
        qsizetype spaces = 0;
        for (qsizetype i = at - 1; i >= 0 && m_source[i] == u' '; --i)
            ++spaces;
        const bool hard = spaces >= 2 || (at > 0 && m_source[at - 1] == u'\\' && m_mask.seen[static_cast<size_t>(at - 1)] == Seen::Not);
        trimEnd();
        qsizetype next = at + 1;
        int depth = m_block.quoteDepth;
        while (next < m_source.size() && (m_source[next] == u' ' || m_source[next] == u'\t' || (m_source[next] == u'>' && depth-- > 0)))
            ++next;
        if (m_read.text.isEmpty() || next >= m_source.size())
            return next;
        const auto chinese = [](QChar c) { return isHan(c.unicode()) || isChinesePunctuation(c.unicode()) || c.isSurrogate(); };
        if (hard)
            put(u'\n', at);
        else if (!chinese(m_read.text.back()) || !chinese(m_source[next]))
            put(u' ', at);
        return next;
    }

    qsizetype entity(qsizetype at)
    {
        const qsizetype end = m_source.sliced(at, std::min(longestEntity, m_source.size() - at)).indexOf(u';');
        const auto part = [](QChar c) { return isAsciiLetter(c) || isDigit(c) || c == u'#'; };
        if (end < 2 || !std::ranges::all_of(m_source.sliced(at + 1, end - 1), part)) {
            put(u'&', at);
            return at + 1;
        }
        const QString stands = QString::fromStdString(decodeEntity(m_source.sliced(at, end + 1).toUtf8().toStdString()));
        if (stands.isEmpty()) {
            put(u'&', at);
            return at + 1;
        }
        for (const QChar c : stands)
            wide(c, at, end + 1);
        return at + end + 1;
    }

    // Links may stand in links' texts only by mistake; each is told from where its text begins to where it ends.
    void beginLinks(qsizetype at)
    {
        for (; m_nextLink < m_mask.links.size() && m_mask.links[m_nextLink].textStart <= at; ++m_nextLink) {
            const MaskedLink &link = m_mask.links[m_nextLink];
            m_openLinks.emplace_back(link.textEnd, m_read.particulars.links.size());
            m_read.particulars.links.push_back({.span = {.start = static_cast<int>(m_read.text.size()), .length = 0}, .address = link.address});
        }
    }
    void endLinks(qsizetype at)
    {
        while (!m_openLinks.empty() && m_openLinks.back().first <= at) {
            Span &span = m_read.particulars.links[m_openLinks.back().second].span;
            span.length = static_cast<int>(m_read.text.size()) - span.start;
            m_openLinks.pop_back();
        }
    }

    QStringView m_source;
    const SourceBlock &m_block;
    SourceMask m_mask;
    ReaderText m_read;
    size_t m_nextLink = 0;
    std::vector<std::pair<qsizetype, size_t>> m_openLinks;
};

ReaderText readAsIs(QStringView source)
{
    ReaderText read{.text = source.toString(), .offsets = std::vector<int>(static_cast<size_t>(source.size()) + 1), .particulars = {}};
    std::iota(read.offsets.begin(), read.offsets.end(), 0);
    return read;
}

} // namespace

ReaderText readField(QStringView source)
{
    const std::vector<Stretch> addresses = hasMarks(source) ? addressesIn(source) : std::vector<Stretch>();
    if (addresses.empty())
        return readAsIs(source);
    ReaderText read;
    qsizetype at = 0;
    const auto copy = [&](qsizetype to) {
        for (; at < to; ++at) {
            read.text += source[at];
            read.offsets.push_back(static_cast<int>(at));
        }
    };
    for (const Stretch &address : addresses) {
        copy(address.start);
        read.particulars.wide.emplace_back(static_cast<int>(read.text.size()), static_cast<int>(address.end - address.start));
        read.text += QChar(QChar::ObjectReplacementCharacter);
        read.offsets.push_back(static_cast<int>(at));
        at = address.end;
    }
    copy(source.size());
    read.offsets.push_back(static_cast<int>(at));
    return read;
}

ReaderText readerText(QStringView source, const SourceBlock &block, const QSet<QString> &linkLabels)
{
    if (!hasMarks(source))
        return readAsIs(source);
    return Reader(source, block, block.reading == SourceBlock::Reading::Inline ? maskInline(source, linkLabels) : maskAttribute(source)).run();
}

} // namespace galley
