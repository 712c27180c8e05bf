// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/sentences.h"

#include "markup/textstatistics.h"

#include <algorithm>

namespace galley {

namespace {

/// A title of a book or a law: longer ones are a 《 that nobody closed.
constexpr qsizetype longestTitle = 120;

bool isFullStop(char16_t c)
{
    switch (c) {
    case u'。': case u'！': case u'？': case u'；': case u'…': case u'｡': case u'‼': case u'⁇': case u'⁈': case u'⁉':
        return true;
    default:
        return false;
    }
}

bool isHalfWidthStop(char16_t c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u';';
}

bool isClosing(char16_t c)
{
    switch (c) {
    case u'”': case u'’': case u'」': case u'』': case u'）': case u'】': case u'》': case u'〉': case u'］': case u'〕': case u'｝':
    case u')': case u']': case u'}': case u'｣':
        return true;
    default:
        return false;
    }
}

bool isComma(char16_t c)
{
    return c == u'，' || c == u'、' || c == u'：' || c == u'。';
}

class Splitter
{
public:
    explicit Splitter(QStringView text) : m_text(text), m_size(text.size()) {}

    std::vector<SentenceSpan> run()
    {
        for (qsizetype at = 0; at < m_size;)
            at = step(at);
        end(m_size);
        return std::move(m_spans);
    }

private:
    char16_t unit(qsizetype at) const { return at >= 0 && at < m_size ? m_text[at].unicode() : u'\0'; }

    qsizetype step(qsizetype at)
    {
        const char16_t c = unit(at);
        if (c < u'\u2000') {
            if (c == u'\n') {
                end(at);
                return at + 1;
            }
            if (c == u'"')
                m_open = !m_open;
            return isHalfWidthStop(c) && followsHan(at) && endsHere(at) ? stop(at) : at + 1;
        }
        if (c == u'《')
            return pastTitle(at);
        return isFullStop(c) ? stop(at) : at + 1;
    }

    qsizetype pastTitle(qsizetype at) const
    {
        const QStringView rest = m_text.sliced(at, std::min(longestTitle, m_size - at));
        for (qsizetype i = 1; i < rest.size(); ++i) {
            if (rest[i] == u'》')
                return at + i + 1;
            if (rest[i] == u'《' || rest[i] == u'\n')
                break;
        }
        return at + 1;
    }

    /// A Han character, or a closing mark behind one, stands before.
    bool followsHan(qsizetype at) const
    {
        qsizetype before = at - 1;
        while (before >= 0 && (isClosing(unit(before)) || unit(before) == u'"') && at - before < 8)
            --before;
        if (before < 0)
            return false;
        const QChar c = m_text[before];
        if (c.isLowSurrogate() && before > 0)
            return isHan(QChar::surrogateToUcs4(m_text[before - 1], c));
        return isHan(c.unicode());
    }

    /// 新华网.com and 内蒙古.中国 go on.
    bool endsHere(qsizetype at) const
    {
        const char16_t next = unit(at + 1);
        return unit(at) != u'.' || !((next >= u'0' && next <= u'9') || (next >= u'a' && next <= u'z') || (next >= u'A' && next <= u'Z'));
    }

    qsizetype stop(qsizetype at)
    {
        for (++at; at < m_size; ++at) {
            const char16_t c = unit(at);
            if (c == u'"' && m_open)
                m_open = false;
            else if (!isFullStop(c) && !isHalfWidthStop(c) && !isClosing(c))
                break;
        }
        if (isComma(unit(at)))
            return at + 1;
        end(at);
        return at;
    }

    void end(qsizetype at)
    {
        while (m_start < at && m_text[m_start].isSpace())
            ++m_start;
        qsizetype last = at;
        while (last > m_start && m_text[last - 1].isSpace())
            --last;
        if (last > m_start)
            m_spans.push_back({.start = static_cast<int>(m_start), .length = static_cast<int>(last - m_start)});
        m_start = at;
        if (unit(at) == u'\n')
            m_open = false;
    }

    QStringView m_text;
    qsizetype m_size;
    qsizetype m_start = 0;
    bool m_open = false; ///< an odd number of " so far in this line
    std::vector<SentenceSpan> m_spans;
};

} // namespace

std::vector<SentenceSpan> sentenceSpans(QStringView text)
{
    return Splitter(text).run();
}

std::vector<SentenceSpan> sentencePieces(QStringView text)
{
    std::vector<SentenceSpan> spans = Splitter(text).run();
    if (spans.empty() && !text.isEmpty())
        return {{.start = 0, .length = static_cast<int>(text.size())}};
    for (size_t i = 0; i < spans.size(); ++i) {
        const int start = i == 0 ? 0 : spans[i].start;
        const int end = i + 1 < spans.size() ? spans[i + 1].start : static_cast<int>(text.size());
        spans[i] = {.start = start, .length = end - start};
    }
    return spans;
}

} // namespace galley
