// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftext.h"

#include "markup/sentences.h"
#include "proof/wordbreak.h"

#include <algorithm>
#include <numeric>

namespace galley {

namespace {

constexpr quint8 inTitle = 1;
constexpr quint8 inQuotation = 2;

/// Marks what stands between pairs. Titles count where both marks are there; a quotation that nobody closed goes on to
/// the end of the paragraph, as those over several paragraphs do.
class Insides
{
public:
    explicit Insides(QStringView text) : m_text(text), m_inside(static_cast<size_t>(text.size()), 0) {}

    std::vector<quint8> run()
    {
        for (qsizetype at = 0; at < m_text.size(); ++at)
            take(m_text[at].unicode(), at);
        for (const qsizetype quote : {m_double, m_single, m_corner}) {
            if (quote >= 0)
                mark(quote, m_text.size(), inQuotation);
        }
        halfWidthQuotes();
        return std::move(m_inside);
    }

private:
    void take(char16_t c, qsizetype at)
    {
        switch (c) {
        case u'《': case u'〈':
            if (m_titles == 0)
                m_title = at;
            ++m_titles;
            break;
        case u'》': case u'〉':
            if (m_titles > 0 && --m_titles == 0)
                mark(m_title, at, inTitle);
            break;
        case u'“': open(m_double, at); break;
        case u'”': close(m_double, at); break;
        case u'‘': open(m_single, at); break;
        case u'’': close(m_single, at); break;
        case u'「': case u'『': open(m_corner, at); break;
        case u'」': case u'』': close(m_corner, at); break;
        default: break;
        }
    }

    static void open(qsizetype &quote, qsizetype at)
    {
        if (quote < 0)
            quote = at;
    }
    void close(qsizetype &quote, qsizetype at)
    {
        if (quote >= 0)
            mark(quote, at, inQuotation);
        quote = -1;
    }
    void mark(qsizetype open, qsizetype end, quint8 bit)
    {
        for (qsizetype i = open + 1; i < end; ++i)
            m_inside[static_cast<size_t>(i)] |= bit;
    }

    void halfWidthQuotes()
    {
        if (const qsizetype count = m_text.count(u'"'); count == 0 || count % 2 != 0)
            return;
        for (qsizetype at = m_text.indexOf(u'"'); at >= 0; at = m_text.indexOf(u'"', at + 1)) {
            const qsizetype end = m_text.indexOf(u'"', at + 1);
            mark(at, end, inQuotation);
            at = end;
        }
    }

    QStringView m_text;
    std::vector<quint8> m_inside;
    int m_titles = 0;
    qsizetype m_title = 0;
    qsizetype m_double = -1;
    qsizetype m_single = -1;
    qsizetype m_corner = -1;
};

} // namespace

ProofParagraph::ProofParagraph(ProofField field, int index, ParagraphKind kind, QString text, std::vector<int> sourceOffsets,
                               ProofParticulars particulars)
    : m_field(field)
    , m_index(index)
    , m_kind(kind)
    , m_text(std::move(text))
    , m_offsets(std::move(sourceOffsets))
    , m_particulars(std::move(particulars))
    , m_words(wordSpans(m_text))
    , m_wordOf(static_cast<size_t>(m_text.size()), 0)
    , m_inside(Insides(m_text).run())
{
    Q_ASSERT(m_offsets.size() == static_cast<size_t>(m_text.size()) + 1);
    for (const SentenceSpan &sentence : sentenceSpans(m_text))
        m_sentences.push_back({.start = sentence.start, .length = sentence.length});
    for (size_t word = 0; word < m_words.size(); ++word)
        std::fill_n(m_wordOf.begin() + m_words[word].start, m_words[word].length, static_cast<int>(word));
}

ProofParagraph ProofParagraph::plain(ProofField field, int index, ParagraphKind kind, const QString &text)
{
    std::vector<int> offsets(static_cast<size_t>(text.size()) + 1);
    std::iota(offsets.begin(), offsets.end(), 0);
    return {field, index, kind, text, std::move(offsets)};
}

Span ProofParagraph::sentenceAt(int position) const
{
    const auto after = std::ranges::upper_bound(m_sentences, position, {}, &Span::start);
    if (after != m_sentences.begin())
        return *std::prev(after);
    return m_sentences.empty() ? Span{.start = 0, .length = static_cast<int>(m_text.size())} : m_sentences.front();
}

int ProofParagraph::wordAt(int position) const
{
    if (m_wordOf.empty())
        return 0;
    return m_wordOf[std::clamp<size_t>(static_cast<size_t>(std::max(position, 0)), 0, m_wordOf.size() - 1)];
}

bool ProofParagraph::isWordStart(int position) const
{
    if (position <= 0 || position >= m_text.size())
        return position == 0 || position == m_text.size();
    return m_words[static_cast<size_t>(wordAt(position))].start == position;
}

bool ProofParagraph::isWordEnd(int position) const
{
    return isWordStart(position); // words cover the text: where one ends the next begins
}

bool ProofParagraph::isInTitle(int position) const
{
    return position >= 0 && position < m_text.size() && (m_inside[static_cast<size_t>(position)] & inTitle) != 0;
}

bool ProofParagraph::isInQuotation(int position) const
{
    return position >= 0 && position < m_text.size() && (m_inside[static_cast<size_t>(position)] & inQuotation) != 0;
}

/// One past what the unit of text stands for.
int ProofParagraph::sourceEnd(int position) const
{
    const auto wide = std::ranges::lower_bound(m_particulars.wide, position, {}, &std::pair<int, int>::first);
    const int length = wide != m_particulars.wide.end() && wide->first == position ? wide->second : 1;
    return m_offsets[static_cast<size_t>(position)] + length;
}

Span ProofParagraph::sourceSpan(Span inText) const
{
    const int size = static_cast<int>(m_text.size());
    const int from = std::clamp(inText.start, 0, size);
    const int to = std::clamp(inText.end(), from, size);
    if (from == to) {
        // Between two characters: behind the first, before the marks that may follow it.
        const int at = from > 0 ? sourceEnd(from - 1) : m_offsets[0];
        return {.start = at, .length = 0};
    }
    const int start = m_offsets[static_cast<size_t>(from)];
    return {.start = start, .length = sourceEnd(to - 1) - start};
}

bool ProofParagraph::isPlain(Span inText) const
{
    const int to = std::min(inText.end(), static_cast<int>(m_text.size()));
    for (int i = std::max(inText.start, 0); i < to; ++i) {
        if (m_text[i] == QChar::ObjectReplacementCharacter)
            return false;
        const int next = m_offsets[static_cast<size_t>(i) + 1];
        if (i + 1 < to && next != sourceEnd(i) && next != m_offsets[static_cast<size_t>(i)])
            return false;
    }
    return true;
}

} // namespace galley
